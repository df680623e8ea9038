import type { DangerData, Found } from "./data.ts";
import { anyOf } from "../language/pattern.ts";
import { english } from "./data/en.ts";
import { french } from "./data/fr.ts";
import { dutch } from "./data/nl.ts";
import { evidenceReader } from "./evidence.ts";
import { netReader } from "./nets.ts";
import { plainReader } from "./plain.ts";

/** Somebody may be in danger. It only raises priority; it never closes, hides or decides. */
export interface Finding extends Found {
  /** The writer asks not to be answered: nothing may be sent back, for somebody may read along. */
  noReply: boolean;
}

/** Looks for danger with what languages (and a town) know. Never throws. */
export type DangerReader = (text: string) => Finding | null;

/** What every town has: all languages. */
export const dangerData: readonly DangerData[] = [dutch, french, english];

/** @returns a reader that knows these data; a town's own words are one more of them. */
export function dangerReader(data: readonly DangerData[]): DangerReader {
  const noReply = data.map((one) => anyOf(one.noReply, one.fragments));
  const negations = new Set(data.flatMap((one) => one.negations));
  const plain = plainReader(data);
  const inNets = netReader(data.map(({ danger, fragments }) => ({ patterns: danger, fragments })));
  const inEvidence = evidenceReader(data);

  function pastNegation(words: string): Found | undefined {
    const rest = words.split(" ").filter((word) => !negations.has(word));
    const without = ` ${rest.join(" ").trim()} `;
    if (without.length === words.length) return undefined;
    const found = inNets(without);
    return found && { ...found, grade: "possible" };
  }

  return (text) => {
    const words = plain(text);
    if (words.trim() === "") return null;
    const found = inEvidence(words, inNets(words)) ?? pastNegation(words);
    return found ? { ...found, noReply: noReply.some((expression) => expression.test(words)) } : null;
  };
}

const readAll = dangerReader(dangerData);

/**
 * Looks for danger in a message, in Dutch, French and English at once, whatever language the conversation has.
 * Negation never silences: what is found only without "niet" is still possible. Minimising words change nothing.
 * @returns the gravest finding, or null. Never throws.
 */
export function findDanger(text: string): Finding | null {
  return readAll(text);
}
