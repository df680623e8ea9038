/** Chance that can be had again: the same seed gives the same throws. */
export interface Chance {
  /** From `from` up to and including `to`, both whole numbers. */
  between(from: number, to: number): number;
  /** True in this share of the throws (0 to 1). */
  is(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** Mulberry32: small, quick, and even enough to choose words and moments. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    is: (share) => next() < share,
    pick: (from) => from[between(0, from.length - 1)]!,
  };
}
