import { setAside, start } from "./runs.ts";
import type { WaitingStart } from "./talk.ts";
import type { Talking, Turn } from "./world.ts";

/** Asks who writes, or whether somebody reads a text herself. */
export const WHO = "who";

/** How long after her last word it is clear who writes on a telephone that several people use, in ms. */
const SAME_HAND_MS = 60 * 60_000;

/**
 * Whether it is not clear who has the telephone: several people use it and nobody wrote for an hour, or it was silent for
 * so long, or could not be reached, that it may be somebody else's by now. Staff are known by their number.
 */
export function isUnclear({ world, talk }: Turn): boolean {
  const { people, strangerAfterMs } = world.who;
  if (world.staff) return false;
  if (talk.doubtAt !== null) return true;
  const silent = talk.lastIn === null ? null : Date.parse(world.now) - Date.parse(talk.lastIn);
  if (people.length > 1) return silent === null || silent > SAME_HAND_MS;
  return silent !== null && silent > strangerAfterMs && people[0]?.firstName != null;
}

/**
 * Asks "Met wie spreek ik?", offering no names and naming no topic; what was written waits for the answer. Thanks need no
 * name, and words about danger never come here.
 */
export function* asksWho(turn: Turn, text: string): Talking<boolean> {
  const { talk, world } = turn;
  const open = talk.runs.at(-1)?.flow;
  if (open === WHO || open === "danger" || open === "help" || !isUnclear(turn)) return false;
  if (
    talk.questions.length === 0 &&
    (world.language.acknowledges(text) || world.language.intent(text) === "thanks")
  )
    return false;
  setAside(turn);
  yield* start(turn, WHO, { said: text, greet: null });
  return true;
}

/** How news reaches the one whom it is for. */
export type Way = "now" | "ask" | "nobody";

/**
 * News for one person is told when it is clear that she reads it. `nobody`: she does not use this telephone any more.
 * Case alerts name nobody and go to a staff member's number.
 */
export function wayTo(turn: Turn, { flow, params }: WaitingStart): Way {
  const { person } = params;
  const { who } = turn.world;
  if (flow === "case-alert" || typeof person !== "string") return "now";
  if (!who.people.some((one) => one.person === person)) return "nobody";
  return person === who.person && !isUnclear(turn) ? "now" : "ask";
}

/**
 * Asks first who reads: by one first name where several people use the telephone, without any where it may be somebody
 * else's. The news waits, marked, for the answer.
 */
export function* asksReader(turn: Turn, news: WaitingStart): Talking {
  const { world, talk } = turn;
  const person = String(news.params["person"]);
  const reader = world.who.people.find((one) => one.person === person);
  const longSilent =
    talk.doubtAt !== null ||
    (talk.lastIn !== null && Date.parse(world.now) - Date.parse(talk.lastIn) > world.who.strangerAfterMs);
  talk.waiting.push({ ...news, asked: true });
  if (talk.runs.some((run) => run.flow === WHO)) return;
  setAside(turn);
  yield* start(turn, WHO, { said: null, greet: longSilent ? null : (reader?.firstName ?? null), person });
}
