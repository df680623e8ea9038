import type { LanguageData } from "./data.ts";
import type { NumberAt } from "./numbers.ts";
import { phrasesOf } from "./phrases.ts";
import { PAUSE, POINT, type Respell } from "./respell.ts";

/** A clock time in a row of words, in minutes after midnight, from word `from` up to `to`. */
export interface ClockTime {
  minutes: number;
  from: number;
  to: number;
  /** False for a bare number ("om 3", "vier"): it may count something else. */
  sure: boolean;
}

export type ClockFinder = (words: readonly string[]) => ClockTime[];

/** One word, or several that mean one thing, and the letter that stands for it in the shapes below. */
interface Sign {
  letter: string;
  value: number;
  from: number;
  to: number;
  fixed: boolean;
}

const HALF = 30;
const QUARTER = 15;
const NOON = 720;

/**
 * The shapes of a clock time, the longest first: n a number, t a time in digits, h "uur", d noon, q a quarter, m minutes,
 * b before, a after, v the half before an hour (half drie: 2.30), f the half after it (half two: 2.30), e "et demie".
 */
const SHAPES: [RegExp, (found: Sign[]) => number | undefined][] = [
  [/[nq]m?[ab]vn?h?/y, (found) => beforeHour(found)],
  [/[nq]m?[ab][nd]h?/y, (found) => beforeHour(found)],
  [/(?:nh|d)b[qn]m?/y, (found) => hourOf(found) - minutesIn(found.slice(1))],
  [/(?:nh|d)a?(?:e|q|n(?![h\d]))m?/y, (found) => hourOf(found) + minutesIn(found.slice(1))],
  [/vnh?|v/y, (found) => halfTo(found)],
  [/fa?nh?/y, (found) => found.find(({ letter }) => letter === "n")!.value * 60 + HALF],
  [/th?/y, (found) => found[0]!.value],
  [/nh/y, (found) => hourOf(found)],
  [
    /nn(?!h)/y,
    ([hour, rest]) =>
      rest!.value >= 10 && rest!.value % 5 === 0 ? hour!.value * 60 + rest!.value : undefined,
  ],
  [/d/y, () => NOON],
  [/n/y, (found) => hourOf(found)],
];

const hourOf = (found: Sign[]): number => (found[0]!.letter === "d" ? NOON : found[0]!.value * 60);
const halfTo = (found: Sign[]): number => {
  const half = found.find(({ letter }) => letter === "v")!;
  return (half.value || found[found.indexOf(half) + 1]?.value || NaN) * 60 - HALF;
};
const minutesIn = (found: Sign[]): number => {
  const sign = found.find(({ letter }) => "qen".includes(letter))!;
  return sign.letter === "q" ? QUARTER : sign.letter === "e" ? HALF : sign.value;
};

/** "kwart voor drie", "tien over halfdrie". Small numbers around a "to" are a range ("2 to 4"). */
function beforeHour(found: Sign[]): number | undefined {
  const at = found.findIndex(({ letter }) => letter === "a" || letter === "b");
  const less = minutesIn(found);
  if (less % 5 !== 0 && found[1]!.letter !== "m") return undefined;
  const rest = found.slice(at + 1);
  const hour = rest[0]!.letter === "v" ? halfTo(rest) : hourOf(rest);
  return found[at]!.letter === "b" ? hour - less : hour + less;
}

/**
 * @returns a finder of clock times for a visit by day: an hour that may be two ("3 uur", "half acht") is the one between
 * 8:00 and 20:00, unless a word beside it says which ("'s morgens", "pm"). Hours above 12 stand as they are.
 */
