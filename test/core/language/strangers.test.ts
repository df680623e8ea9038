import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { plainlyIn } from "../../../src/core/language/readLanguage.ts";
import { strangerSays } from "../../../src/core/language/readStranger.ts";

/** What people write, as it is labelled for tuning. */
function written(language: string, set: "open" | "danger" | "harmless"): { text: string; intent?: string }[] {
  const rows = parse(readFileSync(`test/words/${language}/tuning/${set}.yaml`, "utf8")) as (
    string | { text: string }
  )[];
  return rows.map((row) => (typeof row === "string" ? { text: row } : row));
}

describe.each(["nl", "fr", "en"] as const)("%s", (language) => {
  it("is hardly ever taken for another language, and mostly known for what it is", () => {
    const texts = (["open", "danger", "harmless"] as const).flatMap((set) => written(language, set));
    const read = texts.map(({ text }) => ({ text, plain: plainlyIn(text) }));
    const other = read.filter(({ plain }) => plain !== undefined && plain !== language);
    expect(other.length / read.length, JSON.stringify(other)).toBeLessThan(0.004);
    expect(read.filter(({ plain }) => plain === language).length / read.length).toBeGreaterThan(2 / 3);
  });

  it("lets nobody's number go for what is no word of a new owner", () => {
    const others = (["open", "danger", "harmless"] as const)
      .flatMap((set) => written(language, set))
      .filter(({ intent }) => intent !== "wrong-number");
    expect(others.filter(({ text }) => strangerSays(text) === "wrong-number")).toEqual([]);
  });

  it("knows half of the words of new owners at once; the rest is answered with who we are", () => {
    const meant = written(language, "open").filter(({ intent }) => intent === "wrong-number");
    const heard = meant.filter(({ text }) => strangerSays(text) === "wrong-number");
    expect(heard.length / meant.length).toBeGreaterThanOrEqual(1 / 3);
  });
});

it.each([
  ["bonjour madame", undefined],
  ["ok", undefined],
  ["Je voudrais une promenade s'il vous plaît", "fr"],
  ["I would like someone to walk with me", "en"],
  ["k zou gaarne eens gaan wandelen", "nl"],
  ["", undefined],
  ["مرحبا كيف حالك اليوم", undefined],
])("%s is plainly %s", (text, language) => {
  expect(plainlyIn(text)).toBe(language);
});
