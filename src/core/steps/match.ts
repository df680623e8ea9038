import { z } from "zod";
import { dropResult, emit, setDone } from "../flow/pass.ts";
import type { Expression, StepKind } from "../flow/step.ts";
import { valuesOf } from "./record.ts";
import { stepName, withArgs } from "./shapes.ts";

const actions = ["search", "accept", "decline", "withdraw", "cancel"] as const;

interface Data {
  match: (typeof actions)[number];
  with?: Record<string, string | number | boolean>;
  as?: string;
}

interface Plan {
  action: Data["match"];
  args: [string, Expression][];
}

/**
 * Asks the matching to do something and waits for its outcome, which is read under the name `as` (`match` by default).
 * ```yaml
 * - match: accept
 *   with: { offer: params.offer }
 *   as: outcome
 * - when: outcome == "late"
 *   steps: [{ say: tooLate }]
 * ```
 */
export const match: StepKind<Data, Plan> = {
  kind: "match",
  schema: z.strictObject({ match: z.enum(actions), with: withArgs, as: stepName.optional() }),
  awaitsReply: false,
  nameOf: (step) => step.as ?? "match",
  readableAs: (step) => step.as ?? "match",
  prepare: (step, builder) => ({ action: step.match, args: builder.expressions(step.with) }),
  enter(pass, node) {
    const { action, args } = node.plan;
    const values = valuesOf(pass, args);
    const fingerprint = `${action} ${JSON.stringify(values)}`;
    if (pass.run.done[node.key] === fingerprint) {
      return pass.run.results[node.key] === undefined ? "wait" : "next";
    }
    setDone(pass, node.key, fingerprint);
    dropResult(pass, node.key);
    emit(pass, { effect: "match", key: node.key, action, with: values });
    return "wait";
  },
};
