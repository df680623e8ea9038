import type { AnswerKind } from "./answer.ts";

/** The longest answer that is kept, in characters: ten long text messages. */
const LONGEST = 1530;

/** `answer: shortText` - the person's own words, trimmed and cut at 1530 characters. */
export const shortText: AnswerKind = {
  kind: "shortText",
  closed: false,
  understand(text) {
    const words = text.trim();
    return words === "" ? undefined : words.slice(0, LONGEST);
  },
  accepts: (value) => typeof value === "string" && value.trim() !== "" && value.length <= LONGEST,
  describe: (value) => String(value),
};
