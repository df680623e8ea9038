import type { Id, Speaker } from "../../app/ports/turn.ts";
import { openCase } from "../cases/openCase.ts";
import type { Client } from "../database/client.ts";
import { endOffers } from "../matching/endOffers.ts";
import { skipWaiting } from "../outbox/skipWaiting.ts";

/**
 * A number has another owner. It is no longer found, so that who writes from it next starts as a stranger; nothing that
 * was under way for those before leaves any more, save the answer of this turn; and each of them becomes a person's
 * case, urgent where something was due. What was said stays with them, under their own keys. The conversation must be
 * locked by the caller.
 */
export async function leaveAddress(client: Client, speaker: Speaker, now: string): Promise<void> {
  const { conversation, town } = speaker;
  await client.query(`update address set lookup = null, stopped_at = $2 where id = $1`, [
    speaker.address,
    now,
  ]);
  await skipWaiting(client, conversation);
  await client.query(
    `update news set state = 1, lease_until = null where conversation_id = $1 and state = 0`,
    [conversation],
  );
  await endOffers(client, conversation, now);
  for (const personId of [speaker.person, ...speaker.others.map(({ person }) => person)]) {
    const due = await hasSomethingDue(client, personId);
    await openCase(client, {
      municipalityId: town,
      kind: "call-back",
      priority: due ? 1 : 2,
      reason: "number-lost",
      neighbourhoodId: speaker.neighbourhood,
      personId,
      conversationId: conversation,
      dueAt: now,
      note: null,
      now,
    });
  }
}

/** Whether this person asked for somebody, or promised to go. */
export async function hasSomethingDue(client: Client, person: Id): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from request r where state in (0, 1, 2) and (person_id = $1 or chosen_person_id = $1
       or exists (select from offer o where o.request_id = r.id and o.person_id = $1 and o.state = 1)) limit 1`,
    [person],
  );
  return rowCount !== 0;
}
