import { advance, startRun } from "../flow/advance.ts";
import type { CompiledFlow } from "../flow/compile.ts";
import type { Effect, Facts, Ids, Input, Json, Run, Say } from "../flow/types.ts";
import type { Language } from "../language/language.ts";
import type { Finding } from "../safety/danger.ts";
import { staffCommand, type StaffCommand } from "../escalation/staffCommand.ts";
import { FLOOR_MS, foreground, type Spoken, type Talk } from "./talk.ts";

/** The flows a conversation can reach, by what starts them. */
export interface FlowSource {
  /** The current revision of a flow; throws on an unknown id, which the flow check rules out. */
  latest(id: string): CompiledFlow;
  /** The revision that a run began on. */
  pinned(flow: string, revision: string): CompiledFlow;
  byIntent(intent: string): string | undefined;
  byEvent(event: string): string;
}

/** What happened: a message, a wake-up, or news that starts a flow. */
export type Happening =
  | { kind: "message"; text: string; finding: Finding | null; optOutType?: "STOP" | "START" | "HELP" }
  | { kind: "timer"; run: string; key: string }
  | { kind: "event"; event: string; params: Record<string, Json> };

/** What the caller must do inside the transaction; the answer to `effect` is its outcome. */
export type Order =
  | { order: "effect"; run: Run; effect: Exclude<Effect, Say> }
  | { order: "address"; action: "stop" | "start" }
  | { order: "staff"; command: StaffCommand };

export interface World {
  flows: FlowSource;
  language: Language;
  facts: Facts;
  /** True where the sender is a contact person, deputy or coordinator. */
  staff: boolean;
  /** UTC instant, ISO 8601. */
  now: string;
  ids: Ids;
}

/** An effect whose outcome a flow waits for comes back at most this often in one turn. */
const ROUNDS = 3;

/**
 * Moves a conversation on by one happening. A generator: it yields what must be done in the same transaction and is
 * resumed with the outcome, so that it stays free of I/O. Danger first, then global words, then staff commands, then
 * open questions, then a new talk (docs/conversations.md).
 * @returns the texts to send, in order; `talk` is changed in place.
 */
export function* converse(world: World, talk: Talk, happening: Happening): Generator<Order, Spoken[], Json> {
  const spoken: Spoken[] = [];
  if (happening.kind === "message") yield* hear(world, talk, happening, spoken);
  else if (happening.kind === "timer") yield* wake(world, talk, happening, spoken);
  else yield* begin(world, talk, world.flows.byEvent(happening.event), happening.params, spoken);
  yield* nextWaiting(world, talk, spoken);
  return talk.silent ? [] : spoken;
}

function* hear(
  world: World,
  talk: Talk,
  message: Extract<Happening, { kind: "message" }>,
  spoken: Spoken[],
): Generator<Order, void, Json> {
  const { text, finding } = message;
  dropEnded(world, talk);
  talk.silent = finding?.noReply ?? false;
  const inDanger = foreground(talk)?.flow === "danger";
  if (finding !== null && !(inDanger && finding.grade === "possible")) {
    yield* start(world, talk, "danger", { finding: { ...finding } }, spoken);
    return;
  }
  const word = message.optOutType ? carrierWord[message.optOutType] : world.language.globalWord(text);
  if (word === "stop" || (word === undefined && world.language.stop(text))) {
    talk.runs = [];
    talk.waiting = [];
    talk.questions = [];
    // The carrier has confirmed it already when it names its own opt-out.
    if (message.optOutType === undefined) yield* start(world, talk, "stop", {}, spoken);
    yield { order: "address", action: "stop" };
    return;
  }
  if (word === "start") {
    yield { order: "address", action: "start" };
    if (message.optOutType === undefined) yield* start(world, talk, "start", {}, spoken);
    return;
  }
  if (word === "help" || word === "person") {
    // Also where the carrier has explained itself: a cry for help gets its case and its question all the same.
    yield* start(world, talk, flowOfWord[word], { said: text }, spoken);
    return;
  }
  const command = world.staff ? staffCommand(text) : null;
  if (command !== null) {
    const outcome = yield { order: "staff", command };
    yield* start(world, talk, "staff-answer", outcome as Record<string, Json>, spoken);
    return;
  }
  if (word === "back" && foreground(talk) !== undefined) {
    yield* step(world, talk, foreground(talk)!, { kind: "back" }, spoken);
    return;
  }
  yield* reply(world, talk, text, word === "menu", spoken);
}

