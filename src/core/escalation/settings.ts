import { z } from "zod";

const clock = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$|^24:00$/, "a time as HH:mm, such as 08:30");
const minutes = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
};

/** When the municipality's people are at work; `municipality.settings.hours`. */
export const hoursSettings = z
  .object({
    days: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
    from: clock.default("08:30"),
    to: clock.default("17:00"),
    /** Extra closing days: "07-11" every year, "2026-11-02" once. */
    closed: z
      .array(z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/))
      .max(60)
      .default([]),
    holidays: z.boolean().default(true),
    /** With less working time left than this (minutes), a promise names the next working day instead of today. */
    lastMinutes: z.int().min(0).max(480).default(60),
  })
  .refine((hours) => minutes(hours.from) < minutes(hours.to), "from must come before to");

/** How alarms repeat; `municipality.settings.escalation`. */
export const escalationSettings = z.object({
  /** A danger case rings again after so many minutes, day and night. */
  dangerMinutes: z.int().min(1).max(120).default(10),
  /** An urgent case: again after so many minutes of working time. */
  urgentMinutes: z.int().min(5).default(60),
  /** An ordinary case: again after so many minutes of working time. */
  normalMinutes: z.int().min(15).default(240),
  /** A case that was taken but not closed: its owner is reminded after so much working time (two days). */
  takenMinutes: z.int().min(60).default(1020),
});

export type EscalationSettings = z.infer<typeof escalationSettings>;
