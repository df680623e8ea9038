import type { AnswerKind } from "./answer.ts";

/** `answer: phone` - a telephone number in E.164. */
export const phone: AnswerKind = {
  kind: "phone",
  closed: true,
  understand: (text, language) => language.phone(text),
  accepts: (value) => typeof value === "string" && value !== "",
  describe: (value) => String(value),
};
