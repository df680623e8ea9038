import type { z } from "zod";
import type { Language } from "../language/language.ts";
import type { AnswerAsk } from "../answers/answer.ts";
import type { CompiledFlow, CompiledTopic } from "./compile.ts";
import type { Place, Problem } from "./problem.ts";
import type { StepData, Structure } from "./structure.ts";
import type { Effect, Facts, Json, Run } from "./types.ts";

/** What a step tells the walk: go on, wait (for a reply, a result or a moment), or this part is over. */
export type Outcome = "next" | "wait" | "end" | "handedOver";

/** One turn while it is being worked out. `run` is a copy whose maps are copied at their first change. */
export interface Pass {
  readonly flow: CompiledFlow;
  readonly facts: Facts;
  /** UTC instant, ISO 8601. */
  readonly now: string;
  readonly language: Language;
  readonly before: Run;
  run: Run;
  effects: Effect[];
  /** The question that was open when the turn began; null makes it be asked again. */
  wasOpen: string | null;
  /** The question whose reply was not understood: it says so when the walk comes to it, if it still does. */
  missed: string | null;
  /** The last answered question on the walk: what "terug" goes back to. */
  lastAnswered: string | null;
  /** The answer said back in this turn, which a later "nee" may take back. */
  saidBack: string | null;
  /** Effects so far in this turn, for the limit. */
  executed: number;
  /** Told which branch was taken, by the golden runner. */
  trace: ((node: string, branch: string) => void) | undefined;
}

/** An expression, ready to be read: a CEL source or a constant. */
export interface Expression {
  (pass: Pass): Json;
  /** The names that a CEL expression begins with; absent for a constant. */
  readonly reads?: readonly string[];
}

/** What a text mentions: an argument's name and the answer that it stands for. */
export interface Mention {
  name: string;
  key: string;
  /** The code itself (`kindCode`) rather than its label. */
  asCode: boolean;
}

/** A step placed in a run: its key is final. `P` is what the step kind prepared for itself. */
export interface Node<P = unknown> {
  readonly kind: StepKind;
  readonly key: string;
  /** `flow:topic/index...`, the same for every use and repetition: for coverage. */
  readonly id: string;
  /** The flow that holds the text, and the text's key. */
  readonly flow: string;
  readonly text: string;
  readonly mentions: Mention[];
  readonly place: Place;
  readonly plan: P;
  /** How the answer is understood and written, where this node holds one. */
  readonly ask: AnswerAsk | null;
  /** True where a bare "nee" is an answer to this very question. */
  readonly takesNo: boolean;
}

/** What a step kind may ask the compiler while it prepares itself. */
export interface Builder {
  readonly place: Place;
  readonly key: string;
  readonly flow: string;
  /** Text key of the step: `topic.name`. */
  readonly text: string;
  /** Whether the Dutch text is there: the last resort of every language. */
  readonly hasText: boolean;
  /** Whom the topic is about, or null where it does not say. */
  readonly about: Expression | null;
  expression(source: unknown): Expression;
  expressions(sources: Record<string, unknown> | undefined): [string, Expression][];
  steps(steps: StepData[], path: string): Node[];
  /** The topics of a sub-flow, keyed under this step; `params` are its `with`. */
  sub(structure: Structure, params: [string, Expression][]): CompiledTopic[];
  ask(answer: unknown): AnswerAsk;
  problem(code: string, message: string, remedy: string): Problem;
}

// Each kind has its own step and plan; a list of all kinds can only name them loosely.
// oxlint-disable-next-line typescript/no-explicit-any
export interface StepKind<S = any, P = any> {
  /** The YAML key that names the kind. */
  readonly kind: string;
  readonly schema: z.ZodType<S>;
  readonly awaitsReply: boolean;
  /** The step's own name in its topic: what its key ends with. */
  nameOf(step: S): string;
  /** The name under which expressions read what the step leaves behind, if it does. */
  readableAs?(step: S): string | null;
  /** The name under which expressions read the reply's own words, for answers that say less than the words did. */
  saidAs?(step: S): string | null;
  /** True where answers of a sub-flow stand under `key>`. */
  readonly holdsFlow?: boolean;
  /** Keys that hold nested steps. */
  readonly nested?: readonly string[];
  /** The name of the step's text, for kinds that speak. */
  textOf?(step: S): string;
  /** Whether a bare "nee" answers this step. */
  takesNo?(step: S): boolean;
  askOf?(step: S): unknown;
  prepare(step: S, builder: Builder): P;
  enter(pass: Pass, node: Node<P>): Outcome;
  /** Takes the reply; the walk that follows finds out where the talk stands now. */
  resume?(pass: Pass, node: Node<P>, text: string): void;
  /** Takes an already typed value (a button, a tick). @returns false when it does not fit. */
  accept?(pass: Pass, node: Node<P>, value: Json): boolean;
  /** The moment that this step waited for (`run.timer`) has come. */
  elapse?(pass: Pass, node: Node<P>): void;
}
