import type { Client, Id } from "../database/client.ts";

/**
 * Writes a wish that somebody be found. It is due at once (`due_at` = now), so that the ticker sends the first wave
 * even when this process dies after the commit. Returns the request's id.
 */
export async function createRequest(
  client: Client,
  request: {
    municipalityId: number;
    personId: Id;
    conversationId: Id;
    runId: string;
    neighbourhoodId: Id | null;
    kind: string;
    moment: readonly string[];
    rule: number;
    gatherUntil: string | null;
    now: string;
  },
): Promise<Id> {
  const { rows } = await client.query<{ id: Id }>(
    `with made as (
       insert into request (municipality_id, person_id, conversation_id, run_id, neighbourhood_id, kind, moment, state,
                            rule, gather_until, due_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9, $10, $10) returning id, municipality_id)
     , noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $10, 'request-created', 'request', id, $2 from made)
     select id::text from made`,
    [
      request.municipalityId,
      request.personId,
      request.conversationId,
      request.runId,
      request.neighbourhoodId,
      request.kind,
      request.moment,
      request.rule,
      request.gatherUntil,
      request.now,
    ],
  );
  return rows[0]!.id;
}
