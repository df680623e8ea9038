import type { Talk } from "../core/conversation/talk.ts";
import type { Language } from "../core/language/language.ts";
import { canBeAnswered, reach } from "../core/safety/outgoing.ts";
import { countAnswers, hearText, overPace } from "../core/safety/pace.ts";
import { policies, type Arrival, type NewCase, type Outgoing, type Speaker } from "./ports/turn.ts";
import type { Town } from "./town.ts";

type Message = Extract<Arrival, { kind: "message" }>;

/** What a turn may say, and what a person must hear of. */
export interface Held {
  /**
   * - `all`: nothing stands in the way;
   * - `person`: one answer, which promises a person;
   * - `urgent`: nothing but help in danger, and the confirmation of a wish to stop.
   */
  may: "all" | "person" | "urgent";
  /** Opened once while it is open; null where nobody need look. */
  open: NewCase | null;
}

const free: Held = { may: "all", open: null };

/**
 * Says how far a message may be answered: an address that asked for silence hears nothing until START, a number from abroad
 * or that is no mobile gets one answer a day, and nobody gets more answers than the town's limits. Nothing is dropped:
 * the message is kept, danger in it is heard and answered, and a person is told. Staff are never limited: on a bad day
 * they close many cases. Notes in `talk` how often she wrote.
 */
export function holdBack(
  town: Town,
  speaker: Speaker,
  talk: Talk,
  message: Message,
  who: { staff: boolean; language: Language; now: string },
): Held {
  const { body } = message;
  const isAnswer = (text: string): boolean =>
    who.language.yesNo(text) !== undefined || who.language.number(text) !== undefined;
  const pace = hearText(talk.pace, body, isAnswer, who.now);
  talk.pace = pace;
  const file = { priority: 2, note: body } as const;
  if (speaker.stopped) {
    // A human is one word away, also after a STOP: she reads nothing back, and is called.
    if (who.language.globalWord(body) === "person") {
      return { may: "urgent", open: { ...file, kind: "call-back", priority: 1, reason: "asked" } };
    }
    // "merci" and "ok" close the talk; anything else may be a wish that only a person can still hear.
    const closes =
      isAnswer(body) || who.language.intent(body) === "thanks" || wish(message, who.language) !== undefined;
    return {
      may: "urgent",
      open: closes ? null : { kind: "not-understood", reason: "wrote-after-stop", ...file },
    };
  }
  if (who.staff) return free;
  const reached =
    message.phone === undefined ? "ok" : reach(message.phone, town.settings.allowedCountries, town.demo);
  if (reached !== "ok") {
    const reason = reached === "country" ? "abroad" : "cannot-text";
    const first = pace.inDay === 0 && canBeAnswered(message.phone!, town.demo);
    return { may: first ? "person" : "urgent", open: { ...file, kind: "call-back", priority: 1, reason } };
  }
  const over = overPace(pace, town.settings.limits);
  return over === null ? free : { may: "urgent", open: { kind: "reply-limit", reason: over, ...file } };
}

/** Whether a message must be talked about although no ordinary answer may leave. */
export function mattersStill(talk: Talk, message: Message, speaker: Speaker, language: Language): boolean {
  const word = wish(message, language);
  if (word === "stop") return !speaker.stopped;
  return (
    word === "help" ||
    (word === "start" && speaker.stopped) ||
    talk.runs.some((run) => run.flow === "danger" || run.flow === "help")
  );
}

function wish(message: Message, language: Language): "stop" | "start" | "help" | undefined {
  if (message.optOutType !== undefined) return carrierWord[message.optOutType];
  const word = language.globalWord(message.body);
  if (word === "start" || word === "help") return word;
  return word === "stop" || language.stop(message.body) ? "stop" : undefined;
}

const carrierWord = { STOP: "stop", START: "start", HELP: "help" } as const;

/** What of a turn's texts may leave when only the urgent may. */
export function urgentOnly(texts: (Outgoing & { flow: string })[]): (Outgoing & { flow: string })[] {
  return texts.filter(
    ({ policy, flow }) =>
      policy === policies.helpline || policy === policies.alert || flow === "stop" || flow === "start",
  );
}

/** Counts the answers to a message. */
export function countOut(talk: Talk, answers: number): void {
  if (talk.pace !== undefined) talk.pace = countAnswers(talk.pace, answers);
}
