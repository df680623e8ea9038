import { asks } from "../flow/advance.ts";
import type { Json } from "../flow/types.ts";
import { mayBeBetween } from "../matching/visit.ts";
import { freeAt, keptBack, silentQuestion } from "./moments.ts";
import { endOf, start, step } from "./runs.ts";
import { foreground, type WaitingStart } from "./talk.ts";
import type { Talking, Turn } from "./world.ts";

/**
 * News waits until the floor is free, so that nobody is asked two things at once without need, and for the morning where it
 * comes at night. Danger never waits.
 */
export function* begin(turn: Turn, flow: string, params: Record<string, Json>): Talking {
  const { talk, world } = turn;
  const news = quieted(turn, { flow, params, at: world.now });
  talk.waiting = talk.waiting.filter((one) => !overtakes(news, one));
  if (params["danger"] !== true && (busy(turn) || keptBack(talk, news, world.now))) talk.waiting.push(news);
  else yield* start(turn, flow, params);
}

/**
 * Brings up what waited, in the order in which it came. An offer whose end has passed meanwhile is left out, and what
 * would come at night waits for the morning.
 */
export function* nextWaiting(turn: Turn): Talking {
  const { talk, spoken, world } = turn;
  // Right after words about danger nothing else is brought up; it waits for the floor as after any question.
  if (spoken.some(({ run }) => run.flow === "danger")) return;
  while (!busy(turn)) {
    talk.waiting = talk.waiting.map((one) => (keptBack(talk, one, world.now) ? one : quieted(turn, one)));
    const at = talk.waiting.findIndex((one) => !keptBack(talk, one, world.now));
    if (at < 0) return;
    const [{ flow, params }] = talk.waiting.splice(at, 1) as [WaitingStart];
    const { untilAt } = params;
    if (typeof untilAt === "string" && untilAt <= world.now) talk.lapsedAt = world.now;
    else yield* start(turn, flow, params);
  }
}

/** "Goed nieuws" that still waits is no longer so once there is other news of the same search; nor is a case that was taken. */
function overtakes(news: WaitingStart, old: WaitingStart): boolean {
  const { params, flow } = news;
  const same = (name: string): boolean => params[name] != null && params[name] === old.params[name];
  return flow === old.flow && (same("request") || same("number"));
}

/** Staff hear of cases in their working time or at once: the alarm plan sees to that (core/escalation). */
const KEEPS_OWN_TIME = "case-alert";

/**
 * Notes until when she sleeps. News of a visit that may begin before she is awake does not wait: somebody would stand at
 * her door unknown, or not come.
 */
function quieted({ world }: Turn, { quietUntil: _, ...news }: WaitingStart): WaitingStart {
  const awake = world.awake(world.now);
  const { visit } = news.params;
  const asleep = awake > world.now && news.flow !== KEEPS_OWN_TIME;
  return asleep && !mayBeBetween(visit, world.now, awake) ? { ...news, quietUntil: awake } : news;
}

/** A moment has come: of a step, or of silence on a question. One that is no longer true is left alone. */
export function* wake(turn: Turn, moment: { run: string; key: string }): Talking {
  const { talk, world } = turn;
  const run = talk.runs.find((one) => one.id === moment.run);
  if (run === undefined) return;
  if (run.timer?.key === moment.key && run.timer.at <= world.now) {
    // The end of a question that comes at night waits for the morning, since it may say something. Danger does not wait.
    const awake = world.awake(world.now);
    if (run.open === moment.key && run.flow !== "danger" && awake > world.now) {
      talk.runs = talk.runs.map((one) =>
        one === run ? { ...run, timer: { ...run.timer!, at: awake } } : one,
      );
      return;
    }
    yield* step(turn, run, { kind: "timer", key: moment.key });
    return;
  }
  const question = silentQuestion(talk, moment, world.now);
  if (question === undefined) return;
  if (isFree(turn)) yield* step(turn, run, { kind: "timer", key: moment.key });
  else question.silentAt = world.awake(freeAt(talk));
}

/** What no longer counts: sleeping threads, a yes that can no longer be undone by a bare "nee". */
export function forget({ talk, world }: Turn, most: { asleep: number; undo: number }): void {
  const age = (at: string | null): number =>
    at === null ? Infinity : Date.parse(world.now) - Date.parse(at);
  talk.asleep = talk.asleep.filter(({ at }) => age(at) <= most.asleep);
  talk.runs = talk.runs.filter((run) => run.open === null || asks(run) || age(talk.lastIn) <= most.undo);
}

/** Ended questions give way to one that still stands; the last one stays for a kind late answer when `keepLast`. */
export function dropEnded({ talk, world }: Turn, keepLast: boolean): void {
  const ended = talk.runs.filter((run) => asks(run) && (endOf(run) ?? world.now) < world.now);
  const open = talk.questions.length;
  for (const run of ended.slice(0, keepLast ? open - 1 : open)) {
    talk.runs = talk.runs.filter((one) => one !== run);
    talk.questions = talk.questions.filter((question) => question.run !== run.id);
    talk.lapsedAt = world.now;
  }
}

function busy(turn: Turn): boolean {
  const run = foreground(turn.talk);
  return run !== undefined && asks(run) && !isFree(turn);
}

function isFree({ talk, world }: Turn): boolean {
  return freeAt(talk) <= world.now;
}
