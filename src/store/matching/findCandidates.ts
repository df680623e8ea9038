import type { Candidate } from "../../core/matching/types.ts";
import type { Client, Id } from "../database/client.ts";
import { iso } from "../database/iso.ts";

/** A candidate with the conversation through which an offer would go; null when none was ever opened. */
export type FoundCandidate = Candidate & { conversationId: Id | null; addressId: Id | null };

/**
 * Volunteers who could be asked for a request, at most 500, nearest and longest-rested first. The gates that cut
 * most are repeated here so that a town's volunteers are not all read; `core/matching` decides with every gate.
 * Of several addresses the one written from last is taken; addresses that said STOP do not count.
 */
export async function findCandidates(client: Client, requestId: Id): Promise<FoundCandidate[]> {
  const { rows } = await client.query<FoundCandidate>(
    `select p.id::text as "personId", p.municipality_id as "municipalityId",
            p.neighbourhood_id::text as "neighbourhoodId", p.roles, p.helps_with as "helpsWith", p.state,
            p.quiet_from as "quietFrom", p.quiet_until as "quietUntil",
            ${iso("p.last_asked_at")} as "lastAskedAt",
            way.address_id is null as stopped, way.address_id::text as "addressId",
            way.conversation_id::text as "conversationId"
       from request r
       join person p on p.municipality_id = r.municipality_id
       left join neighbourhood n on n.id = r.neighbourhood_id
       left join lateral (
         select a.id as address_id, c.id as conversation_id
           from address_person ap
           join address a on a.id = ap.address_id and a.stopped_at is null
           left join conversation c on c.address_id = a.id
          where ap.person_id = p.id
          order by c.last_in_at desc nulls last, a.id
          limit 1) way on true
      where r.id = $1 and p.state = 0 and 'volunteer' = any(p.roles) and r.kind = any(p.helps_with)
        and p.id <> r.person_id and way.address_id is not null
        and not exists (select 1 from offer o where o.request_id = r.id and o.person_id = p.id)
      order by p.neighbourhood_id is distinct from r.neighbourhood_id,
               not coalesce(p.neighbourhood_id = any(n.near), false),
               p.last_asked_at nulls first, p.id
      limit 500`,
    [requestId],
  );
  return rows;
}
