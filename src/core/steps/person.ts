import { z } from "zod";
import type { Expression, StepKind } from "../flow/step.ts";
import { once, valuesOf } from "./record.ts";
import { code, withArgs } from "./shapes.ts";

interface Data {
  person: string;
  kind?: string;
  with?: Record<string, string | number | boolean>;
}

interface Plan {
  role: string;
  caseKind: string;
  args: [string, Expression][];
}

/**
 * Opens a case for a person; the talk goes on. `kind` is `call-back` unless said otherwise.
 * ```yaml
 * - person: contactPerson
 *   kind: call-back
 *   with: { reason: '"consent-refused"' }
 * ```
 */
export const person: StepKind<Data, Plan> = {
  kind: "person",
  schema: z.strictObject({
    // Whoever answers for the neighbourhood; who else hears of it is the alarm plan's (core/escalation).
    person: z.literal("contactPerson", { error: "a case goes to the contactPerson" }),
    kind: code.optional(),
    with: withArgs,
  }),
  awaitsReply: false,
  nameOf: (step) => `person-${step.kind ?? "call-back"}`,
  prepare: (step, builder) => ({
    role: step.person,
    caseKind: step.kind ?? "call-back",
    args: builder.expressions(step.with),
  }),
  enter(pass, node) {
    const { role, caseKind, args } = node.plan;
    const detail = { person: role, ...valuesOf(pass, args) };
    once(pass, node.key, detail, () => ({ effect: "case", key: node.key, kind: caseKind, with: detail }));
    return "next";
  },
};
