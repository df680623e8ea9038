import { expect, test } from "vitest";
import { staffCommand } from "../../../src/core/escalation/staffCommand.ts";

const take = (number: number | null) => ({ command: "take", number });
const close = (number: number | null, outcome: string | null, words: string) => ({
  command: "close",
  number,
  outcome,
  words,
});
const choose = (number: number | null, choice: number | null) => ({ command: "choose", number, choice });

test.each([
  ["NEEM 2041", take(2041)],
  ["neem dossier 2041", take(2041)],
  ["Neem dossier nr. 2041!", take(2041)],
  ["ik neem 2041 aub", take(2041)],
  ["Ja, ik neem 2041", take(2041)],
  ["neem2041", take(2041)],
  ["NEEM: #2041", take(2041)],
  ["nem 2041", take(2041)],
  ["neeem 2041", take(2041)],
  ["nmee 2041", take(2041)],
  ["neem 2O41", take(2041)],
  ["2041 neem", take(2041)],
  ["neem", take(null)],
  ["SLUIT 2041", close(2041, null, "")],
  ["sluit 2041 Gebeld met dochter, 3 keer", close(2041, "called", "Gebeld met dochter, 3 keer")],
  ["sluti 2041 niet bereikt, wel gebeld", close(2041, "no-answer", "niet bereikt, wel gebeld")],
  ["Sluit dossier 2041: opgelost", close(2041, "helped", "opgelost")],
  ["sluit 2041 vals alarm", close(2041, "not-needed", "vals alarm")],
  ["sluit 2041 doorverwezen naar het OCMW", close(2041, "referred", "doorverwezen naar het OCMW")],
  ["sluit 2041 iets heel anders", close(2041, "other", "iets heel anders")],
  ["KIES 2041 2", choose(2041, 2)],
  ["kies dossier 2041 nummer 2", choose(2041, 2)],
  ["Keis 2041 2", choose(2041, 2)],
  ["kies 2", choose(null, 2)],
  ["kies 2041", choose(2041, null)],
  // No commands: a no is never a yes, and ordinary sentences stay ordinary.
  ["nee 2041", null],
  ["neen 2041", null],
  ["niet 2041", null],
  ["neem contact op met de dochter", null],
  ["neem 2041 niet", null],
  ["neem 2041 2042", null],
  ["sluit de deur", null],
  ["kies maar iemand", null],
  ["wat is 2041?", null],
  ["2041", null],
  ["", null],
  ["   ", null],
])("%s", (text, expected) => {
  expect(staffCommand(text)).toEqual(expected);
});
