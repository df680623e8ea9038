import { labelOf, type AnswerKind } from "./answer.ts";

/** `answer: { several: [walk, errand] }` - a list of codes, at least one. */
export const several: AnswerKind = {
  kind: "several",
  closed: true,
  understand(text, language, { ask }) {
    const codes = language.several(text, ask.options(language.code));
    return codes === undefined || codes.length === 0 ? undefined : codes;
  },
  accepts: (value, ask) =>
    Array.isArray(value) && value.every((one) => typeof one === "string" && ask.codes.includes(one)),
  describe(value, language, ask) {
    const labels = (Array.isArray(value) ? value : [value]).map((code) => labelOf(code, ask, language.code));
    return new Intl.ListFormat(language.code, { type: "conjunction" }).format(labels);
  },
};
