import type { Json } from "../../core/flow/types.ts";
import type { Id, News } from "../../app/ports/turn.ts";
import type { Client } from "../database/client.ts";
import type { Sealer } from "../privacy/sealing.ts";

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
