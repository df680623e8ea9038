import type { Id } from "../../app/ports/turn.ts";
import type { Client } from "../database/client.ts";

/**
 * Empties the queue of a conversation after a STOP, in the turn's own transaction and before its confirmation is
 * written. Helplines stay. @returns how many texts will not leave.
 */
export async function skipWaiting(client: Client, conversation: Id): Promise<number> {
  const { rowCount } = await client.query({
    name: "outbox-skip",
    text: `update outbox set state = 6, error = 'stopped' where conversation_id = $1 and state = 0 and policy <> 3`,
    values: [conversation],
  });
  return rowCount ?? 0;
}
