import { instant, utc, windowFrom } from "./openHours.ts";
import type { OpenHours } from "./openHours.ts";
import { promiseWords } from "./promiseWords.ts";

/** Hours with the least working time (minutes) that a promise for today needs; default 60. */
export interface PromiseHours extends OpenHours {
  lastMinutes?: number;
}

/**
 * When somebody will answer. `by: "before"` means at the latest at `at` (the end of today's work),
 * `by: "at"` means that work begins then. `at` is a UTC instant: use it as the case's deadline.
 */
export function promisedMoment(nowISO: string, hours: PromiseHours): { by: "before" | "at"; at: string } {
  const now = instant(nowISO);
  const window = windowFrom(now, hours);
  if (window.open > now) return { by: "at", at: utc(window.open) };
  const left = window.close.diff(now, "minutes").minutes;
  if (left >= (hours.lastMinutes ?? 60)) return { by: "before", at: utc(window.close) };
  // Five minutes before closing nobody can honestly promise "today".
  return { by: "at", at: utc(windowFrom(window.close, hours).open) };
}

/**
 * The promise in words, to follow "An belt je …": `vandaag voor 17 u`, `morgen om 8.30 u`, `maandag om 8.30 u`;
 * from a week away on with the date, since "maandag" would be misread. Unknown languages get Dutch.
 */
export function promise(nowISO: string, hours: PromiseHours, language: string): string {
  const now = Date.parse(nowISO);
  const minute = Math.floor(now / MINUTE_MS);
  // Hours open and close on a full minute, so the words can change at one and just after it, and nowhere in between.
  if (minute * MINUTE_MS === now) return freshPromise(nowISO, hours, language);
  let kept = promises.get(hours);
  if (kept === undefined || kept.size > MOST_KEPT) promises.set(hours, (kept = new Map()));
  const key = `${language} ${minute}`;
  let words = kept.get(key);
  if (words === undefined) kept.set(key, (words = freshPromise(nowISO, hours, language)));
  return words;
}

/** Every turn may need a promise, and reckoning one takes half a millisecond: those of a minute are kept. */
const promises = new WeakMap<PromiseHours, Map<string, string>>();
const MOST_KEPT = 100;
const MINUTE_MS = 60_000;

function freshPromise(nowISO: string, hours: PromiseHours, language: string): string {
  const { by, at } = promisedMoment(nowISO, hours);
  return inWords(by, at, nowISO, language);
}

/** An instant as people say it, without a preposition of its own: `morgen om 8.30 u`; as an end, `morgen voor 17 u`. */
export function momentInWords(
  at: string,
  nowISO: string,
  language: string,
  by: "before" | "at" = "at",
): string {
  return inWords(by, at, nowISO, language);
}

function inWords(by: "before" | "at", at: string, nowISO: string, language: string): string {
  const words = promiseWords[language] ?? promiseWords["nl"]!;
  const moment = instant(at).setLocale(words.locale);
  // Midnight ends the day before it: "morgen om 0 u" would be read as tomorrow evening.
  const midnight = moment.hour === 0 && moment.minute === 0;
  const day = midnight ? moment.minus({ days: 1 }) : moment;
  const days = Math.round(day.startOf("day").diff(instant(nowISO).startOf("day"), "days").days);
  return words.say({
    by,
    day:
      days === 0
        ? words.today
        : days === 1
          ? words.tomorrow
          : day.toFormat(days < 7 ? words.weekday : words.date),
    clock: midnight ? words.midnight : words.clock(moment.hour, moment.minute),
  });
}
