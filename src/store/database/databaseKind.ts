import type { Client } from "./client.ts";
import { missingMigrations } from "./migrate.ts";
import { StoreError } from "../storeError.ts";

export type DatabaseKind = "demo" | "live";

/** @returns what the database was marked as when it was made; null where it is not one of ours, or not yet. */
export async function readKind(client: Client): Promise<DatabaseKind | null> {
  const { rows: tables } = await client.query<{ made: boolean }>(
    `select to_regclass('public.about_database') is not null as made`,
  );
  if (tables[0]?.made !== true) return null;
  const { rows } = await client.query<{ value: DatabaseKind }>(
    `select value from public.about_database where name = 'kind'`,
  );
  return rows[0]?.value ?? null;
}

/**
 * For a command, which takes the database as it is and neither makes, marks nor migrates it.
 * @returns what this database is.
 * @throws StoreError `no-database`, or `migrations` when a server has to migrate it first.
 */
export async function takeAsItIs(client: Client): Promise<DatabaseKind> {
  const kind = await readKind(client);
  if (kind === null)
    throw new StoreError(
      "no-database",
      "There is no database here yet; start the server first (buurtlijn start).",
    );
  const { missing, changed } = await missingMigrations(client);
  const [name] = [...changed, ...missing];
  if (name === undefined) return kind;
  throw new StoreError(
    "migrations",
    `The database and this program are not of the same version (migration ${name}); start this version's server first: it migrates.`,
  );
}
