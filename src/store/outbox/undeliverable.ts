import type { Pool } from "pg";
import type { DeadText } from "../../app/ports/outbox.ts";
import { policies } from "../../app/ports/turn.ts";
import { openCase } from "../cases/openCase.ts";
import type { Client, Id } from "../database/client.ts";
import { asTowns } from "../database/tenancy.ts";
import { skipWaiting } from "./skipWaiting.ts";

/** The carrier holds back every text because this number texted STOP to it. */
const STOPPED_AT_CARRIER = "21610";

/** Kinds of danger in which nobody calls unasked: the phone may be watched. */
const watched = ["violence", "child", "no-reply"];

/**
 * A text that will never arrive becomes somebody's to solve: danger and alerts at once, the rest in working time. An offer
 * that cannot reach its volunteer ends, so that the next one is asked. A number that the carrier has stopped is stopped
 * here as well; that its refusal hits our confirmation of STOP is nobody's case, the carrier has confirmed it itself.
 */
export async function openUndeliverable(pool: Pool, dead: DeadText, now: Date): Promise<void> {
  const at = now.toISOString();
  await asTowns(pool, [dead.town], async (client) => {
    const { rows } = await client.query<{
      person: Id | null;
      neighbourhood: Id | null;
      address: Id;
      stopped: boolean;
    }>(
      `select c.person_id::text as person, p.neighbourhood_id::text as neighbourhood, a.id::text as address,
              a.stopped_at is not null as stopped
       from conversation c join address a on a.id = c.address_id left join person p on p.id = c.person_id
       where c.id = $1 for no key update of c`,
      [dead.conversation],
    );
    const who = rows[0]!;
    await client.query(`update outbox set lease_until = null where id = $1 and state in (4, 6)`, [dead.id]);
    if (dead.policy === policies.offer) await endOffers(client, dead.conversation, at);
    const refused = dead.code === STOPPED_AT_CARRIER;
    if (refused && who.stopped && dead.policy < policies.helpline) return;
    if (refused && !who.stopped) {
      await client.query(`update address set stopped_at = $2 where id = $1`, [who.address, at]);
      await skipWaiting(client, dead.conversation);
    }
    const urgent = dead.policy >= policies.helpline;
    await openCase(client, {
      municipalityId: dead.town,
      kind: "undeliverable",
      priority: urgent ? 0 : 2,
      reason:
        refused && dead.policy === policies.helpline
          ? await refusedReason(client, dead.conversation)
          : dead.code,
      neighbourhoodId: who.neighbourhood,
      personId: who.person,
      conversationId: dead.conversation,
      dueAt: at,
      note: null,
      now: at,
      once: true,
    });
  });
}

/** `text-refused` means: call now. Where the phone may be watched, somebody has to think first. */
async function refusedReason(client: Client, conversation: Id): Promise<string> {
  const { rowCount } = await client.query(
    `select 1 from case_file c where c.conversation_id = $1 and c.kind = 'danger' and c.state in (0, 1) and (c.reason = any($2)
       or exists (select from case_event e where e.case_id = c.id and e.reason = any($2)))`,
    [conversation, watched],
  );
  return rowCount === 0 ? "text-refused" : "text-refused-watched";
}

/** The search looks again at once and finds these offers timed out. Requests are locked before offers, as everywhere. */
async function endOffers(client: Client, conversation: Id, now: string): Promise<void> {
  const standing = `select request_id from offer where conversation_id = $1 and state = 0`;
  await client.query(`select id from request where id in (${standing}) order by id for no key update`, [
    conversation,
  ]);
  await client.query(
    `with ended as (
       update offer set until = least(until, $2) where conversation_id = $1 and state = 0 returning request_id)
     update request set due_at = $2 where id in (select request_id from ended) and state = 0`,
    [conversation, now],
  );
}
