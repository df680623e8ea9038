import { distance } from "fastest-levenshtein";

/** How many typing errors a word of this many letters may have: short words are too alike to guess. */
export function errorsAllowed(length: number): number {
  return length < 5 ? 0 : length < 8 ? 1 : 2;
}

/**
 * Typing errors between what was written and a known word; two swapped neighbours count as one.
 * @returns the number of errors, or undefined when there are more than a word of this length may have.
 */
export function errorsBetween(written: string, known: string): number | undefined {
  if (written === known) return 0;
  const most = errorsAllowed(Math.min(written.length, known.length));
  if (most === 0 || written[0] !== known[0] || Math.abs(written.length - known.length) > most)
    return undefined;
  const errors = distance(written, known);
  if (errors === 2 && isSwap(written, known)) return 1;
  return errors <= most ? errors : undefined;
}

function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
