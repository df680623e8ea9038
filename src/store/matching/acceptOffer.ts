import type { Client, Id } from "../database/client.ts";
import { lockRequest } from "./lockRequest.ts";
import type { LockedRequest } from "./lockRequest.ts";

/** Somebody with an offer, and the conversation to reach them. */
export interface OfferedPerson {
  personId: Id;
  conversationId: Id | null;
}

export interface Accepted {
  /** `chosen`: this person goes; `gathered`: the contact person will choose; `late`; `again`: had said yes before. */
  result: "chosen" | "gathered" | "late" | "again";
  request: LockedRequest | null;
  /** Who was still thinking when somebody else was chosen. */
  lost: OfferedPerson[];
}

/**
 * A volunteer's yes. Under the request's lock exactly one yes is `chosen` where the first yes wins; otherwise yeses
 * are `gathered` for as long as nobody was chosen. A yes after the offer's end, or when somebody else was chosen, is
 * `late` (its instant is kept). A yes after a no counts while the offer stands: people may change their minds.
 */
export async function acceptOffer(
  client: Client,
  answer: { requestId: Id; personId: Id; now: string },
): Promise<Accepted> {
  const request = await lockRequest(client, answer.requestId);
  if (!request) return { result: "late", request, lost: [] };
  const open = request.state === 0 || request.state === 1;
  const wins = request.rule === 1;
  // $4: whether a yes can still count; $5: what a yes becomes.
  const { rows } = await client.query<{ was: number; state: number; lost: OfferedPerson[] }>(
    `with mine as (
       select id, state, until from offer where request_id = $1 and person_id = $2)
     , answered as (
       update offer o set answered_at = $3,
              state = case when not (m.state in (0, 2)) then o.state
                           when $4 and m.until > $3 then $5
                           when m.state = 0 then case when $4 then 3 else 4 end
                           else o.state end
         from mine m where o.id = m.id and m.state not in (1, 6)
       returning o.id, o.municipality_id, m.state as was, o.state)
     , won as (
       update request set state = 2, chosen_person_id = $2, due_at = null, lease_until = null
        where id = $1 and exists (select 1 from answered where state = 6) returning id, municipality_id)
     , paired as (
       insert into match (municipality_id, request_id, person_id, made_at)
       select municipality_id, id, $2, $3::timestamptz from won)
     , gone as (
       update offer set state = 4 where request_id = $1 and person_id <> $2 and state in (0, 1)
          and exists (select 1 from won)
       returning person_id, conversation_id)
     , hurry as (
       update request set due_at = $3 where id = $1 and state = 0 and exists (
         select 1 from answered where state = 1))
     , noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $3::timestamptz, case state when 6 then 'offer-chosen' when 1 then 'offer-yes' else 'offer-late' end,
              'offer', id, $2 from answered)
     select m.state as was, coalesce(a.state, m.state) as state,
            coalesce((select jsonb_agg(jsonb_build_object('personId', person_id::text, 'conversationId',
                      conversation_id::text) order by person_id) from gone), '[]') as lost
       from mine m left join answered a on a.id = m.id`,
    [answer.requestId, answer.personId, answer.now, open, wins ? 6 : 1],
  );
  const row = rows[0];
  if (!row) return { result: "late", request, lost: [] };
  if (row.was === 1 || row.was === 6) return { result: "again", request, lost: [] };
  const result = row.state === 6 ? "chosen" : row.state === 1 ? "gathered" : "late";
  return { result, request, lost: row.lost };
}
