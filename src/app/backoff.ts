/** Waits before the second, third... attempt, in milliseconds: 1 s, 4 s, 15 s, 1 min, then 5 min. */
const waits = [1_000, 4_000, 15_000, 60_000, 300_000];

/** Attempts before a text counts as dead and a person hears of it: about a quarter of an hour after the first. */
export const MOST_ATTEMPTS = 8;

/**
 * @param attempts how many attempts have failed, from 1.
 * @param retryAfterMs the carrier's own wish; the longer of the two counts.
 * @returns the wait before the next attempt in milliseconds, or null when there is none.
 */
export function nextWait(attempts: number, retryAfterMs = 0): number | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  return Math.max(waits[Math.min(attempts, waits.length) - 1]!, retryAfterMs);
}
