import type { ClockFinder } from "./clock.ts";
import type { Day, LanguageData, Part } from "./data.ts";
import { DAYS, daySigns, PARTS, type Sign } from "./daySigns.ts";
import { wordsAndPauses, type Respell } from "./respell.ts";

type Item = { days: Day[]; parts?: Part[]; not: boolean };

/** @returns a reader of days and parts of the day; see `Language.dayparts`. */
export function daypartReader(
  data: LanguageData,
  clock: ClockFinder,
  respell: Respell,
): (text: string) => string[] | undefined {
  const words = wordsAndPauses(respell);
  const signsIn = daySigns(data, clock, respell);
  return (text) => {
    const signs = signsIn(words(text.slice(0, 400)));
    if (signs.some((sign) => typeof sign === "object" && sign.sign === "relative")) return undefined;
    return new Plan(withoutBusy(signs)).codes();
  };
}

/** Leaves out the clauses that say what somebody does at that time, where another clause names a time as well. */
function withoutBusy(signs: (Sign | string)[]): (Sign | string)[] {
  const clauses: (Sign | string)[][] = [[]];
  for (const sign of signs) {
    if (typeof sign === "object" && sign.sign === "pause") clauses.push([]);
    clauses.at(-1)!.push(sign);
  }
  const has = (clause: (Sign | string)[], ...kinds: Sign["sign"][]) =>
    clause.some((sign) => typeof sign === "object" && kinds.includes(sign.sign));
  const free = clauses.filter(
    (clause) => !has(clause, "busy") || has(clause, "except", "so", "fits") || !has(clause, "parts", "days"),
  );
  return free.some((clause) => has(clause, "parts", "days")) ? free.flat() : signs;
}

/** What the signs say, gathered one after the other. */
class Plan {
  readonly #items: Item[] = [];
  #loose: Part[] = [];
  readonly #looseNot: Part[] = [];
  #not = false;
  #range = false;
  #anything = false;

  constructor(signs: (Sign | string)[]) {
    signs.forEach((sign, at) => {
      if (typeof sign === "object") this.#take(sign, at, signs);
    });
  }

  #take(sign: Sign, at: number, signs: (Sign | string)[]): void {
    const next = signs[at + 1];
    const spoken = typeof next === "object" && (next.sign === "days" || next.sign === "parts");
    switch (sign.sign) {
      case "any":
        this.#any(signs[at - 1]);
        break;
      case "butYes":
        this.#not = false;
        break;
      case "pause":
        if (suits(signs.slice(at + 1))) this.#not = false;
        break;
      case "so":
        this.#so(signs.slice(at + 1));
        break;
      case "except":
        this.#except(spoken, signs.slice(Math.max(0, at - 3), at));
        break;
      case "until":
        this.#range = true;
        break;
      case "days":
        this.#days(sign.days);
        break;
      case "parts":
        this.#parts(sign.parts);
        break;
      case "busy":
      case "fits":
      case "relative":
        break;
    }
  }

  /** "voormiddag of namiddag, gelijk": the parts before it do not matter. */
  #any(before: Sign | string | undefined): void {
    this.#anything = true;
    const last = this.#items.at(-1);
    if (typeof before === "object" && before.sign === "parts" && last && !last.not) delete last.parts;
  }

  /** "na het eten slaapt hij, dus 's morgens": only the parts after it count. */
  #so(rest: (Sign | string)[]): void {
    if (!rest.some((sign) => typeof sign === "object" && sign.sign === "parts")) return;
    this.#loose = [];
    this.#items.forEach((item) => delete item.parts);
    this.#not = false;
  }

  /** "niet op dinsdag", or "dinsdag kan ik niet". */
  #except(spoken: boolean, before: (Sign | string)[]): void {
    const last = this.#items.at(-1);
    if (spoken) this.#not = true;
    else if (last && before.some((one) => typeof one === "object" && one.sign === "days")) last.not = true;
    else if (last?.parts && before.some((one) => typeof one === "object" && one.sign === "parts"))
      last.not = true;
  }

  #days(days: Day[]): void {
    const last = this.#items.at(-1);
    if (this.#range && last && !last.parts && days.length === 1) {
      last.days = between(last.days.at(-1)!, days[0]!);
    } else this.#items.push({ days, not: this.#not });
    this.#range = false;
  }

  #parts(parts: Part[]): void {
    if (parts.length === 0) return;
    const wanted = this.#items.filter((item) => !item.not);
    const last = this.#items.at(-1);
    if (last === undefined) (this.#not ? this.#looseNot : this.#loose).push(...parts);
    else if (this.#not && !last.not) {
      this.#items.push({ days: wanted.flatMap((item) => item.days), parts, not: true });
    } else if (!this.#not && last.not && wanted.length > 0) {
      addParts(wanted, parts);
    } else if (!this.#not && last.not) this.#loose.push(...parts);
    else {
      addParts(this.#items, parts);
      this.#range = false;
    }
  }

  codes(): string[] | undefined {
    const wanted = this.#items.filter((item) => !item.not);
    const unwanted = this.#items.filter((item) => item.not);
    if (wanted.length === 0 && unwanted.length > 0) wanted.push({ days: [...DAYS], not: false });
    let loose = this.#loose;
    if (this.#looseNot.length > 0 && loose.length === 0) loose = [...PARTS];
    loose = loose.filter((part) => !this.#looseNot.includes(part));
    if (wanted.length === 0 && loose.length === 0) return this.#anything ? ["any"] : undefined;
    const codes = new Set<string>();
    for (const item of wanted) {
      const parts = item.parts ?? (loose.length > 0 ? loose : undefined);
      for (const day of item.days) {
        const off = unwanted.filter((one) => one.days.includes(day));
        if (off.some((one) => one.parts === undefined)) continue;
        const offParts = off.flatMap((one) => one.parts ?? []);
        if (parts === undefined && offParts.length === 0) codes.add(day);
        else
          (parts ?? PARTS)
            .filter((part) => !offParts.includes(part))
            .forEach((part) => codes.add(`${day}-${part}`));
      }
    }
    if (wanted.length === 0) loose.forEach((part) => codes.add(part));
    return ordered(codes);
  }
}

/** Whether the clause that follows names a time and says that it suits. */
function suits(rest: (Sign | string)[]): boolean {
  const end = rest.findIndex((sign) => typeof sign === "object" && sign.sign === "pause");
  const clause = end < 0 ? rest : rest.slice(0, end);
  const has = (kind: Sign["sign"]) => clause.some((sign) => typeof sign === "object" && sign.sign === kind);
  return (has("days") || has("parts")) && has("fits") && !has("except");
}

/** A part belongs to the days right before it that have none yet, else to the last days once more. */
function addParts(items: Item[], parts: Part[]): void {
  const last = items.at(-1)!;
  if (last.parts) {
    last.parts = [...last.parts, ...parts];
    for (let at = items.length - 2; at >= 0 && items[at]!.parts && items[at]!.not === last.not; at--) {
      if (sharesParts(items[at]!, last)) items[at]!.parts = last.parts;
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
