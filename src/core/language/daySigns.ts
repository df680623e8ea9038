import type { ClockFinder } from "./clock.ts";
import type { Day, LanguageData, Part } from "./data.ts";
import { errorsBetween } from "./near.ts";
import { nearestOf } from "./phrases.ts";
import { PAUSE, type Respell } from "./respell.ts";

export const DAYS: readonly Day[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const PARTS: readonly Part[] = ["morning", "afternoon", "evening"];

/** What a word, or several, means for days and parts of the day; any other word stays as it is. */
export type Sign =
  | { sign: "days"; days: Day[] }
  | { sign: "parts"; parts: Part[] }
  | { sign: "until" | "except" | "butYes" | "fits" | "any" | "relative" | "busy" | "so" | "pause" };

/** @returns a reader of respelled words as signs; fillers are left out. */
export function daySigns(
  data: LanguageData,
  clock: ClockFinder,
  respell: Respell,
): (words: readonly string[]) => (Sign | string)[] {
  const sure = new Map<string, Sign>();
  const amongOthers = new Map<string, Sign>();
  const afterDay = new Map<string, Sign>();
  const put = (to: Map<string, Sign>, words: string[], sign: Sign) =>
    words.forEach((word) => to.set(respell(word), sign));
  put(sure, data.fits, { sign: "fits" });
  put(sure, data.busy, { sign: "busy" });
  put(sure, data.so, { sign: "so" });
  put(sure, data.until, { sign: "until" });
  put(sure, data.except, { sign: "except" });
  put(sure, data.butYes, { sign: "butYes" });
  put(sure, data.anyTime, { sign: "any" });
  put(sure, Object.keys(data.relativeDays), { sign: "relative" });
  for (const group of data.dayGroups) put(sure, group.words, { sign: "days", days: group.days });
  for (const group of data.partGroups) put(sure, group.words, { sign: "parts", parts: group.parts });
  const dayWords = new Map<string, Day>();
  const partWords = new Map<string, Part>();
  for (const day of DAYS) {
    put(sure, data.days[day], { sign: "days", days: [day] });
    put(amongOthers, data.shortDays[day], { sign: "days", days: [day] });
    data.days[day].forEach((word) => dayWords.set(respell(word), day));
  }
  for (const part of PARTS) {
    put(sure, data.parts[part], { sign: "parts", parts: [part] });
    put(afterDay, data.shortParts[part] ?? [], { sign: "parts", parts: [part] });
    [...data.parts[part], ...(data.shortParts[part] ?? [])].forEach((word) =>
      partWords.set(respell(word), part),
    );
  }
  const longest = Math.max(...[...sure.keys()].map((phrase) => phrase.split(" ").length));
  const timeWords = [...sure].filter(
    ([word, { sign }]) => (sign === "days" || sign === "parts") && !word.includes(" "),
  );
  const near = nearestOf(timeWords, 5);
  /** "ludi": a word of five letters, one of them left out. */
  const cut = new Map(
    timeWords
      .filter(([word]) => word.length === 5)
      .flatMap(([word, sign]) =>
        [...word].map((_, at) => [word.slice(0, at) + word.slice(at + 1), sign] as const),
      ),
  );
  const fillers = new Set([...data.fillers, ...data.joiners].map(respell));
  const notDays = new Set([...data.notDays, ...data.plain, ...data.notNames].map(respell));
  const aside = new Set<Sign["sign"]>(["fits", "busy", "so"]);
  const lead = new Set(data.lead.map(respell));
  const spans = new Set([...data.dayUnits, ...data.weekUnits].map(respell));

  /** "dinsdagnamiddag" in one word, the second half with a typing error or cut short. */
  function joined(word: string): [Day, Part] | undefined {
    for (const [dayWord, day] of dayWords) {
      if (dayWord.length < 4 || !word.startsWith(dayWord) || word.length < dayWord.length + 2) continue;
      const rest = word.slice(dayWord.length);
      const part =
        partWords.get(rest) ??
        [...partWords].find(([known]) => rest.length >= 5 && errorsBetween(rest, known) === 1)?.[1];
      if (part !== undefined) return [day, part];
    }
    return undefined;
  }

  const resembling = (word: string): Sign | undefined =>
    notDays.has(word) ? undefined : (cut.get(word) ?? near(word));

  /** Short names of days count where only days and parts are spoken of, or right before a part. */
  function short(
    sign: Sign | string,
    next: Sign | string | undefined,
    all: (Sign | string)[],
  ): Sign | string {
    if (typeof sign !== "string" || !amongOthers.has(sign)) return sign;
    const beforePart = typeof next === "object" && next.sign === "parts";
    const onlyDays = all.every((one) =>
      typeof one === "string" ? amongOthers.has(one) || fillers.has(one) : !aside.has(one.sign),
    );
    return beforePart || onlyDays ? amongOthers.get(sign)! : sign;
  }

  return (words) => {
    const times = new Map(
      clock(words)
        .filter(
          ({ sure: isSure, from, to }) =>
            isSure || (lead.has(words[from - 1] ?? "") && !spans.has(words[to] ?? "")),
        )
        .map((time) => [time.from, time]),
    );
    const signs: (Sign | string)[] = [];
    for (let at = 0; at < words.length;) {
      const word = words[at]!;
      const time = times.get(at);
      let size = Math.min(longest, words.length - at);
      while (size > 0 && !sure.has(size === 1 ? word : words.slice(at, at + size).join(" "))) size--;
      if (size === 0 && time !== undefined) {
        const hour = time.minutes / 60;
        signs.push({ sign: "parts", parts: [hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening"] });
        at = time.to;
        continue;
      }
      if (size > 0) {
        signs.push(sure.get(words.slice(at, at + size).join(" "))!);
        at += size;
        continue;
      }
      at++;
      const both = joined(word);
      const last = signs.at(-1);
      if (word === PAUSE) signs.push({ sign: "pause" });
      else if (both) signs.push({ sign: "days", days: [both[0]] }, { sign: "parts", parts: [both[1]] });
      else if (typeof last === "object" && last.sign === "days" && afterDay.has(word))
        signs.push(afterDay.get(word)!);
      else signs.push(resembling(word) ?? word);
    }
    return signs
      .map((sign, at) => short(sign, signs[at + 1], signs))
      .filter((sign) => typeof sign !== "string" || !fillers.has(sign));
  };
}
