import { z } from "zod";
import type { Expression, StepKind } from "../flow/step.ts";
import { once, valuesOf } from "./record.ts";
import { code, withArgs } from "./shapes.ts";

interface Data {
  signal: string;
  with?: Record<string, string | number | boolean>;
}

interface Plan {
  signal: string;
  about: Expression | null;
  args: [string, Expression][];
}

/**
 * Records a signal: something a person should look at, without opening a case by itself.
 * ```yaml
 * - signal: loneliness
 *   with: { said: params.said }
 * ```
 */
export const signal: StepKind<Data, Plan> = {
  kind: "signal",
  schema: z.strictObject({ signal: code, with: withArgs }),
  awaitsReply: false,
  nameOf: (step) => `signal-${step.signal}`,
  prepare: (step, builder) => ({
    signal: step.signal,
    about: builder.about,
    args: builder.expressions(step.with),
  }),
  enter(pass, node) {
    const { signal: kind, about, args } = node.plan;
    const detail = { kind, ...(about === null ? {} : { about: about(pass) }), ...valuesOf(pass, args) };
    once(pass, node.key, detail, () => ({ effect: "signal", key: node.key, signal: detail }));
    return "next";
  },
};
