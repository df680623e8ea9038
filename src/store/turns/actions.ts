import { promisedMoment } from "../../core/escalation/promise.ts";
import { isCaseKind } from "../../core/escalation/cases.ts";
import { gatherUntil } from "../../core/matching/deadlines.ts";
import { ruleFor } from "../../core/matching/ruleFor.ts";
import type { Json } from "../../core/flow/types.ts";
import type { Id, NewCase, Speaker, TurnActions } from "../../app/ports/turn.ts";
import type { Town } from "../../app/town.ts";
import { closeCase } from "../cases/closeCase.ts";
import { openCase } from "../cases/openCase.ts";
import { takeCase } from "../cases/takeCase.ts";
import { acceptOffer } from "../matching/acceptOffer.ts";
import { chooseVolunteer } from "../matching/chooseVolunteer.ts";
import type { Client } from "../matching/client.ts";
import { createRequest } from "../matching/createRequest.ts";
import { declineOffer } from "../matching/declineOffer.ts";
import { listYeses } from "../matching/listYeses.ts";
import { withdraw } from "../matching/withdraw.ts";
import { skipWaiting } from "../outbox/skipWaiting.ts";
import type { Sealer } from "../sealing.ts";
import { insertNews } from "./news.ts";
import { tellMatch } from "../matching/tellMatch.ts";

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
    search: (speaker, run, wish) => search(client, town, speaker, run, wish, now),
    accept: (speaker, offer) => accept(client, sealer, speaker, offer, now),
    async decline(speaker, offer) {
      const request = await requestOf(client, offer);
      if (request === null) return "late";
      return (await declineOffer(client, { requestId: request, personId: speaker.person, now })).result;
    },
    async withdraw(speaker, request) {
      const until = gatherUntil(now, 0, town.settings.matching);
      const back = await withdraw(client, {
        requestId: request,
        personId: speaker.person,
        now,
        gatherUntil: until,
      });
      if (back.wasChosen && back.request?.conversationId) {
        const news = {
          conversation: back.request.conversationId,
          event: "volunteer-withdrew",
          params: { event: "volunteer-withdrew", ...(await wishOf(client, request)) },
        };
        await insertNews(client, sealer, speaker.town, news, now);
      }
      return back.result;
    },
    async takeCase(speaker, number) {
      const dueAt = promisedMoment(now, town.settings.hours).at;
      const taken = await takeCase(client, {
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
      const closed = await closeCase(client, closing);
      return { event: closedEvents[closed.result], number };
    },
    chooseVolunteer: (speaker, number, pick) => choose(client, sealer, speaker, number, pick, now),
    tell: (of, news) => insertNews(client, sealer, of, news, now),
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

async function search(
  client: Client,
  town: Town,
  speaker: Speaker,
  runId: string,
  wish: { kind: string; moment: string[] },
  now: string,
): Promise<string> {
  const { matching } = town.settings;
  const rule = ruleFor(wish.kind, matching);
  await createRequest(client, {
    municipalityId: speaker.town,
    personId: speaker.person,
    conversationId: speaker.conversation,
    runId,
    neighbourhoodId: speaker.neighbourhood,
    kind: wish.kind,
    moment: wish.moment,
    rule,
    gatherUntil: gatherUntil(now, rule, matching),
    now,
  });
  return "searching";
}

async function accept(
  client: Client,
  sealer: Sealer,
  speaker: Speaker,
  offer: Id,
  now: string,
): Promise<string> {
  const request = await requestOf(client, offer);
  if (request === null) return "late";
  const accepted = await acceptOffer(client, { requestId: request, personId: speaker.person, now });
  if (accepted.result === "chosen" && accepted.request) {
    await tellMatch(client, sealer, accepted.request, speaker.person, { volunteer: false }, now);
  }
  return accepted.result;
}

async function requestOf(client: Client, offer: Id): Promise<Id | null> {
  if (!/^\d+$/.test(offer)) return null;
  const { rows } = await client.query<{ request_id: Id }>(
    `select request_id::text from offer where id = $1`,
    [offer],
  );
  return rows[0]?.request_id ?? null;
}

async function wishOf(client: Client, request: Id): Promise<Record<string, Json>> {
  const { rows } = await client.query<{ kind: string; moment: string[] }>(
    `select kind, moment from request where id = $1`,
    [request],
  );
  return { ...rows[0] };
}

async function choose(
  client: Client,
  sealer: Sealer,
  speaker: Speaker,
  number: number,
  pick: number,
  now: string,
): Promise<Record<string, Json>> {
  const { rows } = await client.query<{ id: Id }>(
    `select r.id::text from request r join case_file c on c.id = r.case_id where c.municipality_id = $1 and c.number = $2`,
    [speaker.town, number],
  );
  const request = rows[0]?.id;
  if (request === undefined) return { event: "unknown-case", number };
  const yes = (await listYeses(client, request)).find((one) => one.choice === pick);
  if (yes === undefined) return { event: "unknown-choice", number };
  const chosen = await chooseVolunteer(client, {
    requestId: request,
    personId: yes.personId,
    actorId: speaker.person,
    now,
  });
  if (chosen.result !== "chosen" || chosen.request === null) return { event: "choice-gone", number };
  await closeCase(client, {
    municipalityId: speaker.town,
    number,
    actorId: speaker.person,
    outcome: "matched",
    now,
  });
  await tellMatch(client, sealer, chosen.request, yes.personId, { volunteer: true }, now);
  for (const lost of chosen.lost.filter((one) => one.saidYes && one.conversationId !== null)) {
    await insertNews(
      client,
      sealer,
      speaker.town,
      { conversation: lost.conversationId!, event: "not-chosen", params: { event: "not-chosen" } },
      now,
    );
  }
  return { event: "chosen", number };
}
