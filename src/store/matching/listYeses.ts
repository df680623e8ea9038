import type { OfferedPerson } from "./acceptOffer.ts";
import type { Client, Id } from "../database/client.ts";
import { iso } from "../database/iso.ts";

export type Yes = OfferedPerson & {
  /** What staff type in `KIES 2041 <choice>`. */
  choice: number;
  answeredAt: string | null;
};

/**
 * Who said yes. The choice number is the offer's place among *all* offers of the request, so it never shifts: were it
 * the place among the yeses, a withdrawal between the list and the answer would send the wrong person.
 */
export async function listYeses(client: Client, requestId: Id): Promise<Yes[]> {
  const { rows } = await client.query<Yes>(
    `select choice, "personId", "conversationId", "answeredAt" from (
       select row_number() over (order by id)::int as choice, state, person_id::text as "personId",
              conversation_id::text as "conversationId",
              ${iso("answered_at")} as "answeredAt"
         from offer where request_id = $1) numbered
      where state = 1 order by choice`,
    [requestId],
  );
  return rows;
}
