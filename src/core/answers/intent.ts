import type { AnswerKind } from "./answer.ts";

/** `answer: intent` - the code of what somebody is after (`companion`, `stop`, ...). */
export const intent: AnswerKind = {
  kind: "intent",
  closed: true,
  understand: (text, language) => language.intent(text),
  accepts: (value) => typeof value === "string" && value !== "",
  describe: (value) => String(value),
};