export function clockFinder(data: LanguageData, numberAt: NumberAt, respell: Respell): ClockFinder {
  const named = phrasesOf(
    [
      [data.hourWords, "h"],
      [data.halfAfterHour, "e"],
      [data.halfBeforeHour, "f"],
      [data.halfToHour, "v"],
      [data.quarter, "q"],
      [data.minutes, "m"],
      [data.noon, "d"],
      [data.before, "b"],
      [data.after, "a"],
      // "après-midi" is no midi, and "voor de noen" no noon.
      [
        Object.values(data.parts)
          .flat()
          .filter((phrase) => /[\s'-]/u.test(phrase)),
        "x",
      ],
    ] as const,
    respell,
  );
  const halves = (
    [
      [data.am, 0],
      [data.pm, NOON],
      [data.evening, NOON],
    ] as const
  ).map(([words, add]) => [new Set(words.map(respell)), add] as const);
  const halfInOne = new Map<string, number>();
  for (const half of data.halfToHour) {
    for (let hour = 1; hour <= 12; hour++) {
      for (const one of data.units[hour]!) halfInOne.set(respell(half + one), hour);
    }
  }
  const written = new RegExp(`^(\\d{1,2})(?:${POINT}|u|h|uur)(\\d{2})(am|pm)?$`, "u");

  function signAt(words: readonly string[], at: number): Sign {
    const word = words[at]!;
    const sign = (letter: string, size = 1, value = 0, fixed = false): Sign => ({
      letter,
      value,
      from: at,
      to: at + size,
      fixed,
    });
    const time = written.exec(word) ?? /^([01]\d|2[0-3])([0-5]\d)$/u.exec(word);
    if (time) {
      const [hour, minutes] = [Number(time[1]), Number(time[2])];
      if (hour > 23 || minutes > 59) return sign("x");
      const half = time[3] === "pm" ? (hour % 12) + 12 : time[3] === "am" ? hour % 12 : hour;
      return sign(
        "t",
        1,
        half * 60 + minutes,
        hour > 12 || time[1]!.startsWith("0") || time[3] !== undefined,
      );
    }
    const short = /^(\d{1,2})(am|pm)$/u.exec(word);
    if (short && Number(short[1]) <= 12) {
      return sign("t", 1, ((Number(short[1]) % 12) + (short[2] === "pm" ? 12 : 0)) * 60, true);
    }
    const inOne = halfInOne.get(word);
    if (inOne !== undefined) return sign("v", 1, inOne);
    const phrase = named.at(words, at);
    if (phrase) return sign(phrase.value, phrase.words.length);
    const number =
      numberAt(words, at) ?? (word.endsWith("ish") ? numberAt([word.slice(0, -3)], 0) : undefined);
    const fits = number !== undefined && number.value < 60 && Number.isInteger(number.value);
    return fits
      ? sign("n", number.size, number.value, number.value > 12 || /^0\d/u.test(word))
      : sign("x", number?.size);
  }

  /** What the nearest word of morning, afternoon or evening adds to an hour, if one stands near in the same clause. */
  function saidHalf(words: readonly string[], from: number, to: number): number | undefined {
    for (let away = 0; away < 4; away++) {
      for (const at of [to + away, from - 1 - away]) {
        for (const [half, add] of halves) if (half.has(words[at] ?? PAUSE)) return add;
      }
    }
    return undefined;
  }

  return (words) => {
    const signs: Sign[] = [];
    for (let at = 0; at < words.length && at < 120; at = signs.at(-1)!.to) signs.push(signAt(words, at));
    const letters = signs.map(({ letter }) => letter).join("");
    const times: ClockTime[] = [];
    for (let at = 0; at < signs.length;) {
      const found = shapeAt(letters, at, signs);
      if (found === undefined) {
        at++;
        continue;
      }
      const [first, last] = [found.signs[0]!, found.signs.at(-1)!];
      const hour = /^[nq]m?[ab]/u.test(found.shape) ? last : first;
      const fixed = hour.fixed || (hour.letter === "h" && found.signs.at(-2)!.fixed);
      const half = fixed ? undefined : saidHalf(words, first.from, last.to);
      const minutes = fixed ? found.minutes : byDay(found.minutes, half);
      if (minutes >= 0 && minutes < 1440) {
        times.push({
          minutes,
          from: first.from,
          to: last.to,
          sure: found.shape !== "n" || half !== undefined,
        });
      }
      at += found.signs.length;
    }
    return times;
  };
}

function shapeAt(
  letters: string,
  at: number,
  signs: Sign[],
): { minutes: number; signs: Sign[]; shape: string } | undefined {
  for (const [shape, reckon] of SHAPES) {
    shape.lastIndex = at;
    const fit = shape.exec(letters);
    if (fit === null) continue;
    const found = signs.slice(at, at + fit[0].length);
    const minutes = reckon(found);
    if (minutes !== undefined && !Number.isNaN(minutes)) return { minutes, signs: found, shape: fit[0] };
  }
  return undefined;
}

function byDay(minutes: number, half: number | undefined): number {
  if (minutes >= NOON + 60) return minutes;
  if (half === undefined) return minutes < 480 ? minutes + NOON : minutes;
  if (half === 0) return minutes >= NOON ? minutes : minutes;
  return (minutes % NOON) + half;
}
