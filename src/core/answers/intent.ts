import type { AnswerKind } from "./answer.ts";

/** `answer: intent` - the code of what somebody is after (`companion`, `worry`, ...). */
export const intent: AnswerKind = {
  kind: "intent",
  closed: true,
  // A greeting is no answer to what somebody is after.
  understand: (text, language) => {
    const found = language.intent(text);
    return found === "greeting" ? undefined : found;
  },
  accepts: (value) => typeof value === "string" && value !== "",
  describe: (value) => String(value),
};
