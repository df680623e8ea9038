import { z } from "zod";
import { setResult } from "../flow/pass.ts";
import type { Expression, StepKind } from "../flow/step.ts";
import { cel, stepName } from "./shapes.ts";

interface Data {
  set: string;
  to: string | number | boolean;
}

/**
 * Names a value that later steps and texts read. Worked out again at each turn.
 * ```yaml
 * - set: heavy
 *   to: kind == "errand" && bags > 3
 * ```
 */
export const set: StepKind<Data, { value: Expression }> = {
  kind: "set",
  schema: z.strictObject({ set: stepName, to: cel }),
  awaitsReply: false,
  nameOf: (step) => step.set,
  readableAs: (step) => step.set,
  prepare: (step, builder) => ({ value: builder.expression(step.to) }),
  enter(pass, node) {
    const value = node.plan.value(pass);
    const known = pass.run.results[node.key];
    if (known === undefined || (known !== value && JSON.stringify(known) !== JSON.stringify(value))) {
      setResult(pass, node.key, value);
    }
    return "next";
  },
};
