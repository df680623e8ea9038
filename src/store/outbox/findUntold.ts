import { TELL_WITHIN_MS, type DeadText } from "../../app/ports/outbox.ts";
import type { Client } from "../database/client.ts";

/**
 * Rows that failed and whose worker did not live to tell a person, with as much time again for this one. Rejected: opening
 * the case together with the mark; marks come many at once, and each case waits for its conversation and its town.
 */
export async function findUntold(client: Client, most: number, now: Date): Promise<DeadText[]> {
  const { rows } = await client.query<DeadText>({
    name: "outbox-untold",
    text: `
      update outbox o set lease_until = $2 where id in (
        select id from outbox where state in (4, 6) and lease_until < $1 order by lease_until limit $3 for update skip locked)
      returning o.id::text, o.municipality_id as town, o.conversation_id::text as conversation, o.lane, o.policy,
                coalesce(o.error, 'failed') as code`,
    values: [now, new Date(now.getTime() + TELL_WITHIN_MS), most],
  });
  return rows;
}
