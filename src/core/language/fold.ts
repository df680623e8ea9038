import { rememberLast } from "./rememberLast.ts";

/** Plain forms of a text: what word lists and patterns are compared with. Pure; no string makes it throw. */

/** Longest part of a message that is read for its meaning; ten full text messages. Danger reads more. */
export const READ_MOST = 1600;

/**
 * Lower case, no accents, no punctuation: words with one space between. Apostrophes become spaces ("'k" -> "k"),
 * letters repeated three times or more become one ("jaaaa" -> "ja").
 * @param most characters read at most; the rest is left out.
 */
export function fold(text: string, most = READ_MOST): string {
  return foldAll(text.slice(0, most));
}

const foldAll = rememberLast((text) =>
  plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

/** As `fold`, but the end of a sentence stays as " . ", so that a pattern does not run across sentences. */
export function foldSentences(text: string, most: number): string {
  return plain(text.slice(0, most))
    .replace(/[.!?;\n\r…]+/gu, " . ")
    .replace(/[^\p{L}\p{N}.]+/gu, " ")
    .trim();
}

const plain = rememberLast((text) => {
  const low = text.toLowerCase();
  const bare = /\P{ASCII}/u.test(low) ? low.normalize("NFKD").replace(/\p{M}+/gu, "") : low;
  return bare
    .replace(/œ/gu, "oe")
    .replace(/ß/gu, "ss")
    .replace(/(\p{L})\1{2,}/gu, "$1");
});

const kept = new Map<string, string>();

/** `fold` for words out of data (labels, villages), remembered because they come back with every message. */
export function foldData(words: string): string {
  let folded = kept.get(words);
  if (folded === undefined) {
    if (kept.size > 5000) kept.clear();
    folded = fold(words);
    kept.set(words, folded);
  }
  return folded;
}

/** The words of a folded text; `[]` for an empty one. */
export function wordsOf(folded: string): string[] {
  return folded === "" ? [] : folded.split(" ");
}
