import { addOpenMinutes, instant, nextWorkingMoment, utc, windowFrom } from "../escalation/openHours.ts";
import type { OpenHours } from "../escalation/openHours.ts";
import type { MatchingSettings } from "./settings.ts";
import { matchRule } from "./types.ts";
import type { MatchRule } from "./types.ts";

type Quiet = Pick<MatchingSettings, "quietFrom" | "quietUntil">;

/** The same hours for the same settings, since what is reckoned from them is kept with them. */
const waking = new WeakMap<Quiet, OpenHours>();

/** The hours in which a volunteer may be asked: every day, holidays too (neighbours are no office). */
export function wakingHours(settings: Quiet): OpenHours {
  let hours = waking.get(settings);
  if (hours === undefined) {
    const { quietUntil: from, quietFrom: to } = settings;
    waking.set(settings, (hours = { days: [1, 2, 3, 4, 5, 6, 7], from, to, holidays: false }));
  }
  return hours;
}

/** Up to the next quarter of an hour, so that a text can say "tot 14.15 u". Quiet hours begin on a quarter. */
function roundUp(iso: string): string {
  const quarter = 15 * 60_000;
  return new Date(Math.ceil(Date.parse(iso) / quarter) * quarter).toISOString();
}

/**
 * Until when an offer sent now stands: a UTC instant on a quarter of an hour. Quiet hours do not count: an offer of
 * 20.00 h with 90 minutes stands until 8.30 h tomorrow.
 */
export function offerUntil(nowISO: string, rule: MatchRule, settings: MatchingSettings): string {
  const minutes = rule === matchRule.firstYes ? settings.urgentOfferMinutes : settings.offerMinutes;
  return roundUp(addOpenMinutes(nowISO, minutes, wakingHours(settings)));
}

/** Where the first yes wins nothing is gathered; neighbours are asked for as long as so many offers in a row stand. */
const URGENT_WAVES = 4;

/** Until when neighbours are asked and yeses are gathered. Who was asked by then may answer until that offer's end. */
export function gatherUntil(nowISO: string, rule: MatchRule, settings: MatchingSettings): string {
  const urgent = rule === matchRule.firstYes;
  const minutes = urgent ? URGENT_WAVES * settings.urgentOfferMinutes : settings.gatherMinutes;
  return roundUp(addOpenMinutes(nowISO, minutes, wakingHours(settings)));
}

/** Working minutes that the contact person has at least to choose, or to look further, before the asker was to hear. */
const CHOOSE_MINUTES = 120;

/**
 * By when an asker is told how her search went: a promise that the deadlines above keep, whoever answers or not. The
 * last offer has ended by then, and the contact person had two working hours; it is the end of that working day.
 * @param until - `gatherUntil` of the search
 * @returns a UTC instant
 */
export function tellBy(until: string, rule: MatchRule, settings: MatchingSettings, hours: OpenHours): string {
  const chosen = addOpenMinutes(offerUntil(until, rule, settings), CHOOSE_MINUTES, hours);
  return utc(windowFrom(instant(chosen), hours).close);
}

/**
 * When this volunteer's own quiet hours end, if they hold now: a UTC instant, else null.
 * `from` after `until` passes midnight (22.00-7.00); equal ones mean none.
 */
export function ownQuietEnds(nowISO: string, from: number | null, until: number | null): string | null {
  if (from === null || until === null || from === until) return null;
  const now = instant(nowISO);
  const minute = now.hour * 60 + now.minute;
  const inside = from < until ? minute >= from && minute < until : minute >= from || minute < until;
  if (!inside) return null;
  const day = minute < until ? now : now.plus({ days: 1 });
  const end = day.startOf("day").set({ hour: Math.floor(until / 60), minute: until % 60 });
  // In the autumn hour that comes twice the end may seem past; a minute later it is asked again.
  return (end > now ? end : now.plus({ minutes: 1 })).toUTC().toISO()!;
}

/**
 * Whether a volunteer's own quiet hours leave any minute in which the town asks at all. Whoever leaves none must not be
 * waited for: the search would go on for ever.
 */
export function everAwake(
  from: number | null,
  until: number | null,
  settings: Pick<MatchingSettings, "quietFrom" | "quietUntil">,
): boolean {
  if (from === null || until === null || from === until) return true;
  const minute = (clock: string): number => Number(clock.split(":")[0]) * 60 + Number(clock.split(":")[1]);
  const [opens, closes] = [minute(settings.quietUntil), minute(settings.quietFrom)];
  const asleepAtOpening = from < until ? opens >= from && opens < until : opens >= from || opens < until;
  // Asleep at the town's opening: awake only from `until` on, when that is still the same day's waking hours.
  return !asleepAtOpening || (until > opens && until < closes);
}

/**
 * The first moment from `atISO` on at which somebody may be disturbed: in the town's waking hours and outside her own
 * quiet hours (minutes of the local day). Where those leave no minute at all, the town's alone count.
 * @returns a UTC instant
 */
export function nextAwake(
  atISO: string,
  settings: Pick<MatchingSettings, "quietFrom" | "quietUntil">,
  own: { from: number | null; until: number | null },
): string {
  const hours = wakingHours(settings);
  let at = nextWorkingMoment(atISO, hours);
  if (!everAwake(own.from, own.until, settings)) return at;
  for (;;) {
    const ends = ownQuietEnds(at, own.from, own.until);
    if (ends === null) return at;
    at = nextWorkingMoment(ends, hours);
  }
}
