import type { Client, Id } from "../database/client.ts";
import { lockRequest } from "./lockRequest.ts";
import type { LockedRequest } from "./lockRequest.ts";

export interface Declined {
  /** `committed`: this person had said yes; nothing was changed, call `withdraw`. */
  result: "declined" | "again" | "late" | "committed";
  request: LockedRequest | null;
}

/** A volunteer's no: frees the place and makes the request due, so that the next wave follows at once. */
export async function declineOffer(
  client: Client,
  answer: { requestId: Id; personId: Id; now: string },
): Promise<Declined> {
  const request = await lockRequest(client, answer.requestId);
  const { rows } = await client.query<{ was: number }>(
    `with mine as (
       select id, municipality_id, state from offer where request_id = $1 and person_id = $2)
     , no as (
       update offer o set state = 2, answered_at = $3 from mine m where o.id = m.id and m.state = 0
       returning o.id, o.municipality_id)
     , hurry as (
       update request set due_at = $3 where id = $1 and state = 0 and exists (select 1 from no))
     , noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $3::timestamptz, 'offer-no', 'offer', id, $2 from no)
     select state as was from mine`,
    [answer.requestId, answer.personId, answer.now],
  );
  const was = rows[0]?.was;
  if (was === 0) return { result: "declined", request };
  if (was === 1 || was === 6) return { result: "committed", request };
  return { result: was === 2 || was === 5 ? "again" : "late", request };
}
