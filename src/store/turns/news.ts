import type { Json } from "../../core/flow/types.ts";
import type { Id, News } from "../../app/ports/turn.ts";
import type { Client } from "../matching/client.ts";
import type { Sealer } from "../sealing.ts";

/**
 * Leaves something for a conversation to hear of. It is handled by a turn of its own after the commit, so that no turn
 * ever locks a second conversation: that is what keeps the lock order simple.
 */
export async function insertNews(
  client: Client,
  sealer: Sealer,
  town: number,
  news: News,
  now: string,
): Promise<void> {
  await client.query(
    `insert into news (municipality_id, conversation_id, event, params, due_at, state) values ($1, $2, $3, $4, $5, 0)`,
    [
      town,
      news.conversation,
      news.event,
      await sealer.forConversation(client, news.conversation, news.params),
      news.dueAt ?? now,
    ],
  );
}

export interface DueNews {
  id: Id;
  town: number;
  conversation: Id;
  event: string;
  params: Record<string, Json>;
}

/** Claims news whose time has come, for at most 30 s; the oldest of a conversation first. Sees the set municipalities only. */
export async function claimNews(client: Client, sealer: Sealer, now: string): Promise<DueNews[]> {
  const { rows } = await client.query<Omit<DueNews, "params"> & { params: Buffer }>(
    `update news set lease_until = $1::timestamptz + interval '30 seconds' where id in (
       select id from news where state = 0 and due_at <= $1 and (lease_until is null or lease_until <= $1)
       order by due_at, id limit 100 for no key update skip locked)
     returning id::text, municipality_id as town, conversation_id::text as conversation, event, params`,
    [now],
  );
  const opened: DueNews[] = [];
  for (const row of rows.toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)))) {
    opened.push({
      ...row,
      params: (await sealer.openForConversation(client, row.conversation, row.params)) as Record<
        string,
        Json
      >,
    });
  }
  return opened;
}

/**
 * Marks news as heard, in the transaction that hears it. @returns what nobody had heard yet: a commit whose answer was
 * lost, or a claim that ran out while its turn was still waiting, brings the same news again.
 */
export async function hearNews(client: Client, ids: Id[]): Promise<Set<Id>> {
  if (ids.length === 0) return new Set();
  const { rows } = await client.query<{ id: Id }>(
    `update news set state = 1, lease_until = null where id = any($1::bigint[]) and state = 0 returning id::text`,
    [ids],
  );
  return new Set(rows.map((row) => row.id));
}
