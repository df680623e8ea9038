import { distance } from "fastest-levenshtein";
import { readOutcome } from "./outcomeWords.ts";
import type { CaseOutcome } from "./cases.ts";

/**
 * What a member of staff told the case desk by text message. `number: null`: they named no case, ask which.
 * `outcome: null`: they did not say how it ended, ask; `words` are theirs (seal them as the note).
 */
export type StaffCommand =
  | { command: "take"; number: number | null }
  | { command: "close"; number: number | null; outcome: CaseOutcome | null; words: string }
  | { command: "choose"; number: number | null; choice: number | null };

type Verb = StaffCommand["command"];

const verbs: Record<string, Verb> = {
  neem: "take",
  neemt: "take",
  nemen: "take",
  sluit: "close",
  sluiten: "close",
  gesloten: "close",
  kies: "choose",
  kiest: "choose",
  kiezen: "choose",
};

/** One letter from a verb, but words of their own; "neen 4" refuses and must never take a case. */
const otherWords = new Set(["nee", "neen", "neef", "niet", "kier", "kiem", "slui", "stuit", "keek"]);

/** Words that mean nothing here: "ik neem dossier nr. 2041 aub". */
const filler = new Set(
  "ik dossier dossiers zaak case nr nummer no aub svp graag maar wel dan nu even de het dit dat ok oke ja".split(
    " ",
  ),
);

const letters = (word: string): string => [...word].sort().join("");

function verbOf(word: string): Verb | null {
  const exact = verbs[word];
  if (exact) return exact;
  if (word.length < 3 || otherWords.has(word)) return null;
  for (const [verb, command] of Object.entries(verbs)) {
    if (word[0] !== verb[0]) continue;
    // One letter wrong, missing or double; or two letters swapped ("sluti").
    if (distance(word, verb) <= 1 || (word.length === verb.length && letters(word) === letters(verb)))
      return command;
  }
  return null;
}

/** Reads "2041", "#2041", "2O41" (the letter O); null when the word is no number. */
function numberOf(word: string): number | null {
  if (!/^\d[\dol]{0,8}$/.test(word)) return null;
  return Number(word.replaceAll("o", "0").replaceAll("l", "1"));
}

/** Case numbers begin at 2000 (`municipality.next_case_number`), places in a list end far below. */
const isCaseNumber = (value: number): boolean => value >= 1000;

/**
 * Reads `NEEM 2041`, `neem dossier 2041`, `SLUIT 2041 gebeld met dochter`, `KIES 2041 2` in any case, with a typing
 * error in the verb or the number before it. Null for everything else: a sentence that merely begins with such a
 * word ("neem contact op met de dochter") is no command.
 */
export function staffCommand(text: string): StaffCommand | null {
  const spaced = text.replace(/^([^\d\s]+?)[\s:#.,-]*(\d)/, "$1 $2");
  const raw = spaced.split(/\s+/).filter(Boolean);
  const words = raw.map((word) => word.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ""));

  const place = words.findIndex((word) => word !== "" && !filler.has(word) && numberOf(word) === null);
  const verb = place < 0 ? null : verbOf(words[place]!);
  if (!verb) return null;

  let number: number | null = null;
  const others: number[] = [];
  const said: string[] = [];
  words.forEach((word, index) => {
    if (index === place || word === "") return;
    const value = numberOf(word);
    if (value !== null && number === null && isCaseNumber(value)) number = value;
    else if (value !== null && verb !== "close") others.push(value);
    else if (verb === "close" && number !== null && index > place) said.push(raw[index]!);
    else if (!filler.has(word)) said.push(raw[index]!);
  });

  switch (verb) {
    case "take":
      return said.length || others.length ? null : { command: "take", number };
    case "choose":
      return said.length || others.length > 1
        ? null
        : { command: "choose", number, choice: others[0] ?? null };
    case "close": {
      const told = said.join(" ");
      // Without a number only the bare word counts: "sluit de deur" is no command.
      if (number === null && told) return null;
      return { command: "close", number, outcome: readOutcome(told), words: told };
    }
  }
}
