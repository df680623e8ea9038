import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { Pool } from "pg";
import type { Client } from "./client.ts";
import { StoreError } from "../storeError.ts";

const folder = new URL("../../../prisma/migrations/", import.meta.url);
/** Any fixed number: it makes replicas that start together wait for each other. */
const LOCK = 7_246_001;

/** A migration that was changed after it ran: the database and the program no longer agree. */
export class MigrationChangedError extends Error {
  readonly code = "migration-changed";
}

export interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, hexadecimal, as Prisma keeps it. */
  checksum: string;
}

/** The program's migrations, in order. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(new URL(`${name}/migration.sql`, folder), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/**
 * Applies what is missing, each migration in a transaction, one process at a time. Keeps Prisma's own table
 * (`_prisma_migrations`: same columns, sha256 of the file), so that `prisma migrate deploy` works on the same database.
 * @returns the names of the migrations applied now.
 * @throws StoreError `database-foreign` for a database that holds something else; MigrationChangedError.
 */
export async function migrate(pool: Pool): Promise<string[]> {
  const migrations = await readMigrations();
  await refuseForeign(
    pool,
    migrations.map((one) => one.name),
  );
  const applied: string[] = [];
  for (const migration of migrations) {
    const client = await pool.connect();
    try {
      await client.query("begin");
      applied.push(...(await migrateIn(client, [migration])));
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw error;
    } finally {
      client.release();
    }
  }
  return applied;
}

/**
 * Compares without changing anything.
 * @returns `missing`: what was not applied yet; `changed`: what is another file than when it was applied.
 */
export async function missingMigrations(client: Client): Promise<{ missing: string[]; changed: string[] }> {
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
  const ours = await readMigrations();
  return {
    missing: ours.filter((one) => !known.has(one.name)).map((one) => one.name),
    changed: ours
      .filter((one) => known.has(one.name) && known.get(one.name) !== one.checksum)
      .map((one) => one.name),
  };
}

const finished = "from _prisma_migrations where finished_at is not null and rolled_back_at is null";

/** Ours is empty, or has run a migration of ours. What extensions put into the schema is nobody's. */
async function refuseForeign(pool: Pool, ours: string[]): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = to_regnamespace('public') and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
       and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     order by c.relname = '_prisma_migrations', 1`,
  );
  if (rows.length === 0) return;
  if (rows.at(-1)!.name === "_prisma_migrations") {
    const run = await pool.query(`select from _prisma_migrations where migration_name = any($1)`, [ours]);
    if (run.rowCount !== 0) return;
  }
  throw new StoreError(
    "database-foreign",
    `This database holds something else (${rows[0]!.name}); give Buurtlijn an empty database of its own.`,
  );
}

/** Applies those of `migrations` that are missing, in the caller's transaction. @returns their names. */
export async function migrateIn(client: Client, migrations: Migration[]): Promise<string[]> {
  await client.query(`select pg_advisory_xact_lock(${LOCK})`);
  await client.query(`create table if not exists _prisma_migrations (
    id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
    logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count int not null default 0)`);
  const applied: string[] = [];
  for (const migration of migrations) if (await applyOnce(client, migration)) applied.push(migration.name);
  return applied;
}

async function applyOnce(client: Client, { name, sql, checksum }: Migration): Promise<boolean> {
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
