import { syllablesOf } from "./syllables.ts";

/**
 * How easily a text reads, from the length of its sentences and its words: 100 is very easy, 60 plain, 30 for specialists.
 * Each language has its own formula, since its words differ in length.
 *
 * - Dutch, Flesch-Douma: W. H. Douma, De leesbaarheid van landbouwbladen, Landbouwhogeschool Wageningen 1960:
 *   206.84 - 0.93 x words per sentence - 77 x syllables per word (often written as 0.77 x syllables per 100 words).
 * - French, Kandel-Moles: L. Kandel and A. Moles, Application de l'indice de Flesch a la langue francaise, Cahiers Etudes de
 *   Radio-Television 19, 1958: 207 - 1.015 x words per sentence - 73.6 x syllables per word.
 * - English, Flesch: R. Flesch, A new readability yardstick, Journal of Applied Psychology 32, 1948:
 *   206.835 - 1.015 x words per sentence - 84.6 x syllables per word.
 *
 * All three see lengths alone. A short word that nobody knows passes, so people must read it too.
 */
const formulas: Record<string, { name: string; base: number; perSentence: number; perWord: number }> = {
  nl: { name: "Flesch-Douma", base: 206.84, perSentence: 0.93, perWord: 77 },
  fr: { name: "Kandel-Moles", base: 207, perSentence: 1.015, perWord: 73.6 },
  en: { name: "Flesch", base: 206.835, perSentence: 1.015, perWord: 84.6 },
};

/** From so many syllables on a word is long. */
const LONG = 4;

/** Two words that are one long word ("Envoyez APPEL.") say nothing about a sentence. */
const FEW = 4;

export interface Reading {
  /** `Flesch-Douma`, `Kandel-Moles` or `Flesch`. */
  formula: string;
  ease: number;
  words: number;
  /** The sentence that reads hardest, as it was written. */
  hardest: string;
  /** Its words of four syllables or more; where there are none, its longest word. */
  longWords: string[];
}

/** @returns how a text reads, or null where the language has no formula or the text no words. */
export function reading(text: string, language: string): Reading | null {
  const formula = formulas[language];
  const sentences = sentencesOf(text).filter((one) => wordsOf(one).length > 0);
  if (formula === undefined || sentences.length === 0) return null;
  const ease = (parts: string[]): number => {
    const words = parts.flatMap(wordsOf);
    const syllables = words.reduce((sum, word) => sum + syllablesOf(word, language)!, 0);
    const { base, perSentence, perWord } = formula;
    return base - (perSentence * words.length) / parts.length - (perWord * syllables) / words.length;
  };
  const judged = sentences.filter((one) => wordsOf(one).length >= FEW);
  const hardest = (judged.length > 0 ? judged : sentences).reduce((most, one) =>
    ease([one]) < ease([most]) ? one : most,
  );
  const bySyllables = wordsOf(hardest)
    .map((word) => ({ word, syllables: syllablesOf(word, language)! }))
    .toSorted((one, other) => other.syllables - one.syllables);
  const long = bySyllables.filter(({ syllables }) => syllables >= LONG);
  return {
    formula: formula.name,
    ease: ease(sentences),
    words: sentences.flatMap(wordsOf).length,
    hardest: hardest.trim(),
    longWords: (long.length > 0 ? long : bySyllables.slice(0, 1)).map(({ word }) => word),
  };
}

/** A colon ends a sentence too: what follows is read on its own. A point within a number or a time does not. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?:])\s+/u);
}

/** Words between spaces and hyphens; numbers are read at a glance and do not count. */
function wordsOf(text: string): string[] {
  return text.match(/\p{L}+(?:['\u2019]\p{L}+)*/gu) ?? [];
}