function* reply(
  world: World,
  talk: Talk,
  text: string,
  menu: boolean,
  spoken: Spoken[],
): Generator<Order, void, Json> {
  const numbered = /^(.*?\S)\s+(\d{1,3})[.!]?$/su.exec(text.trim());
  const asked = numbered && talk.questions.find((open) => open.number === Number(numbered[2]));
  if (numbered && asked && talk.questions.length > 1) {
    yield* answer(world, talk, asked.run, numbered[1]!, spoken);
    return;
  }
  const bare = world.language.yesNo(text) !== undefined;
  if (bare && talk.questions.length > 1) {
    const run = talk.runs.find((one) => one.id === talk.questions.at(-1)!.run)!;
    const numbers = talk.questions.map((open) => String(open.number));
    spoken.push({ say: common("which-one", { one: numbers[0]!, two: numbers[1]! }), run, number: null });
    return;
  }
  const current = talk.questions.at(-1)?.run ?? foreground(talk)?.id;
  if (current !== undefined && !menu) {
    yield* answer(world, talk, current, text, spoken);
    return;
  }
  if (bare && talk.lapsedAt !== null) {
    const flow = world.flows.latest("common");
    const run = startRun({
      flow,
      id: world.ids.next(),
      language: world.language.code,
      mode: "text",
      params: {},
      now: world.now,
    });
    spoken.push({ say: common("late-yes", {}), run, number: null });
    talk.lapsedAt = null;
    return;
  }
  if (menu) yield* start(world, talk, "welcome", { said: null }, spoken);
  else yield* startFromText(world, talk, text, spoken);
}

function* answer(
  world: World,
  talk: Talk,
  id: string,
  text: string,
  spoken: Spoken[],
): Generator<Order, void, Json> {
  const run = talk.runs.find((one) => one.id === id);
  const taken = run !== undefined && (yield* step(world, talk, run, { kind: "text", text }, spoken));
  if (!taken) yield* startFromText(world, talk, text, spoken);
}

/** A new talk out of somebody's own words: by what she wants, or by asking her. */
function* startFromText(
  world: World,
  talk: Talk,
  text: string,
  spoken: Spoken[],
): Generator<Order, void, Json> {
  const intent = world.language.intent(text);
  const flow = (intent && world.flows.byIntent(intent)) ?? "welcome";
  yield* start(world, talk, flow, { said: text }, spoken);
}

function* wake(
  world: World,
  talk: Talk,
  timer: { run: string; key: string },
  spoken: Spoken[],
): Generator<Order, void, Json> {
  const run = talk.runs.find((one) => one.id === timer.run);
  if (run?.timer?.key === timer.key) yield* step(world, talk, run, { kind: "timer", key: timer.key }, spoken);
}

/** News waits until the floor is free: nobody is asked two things at once without need. */
function* begin(
  world: World,
  talk: Talk,
  flow: string,
  params: Record<string, Json>,
  spoken: Spoken[],
): Generator<Order, void, Json> {
  const busy = foreground(talk)?.open != null && !floorIsFree(world, talk);
  if (busy) talk.waiting.push({ flow, params, at: world.now });
  else yield* start(world, talk, flow, params, spoken);
}

