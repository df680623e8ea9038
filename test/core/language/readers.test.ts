import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { data as en } from "../../../src/core/language/data/en.ts";
import { data as fr } from "../../../src/core/language/data/fr.ts";
import { data as nl } from "../../../src/core/language/data/nl.ts";
import { languages, type Language } from "../../../src/core/language/index.ts";
import { respeller } from "../../../src/core/language/respell.ts";
import { answerRows, TODAY_IN_ROWS } from "./answerRows.ts";
import { options as dutchOptions, villages } from "./support.ts";

const frenchOptions = [
  { code: "company", label: "de la compagnie", words: ["parler", "visite"] },
  { code: "walk", label: "une promenade", words: ["promener", "balade"] },
  { code: "errand", label: "une course", words: ["courses", "magasin", "boulangerie"] },
  { code: "odd-job", label: "un petit travail", words: ["bricolage", "robinet"] },
  { code: "paperwork", label: "de l'aide pour des papiers", words: ["papiers", "formulaire"] },
  { code: "other", label: "autre chose", words: ["autre"] },
];
const englishOptions = [
  { code: "company", label: "company", words: ["chat", "visit"] },
  { code: "walk", label: "a walk", words: ["walking", "stroll"] },
  { code: "errand", label: "an errand", words: ["shopping", "groceries"] },
  { code: "odd-job", label: "an odd job at home", words: ["repair", "lamp"] },
  { code: "paperwork", label: "help with papers", words: ["papers", "forms"] },
  { code: "other", label: "something else", words: ["other"] },
];
const options = { nl: dutchOptions, fr: frenchOptions, en: englishOptions };

const read: Record<string, (language: Language, text: string) => unknown> = {
  yesNo: (language, text) => language.yesNo(text),
  number: (language, text) => language.number(text),
  time: (language, text) => language.time(text),
  date: (language, text) => language.date(text, TODAY_IN_ROWS),
  dayparts: (language, text) => language.dayparts(text)?.join(" "),
  choice: (language, text) => language.choice(text, options[language.code]),
  several: (language, text) => language.several(text, options[language.code])?.join(" "),
  name: (language, text) => language.name(text),
  place: (language, text) => language.place(text, villages),
};

describe("readers of answers", () => {
  it.each(answerRows)("%s %s: %s", (code, kind, text, expected) => {
    expect(read[kind]!(languages[code], text)).toBe(expected);
  });

  it.each([
    ["2 en iets anders", "walk other"],
    ["alles behalve papieren", "company walk errand odd-job other"],
    ["de laatste twee", "paperwork other"],
    ["de eerste drie aub", "company walk errand"],
    ["1 tot 3", "company walk errand"],
    ["1, 2 maar geen 4", "company walk"],
    ["enkel wandelen, meer niet", "walk"],
    ["niks", ""],
  ])("several: %s", (text, expected) => {
    expect(read["several"]!(languages.nl, text)).toBe(expected);
  });

  it.each([
    ["nl", "ik woon in slijpskapelle", "Slypskapelle"],
    ["nl", "Dadi zele", "Dadizele"],
    ["nl", "st jan", "Sint-Jan"],
    ["nl", "moorsleda", "Moorslede"],
    ["nl", "ergens in de buurt", undefined],
    ["fr", "saint jean", "Sint-Jan"],
    ["en", "pieterskapelle", "Sint-Pieters-Kapelle"],
  ] as const)("place %s: %s", (code, text, expected) => {
    expect(read["place"]!(languages[code], text)).toBe(expected);
  });

  const said = answerRows.filter(([, kind]) => kind === "yesNo");
  it.each([
    "maar niet alles",
    "als mijn dochter het goed vindt",
    "🙄",
    "tenzij het regent",
    "kweet het niet",
    "?",
  ])("no yes stays a plain yes beside %s", (doubt) => {
    for (const [code, , text, expected] of said) {
      if (code === "nl" && expected === "yes") {
        expect(languages.nl.yesNo(`${text} ${doubt}`), text).not.toBe("yes");
      }
    }
  });

  it("no and doubtful answers are never a yes, in capitals, with stops, or cut short by a point", () => {
    for (const [code, , text, expected] of said) {
      if (expected === "yes") continue;
      for (const form of [text.toUpperCase(), `${text}.`, `  ${text}!`, text.replaceAll(" ", "  ")]) {
        expect(languages[code].yesNo(form), form).not.toBe("yes");
      }
    }
  });

  it.each([nl, fr, en].map((data) => [data.code, data] as const))(
    "%s: no phrase says yes in one list and no in another",
    (_, data) => {
      const respell = respeller(data);
      const of = (lists: string[][]) => new Set(lists.flat().map(respell));
      const yes = of([data.yes, data.agrees]);
      expect([...of([data.no, data.unclear, data.sarcasm])].filter((phrase) => yes.has(phrase))).toEqual([]);
    },
  );

  it("never throw and stay quick, whatever they read and however long", () => {
    const unit = fc.oneof(
      fc.constantFrom(
        "ja ",
        "1 ",
        "half ",
        "dinsdag ",
        "de eerste ",
        "12.30 ",
        "31/3 ",
        "niet ",
        "1-",
        "'",
        "maar ",
      ),
      fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
    );
    fc.assert(
      fc.property(unit, fc.integer({ min: 1, max: 100_000 }), (one, length) => {
        const text = one.repeat(Math.ceil(length / one.length)).slice(0, length);
        const start = performance.now();
        for (const language of Object.values(languages)) {
          for (const reader of Object.values(read)) reader(language, text);
        }
        expect(performance.now() - start).toBeLessThan(2000);
      }),
      { numRuns: 60 },
    );
  });

  it("take no longer for a hundred times the text: what is past the first messages is not read", () => {
    const time = (length: number): number => {
      const text = "dinsdag om half drie of ja maar niet 12/3 ".repeat(length / 40);
      const start = performance.now();
      for (const reader of Object.values(read)) reader(languages.nl, text);
      return performance.now() - start;
    };
    time(10_000);
    expect(time(1_000_000)).toBeLessThan(time(10_000) * 20 + 200);
  });
});
