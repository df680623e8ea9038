import type { AnswerKind } from "./answer.ts";

/** `answer: place` - the name of one of the villages of the town. */
export const place: AnswerKind = {
  kind: "place",
  closed: true,
  understand: (text, language, { villages }) => language.place(text, villages),
  accepts: (value) => typeof value === "string" && value !== "",
  describe: (value) => String(value),
};
