import { FLOOR_MS, type OpenQuestion, type Talk, type WaitingStart } from "./talk.ts";

/** How long a question may stay without a reply before it is asked about, and then again before it ends. */
const SILENCE_MS = 24 * 3_600_000;

/** How long an ended question is kept, so that a late answer takes up its thread. */
export const ASLEEP_MS = 14 * 24 * 3_600_000;

/** How long a yes that was said back can be undone by a bare "nee". */
export const UNDO_MS = 24 * 3_600_000;

/** @returns when silence on a question asked at `at` is noticed: 24 hours later at the soonest, while she is awake (UTC). */
export function silenceAfter(at: string, awake: (at: string) => string): string {
  return awake(new Date(Date.parse(at) + SILENCE_MS).toISOString());
}

/** Something in a talk that happens by itself; `run` is empty where it is about the talk as a whole. */
export interface Moment {
  run: string;
  key: string;
  /** UTC instant, ISO 8601. */
  at: string;
}

/** @returns all that this talk waits for besides words: steps' own moments, silence on questions, and a free floor. */
export function momentsOf(talk: Talk): Moment[] {
  const moments: Moment[] = talk.runs.flatMap(({ id, timer }) =>
    timer === null ? [] : [{ run: id, ...timer }],
  );
  for (const { run, key, silentAt } of talk.questions)
    if (silentAt != null) moments.push({ run, key, at: silentAt });
  const ready = talk.waiting.map((waiting) => readyAt(talk, waiting)).sort();
  if (ready[0] !== undefined) moments.push({ run: "", key: "floor", at: ready[0] });
  return moments;
}

/** @returns when nobody has said or asked anything for 15 minutes, so that something else may be brought up. */
export function freeAt(talk: Pick<Talk, "lastIn" | "questions">): string {
  const last = Math.max(
    ...[talk.lastIn, talk.questions.at(-1)?.at ?? null].map((at) => (at === null ? 0 : Date.parse(at))),
  );
  return new Date(last + FLOOR_MS).toISOString();
}

/** How long after words about a danger to herself nobody is asked to help somebody else. */
const CALM_MS = 24 * 3_600_000;

/**
 * @returns the first moment at which what waits may be brought up: a free floor, the end of the quiet hours in which it
 * came up, and for an offer calm as well (UTC).
 */
export function readyAt(talk: Talk, { params, quietUntil }: WaitingStart): string {
  const free = freeAt(talk);
  const calm = isOffer(params) && talk.dangerAt !== null ? Date.parse(talk.dangerAt) + CALM_MS : 0;
  const kept = Math.max(calm, quietUntil === undefined ? 0 : Date.parse(quietUntil));
  return kept > Date.parse(free) ? new Date(kept).toISOString() : free;
}

/** Only an offer ends by itself. */
function isOffer({ untilAt }: WaitingStart["params"]): boolean {
  return typeof untilAt === "string";
}

/** Whether words about danger still keep an offer back, or quiet hours anything, however free the floor is. */
export function keptBack(talk: Talk, waiting: WaitingStart, now: string): boolean {
  const calming = talk.dangerAt !== null && isOffer(waiting.params);
  return (calming || waiting.quietUntil !== undefined) && readyAt(talk, waiting) > now;
}

/** @returns the question that this silence is about, if it is still open and the time has come. */
export function silentQuestion(
  talk: Talk,
  moment: { run: string; key: string },
  now: string,
): OpenQuestion | undefined {
  return talk.questions.find(
    (open) =>
      open.run === moment.run && open.key === moment.key && open.silentAt !== null && open.silentAt <= now,
  );
}
