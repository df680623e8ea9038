import type { LanguageData } from "./data.ts";
import { fold, foldData, wordsOf } from "./fold.ts";
import { DAYS } from "./readDayparts.ts";

const DAY_MS = 86_400_000;

/** @returns a reader of dates; see `Language.date`. A weekday is the first one after today. */
export function dateReader(data: LanguageData): (text: string, todayISO: string) => string | undefined {
  const months = new Map(
    data.months.flatMap((names, at) => names.map((name) => [foldData(name), at] as const)),
  );
  const weekdays = new Map(
    DAYS.flatMap((day, at) => data.days[day].map((word) => [foldData(word), at] as const)),
  );
  const relative = Object.entries(data.relativeDays)
    .map(([words, days]) => [` ${foldData(words)} `, days] as const)
    .sort((one, other) => other[0].length - one[0].length);
  const nextWeek = data.nextWeek.map((words) => ` ${foldData(words)} `);
  const within = new RegExp(` (?:${data.within.map(foldData).join("|")}) (\\S+(?: \\S+)?) (\\S+) `, "u");
  const dayUnits = new Set(data.dayUnits.map(foldData));
  const weekUnits = new Set(data.weekUnits.map(foldData));
  const small = new Map(
    data.units.flatMap((words, value) => words.map((word) => [foldData(word), value] as const)),
  );

  return (text, todayISO) => {
    const today = Date.parse(`${todayISO.slice(0, 10)}T00:00:00Z`);
    if (Number.isNaN(today)) return undefined;
    const raw = text.slice(0, 400);
    const found = new Set<string>();
    const add = (iso: string | undefined) => iso !== undefined && found.add(iso);

    let rest = raw.replace(
      /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/gu,
      (_, y: string, m: string, d: string) => {
        add(valid(Number(y), Number(m) - 1, Number(d)));
        return " ";
      },
    );
    rest = rest.replace(
      /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d])/gu,
      (_, d, m, y) => {
        add(dated(Number(d), Number(m) - 1, y as string | undefined, today));
        return " ";
      },
    );
    const words = wordsOf(fold(rest));
    words.forEach((word, at) => {
      const month = months.get(word);
      if (month === undefined) return;
      const before =
        dayNumber(words[at - 1]) ?? (words[at - 1] === "of" ? dayNumber(words[at - 2]) : undefined);
      const after = before === undefined ? dayNumber(words[at + 1]) : undefined;
      const year = words[after === undefined ? at + 1 : at + 2];
      if (before ?? after) {
        add(dated((before ?? after)!, month, /^\d{4}$/u.test(year ?? "") ? year : undefined, today));
      }
    });
    if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;

    let padded = ` ${words.join(" ")} `;
    const span = within.exec(padded);
    if (span) {
      const pieces = `${span[1]} ${span[2]}`.split(" ");
      const count = /^\d{1,3}$/u.test(pieces[0]!) ? Number(pieces[0]) : small.get(pieces[0]!);
      const unit = pieces.find((piece, at) => at > 0 && (dayUnits.has(piece) || weekUnits.has(piece)));
      if (count !== undefined && unit !== undefined) {
        return iso(today + count * (weekUnits.has(unit) ? 7 : 1) * DAY_MS);
      }
    }
    const todayIndex = (new Date(today).getUTCDay() + 6) % 7;
    const later = nextWeek.some((phrase) => padded.includes(phrase));
    const named = [...new Set(words.flatMap((word) => weekdays.get(word) ?? []))];
    if (named.length > 0) {
      if (named.length > 1) return undefined;
      const ahead = later ? 7 - todayIndex + named[0]! : ((named[0]! - todayIndex + 6) % 7) + 1;
      return iso(today + ahead * DAY_MS);
    }
    for (const [phrase, days] of relative) {
      if (!padded.includes(phrase)) continue;
      found.add(iso(today + days * DAY_MS));
      padded = padded.replaceAll(phrase, " ");
    }
    return found.size === 1 ? [...found][0] : undefined;
  };
}

function dayNumber(word: string | undefined): number | undefined {
  const digits = /^(\d{1,2})(?:e|de|ste|er|st|nd|rd|th)?$/u.exec(word ?? "");
  return digits ? Number(digits[1]) : undefined;
}

/** Without a year: the first such day from today on. */
function dated(day: number, month: number, year: string | undefined, today: number): string | undefined {
  if (year !== undefined) return valid(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const start = new Date(today).getUTCFullYear();
  for (let ahead = 0; ahead <= 8; ahead++) {
    const tried = valid(start + ahead, month, day);
    if (tried !== undefined && Date.parse(tried) >= today) return tried;
  }
  return undefined;
}

function valid(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month, day));
  const fits = at.getUTCFullYear() === year && at.getUTCMonth() === month && at.getUTCDate() === day;
  return fits && year >= 1900 && year <= 2200 ? iso(at.getTime()) : undefined;
}

function iso(instant: number): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? "" : at.toISOString().slice(0, 10);
}
