/**
 * The vocabulary of a conversation: what a run remembers, what comes in and what should happen.
 * Everything here is plain JSON, so that a run can be saved and read back between any two turns.
 */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** How a flow reaches a person. One flow file serves them all. */
export type Mode = "text" | "voice" | "script" | "card";

/** `asked` waits for a reply; `later` and `refused` are good answers that a flow may react to. */
export type AnswerState = "asked" | "answered" | "refused" | "later";

export interface Answer {
  state: AnswerState;
  /** Plain JSON; absent until answered. */
  value?: Json;
  /** UTC instant (ISO 8601) of the last change. */
  at: string;
  /** How often a reply to this question was not understood. */
  misses?: number;
  /** The reply's own words, where the value is only a code for them. */
  said?: string;
}

/**
 * One talk along one flow. Where the talk stands is derived from `answers` and `done` at each turn, never stored
 * apart, so that a corrected answer re-opens or drops what follows by itself.
 * Keys are `topic.step`, `topic#2.step` for the second repetition of an `each` topic, and
 * `topic.use>topic.step` inside a sub-flow.
 */
export interface Run {
  id: string;
  flow: string;
  /** Hash of the normalised structure (sub-flows included) that this run finishes on. */
  revision: string;
  language: string;
  mode: Mode;
  /** What started the run: `{ said }` for an open sentence, `{ offer }`, `{ finding }`, ... */
  params: Record<string, Json>;
  answers: Record<string, Answer>;
  /** Steps that have had their effect: key -> fingerprint of the inputs it ran with. A changed input runs it again. */
  done: Record<string, string>;
  /** Outcomes of effects that the flow branches on: key -> value. */
  results: Record<string, Json>;
  /** Key of the question that waits for a reply, or null. */
  open: string | null;
  /** The key of a `later` step that waits, or of a question with an end (`within`), with its UTC instant. */
  timer: { key: string; at: string } | null;
  status: "active" | "ended" | "handedOver";
  turns: number;
}

export type Input =
  | { kind: "start" }
  /** What a person wrote or said. */
  | { kind: "text"; text: string }
  /** A button or tick: the value itself, already typed. */
  | { kind: "value"; key: string; value: Json }
  | { kind: "refuse"; key: string }
  | { kind: "later"; key: string }
  /** The outcome of an effect that `awaits` a result. */
  | { kind: "result"; key: string; value: Json }
  /** The instant of `run.timer` has come, or, for an open question without an end, it was quiet for long. */
  | { kind: "timer"; key: string }
  /** The previous question again ("terug"). */
  | { kind: "back" };

/** What a text may mention besides the run's own answers, and what a step may know. All of it is plain JSON. */
export interface Facts {
  /** e.g. `town`, `contactName`, `firstName`, `helplines`, `promise`; see docs/flow-format.md. */
  [name: string]: Json;
}

export interface Say {
  effect: "say";
  /** Flow that holds the text, then the text's key: `wish.kind`, `wish.kind/said-back`, `wish.kind/not-understood`. */
  flow: string;
  text: string;
  args: Record<string, Json>;
  /** True when this text asks something and a reply is awaited. */
  asks: boolean;
}

export type Effect =
  | Say
  | { effect: "need"; key: string; need: Record<string, Json> }
  | { effect: "signal"; key: string; signal: Record<string, Json> }
  /** `words` are the exact words that the person agreed to or refused. */
  | { effect: "consent"; key: string; scope: string; given: boolean; words: string }
  /** Awaits a result: `searching`, `nobody`, `chosen`, `gathered`, `late`, `done`, ... */
  | {
      effect: "match";
      key: string;
      action: "search" | "accept" | "decline" | "withdraw" | "cancel";
      with: Record<string, Json>;
    }
  /** A person takes over: opens a case. `urgent` when danger. */
  | { effect: "case"; key: string; kind: string; with: Record<string, Json> }
  /** Wake this run at a UTC instant. */
  | { effect: "timer"; key: string; at: string }
  | { effect: "remember"; key: string; field: "firstName" | "village" | "language"; value: Json }
  /** Bad input on the record: a stable code, never an exception. */
  | { effect: "event"; key: string; code: string };

export interface Ids {
  /** A fresh identifier; deterministic in tests. */
  next(): string;
}

export interface Turn {
  run: Run;
  effects: Effect[];
}
