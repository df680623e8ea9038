import { alikeness } from "./alike.ts";
import type { LanguageData } from "./data.ts";
import type { Option } from "./language.ts";
import { positionFinder, type Hit } from "./positions.ts";
import type { NumberReader } from "./readNumber.ts";
import { PAUSE, wordsAndPauses, type Respell } from "./respell.ts";

export interface ChoiceReader {
  choice(text: string, options: Option[]): string | undefined;
  several(text: string, options: Option[]): string[] | undefined;
}

/** How many words before an option may hold the "not" that denies it. */
const NOT_BEFORE = 3;

/** @returns readers of closed questions; see `Language.choice` and `Language.several`. */
export function choiceReader(data: LanguageData, numbers: NumberReader, respell: Respell): ChoiceReader {
  const inWords = wordsAndPauses(respell);
  /** "1,2" is two choices here, no decimal. */
  const words = (text: string) => inWords(text.replace(/(?<=\d)[.,:](?=\d)/gu, " , "));
  const alike = alikeness(data);
  const positions = positionFinder(data, numbers, respell);
  const choiceWords = new Set(data.choiceWords.map(respell));
  const denying = new Set(
    [...data.negations, ...data.except].map(respell).filter((word) => !word.includes(" ")),
  );
  const set = (phrases: string[]) => new Set(phrases.map(respell));
  const [none, all, only, corrects] = [data.noneWords, data.allWords, data.only, data.corrects].map(set) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  const questions = data.questions.map(respell);

  const kept = new WeakMap<Option, string[][]>();
  /** The respelled names of an option; kept, since the same options come with every answer. */
  function phrasesOf(option: Option): string[][] {
    let phrases = kept.get(option);
    if (phrases === undefined) {
      phrases = [option.code, option.label, ...option.words]
        .map((phrase) => respell(phrase).split(" ").filter(Boolean))
        .filter((phrase) => phrase.length > 0);
      kept.set(option, phrases);
    }
    return phrases;
  }

  /** Options named by their words, without those inside a longer name of another. */
  function named(said: string[], options: Option[]): Hit[] {
    const hits: Hit[] = [];
    options.forEach((option, index) => {
      for (const phrase of phrasesOf(option)) {
        for (let at = 0; at + phrase.length <= said.length; at++) {
          if (phrase.every((word, step) => said[at + step] === word))
            hits.push({ index, from: at, to: at + phrase.length });
        }
      }
    });
    const outer = hits.filter(
      (hit) =>
        !hits.some(
          (other) =>
            other.index !== hit.index &&
            other.from <= hit.from &&
            hit.to <= other.to &&
            other.to - other.from > hit.to - hit.from,
        ),
    );
    const other = resembling(said, options);
    const forms = other.filter(
      ({ from, far }) => far <= 1 && !outer.some((hit) => hit.from <= from && from < hit.to),
    );
    return outer.length + forms.length > 0 ? [...outer, ...forms] : other;
  }

  /** The options of the closest known words; two equally close give both, so that a choice stays open. */
  function resembling(said: string[], options: Option[]): (Hit & { far: number })[] {
    const found = options.flatMap((option, index) =>
      phrasesOf(option)
        .filter((phrase) => phrase.length === 1)
        .flatMap(([known]) =>
          said.slice(0, 40).flatMap((word, at) => {
            const far = alike(word, known!);
            return far === undefined ? [] : [{ index, from: at, to: at + 1, far }];
          }),
        ),
    );
    return found.filter((hit) => !found.some((other) => other.from === hit.from && other.far < hit.far));
  }

  /** Options meant and options denied; a correction ("nee, de eerste") makes what came before it void. */
  function meant(said: string[], options: Option[]): { yes: Set<number>; no: Set<number> } {
    const byWords = named(said, options);
    const hits = [...byWords, ...positions(said, options.length, byWords)].sort((a, b) => a.from - b.from);
    const yes = new Set<number>();
    const no = new Set<number>();
    let reached = 0;
    for (const hit of hits) {
      const between = said.slice(reached, hit.from);
      if (reached > 0 && yes.size > 0 && isCorrection(between)) yes.clear();
      (isDenied(said, hit, reached) ? no : yes).add(hit.index);
      reached = hit.to;
    }
    no.forEach((index) => yes.delete(index));
    return { yes, no };
  }

  function isCorrection(between: string[]): boolean {
    const said = `${between.filter((word) => word !== PAUSE).join(" ")} `;
    return [...corrects].some((phrase) => said.startsWith(`${phrase} `));
  }

  function isDenied(said: string[], hit: Hit, reached: number): boolean {
    const before = said.slice(Math.max(reached, hit.from - NOT_BEFORE), hit.from);
    const clause = before.slice(before.lastIndexOf(PAUSE) + 1);
    if ([...only].some((phrase) => ` ${clause.join(" ")} `.includes(` ${phrase} `))) return false;
    const denies = clause.some(
      (word, at) => denying.has(word) && !(choiceWords.has(word) && at === clause.length - 1),
    );
    const after = said[hit.to + 1];
    const trails = after === undefined || after === PAUSE;
    return denies || (trails && denying.has(said[hit.to] ?? "") && !choiceWords.has(said[hit.to]!));
  }

  const asks = (said: string[], text: string): boolean =>
    text.includes("?") && questions.some((phrase) => `${said.join(" ")} `.startsWith(`${phrase} `));

  return {
    choice(text, options) {
      const said = words(text);
      if (said.length === 0 || asks(said, text)) return undefined;
      const whole = said.join(" ");
      const exact = options.filter((option) =>
        phrasesOf(option).some((phrase) => phrase.join(" ") === whole),
      );
      if (exact.length === 1) return exact[0]!.code;
      const { yes } = meant(said, options);
      const wantsAll = said.some((word) => all.has(word)) && yes.size !== 1;
      return yes.size === 1 && !wantsAll ? options[[...yes][0]!]!.code : undefined;
    },
    several(text, options) {
      const said = words(text);
      if (said.length === 0 || asks(said, text)) return undefined;
      const whole = said.filter((word) => word !== PAUSE).join(" ");
      if (none.has(whole)) return [];
      const { yes, no } = meant(said, options);
      const everything = [...all].some((phrase) => ` ${whole} `.includes(` ${phrase} `));
      const wanted = (index: number) =>
        everything && (yes.size === 0 || no.size > 0) ? !no.has(index) : yes.has(index);
      if (yes.size === 0 && !(everything && (no.size > 0 || said.length <= 4))) return undefined;
      return options.filter((_, index) => wanted(index)).map((option) => option.code);
    },
  };
}
