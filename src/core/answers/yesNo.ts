import type { AnswerKind } from "./answer.ts";

const words: Record<string, [string, string]> = { nl: ["ja", "nee"], fr: ["oui", "non"], en: ["yes", "no"] };

/** `answer: yesNo` - true or false. "jaja" and "zal wel" are neither: the question is put once more. */
export const yesNo: AnswerKind = {
  kind: "yesNo",
  closed: true,
  understand(text, language) {
    const said = language.yesNo(text);
    return said === "yes" ? true : said === "no" ? false : undefined;
  },
  accepts: (value) => typeof value === "boolean",
  describe: (value, language) => (words[language.code] ?? words["nl"]!)[value === true ? 0 : 1],
};
