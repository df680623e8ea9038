import type { OpenData } from "./data.ts";
import { matchAt, readPhrase, type Phrase } from "./phrase.ts";
import { plainReader, plainWord } from "./plainWords.ts";
import type { Sign } from "./signs.ts";

/** Words whose phrases are remembered. */
const REMEMBERED = 5000;

interface Known {
  sign: Sign;
  phrase: Phrase;
}

export interface Signs {
  words: readonly string[];
  /** The signs seen, each with the places in `words` of what shows it. */
  places: ReadonlyMap<Sign, ReadonlySet<number>>;
}

/** @returns a reader of the signs in a message; every table is built here, once. */
export function signReader(data: OpenData): (text: string) => Signs {
  const plain = plainWord(data);
  const known: Known[] = Object.entries(data.signs).flatMap(([sign, phrases]) =>
    phrases.map((source) => ({ sign: sign as Sign, phrase: readPhrase(source, data.groups, plain) })),
  );
  const words = plainReader(data, plain, {
    words: new Set([...known.flatMap(({ phrase }) => phrase.words), ...Object.keys(data.spelled)]),
    stems: [...new Set(known.flatMap(({ phrase }) => phrase.stems))],
  });
  const byWord = new Map<string, Known[]>();
  const byStem = new Map<string, Known[]>();
  for (const one of known) {
    const first = one.phrase.parts.find((part) => part.is === "word")!;
    if (first.is !== "word") continue;
    for (const word of first.words) byWord.set(word, [...(byWord.get(word) ?? []), one]);
    for (const stem of first.stems) byStem.set(stem, [...(byStem.get(stem) ?? []), one]);
  }
  const longestStem = Math.max(0, ...[...byStem.keys()].map((stem) => stem.length));

  /** Phrases by the word they begin with, remembered: people use the same words again. */
  const begun = new Map<string, readonly Known[]>();
  const beginningWith = (word: string): readonly Known[] => {
    let found = begun.get(word);
    if (found === undefined) {
      const all = [...(byWord.get(word) ?? [])];
      for (let size = 1; size <= Math.min(longestStem, word.length); size++) {
        all.push(...(byStem.get(word.slice(0, size)) ?? []));
      }
      if (begun.size >= REMEMBERED) begun.clear();
      begun.set(word, (found = all));
    }
    return found;
  };

  return (text) => {
    const said = words(text);
    const found = new Map<Sign, Set<number>>();
    for (let at = 0; at < said.length; at++) {
      for (const { sign, phrase } of beginningWith(said[at]!)) {
        const places = matchAt(phrase, said, at);
        if (places === null) continue;
        const all = found.get(sign);
        if (all === undefined) found.set(sign, new Set(places));
        else for (const place of places) all.add(place);
      }
    }
    return { words: said, places: found };
  };
}
