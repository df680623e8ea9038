import type { AnswerKind } from "./answer.ts";

/** `answer: dayparts` - codes such as `tue-afternoon`, `tue`, `afternoon`, `any`. */
export const dayparts: AnswerKind = {
  kind: "dayparts",
  closed: true,
  understand(text, language) {
    const codes = language.dayparts(text);
    return codes === undefined || codes.length === 0 ? undefined : codes;
  },
  accepts: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string"),
  describe: (value, language) =>
    language.describeDayparts((Array.isArray(value) ? value : [value]).map(String)),
};
