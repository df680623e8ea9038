import { z } from "zod";
import { answerSchema, type AnswerSpec } from "../answers/schema.ts";
import { contextOf, emit, handOver, saidBack, say, setAnswer } from "../flow/pass.ts";
import type { Expression, Node, Pass, StepKind } from "../flow/step.ts";
import type { Answer, Json } from "../flow/types.ts";
import { valuesOf } from "./record.ts";
import { cel, stepName, withArgs } from "./shapes.ts";

interface Data {
  ask: string;
  answer: AnswerSpec;
  from?: string | number | boolean;
  sayBack?: boolean;
  remember?: "firstName" | "village" | "language";
  optional?: boolean;
  within?: Within;
  with?: Record<string, string | number | boolean>;
}

type Within = { minutes: number } | { hours: number };

interface Plan {
  from: Expression | null;
  sayBack: boolean;
  remember: Data["remember"] | null;
  optional: boolean;
  /** How long the question waits, in ms; null: for as long as it takes. */
  within: number | null;
  keepsWords: boolean;
  args: [string, Expression][];
}

/**
 * Asks one question and waits. With `from`, the answer is first looked for in that sentence and, when found, said
 * back with one yes/no question. Two replies that are not understood give the talk to a person. An optional question with
 * `within` waits no longer than that: without a reply it is skipped, and the talk goes on by itself.
 * ```yaml
 * - ask: kind
 *   answer: { choice: [company, walk] }
 *   from: params.said
 *   sayBack: true
 *   optional: true
 *   within: { minutes: 10 }
 * ```
 */
export const ask: StepKind<Data, Plan> = {
  kind: "ask",
  schema: z
    .strictObject({
      ask: stepName,
      answer: answerSchema,
      from: cel.optional(),
      sayBack: z.boolean().optional(),
      remember: z.enum(["firstName", "village", "language"]).optional(),
      optional: z.boolean().optional(),
      within: z
        .union(
          [
            z.strictObject({ minutes: z.number().positive() }),
            z.strictObject({ hours: z.number().positive() }),
          ],
          { error: "write { minutes: 10 } or { hours: 2 }, more than 0" },
        )
        .optional(),
      with: withArgs,
    })
    .refine((step) => step.within === undefined || step.optional === true, {
      path: ["within"],
      message: "only an optional question can be skipped for lack of a reply: add optional: true",
    }),
  awaitsReply: true,
  nameOf: (step) => step.ask,
  readableAs: (step) => step.ask,
  saidAs: (step) => (keepsWords(step.answer) ? `${step.ask}Said` : null),
  textOf: (step) => step.ask,
  takesNo: (step) => step.answer === "yesNo" || step.answer === "plainYesNo" || step.optional === true,
  askOf: (step) => step.answer,
  prepare: (step, builder) => ({
    from: step.from === undefined ? null : builder.expression(step.from),
    sayBack: step.sayBack === true,
    remember: step.remember ?? null,
    optional: step.optional === true,
    within: step.within === undefined ? null : msOf(step.within),
    keepsWords: keepsWords(step.answer),
    args: builder.expressions(step.with),
  }),

  enter(pass, node) {
    const answer = pass.run.answers[node.key];
    if (answer !== undefined && answer.state !== "asked") {
      if (pass.run.timer?.key === node.key) pass.run.timer = null;
      pass.lastAnswered = node.key;
      return "next";
    }
    pass.run.open = node.key;
    if (pass.wasOpen === node.key) {
      if (pass.missed === node.key) put(pass, node, "not-understood");
      return "wait";
    }
    const found = answer === undefined ? readFrom(pass, node) : answer.value;
    setAnswer(pass, node.key, { state: "asked", value: found, at: pass.now });
    const { within } = node.plan;
    if (within !== null) {
      const at = new Date(Date.parse(pass.now) + within).toISOString();
      pass.run.timer = { key: node.key, at };
      emit(pass, { effect: "timer", key: node.key, at });
    }
    if (found === undefined) put(pass, node, null);
    else
      put(pass, node, "said-back", {
        answer: inWords(pass, node, found),
        [nameIn(node)]: inWords(pass, node, found),
      });
    return "wait";
  },

  resume(pass, node, text) {
    const answer = pass.run.answers[node.key];
    if (answer?.value !== undefined) confirm(pass, node, answer, text);
    else read(pass, node, text);
  },

  accept(pass, node, value) {
    if (!node.ask!.kind.accepts(value, node.ask!)) return false;
    keep(pass, node, value);
    return true;
  },

  elapse: (pass, node) => setAnswer(pass, node.key, { state: "refused", at: pass.now }),
};

