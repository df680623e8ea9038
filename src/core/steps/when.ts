import { z } from "zod";
import { dropAnswer, setDone } from "../flow/pass.ts";
import type { Expression, Node, Pass, StepKind } from "../flow/step.ts";
import type { StepData } from "../flow/structure.ts";
import { walk } from "../flow/walk.ts";
import { cel, innerStep } from "./shapes.ts";

interface Data {
  when: string | number | boolean;
  steps: unknown[];
  else?: unknown[];
}

interface Plan {
  condition: Expression;
  /** Facts change under way ("remember"): a way chosen by facts alone stays chosen for this run. */
  factsOnly: boolean;
  chosen: Node[];
  otherwise: Node[];
}

/**
 * Goes one way or the other; null counts as no. Answers on the way not taken are dropped, so that a corrected answer
 * leaves nothing stale behind.
 * ```yaml
 * - when: kind == "errand"
 *   steps:
 *     - { ask: shop, answer: shortText }
 *   else:
 *     - { say: noShop }
 * ```
 */
export const when: StepKind<Data, Plan> = {
  kind: "when",
  schema: z.strictObject({
    when: cel,
    steps: z.array(innerStep).min(1),
    else: z.array(innerStep).optional(),
  }),
  awaitsReply: false,
  nameOf: () => "when",
  nested: ["steps", "else"],
  prepare(step, builder) {
    const condition = builder.expression(step.when);
    return {
      condition,
      factsOnly: condition.reads?.length === 1 && condition.reads[0] === "facts",
      chosen: builder.steps(step.steps as StepData[], "steps"),
      otherwise: builder.steps((step.else ?? []) as StepData[], "else"),
    };
  },
  enter(pass, node) {
    const { condition, factsOnly, chosen, otherwise } = node.plan;
    const holds = factsOnly ? pinned(pass, node.key, condition) : condition(pass) === true;
    pass.trace?.(node.id, holds ? "steps" : "else");
    const [taken, left] = holds ? [chosen, otherwise] : [otherwise, chosen];
    for (const one of left) dropUnder(pass, one, taken);
    return walk(pass, taken);
  },
};

function pinned(pass: Pass, key: string, condition: Expression): boolean {
  const known = pass.run.done[key];
  if (known !== undefined) return known === "steps";
  const holds = condition(pass) === true;
  setDone(pass, key, holds ? "steps" : "else");
  return holds;
}

function dropUnder(pass: Pass, node: Node, taken: Node[]): void {
  if (node.kind === when) {
    const plan = node.plan as Plan;
    for (const one of plan.chosen) dropUnder(pass, one, taken);
    for (const one of plan.otherwise) dropUnder(pass, one, taken);
  } else if (node.kind.holdsFlow) {
    const under = `${node.key}>`;
    for (const key of Object.keys(pass.run.answers)) if (key.startsWith(under)) dropAnswer(pass, key);
  } else if (node.kind.awaitsReply && pass.run.answers[node.key] !== undefined) {
    // The same question may stand in both branches: its answer stays.
    if (!holdsKey(taken, node.key)) dropAnswer(pass, node.key);
  }
}

function holdsKey(nodes: Node[], key: string): boolean {
  return nodes.some((node) => {
    if (node.kind !== when) return node.key === key;
    const plan = node.plan as Plan;
    return holdsKey(plan.chosen, key) || holdsKey(plan.otherwise, key);
  });
}
