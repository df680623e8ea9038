import { z } from "zod";
import { argsOf } from "../flow/pass.ts";
import { languages } from "../language/index.ts";
import type { Expression, StepKind } from "../flow/step.ts";
import type { Say } from "../flow/types.ts";
import { once, valuesOf } from "./record.ts";
import { code, stepName, withArgs } from "./shapes.ts";

interface Data {
  person: string;
  kind?: string;
  tell?: string;
  with?: Record<string, string | number | boolean>;
}

interface Plan {
  role: string;
  caseKind: string;
  tells: boolean;
  args: [string, Expression][];
}

/**
 * Opens a case for a person; the talk goes on. `kind` is `call-back` unless said otherwise. `tell` names a text that only
 * text.nl.yaml has: what the person, who reads Dutch, reads of this talk beside its first sentence.
 * ```yaml
 * - person: contactPerson
 *   kind: call-back
 *   with: { reason: '"consent-refused"' }
 *   tell: story
 * ```
 */
export const person: StepKind<Data, Plan> = {
  kind: "person",
  schema: z.strictObject({
    // Whoever answers for the neighbourhood; who else hears of it is the alarm plan's (core/escalation).
    person: z.literal("contactPerson", { error: "a case goes to the contactPerson" }),
    kind: code.optional(),
    tell: stepName.optional(),
    with: withArgs,
  }),
  awaitsReply: false,
  nameOf: (step) => `person-${step.kind ?? "call-back"}`,
  textOf: (step) => step.tell,
  prepare: (step, builder) => ({
    role: step.person,
    caseKind: step.kind ?? "call-back",
    tells: step.tell !== undefined,
    args: builder.expressions(step.with),
  }),
  enter(pass, node) {
    const { role, caseKind, tells, args } = node.plan;
    const detail = { person: role, ...valuesOf(pass, args) };
    const tell: Say | null = tells
      ? {
          effect: "say",
          flow: node.flow,
          text: node.text,
          args: argsOf(pass, node, languages.nl),
          asks: false,
        }
      : null;
    const inputs = tell === null ? detail : { ...detail, tell: tell.args };
    once(pass, node.key, inputs, () => ({
      effect: "case",
      key: node.key,
      kind: caseKind,
      with: detail,
      ...(tell === null ? {} : { tell }),
    }));
    return "next";
  },
};
