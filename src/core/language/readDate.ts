import { isoOf, weekdayOf } from "./calendar.ts";
import type { LanguageData } from "./data.ts";
import { dateFinder, type FoundDate } from "./dateShapes.ts";
import { numericDates } from "./numericDates.ts";
import type { NumberReader } from "./readNumber.ts";
import { PAUSE, wordsAndPauses, type Respell } from "./respell.ts";

/** How many words before a date may hold what denies it or leaves it open ("niet op dinsdag", "na de 14de"). */
const BEFORE = 3;

/** @returns a reader of one date; see `Language.date`. A weekday is the first one after today. */
export function dateReader(
  data: LanguageData,
  numbers: NumberReader,
  respell: Respell,
): (text: string, todayISO: string) => string | undefined {
  const words = wordsAndPauses(respell);
  const find = dateFinder(data, numbers, respell);
  const phrases = (list: string[]) => list.map((phrase) => ` ${respell(phrase)} `);
  const [vague, vagueFeast, every, negations] = [
    data.leavesOpen,
    data.leavesFeastOpen,
    data.every,
    [...data.negations, ...data.except],
  ].map(phrases) as [string[], string[], string[], string[]];

  return (text, todayISO) => {
    const today = Date.parse(`${todayISO.slice(0, 10)}T00:00:00Z`);
    if (Number.isNaN(today)) return undefined;
    const numeric = numericDates(text.slice(0, 400), today);
    const said = words(numeric.rest);
    const found = find(said, today, numeric.days);
    const meant = found.filter((one, at) => !isDenied(said, one, found[at - 1]?.to ?? 0, found[at + 1]));
    const open = meant.filter((one) => isOpen(said, one));
    const sure = exact(meant.filter((one) => !open.includes(one)));
    return sure.size === 1 ? isoOf([...sure][0]!) : undefined;
  };

  function clauseBefore(said: string[], at: number, most: number): string {
    const before = said.slice(Math.max(0, at - most), at);
    return ` ${before.slice(before.lastIndexOf(PAUSE) + 1).join(" ")} `;
  }

  function isOpen(said: string[], one: FoundDate): boolean {
    const before = clauseBefore(said, one.from, BEFORE);
    const list = one.kind === "weekday" ? vague : [...vague, ...vagueFeast];
    return list.some((phrase) => before.endsWith(phrase)) || every.some((phrase) => before.endsWith(phrase));
  }

  /** "niet dinsdag", or "dinsdag kan ik niet" to the end of the clause. */
  function isDenied(said: string[], one: FoundDate, from: number, next: FoundDate | undefined): boolean {
    const before = clauseBefore(said, one.from, Math.min(BEFORE, one.from - from));
    if (negations.some((phrase) => before.includes(phrase))) return true;
    const rest = said.slice(one.to, next?.from);
    const clause = rest.includes(PAUSE) ? rest.slice(0, rest.indexOf(PAUSE)) : next === undefined ? rest : [];
    return negations.some((phrase) => ` ${clause.join(" ")} `.includes(phrase));
  }
}

/** The days meant: a weekday said with a date ("vrijdag 20 maart") must be that day's, else nothing is sure. */
function exact(found: FoundDate[]): Set<number> {
  const dates = new Set(found.filter(({ kind }) => kind !== "weekday").map(({ day }) => day));
  if (dates.size === 0) return new Set(found.map(({ day }) => day));
  const fits = found.every(
    ({ kind, day }) => kind !== "weekday" || [...dates].some((date) => weekdayOf(date) === weekdayOf(day)),
  );
  return fits ? dates : new Set();
}
