import { HEARD } from "../core/conversation/heard.ts";
import type { Talk } from "../core/conversation/talk.ts";
import { plainlyIn } from "../core/language/readLanguage.ts";
import { findDanger, type Finding } from "../core/safety/danger.ts";
import type { Arrival, Speaker } from "./ports/turn.ts";
import type { TurnInput } from "./takeTurn.ts";

/** What is heard in a turn: which words, what danger in them, and in which language. */

/** Danger in what is said, also where it was said in two texts and the first half was an answer that was taken at once. */
export function dangerIn(talk: Talk, arrival: Arrival, said: string | null, now: string): Finding | null {
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
export function saidNow(talk: Talk, arrival: Arrival, now: string): string | null {
  const waited = talk.heard?.texts ?? [];
  if (arrival.kind === "message") return [...waited, arrival.body].join("\n");
  if (arrival.event !== "timer" || waited.length === 0) return null;
  return arrival.params["key"] === HEARD && !isDue(talk, now) ? null : waited.join("\n");
}

/** Whether what waited is to be answered now. */
export function isDue({ heard }: Talk, now: string): boolean {
  return heard !== null && heard.at <= now;
}

/**
 * The other language in which she plainly begins a talk, or writes of danger: she is answered in it, and it is remembered,
 * until she plainly writes another. Null where hers stays. A talk goes on in the language in which it began.
 */
export function languageOf(
  { flows, speaker }: TurnInput,
  talk: Talk,
  said: string | null,
  finding: Finding | null,
): Speaker["language"] | null {
  if (said === null || (talk.questions.length > 0 && finding === null)) return null;
  const plain = plainlyIn(said);
  return plain !== undefined && plain !== speaker.language && flows.speaks(plain) ? plain : null;
}
