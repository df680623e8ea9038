import type { Pool } from "pg";
import type { Id } from "../../app/ports/turn.ts";
import type { Town } from "../../app/town.ts";
import { allTowns } from "../database/allTowns.ts";
import { asTowns } from "../database/tenancy.ts";

/** Rows emptied in one transaction: long enough to be quick, short enough that no turn waits. */
const BATCH = 1000;

/**
 * What is emptied: contents that are done with. Rows stay, so that counts stay. A conversation's state goes once nothing has
 * been said in it for so long and nothing is due; the notes of a case once it is closed.
 */
const contents = [
  { table: "inbound", column: "body", when: "received_at < $2" },
  { table: "outbox", column: "body", when: "created_at < $2 and state in (2, 3, 4, 6)" },
  { table: "news", column: "params", when: "created_at < $2 and state in (1, 2)" },
  { table: "signal", column: "detail", when: "created_at < $2" },
  { table: "case_file", column: "note", when: "closed_at < $2 and state = 2" },
  {
    table: "case_event",
    column: "note",
    when: "case_id in (select id from case_file where closed_at < $2 and state = 2)",
  },
  { table: "conversation", column: "talk", when: "last_in_at < $2 and due_at is null" },
] as const;

/**
 * Empties contents older than each town's `retention.messageDays`, town by town and in batches; towns that have not decided keep
 * them. Two replicas at once do no harm. @returns how many rows were emptied.
 */
export async function emptyOld(pool: Pool, town: (id: number) => Promise<Town>, now: Date): Promise<number> {
  let count = 0;
  for (const id of await allTowns(pool)) {
    const { messageDays } = (await town(id)).settings.retention;
    if (messageDays === null) continue;
    const before = new Date(now.getTime() - messageDays * 86_400_000);
    for (const one of contents) count += await emptyColumn(pool, id, one, before);
  }
  return count;
}

async function emptyColumn(
  pool: Pool,
  town: number,
  { table, column, when }: (typeof contents)[number],
  before: Date,
): Promise<number> {
  let count = 0;
  // Walks the table by its key, once: an index on age would be paid for by every turn.
  for (let after: Id | undefined = "0"; after !== undefined;) {
    const from: Id = after;
    const ids: Id[] = await asTowns(pool, [town], async (client) => {
      const { rows } = await client.query<{ id: Id }>(
        `with old as (
           select id from ${table}
           where municipality_id = $1 and id > $3 and ${column} is not null and ${when}
           order by id limit ${BATCH} for no key update skip locked)
         update ${table} t set ${column} = null from old where t.id = old.id returning t.id::text`,
        [town, before, from],
      );
      return rows.map((row) => row.id);
    });
    count += ids.length;
    after = ids.length < BATCH ? undefined : ids.reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
  }
  return count;
}
