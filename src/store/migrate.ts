import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { Pool, PoolClient } from "pg";

const folder = new URL("../../prisma/migrations/", import.meta.url);
/** Any fixed number: it makes replicas that start together wait for each other. */
const LOCK = 7_246_001;

/** A migration that was changed after it ran: the database and the program no longer agree. */
export class MigrationChangedError extends Error {
  readonly code = "migration-changed";
}

/**
 * Applies what is missing, each migration in a transaction, one process at a time. Keeps Prisma's own table
 * (`_prisma_migrations`: same columns, sha256 of the file), so that `prisma migrate deploy` works on the same database.
 * @returns the names of the migrations applied now.
 */
export async function migrate(pool: Pool): Promise<string[]> {
  const applied: string[] = [];
  for (const name of await migrationNames()) {
    if (await apply(pool, name, await readMigration(name))) applied.push(name);
  }
  return applied;
}

/**
 * Compares without changing anything.
 * @returns `missing`: what was not applied yet; `changed`: what is another file than when it was applied.
 */
export async function missingMigrations(
  client: Pick<PoolClient, "query">,
): Promise<{ missing: string[]; changed: string[] }> {
  const { rows: tables } = await client.query<{ made: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as made`,
  );
  const { rows } =
    tables[0]?.made === true
      ? await client.query<{ name: string; checksum: string }>(
          `select migration_name as name, checksum ${finished}`,
        )
      : { rows: [] };
  const known = new Map(rows.map((row) => [row.name, row.checksum]));
  const [missing, changed]: [string[], string[]] = [[], []];
  for (const name of await migrationNames()) {
    if (!known.has(name)) missing.push(name);
    else if (known.get(name) !== checksumOf(await readMigration(name))) changed.push(name);
  }
  return { missing, changed };
}

const finished = "from _prisma_migrations where finished_at is not null and rolled_back_at is null";

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();
}

const readMigration = (name: string): Promise<string> =>
  readFile(new URL(`${name}/migration.sql`, folder), "utf8");
const checksumOf = (sql: string): string => createHash("sha256").update(sql).digest("hex");

async function apply(pool: Pool, name: string, sql: string): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${LOCK})`);
    await client.query(`create table if not exists _prisma_migrations (
      id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
      logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count int not null default 0)`);
    const fresh = await applyOnce(client, name, sql);
    await client.query("commit");
    return fresh;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

async function applyOnce(client: PoolClient, name: string, sql: string): Promise<boolean> {
  const checksum = checksumOf(sql);
  const { rows } = await client.query<{ checksum: string }>(
    `select checksum ${finished} and migration_name = $1`,
    [name],
  );
  if (rows[0] !== undefined) {
    if (rows[0].checksum === checksum) return false;
    throw new MigrationChangedError(
      `Migration ${name} was changed after it ran on this database; restore the file as it was.`,
    );
  }
  await client.query(sql);
  await client.query(
    `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) values ($1, $2, now(), $3, 1)`,
    [randomUUID(), checksum, name],
  );
  return true;
}
