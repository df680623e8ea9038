import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages, type Language } from "../../../src/core/language/index.ts";
import { rows } from "./rows.ts";
import { options, TODAY, villages } from "./support.ts";

const read: Record<string, (language: Language, text: string) => unknown> = {
  yesNo: (language, text) => language.yesNo(text),
  number: (language, text) => language.number(text),
  choice: (language, text) => language.choice(text, options),
  several: (language, text) => language.several(text, options)?.join(" "),
  dayparts: (language, text) => language.dayparts(text)?.join(" "),
  date: (language, text) => language.date(text, TODAY),
  intent: (language, text) => language.intent(text),
  acknowledges: (language, text) => language.acknowledges(text),
  takesBack: (language, text) => language.takesBack(text),
  name: (language, text) => language.name(text),
  place: (language, text) => language.place(text, villages),
  phone: (language, text) => language.phone(text),
  stop: (language, text) => language.stop(text),
  globalWord: (language, text) => language.globalWord(text),
};

describe("languages", () => {
  it("have rows for each function, in each language", () => {
    const functions = Object.entries(languages.nl).flatMap(([name, one]) =>
      typeof one === "function" ? name : [],
    );
    expect([...Object.keys(read), "describeDayparts"].sort()).toEqual(functions.sort());
    for (const code of Object.keys(languages)) {
      for (const method of Object.keys(read)) {
        const own = rows.filter((row) => row[0] === code && row[1] === method);
        // What is understood, and what is not.
        expect(
          own.some(([, , , expected]) => expected !== undefined && expected !== false),
          `${code} ${method}`,
        ).toBe(true);
        expect(
          own.some(([, , , expected]) => expected === undefined || expected === false),
          `${code} ${method}: no`,
        ).toBe(true);
      }
    }
  });

  it.each(rows)("%s %s: %s", (code, method, text, expected) => {
    expect(read[method]!(languages[code], text)).toBe(expected);
  });

  it.each([
    ["nl", ["tue-afternoon"], "dinsdagnamiddag"],
    ["nl", ["mon", "tue", "wed", "thu", "fri", "evening"], "weekdagen en de avond"],
    ["nl", ["any"], "gelijk wanneer"],
    ["fr", ["tue-afternoon", "sat", "sun"], "le week-end et mardi après-midi"],
    ["en", ["tue-morning", "thu"], "Tuesday morning and Thursday"],
  ] as const)("%s describes %j as %s", (code, codes, expected) => {
    expect(languages[code].describeDayparts([...codes])).toBe(expected);
  });

  it.each(["nl", "fr", "en"] as const)("reads back in %s the dayparts that it writes", (code) => {
    for (const said of [["mon-morning"], ["tue-afternoon", "wed-evening"], ["sat", "sun"], ["any"]]) {
      expect(languages[code].dayparts(languages[code].describeDayparts(said))).toEqual(said);
    }
  });

  it("never throws, whatever it reads", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 10_000 }), (text) => {
        for (const language of Object.values(languages)) {
          for (const reader of Object.values(read)) reader(language, text);
          language.describeDayparts([text]);
          language.date("31 maart", text);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("stays quick on long texts made of its own words", () => {
    for (const word of [
      "ik wil ",
      "dinsdag ",
      "1 ",
      "ja ",
      "a",
      "stop met ",
      "31/3 ",
      "nee maar ",
      "0470 ",
    ]) {
      const text = word.repeat(10_000 / word.length);
      const start = performance.now();
      for (const reader of Object.values(read)) reader(languages.nl, text);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
