import { z } from "zod";
import { defaultHelplines, type Helpline } from "../core/safety/defaultHelplines.ts";

/** A municipality's settings as its row keeps them; every key has a default that a small town can start with. */
export const townSettings = z.object({
  /** First name that residents read where a neighbourhood has no contact person yet. */
  contactName: z.string().default("de gemeente"),
  /** Working hours in Europe/Brussels; days are ISO weekdays (1 Monday). */
  hours: z
    .object({ days: z.array(z.number().int().min(1).max(7)), from: z.string(), to: z.string() })
    .default({ days: [1, 2, 3, 4, 5], from: "08:30", to: "17:00" }),
  /** E.164 number of the person on duty outside working hours; without it, nobody is promised. */
  dutyNumber: z.string().nullable().default(null),
  /** First visits are confirmed by the contact person. */
  confirmFirstVisit: z.boolean().default(true),
  /** How long yeses are gathered, in minutes. */
  gatherMinutes: z.number().int().positive().default(240),
  /** How long an offer stands, in minutes. */
  offerMinutes: z.number().int().positive().default(120),
  /** Between two alarms for a danger case that nobody has taken, in minutes. */
  alarmMinutes: z.number().int().positive().default(10),
  /** ISO countries that texts may go to. */
  allowedCountries: z.array(z.string()).default(["BE"]),
  /** Texts a day to one number before the system falls silent and a person looks. */
  dailyPerNumber: z.number().int().positive().default(60),
  helplines: z.array(z.custom<Helpline>()).default(() => [...defaultHelplines]),
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
}
