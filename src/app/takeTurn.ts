import {
  converse,
  type FlowSource,
  type Happening,
  type Order,
  type World,
} from "../core/conversation/converse.ts";
import { momentsOf } from "../core/conversation/moments.ts";
import { newTalk, type Spoken, type Talk } from "../core/conversation/talk.ts";
import { promise } from "../core/escalation/promise.ts";
import type { Effect, Facts, Ids, Json, Run, Say } from "../core/flow/types.ts";
import { languages } from "../core/language/index.ts";
import { nextAwake } from "../core/matching/deadlines.ts";
import { findDanger, type Finding } from "../core/safety/danger.ts";
import { openLines } from "../core/safety/helplines.ts";
import {
  lanes,
  policies,
  type Arrival,
  type Outgoing,
  type Speaker,
  type TurnActions,
} from "./ports/turn.ts";
import { countOut, holdBack, mattersStill, urgentOnly, type Held } from "./holdBack.ts";
import { moveRuns } from "./moveRuns.ts";
import type { Town } from "./town.ts";

/** Where flows and their words come from. */
export interface FlowLibrary extends FlowSource {
  /** The run on the current revision where a declared migration brings it there; otherwise the same run. */
  move(run: Run): Run;
  /** The lines of the menu in a language: what flows say of themselves there. */
  menu(language: string): string;
  /** The text of `say` in the run's language, ready to send. */
  text(spoken: Spoken, facts: Facts): string;
}

export interface TurnInput {
  flows: FlowLibrary;
  town: Town;
  speaker: Speaker;
  arrival: Arrival;
  actions: TurnActions;
  ids: Ids;
  /** UTC instant, ISO 8601. */
  now: string;
}

export interface TurnOutcome {
  talk: Talk;
  out: Outgoing[];
  /** UTC instant at which the conversation itself wants to be woken (`momentsOf`), or null. */
  dueAt: string | null;
}

/**
 * Takes one turn of one conversation, inside the transaction that holds its lock. `speaker.talk` is changed in place: it
 * was read for this turn only, and copying it cost as much as the rest of the engine.
 * @returns what to save and what to send; nothing is sent here.
 */
export async function takeTurn(input: TurnInput): Promise<TurnOutcome> {
  const { town, speaker, flows, now } = input;
  // A talk that was saved before a field was known has that field's first value.
  const talk = { ...newTalk(), ...speaker.talk };
  const arrival = moveRuns(flows.move, talk, input.arrival);
  const finding = arrival.kind === "message" ? findDanger(arrival.body) : null;
  const language = languages[speaker.language];
  const staff = speaker.roles.some((role) => staffRoles.has(role));
  const world: World = {
    flows,
    language,
    facts: {
      ...factsFor(town, speaker, finding ?? openFinding(talk), now),
      newcomer: talk.lastIn === null,
      choices: flows.menu(speaker.language),
    },
    staff,
    awake: (at) => nextAwake(at, town.settings.matching, speaker.quiet),
    now,
    ids: input.ids,
  };
  let may: Held["may"] = speaker.stopped ? "urgent" : "all";
  let happening: Happening | null = happeningOf(arrival, finding);
  if (arrival.kind === "message") {
    const held = holdBack(town, speaker, talk, arrival, { staff, language, now });
    may = held.may;
    // Danger opens a case of its own, with its own warnings.
    if (held.open !== null && finding === null) await input.actions.openCase(speaker, held.open);
    if (may !== "all" && finding === null && !mattersStill(talk, arrival, speaker, language)) {
      happening = may === "person" ? { kind: "message", text: "bel", finding: null } : null;
    }
  }
  const spoken = happening === null ? [] : await talkOn(input, converse(world, talk, happening));
  if (arrival.kind === "message") talk.lastIn = now;
  const texts = spoken.map((one) => ({ ...outgoing(flows, one, world.facts), flow: one.run.flow }));
  const out = (may === "urgent" ? urgentOnly(texts) : texts).map(({ flow: _, ...text }) => text);
  if (arrival.kind === "message") countOut(talk, out.length);
  const moments = momentsOf(talk).map(({ at }) => at);
  return { talk, out, dueAt: moments.sort()[0] ?? null };
}

async function talkOn(input: TurnInput, conversation: Generator<Order, Spoken[], Json>): Promise<Spoken[]> {
  let next = conversation.next();
  while (next.done !== true) next = conversation.next(await carryOut(input, next.value));
  return next.value;
}

/** What an open question about danger is about: the answer to it names no danger itself. */
function openFinding(talk: Talk): Finding | null {
  const run = talk.runs.findLast((one) => one.flow === "danger");
  return run === undefined ? null : (run.params["finding"] as unknown as Finding);
}

const staffRoles = new Set(["contact", "deputy", "coordinator"]);

function happeningOf(arrival: Arrival, finding: Finding | null): Happening {
  if (arrival.kind === "message") {
    return { kind: "message", text: arrival.body, finding, optOutType: arrival.optOutType };
  }
  if (arrival.event === "timer") {
    return { kind: "timer", run: String(arrival.params["run"]), key: String(arrival.params["key"]) };
  }
  return { kind: "event", event: arrival.event, params: arrival.params };
}

