import type { LanguageData } from "./data.ts";
import { DAYS } from "./daySigns.ts";
import { nearestOf, phrasesOf } from "./phrases.ts";
import type { Respell } from "./respell.ts";

export type DateWords = ReturnType<typeof dateWords>;

/** @returns the words of a language that dates are made of, ready to be found in a row of respelled words. */
export function dateWords(data: LanguageData, respell: Respell) {
  const table = <T>(lists: (readonly [string[], T])[]) => phrasesOf(lists, respell);
  const phrases = (list: string[]) => phrasesOf([[list, true]], respell);
  const set = (list: string[]) => new Set(list.map(respell));
  const byWord = <T>(lists: [string[], T][]) =>
    new Map(lists.flatMap(([words, value]) => words.map((word) => [respell(word), value] as const)));
  const byDay = (words: LanguageData["days"]) => byWord(DAYS.map((day, at) => [words[day], at]));
  const months = byWord(data.months.map((names, at) => [names, at]));
  const weekdays = byDay(data.days);
  return {
    months,
    weekdays,
    shortDays: byDay(data.shortDays),
    nearDay: nearestOf(weekdays, 5),
    nearMonth: nearestOf(months, 5),
    notDays: set([...data.notDays, ...data.plain, ...data.notNames]),
    relative: table(Object.entries(data.relativeDays).map(([words, days]) => [[words], days])),
    feasts: table(Object.entries(data.feasts).map(([day, names]) => [names, day])),
    later: table(Object.entries(data.weekLater).map(([words, days]) => [[words], days])),
    spans: table(Object.entries(data.spans).map(([words, days]) => [[words], days])),
    within: phrases(data.within),
    fromNow: phrases(data.fromNow),
    orWords: set(data.orWords),
    ofMonth: set(data.ofMonth),
    beforeDay: set(data.beforeDay),
    article: set(data.article),
    notRelativeAfter: set(data.notRelativeAfter),
    fillers: set([...data.fillers, ...data.joiners, ...data.plain]),
    dayUnits: set(data.dayUnits),
    weekUnits: set(data.weekUnits),
    monthUnits: set(data.monthUnits),
    thisDay: phrases(data.thisDay),
    thisWeek: phrases(data.thisWeek),
    nextDay: phrases(data.nextDay),
    nextWeek: phrases(data.nextWeek),
    nextMonth: phrases(data.nextMonth),
    thisMonth: phrases(data.thisMonth),
    last: phrases(data.last),
    bareDay: phrases(data.beforeDay),
    dayAfter: phrases(data.dayAfter),
    dayBefore: phrases(data.dayBefore),
    on: respell("on"),
  };
}
