import { expect, it } from "vitest";
import { languages } from "../../../src/core/language/index.ts";
import { townLanguage, townLists, townWord, type TownWord } from "../../../src/core/language/townWords.ts";

const word = (list: TownWord["list"], words: string, language: TownWord["language"] = "nl"): TownWord => ({
  language,
  list,
  words,
  source: "test",
  added: "2026-03-05",
});
const own = [
  word("yes", "zonneklaar"),
  word("no", "Nikske!"),
  word("unclear", "peins 't"),
  word("intent-companion", "flierefluiten"),
  word("intent-person", "den An"),
  word("day-mon", "wasdag"),
  word("part-evening", "na den journaal"),
  word("yes", "nickel", "fr"),
];

it.each<[string, (language: ReturnType<typeof townLanguage>) => unknown, unknown]>([
  ["a yes", (one) => one.yesNo("Zonneklaar!"), "yes"],
  ["a no", (one) => one.yesNo("nikske"), "no"],
  ["a doubt", (one) => one.yesNo("peins 't"), "unclear"],
  ["an intent, inside a sentence", (one) => one.intent("wie gaat er mee flierefluiten vandaag"), "companion"],
  ["a day", (one) => one.dayparts("wasdag namiddag")?.join(), "mon-afternoon"],
  ["a part", (one) => one.dayparts("dinsdag na den journaal")?.join(), "tue-evening"],
  [
    "what everybody has",
    (one) => [one.yesNo("ja"), one.number("drie"), one.stop("stop")].join(),
    "yes,3,true",
  ],
  ["nothing of another language", (one) => one.yesNo("nickel"), undefined],
])("reads %s", (_label, read, expected) => {
  expect(read(townLanguage("nl", own))).toBe(expected);
});

it("changes nothing for others, and builds nothing where a language has no words", () => {
  townLanguage("nl", own);
  expect(languages.nl.yesNo("zonneklaar")).toBeUndefined();
  expect(townLanguage("en", own)).toBe(languages.en);
  expect(townLanguage("nl", [word("harmless", "een grap")])).toBe(languages.nl);
  expect(townLanguage("fr", own).yesNo("nickel")).toBe("yes");
});

it("has an intent of its own to each that a flow can start with", () => {
  for (const list of townLists.filter((one) => one.startsWith("intent-")))
    for (const code of ["nl", "fr", "en"] as const)
      expect(townLanguage(code, [word(list, "zzwoord", code)]).intent("ik wil zzwoord")).toBe(list.slice(7));
});

it.each<[string, Partial<TownWord>, boolean]>([
  ["a plain word", {}, true],
  ["words of danger", { list: "danger-fire", about: "self", grade: "certain" }, true],
  ["danger without a grade", { list: "danger-fire", about: "self" }, false],
  ["a yes with a grade", { grade: "certain" }, false],
  ["signs alone", { words: "?!" }, false],
  ["a harmless word alone", { list: "harmless", words: "dood!" }, false],
  ["a harmless saying", { list: "harmless", words: "dood van 't werk" }, true],
  ["no source", { source: "" }, false],
  ["too many letters", { words: "a b".repeat(40) }, false],
])("%s fits: %j", (_label, more, fits) => {
  expect(townWord.safeParse({ ...word("yes", "zonneklaar"), ...more }).success).toBe(fits);
});
