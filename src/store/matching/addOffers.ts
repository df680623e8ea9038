import type { Client, Id } from "../database/client.ts";
import { lockRequest } from "./lockRequest.ts";

export interface AddedOffer {
  id: Id;
  personId: Id;
  conversationId: Id | null;
}

/**
 * Makes offers for the places that are really free: under the request's lock the standing offers are counted again,
 * since two waves may have been planned at once (a refusal and the ticker). Offers beyond `atOnce`, to somebody asked
 * before, or for a request that no longer searches are left out. Returns what was made; send only that.
 *
 * The persons' `last_asked_at` is set with `skip locked`: persons come before requests in the lock order, so waiting
 * for one here could deadlock with that person's own turn. A person in the middle of a turn keeps the old instant.
 */
export async function addOffers(
  client: Client,
  wave: {
    requestId: Id;
    offers: readonly { personId: Id; conversationId: Id | null }[];
    /** UTC instant at which these offers end (`offerUntil`). */
    until: string;
    atOnce: number;
    now: string;
  },
): Promise<AddedOffer[]> {
  const request = await lockRequest(client, wave.requestId);
  if (!request || request.state !== 0 || wave.offers.length === 0) return [];
  const { rows } = await client.query<AddedOffer>(
    `with free as (
       select greatest(0, $1::int - count(*))::int as places from offer
        where request_id = $2 and (state = 1 or state = 0 and until > $3))
     , made as (
       insert into offer (municipality_id, request_id, person_id, conversation_id, state, until)
       select $4, $2, asked.person_id, asked.conversation_id, 0, $5
         from unnest($6::bigint[], $7::bigint[]) with ordinality as asked (person_id, conversation_id, place)
        where not exists (select 1 from offer o where o.request_id = $2 and o.person_id = asked.person_id)
        order by asked.place limit (select places from free)
       on conflict (request_id, person_id) do nothing
       returning id, person_id, conversation_id)
     , asked as (
       update person set last_asked_at = $3 where id in (
         select p.id from person p where p.id in (select person_id from made)
          order by p.id for no key update skip locked))
     , timed as (
       update request set due_at = least(coalesce(due_at, $5), $5) where id = $2 and exists (select 1 from made))
     select id::text, person_id::text as "personId", conversation_id::text as "conversationId" from made order by made.id`,
    [
      wave.atOnce,
      wave.requestId,
      wave.now,
      request.municipalityId,
      wave.until,
      wave.offers.map((offer) => offer.personId),
      wave.offers.map((offer) => offer.conversationId),
    ],
  );
  return rows;
}
