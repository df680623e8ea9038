import { z } from "zod";
import { say as speak, setDone } from "../flow/pass.ts";
import type { Expression, StepKind } from "../flow/step.ts";
import { valuesOf } from "./record.ts";
import { stepName, withArgs } from "./shapes.ts";

interface Data {
  say: string;
  with?: Record<string, string | number | boolean>;
}

/**
 * Says a text and goes on.
 * ```yaml
 * - say: searching
 *   with: { moment: wish.moment }
 * ```
 */
export const say: StepKind<Data, { args: [string, Expression][] }> = {
  kind: "say",
  schema: z.strictObject({ say: stepName, with: withArgs }),
  awaitsReply: false,
  nameOf: (step) => step.say,
  textOf: (step) => step.say,
  prepare: (step, builder) => ({ args: builder.expressions(step.with) }),
  enter(pass, node) {
    const { args } = node.plan;
    if (args.length === 0) {
      if (pass.run.done[node.key] !== undefined) return "next";
      setDone(pass, node.key, "1");
      speak(pass, node, null, false);
      return "next";
    }
    const values = valuesOf(pass, args);
    const fingerprint = JSON.stringify(values);
    if (pass.run.done[node.key] === fingerprint) return "next";
    setDone(pass, node.key, fingerprint);
    speak(pass, node, null, false, values);
    return "next";
  },
};