/** What texts may mention about the town, the moment and the person who reads them. */
export function factsFor(town: Town, speaker: Speaker, finding: Finding | null, now: string): Facts {
  const { settings } = town;
  const village = town.villages.find((one) => one.id === speaker.neighbourhood);
  const lines = finding === null ? [] : openLines(finding, settings.helplines, now);
  return {
    town: town.name,
    contact: village?.contactName ?? settings.contactName,
    firstName: speaker.firstName,
    village: speaker.village,
    villages: town.villages.map((one) => one.name),
    promise: promise(now, settings.hours, speaker.language),
    onDuty: settings.dutyNumber !== null,
    helpline: lines[0]?.text ?? "112, dag en nacht",
    appNumber: town.number,
  };
}

async function carryOut(input: TurnInput, order: Order): Promise<Json> {
  const { actions, speaker } = input;
  switch (order.order) {
    case "address":
      await actions.setAddress(speaker, order.action);
      return null;
    case "staff": {
      const { command } = order;
      if (command.number === null) return { event: "which-case", number: null };
      if (command.command === "take") return actions.takeCase(speaker, command.number);
      if (command.command === "close") {
        return actions.closeCase(speaker, command.number, command.outcome, command.words);
      }
      if (command.choice === null) return { event: "unknown-choice", number: command.number };
      return actions.chooseVolunteer(speaker, command.number, command.choice);
    }
    case "standing":
      return actions.standing(speaker, order.first);
    case "effect":
      return carryOutEffect(input, order.run.id, order.effect, order.run.params);
  }
}

async function carryOutEffect(
  { actions, speaker, arrival }: TurnInput,
  run: string,
  effect: Exclude<Effect, Say>,
  params: Record<string, Json>,
): Promise<Json> {
  switch (effect.effect) {
    case "need":
      await actions.recordNeed(speaker, run, String(effect.need["code"]), effect.need);
      return null;
    case "signal":
      await actions.recordSignal(speaker, String(effect.signal["kind"]), effect.signal);
      return null;
    case "consent":
      await actions.recordConsent(speaker, effect.scope, effect.given, effect.words);
      return null;
    case "remember":
      await actions.remember(speaker, effect.field, effect.value);
      return null;
    case "case":
      return actions.openCase(speaker, {
        kind: effect.kind,
        priority: effect.kind === "danger" ? 0 : urgentKinds.has(effect.kind) ? 1 : 2,
        // "niet antwoorden" comes before what it is about: whoever is told must read that first.
        reason: effect.with["noReply"] === true ? "no-reply" : String(effect.with["reason"] ?? effect.kind),
        note: noteOf(arrival, params["said"]),
      });
    case "match":
      return carryOutMatch(actions, speaker, run, effect, params);
    case "timer":
    case "event":
      // The timer stands in the talk itself; an event needs nothing but its record, which the turn writes.
      return null;
  }
}

/** What she wrote just now, and the sentence that the talk began with: "nee" alone tells nobody what it is about. */
function noteOf(arrival: Arrival, said: Json | undefined): string | null {
  const words = [said, arrival.kind === "message" ? arrival.body : null];
  return [...new Set(words.filter((one) => typeof one === "string"))].join("\n") || null;
}

const urgentKinds = new Set(["call-back", "help"]);

function carryOutMatch(
  actions: TurnActions,
  speaker: Speaker,
  run: string,
  effect: Extract<Effect, { effect: "match" }>,
  params: Record<string, Json>,
): Promise<Json> {
  const named = (name: string): string => String(effect.with[name] ?? params[name] ?? "");
  switch (effect.action) {
    case "search": {
      const moment = effect.with["moment"];
      const codes = Array.isArray(moment) ? moment.map(String) : moment == null ? [] : [String(moment)];
      const request = named("request") || null;
      return actions.search(speaker, run, { kind: named("kind"), moment: codes, request });
    }
    case "accept":
      return actions.accept(speaker, named("offer"));
    case "decline":
      return actions.decline(speaker, named("offer"));
    case "withdraw":
      return actions.withdraw(speaker, named("offer"));
    case "cancel":
      return actions.cancel(speaker, named("request"));
  }
}

function outgoing(flows: FlowLibrary, spoken: Spoken, facts: Facts): Outgoing {
  const body = flows.text(spoken, facts);
  if (spoken.say.text.endsWith("/reminder")) return { lane: lanes.reply, policy: policies.reminder, body };
  const class_ = classOfFlow[spoken.run.flow] ?? { lane: lanes.reply, policy: policies.reply };
  return { ...class_, body };
}

/** Flows whose texts travel otherwise than an ordinary reply. */
const classOfFlow: Record<string, Omit<Outgoing, "body">> = {
  danger: { lane: lanes.reply, policy: policies.helpline },
  help: { lane: lanes.reply, policy: policies.helpline },
  "case-alert": { lane: lanes.reply, policy: policies.alert },
  "companion-offer": { lane: lanes.offer, policy: policies.offer },
};
