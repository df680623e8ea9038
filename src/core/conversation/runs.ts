import { advance, asks, startRun } from "../flow/advance.ts";
import type { Input, Json, Run, Say } from "../flow/types.ts";
import { silenceAfter } from "./moments.ts";
import type { Talk } from "./talk.ts";
import type { Talking, Turn } from "./world.ts";

/** An effect whose outcome a flow waits for comes back at most this often in one turn. */
const ROUNDS = 3;

/** Starts a flow. A thread of the same flow that fell asleep is not taken up any more. */
export function* start(turn: Turn, id: string, params: Record<string, Json>): Talking {
  turn.talk.asleep = turn.talk.asleep.filter(({ run }) => run.flow !== id);
  yield* step(turn, newRun(turn, id, params), { kind: "start" });
}

/** Says a text of the flow `common`, outside any run. */
export function sayCommon(turn: Turn, text: string, args: Record<string, Json> = {}): void {
  const say: Say = { effect: "say", flow: "common", text, args, asks: false };
  turn.spoken.push({ say, run: newRun(turn, "common", {}), number: null });
}

function newRun({ world }: Turn, id: string, params: Record<string, Json>): Run {
  const language = world.language.code;
  return startRun({
    flow: world.flows.latest(id),
    id: world.ids.next(),
    language,
    mode: "text",
    params,
    now: world.now,
  });
}

/**
 * Advances one run until it waits for a person, a moment or nothing more.
 * @returns false when the reply had nothing to do with this run and still wants an answer.
 */
export function* step(turn: Turn, from: Run, first: Input): Talking<boolean> {
  const { world, talk, spoken } = turn;
  const flow = world.flows.pinned(from.flow, from.revision);
  let run = from;
  let input: Input | null = first;
  let taken = true;
  for (let round = 0; input !== null && round <= ROUNDS; round++) {
    const { facts, now, ids, language } = world;
    const next = advance({ flow, run, input, facts, now, ids, language });
    run = next.run;
    input = null;
    for (const effect of next.effects) {
      if (effect.effect === "say") {
        spoken.push({ say: effect, run, number: effect.asks ? numberFor(turn, run) : null });
        continue;
      }
      if (effect.effect === "event" && effect.code === "not-for-this-run") taken = false;
      if (effect.effect === "event" && effect.code === "silent") talk.asleep.push({ run: from, at: now });
      const outcome: Json = yield { order: "effect", run, effect };
      if (effect.effect === "match") {
        if (effect.action === "cancel" || effect.action === "withdraw") dropNews(talk, effect.with);
        const { value, facts: more } = readOutcome(outcome);
        input = { kind: "result", key: effect.key, value };
        world.facts = { ...world.facts, ...more };
      }
      if (effect.effect === "remember") world.facts = { ...world.facts, [effect.field]: effect.value };
    }
  }
  keep(talk, run);
  return taken;
}

/** "Goed nieuws" that still waits must not reach who has just taken it all back. */
function dropNews(talk: Talk, { request, offer }: Record<string, Json>): void {
  talk.waiting = talk.waiting.filter(({ params }) => {
    const same = (one: Json | undefined, other: Json | undefined): boolean => one != null && one === other;
    return !same(request, params["request"]) && !same(offer, params["offer"]);
  });
}

/** An outcome may come with facts that texts mention: a search says `by` when she will hear. */
function readOutcome(outcome: Json): { value: Json; facts: Record<string, Json> } {
  if (typeof outcome !== "object" || outcome === null || Array.isArray(outcome))
    return { value: outcome, facts: {} };
  const { outcome: value = null, ...facts } = outcome;
  return { value, facts };
}

/** Whether the run's question ends by itself, so that nobody is reminded of it: an offer. */
export function endOf(run: Run): string | null {
  const { untilAt } = run.params;
  return typeof untilAt === "string" ? untilAt : null;
}

/** Takes a run out of the talk, with its question. */
export function drop(talk: Talk, run: Run): void {
  talk.runs = talk.runs.filter((one) => one.id !== run.id);
  talk.questions = talk.questions.filter((open) => open.run !== run.id);
  if (talk.questions.length === 0) talk.nextQuestion = 1;
}

/**
 * Makes room for a question about danger, which must be the only one: offers come again afterwards, and other talks are
 * taken up by a late answer.
 */
export function setAside({ talk, world }: Turn): void {
  for (const run of talk.runs.filter(asks)) {
    drop(talk, run);
    if (endOf(run) !== null) talk.waiting.unshift({ flow: run.flow, params: run.params, at: world.now });
    else if (run.flow !== "danger" && run.flow !== "help") talk.asleep.push({ run, at: world.now });
  }
}

function numberFor({ world, talk }: Turn, run: Run): number | null {
  talk.questions = talk.questions.filter((open) => open.run !== run.id);
  const others = talk.questions.length > 0;
  const number = talk.nextQuestion++;
  const key = run.open ?? "";
  const endsItself = endOf(run) !== null || run.timer?.key === key;
  const silentAt = endsItself ? null : silenceAfter(world.now, world.awake);
  talk.questions.push({ number, run: run.id, key, at: world.now, silentAt });
  return others ? number : null;
}

function keep(talk: Talk, run: Run): void {
  if (run.status !== "active" || !asks(run)) drop(talk, run);
  talk.runs = talk.runs.filter((one) => one.id !== run.id);
  if (run.status !== "active" || (run.open === null && run.timer === null)) return;
  // A run that only waits for its moment does not hold the floor.
  if (run.open === null) talk.runs.unshift(run);
  else talk.runs.push(run);
}
