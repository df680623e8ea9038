import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { fitsMasterKey } from "../privacy/keys.ts";
import { becomeApp, refuseInUse } from "../database/maintenance.ts";
import type { Client } from "../database/client.ts";
import { migrateIn, type Migration } from "../database/migrate.ts";
import { StoreError } from "../storeError.ts";
import { beginEpoch, setSequences, settleRestored } from "./afterRestore.ts";
import { readApplied, readTables } from "./catalogue.ts";
import { countLines } from "./countLines.ts";
import { replayErasures, type ErasureList } from "./erasures.ts";
import { rowSettings, type BackupHeader } from "./format.ts";
import { BackupReader } from "./read.ts";
import { countRows, type Progress } from "./write.ts";

export interface RestoreOptions {
  file: string;
  /** Checked before, by `verifyBackup`. */
  header: BackupHeader;
  /** The address of the new database, as the role that will own its tables. */
  adminUrl: string;
  masterKey: Buffer;
  /** The program's, in order. */
  migrations: Migration[];
  erasures: ErasureList | null;
  progress?: Progress;
}

export interface Restored {
  /** Texts that may have left after the back-up; they are looked up in the carrier's list. */
  unknownTexts: number;
  /** People who were erased again. */
  erased: number;
}

/**
 * Brings a back-up into an empty database: tables, rows, sequences, then what differs from the instant of the back-up
 * (afterRestore.ts, erasures.ts). One transaction, so all or nothing.
 * @throws StoreError before anything is changed: `master-key`, `erasures-elsewhere`, `backup-migrations`, `not-empty`,
 * `database-kind`, `in-use`; and whatever BackupReader finds.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { header, erasures } = options;
  if (!fitsMasterKey(options.masterKey, Buffer.from(header.lookupSecret, "base64"))) {
    throw new StoreError(
      "master-key",
      "MASTER_KEY does not fit this back-up; set the key that was in use when it was made.",
    );
  }
  if (erasures !== null && erasures.database !== header.database.id) {
    throw new StoreError(
      "erasures-elsewhere",
      "The list of erasures is of another database than the back-up.",
    );
  }
  const migrations = splitMigrations(header, options.migrations);
  const client = new pg.Client({ connectionString: options.adminUrl });
  await client.connect();
  try {
    await client.query(`begin; ${rowSettings}; set local lock_timeout = '10s'`);
    await makeTables(client, header, migrations.first);
    await load(client, options);
    await beginEpoch(client);
    await migrateIn(client, migrations.since);
    await becomeApp(client);
    const unknownTexts = await settleRestored(client, header.at);
    const erased = await replayErasures(client, erasures?.erasures ?? []);
    await client.query("commit");
    await client.query("analyze");
    return { unknownTexts, erased };
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

/** Those that had run when the back-up was made, and those that came since. */
function splitMigrations(
  header: BackupHeader,
  ours: Migration[],
): { first: Migration[]; since: Migration[] } {
  const count = header.migrations.length;
  const same = header.migrations.every(
    ({ name, checksum }, index) => ours[index]?.name === name && ours[index].checksum === checksum,
  );
  if (same) return { first: ours.slice(0, count), since: ours.slice(count) };
  throw new StoreError(
    "backup-migrations",
    "The back-up was made by a newer or another Buurtlijn; restore it with the version that made it, or a newer one.",
  );
}

async function makeTables(client: Client, header: BackupHeader, migrations: Migration[]): Promise<void> {
  const applied = await readApplied(client);
  const ours = await readTables(client);
  if (applied === null && ours.length > 0) throw notEmpty();
  // What a later migration does to rows would be left out for those that are brought in now.
  if (applied !== null && applied.length > header.migrations.length) throw otherTables();
  if (ours.some(({ name }) => name === "municipality")) {
    // Asked before any table is locked: a database in use is left in peace.
    const { rowCount } = await client.query("select 1 from municipality limit 1");
    if (rowCount !== 0) throw notEmpty();
    const { rows } = await client.query<{ kind: string }>(
      `select value as kind from about_database where name = 'kind'`,
    );
    const kind = rows[0]?.kind ?? header.database.kind;
    if (kind !== header.database.kind) {
      throw new StoreError(
        "database-kind",
        `This database was made ${kind} and stays so, and the back-up is of a ${header.database.kind} one; use a new database.`,
      );
    }
  }
  await refuseInUse(client);
  await migrateIn(client, migrations);
  const tables = await readTables(client);
  const names = (list: { name: string; columns: string[] }[]): string =>
    JSON.stringify(list.map(({ name, columns }) => [name, columns]));
  if (names(tables) === names(header.tables)) return;
  throw otherTables();
}

/**
 * As the owner, past row security, which COPY cannot pass; and without foreign keys, which go in circles (a neighbourhood
 * has a contact person, who lives in a neighbourhood). Nobody sees the tables so: the transaction holds them.
 */
async function load(
  client: pg.Client,
  { file, header, progress = () => undefined }: RestoreOptions,
): Promise<void> {
  const forced = await takeDown(
    client,
    `select format('alter table %s no force row level security', oid::regclass) as down,
            format('alter table %s force row level security', oid::regclass) as up
     from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`,
  );
  for (const { name } of header.tables) {
    const table = pg.escapeIdentifier(name);
    // What a migration or the first start put there gives way; anything else does not.
    if (name === "about_database" || name === "secret") await client.query(`delete from ${table}`);
    const { rowCount } = await client.query(`select 1 from ${table} limit 1`);
    if (rowCount !== 0) throw notEmpty();
  }
  const references = await takeDown(
    client,
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as down,
            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as up
     from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f' order by conrelid, conname`,
  );
  const reader = new BackupReader(file);
  try {
    await reader.header();
    const all = countRows(header);
    let done = 0;
    for (const table of header.tables) {
      const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(", ");
      const copy = client.query(copyFrom(`copy ${pg.escapeIdentifier(table.name)} (${columns}) from stdin`));
      await pipeline(
        Readable.from(reader.rows(table)),
        async function* (portions: AsyncIterable<Buffer>) {
          for await (const portion of portions) {
            progress((done += countLines(portion)), all);
            yield portion;
          }
        },
        copy,
      );
    }
    await reader.end();
  } finally {
    await reader.close();
  }
  await setSequences(client, header.sequences);
  for (const statement of [...references, ...forced]) await client.query(statement);
}

/** Runs each `down`. @returns the statements that bring it back. */
async function takeDown(client: Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<{ down: string; up: string }>(sql);
  for (const { down } of rows) await client.query(down);
  return rows.map(({ up }) => up);
}

function notEmpty(): StoreError {
  return new StoreError(
    "not-empty",
    "This database is not empty; restore into a new one (another DATABASE_URL or DATA_DIR).",
  );
}

function otherTables(): StoreError {
  return new StoreError(
    "not-empty",
    "This database has other tables than the back-up; restore into a new, empty database.",
  );
}
