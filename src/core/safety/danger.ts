import { foldSentences } from "../language/fold.ts";
import { anyOf } from "../language/pattern.ts";
import { errorsBetween } from "../language/near.ts";
import { LiteralIndex } from "../language/literalIndex.ts";
import { requiredOf } from "../language/required.ts";
import type { DangerData, DangerKind, DangerPatterns } from "./data.ts";
import { english } from "./data/en.ts";
import { french } from "./data/fr.ts";
import { dutch } from "./data/nl.ts";

/** Somebody may be in danger. It only raises priority; it never closes, hides or decides. */
export interface Finding {
  kind: DangerKind;
  about: "self" | "other";
  grade: "certain" | "possible";
  /** The words that led to it: lower case, without accents and punctuation. */
  words: string;
  /** The writer asks not to be answered: nothing may be sent back, for somebody may read along. */
  noReply: boolean;
}

/** Characters read at most; the carrier's longest message is 1,600. */
const READ_MOST = 10_000;

interface Net {
  kind: DangerKind;
  about: "self" | "other";
  grade: "certain" | "possible";
  expression: RegExp;
}

// A child that writes itself and violence go before other kinds of the same grade: their answers name no subject and
// are safe on a shared phone.
const ORDER: readonly string[] = [
  "child self",
  "violence self",
  "child other",
  "violence other",
  "suicide self",
  "suicide other",
  "fire self",
  "medical self",
  "medical other",
  "neglect self",
  "neglect other",
];

const all: readonly DangerData[] = [dutch, french, english];
const harmless = all.map((data) => new RegExp(anyOf(data.harmless, data.fragments).source, "gu"));
const noReply = all.map((data) => anyOf(data.noReply, data.fragments));
const negations = new Set(all.flatMap((data) => data.negations));
const spelling = [...new Set(all.flatMap((data) => data.spelling))];
/** Every word of the patterns is spelled well already. */
const spelled = new Set(
  JSON.stringify(all)
    .toLowerCase()
    .match(/[a-z]+/gu),
);
const nets = all.flatMap((data) => data.danger.map((patterns) => netOf(patterns, data))).sort(byWeight);
/** Most texts hold nothing that most nets need; the rest of the nets need not be tried (six times quicker). */
const hints = new LiteralIndex(nets.map((net) => requiredOf(net.expression.source)));

function netOf({ kind, about, grade, patterns }: DangerPatterns, data: DangerData): Net {
  return { kind, about, grade, expression: anyOf(patterns, data.fragments) };
}

function byWeight(one: Net, other: Net): number {
  const grade = Number(one.grade === "possible") - Number(other.grade === "possible");
  const place = ({ kind, about }: Net) => ORDER.indexOf(`${kind} ${about}`);
  return grade || place(one) - place(other);
}

/**
 * Looks for danger in a message, in Dutch, French and English at once, whatever language the conversation has.
 * Negation never silences: what is found only without "niet" is still possible. Minimising words change nothing.
 * @returns the gravest finding, or null. Never throws.
 */
export function findDanger(text: string): Finding | null {
  let words = ` ${foldSentences(text, READ_MOST)} `;
  if (words.trim() === "") return null;
  for (const saying of harmless) words = words.replace(saying, " ~");
  words = respell(words);
  const found = look(words) ?? lookPastNegation(words);
  return found && { ...found, noReply: noReply.some((expression) => expression.test(words)) };
}

function look(words: string): Omit<Finding, "noReply"> | undefined {
  for (const index of hints.among(words)) {
    const { kind, about, grade, expression } = nets[index]!;
    const match = expression.exec(words);
    if (!match) continue;
    const found = { kind, about, grade, words: match[0].trim() };
    return about === "self" ? (aboutOther(words, match, found) ?? found) : found;
  }
  return undefined;
}

/** "mijn dochter wil dood": where the same words belong to a longer match about somebody else, it is about them. */
function aboutOther(
  words: string,
  own: RegExpExecArray,
  found: Omit<Finding, "noReply">,
): Omit<Finding, "noReply"> | undefined {
  for (const { kind, about, grade, expression } of nets) {
    if (about === "self" || grade !== found.grade || (kind !== found.kind && kind !== "child")) continue;
    const match = expression.exec(words);
    if (!match || match.index >= own.index || match.index + match[0].length < own.index + own[0].length)
      continue;
    if (!FIRST_PERSON.test(`${match[0]} `)) return { kind, about, grade, words: match[0].trim() };
  }
  return undefined;
}

const FIRST_PERSON = / (?:ik|k|kik|ek|kwil|kben|kzal|kga|mij|me|mezelf|mijzelf|je|j|moi|i|im|my ?self) /u;

function lookPastNegation(words: string): Omit<Finding, "noReply"> | null {
  const rest = words.split(" ").filter((word) => !negations.has(word));
  const without = ` ${rest.join(" ").trim()} `;
  if (without.length === words.length) return null;
  const found = look(without);
  return found ? { ...found, grade: "possible" } : null;
}

/** Puts right one wrong letter in a long word that matters ("zelfmord"). */
function respell(words: string): string {
  let changed = false;
  const out = words.split(" ").map((word) => {
    if (word.length < 6 || word.length > 18 || spelled.has(word)) return word;
    const known = spelling.find((one) => one[0] === word[0] && errorsBetween(word, one) === 1);
    if (known === undefined) return word;
    changed = true;
    return known;
  });
  return changed ? out.join(" ") : words;
}
