import type { Client, Id } from "../database/client.ts";

/** The request as every answer to it needs it: enough to tell the asker and to write to the asker's run. */
export interface LockedRequest {
  id: Id;
  municipalityId: number;
  personId: Id;
  conversationId: Id | null;
  runId: string | null;
  neighbourhoodId: Id | null;
  kind: string;
  state: number;
  rule: number;
  chosenPersonId: Id | null;
  caseId: Id | null;
}

/**
 * Locks the request row until the transaction ends: all answers to one request go through here, one at a time.
 * Offers must be read in a *later* statement: a statement that waited for a lock sees the locked row afresh, but
 * other tables as they were before the wait (READ COMMITTED). That is why lock and answer are two round trips.
 * Null when there is no such request in the transaction's municipalities.
 */
export async function lockRequest(client: Client, requestId: Id): Promise<LockedRequest | null> {
  const { rows } = await client.query<LockedRequest>(
    `select id::text, municipality_id as "municipalityId", person_id::text as "personId",
            conversation_id::text as "conversationId", run_id as "runId",
            neighbourhood_id::text as "neighbourhoodId", kind, state, rule,
            chosen_person_id::text as "chosenPersonId", case_id::text as "caseId"
       from request where id = $1 for no key update`,
    [requestId],
  );
  return rows[0] ?? null;
}
