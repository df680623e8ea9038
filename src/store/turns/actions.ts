import { promisedMoment } from "../../core/escalation/promise.ts";
import { isCaseKind } from "../../core/escalation/cases.ts";
import type { Json } from "../../core/flow/types.ts";
import type { NewCase, Speaker, TurnActions } from "../../app/ports/turn.ts";
import type { Town } from "../../app/town.ts";
import { endCase } from "../cases/endCase.ts";
import { openCase } from "../cases/openCase.ts";
import { takeOver } from "../cases/takeOver.ts";
import type { Client } from "../database/client.ts";
import { skipWaiting } from "../outbox/skipWaiting.ts";
import type { Sealer } from "../privacy/sealing.ts";
import { matchActions } from "./matchActions.ts";

/** What a turn may write besides its own conversation, in the turn's transaction. `now` is a UTC instant. */
export function turnActions(client: Client, sealer: Sealer, town: Town, now: string): TurnActions {
  return {
    async recordNeed(speaker, run, code, detail) {
      await client.query(
        `insert into need (municipality_id, person_id, conversation_id, run_id, code, detail, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          speaker.town,
          speaker.person,
          speaker.conversation,
          run,
          code,
          await sealer.forPerson(client, speaker.person, detail),
          now,
        ],
      );
    },
    async recordSignal(speaker, kind, detail) {
      await client.query(
        `insert into signal (municipality_id, conversation_id, kind, detail, created_at) values ($1, $2, $3, $4, $5)`,
        [
          speaker.town,
          speaker.conversation,
          kind,
          await sealer.forConversation(client, speaker.conversation, detail),
          now,
        ],
      );
    },
    async recordConsent(speaker, scope, given, words) {
      await client.query(
        `insert into consent (municipality_id, person_id, scope, given, words, language, at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [speaker.town, speaker.person, scope, given, words, speaker.language, now],
      );
    },
    remember: (speaker, field, value) => remember(client, sealer, town, speaker, field, value),
    openCase: (speaker, file) => openFor(client, sealer, town, speaker, file, now),
    async setAddress(speaker, action) {
      await client.query(`update address set stopped_at = $2 where id = $1`, [
        speaker.address,
        action === "stop" ? now : null,
      ]);
      if (action === "start") return;
      await skipWaiting(client, speaker.conversation);
      await leaveNothingHanging(client, sealer, town, speaker, now);
    },
    ...matchActions(client, sealer, town, now),
    async takeCase(speaker, number) {
      const dueAt = promisedMoment(now, town.settings.hours).at;
      const taken = await takeOver(client, sealer, {
        municipalityId: speaker.town,
        number,
        actorId: speaker.person,
        now,
        dueAt,
      });
      return { event: takenEvents[taken.result], number };
    },
    async closeCase(speaker, number, outcome, words) {
      const note = words === "" ? null : await sealer.noteOfCase(client, speaker.town, number, words);
      const closing = { municipalityId: speaker.town, number, actorId: speaker.person, outcome, note, now };
      const { result, search } = await endCase(client, sealer, closing);
      const event = search === null ? closedEvents[result] : "closed-choice";
      return { event, number, askerTold: search?.askerTold ?? false };
    },
  };
}

const takenEvents = {
  "taken-now": "taken",
  mine: "taken",
  taken: "already",
  closed: "closed",
  unknown: "unknown-case",
} as const;

const closedEvents = {
  closed: "closed",
  "closed-before": "closed",
  "needs-outcome": "needs-outcome",
  "needs-choice": "needs-choice",
  unknown: "unknown-case",
} as const;

async function remember(
  client: Client,
  sealer: Sealer,
  town: Town,
  speaker: Speaker,
  field: "firstName" | "village" | "language",
  value: Json,
): Promise<void> {
  if (field === "firstName") {
    const name = await sealer.forPerson(client, speaker.person, value);
    await client.query(`update person set first_name = $2 where id = $1`, [speaker.person, name]);
  } else if (field === "language") {
    await client.query(`update person set language = $2 where id = $1`, [speaker.person, String(value)]);
  } else {
    const village = town.villages.find((one) => one.name === value);
    if (village)
      await client.query(`update person set neighbourhood_id = $2 where id = $1`, [
        speaker.person,
        village.id,
      ]);
  }
}

async function openFor(
  client: Client,
  sealer: Sealer,
  town: Town,
  speaker: Speaker,
  file: NewCase,
  now: string,
): Promise<number> {
  const opened = await openCase(client, {
    municipalityId: speaker.town,
    kind: isCaseKind(file.kind) ? file.kind : "not-understood",
    priority: file.priority,
    reason: file.reason,
    neighbourhoodId: speaker.neighbourhood,
    personId: speaker.person,
    conversationId: speaker.conversation,
    // The alarm plan looks at once and itself waits for working time where nothing is on fire.
    dueAt: now,
    note: file.note === null ? null : await sealer.forConversation(client, speaker.conversation, file.note),
    now,
    once: true,
  });
  return opened.number;
}

/** A visit or search that a STOP leaves hanging becomes a person's case. */
async function leaveNothingHanging(
  client: Client,
  sealer: Sealer,
  town: Town,
  speaker: Speaker,
  now: string,
): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from request where state in (0, 1, 2) and (person_id = $1 or chosen_person_id = $1) limit 1`,
    [speaker.person],
  );
  if (rowCount === 0) return;
  await openFor(
    client,
    sealer,
    town,
    speaker,
    { kind: "stop-left", priority: 1, reason: "stop", note: null },
    now,
  );
}
