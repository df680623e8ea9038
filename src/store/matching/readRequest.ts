import type { WaveOffer, WaveRequest } from "../../core/matching/types.ts";
import type { Client, Id } from "../database/client.ts";
import { iso } from "../database/iso.ts";

export type ReadRequest = WaveRequest & {
  id: Id;
  personId: Id;
  conversationId: Id | null;
  runId: string | null;
  moment: string[];
  caseId: Id | null;
  offers: WaveOffer[];
};

/** A request with its offers, as `nextWave` wants it; null when it is not in the transaction's municipalities. */
export async function readRequest(client: Client, requestId: Id): Promise<ReadRequest | null> {
  const { rows } = await client.query<ReadRequest>(
    `select r.id::text, r.municipality_id as "municipalityId", r.person_id::text as "askerId",
            r.person_id::text as "personId", r.conversation_id::text as "conversationId", r.run_id as "runId",
            r.neighbourhood_id::text as "neighbourhoodId", coalesce(n.near::text[], '{}') as near,
            r.kind, r.moment, r.state, r.rule, r.case_id::text as "caseId",
            coalesce((select c.given and c.withdrawn_at is null from consent c
                       where c.person_id = r.person_id and c.scope = 'firstNameAndVillage'
                       order by c.at desc, c.id desc limit 1), false) as consent,
            ${iso("r.gather_until")} as "gatherUntil",
            coalesce((select jsonb_agg(jsonb_build_object('personId', o.person_id::text, 'state', o.state, 'until',
                        ${iso("o.until")}) order by o.id)
                        from offer o where o.request_id = r.id), '[]') as offers
       from request r left join neighbourhood n on n.id = r.neighbourhood_id
      where r.id = $1`,
    [requestId],
  );
  return rows[0] ?? null;
}