function* nextWaiting(world: World, talk: Talk, spoken: Spoken[]): Generator<Order, void, Json> {
  while (talk.waiting.length > 0 && (foreground(talk)?.open == null || floorIsFree(world, talk))) {
    const next = talk.waiting.shift()!;
    yield* start(world, talk, next.flow, next.params, spoken);
  }
}

function floorIsFree(world: World, talk: Talk): boolean {
  const last = [talk.lastIn, talk.questions.at(-1)?.at ?? null].filter((at) => at !== null).sort();
  return last.length === 0 || Date.parse(world.now) - Date.parse(last.at(-1)!) >= FLOOR_MS;
}

function* start(
  world: World,
  talk: Talk,
  id: string,
  params: Record<string, Json>,
  spoken: Spoken[],
): Generator<Order, void, Json> {
  const flow = world.flows.latest(id);
  const language = world.language.code;
  const run = startRun({ flow, id: world.ids.next(), language, mode: "text", params, now: world.now });
  yield* step(world, talk, run, { kind: "start" }, spoken);
}

/**
 * Advances one run until it waits for a person, a moment or nothing more.
 * @returns false when the reply had nothing to do with this run and still wants an answer.
 */
function* step(
  world: World,
  talk: Talk,
  from: Run,
  first: Input,
  spoken: Spoken[],
): Generator<Order, boolean, Json> {
  const flow = world.flows.pinned(from.flow, from.revision);
  let run = from;
  let input: Input | null = first;
  let taken = true;
  for (let round = 0; input !== null && round <= ROUNDS; round++) {
    const turn = advance({
      flow,
      run,
      input,
      facts: world.facts,
      now: world.now,
      ids: world.ids,
      language: world.language,
    });
    run = turn.run;
    input = null;
    for (const effect of turn.effects) {
      if (effect.effect === "say") {
        spoken.push({ say: effect, run, number: effect.asks ? numberFor(world, talk, run) : null });
        continue;
      }
      if (effect.effect === "event" && effect.code === "not-for-this-run") taken = false;
      const outcome: Json = yield { order: "effect", run, effect };
      if (effect.effect === "match") input = { kind: "result", key: effect.key, value: outcome };
      if (effect.effect === "remember") world.facts = { ...world.facts, [effect.field]: effect.value };
    }
  }
  keep(talk, run);
  return taken;
}

function numberFor(world: World, talk: Talk, run: Run): number | null {
  talk.questions = talk.questions.filter((open) => open.run !== run.id);
  const others = talk.questions.length > 0;
  const number = talk.nextQuestion++;
  talk.questions.push({ number, run: run.id, key: run.open ?? "", at: world.now });
  return others ? number : null;
}

function keep(talk: Talk, run: Run): void {
  talk.runs = talk.runs.filter((one) => one.id !== run.id);
  if (run.open === null) talk.questions = talk.questions.filter((open) => open.run !== run.id);
  if (run.status === "active" && (run.open !== null || run.timer !== null)) {
    // A run that only waits for its moment does not hold the floor.
    if (run.open === null) talk.runs.unshift(run);
    else talk.runs.push(run);
  }
  if (talk.questions.length === 0) talk.nextQuestion = 1;
}

function common(text: string, args: Record<string, Json>): Say {
  return { effect: "say", flow: "common", text, args, asks: false };
}

const carrierWord = { STOP: "stop", START: "start", HELP: "help" } as const;
const flowOfWord = { help: "help", person: "talk-to-person" } as const;

/** A question whose offer has ended gives way to one that still stands; alone, it stays for a kind late answer. */
function dropEnded(world: World, talk: Talk): void {
  if (talk.questions.length < 2) return;
  const ended = talk.runs.filter(
    (run) => typeof run.params["untilAt"] === "string" && run.params["untilAt"] < world.now,
  );
  for (const run of ended.slice(0, talk.questions.length - 1)) {
    talk.runs = talk.runs.filter((one) => one !== run);
    talk.questions = talk.questions.filter((open) => open.run !== run.id);
    talk.lapsedAt = world.now;
  }
}
