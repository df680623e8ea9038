import { z } from "zod";
import { saidBack, say as speak, setDone } from "../flow/pass.ts";
import type { Expression, StepKind } from "../flow/step.ts";
import { valuesOf } from "./record.ts";
import { stepName, withArgs } from "./shapes.ts";

interface Data {
  say: string;
  with?: Record<string, string | number | boolean>;
  undo?: string;
}

interface Plan {
  args: [string, Expression][];
  /** Key of the answer that this text says back, or null. */
  undo: string | null;
}

/**
 * Says a text and goes on. With `undo`, the text says back a yes of this topic ("Niet juist? Antwoord NEE"): "nee" as the
 * next message makes it a no, and the flow goes the way of a no.
 * ```yaml
 * - say: chosen
 *   with: { moment: wish.moment }
 *   undo: accept
 * ```
 */
export const say: StepKind<Data, Plan> = {
  kind: "say",
  schema: z.strictObject({ say: stepName, with: withArgs, undo: stepName.optional() }),
  awaitsReply: false,
  nameOf: (step) => step.say,
  textOf: (step) => step.say,
  prepare(step, builder) {
    const { undo } = step;
    // Read as an expression for its check alone: a name that nothing answers is a finding.
    if (undo !== undefined) builder.expression(undo);
    const topic = builder.key.slice(0, builder.key.lastIndexOf(".") + 1);
    return { args: builder.expressions(step.with), undo: undo === undefined ? null : topic + undo };
  },
  enter(pass, node) {
    const { args, undo } = node.plan;
    const values = args.length === 0 ? undefined : valuesOf(pass, args);
    const fingerprint = values === undefined ? "1" : JSON.stringify(values);
    if (pass.run.done[node.key] === fingerprint) return "next";
    setDone(pass, node.key, fingerprint);
    speak(pass, node, null, false, values);
    if (undo !== null) saidBack(pass, undo, true);
    return "next";
  },
};
