import { z } from "zod";
import type { CompiledTopic } from "../flow/compile.ts";
import type { StepKind } from "../flow/step.ts";
import type { Structure } from "../flow/structure.ts";
import { walkTopics } from "../flow/walk.ts";
import { code, stepName, withArgs } from "./shapes.ts";

interface Data {
  use: string;
  as: string;
  with?: Record<string, string | number | boolean>;
  /** Put there by the structure: the sub-flow itself. */
  flow?: Structure;
}

/**
 * Runs another flow here; inside, `params` are what `with` gives. Its `end` ends only itself.
 * ```yaml
 * - use: ask-phone
 *   as: phone
 *   with: { who: '"you"' }
 * ```
 */
export const use: StepKind<Data, { topics: CompiledTopic[] }> = {
  kind: "use",
  schema: z.strictObject({ use: code, as: stepName, with: withArgs }),
  awaitsReply: false,
  holdsFlow: true,
  nameOf: (step) => step.as,
  readableAs: (step) => step.as,
  prepare: (step, builder) => ({
    topics: step.flow === undefined ? [] : builder.sub(step.flow, builder.expressions(step.with)),
  }),
  enter(pass, node) {
    const outcome = walkTopics(pass, node.plan.topics);
    return outcome === "end" ? "next" : outcome;
  },
};
