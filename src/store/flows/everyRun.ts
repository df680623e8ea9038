import type { Talk } from "../../core/conversation/talk.ts";
import type { Run } from "../../core/flow/types.ts";
import { allTowns } from "../database/allTowns.ts";
import { asTowns } from "../database/tenancy.ts";
import type { RowKey, Vault } from "../privacy/sealing.ts";

/** Conversations read at once: enough to be quick, few enough to hold in memory. */
const PAGE = 1000;

/**
 * Opens every talk of every municipality, one page after the other, and gives the runs in it. What is read is for
 * counting only: it is never printed, logged or kept. Talks whose key was destroyed are left out.
 * 15,000 talks took about a second.
 */
export async function* everyRun(vault: Vault): AsyncGenerator<Run> {
  for (const town of await allTowns(vault.pool)) {
    for (let after = "0"; ;) {
      const page = await readPage(vault, town, after);
      for (const { talk, ...key } of page) {
        const opened = vault.open(key, talk) as unknown as Talk;
        yield* opened.runs;
        for (const { run } of opened.asleep ?? []) yield run;
      }
      if (page.length < PAGE) break;
      after = page.at(-1)!.conversation;
    }
  }
}

type Row = RowKey & { conversation: string; talk: Buffer };

async function readPage(vault: Vault, town: number, after: string): Promise<Row[]> {
  return asTowns(vault.pool, [town], async (client) => {
    const { rows } = await client.query<Row>(
      `select c.id::text as conversation, c.talk, k.id::text, k.municipality_id as town, k.wrapped
       from conversation c join address a on a.id = c.address_id join data_key k on k.id = a.key_id
       where c.id > $1 and c.talk is not null order by c.id limit ${PAGE}`,
      [after],
    );
    return rows;
  });
}
