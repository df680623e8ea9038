import { momentsOf } from "../../core/conversation/moments.ts";
import { newTalk, type Talk } from "../../core/conversation/talk.ts";
import type { Client } from "../database/client.ts";
import { addressKey, lockConversations } from "./lock.ts";
import type { Vault } from "../privacy/sealing.ts";
import { insertNews } from "./news.ts";

/**
 * Turns due moments of conversations into news, each exactly once: the moment is cleared in the same transaction. Should
 * a turn set it again before the news is taken, the second news finds that nothing is due any more (`wake`).
 * Sees the transaction's municipalities only. `now` is a UTC instant.
 */
export async function wakeConversations(client: Client, vault: Vault, now: string): Promise<number> {
  const { rows } = await client.query<{ id: string; municipality_id: number }>(
    `select id::text, municipality_id from conversation where due_at <= $1 order by conversation.id limit 100 for no key update skip locked`,
    [now],
  );
  const locked = await lockConversations(
    client as never,
    rows.map((row) => row.id),
  );
  for (const row of locked.values()) {
    const talk = row.talk === null ? null : (vault.open(addressKey(row), row.talk) as unknown as Talk);
    const moments = talk === null ? [] : momentsOf({ ...newTalk(), ...talk });
    for (const { run, key } of moments.filter(({ at }) => at <= now)) {
      const params = { run, key };
      await insertNews(
        client,
        vault.sealer,
        row.town,
        { conversation: row.conversation, event: "timer", params },
        now,
      );
    }
    const next = moments.map(({ at }) => at).filter((at) => at > now);
    await client.query(`update conversation set due_at = $2 where id = $1`, [
      row.conversation,
      next.sort()[0] ?? null,
    ]);
  }
  return locked.size;
}
