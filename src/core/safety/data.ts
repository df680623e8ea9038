import type { Fragments } from "../language/pattern.ts";
import type { Signs } from "./signs.ts";

export type DangerKind = "suicide" | "violence" | "medical" | "fire" | "child" | "neglect";

/** What was found in a text. */
export interface Found {
  kind: DangerKind;
  about: "self" | "other";
  grade: "certain" | "possible";
  /** The words that led to it: lower case, without accents and punctuation. */
  words: string;
}

/** Patterns of one kind, one grade and one person in danger; written as `core/language/pattern.ts` says. */
export interface DangerPatterns {
  kind: DangerKind;
  about: "self" | "other";
  grade: "certain" | "possible";
  patterns: string[];
}

/** Everything about danger that differs between languages. */
export interface DangerData {
  fragments: Fragments;
  danger: DangerPatterns[];
  /** Nets that are tried on plain words, once what was written by ear (`spoken`) is put into them. */
  strong: DangerPatterns[];
  /** Weak signs, which are weighed together. */
  signs: Signs;
  /** How words are written by ear: the plain words, then what stands for them. Only signs are read so. */
  spoken: Readonly<Record<string, string>>;
  /** The commonest words: they tell which language's signs a message is read with. */
  common: string;
  /** Sayings that mean no harm; they are blanked out, so that what stands beside them still counts. */
  harmless: string[];
  /** Taken out for a second look: "hij slaat mij niet" still counts, as possible. */
  negations: string[];
  /** "niet antwoorden": nothing may be sent back. */
  noReply: string[];
  /** Long words that may be misspelled by one letter. */
  spelling: string[];
}
