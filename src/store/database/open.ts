import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { takeAsItIs, type DatabaseKind } from "./databaseKind.ts";
import { Keys, lookupSecret } from "../privacy/keys.ts";
import { migrate } from "./migrate.ts";
import { PATIENCE_MS, reach, type Patience } from "./reach.ts";
import { codeOf, sqlState } from "./sqlState.ts";
import { StoreError } from "../storeError.ts";
import { failureOf } from "./failure.ts";
import { IN_FLIGHT } from "../turns/queue.ts";

const ROLE = "buurtlijn_app";

/**
 * How every connection of the server works. One plan for every batch size (measured 1.8 times quicker); instants that
 * mean the same everywhere; and nobody who hangs keeps a row from others for more than a minute.
 */
const SESSION = [
  `role=${ROLE}`,
  "plan_cache_mode=force_generic_plan",
  "timezone=UTC",
  "statement_timeout=60s",
  "idle_in_transaction_session_timeout=60s",
]
  .map((setting) => `-c ${setting}`)
  .join(" ");

/**
 * A turn finds every row by its key, as does the outbox. A plan that was made while the tables were small and is kept must not read them
 * whole when they have grown.
 */
const BY_KEY = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off";

export interface Store {
  /** What the database was marked as when it was made. */
  kind: DatabaseKind;
  /** Connections of the role `buurtlijn_app`, which cannot bypass row security. */
  pool: pg.Pool;
  keys: Keys;
  close(): Promise<void>;
}

export interface StoreOptions extends Patience {
  databaseUrl: string;
  /** The role that migrates, where it is another. */
  adminUrl?: string | null;
  /** Null: whatever it is. Then nothing is made, migrated or marked, and what is no database of ours yet is refused. */
  kind: DatabaseKind | null;
  masterKey: Buffer;
  /** Connections kept at most. */
  connections?: number;
}

/**
 * Opens the database: waits for it, and begins again where it goes away meanwhile; migrates, marks a new one demo or live
 * for good, and makes sure that the role that works can not see past row security. A command gives `kind: null` and takes
 * the database as it is.
 * @throws StoreError with a sentence where it must not be used.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const until = Date.now() + (options.waitMs ?? PATIENCE_MS);
  let told = false;
  const onWait = (code: string): void => {
    if (!told) options.onWait?.(code);
    told = true;
  };
  for (;;) {
    try {
      return await openOnce({ ...options, onWait, waitMs: Math.max(0, until - Date.now()) });
    } catch (error) {
      const { again, code } = failureOf(error);
      if (!again || Date.now() >= until) throw error;
      onWait(code);
      await pause(500);
    }
  }
}

async function openOnce(options: StoreOptions): Promise<Store> {
  const { databaseUrl, masterKey, kind } = options;
  const adminUrl = options.adminUrl ?? databaseUrl;
  await reach(databaseUrl, "DATABASE_URL", options);
  if (adminUrl !== databaseUrl) await reach(adminUrl, "DATABASE_ADMIN_URL", options);
  const admin = openPool({ connectionString: adminUrl, max: 2 });
  const pool = openPool({
    connectionString: databaseUrl,
    max: options.connections ?? 12,
    options: SESSION,
  });
  const pipelined = openPool({
    connectionString: databaseUrl,
    // Batches of turns, and a claim and a mark of the outbox.
    max: IN_FLIGHT + 2,
    pipeline: true,
    options: `${SESSION} ${BY_KEY}`,
  });
  const close = async (): Promise<void> => void (await Promise.all([pool.end(), pipelined.end()]));
  try {
    if (kind !== null) await setUp(admin, kind);
    const is = kind ?? (await takeAsItIs(admin));
    const secret = await lookupSecret(admin, masterKey);
    await enterRole(pool, admin, databaseUrl);
    return { kind: is, pool, keys: new Keys({ pool, pipelined }, masterKey, secret), close };
  } catch (error) {
    await close();
    throw error;
  } finally {
    await admin.end();
  }
}

/**
 * Connections that may break without ending the process: while idle, and while lent out between two queries (then the
 * next query fails, and its transaction is tried again).
 */
function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** Only the owner of everything may do this. */
async function setUp(admin: pg.Pool, kind: DatabaseKind): Promise<void> {
  try {
    await migrate(admin);
    await markKind(admin, kind);
  } catch (error) {
    if (codeOf(error) !== sqlState.insufficientPrivilege) throw error;
    throw new StoreError(
      "admin-rights",
      `The database login may not set up the database (${(error as Error).message}); put one that owns the database ` +
        `and may create roles in DATABASE_ADMIN_URL.`,
    );
  }
}

async function markKind(admin: pg.Pool, kind: DatabaseKind): Promise<void> {
  await admin.query(
    `insert into about_database (name, value) values ('kind', $1) on conflict (name) do nothing`,
    [kind],
  );
  const { rows } = await admin.query<{ value: string }>(
    `select value from about_database where name = 'kind'`,
  );
  const is = rows[0]!.value;
  if (is === kind) return;
  throw new StoreError(
    "database-kind",
    is === "live"
      ? "This database is live and stays so: it cannot be used for a demo. Use another DATA_DIR."
      : "This database was made for a demo and stays one: give the live server a database of its own (DATA_DIR or DATABASE_URL).",
  );
}

/**
 * Makes sure that the pool works as `buurtlijn_app`. A login that may not take the role yet is let in by the
 * administrator: a login of the server's own, or the owner that made the role, which since PostgreSQL 16 is no member.
 */
async function enterRole(pool: pg.Pool, admin: pg.Pool, databaseUrl: string): Promise<void> {
  if (await hasRole(pool)) return;
  const login = pg.escapeIdentifier(new pg.Client({ connectionString: databaseUrl }).user ?? "");
  const grant = `grant ${ROLE} to ${login}`;
  // Another replica may be granting the same, so what counts is whether the role can be taken now.
  await admin.query(grant).catch(() => undefined);
  if (await hasRole(pool)) return;
  throw new StoreError(
    "role-missing",
    `The login of DATABASE_URL may not work as ${ROLE}; as an administrator of the database, run: ${grant};`,
  );
}

/** @returns whether connections take the role; @throws StoreError `role-bypasses` where that guards nothing. */
async function hasRole(pool: pg.Pool): Promise<boolean> {
  let is: { role: string; bypass: boolean } | undefined;
  try {
    const { rows } = await pool.query<{ role: string; bypass: boolean }>(
      `select current_user as role, rolsuper or rolbypassrls as bypass from pg_roles where rolname = current_user`,
    );
    is = rows[0];
  } catch (error) {
    if (codeOf(error) === sqlState.insufficientPrivilege) return false;
    throw error;
  }
  if (is?.bypass !== false)
    throw new StoreError(
      "role-bypasses",
      `The database role can see past row security; the role ${ROLE} must have neither SUPERUSER nor BYPASSRLS.`,
    );
  if (is.role !== ROLE)
    throw new StoreError(
      "role-bypasses",
      `The server would work as "${is.role}" and not as ${ROLE}; take "options" out of DATABASE_URL.`,
    );
  return true;
}
