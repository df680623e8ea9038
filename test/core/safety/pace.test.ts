import fc from "fast-check";
import segments from "sms-segments-calculator";
import { describe, expect, it } from "vitest";
import { countAnswers, hearText, overPace, paceSettings, type Pace } from "../../../src/core/safety/pace.ts";
import { countSegments } from "../../../src/core/safety/segments.ts";

const limits = paceSettings.parse({});
const at = (seconds: number): string => new Date(Date.UTC(2026, 2, 2, 9) + seconds * 1000).toISOString();

/** Hears and answers texts one after another. @returns which of them had no answer, and why. */
function talk(texts: [second: number, text: string, answer?: boolean][]): (string | null)[] {
  let pace: Pace | undefined;
  return texts.map(([second, text, answer = false]) => {
    pace = hearText(pace, text, () => answer, at(second));
    const over = overPace(pace, limits);
    if (over === null) pace = countAnswers(pace, 1);
    return over;
  });
}
const many = (count: number, every: number, from = 0) =>
  Array.from({ length: count }, (_, n): [number, string] => [from + n * every, `text ${n}`]);

describe("pace", () => {
  it("answers twenty texts an hour, and again in the next hour", () => {
    const over = talk([...many(22, 10), [3600, "later"]]);
    expect(over.slice(0, 20)).toEqual(Array(20).fill(null));
    expect(over.slice(20)).toEqual(["reply-limit", "reply-limit", null]);
  });

  it("answers sixty texts a day, and again the next day", () => {
    const over = talk([...many(70, 300), [86_400 - 9 * 3600, "morgen"]]);
    expect(over.filter((one) => one === null)).toHaveLength(61);
    expect(over.at(-1)).toBeNull();
    expect(over.at(-2)).toBe("reply-limit");
  });

  const away = "Ik ben met vakantie en antwoord later.";
  it.each<[string, [number, string, boolean?][], (string | null)[]]>([
    [
      "a machine that answers ours",
      [
        [0, away],
        [5, away],
        [9, ` ${away} `],
        [14, away],
        [20, away],
      ],
      [null, null, null, "repeats", "repeats"],
    ],
    [
      "something else in between",
      [
        [0, away],
        [5, away],
        [9, away],
        [14, "dag"],
        [20, away],
      ],
      [null, null, null, null, null],
    ],
    [
      "hours between",
      [
        [0, away],
        [700, away],
        [1400, away],
        [2100, away],
      ],
      [null, null, null, null],
    ],
    [
      "yeses",
      [
        [0, "ja", true],
        [5, "ja", true],
        [9, "ja", true],
        [14, "ja", true],
      ],
      [null, null, null, null],
    ],
    [
      "empty texts",
      [
        [0, ""],
        [1, ""],
        [2, ""],
        [3, ""],
      ],
      [null, null, null, null],
    ],
  ])("the same words: %s", (_label, texts, expected) => {
    expect(talk(texts)).toEqual(expected);
  });
});

describe("countSegments", () => {
  it.each([
    ["nothing", "", 1],
    ["160 letters", "a".repeat(160), 1],
    ["161 letters", "a".repeat(161), 2],
    ["306 letters", "a".repeat(306), 2],
    ["a euro takes two places", "€".repeat(80) + "a", 2],
    ["70 letters with one ë", "ë".repeat(70), 1],
    ["71 letters with one ë", "a".repeat(70) + "ë", 2],
  ])("%s", (_label, text, expected) => {
    expect(countSegments(text)).toBe(expected);
  });

  it("counts as sms-segments-calculator does", () => {
    const letters = fc.constantFrom(..."aàéèùìòÇ@£$€[]{}~ëïç'’“👋 \nZ9");
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 340 }), (text) => {
        expect(countSegments(text)).toBe(new segments.SegmentedMessage(text).segmentsCount);
      }),
      { numRuns: 60 },
    );
  });
});
