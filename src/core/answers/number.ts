import type { AnswerKind } from "./answer.ts";

/** `answer: { number: { min: 1, max: 10 } }` - a number within the bounds, both included. */
export const number: AnswerKind = {
  kind: "number",
  closed: true,
  understand(text, language, { ask }) {
    const value = language.number(text);
    return value !== undefined && value >= ask.min && value <= ask.max ? value : undefined;
  },
  accepts: (value, ask) => typeof value === "number" && value >= ask.min && value <= ask.max,
  describe: (value, language) => new Intl.NumberFormat(language.code).format(Number(value)),
};
