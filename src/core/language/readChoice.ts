import type { LanguageData } from "./data.ts";
import { fold, foldData, wordsOf } from "./fold.ts";
import type { Option } from "./language.ts";
import { errorsBetween } from "./near.ts";
import type { NumberReader } from "./readNumber.ts";

interface Hit {
  code: string;
  from: number;
  to: number;
}

export interface ChoiceReader {
  choice(text: string, options: Option[]): string | undefined;
  several(text: string, options: Option[]): string[] | undefined;
}

/** @returns readers of closed questions; see `Language.choice` and `Language.several`. */
export function choiceReader(data: LanguageData, numbers: NumberReader): ChoiceReader {
  const negations = new Set(data.negations.map(foldData));
  const none = new Set(data.noneWords.map(foldData));
  const all = new Set(data.allWords.map(foldData));

  /** Options named in the words, without those inside a longer one and those said not to be meant. */
  function named(words: string[], options: Option[]): string[] {
    const text = ` ${words.join(" ")} `;
    const hits: Hit[] = [];
    for (const option of options) {
      for (const phrase of [option.code, option.label, ...option.words].map(foldData)) {
        if (phrase === "") continue;
        for (let at = text.indexOf(` ${phrase} `); at >= 0; at = text.indexOf(` ${phrase} `, at + 1)) {
          hits.push({ code: option.code, from: at, to: at + phrase.length });
        }
      }
    }
    const meant = hits
      .filter((hit) => !hits.some((other) => inside(hit, other)))
      .filter((hit) => {
        const before = wordsOf(text.slice(0, hit.from).trim());
        return !before.slice(-2).some((word) => negations.has(word));
      });
    if (hits.length > 0) return inOrder(meant, options);
    return misspelled(words, options);
  }

  function numbered(text: string, options: Option[]): string[] | undefined {
    const said = numbers.bare(text);
    if (said === undefined || said.some((number) => number < 1 || number > options.length)) return undefined;
    return inOrder(
      said.map((number) => ({ code: options[number - 1]!.code })),
      options,
    );
  }

  return {
    choice(text, options) {
      const words = wordsOf(fold(text));
      if (words.length === 0) return undefined;
      const whole = words.join(" ");
      const exact = options.filter((option) =>
        [option.code, option.label, ...option.words].some((phrase) => foldData(phrase) === whole),
      );
      if (exact.length === 1) return exact[0]!.code;
      const byNumber = numbered(text, options);
      if (byNumber !== undefined) return byNumber.length === 1 ? byNumber[0] : undefined;
      const codes = named(words, options);
      return codes.length === 1 ? codes[0] : undefined;
    },
    several(text, options) {
      const words = wordsOf(fold(text));
      if (words.length === 0) return undefined;
      const byNumber = numbered(text, options);
      if (byNumber !== undefined) return byNumber;
      const codes = named(words, options);
      if (codes.length > 0) return codes;
      const whole = words.join(" ");
      if (none.has(whole)) return [];
      if (all.has(whole) || (words.length <= 3 && words.some((word) => all.has(word)))) {
        return options.map((option) => option.code);
      }
      return undefined;
    },
  };
}

function inside(hit: Hit, other: Hit): boolean {
  return (
    other.code !== hit.code &&
    other.from <= hit.from &&
    hit.to <= other.to &&
    other.to - other.from > hit.to - hit.from
  );
}

function inOrder(hits: { code: string }[], options: Option[]): string[] {
  const codes = new Set(hits.map((hit) => hit.code));
  return options.map((option) => option.code).filter((code) => codes.has(code));
}

/** The options of the closest known words; two options equally close give both, so that a choice stays open. */
function misspelled(words: string[], options: Option[]): string[] {
  let best = 3;
  let hits: { code: string }[] = [];
  for (const option of options) {
    for (const phrase of [option.label, ...option.words].map(foldData)) {
      if (phrase.length < 5 || phrase.includes(" ")) continue;
      for (const word of words.slice(0, 40)) {
        const errors = word.startsWith(phrase) ? 1 : errorsBetween(word, phrase);
        if (errors === undefined || errors > best) continue;
        if (errors < best) hits = [];
        best = errors;
        hits.push({ code: option.code });
      }
    }
  }
  return inOrder(hits, options);
}
