import type { Json, Run, Say } from "../flow/types.ts";
import type { Pace } from "../safety/pace.ts";

/** An open question as the person sees it; `number` is what "ja 4" refers to. */
export interface OpenQuestion {
  number: number;
  run: string;
  key: string;
  /** UTC instant at which it was asked. */
  at: string;
  /** UTC instant at which silence is noticed: a reminder, then the end. Null where the question has an end of its own. */
  silentAt: string | null;
}

/** A run that ended because nobody answered, as it was while its question was open. */
export interface AsleepRun {
  run: Run;
  /** UTC instant of its end. */
  at: string;
}

/** A run that comes up while another has the floor. */
export interface WaitingStart {
  flow: string;
  params: Record<string, Json>;
  at: string;
  /** UTC instant until which she is not disturbed with this; absent where nothing but the floor keeps it. */
  quietUntil?: string;
}

/** Everything that one address and the system have going on with each other: the sealed state of a conversation. */
export interface Talk {
  /** Active runs; the last one has the floor. */
  runs: Run[];
  waiting: WaitingStart[];
  questions: OpenQuestion[];
  nextQuestion: number;
  /** Runs that ended in silence: a late answer takes up the thread. The latest stands last. */
  asleep: AsleepRun[];
  /** A bare yes or no that could have answered two questions, until its number comes. */
  unsure: string | null;
  /** UTC instant of the last inbound message, or null before the first. */
  lastIn: string | null;
  /** When a question last ended unanswered, so that a late yes is recognised. */
  lapsedAt: string | null;
  /** When she last wrote of a danger to herself, certain or possible: for a day nobody asks her for help. */
  dangerAt: string | null;
  /** Set when the person asked for no replies ("niet antwoorden"): nothing goes out until she writes something else. */
  silent: boolean;
  /** How fast she writes and is answered; absent before the first message. */
  pace?: Pace;
}

/** A text to render and send, with the run whose answers it may mention. */
export interface Spoken {
  say: Say;
  run: Run;
  /** The question's number, when it must be shown. */
  number: number | null;
}

/** A conversation in which nothing has happened yet. */
export function newTalk(): Talk {
  return {
    runs: [],
    waiting: [],
    questions: [],
    nextQuestion: 1,
    asleep: [],
    unsure: null,
    lastIn: null,
    lapsedAt: null,
    dangerAt: null,
    silent: false,
  };
}

/** The run that has the floor, or undefined. */
export function foreground(talk: Talk): Run | undefined {
  return talk.runs.at(-1);
}

/** How long another run keeps the floor without a word, in ms (conversations: one foreground run per address). */
export const FLOOR_MS = 15 * 60_000;
