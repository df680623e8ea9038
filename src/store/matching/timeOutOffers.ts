import type { OfferedPerson } from "./acceptOffer.ts";
import type { Client, Id } from "../database/client.ts";
import { lockRequest } from "./lockRequest.ts";

/** Ends a request's offers whose `until` has passed without an answer. Returns whose they were. */
export async function timeOutOffers(
  client: Client,
  due: { requestId: Id; now: string },
): Promise<OfferedPerson[]> {
  // Under the lock, so that a yes at the very end is either counted or late, never both.
  if (!(await lockRequest(client, due.requestId))) return [];
  const { rows } = await client.query<OfferedPerson>(
    `update offer set state = 3 where request_id = $1 and state = 0 and until <= $2
     returning person_id::text as "personId", conversation_id::text as "conversationId"`,
    [due.requestId, due.now],
  );
  return rows;
}
