import { errorsBetween } from "./near.ts";
import type { Respell } from "./respell.ts";

export interface Phrase<T> {
  words: string[];
  value: T;
}

/** Phrases of word lists, found in a row of respelled words: the longest first, of two as long the one listed first. */
export interface Phrases<T> {
  /** The phrase that begins at a word. */
  at(said: readonly string[], at: number): Phrase<T> | undefined;
  /** The phrase that ends right before a word. */
  before(said: readonly string[], to: number): Phrase<T> | undefined;
}

/** @param lists - phrases as people write them, with what each means */
export function phrasesOf<T>(lists: Iterable<readonly [string[], T]>, respell: Respell): Phrases<T> {
  const byFirst = new Map<string, Phrase<T>[]>();
  const byLast = new Map<string, Phrase<T>[]>();
  for (const [list, value] of lists) {
    for (const phrase of list) {
      const words = respell(phrase).split(" ");
      for (const [index, word] of [
        [byFirst, words[0]!],
        [byLast, words.at(-1)!],
      ] as const) {
        index.set(word, [...(index.get(word) ?? []), { words, value }]);
      }
    }
  }
  for (const index of [byFirst, byLast]) {
    for (const found of index.values()) found.sort((one, other) => other.words.length - one.words.length);
  }
  const stands = (words: string[], said: readonly string[], at: number) =>
    at >= 0 && words.every((word, step) => said[at + step] === word);
  return {
    at: (said, at) => byFirst.get(said[at] ?? "")?.find(({ words }) => stands(words, said, at)),
    before: (said, to) =>
      byLast.get(said[to - 1] ?? "")?.find(({ words }) => stands(words, said, to - words.length)),
  };
}

/** @returns a finder of the known word that is one typing error away from a written one; words of at least `least` letters. */
export function nearestOf<T>(
  known: Iterable<readonly [string, T]>,
  least: number,
): (word: string) => T | undefined {
  const byLetter = new Map<string, (readonly [string, T])[]>();
  for (const one of known) {
    if (one[0].includes(" ") || one[0].length < least) continue;
    byLetter.set(one[0][0]!, [...(byLetter.get(one[0][0]!) ?? []), one]);
  }
  return (word) =>
    word.length < 5
      ? undefined
      : byLetter.get(word[0]!)?.find(([one]) => errorsBetween(word, one) === 1)?.[1];
}
