import {
  converse,
  type FlowSource,
  type Happening,
  type Order,
  type World,
} from "../core/conversation/converse.ts";
import { HEARD, keepHeard, takeHeard } from "../core/conversation/heard.ts";
import { momentsOf } from "../core/conversation/moments.ts";
import { answersAtOnce } from "../core/conversation/together.ts";
import { newTalk, type Spoken, type Talk } from "../core/conversation/talk.ts";
import { promise } from "../core/escalation/promise.ts";
import type { Effect, Facts, Ids, Json, Run, Say } from "../core/flow/types.ts";
import { plainlyIn } from "../core/language/readLanguage.ts";
import { nextAwake } from "../core/matching/deadlines.ts";
import type { Finding } from "../core/safety/danger.ts";
import { rescueLine } from "../core/safety/defaultHelplines.ts";
import { lineInWords, openLines } from "../core/safety/helplines.ts";
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
import { readersFor } from "./townReaders.ts";

/** Where flows and their words come from. */
export interface FlowLibrary extends FlowSource {
  /** The run on the current revision where a declared migration brings it there; otherwise the same run. */
  move(run: Run): Run;
  /** The lines of the menu in a language: what flows say of themselves there. */
  menu(language: string): string;
  /** Whether every flow has its words in a language. */
  speaks(language: string): boolean;
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
  const readers = readersFor(town);
  const said = saidNow(talk, arrival, now);
  const finding = dangerIn(readers.findDanger, talk, arrival, said, now);
  const staff = speaker.roles.some((role) => staffRoles.has(role));
  const switched = staff ? null : languageOf(input, talk, said, finding);
  if (switched !== null) speaker.language = switched;
  const language = readers.language(speaker.language);
  const world: World = {
    flows,
    language,
    facts: {
      ...factsFor(town, speaker, finding ?? openFinding(talk), now),
      newcomer: talk.lastIn === null,
      choices: flows.menu(speaker.language),
    },
    staff,
    who: {
      person: speaker.person,
      people: [{ person: speaker.person, firstName: speaker.firstName }, ...speaker.others],
      strangerAfterMs: town.settings.talk.strangerAfterDays * DAY_MS,
    },
    awake: (at) => nextAwake(at, town.settings.matching, speaker.quiet),
    now,
    ids: input.ids,
  };
  let may: Held["may"] = speaker.stopped ? "urgent" : "all";
  // A word that works everywhere works alone: what was written just before it goes into the case.
  const alone = arrival.kind === "message" && language.globalWord(arrival.body) !== undefined;
  let happening: Happening | null = happeningOf(arrival, alone ? null : said, finding);
  if (arrival.kind === "message") {
    const held = holdBack(town, speaker, talk, arrival, { staff, language, now });
    may = held.may;
    // Danger opens a case of its own, with its own warnings.
    if (held.open !== null && finding === null) await input.actions.openCase(speaker, held.open);
    if (may !== "all" && finding === null && !mattersStill(talk, arrival, speaker, language)) {
      happening = may === "person" ? { kind: "message", text: "bel", finding: null } : null;
    }
    const pause = town.settings.talk.togetherSeconds;
    if (
      pause > 0 &&
      may === "all" &&
      happening?.kind === "message" &&
      !answersAtOnce(world, talk, { ...happening, text: arrival.body })
    ) {
      keepHeard(talk, arrival.body, now, pause);
      return { talk, out: [], dueAt: dueAt(talk) };
    }
  }
  if (switched !== null) await input.actions.remember(speaker, "language", switched);
  const turn = { ...input, said };
  const spoken: Spoken[] = [];
  if (arrival.kind === "news" && arrival.event === UNREACHABLE) {
    talk.doubtAt = now;
    happening = null;
  }
  if (happening?.kind === "timer" && happening.key === HEARD && said === null && isDue(talk, now))
    takeHeard(talk);
  if (happening?.kind === "timer" && said !== null) {
    // What she wrote is heard before the time that is up for it.
    takeHeard(talk);
    spoken.push(...(await talkOn(turn, converse(world, talk, messageOf(said, finding)))));
    world.facts = { ...world.facts, newcomer: false };
  }
  if (happening?.kind === "message") takeHeard(talk);
  if (happening !== null) spoken.push(...(await talkOn(turn, converse(world, talk, happening))));
  const heard = arrival.kind === "message" || said !== null;
  if (heard) talk.lastIn = now;
  const texts = spoken.map((one) => ({ ...outgoing(flows, one, world.facts), flow: one.run.flow }));
  const out = (may === "urgent" ? urgentOnly(texts) : texts).map(({ flow: _, ...text }) => text);
  if (heard) countOut(talk, out.length);
  return { talk, out, dueAt: dueAt(talk) };
}

/**
 * The other language in which she plainly begins a talk, or writes of danger: she is answered in it, and it is remembered,
 * until she plainly writes another. Null where hers stays. A talk goes on in the language in which it began.
 */
function languageOf(
  { flows, speaker }: TurnInput,
  talk: Talk,
  said: string | null,
  finding: Finding | null,
): Speaker["language"] | null {
  if (said === null || (talk.questions.length > 0 && finding === null)) return null;
  const plain = plainlyIn(said);
  return plain !== undefined && plain !== speaker.language && flows.speaks(plain) ? plain : null;
}

