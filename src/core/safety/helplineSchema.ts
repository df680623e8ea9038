import { z } from "zod";
import type { Helpline, HelplineFor } from "./defaultHelplines.ts";

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/u, "a time as HH:mm, such as 08:30");
const kinds = [
  "rescue",
  "police",
  "suicide",
  "talk",
  "violence",
  "child",
  "poison",
  "doctor",
] as const satisfies HelplineFor[];

const window = z
  .strictObject({
    days: z.array(z.int().min(1).max(7)).min(1),
    from: clock,
    to: clock,
    closed: z.array(z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/u)).optional(),
    holidays: z.boolean().optional(),
  })
  .refine((hours) => hours.from < hours.to, "from must come before to; across midnight takes two windows");

/** A helpline as a town edits it: what is wrong here would be wrong in the answer to somebody in danger. */
export const helplineSchema: z.ZodType<Helpline> = z.strictObject({
  id: z.string().min(1),
  number: z.string().regex(/^\+?[\d ]{3,20}$/u, "a number as people dial it"),
  name: z.string().min(1),
  for: z.array(z.enum(kinds)).min(1),
  hours: z.union([z.literal("always"), z.array(window).min(1)]),
  text: z.string().min(1),
  checked: z.iso.date(),
  source: z.string().min(1),
});
