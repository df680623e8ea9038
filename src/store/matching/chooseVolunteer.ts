import type { OfferedPerson } from "./acceptOffer.ts";
import type { Client, Id } from "../database/client.ts";
import { lockRequest } from "./lockRequest.ts";
import type { LockedRequest } from "./lockRequest.ts";

export interface Chosen {
  /** `gone`: this person's yes no longer stands; `over`: somebody was chosen already, or the request ended. */
  result: "chosen" | "gone" | "over";
  request: LockedRequest | null;
  chosen: OfferedPerson | null;
  /** The others: those with `saidYes` must hear that somebody else goes. */
  lost: (OfferedPerson & { saidYes: boolean })[];
}

/** The contact person chooses one of those who said yes. Ends the search in the same stroke. */
export async function chooseVolunteer(
  client: Client,
  choice: { requestId: Id; personId: Id; actorId: Id; now: string },
): Promise<Chosen> {
  const request = await lockRequest(client, choice.requestId);
  if (!request || request.state > 1) return { result: "over", request, chosen: null, lost: [] };
  const { rows } = await client.query<OfferedPerson & { was: number; state: number }>(
    `with standing as (
       select id, person_id, state from offer where request_id = $1 and state in (0, 1)
          and exists (select 1 from offer where request_id = $1 and person_id = $2 and state = 1))
     , matched as (
       update request set state = 2, chosen_person_id = $2, due_at = null, lease_until = null
        where id = $1 and exists (select 1 from standing) returning id, municipality_id)
     , paired as (
       insert into match (municipality_id, request_id, person_id, made_at, made_by)
       select municipality_id, id, $2, $3::timestamptz, $4 from matched)
     , noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $3::timestamptz, 'volunteer-chosen', 'request', id, $4 from matched)
     update offer o set state = case when s.person_id = $2 then 6 else 4 end from standing s where o.id = s.id
     returning o.person_id::text as "personId", o.conversation_id::text as "conversationId", s.state as was, o.state`,
    [choice.requestId, choice.personId, choice.now, choice.actorId],
  );
  const winner = rows.find((row) => row.state === 6);
  if (!winner) return { result: "gone", request, chosen: null, lost: [] };
  return {
    result: "chosen",
    request,
    chosen: { personId: winner.personId, conversationId: winner.conversationId },
    lost: rows
      .filter((row) => row.state === 4)
      .map(({ personId, conversationId, was }) => ({ personId, conversationId, saidYes: was === 1 })),
  };
}
