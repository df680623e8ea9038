import type { Chance } from "./chance.ts";
import {
  dangerSentences,
  openSentences,
  residentAnswers,
  smallTalk,
  staffAnswers,
  volunteerAnswers,
  type Answer,
} from "./words.ts";

export type PhoneRole = "resident" | "volunteer" | "staff";

const answers: Record<PhoneRole, readonly Answer[]> = {
  resident: residentAnswers,
  volunteer: volunteerAnswers,
  staff: staffAnswers,
};

/** How many unanswered looks at the phone make somebody text again: texts wait minutes when a send's fate is unknown. */
const PATIENCE = 6;
/** Whoever cannot keep up answers the newest texts. */
const READS = 4;

/** One person with a telephone: remembers what it sent, in order, and what it still has to answer. */
export class Phone {
  readonly number: string;
  readonly town: string;
  readonly role: PhoneRole;
  /**
   * In the order of sending; each was sent after the one before had its answer, good (`taken`) or bad. What had a bad one
   * may still come in later, by a copy on its way: then it has no place that it could be held to.
   */
  readonly sent: { sid: string; body: string; taken: boolean }[] = [];
  readonly #chance: Chance;
  #heard: string[] = [];
  #again: string | null = null;
  #silent = 0;
  #stopped = false;

  constructor(of: { number: string; town: string; role: PhoneRole; chance: Chance }) {
    this.number = of.number;
    this.town = of.town;
    this.role = of.role;
    this.#chance = of.chance;
  }

  hear(body: string): void {
    this.#heard.push(body);
    this.#heard = this.#heard.slice(-READS);
  }

  /** The carrier could not pass it on: most people say it again. */
  unheard(body: string): void {
    if (this.#chance.is(0.8)) this.#again = body;
  }

  /** @returns what this person texts now, or null. */
  next(): string | null {
    if (this.#again !== null) {
      const again = this.#again;
      this.#again = null;
      return again;
    }
    if (this.#stopped && this.#chance.is(0.2)) {
      this.#stopped = false;
      return "START";
    }
    const heard = this.#heard.shift();
    if (heard === undefined) {
      this.#silent += 1;
      return this.#silent > PATIENCE ? this.#begin() : null;
    }
    this.#silent = 0;
    if (this.role === "resident" && this.#chance.is(0.06)) return this.#begin();
    if (this.role === "staff" && this.#chance.is(0.2)) return null;
    const answer = answers[this.role].find((one) => one.heard.test(heard));
    if (answer === undefined) return null;
    const groups = answer.heard.exec(heard)!;
    return this.#chance
      .pick(answer.say)
      .replace(/\$(\d)/g, (_, group: string) => groups[Number(group)] ?? "");
  }

  /** Something new, out of the blue. */
  #begin(): string | null {
    this.#silent = 0;
    if (this.role === "staff") return null;
    const throw_ = this.#chance.between(1, 100);
    if (throw_ <= 5) {
      this.#stopped = true;
      return "STOP";
    }
    if (throw_ <= 15) return "BEL";
    if (throw_ <= 22) return this.#chance.pick(dangerSentences);
    if (throw_ <= 30 || this.role === "volunteer") return this.#chance.pick(smallTalk);
    return this.#chance.pick(openSentences);
  }
}
