import { fold, foldData, wordsOf } from "../language/fold.ts";
import { errorsBetween } from "../language/near.ts";
import type { Starts } from "./structure.ts";
import type { Texts } from "./texts.ts";

/** The text that stands in the menu for a flow that `starts: { menu: true }`. */
export const MENU = "menu";

/** A longer message is a sentence, and sentences are read for what they ask. */
const LONGEST = 60;

interface Started {
  id: string;
  starts: Starts;
}

/** @returns the words that begin a flow in one language: `starts.words`, and those of its line in the menu. */
export function startWordsOf({ id, starts }: Started, texts: Texts, language: string): string[] {
  const line = texts[language]?.[id]?.[MENU] ?? texts["nl"]?.[id]?.[MENU];
  return [...(starts.words ?? []), ...(starts.menu === true ? (line?.words ?? []) : [])];
}

/** @returns the menu: a line for each flow that has one, by the flows' names; Dutch where a language has none. */
export function menuLines(texts: Texts, language: string): string {
  const lines = Object.entries({ ...texts["nl"], ...texts[language] }).flatMap(([id, own]) => {
    const line = own[MENU] ?? texts["nl"]?.[id]?.[MENU];
    return line === undefined ? [] : [{ id, text: line.text.trim() }];
  });
  return lines
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ text }) => text)
    .join(" ");
}

/**
 * @returns a reader of whole messages: the flow that this word begins, a small typing error forgiven where only one flow
 *   is as near; undefined for anything else
 */
export function startReader(
  flows: readonly Started[],
  texts: Texts,
): (text: string, language: string) => string | undefined {
  const perLanguage = new Map<string, Map<string, string>>();
  const known = (language: string): Map<string, string> => {
    let words = perLanguage.get(language);
    if (words === undefined) {
      const pairs = flows.flatMap((flow) =>
        startWordsOf(flow, texts, language).map((word) => [foldData(word), flow.id] as const),
      );
      perLanguage.set(language, (words = new Map(pairs)));
    }
    return words;
  };
  return (text, language) => {
    if (text.length > LONGEST) return undefined;
    const said = fold(text);
    const words = known(language);
    return words.get(said) ?? (wordsOf(said).length === 1 ? nearest(said, words) : undefined);
  };
}

function nearest(said: string, words: ReadonlyMap<string, string>): string | undefined {
  let best = Infinity;
  let found = new Set<string>();
  for (const [word, flow] of words) {
    const errors = errorsBetween(said, word) ?? Infinity;
    if (errors > best || errors === Infinity) continue;
    if (errors < best) found = new Set();
    best = errors;
    found.add(flow);
  }
  return found.size === 1 ? [...found][0] : undefined;
}
