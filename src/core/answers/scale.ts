import { number } from "./number.ts";
import type { AnswerKind } from "./answer.ts";

/** `answer: { scale: { from: 1, to: 5 } }` - a whole number on a scale, both ends included. */
export const scale: AnswerKind = {
  ...number,
  kind: "scale",
  understand(text, language, context) {
    const value = number.understand(text, language, context);
    return typeof value === "number" && Number.isInteger(value) ? value : undefined;
  },
  accepts: (value, ask) => Number.isInteger(value) && number.accepts(value, ask),
};
