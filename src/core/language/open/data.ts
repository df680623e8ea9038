import type { Sign } from "./signs.ts";

/** What the reader of open sentences knows of one language. Phrases are written as `phrase.ts` says. */
export interface OpenData {
  /** Words that say nothing here ("eens", "de"): left out of messages and phrases alike. */
  noise: readonly string[];
  /** Other spellings, dialect and short forms: what stands for them, as one word or several. */
  spelled: Readonly<Record<string, string>>;
  /** Little words written together with the next one ("kzou"), with what they are ("ik"), where the rest is a known word. */
  joined: Readonly<Record<string, string>>;
  /** Lists of words that phrases name as `{list}`. */
  groups: Readonly<Record<string, readonly string[]>>;
  /** Phrases per sign. */
  signs: Readonly<Record<Sign, readonly string[]>>;
  /** Right words that look like a typing error of another. */
  rightAsTheyAre: readonly string[];
}
