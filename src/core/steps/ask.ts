import { z } from "zod";
import { answerSchema, type AnswerSpec } from "../answers/schema.ts";
import { contextOf, emit, handOver, say, setAnswer, setDone } from "../flow/pass.ts";
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
  with?: Record<string, string | number | boolean>;
}

interface Plan {
  from: Expression | null;
  sayBack: boolean;
  remember: Data["remember"] | null;
  optional: boolean;
  args: [string, Expression][];
}

/**
 * Asks one question and waits. With `from`, the answer is first looked for in that sentence and, when found, said
 * back with one yes/no question. Two replies that are not understood give the talk to a person.
 * ```yaml
 * - ask: kind
 *   answer: { choice: [company, walk] }
 *   from: params.said
 *   sayBack: true
 * ```
 */
export const ask: StepKind<Data, Plan> = {
  kind: "ask",
  schema: z.strictObject({
    ask: stepName,
    answer: answerSchema,
    from: cel.optional(),
    sayBack: z.boolean().optional(),
    remember: z.enum(["firstName", "village", "language"]).optional(),
    optional: z.boolean().optional(),
    with: withArgs,
  }),
  awaitsReply: true,
  nameOf: (step) => step.ask,
  readableAs: (step) => step.ask,
  textOf: (step) => step.ask,
  takesNo: (step) => step.answer === "yesNo" || step.optional === true,
  askOf: (step) => step.answer,
  prepare: (step, builder) => ({
    from: step.from === undefined ? null : builder.expression(step.from),
    sayBack: step.sayBack === true,
    remember: step.remember ?? null,
    optional: step.optional === true,
    args: builder.expressions(step.with),
  }),

  enter(pass, node) {
    const answer = pass.run.answers[node.key];
    if (answer !== undefined && answer.state !== "asked") {
      pass.lastAnswered = node.key;
      return "next";
    }
    pass.run.open = node.key;
    if (pass.wasOpen === node.key) return "wait";
    const found = answer === undefined ? readFrom(pass, node) : undefined;
    setAnswer(pass, node.key, { state: "asked", value: found, at: pass.now });
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
};

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
    keep(pass, node, better);
  else if (said === "no") {
    setAnswer(pass, node.key, { state: "asked", at: pass.now });
    put(pass, node, null);
  } else if (better !== undefined) keep(pass, node, better, false);
  else miss(pass, node);
}

function read(pass: Pass, node: Node<Plan>, text: string): void {
  const value = understand(pass, node, text);
  if (value !== undefined) keep(pass, node, value);
  else if (node.plan.optional && pass.language.yesNo(text) === "no") {
    setAnswer(pass, node.key, { state: "refused", at: pass.now });
  } else miss(pass, node);
}

function keep(pass: Pass, node: Node<Plan>, value: Json, sayBack = node.plan.sayBack): void {
  setAnswer(pass, node.key, { state: "answered", value, at: pass.now });
  const { remember } = node.plan;
  if (remember) emit(pass, { effect: "remember", key: node.key, field: remember, value });
  // A no commits nobody: there is nothing to say back.
  if (!sayBack || value === false) return;
  setDone(pass, "/said-back", `${pass.run.turns}:${node.key}`);
  pass.saidBack = node.key;
  const words = inWords(pass, node, value);
  say(pass, node, "said-back", false, { ...valuesOf(pass, node.plan.args), answer: words });
}

function miss(pass: Pass, node: Node<Plan>): void {
  const answer = pass.run.answers[node.key];
  const misses = (answer?.misses ?? 0) + 1;
  if (misses < 2) {
    setAnswer(pass, node.key, { ...answer, state: "asked", at: pass.now, misses });
    put(pass, node, "not-understood");
  } else if (node.plan.optional) setAnswer(pass, node.key, { state: "refused", at: pass.now });
  else {
    setAnswer(pass, node.key, { ...answer, state: "asked", at: pass.now, misses });
    handOver(pass, node.key, "not-understood", "not-understood");
  }
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
