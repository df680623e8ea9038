import { alarmPlan } from "../../core/escalation/alarmPlan.ts";
import type { Town } from "../../app/town.ts";
import type { Client, Id } from "../database/client.ts";
import { listYeses } from "../matching/listYeses.ts";
import type { Sealer } from "../privacy/sealing.ts";
import { insertNews } from "../turns/news.ts";
import type { CaseRow } from "./caseRow.ts";
import { findChain } from "./findChain.ts";
import { markAlarmed } from "./markAlarmed.ts";

/**
 * Tells whoever must hear of a case now and sets when to look again, in one transaction. Delivery is no
 * acknowledgement: it goes on until somebody takes the case. @returns whether a danger reached none of the staff.
 */
export async function raiseAlarm(
  client: Client,
  sealer: Sealer,
  town: Town,
  file: CaseRow,
  now: string,
): Promise<boolean> {
  const chain = await findChain(client, { municipalityId: town.id, neighbourhoodId: file.neighbourhoodId });
  const { hours, escalation: settings } = town.settings;
  const state = { priority: file.priority, state: file.state, step: file.alarmStep, ownerId: file.ownerId };
  const plan = alarmPlan(state, { ...chain, hours, settings }, now);
  const conversations = await conversationsOf(client, plan.who);
  const marked = await markAlarmed(client, {
    caseId: file.id,
    state: file.state,
    step: file.alarmStep,
    nextStep: plan.step,
    againAt: plan.againAt,
    told: conversations.length,
    now,
  });
  if (!marked) return false;
  const event = file.kind === "choose-volunteer" ? "choose" : file.alarmStep === 0 ? "new" : "again";
  const params = {
    event,
    number: file.number,
    danger: file.priority === 0,
    noReply: file.reason === "no-reply",
    refused: refusedReasons[file.reason] ?? "none",
    choices: await choicesOf(client, sealer, file),
  };
  for (const conversation of conversations) {
    await insertNews(client, sealer, town.id, { conversation, event: "case-alert", params }, now);
  }
  return file.priority === 0 && conversations.length === 0;
}

/**
 * A danger that reaches nobody: no staff, or each of them said STOP. Whoever minds the server has to hear it, by the log
 * and buurtlijn_errors_total{where="alarm"}, again and again until somebody can be told.
 */
export class NobodyToTellError extends Error {
  readonly code = "nobody-to-tell";
}

/** What staff must know of a helpline text that was refused (src/store/outbox/undeliverable.ts). */
const refusedReasons: Record<string, "call" | "careful"> = {
  "text-refused": "call",
  "text-refused-watched": "careful",
};

/** Where people are reached: for each, of the addresses that did not say STOP, the one written from last. */
export async function conversationsOf(client: Client, people: Id[]): Promise<Id[]> {
  const { rows } = await client.query<{ id: Id }>(
    `select distinct on (ap.person_id) c.id::text from address_person ap
     join address a on a.id = ap.address_id and a.stopped_at is null join conversation c on c.address_id = a.id
     where ap.person_id = any($1::bigint[]) order by ap.person_id, c.last_in_at desc nulls last, c.id`,
    [people],
  );
  return rows.map((row) => row.id);
}

/** "1 Youssef, 2 Rita": what the contact person chooses from. */
async function choicesOf(client: Client, sealer: Sealer, file: CaseRow): Promise<string | null> {
  if (file.kind !== "choose-volunteer") return null;
  const { rows } = await client.query<{ id: Id }>(`select id::text from request where case_id = $1`, [
    file.id,
  ]);
  if (rows[0] === undefined) return null;
  const names: string[] = [];
  for (const yes of await listYeses(client, rows[0].id)) {
    const person = await client.query<{ first_name: Buffer | null }>(
      `select first_name from person where id = $1`,
      [yes.personId],
    );
    const sealed = person.rows[0]?.first_name;
    const name = sealed ? await sealer.openForPerson(client, yes.personId, sealed) : "een buur";
    names.push(`${yes.choice} ${String(name)}`);
  }
  return names.join(", ");
}
