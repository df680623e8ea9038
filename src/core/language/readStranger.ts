import { strangerPatterns } from "./data/strangers.ts";
import { fold, wordsOf } from "./fold.ts";
import { anyOf } from "./pattern.ts";

/**
 * - `wrong-number`: whom we wrote to has this number no longer, or never had it;
 * - `asks-about`: somebody asks whether another person is known to us.
 */
export type StrangerWish = "wrong-number" | "asks-about";

/** A longer message tells a story, in which such words may be about anything. */
const MOST_WORDS = 40;

const nets = (["wrong-number", "asks-about"] as const).map(
  (wish) => [wish, anyOf(strangerPatterns[wish])] as const,
);

/** Dutch, French and English at once: a stranger's language is not known. @returns what is meant, or null. */
export function strangerSays(text: string): StrangerWish | null {
  const folded = fold(text);
  if (wordsOf(folded).length > MOST_WORDS) return null;
  const padded = ` ${folded} `;
  return nets.find(([, expression]) => expression.test(padded))?.[0] ?? null;
}
