import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { Client } from "pg";
import { StoreError } from "./storeError.ts";

const migrationsDir = new URL("../../prisma/migrations/", import.meta.url);

/** Any fixed number; it only has to differ from other programs' advisory locks in the same database. */
const LOCK = 8_270_021;

/** Prisma's own table, column for column, so that `prisma migrate deploy` works on the same database. */
const ownTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

interface Migration {
  name: string;
  sql: string;
  /** sha256 of the file, hexadecimal. */
  checksum: string;
}

/**
 * Brings a database up to date, each migration in the one transaction that also notes it. Two processes at once wait
 * for each other. `client` is connected as the role that owns the tables.
 * @returns the names that were applied now.
 * @throws StoreError `foreign-database` when other tables stand there, `changed-migration` when an applied file was
 *   edited, `newer-database` when the database knows a migration that this version does not have.
 */
export async function migrate(client: Client): Promise<string[]> {
  const migrations = await readMigrations();
  await client.query("begin");
  try {
    await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
    const { rows: tables } = await client.query<{ ours: boolean; others: boolean }>(
      `select to_regclass('public._prisma_migrations') is not null as ours, exists (
         select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')) as others`,
    );
    if (!tables[0]!.ours && tables[0]!.others) {
      throw new StoreError("foreign-database", "This database holds other tables; give Buurtlijn an empty one.");
    }
    await client.query(ownTable);
    const applied = await client.query<{ migration_name: string; checksum: string; finished: boolean }>(
      `select migration_name, checksum, finished_at is not null as finished from _prisma_migrations
       where rolled_back_at is null`,
    );
    const fresh = unapplied(migrations, applied.rows);
    for (const migration of fresh) {
      await client.query(migration.sql);
      await client.query(
        `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
         values ($1, $2, now(), $3, 1)`,
        [randomUUID(), migration.checksum, migration.name],
      );
    }
    await client.query("commit");
    return fresh.map((migration) => migration.name);
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}

function unapplied(
  migrations: Migration[],
  applied: { migration_name: string; checksum: string; finished: boolean }[],
): Migration[] {
  for (const row of applied) {
    const known = migrations.find((one) => one.name === row.migration_name);
    if (known === undefined) {
      throw new StoreError(
        "newer-database",
        `The database has migration ${row.migration_name}, which this version of Buurtlijn does not know; start a newer version.`,
      );
    }
    if (!row.finished) {
      throw new StoreError("half-migrated", `Migration ${row.migration_name} did not finish; see "prisma migrate resolve".`);
    }
    if (known.checksum !== row.checksum) {
      throw new StoreError(
        "changed-migration",
        `Migration ${row.migration_name} was edited after it was applied; put the file back and write a new migration.`,
      );
    }
  }
  const names = new Set(applied.map((row) => row.migration_name));
  return migrations.filter((one) => !names.has(one.name));
}

async function readMigrations(): Promise<Migration[]> {
  const folders = await readdir(migrationsDir, { withFileTypes: true });
  const names = folders.filter((one) => one.isDirectory()).map((one) => one.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(new URL(`${name}/migration.sql`, migrationsDir), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}