/** What is kept as codes loses what else the sentence held ("boodschappen, en geld afhalen"). */
function keepsWords(answer: AnswerSpec): boolean {
  return answer === "intent" || answer === "dayparts" || (typeof answer === "object" && "choice" in answer);
}

function msOf(within: Within): number {
  return "minutes" in within ? within.minutes * 60_000 : within.hours * 3_600_000;
}

/** Looks for the answer in a sentence that was said before; tried once for each sentence. */
function readFrom(pass: Pass, node: Node<Plan>): Json | undefined {
  const sentence = node.plan.from?.(pass);
  if (typeof sentence !== "string" || sentence.trim() === "") return undefined;
  return understand(pass, node, sentence);
}

function understand(pass: Pass, node: Node<Plan>, text: string): Json | undefined {
  return node.ask!.kind.understand(text, pass.language, contextOf(pass, node));
}

/** The reply to "is this what you mean?": yes, no, or straight away the right answer. */
function confirm(pass: Pass, node: Node<Plan>, answer: Answer, text: string): void {
  const said = pass.language.yesNo(text);
  if (said === "yes" || said === "unclear") {
    keep(pass, node, answer.value!, false);
    return;
  }
  // For a yes/no question the reply "nee" takes the candidate back; only other kinds can hold the right answer.
  const better = node.ask!.kind.closed && !node.takesNo ? understand(pass, node, text) : undefined;
  if (better !== undefined && JSON.stringify(better) !== JSON.stringify(answer.value))
    keep(pass, node, better, node.plan.sayBack, text);
  else if (said === "no") {
    setAnswer(pass, node.key, { state: "asked", at: pass.now });
    put(pass, node, null);
  } else if (better !== undefined) keep(pass, node, better, false);
  else miss(pass, node, text);
}

function read(pass: Pass, node: Node<Plan>, text: string): void {
  const value = understand(pass, node, text);
  if (value !== undefined) keep(pass, node, value, node.plan.sayBack, text);
  else if (
    node.plan.optional &&
    !node.ask!.kind.accepts(false, node.ask!) &&
    pass.language.yesNo(text) === "no"
  ) {
    // Where no is an answer, the kind itself says which noes are one.
    setAnswer(pass, node.key, { state: "refused", at: pass.now });
  } else miss(pass, node, text);
}

function keep(pass: Pass, node: Node<Plan>, value: Json, sayBack = node.plan.sayBack, said?: string): void {
  const own = said !== undefined && node.plan.keepsWords ? { said } : {};
  setAnswer(pass, node.key, { state: "answered", value, at: pass.now, ...own });
  const { remember } = node.plan;
  if (remember) emit(pass, { effect: "remember", key: node.key, field: remember, value });
  // A no commits nobody: there is nothing to say back.
  if (!sayBack || value === false) return;
  saidBack(pass, node.key, false);
  const words = inWords(pass, node, value);
  say(pass, node, "said-back", false, { ...valuesOf(pass, node.plan.args), answer: words });
}

function miss(pass: Pass, node: Node<Plan>, text: string): void {
  const answer = pass.run.answers[node.key];
  const misses = (answer?.misses ?? 0) + 1;
  if (misses > 1 && node.plan.optional) {
    setAnswer(pass, node.key, { state: "refused", at: pass.now });
    return;
  }
  // The words are kept: the flow may see in them what the question could not.
  const said = node.plan.keepsWords ? { said: text } : {};
  setAnswer(pass, node.key, { ...answer, state: "asked", at: pass.now, misses, ...said });
  if (misses > 1) handOver(pass, node.key, "not-understood", "not-understood");
  else pass.missed = node.key;
}

function put(pass: Pass, node: Node<Plan>, part: string | null, extra?: Record<string, Json>): void {
  const { args } = node.plan;
  if (args.length === 0) say(pass, node, part, true, extra);
  else say(pass, node, part, true, { ...valuesOf(pass, args), ...extra });
}

function inWords(pass: Pass, node: Node, value: Json): string {
  return node.ask!.kind.describe(value, pass.language, node.ask!);
}

function nameIn(node: Node): string {
  return node.text.slice(node.text.lastIndexOf(".") + 1);
}
