import { describe, expect, it } from "vitest";
import { answerKinds } from "../../../src/core/answers/index.ts";
import { askOf, type AnswerSpec } from "../../../src/core/answers/schema.ts";
import type { Json } from "../../../src/core/flow/types.ts";
import { languages } from "../../../src/core/language/index.ts";
import { TODAY, villages } from "../language/support.ts";

type Code = keyof typeof languages;

const specs: Record<string, AnswerSpec> = {
  choice: { choice: ["walk", "errand"] },
  several: { several: ["walk", "errand"] },
  number: { number: { min: 1, max: 120 } },
  scale: { scale: { from: 1, to: 5 } },
};
const labels: Record<Code, Record<string, [string, string]>> = {
  nl: { walk: ["een wandeling", "wandelen"], errand: ["een boodschap", "winkel"] },
  fr: { walk: ["une promenade", "promener"], errand: ["des courses", "magasin"] },
  en: { walk: ["a walk", "stroll"], errand: ["an errand", "shop"] },
};

/** Kind of answer and language: what is written, what is kept, how it is said back, and what is not understood. */
const rows: [string, Code, string, Json, string, string | null][] = [
  ["yesNo", "nl", "ja graag", true, "ja", "jaja"],
  ["yesNo", "fr", "oui", true, "oui", "oui mais"],
  ["yesNo", "en", "no", false, "no", "yes but"],
  ["plainYesNo", "nl", "nee hoor", false, "nee", "laat maar"],
  ["plainYesNo", "fr", "non", false, "non", "pas maintenant"],
  ["plainYesNo", "en", "no", false, "no", "never mind"],
  ["shortText", "nl", "  bij de bakker ", "bij de bakker", "bij de bakker", " "],
  ["shortText", "fr", "chez le boulanger", "chez le boulanger", "chez le boulanger", ""],
  ["shortText", "en", "at the bakery", "at the bakery", "at the bakery", ""],
  ["choice", "nl", "ik zou willen wandelen", "walk", "een wandeling", "dansen"],
  ["choice", "fr", "des courses", "errand", "des courses", "danser"],
  ["choice", "en", "2", "errand", "an errand", "dancing"],
  ["several", "nl", "winkel en wandelen", ["walk", "errand"], "een wandeling en een boodschap", "dansen"],
  ["several", "fr", "une promenade", ["walk"], "une promenade", "danser"],
  ["several", "en", "stroll, shop", ["walk", "errand"], "a walk and an errand", "dancing"],
  ["number", "nl", "vijf", 5, "5", "121"],
  ["number", "fr", "cinq", 5, "5", "0"],
  ["number", "en", "five", 5, "5", "many"],
  ["scale", "nl", "4", 4, "4", "6"],
  ["scale", "fr", "trois", 3, "3", "9"],
  ["scale", "en", "two", 2, "2", "0"],
  ["date", "nl", "morgen", "2025-03-28", "vrijdag 28 maart", "ooit"],
  ["date", "fr", "demain", "2025-03-28", "vendredi 28 mars", "un jour"],
  ["date", "en", "tomorrow", "2025-03-28", "Friday, 28 March", "some day"],
  ["dayparts", "nl", "dinsdagnamiddag", ["tue-afternoon"], "dinsdagnamiddag", "ooit"],
  ["dayparts", "fr", "mardi après-midi", ["tue-afternoon"], "mardi après-midi", "un jour"],
  ["dayparts", "en", "Tuesday afternoon", ["tue-afternoon"], "Tuesday afternoon", "some day"],
  ["place", "nl", "in dadizele", "Dadizele", "Dadizele", "Gent"],
  ["place", "fr", "à Moorslede", "Moorslede", "Moorslede", "Gand"],
  ["place", "en", "Dadizele", "Dadizele", "Dadizele", "Ghent"],
  ["phone", "nl", "0470 12 34 56", "+32470123456", "+32470123456", "geen"],
  ["phone", "fr", "+32 470 12 34 56", "+32470123456", "+32470123456", "aucun"],
  ["phone", "en", "0032470123456", "+32470123456", "+32470123456", "none"],
  ["name", "nl", "ik ben maria peeters", "Maria", "Maria", "12"],
  ["name", "fr", "je m'appelle Lies", "Lies", "Lies", "12"],
  ["name", "en", "my name is Youssef", "Youssef", "Youssef", "12"],
  ["intent", "nl", "k zou gaarne eens gaan wandelen", "companion", "companion", "hm"],
  ["intent", "fr", "je cherche de la compagnie", "companion", "companion", "hm"],
  ["intent", "en", "i would like some company", "companion", "companion", "hm"],
];

describe("every kind of answer, in every language", () => {
  it("has a row here", () => {
    const wanted = answerKinds.flatMap(({ kind }) => Object.keys(languages).map((code) => `${kind} ${code}`));
    expect(rows.map(([kind, code]) => `${kind} ${code}`).sort()).toEqual(wanted.sort());
  });

  it.each(rows)("%s %s: %s", (kind, code, text, value, words, wrong) => {
    const ask = askOf(specs[kind] ?? (kind as AnswerSpec), (language, codes) =>
      codes.map((one) => {
        const [label, word] = labels[language as Code][one]!;
        return { code: one, label, words: [word] };
      }),
    );
    const context = { ask, villages, today: TODAY };
    const language = languages[code];
    expect(ask.kind.understand(text, language, context)).toEqual(value);
    expect(ask.kind.accepts(value, ask)).toBe(true);
    expect(ask.kind.describe(value, language, ask)).toBe(words);
    if (wrong !== null) expect(ask.kind.understand(wrong, language, context)).toBeUndefined();
  });
});

it.each(["nee", "neen hoor", "maar nee toch", "👎", "helemaal niet", "non", "pas du tout", "no"])(
  "plainYesNo takes a no that denies: %s",
  (text) => {
    const code = /non|pas/.test(text) ? "fr" : text === "no" ? "en" : "nl";
    const ask = askOf("plainYesNo", () => []);
    expect(ask.kind.understand(text, languages[code], { ask, villages, today: TODAY })).toBe(false);
  },
);
