import { errorsBetween } from "../near.ts";
import { foldSentences, READ_MOST, wordsOf } from "../fold.ts";
import type { OpenData } from "./data.ts";
import { PAUSE, type PlainWord } from "./phrase.ts";

/** Shorter words are too alike to guess what was meant. */
const SHORTEST_MENDED = 6;

/** Mended spellings that are remembered; people write the same errors again. */
const REMEMBERED = 5000;

/** @returns what stands for one word: its usual spelling, several words, or nothing where it says nothing. */
export function plainWord(data: OpenData): PlainWord {
  const noise = new Set(data.noise);
  const spelled = new Map(Object.entries(data.spelled).map(([word, as]) => [word, wordsOf(as)]));
  const own = (word: string): boolean => !noise.has(word);
  return (word) => (spelled.get(word) ?? [word]).filter(own);
}

/**
 * @param known - every word of the phrases, and how they begin where any ending will do
 * @returns a reader that gives the words of a message as the phrases spell them, `PAUSE` between sentences
 */
export function plainReader(
  data: OpenData,
  plain: PlainWord,
  known: { words: ReadonlySet<string>; stems: readonly string[] },
): (text: string) => string[] {
  const right = new Set(data.rightAsTheyAre);
  const joined = Object.entries(data.joined).sort(([a], [b]) => b.length - a.length);
  const near = nearIndex([...known.words, ...known.stems]);
  const remembered = new Map<string, readonly string[]>();

  return (text) => {
    const words: string[] = [];
    for (const word of wordsOf(foldSentences(text, READ_MOST))) {
      if (word === PAUSE) words.push(word);
      else words.push(...meant(word));
    }
    return words;
  };

  function meant(word: string): readonly string[] {
    let found = remembered.get(word);
    if (found === undefined) {
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(word, (found = look(word)));
    }
    return found;
  }

  function look(word: string): readonly string[] {
    const usual = plain(word);
    if (usual.length !== 1 || usual[0] !== word || isKnown(word) || right.has(word)) return usual;
    for (const [lead, as] of joined) {
      if (!word.startsWith(lead) || word.length < lead.length + 3) continue;
      const rest = plain(word.slice(lead.length));
      if (rest.length > 0 && rest.every(isKnown)) return [...plain(as), ...rest];
    }
    const mended = word.length < SHORTEST_MENDED ? undefined : near(word);
    return mended === undefined ? [word] : [mended];
  }

  function isKnown(word: string): boolean {
    return known.words.has(word) || known.stems.some((stem) => word.startsWith(stem));
  }
}

/** @returns the one known spelling that is nearest to a word, within the typing errors that its length allows. */
function nearIndex(spellings: readonly string[]): (word: string) => string | undefined {
  const byStart = new Map<string, string[]>();
  for (const one of new Set(spellings)) {
    if (one.length < SHORTEST_MENDED - 1) continue;
    const start = one[0]!;
    byStart.set(start, [...(byStart.get(start) ?? []), one]);
  }
  return (word) => {
    let best: { spelling: string; errors: number } | undefined;
    let tie = false;
    for (const spelling of byStart.get(word[0]!) ?? []) {
      const errors = errorsBetween(word, spelling);
      if (errors === undefined || errors > (best?.errors ?? 2)) continue;
      tie = errors === best?.errors;
      if (!tie) best = { spelling, errors };
    }
    return best !== undefined && !tie && (best.errors === 1 || word.length >= 9) ? best.spelling : undefined;
  };
}
