import {
  comingDate,
  comingDayOfMonth,
  comingFeast,
  DAY_MS,
  dayOf,
  monthsLater,
  nthOfMonth,
  weekdayOf,
} from "./calendar.ts";
import type { LanguageData } from "./data.ts";
import { dateWords } from "./dateWords.ts";
import { DATE_MARK } from "./numericDates.ts";
import type { Phrases } from "./phrases.ts";
import type { NumberReader } from "./readNumber.ts";
import { PAUSE, type Respell } from "./respell.ts";

/** A day named in a row of words. */
export interface FoundDate {
  kind: "date" | "weekday";
  day: number;
  from: number;
  to: number;
}

type Shape = (
  said: readonly string[],
  at: number,
  today: number,
) => { day: number | undefined; size: number } | undefined;

/** @returns a finder of days said in words: each shape is one way to name a day. */
export function dateFinder(
  data: LanguageData,
  numbers: NumberReader,
  respell: Respell,
): (said: readonly string[], today: number, numeric: readonly (number | undefined)[]) => FoundDate[] {
  const {
    months,
    weekdays,
    shortDays,
    nearDay,
    nearMonth,
    notDays,
    relative,
    feasts,
    later,
    spans,
    within,
    fromNow,
    orWords,
    ofMonth,
    beforeDay,
    article,
    notRelativeAfter,
    fillers,
    dayUnits,
    weekUnits,
    monthUnits,
    thisDay,
    thisWeek,
    nextDay,
    nextWeek,
    nextMonth,
    thisMonth,
    last,
    bareDay,
    dayAfter,
    dayBefore,
    on,
  } = dateWords(data, respell);

  const starts = (list: Phrases<unknown>, said: readonly string[], at: number) =>
    list.at(said, at)?.words.length ?? 0;
  const ends = (list: Phrases<unknown>, said: readonly string[], to: number) =>
    list.before(said, to)?.words.length ?? 0;

  function monthAt(said: readonly string[], at: number): number | undefined {
    const word = said[at] ?? "";
    return months.get(word) ?? (notDays.has(word) ? undefined : nearMonth(word));
  }
  function weekdayAt(said: readonly string[], at: number): number | undefined {
    const word = said[at] ?? "";
    const known = weekdays.get(word);
    if (known !== undefined) return known;
    const only = said.every((one, index) => index === at || one === PAUSE || fillers.has(one));
    if (shortDays.has(word) && only) return shortDays.get(word);
    const short = shortDays.get(word);
    if (
      short !== undefined &&
      (ends(nextDay, said, at) > 0 || ends(thisDay, said, at) > 0 || starts(nextWeek, said, at + 1) > 0)
    )
      return short;
    return notDays.has(word) ? undefined : nearDay(word);
  }
  /** A day of the month in digits or words, cardinal or ordinal. */
  function dayNumber(
    said: readonly string[],
    at: number,
  ): { value: number; size: number; ordinal: boolean } | undefined {
    const ordinal = numbers.ordinals.get(said[at] ?? "");
    const found = numbers.at(said, at);
    const value = ordinal ?? (found?.sure ? found.value : undefined);
    if (value === undefined || value < 1 || value > 31) return undefined;
    const marked = ordinal !== undefined || /^\d+\D+$/u.test(said[at]!);
    return { value, size: ordinal === undefined ? found!.size : 1, ordinal: marked };
  }
  const past = (words: ReadonlySet<string>, said: readonly string[], at: number) => {
    let to = at;
    while (words.has(said[to] ?? "")) to++;
    return to;
  };

  /** "14 maart 2026", "the 9th of april", "le quinze du mois prochain". */
  const dayThenMonth: Shape = (said, at, today) => {
    const day = dayNumber(said, at);
    if (day === undefined) return undefined;
    const several = orWords.has(said[at - 1] ?? "") && at > 1 && numbers.at(said, at - 2) !== undefined;
    let to = past(ofMonth, said, at + day.size);
    const month = monthAt(said, to);
    if (month !== undefined) {
      const year = /^(?:19|20|21)\d\d$/u.test(said[to + 1] ?? "") ? Number(said[to + 1]) : undefined;
      const found = year === undefined ? comingDate(day.value, month, today) : dayOf(year, month, day.value);
      return { day: several ? undefined : found, size: to + (year === undefined ? 1 : 2) - at };
    }
    for (const [list, ahead] of [
      [nextMonth, 1],
      [thisMonth, 0],
    ] as const) {
      for (const from of [at + day.size, to]) {
        const size = starts(list, said, from);
        if (size === 0) continue;
        to = from + size;
        const now = new Date(today);
        const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
        return { day: dayOf(first.getUTCFullYear(), first.getUTCMonth(), day.value), size: to - at };
      }
    }
    return undefined;
  };

  /** "March 12th". */
  const monthThenDay: Shape = (said, at, today) => {
    const month = monthAt(said, at);
    const from = past(beforeDay, said, at + 1);
    const day = month === undefined ? undefined : dayNumber(said, from);
    return day && { day: comingDate(day.value, month!, today), size: from + day.size - at };
  };

  /** "de laatste dag van juni", "the second tuesday of may". */
  const nthWeekday: Shape = (said, at, today) => {
    const lastSize = starts(last, said, at);
    const nth = lastSize > 0 ? -1 : numbers.ordinals.get(said[at] ?? "");
    if (nth === undefined) return undefined;
    const from = at + Math.max(lastSize, 1);
    const weekday = weekdayAt(said, from) ?? (nth < 0 && dayUnits.has(said[from] ?? "") ? -1 : undefined);
    if (weekday === undefined) return undefined;
    const to = past(ofMonth, said, from + 1);
    const month = monthAt(said, to);
    if (month !== undefined) return { day: nthOfMonth(nth, weekday, month, today), size: to + 1 - at };
    const size = starts(thisMonth, said, to) || starts(thisMonth, said, from + 1);
    return size === 0
      ? undefined
      : { day: nthOfMonth(nth, weekday, new Date(today).getUTCMonth(), today), size: to + size - at };
  };

  /** "de 14de", "le 14", "14th": a day of this month or the next. */
  const dayOnly: Shape = (said, at, today) => {
    const lead = beforeDay.has(said[at] ?? "") ? past(beforeDay, said, at) - at : 0;
    const day = dayNumber(said, at + lead);
    if (day === undefined || dayThenMonth(said, at + lead, today) !== undefined) return undefined;
    const next = said[at + lead + day.size];
    const ended = next === undefined || next === PAUSE || fillers.has(next) || weekdays.has(next);
    const led = lead > 0 || weekdays.has(said[at - 1] ?? "") || day.ordinal;
    return ended && led ? { day: comingDayOfMonth(day.value, today), size: lead + day.size } : undefined;
  };

  /** "over 3 dagen", "in a fortnight", "12 days from today"; with a weekday after it, that day of that week. */
  const after: Shape = (said, at, today) => {
    const lead = starts(within, said, at);
    const span = spans.at(said, at + lead);
    let [from, day] = [at + lead, NaN];
    if (span !== undefined) [from, day] = [from + span.words.length, today + span.value * DAY_MS];
    else {
      const count = numbers.at(said, from);
      const value = count?.sure ? count.value : article.has(said[from] ?? "") ? 1 : undefined;
      if (value === undefined || value > 400) return undefined;
      from += count?.size ?? 1;
      const unit = said[from] ?? "";
      if (dayUnits.has(unit)) day = today + value * DAY_MS;
      else if (weekUnits.has(unit)) day = today + value * 7 * DAY_MS;
      else if (monthUnits.has(unit)) day = monthsLater(today, value);
      else return undefined;
      from++;
    }
    const trail = starts(fromNow, said, from);
    if (lead === 0 && trail === 0) return undefined;
    return { day, size: from + trail - at };
  };

  const feast: Shape = (said, at, today) => {
    const found = feasts.at(said, at);
    return found && { day: comingFeast(found.value, today), size: found.words.length };
  };

  const relativeDay: Shape = (said, at, today) => {
    const found = relative.at(said, at);
    if (found === undefined) return undefined;
    const before = said[at - 1] ?? "";
    if (notRelativeAfter.has(before) || (found.value > 0 && weekdays.has(before))) return undefined;
    return { day: today + found.value * DAY_MS, size: found.words.length };
  };

  const shapes: Shape[] = [dayThenMonth, monthThenDay, nthWeekday, after, feast, relativeDay, dayOnly];

  /** A weekday: the first after today, unless the words around it say which week. */
  function weekday(said: readonly string[], at: number, today: number): FoundDate | undefined {
    const which = weekdayAt(said, at);
    if (which === undefined) return undefined;
    const index = weekdayOf(today);
    const coming = today + (((which - index + 6) % 7) + 1) * DAY_MS;
    const monday = today - index * DAY_MS;
    const inWeek = (week: number) => monday + (week * 7 + which) * DAY_MS;
    const before = past(beforeDay, said, at + 1);
    const beside = (list: Phrases<boolean>) =>
      Math.max(ends(list, said, at), ends(list, said, at - 1)) > 0 ||
      [at + 1, at + 2, before].some((from) => starts(list, said, from) > 0);
    const found = (day: number): FoundDate => ({ kind: "weekday", day, from: at, to: at + 1 });
    if (beside(nextWeek)) return found(inWeek(1));
    if (beside(thisWeek)) return inWeek(0) > today ? found(inWeek(0)) : undefined;
    if (ends(nextDay, said, at) > 0) return found(inWeek(1));
    return found(coming);
  }

  /** Adds what "in een week", "en huit" and "the day after" say beside a day. */
  function moved(said: readonly string[], one: FoundDate): FoundDate {
    const after = later.at(said, one.to);
    const ahead =
      later.before(said, one.from) ??
      (said[one.from - 1] === on ? later.before(said, one.from - 1) : undefined);
    const before = ahead && (ahead.words.length > 1 || said[one.from - 1] === on) ? ahead : undefined;
    const weeks = after ?? before;
    let { day, from, to } = one;
    if (weeks) {
      day += weeks.value * DAY_MS;
      if (after) to += after.words.length;
      else from -= before!.words.length;
    }
    const skip = ends(bareDay, said, from);
    const next = ends(dayAfter, said, from) || ends(dayAfter, said, from - skip);
    const previous = ends(dayBefore, said, from) || ends(dayBefore, said, from - skip);
    if (next > 0) return { kind: "date", day: day + DAY_MS, from: from - skip - next, to };
    if (previous > 0) return { kind: "date", day: day - DAY_MS, from: from - skip - previous, to };
    return { ...one, day, from, to };
  }

  return (said, today, numeric) => {
    const found: FoundDate[] = [];
    for (let at = 0; at < said.length && at < 80;) {
      const marked = said[at]!.startsWith(DATE_MARK) ? Number(said[at]!.slice(DATE_MARK.length)) : NaN;
      if (!Number.isNaN(marked)) {
        if (numeric[marked] !== undefined)
          found.push(moved(said, { kind: "date", day: numeric[marked], from: at, to: at + 1 }));
        at++;
        continue;
      }
      const shape = shapes.map((read) => read(said, at, today)).find((one) => one !== undefined);
      const one =
        shape === undefined
          ? weekday(said, at, today)
          : shape.day === undefined
            ? undefined
            : { kind: "date" as const, day: shape.day, from: at, to: at + shape.size };
      if (one) found.push(moved(said, one));
      at = Math.max(at + (shape?.size ?? 1), found.at(-1)?.to ?? 0);
    }
    return weekOf(found, said, today);
  };

  /** "over drie weken, woensdag": the Wednesday of that week. */
  function weekOf(found: FoundDate[], said: readonly string[], today: number): FoundDate[] {
    const [span, day] = found;
    const isSpan = span !== undefined && span.kind === "date" && weekUnits.has(said[span.to - 1] ?? "");
    if (found.length !== 2 || !isSpan || day!.kind !== "weekday") return found;
    const monday = span.day - weekdayOf(span.day) * DAY_MS;
    const weeks = Math.round((monday - today) / (7 * DAY_MS));
    return weeks < 1 ? found : [{ ...day!, day: monday + weekdayOf(day!.day) * DAY_MS }];
  }
}
