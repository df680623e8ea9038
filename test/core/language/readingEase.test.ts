import { expect, it } from "vitest";
import { reading } from "../../../src/core/language/readingEase.ts";

it.each([
  ["nl", "Op welke dag past het? Schrijf het gerust.", 60, 120],
  ["nl", "Gelieve de beschikbaarheidsmogelijkheden onverwijld te communiceren.", -100, 40],
  ["fr", "Quel jour vous va bien? Dites-le avec vos mots.", 60, 130],
  ["fr", "Veuillez communiquer prioritairement vos disponibilités hebdomadaires.", -100, 40],
  ["en", "Which day suits you? Use your own words.", 60, 130],
  ["en", "Kindly communicate immediately your availability considerations.", -200, 40],
] as const)("%s, %s: between %d and %d", (language, text, least, most) => {
  const ease = reading(text, language)!.ease;
  expect(ease).toBeGreaterThanOrEqual(least);
  expect(ease).toBeLessThanOrEqual(most);
});

it("says nothing of no words, or of a language without a formula", () => {
  expect(reading("12 ?", "nl")).toBeNull();
  expect(reading("Hola", "es")).toBeNull();
});

it.each([
  // Worked by hand: words per sentence, syllables per word.
  ["nl", "Ik kom morgen. Jij ook.", 206.84 - (0.93 * 5) / 2 - (77 * 6) / 5],
  ["fr", "Je viens demain. Toi aussi.", 207 - (1.015 * 5) / 2 - (73.6 * 7) / 5],
  ["en", "I come tomorrow. You too.", 206.835 - (1.015 * 5) / 2 - (84.6 * 7) / 5],
] as const)("%s, %s: by the published formula", (language, text, ease) => {
  expect(reading(text, language)!.ease).toBeCloseTo(ease, 6);
});

it("names the sentence that reads hardest and its long words", () => {
  const text = "Kom je morgen? Gelieve je beschikbaarheid tijdig te bevestigen. Dank je.";
  expect(reading(text, "nl")).toMatchObject({
    formula: "Flesch-Douma",
    words: 11,
    hardest: "Gelieve je beschikbaarheid tijdig te bevestigen.",
    longWords: ["beschikbaarheid", "bevestigen"],
  });
});
