import type { CaseOutcome } from "./cases.ts";

/** Checked in this order: "niet bereikt, wel gebeld" is an unanswered call. */
const outcomeWords: readonly [CaseOutcome, RegExp][] = [
  ["no-answer", /\b(geen (antwoord|gehoor)|niet (bereikt|bereikbaar|opgenomen|thuis)|neemt niet op)\b/],
  ["not-needed", /\b(niet (meer )?nodig|vals alarm|loos alarm|vergissing|niets aan de hand)\b/],
  ["referred", /\b(doorverw\w*|doorgegeven|overgedragen|via (de )?(ocmw|huisarts|dokter|politie|112))\b/],
  ["matched", /\b(gekoppeld|gevonden|vrijwilliger|match)\b/],
  ["visited", /\b(langs ?(geweest|gegaan)|bezocht|huisbezoek|op bezoek)\b/],
  ["called", /\b(gebeld|belde|opgebeld|gesproken|telefoon\w*)\b/],
  ["helped", /\b(geholpen|opgelost|in orde|afgehandeld|klaar|ok|oke|gedaan|goed)\b/],
];

/** The code for what staff wrote when closing: null when they wrote nothing, `other` when no known word is in it. */
export function readOutcome(words: string): CaseOutcome | null {
  const plain = words.toLowerCase().trim();
  if (!plain) return null;
  return outcomeWords.find(([, pattern]) => pattern.test(plain))?.[0] ?? "other";
}
