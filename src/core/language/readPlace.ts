import { distance } from "fastest-levenshtein";
import type { LanguageData } from "./data.ts";
import { fold, foldData, wordsOf } from "./fold.ts";

/** A part of a name ("Rozebeke" for Westrozebeke) must be this long to be one. */
const PART = 6;

/**
 * How a village sounds: old and new spellings are one ("Ledeghem", "Slijpskapelle", "Schaerbeek"), and every saint is
 * "sint". For comparing only.
 */
function sounded(folded: string): string {
  return folded
    .replace(/\b(?:saint|sainte|st|ste|sinte|san)\b ?/gu, "sint ")
    .replace(/\b(?:catherine|katrin|katrijn|katherina|cathrine|catharine)\b/gu, "katrien")
    .replace(/\b(?:pierre|peter|pieter)s?\b/gu, "pieters")
    .replace(/\b(?:jean|john)\b/gu, "jan")
    .replace(/\b(?:martin|marten)s?\b/gu, "martens")
    .replace(/\b(?:eloi|eloy|elooi|eloys)\b/gu, "eloois")
    .replaceAll(" ", "")
    .replace(/ij|y/gu, "i")
    .replace(/ae/gu, "a")
    .replace(/gh/gu, "g")
    .replace(/ck|c(?!h)/gu, "k")
    .replace(/ph/gu, "f")
    .replace(/th/gu, "t")
    .replace(/(.)\1+/gu, "$1");
}

const errorsAllowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

/** @returns a reader of villages; see `Language.place`. */
export function placeReader(data: LanguageData): (text: string, villages: string[]) => string | undefined {
  const before = data.placeBefore.map((words) => `${foldData(words)} `).sort((a, b) => b.length - a.length);
  const others = new Map(
    Object.entries(data.otherNames).map(([village, names]) => [foldData(village), names]),
  );
  const common = new Set([...data.plain, ...data.notNames, ...data.fillers].map(foldData));

  return (text, villages) => {
    const whole = fold(text, 400);
    const padded = ` ${whole} `;
    const namesOf = (village: string) => [village, ...(others.get(foldData(village)) ?? [])].map(foldData);
    const named = villages.filter((village) =>
      namesOf(village).some((name) => name !== "" && padded.includes(` ${name} `)),
    );
    const longest = named.filter(
      (one) => !named.some((other) => other !== one && ` ${foldData(other)} `.includes(` ${foldData(one)} `)),
    );
    if (longest.length > 0) return longest.length === 1 ? longest[0] : undefined;
    let rest = whole;
    for (const lead of before) if (rest.startsWith(lead)) rest = rest.slice(lead.length);
    const tried = spoken(rest);
    const known = villages.map((village) => [village, namesOf(village).map(sounded)] as const);
    return closest(tried, known) ?? part(tried, known);
  };

  /** The words of a text and those of two or three neighbours in one ("slyps kapelle"), as they sound. */
  function spoken(rest: string): string[] {
    const words = wordsOf(rest).slice(0, 16);
    const groups = [1, 2, 3].flatMap((size) =>
      words.slice(0, words.length - size + 1).map((_, at) => words.slice(at, at + size)),
    );
    return groups
      .filter((group) => !group.every((word) => common.has(word)))
      .map((group) => sounded(group.join(" ")));
  }
}

type Known = (readonly [string, string[]])[];

/** The village with the fewest typing errors, if one has fewer than all others. */
function closest(tried: string[], known: Known): string | undefined {
  let best = Infinity;
  let villages = new Set<string>();
  for (const [village, names] of known) {
    for (const name of names) {
      for (const words of tried) {
        const most = errorsAllowed(Math.min(words.length, name.length));
        if (words[0] !== name[0] || Math.abs(words.length - name.length) > most) continue;
        const errors = distance(words, name);
        if (errors > most || errors > best) continue;
        if (errors < best) villages = new Set();
        best = errors;
        villages.add(village);
      }
    }
  }
  return villages.size === 1 ? [...villages][0] : undefined;
}

/** The one village of which a word is the start or the end ("Rozebeke", "Sint-Eloois"). */
function part(tried: string[], known: Known): string | undefined {
  const found = known.filter(([, names]) =>
    names.some((name) =>
      tried.some((words) => words.length >= PART && (name.startsWith(words) || name.endsWith(words))),
    ),
  );
  return found.length === 1 ? found[0]![0] : undefined;
}
