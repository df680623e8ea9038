import type { StaffCommand } from "../escalation/staffCommand.ts";
import type { CompiledFlow } from "../flow/compile.ts";
import type { Effect, Facts, Ids, Json, Run, Say } from "../flow/types.ts";
import type { Language, TakesBack } from "../language/language.ts";
import type { Finding } from "../safety/danger.ts";
import type { Spoken, Talk } from "./talk.ts";

/** The flows a conversation can reach, by what starts them. */
export interface FlowSource {
  /** The current revision of a flow; throws on an unknown id, which the flow check rules out. */
  latest(id: string): CompiledFlow;
  /** The revision that a run began on. */
  pinned(flow: string, revision: string): CompiledFlow;
  byIntent(intent: string): string | undefined;
  /** The flow that begins with this word, where it is the whole message; undefined for any other text. */
  byWord(text: string, language: string): string | undefined;
  byEvent(event: string): string;
}

/** What happened: a message, a moment (`momentsOf`), or news that starts a flow. */
export type Happening =
  | { kind: "message"; text: string; finding: Finding | null; optOutType?: "STOP" | "START" | "HELP" }
  | { kind: "timer"; run: string; key: string }
  | { kind: "event"; event: string; params: Record<string, Json> };

/**
 * What the caller must do inside the transaction; the answer is its outcome. A match may answer `{ outcome, ...facts }`:
 * the facts hold for the rest of the turn.
 */
export type Order =
  | { order: "effect"; run: Run; effect: Exclude<Effect, Say> }
  | { order: "address"; action: "stop" | "start" }
  | { order: "staff"; command: StaffCommand }
  /**
   * Looks up what this person could take back, the named kind first. Null: nothing stands. Otherwise `what` and the
   * parameters of the flow that takes it back.
   */
  | { order: "standing"; first: TakesBack };

export interface World {
  flows: FlowSource;
  language: Language;
  facts: Facts;
  /** True where the sender is a contact person, deputy or coordinator. */
  staff: boolean;
  /** The first moment from a UTC instant on at which a reminder disturbs nobody: the town's hours and her own. */
  awake(at: string): string;
  /** UTC instant, ISO 8601. */
  now: string;
  ids: Ids;
}

/** One turn under way: `talk` and `spoken` are changed in place. */
export interface Turn {
  world: World;
  talk: Talk;
  spoken: Spoken[];
}

/** A part of a turn: yields what must be done in the same transaction and is resumed with the outcome. */
export type Talking<T = void> = Generator<Order, T, Json>;
