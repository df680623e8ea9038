import { expect, it } from "vitest";
import { readingEase } from "../../../src/core/language/readingEase.ts";

it.each([
  ["nl", "Op welke dag past het? Schrijf het gerust.", 60, 120],
  ["nl", "Gelieve de beschikbaarheidsmogelijkheden onverwijld te communiceren.", -100, 40],
  ["fr", "Quel jour vous va bien? Dites-le avec vos mots.", 60, 130],
  ["fr", "Veuillez communiquer prioritairement vos disponibilités hebdomadaires.", -100, 40],
  ["en", "Which day suits you? Use your own words.", 60, 130],
  ["en", "Kindly communicate immediately your availability considerations.", -200, 40],
] as const)("%s, %s: between %d and %d", (language, text, least, most) => {
  const ease = readingEase(text, language)!;
  expect(ease).toBeGreaterThanOrEqual(least);
  expect(ease).toBeLessThanOrEqual(most);
});

it("says nothing of no words, or of a language without a formula", () => {
  expect(readingEase("12 ?", "nl")).toBeNull();
  expect(readingEase("Hola", "es")).toBeNull();
});
