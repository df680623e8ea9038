import type { Client, Id } from "../database/client.ts";
import { lockRequest } from "./lockRequest.ts";
import type { LockedRequest } from "./lockRequest.ts";

export interface Withdrawn {
  /** `reopened`: the search goes on; `withdrawn`: another yes still stands; `nothing`: there was no yes to take back. */
  result: "reopened" | "withdrawn" | "nothing";
  /** As it was before; `wasChosen` says whether the asker must be told (`match-news`). */
  request: LockedRequest | null;
  wasChosen: boolean;
}

/**
 * A volunteer takes a yes back, also after having been chosen; no reason is asked and none is kept. When no other yes
 * stands the request searches again: at once and no longer than before, since the asker was told when she hears; or, where
 * she was promised this neighbour, until `gatherUntil`, and where she can be asked, after her yes (`resumeRequest`).
 */
export async function withdraw(
  client: Client,
  answer: { requestId: Id; personId: Id; now: string; gatherUntil: string },
): Promise<Withdrawn> {
  const request = await lockRequest(client, answer.requestId);
  if (!request) return { result: "nothing", request, wasChosen: false };
  const { rows } = await client.query<{ was: number; reopened: boolean }>(
    `with mine as (
       select id, municipality_id, state from offer where request_id = $1 and person_id = $2 and state in (1, 6))
     , back as (
       update offer o set state = 5, answered_at = $3 from mine m where o.id = m.id returning o.id)
     , parted as (
       update match set ended_at = $3, end_reason = 'withdrawn'
        where request_id = $1 and person_id = $2 and ended_at is null and exists (select 1 from back))
     , others as (
       select count(*) as yeses from offer where request_id = $1 and person_id <> $2 and state = 1)
     , again as (
       update request set state = 0, chosen_person_id = null, gather_until = case when chosen_person_id is null then gather_until else $4::timestamptz end, lease_until = null,
              due_at = case when chosen_person_id is null or conversation_id is null then $3::timestamptz end
        where id = $1 and state in (0, 1, 2) and exists (select 1 from back)
          and (chosen_person_id = $2 or chosen_person_id is null and (select yeses from others) = 0)
       returning id)
     , noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $3::timestamptz, 'offer-withdrawn', 'offer', id, $2 from mine)
     select m.state as was, exists (select 1 from again) as reopened from mine m join back b on b.id = m.id`,
    [answer.requestId, answer.personId, answer.now, answer.gatherUntil],
  );
  const row = rows[0];
  if (!row) return { result: "nothing", request, wasChosen: false };
  return { result: row.reopened ? "reopened" : "withdrawn", request, wasChosen: row.was === 6 };
}
