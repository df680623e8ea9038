import { z } from "zod";

const clock = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, "a time as HH:mm, such as 21:00");

/** How volunteers are asked; `municipality.settings.matching`. */
export const matchingSettings = z
  .object({
    /** Offers that may stand (no answer yet, or a yes) at the same time for one request. */
    atOnce: z.int().min(1).max(10).default(3),
    /** After so many people were asked in vain a person takes over, rather than the whole town being asked. */
    mostAsked: z.int().min(1).max(100).default(12),
    /** No offer goes out between these times, and the clock of an offer stands still. */
    quietFrom: clock.default("21:00"),
    quietUntil: clock.default("08:00"),
    /** How long an offer stands, in waking minutes: gathered offers, and small urgent tasks. */
    offerMinutes: z.int().min(15).default(360),
    urgentOfferMinutes: z.int().min(15).default(90),
    /** How long neighbours are asked and yeses gathered, in waking minutes (13 hours: until the same time tomorrow). */
    gatherMinutes: z.int().min(15).default(780),
    /** On: the contact person confirms who comes for a first visit. Off: the first yes wins always. */
    confirmFirstVisit: z.boolean().default(true),
  })
  .refine(
    (settings) => settings.quietUntil.padStart(5, "0") < settings.quietFrom.padStart(5, "0"),
    "quietFrom (evening) must be later in the day than quietUntil (morning)",
  );

export type MatchingSettings = z.infer<typeof matchingSettings>;
