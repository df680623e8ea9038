import type { Client } from "../database/client.ts";
import { StoreError } from "../storeError.ts";
import type { BackupHeader } from "./format.ts";

/** Tables that a back-up leaves out, with the reason. Every other table of the schema is in it. */
export const leftOut: Record<string, string> = {
  _prisma_migrations: "The header names what had run, and a restore runs it again.",
};

/** Columns that a back-up leaves out, with the reason. */
export const columnsLeftOut: Record<string, string> = {
  "journal.xid":
    "A transaction's number means nothing on another server: the sealer would wait for it. The default gives the restore's own.",
};

/** Every table to back up with its columns, from the database's own catalogue, so that a new one cannot be forgotten. */
export async function readTables(client: Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and not c.relname = any($1::text[]) and not c.relname || '.' || a.attname = any($2::text[])
     group by c.relname order by c.relname`,
    [Object.keys(leftOut), Object.keys(columnsLeftOut)],
  );
  return rows;
}

/** The last number that each sequence gave out; those that gave none are absent. */
export async function readSequences(client: Client): Promise<BackupHeader["sequences"]> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename::text as name, last_value::text as last from pg_sequences
     where schemaname = 'public' and last_value is not null order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}

/** The migrations that ran, in order; null where Buurtlijn was never here. */
export async function readApplied(client: Client): Promise<BackupHeader["migrations"] | null> {
  const { rows: there } = await client.query(
    `select 1 where to_regclass('public._prisma_migrations') is null`,
  );
  if (there.length > 0) return null;
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by migration_name`,
  );
  return rows;
}

/** @throws StoreError `never-used`. */
export async function requireUsed(client: Client): Promise<void> {
  if ((await readApplied(client)) === null) throw neverUsed();
}

/** What to say of a database that no server has set up. */
export function neverUsed(): StoreError {
  return new StoreError("never-used", "Buurtlijn has not run on this database yet.");
}
