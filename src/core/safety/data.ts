import type { Fragments } from "../language/pattern.ts";

export type DangerKind = "suicide" | "violence" | "medical" | "fire" | "child" | "neglect";

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
  /** Sayings that mean no harm; they are blanked out, so that what stands beside them still counts. */
  harmless: string[];
  /** Taken out for a second look: "hij slaat mij niet" still counts, as possible. */
  negations: string[];
  /** "niet antwoorden": nothing may be sent back. */
  noReply: string[];
  /** Long words that may be misspelled by one letter. */
  spelling: string[];
}
