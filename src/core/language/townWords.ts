import { z } from "zod";
import type { DangerKind } from "../safety/data.ts";
import { buildLanguage } from "./build.ts";
import type { Day, LanguageData, Part } from "./data.ts";
import { data as english } from "./data/en.ts";
import { data as french } from "./data/fr.ts";
import { data as dutch } from "./data/nl.ts";
import { foldData } from "./fold.ts";
import { languages } from "./index.ts";
import { intents, type Language } from "./language.ts";
import { DAYS, PARTS } from "./daySigns.ts";

export type LanguageCode = Language["code"];

const builtIn: Record<LanguageCode, LanguageData> = { nl: dutch, fr: french, en: english };

export const dangerKinds = [
  "suicide",
  "violence",
  "medical",
  "fire",
  "child",
  "neglect",
] as const satisfies DangerKind[];

/** The lists that a town may add its own words to. Global words (stop, menu) are not among them: they are the same everywhere. */
export const townLists = [
  "yes",
  "no",
  "unclear",
  ...intents.map((intent) => `intent-${intent}` as const),
  ...DAYS.map((day) => `day-${day}` as const),
  ...PARTS.map((part) => `part-${part}` as const),
  ...dangerKinds.map((kind) => `danger-${kind}` as const),
  "harmless",
] as const;
export type TownList = (typeof townLists)[number];

/** Words of one town, as its settings keep them. They are plain words: no patterns, whole words, in any message. */
export const townWord = z
  .strictObject({
    language: z.enum(["nl", "fr", "en"]),
    list: z.enum(townLists),
    words: z
      .string()
      .max(80)
      .refine((words) => foldData(words) !== "", "words hold at least one letter or figure"),
    /** Of danger only: who is in danger, and how sure these words make it. */
    about: z.enum(["self", "other"]).optional(),
    grade: z.enum(["certain", "possible"]).optional(),
    /** Where they come from: who says so, or which book. */
    source: z.string().min(1).max(300),
    /** Day on which they were added, YYYY-MM-DD. */
    added: z.iso.date(),
  })
  .refine(
    ({ list, about, grade }) =>
      isDanger(list) === (about !== undefined) && isDanger(list) === (grade !== undefined),
    "words of danger have about and grade; others have neither",
  )
  .refine(
    ({ list, words }) => list !== "harmless" || foldData(words).includes(" "),
    "a harmless saying has two words at least: one word alone would hide too much",
  );
export type TownWord = z.infer<typeof townWord>;

const isDanger = (list: TownList): boolean => list.startsWith("danger-");

/** @returns the language with a town's own words; the one that everybody has where the town has none. */
export function townLanguage(code: LanguageCode, words: readonly TownWord[]): Language {
  const own = words.filter((word) => word.language === code);
  const data = withWords(builtIn[code], own);
  return data === builtIn[code] ? languages[code] : buildLanguage(data);
}

function withWords(data: LanguageData, own: readonly TownWord[]): LanguageData {
  const of = (list: TownList): string[] => own.filter((word) => word.list === list).map(({ words }) => words);
  const about = own.filter(({ list }) => list !== "harmless" && !isDanger(list));
  if (about.length === 0) return data;
  return {
    ...data,
    yes: [...data.yes, ...of("yes")],
    no: [...data.no, ...of("no")],
    unclear: [...data.unclear, ...of("unclear")],
    intents: [
      ...data.intents.map(({ intent, patterns }) => ({
        intent,
        patterns: [...patterns, ...of(`intent-${intent}`).map(foldData)],
      })),
      // An intent that this language has no pattern for yet.
      ...intents
        .filter((intent) => !data.intents.some((one) => one.intent === intent))
        .map((intent) => ({ intent, patterns: of(`intent-${intent}`).map(foldData) }))
        .filter(({ patterns }) => patterns.length > 0),
    ],
    days: joined(data.days, DAYS, (day: Day) => of(`day-${day}`)),
    parts: joined(data.parts, PARTS, (part: Part) => of(`part-${part}`)),
  };
}

function joined<K extends string>(
  lists: Record<K, string[]>,
  keys: readonly K[],
  more: (key: K) => string[],
): Record<K, string[]> {
  return Object.fromEntries(keys.map((key) => [key, [...lists[key], ...more(key)]])) as Record<K, string[]>;
}
