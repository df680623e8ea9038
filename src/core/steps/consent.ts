import { z } from "zod";
import { argsOf, emit, say, setAnswer, setDone } from "../flow/pass.ts";
import { render } from "../flow/render.ts";
import { entryOf } from "../flow/texts.ts";
import type { Node, Pass, StepKind } from "../flow/step.ts";
import type { StepData } from "../flow/structure.ts";
import { walk } from "../flow/walk.ts";
import { innerStep, stepName } from "./shapes.ts";

interface Data {
  consent: string;
  refused?: unknown;
}

interface Plan {
  scope: string;
  refused: Node[];
}

/**
 * Asks leave to share something. Only a plain yes is one: after a doubtful reply the text `again` says once more what
 * would be shared, and a second doubt is a no. The exact words are recorded with the answer.
 * ```yaml
 * - consent: firstNameAndVillage
 *   refused: { person: contactPerson, kind: call-back }
 * ```
 */
export const consent: StepKind<Data, Plan> = {
  kind: "consent",
  schema: z.strictObject({ consent: stepName, refused: z.union([innerStep, z.array(innerStep)]).optional() }),
  awaitsReply: true,
  nameOf: (step) => step.consent,
  readableAs: (step) => step.consent,
  textOf: (step) => step.consent,
  takesNo: () => true,
  askOf: () => "yesNo",
  nested: ["refused"],
  prepare(step, builder) {
    // Without words there is nothing to agree to: such a flow must not run at all.
    if (!builder.hasText) {
      const remedy = `Add "${builder.text}:" with text and again to text.nl.yaml.`;
      builder.problem("missing-text", `The consent "${step.consent}" has no words.`, remedy);
    }
    return { scope: step.consent, refused: builder.steps((step.refused ?? []) as StepData[], "refused") };
  },

  enter(pass, node) {
    const answer = pass.run.answers[node.key];
    if (answer !== undefined && answer.state !== "asked") {
      pass.lastAnswered = node.key;
      const given = answer.state === "answered" && answer.value === true;
      pass.trace?.(node.id, given ? "given" : "refused");
      return given ? "next" : walk(pass, node.plan.refused);
    }
    pass.run.open = node.key;
    if (pass.wasOpen === node.key) return "wait";
    setAnswer(pass, node.key, { state: "asked", at: pass.now });
    say(pass, node, null, true);
    return "wait";
  },

  resume(pass, node, text) {
    const said = pass.language.yesNo(text);
    if (said === "yes" || said === "no") {
      decide(pass, node, said === "yes");
      return;
    }
    const misses = (pass.run.answers[node.key]?.misses ?? 0) + 1;
    if (misses > 1) {
      decide(pass, node, false);
      return;
    }
    setAnswer(pass, node.key, { state: "asked", at: pass.now, misses });
    say(pass, node, "again", true);
  },

  accept(pass, node, value) {
    if (typeof value !== "boolean") return false;
    decide(pass, node, value);
    return true;
  },
};

function decide(pass: Pass, node: Node<Plan>, given: boolean): void {
  const asked = pass.run.answers[node.key];
  const words = wordsOf(pass, node, asked?.misses === undefined ? null : "again");
  setAnswer(pass, node.key, { state: "answered", value: given, at: pass.now });
  setDone(pass, node.key, String(given));
  emit(pass, { effect: "consent", key: node.key, scope: node.plan.scope, given, words });
}

/**
 * The exact words that were last put to the person, in her language and mode. Where the second question has no words
 * of its own, those of the first say what she answered: the shared text of `common` names nothing.
 */
function wordsOf(pass: Pass, node: Node, part: "again" | null): string {
  const { run, facts, flow } = pass;
  const { texts } = flow;
  const own = part === null ? undefined : entryOf(texts, run.language, node.flow, node.text)?.again;
  const text = own === undefined ? node.text : `${node.text}/again`;
  return render({ say: { flow: node.flow, text, args: argsOf(pass, node) }, texts, facts, run });
}
