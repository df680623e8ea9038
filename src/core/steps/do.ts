import { z } from "zod";
import { deeds, type Deed } from "../flow/deeds.ts";
import { dropResult, emit, setDone } from "../flow/pass.ts";
import type { Expression, StepKind } from "../flow/step.ts";
import { valuesOf } from "./record.ts";
import { stepName, withArgs } from "./shapes.ts";

interface Data {
  do: Deed;
  with?: Record<string, string | number | boolean>;
  as: string;
}

interface Plan {
  deed: Deed;
  args: [string, Expression][];
}

/**
 * Has something done for the person who speaks (`core/flow/deeds.ts`) and waits for what came of it, which is read under
 * the name `as`. Other arguments have it done again.
 * ```yaml
 * - do: away
 *   with: { from: first, until: last }
 *   as: absence
 * - when: absence.outcome == "past"
 *   steps: [{ say: past }]
 * ```
 */
export const doDeed: StepKind<Data, Plan> = {
  kind: "do",
  schema: z.strictObject({ do: z.enum(deeds), with: withArgs, as: stepName }),
  awaitsReply: false,
  nameOf: (step) => step.as,
  readableAs: (step) => step.as,
  prepare: (step, builder) => ({ deed: step.do, args: builder.expressions(step.with) }),
  enter(pass, node) {
    const { deed, args } = node.plan;
    const values = valuesOf(pass, args);
    const fingerprint = `${deed} ${JSON.stringify(values)}`;
    if (pass.run.done[node.key] === fingerprint)
      return pass.run.results[node.key] === undefined ? "wait" : "next";
    setDone(pass, node.key, fingerprint);
    dropResult(pass, node.key);
    emit(pass, { effect: "do", key: node.key, deed, with: values });
    return "wait";
  },
};
