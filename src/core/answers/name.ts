import type { AnswerKind } from "./answer.ts";

/** `answer: name` - a first name. */
export const name: AnswerKind = {
  kind: "name",
  closed: false,
  understand: (text, language) => language.name(text),
  accepts: (value) => typeof value === "string" && value !== "",
  describe: (value) => String(value),
};
