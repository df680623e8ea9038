import { z } from "zod";
import type { Expression, StepKind } from "../flow/step.ts";
import { once, valuesOf } from "./record.ts";
import { cel, code, withArgs } from "./shapes.ts";

interface Data {
  need: string | { from: string | number | boolean };
  with?: Record<string, string | number | boolean>;
}

interface Plan {
  code: Expression;
  about: Expression | null;
  args: [string, Expression][];
}

/**
 * Records a need that was heard, once; a list of codes records each.
 * ```yaml
 * - need: { from: wish.kind }
 *   with: { moment: wish.moment }
 * ```
 */
export const need: StepKind<Data, Plan> = {
  kind: "need",
  schema: z.strictObject({ need: z.union([code, z.strictObject({ from: cel })]), with: withArgs }),
  awaitsReply: false,
  nameOf: (step) => (typeof step.need === "string" ? `need-${step.need}` : "need"),
  prepare(step, builder) {
    const { need: source } = step;
    return {
      code: typeof source === "string" ? () => source : builder.expression(source.from),
      about: builder.about,
      args: builder.expressions(step.with),
    };
  },
  enter(pass, node) {
    const { code: read, about, args } = node.plan;
    const codes = read(pass);
    for (const one of Array.isArray(codes) ? codes : [codes]) {
      if (one === null) continue;
      const detail = {
        code: one,
        ...(about === null ? {} : { about: about(pass) }),
        ...valuesOf(pass, args),
      };
      const key = Array.isArray(codes) ? `${node.key}/${String(one)}` : node.key;
      once(pass, key, detail, () => ({ effect: "need", key: node.key, need: detail }));
    }
    return "next";
  },
};
