import type { Client, Id } from "../database/client.ts";

/**
 * Ends the unanswered offers of a conversation that cannot be reached: their searches look again at once and find them
 * timed out. Requests are locked before offers, as everywhere.
 */
export async function endOffers(client: Client, conversation: Id, now: string): Promise<void> {
  const standing = `select request_id from offer where conversation_id = $1 and state = 0`;
  await client.query(`select id from request where id in (${standing}) order by id for no key update`, [
    conversation,
  ]);
  await client.query(
    `with ended as (
       update offer set until = least(until, $2) where conversation_id = $1 and state = 0 returning request_id)
     update request set due_at = $2 where id in (select request_id from ended) and state = 0`,
    [conversation, now],
  );
}
