import { plainWords } from "./data/plainWords.ts";
import { fold, wordsOf } from "./fold.ts";
import { rememberLast } from "./rememberLast.ts";
import type { Language } from "./language.ts";

type Code = Language["code"];

const codes = ["nl", "fr", "en"] as const;
const known = codes.map((code) => [code, new Set(plainWords[code].split(" "))] as const);

/** Shorter messages ("ok", "bonjour") are written in every language. */
const FEWEST_WORDS = 3;

/**
 * The language in which a text is plainly written: by small words, at least two of that language and none, or hardly any,
 * of another. Anything less plain is undefined, since somebody who is answered in a language that is not hers is lost.
 */
export const plainlyIn: (text: string) => Code | undefined = rememberLast((text) => {
  const words = wordsOf(fold(text));
  if (words.length < FEWEST_WORDS) return undefined;
  const scores = known
    .map(([code, own]) => [code, words.filter((word) => own.has(word)).length] as const)
    .sort((a, b) => b[1] - a[1]);
  const [[best, most], [, next]] = [scores[0]!, scores[1]!];
  return most >= 2 && most >= 3 * next && most * 4 >= words.length ? best : undefined;
});
