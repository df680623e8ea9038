import { createHash, type Hash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { access, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { becomeApp } from "../database/maintenance.ts";
import type { Client } from "../database/client.ts";
import { StoreError } from "../storeError.ts";
import { neverUsed, readApplied, readSequences, readTables, requireUsed } from "./catalogue.ts";
import { countLines } from "./countLines.ts";
import { END_OF_ROWS, FORMAT, rowSettings, type BackupHeader } from "./format.ts";

export interface WrittenBackup {
  header: BackupHeader;
  rows: number;
  /** Of the file. */
  bytes: number;
  /** Of the file, hexadecimal: what `sha256sum` prints. */
  sha256: string;
}

/** Hears how many rows of how many are done. */
export type Progress = (done: number, all: number) => void;

/**
 * Writes every table into one file (format.ts), as they all are at one instant: servers go on writing meanwhile. The
 * file gets its name when it is complete and on the disk; readable by its owner only.
 * @param adminUrl the address of the database as the owner of its tables.
 * @throws StoreError `backup-exists`, `no-folder`, or `never-used` where Buurtlijn was never here.
 */
export async function writeBackup(
  adminUrl: string,
  file: string,
  progress: Progress = () => undefined,
): Promise<WrittenBackup> {
  if (await exists(file))
    throw new StoreError("backup-exists", `${file} is there already; name another file.`);
  if (!(await exists(dirname(file)))) {
    // A folder made here might be where another disk should have been mounted.
    throw new StoreError(
      "no-folder",
      `There is no folder ${dirname(file)}; make it, or mount what belongs there.`,
    );
  }
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const draft = `${file}.${process.pid}.part`;
  try {
    await requireUsed(client);
    await client.query("begin");
    await becomeApp(client); // may have to grant the role, which a read-only transaction cannot
    await client.query("commit");
    await client.query(`begin isolation level repeatable read read only; ${rowSettings}`);
    const header = await readHeader(client);
    const sha256 = createHash("sha256");
    await pipeline(
      Readable.from(contents(client, header, progress)),
      createGzip(),
      async function* (source: AsyncIterable<Buffer>) {
        for await (const chunk of source) {
          sha256.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }),
    );
    await client.query("commit");
    await rename(draft, file);
    await syncFolder(dirname(file));
    await client.query(
      `insert into about_database (name, value) values ('backup:last', $1)
       on conflict (name) do update set value = greatest(about_database.value, excluded.value)`,
      [header.at],
    );
    const { size } = await stat(file);
    return { header, rows: countRows(header), bytes: size, sha256: sha256.digest("hex") };
  } finally {
    await rm(draft, { force: true });
    await client.end();
  }
}

/** How many rows a back-up holds. */
export function countRows(header: BackupHeader): number {
  return header.tables.reduce((sum, table) => sum + table.rows, 0);
}

/** Reads what the owner alone may see, then becomes the application's role, which sees every municipality's rows. */
async function readHeader(client: Client): Promise<BackupHeader> {
  const migrations = await readApplied(client);
  const tables = await readTables(client);
  const { rows: instants } = await client.query<{ at: Date }>("select now() as at");
  await becomeApp(client);
  const { rows } = await client.query<{
    id: string;
    kind: "demo" | "live" | null;
    secret: Buffer | null;
    head: string | null;
  }>(
    `select (select value from about_database where name = 'database-id') as id,
            (select value from about_database where name = 'kind') as kind,
            (select wrapped from secret where name = 'lookup') as secret,
            (select encode(hash, 'hex') from journal_block order by id desc limit 1) as head`,
  );
  const { id, kind, secret, head } = rows[0]!;
  if (migrations === null || kind === null || secret === null) throw neverUsed();
  const counted: BackupHeader["tables"] = [];
  for (const { name, columns } of tables) {
    const { rows: counts } = await client.query<{ rows: string }>(
      `select count(*) as rows from ${pg.escapeIdentifier(name)}`,
    );
    counted.push({ name, columns, rows: Number(counts[0]!.rows) });
  }
  return {
    buurtlijn: "backup",
    format: FORMAT,
    at: instants[0]!.at.toISOString(),
    database: { id, kind },
    migrations,
    lookupSecret: secret.toString("base64"),
    journalHead: head,
    // After the snapshot was taken, so that none is behind a row.
    sequences: await readSequences(client),
    tables: counted,
  };
}

async function* contents(
  client: pg.Client,
  header: BackupHeader,
  progress: Progress,
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  const all = countRows(header);
  let done = 0;
  yield hashed(hash, line(header));
  for (const { name, columns, rows } of header.tables) {
    yield hashed(hash, line({ table: name }));
    const list = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
    const copy = client.query(copyTo(`copy ${pg.escapeIdentifier(name)} (${list}) to stdout`));
    let copied = 0;
    for await (const chunk of copy as AsyncIterable<Buffer>) {
      copied += countLines(chunk);
      progress(done + copied, all);
      yield hashed(hash, chunk);
    }
    if (copied !== rows) throw new Error(`${copied} rows of ${name} were copied and ${rows} counted.`);
    done += copied;
    yield hashed(hash, END_OF_ROWS);
  }
  yield line({ end: true, sha256: hash.digest("hex") });
}

function hashed(hash: Hash, bytes: Buffer): Buffer {
  hash.update(bytes);
  return bytes;
}

function line(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A file's name is on the disk only when its folder is. Windows cannot open a folder, and does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
