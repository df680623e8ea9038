/** Sums of one measure over several rounds, and how they compare with a peer's of the same rounds. */

export interface Spread {
  min: number;
  median: number;
  max: number;
}

/** @returns least, middle and greatest; the mean of the two in the middle for an even count. */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError("A spread needs at least one value.");
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return { min: sorted[0]!, median, max: sorted.at(-1)! };
}

/** The value below which `share` (0 to 1) of all values lie, nearest rank; NaN where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
