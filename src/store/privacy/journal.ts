import { createHash } from "node:crypto";
import type { Client } from "../database/client.ts";
import type { Store } from "../database/open.ts";
import { allTowns } from "../database/allTowns.ts";
import { codeOf, sqlState } from "../database/sqlState.ts";
import { asTowns } from "../database/tenancy.ts";

const first = Buffer.alloc(32);

interface JournalRow {
  id: string;
  town: number;
  at: string;
  kind: string;
  subject: string;
  subject_id: string | null;
  actor_id: string | null;
}

const columns = `id::text, municipality_id as town, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at,
  kind, subject, subject_id::text, actor_id::text`;

/**
 * Seals what was committed since, in one block of at most 5000 rows that holds the hash of the block before. Only rows
 * of transactions that are older than every running one are taken: ids commit out of order, and a block must never
 * miss a row with a smaller id that comes later. Sealing inside the turn would make a town's turns wait for each other.
 * @returns how many rows were sealed; 0 also when another process was sealing.
 */
export async function sealJournal(store: Pick<Store, "pool">): Promise<number> {
  const towns = await allTowns(store.pool);
  if (towns.length === 0) return 0;
  try {
    return await asTowns(store.pool, towns, sealIn);
  } catch (error) {
    // Two blocks cannot continue from the same one: the other process has sealed these rows.
    if (codeOf(error) === sqlState.uniqueViolation) return 0;
    throw error;
  }
}

/** Seals block after block until nothing is left, or another process is at it. */
export async function sealAll(store: Pick<Store, "pool">): Promise<void> {
  while ((await sealJournal(store)) > 0);
}

async function sealIn(client: Client): Promise<number> {
  // Read before the rows: whoever seals those in between has added a block, and ours cannot continue from this one.
  const { rows: before } = await client.query<{ hash: Buffer; epoch: number }>(
    `select (select hash from journal_block order by id desc limit 1) as hash,
            coalesce((select value::int from about_database where name = 'journal-epoch'), 1) as epoch`,
  );
  const { rows } = await client.query<JournalRow>(
    `select ${columns} from journal where block_id is null and xid < pg_snapshot_xmin(pg_current_snapshot())
     order by journal.id limit 5000`, // not the select list's id, which is text: "10" comes before "9"
  );
  if (rows.length === 0) return 0;
  const { epoch, hash: previous } = before[0]!;
  const block = [epoch, rows.length, hashOf(previous ?? first, epoch, rows), previous ?? first];
  const { rows: made } = await client.query<{ id: string }>(
    `insert into journal_block (epoch, rows, hash, previous) values ($1, $2, $3, $4) returning id::text`,
    block,
  );
  const { rowCount } = await client.query(
    `update journal set block_id = $1 where id = any($2::bigint[]) and block_id is null`,
    [made[0]!.id, rows.map((row) => row.id)],
  );
  if (rowCount !== rows.length) throw new Error(`A block of ${rows.length} journal rows sealed ${rowCount}.`);
  return rows.length;
}

export type JournalProof =
  /** `head`: hash of the last block, hexadecimal; keep it elsewhere to notice a journal that was cut off. */
  { ok: true; blocks: number; rows: number; head: string } | { ok: false; block: string; problem: string };

/**
 * Counts every block's hash again.
 * @param head a hash that was kept elsewhere: it must still be there.
 */
export async function verifyJournal(store: Store, head?: string): Promise<JournalProof> {
  return asTowns(store.pool, await allTowns(store.pool), async (client): Promise<JournalProof> => {
    let previous: Buffer = first;
    let [last, blockCount, rowCount] = ["0", 0, 0];
    // The hash of a journal that was still empty comes before every block.
    let headSeen = head === undefined || head === first.toString("hex");
    for (;;) {
      const blocks = await someBlocks(client, last);
      if (blocks.length === 0) break;
      const rowsOf = await rowsByBlock(client, blocks);
      for (const block of blocks) {
        const rows = rowsOf.get(block.id) ?? [];
        const problem = !block.previous.equals(previous)
          ? "does not continue from the block before it"
          : rows.length !== block.rows
            ? `holds ${rows.length} rows and was sealed with ${block.rows}`
            : hashOf(previous, block.epoch, rows).equals(block.hash)
              ? null
              : "holds a row that was changed";
        if (problem !== null) return { ok: false, block: block.id, problem };
        previous = block.hash;
        headSeen ||= previous.toString("hex") === head;
        last = block.id;
        rowCount += rows.length;
      }
      blockCount += blocks.length;
    }
    if (!headSeen) return { ok: false, block: last, problem: "is the last one, and the known block is gone" };
    return { ok: true, blocks: blockCount, rows: rowCount, head: previous.toString("hex") };
  });
}

interface Block {
  id: string;
  epoch: number;
  rows: number;
  hash: Buffer;
  previous: Buffer;
}

/** The blocks after one, as many as hold some 20,000 rows together: few queries, and little memory. */
async function someBlocks(client: Client, after: string): Promise<Block[]> {
  const { rows } = await client.query<Block>(
    `select id::text, epoch, rows, hash, previous
     from (select *, sum(rows) over (order by id) - rows as before
           from (select * from journal_block where id > $1 order by id limit 2000) next) counted
     where before < 20000 order by counted.id`,
    [after],
  );
  return rows;
}

async function rowsByBlock(client: Client, blocks: readonly Block[]): Promise<Map<string, JournalRow[]>> {
  const { rows } = await client.query<JournalRow & { block: string }>(
    `select ${columns}, block_id::text as block from journal where block_id = any($1::bigint[]) order by journal.id`,
    [blocks.map((block) => block.id)],
  );
  return Map.groupBy(rows, (row) => row.block);
}

function hashOf(previous: Buffer, epoch: number, rows: JournalRow[]): Buffer {
  const hash = createHash("sha256").update(previous).update(`${epoch}\n`);
  for (const { id, town, at, kind, subject, subject_id, actor_id } of rows) {
    hash.update(`${JSON.stringify([id, town, at, kind, subject, subject_id, actor_id])}\n`);
  }
  return hash.digest();
}
