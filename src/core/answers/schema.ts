import { z } from "zod";
import { answerKinds } from "./index.ts";
import type { AnswerAsk, Option } from "./answer.ts";

const codes = z
  .array(z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/))
  .min(1)
  .refine((list) => new Set(list).size === list.length, "a code stands here twice");
const plain = [
  "yesNo",
  "plainYesNo",
  "shortText",
  "date",
  "dayparts",
  "place",
  "phone",
  "name",
  "intent",
] as const;

/** What stands behind `answer:` in a flow file. */
export const answerSchema = z.union(
  [
    z.enum(plain),
    z.strictObject({ choice: codes }),
    z.strictObject({ several: codes }),
    z.strictObject({
      number: z
        .strictObject({ min: z.number(), max: z.number() })
        .refine(({ min, max }) => min <= max, "min is more than max"),
    }),
    z.strictObject({
      scale: z
        .strictObject({ from: z.int(), to: z.int() })
        .refine(({ from, to }) => from < to, "from must be less than to"),
    }),
  ],
  {
    error: `an answer is one of ${plain.join(", ")}, or { choice: [a, b] }, { several: [a, b] }, { number: { min: 1, max: 9 } }, { scale: { from: 1, to: 5 } }`,
  },
);

export type AnswerSpec = z.infer<typeof answerSchema>;

/**
 * @param options - the step's choices per language, as its text files give them
 * @returns the question in the shape that understanding a reply needs
 */
export function askOf(
  spec: AnswerSpec,
  options: (language: string, codes: readonly string[]) => Option[],
): AnswerAsk {
  const name = typeof spec === "string" ? spec : Object.keys(spec)[0]!;
  const kind = answerKinds.find((one) => one.kind === name);
  if (kind === undefined) throw new Error(`no answer kind ${name}`);
  const listed =
    typeof spec === "string" ? [] : "choice" in spec ? spec.choice : "several" in spec ? spec.several : [];
  const [min, max] = boundsOf(spec);
  const perLanguage = new Map<string, Option[]>();
  return {
    kind,
    codes: listed,
    min,
    max,
    options(language) {
      let found = perLanguage.get(language);
      if (found === undefined) perLanguage.set(language, (found = options(language, listed)));
      return found;
    },
  };
}

function boundsOf(spec: AnswerSpec): [number, number] {
  if (typeof spec !== "string" && "number" in spec) return [spec.number.min, spec.number.max];
  if (typeof spec !== "string" && "scale" in spec) return [spec.scale.from, spec.scale.to];
  return [-Infinity, Infinity];
}
