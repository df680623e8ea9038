import Holidays from "date-holidays";
import { DateTime } from "luxon";

/** The zone in which every deadline is reckoned; instants themselves are UTC. */
export const zone = "Europe/Brussels";

/**
 * When people are there. Times are local clock times in Brussels, `"HH:mm"`.
 * `days` are ISO weekdays (1 Monday … 7 Sunday); `closed` are extra closing days, `"MM-DD"` every year or
 * `"YYYY-MM-DD"` once (many town halls close on 2 January, 11 July, 2 November, 26 December).
 */
export interface OpenHours {
  days: readonly number[];
  from: string;
  to: string;
  closed?: readonly string[];
  /** False: open on Belgian legal holidays too. Default true: closed on them. */
  holidays?: boolean;
}

const belgium = new Holidays("BE", { types: ["public"] });
const holidaysOf = new Map<number, ReadonlySet<string>>();

/** The ten legal holidays of a year as `YYYY-MM-DD`; kept, since `date-holidays` takes milliseconds per year. */
function legalHolidays(year: number): ReadonlySet<string> {
  let days = holidaysOf.get(year);
  if (!days) {
    days = new Set(belgium.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)));
    holidaysOf.set(year, days);
  }
  return days;
}

/** Whether this local day is a Belgian legal holiday. */
export function isHoliday(day: DateTime): boolean {
  return legalHolidays(day.year).has(day.toFormat("yyyy-MM-dd"));
}

function at(day: DateTime, clock: string): DateTime {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  // 24:00 is the next midnight; set() on a day with a clock change keeps the clock time, not the elapsed hours.
  if (hour === 24) return day.plus({ days: 1 }).startOf("day");
  return day.startOf("day").set({ hour, minute });
}

interface Window {
  open: DateTime;
  close: DateTime;
}

function windowOf(day: DateTime, hours: OpenHours): Window | null {
  if (!hours.days.includes(day.weekday)) return null;
  if (hours.holidays !== false && isHoliday(day)) return null;
  if (hours.closed?.some((date) => date === day.toFormat("MM-dd") || date === day.toFormat("yyyy-MM-dd")))
    return null;
  const open = at(day, hours.from);
  const close = at(day, hours.to);
  // A window that the spring clock change swallows (2:00-3:00) is no window that day.
  return open < close ? { open, close } : null;
}

/**
 * The window that was found last for these hours, and the earliest instant for which it was: from there to its end it is
 * the right one. Reckoning with a calendar takes 100 µs, and every turn asks.
 */
const lastWindow = new WeakMap<OpenHours, { from: number; to: number; window: Window }>();

/**
 * The window that holds `now`, or else the next one; `open` may thus lie before `now`.
 * Throws when 400 days hold none: settings that never open are misuse and must be refused where they are read.
 */
export function windowFrom(now: DateTime, hours: OpenHours): Window {
  return windowAt(now.toMillis(), hours);
}

/** @param now milliseconds since 1970. */
function windowAt(now: number, hours: OpenHours): Window {
  const last = lastWindow.get(hours);
  if (last !== undefined && now >= last.from && now < last.to) return last.window;
  const window = findWindow(DateTime.fromMillis(now, { zone }), hours);
  lastWindow.set(hours, { from: now, to: window.close.toMillis(), window });
  return window;
}

function findWindow(now: DateTime, hours: OpenHours): Window {
  let day = now.startOf("day");
  for (let tried = 0; tried < 400; tried++) {
    const window = windowOf(day, hours);
    if (window && window.close > now) return window;
    day = day.plus({ days: 1 });
  }
  throw new Error(
    `Hours ${JSON.stringify(hours)} do not open within 400 days: check days, from, to and closed.`,
  );
}

/** Reads an instant; throws on anything that is no ISO instant, since only our own code passes it. */
export function instant(iso: string): DateTime {
  const read = DateTime.fromISO(iso, { zone });
  if (!read.isValid) throw new Error(`Not an ISO instant: ${iso}`);
  return read;
}

/** Writes an instant as UTC ISO 8601 with milliseconds, so that texts of instants compare in order of time. */
export function utc(moment: DateTime): string {
  return new Date(moment.toMillis()).toISOString();
}

/** Whether somebody is there at this instant (the opening instant counts, the closing instant does not). */
export function isOpen(nowISO: string, hours: OpenHours): boolean {
  const now = instant(nowISO);
  return windowFrom(now, hours).open <= now;
}

/** `now` itself inside the hours, otherwise the next opening; a UTC instant. */
export function nextWorkingMoment(nowISO: string, hours: OpenHours): string {
  const now = Date.parse(nowISO);
  if (Number.isNaN(now)) throw new Error(`Not an ISO instant: ${nowISO}`);
  return new Date(Math.max(now, windowAt(now, hours).open.toMillis())).toISOString();
}

/**
 * The instant at which `minutes` of open time have passed since `now`: closed time does not count.
 * At a closing time it answers that closing time, not the next opening.
 */
export function addOpenMinutes(nowISO: string, minutes: number, hours: OpenHours): string {
  let left = minutes * 60_000;
  let now = instant(nowISO);
  for (;;) {
    const { open, close } = windowFrom(now, hours);
    const start = open > now ? open : now;
    const room = close.toMillis() - start.toMillis();
    if (left <= room) return utc(start.plus({ milliseconds: left }));
    left -= room;
    now = close;
  }
}
