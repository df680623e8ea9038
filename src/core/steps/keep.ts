import { z } from "zod";
import type { Expression, StepKind } from "../flow/step.ts";
import { once } from "./record.ts";
import { cel } from "./shapes.ts";

const fields = ["firstName", "village", "language"] as const;

interface Data {
  keep: (typeof fields)[number];
  to: string | number | boolean;
}

/**
 * Keeps something about the person for good; null changes nothing. A language holds for this talk at once. An answer
 * that is kept as it was given needs no step of its own: `ask` has `remember` too.
 * ```yaml
 * - keep: language
 *   to: which
 * ```
 */
export const keep: StepKind<Data, { field: Data["keep"]; value: Expression }> = {
  kind: "keep",
  schema: z.strictObject({ keep: z.enum(fields), to: cel }),
  awaitsReply: false,
  nameOf: (step) => `keep-${step.keep}`,
  prepare: (step, builder) => ({ field: step.keep, value: builder.expression(step.to) }),
  enter(pass, node) {
    const { field } = node.plan;
    const value = node.plan.value(pass);
    if (value === null) return "next";
    if (field === "language" && typeof value === "string") pass.run.language = value;
    once(pass, node.key, value, () => ({ effect: "remember", key: node.key, field, value }));
    return "next";
  },
};
