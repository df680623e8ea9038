/**
 * How easily a text reads, from the length of its sentences and words: 100 is very easy, 60 is what most adults read
 * without effort (B1), 30 is for specialists. Each language has its own formula, since its words differ in length:
 * Dutch Flesch-Douma (1960), French Kandel-Moles (1958), English Flesch (1948).
 */
const formulas: Record<string, { base: number; perSentence: number; perWord: number; vowels: RegExp }> = {
  nl: { base: 206.83, perSentence: 0.93, perWord: 77, vowels: /ij|[aeiouy\u00e0-\u00ff]+/gu },
  fr: { base: 207, perSentence: 1.015, perWord: 73.6, vowels: /[aeiouy\u00e0-\u00ff]+/gu },
  en: { base: 206.835, perSentence: 1.015, perWord: 84.6, vowels: /[aeiouy]+/gu },
};

/** @returns the reading ease of a text, or null where the language has no formula or the text no words. */
export function readingEase(text: string, language: string): number | null {
  const formula = formulas[language];
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (formula === undefined || words.length === 0) return null;
  const sentences = text.split(/[.!?:]+(?:\s|$)/u).filter((one) => /\p{L}/u.test(one)).length;
  const syllables = words.reduce(
    (sum, word) => sum + Math.max(1, word.match(formula.vowels)?.length ?? 1),
    0,
  );
  const { base, perSentence, perWord } = formula;
  return base - (perSentence * words.length) / sentences - (perWord * syllables) / words.length;
}
