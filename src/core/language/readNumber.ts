import type { LanguageData } from "./data.ts";
import { fold, foldData, wordsOf } from "./fold.ts";

export interface NumberReader {
  number(text: string): number | undefined;
  /** The numbers of a message that holds nothing but numbers, joining words and choice words; else undefined. */
  bare(text: string): number[] | undefined;
}

/** @returns readers of whole numbers in digits and words, 0 to 100 in words. */
export function numberReader(data: LanguageData): NumberReader {
  const values = table(data);
  const longest = Math.max(...[...values.keys()].map((phrase) => wordsOf(phrase).length));
  const articles = new Set(data.articles.map(foldData));
  const ordinals = new Map(
    data.ordinals.flatMap((words, at) => words.map((word) => [foldData(word), at + 1] as const)),
  );
  const around = new Set([...data.choiceWords, ...data.fillers, ...data.joiners].map(foldData));
  const surelyOne = data.surelyOne === undefined ? undefined : new RegExp(data.surelyOne, "giu");

  function read(text: string): { found: number[]; articleAt: number; others: number } {
    let raw = text.slice(0, 400);
    if (surelyOne) raw = raw.replace(surelyOne, " 1 ");
    const words = wordsOf(fold(raw));
    const found: number[] = [];
    let articleAt = -1;
    let others = 0;
    for (let at = 0; at < words.length;) {
      const word = words[at]!;
      const digits = /^(\d{1,9})(?:e|de|ste|th|st|nd|rd|x|eme|er)?$/u.exec(word);
      if (digits) {
        found.push(Number(digits[1]));
        at++;
        continue;
      }
      let size = Math.min(longest, words.length - at);
      while (size > 0 && !values.has(words.slice(at, at + size).join(" "))) size--;
      if (size > 0) {
        if (size === 1 && articles.has(word)) articleAt = at;
        else found.push(values.get(words.slice(at, at + size).join(" "))!);
        at += size;
        continue;
      }
      const ordinal = ordinals.get(word);
      if (ordinal !== undefined) found.push(ordinal);
      else if (!around.has(word)) others++;
      at++;
    }
    if (found.length === 0 && articleAt >= 0 && others === 0) found.push(1);
    return { found, articleAt, others };
  }

  return {
    number(text) {
      if (/\d\s*[.,]\s*\d|[-−]\s*\d/u.test(text.slice(0, 400))) return undefined;
      const { found } = read(text);
      return found.length === 1 ? found[0] : undefined;
    },
    bare(text) {
      const { found, others } = read(text);
      return found.length > 0 && others === 0 ? found : undefined;
    },
  };
}

function table(data: LanguageData): Map<string, number> {
  const values = new Map<string, number>();
  data.units.forEach((spellings, value) => spellings.forEach((word) => values.set(foldData(word), value)));
  for (const [ten, value] of Object.entries(data.tens)) {
    values.set(foldData(ten), value);
    for (let unit = 1; unit <= 9; unit++) {
      for (const word of data.units[unit]!) {
        values.set(foldData(data.join.replace("{unit}", word).replace("{ten}", ten)), value + unit);
      }
    }
  }
  for (const [word, value] of Object.entries(data.moreNumbers)) values.set(foldData(word), value);
  return values;
}
