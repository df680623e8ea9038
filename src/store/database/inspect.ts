import pg from "pg";
import { readKind, type DatabaseKind } from "./databaseKind.ts";
import { isMasterKeyOf } from "../privacy/keys.ts";
import { missingMigrations } from "./migrate.ts";
import { clientFor } from "./reach.ts";
import { codeOf, sqlState } from "./sqlState.ts";

export interface Inspection {
  /** PostgreSQL's own number: 150004 is 15.4. */
  version: number;
  /** Null: not a database of ours, or not yet; what follows then says nothing. */
  kind: DatabaseKind | null;
  missing: string[];
  changed: string[];
  /** The role that the application works as: can it be taken on, and is it blind to what row security hides? */
  role: "ok" | "bypasses" | "not-granted";
  /** Null where no key was given. */
  keyFits: boolean | null;
  /** UTC instant of the newest back-up that `buurtlijn backup` wrote, or null. */
  lastBackup: string | null;
}

/**
 * Looks at a database without changing anything, also at one that must not be opened.
 * @throws what pg throws where it cannot be reached.
 */
export async function inspectDatabase(options: {
  databaseUrl: string;
  adminUrl: string;
  masterKey: Buffer | null;
}): Promise<Inspection> {
  const client = clientFor(options.adminUrl, "DATABASE_URL");
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version_num') as version`,
    );
    const version = Number(rows[0]!.version);
    const kind = await readKind(client);
    if (kind === null)
      return { version, kind, missing: [], changed: [], role: "ok", keyFits: null, lastBackup: null };
    const { rows: marks } = await client.query<{ value: string }>(
      `select value from about_database where name = 'backup:last'`,
    );
    return {
      version,
      kind,
      ...(await missingMigrations(client)),
      role: await inspectRole(options.databaseUrl),
      keyFits: options.masterKey === null ? null : await isMasterKeyOf(client, options.masterKey),
      lastBackup: marks[0]?.value ?? null,
    };
  } finally {
    await client.end();
  }
}

async function inspectRole(databaseUrl: string): Promise<Inspection["role"]> {
  const client = new pg.Client({ connectionString: databaseUrl, options: "-c role=buurtlijn_app" });
  try {
    await client.connect();
    const { rows } = await client.query<{ bypass: boolean }>(
      `select rolsuper or rolbypassrls as bypass from pg_roles where rolname = current_user`,
    );
    return rows[0]?.bypass === false ? "ok" : "bypasses";
  } catch (error) {
    const code = codeOf(error);
    if (code === sqlState.insufficientPrivilege || code === sqlState.invalidParameter) return "not-granted";
    throw error;
  } finally {
    await client.end();
  }
}
