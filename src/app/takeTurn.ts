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
import type { Facts, Ids, Json, Run } from "../core/flow/types.ts";
import { languages } from "../core/language/index.ts";
import { nextAwake } from "../core/matching/deadlines.ts";
import type { Finding } from "../core/safety/danger.ts";
import { openLines } from "../core/safety/helplines.ts";
import {
  lanes,
  policies,
  type Arrival,
  type Outgoing,
  type Speaker,
  type TurnActions,
} from "./ports/turn.ts";
import { carryOut, type Under } from "./carryOut.ts";
import { dangerIn, isDue, languageOf, saidNow } from "./heardNow.ts";
import { countOut, holdBack, mattersStill, urgentOnly, type Held } from "./holdBack.ts";
import { moveRuns } from "./moveRuns.ts";
import type { Town } from "./town.ts";

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
  const said = saidNow(talk, arrival, now);
  const finding = dangerIn(talk, arrival, said, now);
  const staff = speaker.roles.some((role) => staffRoles.has(role));
  const switched = staff ? null : languageOf(input, talk, said, finding);
  if (switched !== null) speaker.language = switched;
  const language = languages[speaker.language];
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

function dueAt(talk: Talk): string | null {
  return (
    momentsOf(talk)
      .map(({ at }) => at)
      .sort()[0] ?? null
  );
}

/** News that a text did not reach a number. */
const UNREACHABLE = "unreachable";

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
