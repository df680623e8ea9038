import type { Day, LanguageData, Part } from "./data.ts";
import { fold, foldData, wordsOf } from "./fold.ts";
import { errorsBetween } from "./near.ts";

export const DAYS: readonly Day[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const PARTS: readonly Part[] = ["morning", "afternoon", "evening"];

type Item = { days: Day[]; parts?: Part[]; not: boolean };
type Sign =
  | { sign: "days"; days: Day[] }
  | { sign: "parts"; parts: Part[] }
  | { sign: "until" | "except" | "butYes" | "any" | "relative" };

/** A clock time with its hour: "14u", "14:30", "2 uur", "3 pm", "14 h". */
const CLOCK =
  /\b([01]?\d|2[0-3])(?: ?[:.]\d\d(?: ?(am|pm))?| ?(?:u|uur|h|heures?|o'?clock)(?:\d\d)?| ?(am|pm))(?![\p{L}\d])/giu;

/** Stands for a comma or stop, so that "dinsdag kan ik niet, woensdag wel" does not read as "niet woensdag". */
const PAUSE = "zzpause";

/** @returns a reader of days and parts of the day; see `Language.dayparts`. */
export function daypartReader(data: LanguageData): (text: string) => string[] | undefined {
  const sure = new Map<string, Sign>();
  const amongOthers = new Map<string, Sign>();
  const afterDay = new Map<string, Sign>();
  const put = (to: Map<string, Sign>, words: string[], sign: Sign) =>
    words.forEach((word) => to.set(foldData(word), sign));
  put(sure, data.until, { sign: "until" });
  put(sure, data.except, { sign: "except" });
  put(sure, data.butYes, { sign: "butYes" });
  put(sure, data.anyTime, { sign: "any" });
  put(sure, Object.keys(data.relativeDays), { sign: "relative" });
  for (const day of DAYS) {
    put(sure, data.days[day], { sign: "days", days: [day] });
    put(amongOthers, data.shortDays[day], { sign: "days", days: [day] });
  }
  for (const group of data.dayGroups) put(sure, group.words, { sign: "days", days: group.days });
  for (const group of data.partGroups) put(sure, group.words, { sign: "parts", parts: group.parts });
  for (const part of PARTS) {
    put(sure, data.parts[part], { sign: "parts", parts: [part] });
    put(afterDay, data.shortParts[part] ?? [], { sign: "parts", parts: [part] });
    sure.set(`zz${part}`, { sign: "parts", parts: [part] });
  }
  const longest = Math.max(...[...sure.keys()].map((phrase) => wordsOf(phrase).length));
  const joined = new Map<string, [Day, Part]>();
  for (const day of DAYS) {
    for (const part of PARTS) {
      for (const one of data.days[day]) {
        for (const other of [...data.parts[part], ...(data.shortParts[part] ?? [])]) {
          joined.set(foldData(one) + foldData(other), [day, part]);
        }
      }
    }
  }
  const dayWords = [...sure].filter(
    ([word, one]) => one.sign === "days" && !word.includes(" ") && word.length > 5,
  );
  const fillers = new Set([...data.fillers, ...data.joiners].map(foldData));

  return (text) => {
    const words = wordsOf(
      fold(
        text
          .slice(0, 400)
          .replace(CLOCK, clockPart)
          .replace(/[,;!\n]|\.(?=\s|$)/gu, ` ${PAUSE} `),
      ),
    );
    const signs: (Sign | string)[] = [];
    for (let at = 0; at < words.length;) {
      const word = words[at]!;
      let size = Math.min(longest, words.length - at);
      while (size > 0 && !sure.has(size === 1 ? word : words.slice(at, at + size).join(" "))) size--;
      if (size > 0) {
        signs.push(sure.get(words.slice(at, at + size).join(" "))!);
        at += size;
        continue;
      }
      at++;
      const both = joined.get(word);
      const last = signs.at(-1);
      const fuzzy =
        word.length < 6 ? undefined : dayWords.find(([known]) => errorsBetween(word, known) === 1);
      if (both) signs.push({ sign: "days", days: [both[0]] }, { sign: "parts", parts: [both[1]] });
      else if (typeof last === "object" && last.sign === "days" && afterDay.has(word))
        signs.push(afterDay.get(word)!);
      else if (fuzzy) signs.push(fuzzy[1]);
      else signs.push(word);
    }
    const known = signs.map((sign, at) => short(sign, signs[at + 1], signs));
    return read(known.filter((sign) => typeof sign !== "string" || !fillers.has(sign)));
  };

  /** Short names of days count where only days and parts are spoken of, or right before a part. */
  function short(
    sign: Sign | string,
    next: Sign | string | undefined,
    all: (Sign | string)[],
  ): Sign | string {
    if (typeof sign !== "string" || !amongOthers.has(sign)) return sign;
    const beforePart = typeof next === "object" && next.sign === "parts";
    const onlyDays = all.every(
      (one) => typeof one !== "string" || amongOthers.has(one) || fillers.has(one) || one === PAUSE,
    );
    return beforePart || onlyDays ? amongOthers.get(sign)! : sign;
  }
}

function clockPart(_: string, hour: string, half?: string, otherHalf?: string): string {
  const half12 = (half ?? otherHalf)?.toLowerCase();
  let at = Number(hour);
  if (half12 === "pm" && at < 12) at += 12;
  else if (half12 === undefined && at < 6) at += 12;
  return ` zz${at < 12 ? "morning" : at < 18 ? "afternoon" : "evening"} `;
}

function read(signs: (Sign | string)[]): string[] | undefined {
  const items: Item[] = [];
  let loose: Part[] = [];
  let not = false;
  let range = false;
  let anything = false;
  for (const [at, sign] of signs.entries()) {
    if (typeof sign === "string") continue;
    const next = signs[at + 1];
    const spoken = typeof next === "object" && (next.sign === "days" || next.sign === "parts");
    if (sign.sign === "relative") return undefined;
    if (sign.sign === "any") anything = true;
    else if (sign.sign === "butYes") not = false;
    else if (sign.sign === "except") {
      // "niet op dinsdag", or "dinsdag kan ik niet".
      const last = items.at(-1);
      if (spoken) not = true;
      else if (last && signs.slice(Math.max(0, at - 3), at).some((one) => typeof one === "object"))
        last.not = true;
    } else if (sign.sign === "until") range = true;
    else if (sign.sign === "days") {
      const last = items.at(-1);
      if (range && last && !last.parts && sign.days.length === 1) {
        last.days = between(last.days.at(-1)!, sign.days[0]!);
      } else items.push({ days: sign.days, not });
      range = false;
    } else if (!("parts" in sign)) continue;
    else if (items.length === 0) loose.push(...sign.parts);
    else if (not && !items.at(-1)!.not) items.push({ days: items.at(-1)!.days, parts: sign.parts, not });
    else {
      addParts(items, sign.parts);
      range = false;
    }
  }
  const wanted = items.filter((item) => !item.not);
  const unwanted = items.filter((item) => item.not);
  // "behalve 's avonds": parts that came after an exception without a day are left out.
  if (not && items.length === 0 && loose.length > 0) {
    loose = PARTS.filter((part) => !loose.includes(part));
  }
  const codes = new Set<string>();
  if (wanted.length === 0 && unwanted.length > 0) wanted.push({ days: [...DAYS], not: false });
  else if (wanted.length === 0 && loose.length === 0) return anything ? ["any"] : undefined;
  for (const item of wanted) {
    const parts = item.parts ?? (loose.length > 0 ? loose : undefined);
    for (const day of item.days) {
      const off = unwanted.filter((one) => one.days.includes(day));
      if (off.some((one) => one.parts === undefined)) continue;
      const offParts = off.flatMap((one) => one.parts ?? []);
      if (offParts.length > 0)
        PARTS.filter((one) => !offParts.includes(one)).forEach((one) => codes.add(`${day}-${one}`));
      else if (parts === undefined) codes.add(day);
      else parts.forEach((part) => codes.add(`${day}-${part}`));
    }
  }
  if (wanted.length === 0) loose.forEach((part) => codes.add(part));
  return ordered(codes);
}

/** A part belongs to the days right before it that have none yet, else to the last days once more. */
function addParts(items: Item[], parts: Part[]): void {
  const last = items.at(-1)!;
  if (last.parts) {
    last.parts = [...last.parts, ...parts];
    for (let at = items.length - 2; at >= 0 && items[at]!.parts && items[at]!.not === last.not; at--) {
      if (items[at]!.parts !== undefined && sharesParts(items[at]!, last)) items[at]!.parts = last.parts;
      else break;
    }
    return;
  }
  for (
    let at = items.length - 1;
    at >= 0 && items[at]!.parts === undefined && items[at]!.not === last.not;
    at--
  ) {
    items[at]!.parts = parts;
  }
}

function sharesParts(one: Item, other: Item): boolean {
  return (
    (one.parts ?? []).every((part) => other.parts?.includes(part)) && one.parts!.length < other.parts!.length
  );
}

function between(from: Day, to: Day): Day[] {
  const start = DAYS.indexOf(from);
  const length = ((DAYS.indexOf(to) - start + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => DAYS[(start + step) % 7]!);
}

/** In the order of the week; a whole day takes in its parts. */
function ordered(codes: Set<string>): string[] {
  const out: string[] = [];
  for (const day of DAYS) {
    if (codes.has(day)) out.push(day);
    else for (const part of PARTS) if (codes.has(`${day}-${part}`)) out.push(`${day}-${part}`);
  }
  for (const part of PARTS) if (codes.has(part)) out.push(part);
  return out;
}
