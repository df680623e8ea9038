import type { ChoiceData } from "./data.ts";
import { errorsBetween } from "./near.ts";

/** How far a written word is from a known one: 0 the same, more where it has another ending, a typing error, or is part of it. */
export type Alike = (written: string, known: string) => number | undefined;

/** The least that two words must share, in letters, to be two forms of one word. */
const STEM = 4;

/**
 * @returns a measure for single respelled words. Endings are cut off both ("wandelen", "wandeling"); a Dutch compound counts
 * for its last part ("belastingbrief" is a "brief").
 */
export function alikeness(data: ChoiceData): Alike {
  const endings = [...data.endings].sort((one, other) => other.length - one.length);
  const stems = (word: string): string[] => [
    word,
    ...endings
      .filter((ending) => word.endsWith(ending) && word.length - ending.length >= STEM)
      .map((ending) => word.slice(0, -ending.length)),
  ];
  const kept = new Map<string, string[]>();
  /** The stems of a word out of a list, which comes back with every message. */
  const stemsOf = (known: string): string[] => {
    let found = kept.get(known);
    if (found === undefined) {
      if (kept.size > 5000) kept.clear();
      kept.set(known, (found = stems(known)));
    }
    return found;
  };
  return (written, known) => {
    if (written === known) return 0;
    const alike = written[0] === known[0] && known.length >= STEM && written.length >= STEM;
    if (alike && stemsOf(written).some((stem) => stem.length >= STEM && stemsOf(known).includes(stem)))
      return 1;
    const errors = errorsBetween(written, known);
    if (errors !== undefined && known.length >= 5) return errors + 1;
    const long =
      known.length >= 5 && (written.startsWith(known) || (data.compounds && written.endsWith(known)));
    return long ? 2 : undefined;
  };
}
