import { expect, it } from "vitest";
import { syllablesOf } from "../../../src/core/language/syllables.ts";

/** Counted by ear: word and syllables. */
const words = {
  nl: `ja 1, nee 1, buur 1, water 2, antwoord 2, gemeente 3, wandeling 3, nieuw 1, nieuwe 2, leeuw 1, meeuwen 2,
    koeien 2, moeilijk 2, zeeën 2, België 3, geïnteresseerd 5, beantwoorden 4, vrijwilliger 4, boodschappen 3, radio 3,
    theater 3, Maria 3, bureau 2, mooi 1, kraai 1, uitgelegd 3, bijeen 2, beschikbaarheid 4, auto's 2, computer 3,
    voormiddag 3, medicijnen 4, vooruit 2, poëzie 3, baby 2`,
  fr: `oui 1, jour 1, bonjour 2, heure 1, heures 1, journée 2, commune 2, bien 1, nuit 1, qui 1, guide 1, réponse 2,
    voisine 2, client 2, ouvrier 3, situation 4, nuage 2, naïf 2, Noël 2, théâtre 2, voyage 2, payer 2, maison 2, eau 1,
    bateau 2, œuf 1, cœur 1, yeux 1, moitié 2, aujourd'hui 3, l'heure 1, d'accord 2, les 1, je 1, très 1, attention 3,
    bénévole 3, disponibilité 6, août 1, premier 2, médicaments 4, vie 1, oublier 3, réunion 3, tuer 2, aide 1`,
  en: `yes 1, neighbour 2, people 2, water 2, every 2, something 2, walk 1, asked 1, medicine 3, availability 6, you 1,
    fire 1, don't 1, answer 2, company 3, computer 3, nobody 3`,
};
const rows = Object.entries(words).flatMap(([language, list]) =>
  list.split(/,\s+/u).map((one) => {
    const [word, count] = one.trim().split(" ");
    return [language, word!, Number(count)] as const;
  }),
);

it.each(rows)("%s: %s has %d", (language, word, count) => {
  expect(syllablesOf(word, language)).toBe(count);
});

it("counts at least one, and nothing in a language that it does not know", () => {
  expect(syllablesOf("mmm", "nl")).toBe(1);
  expect(syllablesOf("hola", "es")).toBeNull();
});
