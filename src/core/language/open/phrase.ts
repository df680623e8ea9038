/**
 * Phrases as data, matched word by word. Not regular expressions: what a phrase can cost is bounded by its length, so
 * that no message, however long or strange, makes the reader slow.
 * - `a|b` is one of several words, `wandel~` a word with any ending;
 * - `word?` may be left out, `!word` may not come next;
 * - `..` stands for up to four words, within one sentence;
 * - `^` and `$` are the beginning and the end of a sentence;
 * - `{name}` is one of a list of words of the same data file.
 */

/** Between sentences; no word looks like it. */
export const PAUSE = ".";

const MOST_BETWEEN = 4;

type Part =
  | { is: "word"; words: ReadonlySet<string>; stems: readonly string[]; optional: boolean }
  | { is: "not"; words: ReadonlySet<string>; stems: readonly string[] }
  | { is: "gap" | "start" | "end" };

export interface Phrase {
  parts: readonly Part[];
  /** Every word of it that is no stem, to know correct spellings by. */
  words: readonly string[];
  stems: readonly string[];
}

/** Gives a word of a phrase as it stands in a message that was made plain: other spelling, or nothing. */
export type PlainWord = (word: string) => readonly string[];

/**
 * @param plain - the same that is done to a message, so that phrases can be written as people write
 * @throws Error on a phrase that cannot be read: a mistake in our own data
 */
export function readPhrase(
  source: string,
  groups: Readonly<Record<string, readonly string[]>>,
  plain: PlainWord,
): Phrase {
  const parts: Part[] = [];
  const words: string[] = [];
  const stems: string[] = [];
  const fail = (why: string): never => {
    throw new Error(`The phrase "${source}" ${why}.`);
  };
  for (const piece of source.split(" ")) {
    if (piece === "..") parts.push({ is: "gap" });
    else if (piece === "^") parts.push({ is: "start" });
    else if (piece === "$") parts.push({ is: "end" });
    else {
      const not = piece.startsWith("!");
      const optional = piece.endsWith("?");
      const own: string[] = [];
      const begin: string[] = [];
      const choices = piece.slice(not ? 1 : 0, optional ? -1 : undefined).split("|");
      const all = choices.flatMap((one) =>
        one.startsWith("{") ? (groups[one.slice(1, -1)] ?? fail(`names an unknown list ${one}`)) : [one],
      );
      const several = all.length > 1;
      let more: string[] = [];
      for (const one of all) {
        if (one.endsWith("~")) begin.push(one.slice(0, -1));
        else {
          const [first, ...rest] = plain(one);
          if (first !== undefined) own.push(first);
          if (rest.length > 0 && several) fail(`has several words in place of "${one}"`);
          more = rest;
        }
      }
      if (own.length + begin.length === 0) continue;
      words.push(...own, ...more);
      stems.push(...begin);
      const set = new Set(own);
      parts.push(
        not ? { is: "not", words: set, stems: begin } : { is: "word", words: set, stems: begin, optional },
      );
      for (const one of more) parts.push({ is: "word", words: new Set([one]), stems: [], optional: false });
    }
  }
  const first = parts.find((part) => part.is !== "start");
  if (first?.is !== "word" || first.optional) fail("must begin with a word");
  const left = parts.filter((part) => part.is === "word").length;
  if (left === 1 && source.split(" ").filter((one) => /^[a-z]/u.test(one)).length > 1) {
    fail(`comes down to one word, "${words.join("|")}"; write it so, or take another phrase`);
  }
  if (parts.at(-1)?.is === "gap") fail("must end with a word");
  return { parts, words, stems };
}

/** @returns the places of the words that a phrase finds from a place on; null where it does not stand there. */
export function matchAt(phrase: Phrase, words: readonly string[], from: number): number[] | null {
  return match(phrase.parts, 0, words, from);
}

function match(parts: readonly Part[], part: number, words: readonly string[], at: number): number[] | null {
  const one = parts[part];
  if (one === undefined) return [];
  const word = words[at];
  switch (one.is) {
    case "start":
      return at === 0 || words[at - 1] === PAUSE ? match(parts, part + 1, words, at) : null;
    case "end":
      return word === undefined || word === PAUSE ? match(parts, part + 1, words, at) : null;
    case "not":
      return word !== undefined && fits(one, word) ? null : match(parts, part + 1, words, at);
    case "gap":
      for (let skip = 0; skip <= MOST_BETWEEN; skip++) {
        const rest = match(parts, part + 1, words, at + skip);
        if (rest !== null) return rest;
        if (words[at + skip] === undefined || words[at + skip] === PAUSE) return null;
      }
      return null;
    case "word": {
      if (word !== undefined && fits(one, word)) {
        const rest = match(parts, part + 1, words, at + 1);
        if (rest !== null) {
          rest.unshift(at);
          return rest;
        }
      }
      return one.optional ? match(parts, part + 1, words, at) : null;
    }
  }
}

function fits(part: { words: ReadonlySet<string>; stems: readonly string[] }, word: string): boolean {
  return part.words.has(word) || part.stems.some((stem) => word.startsWith(stem));
}
