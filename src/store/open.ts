import pg from "pg";
import { Keys, lookupSecret } from "./keys.ts";
import { migrate } from "./migrate.ts";

export interface Store {
  /** Connections of the role `buurtlijn_app`, which cannot bypass row security. */
  pool: pg.Pool;
  keys: Keys;
  close(): Promise<void>;
}

export interface StoreOptions {
  databaseUrl: string;
  /** The role that migrates, where it is another. */
  adminUrl?: string | null;
  kind: "demo" | "live";
  masterKey: Buffer;
  /** Connections kept at most. */
  connections?: number;
}

/** The database cannot be used as it is; the sentence says what to do. */
export class StoreError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Opens the database: migrates, marks a new one demo or live for good, and makes sure that the role that works can
 * not see past row security.
 * @throws StoreError with a sentence where it must not be used.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const admin = openPool({ connectionString: options.adminUrl ?? options.databaseUrl, max: 2 });
  let secret: Buffer;
  try {
    await migrate(admin);
    await markKind(admin, options.kind);
    secret = await lookupSecret(admin, options.masterKey).catch(() => {
      throw new StoreError(
        "master-key",
        "MASTER_KEY does not fit this database; set the key that it was made with.",
      );
    });
  } finally {
    await admin.end();
  }
  const pool = openPool({
    connectionString: options.databaseUrl,
    max: options.connections ?? 12,
    // One plan for every batch size (measured 1.8 times quicker), and instants that mean the same everywhere.
    options: "-c role=buurtlijn_app -c plan_cache_mode=force_generic_plan -c timezone=UTC",
  });
  await refuseBypass(pool);
  return { pool, keys: new Keys(pool, options.masterKey, secret), close: () => pool.end() };
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

async function markKind(admin: pg.Pool, kind: "demo" | "live"): Promise<void> {
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

async function refuseBypass(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ bypass: boolean }>(
    `select rolsuper or rolbypassrls as bypass from pg_roles where rolname = current_user`,
  );
  if (rows[0]?.bypass === false) return;
  await pool.end();
  throw new StoreError(
    "role-bypasses",
    "The database role can see past row security; the role buurtlijn_app must have neither SUPERUSER nor BYPASSRLS.",
  );
}
