import { findPhoneNumbersInText } from "libphonenumber-js/max";
import type { LanguageData } from "./data.ts";
import { fold, foldData, wordsOf } from "./fold.ts";
import { errorsBetween } from "./near.ts";

/**
 * @returns a reader of first names. Only the first name is kept, also where a surname was given: consent is asked
 * for the first name alone. A title with a surname ("mevrouw Peeters") is no first name.
 */
export function nameReader(data: LanguageData): (text: string) => string | undefined {
  const before = data.nameBefore.map((words) => wordsOf(foldData(words))).sort((a, b) => b.length - a.length);
  const after = new Set(data.nameAfter.map(foldData));
  const notNames = new Set(
    [
      data.notNames,
      data.yes,
      data.no,
      data.unclear,
      data.fillers,
      data.negations,
      ...Object.values(data.globals),
    ]
      .flat()
      .map(foldData),
  );
  const titles = new Set(data.titles.map(foldData));
  const second = new Set(data.secondNames.map(foldData));

  return (text) => {
    if (text.length > 120 || /[\d@?]/u.test(text)) return undefined;
    let words = (text.normalize("NFC").match(/[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu) ?? []).flatMap(
      splitLead,
    );
    for (let again = true; again;) {
      again = false;
      for (const lead of before) {
        if (lead.length < words.length && lead.every((word, at) => fold(words[at]!) === word)) {
          words = words.slice(lead.length);
          again = true;
          break;
        }
      }
    }
    while (words.length > 1 && after.has(fold(words.at(-1)!))) words = words.slice(0, -1);
    const first = words[0];
    if (first === undefined || words.length > 5 || first.length > 30) return undefined;
    const folded = fold(first);
    if (folded.length < 2 || titles.has(folded) || notNames.has(folded)) return undefined;
    // A whole sentence that happens to begin with an unknown word is no name.
    if (words.length > 1 && words.slice(1).some((word) => notNames.has(fold(word)))) return undefined;
    const next = words[1];
    const double = next !== undefined && second.has(fold(next)) ? `${first} ${next}` : first;
    return capital(double);
  };
}

/** "k'ben" and "m'appelle" are two words; "D'hondt" and "O'Neil" are not split by a capital after the apostrophe. */
function splitLead(word: string): string[] {
  const lead = /^(\p{L})['’](\p{Ll}.*)$/u.exec(word);
  return lead ? [lead[1]!, lead[2]!] : [word];
}

function capital(name: string): string {
  const mixed = name !== name.toLowerCase() && name !== name.toUpperCase();
  const base = mixed ? name : name.toLowerCase();
  return base.replace(
    /(^|[-\s])(\p{Ll})/gu,
    (_, edge: string, letter: string) => edge + letter.toUpperCase(),
  );
}

/** @returns a reader of villages; see `Language.place`. */
export function placeReader(data: LanguageData): (text: string, villages: string[]) => string | undefined {
  const before = data.placeBefore.map((words) => `${foldData(words)} `).sort((a, b) => b.length - a.length);
  return (text, villages) => {
    const whole = fold(text, 400);
    const padded = ` ${whole} `;
    const named = villages.filter((village) => village !== "" && padded.includes(` ${foldData(village)} `));
    const longest = named.filter(
      (one) => !named.some((other) => other !== one && ` ${foldData(other)} `.includes(` ${foldData(one)} `)),
    );
    if (longest.length > 0) return longest.length === 1 ? longest[0] : undefined;
    let rest = whole;
    for (const lead of before) if (rest.startsWith(lead)) rest = rest.slice(lead.length);
    const tried = [rest, ...wordsOf(rest).slice(0, 12)];
    let best: { village: string; errors: number }[] = [];
    for (const village of villages) {
      const known = foldData(village);
      for (const words of tried) {
        const errors =
          errorsBetween(words, known) ?? errorsBetween(words.replaceAll(" ", ""), known.replaceAll(" ", ""));
        if (errors === undefined) continue;
        if (best[0] !== undefined && errors > best[0].errors) continue;
        if (best[0] !== undefined && errors < best[0].errors) best = [];
        best.push({ village, errors });
      }
    }
    const villagesLeft = [...new Set(best.map((one) => one.village))];
    return villagesLeft.length === 1 ? villagesLeft[0] : undefined;
  };
}

/** @returns the one valid telephone number in a text, E.164; Belgian where no country is given. */
export function phone(text: string): string | undefined {
  const short = text.slice(0, 300).replace(/(?<![\d+])00(?=[1-9])/u, "+");
  if (!/\d(?:[^\d]{0,3}\d){6}/u.test(short)) return undefined;
  const found = new Set(findPhoneNumbersInText(short, "BE").map((one) => String(one.number.number)));
  return found.size === 1 ? [...found][0] : undefined;
}
