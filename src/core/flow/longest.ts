import { eachStep } from "./eachStep.ts";
import { goldenFacts } from "./golden.ts";
import type { Structure } from "./structure.ts";
import type { TextEntry } from "./texts.ts";
import type { Facts, Json } from "./types.ts";

/** Long names that are ordinary in Flanders, and a promise with a long day and month: what a text must have room for. */
const NAME = "Marie-Christine";
const VILLAGE = "Sint-Martens-Latem";
const words: Record<string, { promise: string; by: string; helpline: string; date: string; moment: string }> =
  {
    nl: {
      promise: "woensdag voor 12.30 u",
      by: "woensdag voor 12.30 u",
      helpline: "Tele-Onthaal 106, dag en nacht",
      date: "woensdag 23 september",
      moment: "woensdag voormiddag",
    },
    fr: {
      promise: "mercredi avant 12 h 30",
      by: "mercredi avant 12 h 30",
      helpline: "Tele-Accueil 107, jour et nuit",
      date: "mercredi 23 septembre",
      moment: "mercredi apres-midi",
    },
    en: {
      promise: "on Wednesday before 12:30",
      by: "on Wednesday before 12:30",
      helpline: "Tele-Onthaal 106, day and night",
      date: "Wednesday 23 September",
      moment: "Wednesday afternoon",
    },
  };

/** Stands for an answer whose words nobody knows yet. */
export const ORDINARY = "dinsdag voormiddag";

/** @returns the facts of golden conversations, each at its longest sensible value */
export function longestFacts(language: string): Facts {
  const { promise, by, helpline } = words[language] ?? words["nl"]!;
  const names = { town: VILLAGE, village: VILLAGE, contact: NAME, firstName: NAME };
  return { ...goldenFacts, ...names, promise, by, helpline };
}

/**
 * @param own the flow's texts in this language: a choice counts with its longest label
 * @returns for each answer of a flow its longest sensible value, and its code
 */
export function longestAnswers(
  structure: Structure,
  own: Record<string, TextEntry>,
  language: string,
): Record<string, Json> {
  const { date, moment } = words[language] ?? words["nl"]!;
  const byKind: Record<string, string> = { date, dayparts: moment, name: NAME, place: VILLAGE, number: "12" };
  const found: Record<string, Json> = { firstName: NAME, otherName: NAME, village: VILLAGE, moment };
  eachStep(structure, (step, _kind, _id, topic) => {
    if (!("ask" in step)) return;
    const name = String(step["ask"]);
    const labels = Object.values(own[`${topic}.${name}`]?.choices ?? {}).map(({ label }) => label);
    const answer = step["answer"];
    const kind = typeof answer === "string" ? answer : Object.keys((answer as object | null) ?? {})[0];
    if (labels.length > 0) found[name] = labels.reduce((a, b) => (b.length > a.length ? b : a));
    else if (kind !== undefined && byKind[kind] !== undefined) found[name] = byKind[kind];
  });
  return found;
}
