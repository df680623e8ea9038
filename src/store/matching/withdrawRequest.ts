import type { OfferedPerson } from "./acceptOffer.ts";
import type { Client, Id } from "../database/client.ts";
import { lockRequest } from "./lockRequest.ts";
import type { LockedRequest } from "./lockRequest.ts";

/**
 * The asker no longer wants it (4), or a person ends it without anybody (3): the request is over and every standing offer
 * is lost. `told` are those who had said
 * yes or were chosen and must hear so kindly; those who had not answered hear nothing. Null when it was over already.
 */
export async function withdrawRequest(
  client: Client,
  wish: { requestId: Id; actorId: Id | null; now: string; state: 3 | 4 },
): Promise<{ request: LockedRequest; told: OfferedPerson[] } | null> {
  const request = await lockRequest(client, wish.requestId);
  if (!request || request.state === 4) return null;
  const { rows } = await client.query<OfferedPerson & { was: number }>(
    `with ended as (
       update request set state = $4, due_at = null, lease_until = null where id = $1 returning id, municipality_id)
     , noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $2::timestamptz, case $4 when 4 then 'request-withdrawn' else 'request-ended' end, 'request', id, $3 from ended)
     , parted as (
       update match set ended_at = $2, end_reason = 'cancelled' where request_id = $1 and ended_at is null)
     , standing as (select id, state from offer where request_id = $1 and state in (0, 1, 6))
     update offer o set state = 4 from standing s where o.id = s.id
     returning o.person_id::text as "personId", o.conversation_id::text as "conversationId", s.state as was`,
    [wish.requestId, wish.now, wish.actorId, wish.state],
  );
  const told = rows.filter((row) => row.was !== 0);
  return { request, told: told.map(({ personId, conversationId }) => ({ personId, conversationId })) };
}
