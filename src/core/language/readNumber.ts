import type { LanguageData } from "./data.ts";
import { numberFinder, type NumberAt } from "./numbers.ts";
import { PAUSE, wordsAndPauses, type Respell } from "./respell.ts";

export interface NumberReader {
  number(text: string): number | undefined;
  at: NumberAt;
  /** First, second, ... as 1, 2, ...; by respelled word. */
  ordinals: ReadonlyMap<string, number>;
}

/** @returns a reader of whole numbers; see `Language.number`. */
export function numberReader(data: LanguageData, respell: Respell): NumberReader {
  const at = numberFinder(data, respell);
  const ordinals = new Map(
    data.ordinals.flatMap((words, index) => words.map((word) => [respell(word), index + 1] as const)),
  );
  const padded = (phrases: string[]) => phrases.map((phrase) => ` ${respell(phrase)} `);
  const vague = padded(data.vague);
  const unknowing = padded([...data.vagueWords, ...data.unclear.filter((one) => one.length > 3)]);
  const zero = padded(data.zeroWords);
  const one = padded(data.oneWords);
  const around = new Set([...data.fillers, ...data.joiners, ...data.choiceWords].map(respell));
  const joiners = new Set(data.hundredJoin.map(respell));
  const surelyOne = data.surelyOne === undefined ? undefined : new RegExp(data.surelyOne, "giu");
  const words = wordsAndPauses(respell);

  return {
    at,
    ordinals,
    number(text) {
      let raw = text.slice(0, 400).replace(/\b(\d{1,2})\s?\/\s?(?:5|10|20|100)\b/gu, "$1");
      if (surelyOne) raw = raw.replace(surelyOne, " 1 ");
      if (/\d\s*[.,]\s*\d|(?<![\p{L}\d]\s?)[-−]\s*\d|\d\s*[-–/]\s*\d/u.test(raw)) return undefined;
      const said = words(raw);
      const found = new Set<number>();
      let article = false;
      let others = 0;
      for (let index = 0; index < said.length;) {
        const number = at(said, index);
        const ordinal = ordinals.get(said[index]!);
        if (number?.sure) {
          const before = ` ${said.slice(0, index).join(" ")} `;
          if (
            vague.some(
              (phrase) =>
                before.slice(-25).includes(phrase) && before.split(phrase).at(-1)!.split(" ").length <= 2,
            )
          )
            return undefined;
          found.add(number.value);
        } else if (ordinal !== undefined) found.add(ordinal);
        else if (number) {
          if (found.size > 0 && joiners.has(said[index - 1]!)) return undefined;
          article = true;
        } else if (!around.has(said[index]!) && said[index] !== PAUSE) others++;
        index += number?.size ?? 1;
      }
      if (found.size > 0) return found.size === 1 ? whole([...found][0]!) : undefined;
      const joined = ` ${said.filter((word) => word !== PAUSE).join(" ")} `;
      if (said.length > 8 || unknowing.some((phrase) => joined.includes(phrase))) return undefined;
      if (one.some((phrase) => joined.includes(phrase))) return 1;
      if (zero.some((phrase) => joined.includes(phrase)) && others <= 3) return 0;
      return article && others === 0 ? 1 : undefined;
    },
  };
}

const whole = (value: number): number | undefined => (Number.isInteger(value) ? value : undefined);
