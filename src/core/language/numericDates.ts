import { comingDate, dayOf } from "./calendar.ts";

/** Stands for a date written in digits among words, with its place in the list. */
export const DATE_MARK = "ꙭ";

/**
 * Dates in digits: 2026-03-12, 12/3, 12.3.26; the day stands before the month. A time ("14.30 u", "om 10.15") is none.
 * @returns the text with a mark and a number for each, and the days; undefined for what is no day (31/2).
 */
export function numericDates(text: string, today: number): { rest: string; days: (number | undefined)[] } {
  const days: (number | undefined)[] = [];
  const mark = (day: number | undefined): string => ` ${DATE_MARK}${days.push(day) - 1} `;
  const rest = text
    .replace(/(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/gu, (_, year: string, month: string, day: string) =>
      mark(dayOf(Number(year), Number(month) - 1, Number(day))),
    )
    .replace(
      /(?<![\d.])(\d{1,2})\s?([/.-])\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d%])(?!\s?(?:u|h|uur|heures?|am|pm)\b)/gu,
      (all: string, day: string, by: string, month: string, year: string | undefined) => {
        if (by === "." && (Number(month) > 12 || Number(month) === 0)) return all;
        if (year === undefined) return mark(comingDate(Number(day), Number(month) - 1, today));
        return mark(
          dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month) - 1, Number(day)),
        );
      },
    );
  return { rest, days };
}
