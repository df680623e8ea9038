import type { LanguageData } from "./data.ts";
import type { NumberReader } from "./readNumber.ts";
import { PAUSE, type Respell } from "./respell.ts";

/** An option found in a row of words: its place among the options, and the words from `from` up to `to`. */
export interface Hit {
  index: number;
  from: number;
  to: number;
}

/** What stands at a word: the places that it names, and how many words it takes. */
interface Named {
  places: number[];
  size: number;
}

/**
 * @returns a finder of options named by their place: "2", "de derde", "het laatste", "de eerste twee", "2 tot 4". A number
 * counts only among words that go with a choice: "2 keer per week" names no option.
 */
export function positionFinder(
  data: LanguageData,
  numbers: NumberReader,
  respell: Respell,
): (said: string[], many: number, named: Hit[]) => Hit[] {
  const set = (words: string[]) => new Set(words.map(respell));
  const phrases = (list: string[]) => list.map((phrase) => respell(phrase).split(" "));
  const around = set([data.fillers, data.joiners, data.choiceWords, data.negations, data.except].flat());
  const until = set(data.until);
  const allOf = set(data.allOf);
  const all = set(data.allWords);
  const markers = set(data.markers);
  const pronouns = set([...data.oneAsPronoun, ...data.articles]);
  const [beforeLast, last, middle] = [data.beforeLast, data.last, data.middle].map(phrases) as [
    string[][],
    string[][],
    string[][],
  ];

  return (said, many, named) => {
    const hits: Hit[] = [];
    const isNamed = (at: number) => named.some((hit) => hit.from <= at && at < hit.to);
    const goesWith = (at: number): boolean => {
      const word = said[at];
      if (word === undefined || word === PAUSE || around.has(word) || until.has(word) || isNamed(at))
        return true;
      return numbers.at(said, at) !== undefined || numbers.ordinals.has(word);
    };
    const bare = said.every((_, at) => goesWith(at));
    const starts = (list: string[][], at: number) =>
      list.find((phrase) => phrase.every((word, step) => said[at + step] === word))?.length ?? 0;
    const ordinalAt = (at: number) =>
      numbers.ordinals.get(said[at] ?? "") ??
      (/^\d+\D+$/u.test(said[at] ?? "") ? numbers.at(said, at)?.value : undefined);
    /** "twee" in "de eerste twee" and "les deux premiers": more than one and fewer than all. */
    const countAt = (at: number): number | undefined => {
      const found = numbers.at(said, at);
      return found && found.size === 1 && found.value > 1 && found.value <= many ? found.value : undefined;
    };

    function some(at: number, size: number, from: (count: number) => number): Named | undefined {
      const after = countAt(at + size);
      const before = at > 0 && hits.at(-1)?.to === at ? countAt(at - 1) : undefined;
      const count = after ?? before;
      if (count === undefined) return undefined;
      if (after === undefined) hits.pop();
      const places = Array.from({ length: count }, (_, step) => from(count) + step);
      return { places, size: size + (after === undefined ? 0 : 1) };
    }

    function place(at: number): Named | undefined {
      const second = starts(beforeLast, at);
      if (second > 0) return { places: [many - 2], size: second };
      const end = starts(last, at);
      if (end > 0) return some(at, end, (count) => many - count) ?? { places: [many - 1], size: end };
      const mid = starts(middle, at);
      return mid === 0 ? undefined : { places: many % 2 === 1 ? [(many - 1) / 2] : [], size: mid };
    }

    function ordinal(at: number): Named | undefined {
      const value = ordinalAt(at);
      if (value === undefined) return undefined;
      return (value === 1 ? some(at, 1, () => 0) : undefined) ?? { places: [value - 1], size: 1 };
    }

    function number(at: number): Named | undefined {
      const found = numbers.at(said, at);
      if (found === undefined) return undefined;
      const { value, size } = found;
      if (value === many && many > 1 && allOf.has(said[at - 1] ?? "")) {
        return { places: Array.from({ length: many }, (_, step) => step), size };
      }
      const previous = hits.at(-1);
      if (all.has(said[at]!)) return { places: [], size };
      const follows = previous !== undefined && previous.to === at;
      const isArticle = size === 1 && pronouns.has(said[at]!);
      const fits = isArticle ? bare && named.length === 0 : goesWith(at - 1) && goesWith(at + size);
      if (!markers.has(said[at - 1] ?? "") && (!fits || (value === 1 && follows)))
        return { places: [], size };
      const range = previous && previous.to === at - 1 && until.has(said[at - 1]!) && previous.index < value;
      const from = range ? previous.index + 1 : value - 1;
      return { places: Array.from({ length: value - from }, (_, step) => from + step), size };
    }

    for (let at = 0; at < said.length && at < 60;) {
      const found = isNamed(at) ? undefined : (place(at) ?? ordinal(at) ?? number(at));
      for (const index of found?.places ?? []) {
        if (index >= 0 && index < many) hits.push({ index, from: at, to: at + found!.size });
      }
      at += found?.size ?? 1;
    }
    return hits;
  };
}
