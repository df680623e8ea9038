import { z } from "zod";

/** How many answers one number gets; `municipality.settings.limits`. What comes in is never limited, nor is danger. */
export const paceSettings = z.object({
  answersPerHour: z.int().min(1).default(20),
  answersPerDay: z.int().min(1).default(60),
  /** The same words so often in a row, within ten minutes, are a machine that answers ours. */
  sameText: z.int().min(2).default(3),
});

export type PaceSettings = z.infer<typeof paceSettings>;

/** What a conversation remembers of its own pace. Hours and days are those of UTC: they only count. */
export interface Pace {
  /** Hour as `2026-03-02T09`. */
  hour: string;
  inHour: number;
  inDay: number;
  /** Beginning of the last text, how often it came in a row, and when it last came (UTC instant). */
  said: string;
  same: number;
  saidAt: string;
}

const SAME_WITHIN_MS = 10 * 60_000;

/** Takes note of a text. `isAnswer` tells whether it is a yes, a no or a number, which people rightly repeat. */
export function hearText(
  before: Pace | undefined,
  text: string,
  isAnswer: (text: string) => boolean,
  now: string,
): Pace {
  const hour = now.slice(0, 13);
  const said = text.trim().toLowerCase().slice(0, 80);
  const again =
    before?.said === said &&
    said !== "" &&
    !isAnswer(text) &&
    Date.parse(now) - Date.parse(before.saidAt) < SAME_WITHIN_MS;
  return {
    hour,
    inHour: before?.hour === hour ? before.inHour : 0,
    inDay: before?.hour.slice(0, 10) === hour.slice(0, 10) ? before.inDay : 0,
    said,
    same: again ? before.same + 1 : 1,
    saidAt: now,
  };
}

/** Why this text gets no answer: too many, or the same words again and again; null where it may have one. */
export function overPace(pace: Pace, limits: PaceSettings): "reply-limit" | "repeats" | null {
  if (pace.inHour >= limits.answersPerHour || pace.inDay >= limits.answersPerDay) return "reply-limit";
  return pace.same > limits.sameText ? "repeats" : null;
}

/** Adds answers that go out. */
export function countAnswers(pace: Pace, answers: number): Pace {
  return { ...pace, inHour: pace.inHour + answers, inDay: pace.inDay + answers };
}