function dueAt(talk: Talk): string | null {
  return (
    momentsOf(talk)
      .map(({ at }) => at)
      .sort()[0] ?? null
  );
}

function isDue({ heard }: Talk, now: string): boolean {
  return heard !== null && heard.at <= now;
}

/** News that a text did not reach a number. */
const UNREACHABLE = "unreachable";

/** Danger in what is said, also where it was said in two texts and the first half was an answer that was taken at once. */
function dangerIn(
  findDanger: (text: string) => Finding | null,
  talk: Talk,
  arrival: Arrival,
  said: string | null,
  now: string,
): Finding | null {
  if (said === null) return null;
  if (arrival.kind !== "message") return findDanger(said);
  const { pace } = talk;
  const close = pace !== undefined && Date.parse(now) - Date.parse(pace.saidAt) <= SAME_BREATH_MS;
  return (
    findDanger(arrival.body) ??
    (said === arrival.body ? null : findDanger(said)) ??
    // What was heard in the first half alone has had its answer.
    (close && findDanger(pace.said) === null ? findDanger(`${pace.said} ${arrival.body}`) : null)
  );
}

const SAME_BREATH_MS = 10_000;

/**
 * What is said in this turn: a text together with those that waited for it, or what waited, once its time has come or
 * another moment of the talk has. Null where nothing is.
 */
function saidNow(talk: Talk, arrival: Arrival, now: string): string | null {
  const waited = talk.heard?.texts ?? [];
  if (arrival.kind === "message") return [...waited, arrival.body].join("\n");
  if (arrival.event !== "timer" || waited.length === 0) return null;
  return arrival.params["key"] === HEARD && !isDue(talk, now) ? null : waited.join("\n");
}

/** `said`: her words of this turn, for the note of a case. */
type Under = TurnInput & { said: string | null };

async function talkOn(input: Under, conversation: Generator<Order, Spoken[], Json>): Promise<Spoken[]> {
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

function messageOf(text: string, finding: Finding | null): Extract<Happening, { kind: "message" }> {
  return { kind: "message", text, finding };
}

function happeningOf(arrival: Arrival, said: string | null, finding: Finding | null): Happening {
  if (arrival.kind === "message") {
    return { ...messageOf(said ?? arrival.body, finding), optOutType: arrival.optOutType };
  }
  if (arrival.event === "timer") {
    return { kind: "timer", run: String(arrival.params["run"]), key: String(arrival.params["key"]) };
  }
  return { kind: "event", event: arrival.event, params: arrival.params };
}

const DAY_MS = 24 * 3_600_000;

/** What texts may mention about the town, the moment and the person who reads them. */
export function factsFor(town: Town, speaker: Speaker, finding: Finding | null, now: string): Facts {
  const { settings } = town;
  const village = town.villages.find((one) => one.id === speaker.neighbourhood);
  const lines = finding === null ? [] : openLines(finding, settings.helplines, now, speaker.language);
  return {
    town: town.name,
    contact:
      village?.contactName ?? settings.contactName ?? readersFor(town).language(speaker.language).somebody,
    firstName: speaker.firstName,
    village: speaker.village,
    villages: town.villages.map((one) => one.name),
    promise: promise(now, settings.hours, speaker.language),
    onDuty: settings.dutyNumber !== null,
    helpline: lineInWords(lines[0] ?? rescueLine, speaker.language),
    appNumber: town.number,
  };
}

async function carryOut(input: Under, order: Order): Promise<Json> {
  const { actions, speaker } = input;
  switch (order.order) {
    case "address":
      await actions.setAddress(speaker, order.action);
      return null;
    case "speaker":
      await actions.setSpeaker(speaker, order.person, order.name);
      return null;
    case "call":
      return actions.openCase(
        { ...speaker, person: order.person },
        { kind: "call-back", priority: 1, reason: order.reason, note: null },
      );
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
      return carryOutEffect(input, order.run, order.effect);
  }
}

async function carryOutEffect(input: Under, from: Run, effect: Exclude<Effect, Say>): Promise<Json> {
  const { actions, speaker } = input;
  const { id: run, params } = from;
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
        note: noteOf(input, from, effect.tell),
      });
    case "do":
      return actions.act(speaker, effect.deed, effect.with);
    case "match":
      return carryOutMatch(actions, speaker, run, effect, params);
    case "timer":
    case "event":
      // The timer stands in the talk itself; an event needs nothing but its record, which the turn writes.
      return null;
  }
}

/**
 * What she wrote just now, and the sentence that the talk began with: "nee" alone tells nobody what it is about. Where the
 * flow itself tells what was said, that stands in the place of the last words; in Dutch, which staff read.
 */
function noteOf({ flows, said, town, speaker, now }: Under, run: Run, tell?: Say): string | null {
  const told = (say: Say): string =>
    flows.text(
      { say, run: { ...run, language: "nl" }, number: null },
      factsFor(town, { ...speaker, language: "nl" }, null, now),
    );
  const first = run.params["said"];
  const last = tell === undefined ? said : told(tell);
  const words = last?.split("\n").includes(String(first)) ? [last] : [first, last];
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
