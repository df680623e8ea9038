import { labelOf, type AnswerKind } from "./answer.ts";

/** `answer: { choice: [walk, errand] }` - one code; the words for each stand in the text file. */
export const choice: AnswerKind = {
  kind: "choice",
  closed: true,
  understand: (text, language, { ask }) => language.choice(text, ask.options(language.code)),
  accepts: (value, ask) => typeof value === "string" && ask.codes.includes(value),
  describe: (value, language, ask) => labelOf(value, ask, language.code),
};
