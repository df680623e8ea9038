import { LiteralIndex } from "../language/literalIndex.ts";
import { anyOf, type Fragments } from "../language/pattern.ts";
import { requiredOf } from "../language/required.ts";
import type { DangerKind, DangerPatterns, Found } from "./data.ts";

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

/** Patterns with the fragments of their language. */
export interface NetData {
  patterns: readonly DangerPatterns[];
  fragments: Fragments;
}

/** @returns a reader of folded text: the gravest thing that is caught, or undefined. */
export function netReader(data: readonly NetData[]): (words: string) => Found | undefined {
  const nets = data
    .flatMap((one) => one.patterns.map((patterns) => netOf(patterns, one.fragments)))
    .sort(byWeight);
  /** Most texts hold nothing that most nets need; the rest of the nets need not be tried (six times quicker). */
  const hints = new LiteralIndex(nets.map((net) => requiredOf(net.expression.source)));
  return (words) => {
    for (const index of hints.among(words)) {
      const { kind, about, grade, expression } = nets[index]!;
      const match = expression.exec(words);
      if (!match) continue;
      const found = { kind, about, grade, words: match[0].trim() };
      return about === "self" ? (aboutOther(nets, words, match, found) ?? found) : found;
    }
    return undefined;
  };
}

function netOf({ kind, about, grade, patterns }: DangerPatterns, fragments: Fragments): Net {
  return { kind, about, grade, expression: anyOf(patterns, fragments) };
}

function byWeight(one: Net, other: Net): number {
  const grade = Number(one.grade === "possible") - Number(other.grade === "possible");
  const place = ({ kind, about }: Net) => ORDER.indexOf(`${kind} ${about}`);
  return grade || place(one) - place(other);
}

/** "mijn dochter wil dood": where the same words belong to a longer match about somebody else, it is about them. */
function aboutOther(
  nets: readonly Net[],
  words: string,
  own: RegExpExecArray,
  found: Found,
): Found | undefined {
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
