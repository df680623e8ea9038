import {
  converse,
  type FlowSource,
  type Happening,
  type Order,
  type World,
} from "../core/conversation/converse.ts";
import type { Spoken, Talk } from "../core/conversation/talk.ts";
import { promise } from "../core/escalation/promise.ts";
import type { Effect, Facts, Ids, Json, Say } from "../core/flow/types.ts";
import { languages } from "../core/language/index.ts";
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
import type { Town } from "./town.ts";

/** Where flows and their words come from. */
export interface FlowLibrary extends FlowSource {
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
  /** UTC instant at which the conversation itself wants to be woken (a `later` step), or null. */
  dueAt: string | null;
}

/**
 * Takes one turn of one conversation, inside the transaction that holds its lock. `speaker.talk` is changed in place: it
 * was read for this turn only, and copying it cost as much as the rest of the engine.
 * @returns what to save and what to send; nothing is sent here.
 */
export async function takeTurn(input: TurnInput): Promise<TurnOutcome> {
  const { town, speaker, arrival, flows } = input;
  const { talk } = speaker;
  const finding = arrival.kind === "message" ? findDanger(arrival.body) : null;
  const world: World = {
    flows,
    language: languages[speaker.language],
    facts: factsFor(town, speaker, finding ?? openFinding(talk), input.now),
    staff: speaker.roles.some((role) => staffRoles.has(role)),
    now: input.now,
    ids: input.ids,
  };
  const conversation = converse(world, talk, happeningOf(arrival, finding));
  let next = conversation.next();
  while (next.done !== true) next = conversation.next(await carryOut(input, next.value));
  if (arrival.kind === "message") talk.lastIn = input.now;
  const out = next.value.map((spoken) => outgoing(flows, spoken, world.facts));
  const timers = talk.runs.flatMap((run) => run.timer?.at ?? []).sort();
  return { talk, out, dueAt: timers[0] ?? null };
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
        reason: String(effect.with["reason"] ?? effect.kind),
        note: arrival.kind === "message" ? arrival.body : null,
      });
    case "match":
      return carryOutMatch(actions, speaker, run, effect, params);
    case "timer":
    case "event":
      // The timer stands in the talk itself; an event needs nothing but its record, which the turn writes.
      return null;
  }
}

const urgentKinds = new Set(["call-back", "help"]);

function carryOutMatch(
  actions: TurnActions,
  speaker: Speaker,
  run: string,
  effect: Extract<Effect, { effect: "match" }>,
  params: Record<string, Json>,
): Promise<string> {
  const named = (name: string): string => String(effect.with[name] ?? params[name] ?? "");
  switch (effect.action) {
    case "search": {
      const moment = effect.with["moment"];
      const codes = Array.isArray(moment) ? moment.map(String) : moment == null ? [] : [String(moment)];
      return actions.search(speaker, run, { kind: named("kind"), moment: codes });
    }
    case "accept":
      return actions.accept(speaker, named("offer"));
    case "decline":
      return actions.decline(speaker, named("offer"));
    case "withdraw":
      return actions.withdraw(speaker, named("request"));
  }
}

function outgoing(flows: FlowLibrary, spoken: Spoken, facts: Facts): Outgoing {
  const body = flows.text(spoken, facts);
  const class_ = classOfFlow[spoken.run.flow] ?? { lane: lanes.reply, policy: policies.reply };
  return { ...class_, body };
}

/** Flows whose texts travel otherwise than an ordinary reply. */
const classOfFlow: Record<string, Omit<Outgoing, "body">> = {
  danger: { lane: lanes.reply, policy: policies.helpline },
  "case-alert": { lane: lanes.reply, policy: policies.alert },
  "companion-offer": { lane: lanes.offer, policy: policies.offer },
};
