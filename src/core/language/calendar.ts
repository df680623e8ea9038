import Holidays from "date-holidays";

/** Days as UTC midnights, in milliseconds. Pure: today comes in. */

export const DAY_MS = 86_400_000;

/** @returns the day, or undefined where there is none (31 February) or the year is out of all reason. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const at = new Date(Date.UTC(year, month, day));
  const fits = at.getUTCFullYear() === year && at.getUTCMonth() === month && at.getUTCDate() === day;
  return fits && year >= 1900 && year <= 2200 ? at.getTime() : undefined;
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: number): number => (new Date(day).getUTCDay() + 6) % 7;

/** The first such day from today on; 29 February may be years away. */
export function comingDate(day: number, month: number, today: number): number | undefined {
  const start = new Date(today).getUTCFullYear();
  for (let year = start; year <= start + 8; year++) {
    const tried = dayOf(year, month, day);
    if (tried !== undefined && tried >= today) return tried;
  }
  return undefined;
}

/** The first such day of a month from today on ("de 14de"). */
export function comingDayOfMonth(day: number, today: number): number | undefined {
  const at = new Date(today);
  for (let ahead = 0; ahead < 12; ahead++) {
    const month = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + ahead, 1));
    const tried = dayOf(month.getUTCFullYear(), month.getUTCMonth(), day);
    if (tried !== undefined && tried >= today) return tried;
  }
  return undefined;
}

/** The same day a number of months later, the last of the month where it is shorter. */
export function monthsLater(day: number, months: number): number {
  const at = new Date(day);
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0));
  return Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(at.getUTCDate(), last.getUTCDate()));
}

/**
 * The nth such weekday of a month that is still to come; -1 for the last. Weekday -1 means any day ("de laatste dag van juni").
 * @param month 0 for January
 */
export function nthOfMonth(nth: number, weekday: number, month: number, today: number): number | undefined {
  const start = new Date(today).getUTCFullYear();
  for (let year = start; year <= start + 1; year++) {
    const days = Array.from({ length: 31 }, (_, at) => dayOf(year, month, at + 1)).filter(
      (day): day is number => day !== undefined && (weekday < 0 || weekdayOf(day) === weekday),
    );
    const found = days.at(nth < 0 ? nth : nth - 1);
    if (found !== undefined && found >= today) return found;
  }
  return undefined;
}

let calendar: Holidays | undefined;
const easters = new Map<number, number>();

/** Easter Sunday; kept, since `date-holidays` takes milliseconds per year. */
function easter(year: number): number {
  let day = easters.get(year);
  if (day === undefined) {
    calendar ??= new Holidays("BE");
    const found = calendar.getHolidays(year).find(({ rule }) => rule === "easter");
    day = found === undefined ? NaN : Date.parse(`${found.date.slice(0, 10)}T00:00:00Z`);
    easters.set(year, day);
  }
  return day;
}

/** @param feast "12-25", or days from Easter: "easter+39" */
export function comingFeast(feast: string, today: number): number | undefined {
  const moving = /^easter([+-]\d+)$/u.exec(feast);
  if (!moving) {
    const [month, day] = feast.split("-").map(Number);
    return comingDate(day!, month! - 1, today);
  }
  const year = new Date(today).getUTCFullYear();
  return [year, year + 1].map((one) => easter(one) + Number(moving[1]) * DAY_MS).find((day) => day >= today);
}

export function isoOf(day: number): string | undefined {
  const at = new Date(day);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString().slice(0, 10);
}
