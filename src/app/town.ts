import { z } from "zod";
import { escalationSettings, hoursSettings } from "../core/escalation/settings.ts";
import { matchingSettings } from "../core/matching/settings.ts";
import { defaultHelplines } from "../core/safety/defaultHelplines.ts";
import { helplineSchema } from "../core/safety/helplineSchema.ts";

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
  /** ISO countries that texts may go to. */
  allowedCountries: z.array(z.string()).default(["BE"]),
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
}
