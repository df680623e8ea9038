import { z } from "zod";
import { escalationSettings, hoursSettings } from "../core/escalation/settings.ts";
import { matchingSettings } from "../core/matching/settings.ts";
import { defaultHelplines } from "../core/safety/defaultHelplines.ts";
import { helplineSchema } from "../core/safety/helplineSchema.ts";
import { paceSettings } from "../core/safety/pace.ts";

/** What a town of 15,000 never reaches by talking: three segments for each of 600 people. */
export const DAILY_SEGMENTS = 2000;

/** A municipality's settings as its row keeps them; every key has a default that a small town can start with. */
export const townSettings = z.object({
  /** First name that residents read where a neighbourhood has no contact person yet. */
  contactName: z.string().default("Iemand"),
  hours: hoursSettings.prefault({}),
  matching: matchingSettings.prefault({}),
  escalation: escalationSettings.prefault({}),
  /** E.164 number of the person on duty outside working hours; without it, nobody is promised. */
  dutyNumber: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/u, "a number like +32470123456")
    .nullable()
    .default(null),
  /** ISO countries that texts may go to; who writes from elsewhere gets one answer a day, and a person. */
  allowedCountries: z.array(z.string().regex(/^[A-Z]{2}$/, "a country as BE or NL")).default(["BE"]),
  limits: paceSettings.prefault({}),
  budget: z
    .object({
      /** Segments a day. At this ceiling bulk waits for tomorrow; see src/store/outbox/budget.ts for the rest. */
      dailySegments: z.int().min(1).default(DAILY_SEGMENTS),
    })
    .prefault({}),
  retention: z
    .object({
      /** Contents of messages are emptied after so many days; null: the town has not decided, and they are kept. */
      messageDays: z.int().min(14).max(3650).nullable().default(null),
    })
    .prefault({}),
  helplines: z
    .array(helplineSchema)
    .min(1)
    .default(() => [...defaultHelplines]),
});

export type TownSettings = z.infer<typeof townSettings>;

/** A municipality as the conversations know it. */
export interface Town {
  id: number;
  name: string;
  /** The number it texts from, E.164. */
  number: string;
  villages: { id: string; name: string; contactName: string | null }[];
  settings: TownSettings;
  /** The database is a demo: only there its invented numbers may be texted. */
  demo: boolean;
}
