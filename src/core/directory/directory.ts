import { z } from "zod";

/** Who the help is for. */
export const directoryGroups = ["older", "families", "carers", "newcomers"] as const;

/** Dutch at least; a language that is missing reads Dutch. */
const words = z.strictObject({
  nl: z.string().min(1),
  fr: z.string().min(1).optional(),
  en: z.string().min(1).optional(),
});

/** One entry takes at most so many letters of a text, and two stand in one text with the question around them. */
const LONGEST = 105;
const IN_ONE_TEXT = 2;

/** What `source` begins with where nobody has looked an entry up yet. */
const EXAMPLE = "example";

const serviceSchema = z
  .strictObject({
    /** As people know it. */
    name: z.string().min(1),
    /** What it helps with, in few words. */
    what: words,
    phone: z.string().regex(/^\+?[\d /.]{3,20}$/u, "a number as people dial it"),
    /** When the phone is answered, as a resident reads it. */
    hours: words,
    groups: z.array(z.enum(directoryGroups)).min(1),
    /** Day on which number and hours were last looked up, YYYY-MM-DD. */
    checked: z.iso.date(),
    /** Where they were looked up. */
    source: z.string().min(1),
  })
  .superRefine((service, context) => {
    for (const language of ["nl", "fr", "en"] as const) {
      const line = lineOf(service, language);
      if (line.length > LONGEST)
        context.addIssue({
          code: "custom",
          message: `"${service.name}" takes ${line.length} letters in ${language}; make it ${LONGEST} at most: "${line}"`,
        });
    }
  });

export type Service = z.infer<typeof serviceSchema>;

/** A municipality's directory: a short menu, in the order in which it is shown. */
export const directorySchema = z.array(serviceSchema).max(40);

/** Whether an entry is still an example: its number is nobody's, so only a demo shows it. */
export function isExample({ source }: Pick<Service, "source">): boolean {
  return source.startsWith(EXAMPLE);
}

/**
 * The help for a group as texts of at most two entries each, two texts at most: more would be a brochure.
 * @param demo - examples are shown too
 * @returns null where there is none (any more)
 */
export function servicesFor(
  directory: readonly Service[],
  asked: { group: string; language: "nl" | "fr" | "en"; demo: boolean },
): { first: string | null; more: string | null } {
  const lines = directory
    .filter((one) => one.groups.some((group) => group === asked.group) && (asked.demo || !isExample(one)))
    .map((one) => lineOf(one, asked.language));
  const text = (from: number): string | null => lines.slice(from, from + IN_ONE_TEXT).join(" ") || null;
  return { first: text(0), more: text(IN_ONE_TEXT) };
}

function lineOf(
  service: Pick<Service, "name" | "what" | "phone" | "hours">,
  language: "nl" | "fr" | "en",
): string {
  const { name, what, phone, hours } = service;
  return `${name}: ${what[language] ?? what.nl}. ${phone}, ${hours[language] ?? hours.nl}.`;
}

const example = { checked: "2024-01-01", source: "example: nobody has this number" };
const workdays = { nl: "ma-vr 9-12 u", fr: "lu-ve 9-12 h", en: "Mon-Fri 9-12" };

/** What a new town starts with, to be replaced by its own: the numbers are invented and given to no resident. */
export const exampleDirectory: readonly Service[] = [
  {
    name: "Sociaal Huis",
    what: { nl: "hulp met geld en papieren", fr: "argent et papiers", en: "money and paperwork" },
    phone: "0400 00 01 01",
    hours: workdays,
    groups: ["older", "families", "carers", "newcomers"],
    ...example,
  },
  {
    name: "Dienstencentrum",
    what: { nl: "maaltijden en ontmoeting", fr: "repas et rencontres", en: "meals and meeting people" },
    phone: "0400 00 01 02",
    hours: workdays,
    groups: ["older"],
    ...example,
  },
  {
    name: "Gezinszorg",
    what: { nl: "hulp in huis", fr: "aide à la maison", en: "help at home" },
    phone: "0400 00 01 03",
    hours: workdays,
    groups: ["older", "carers"],
    ...example,
  },
  {
    name: "Huis van het Kind",
    what: { nl: "vragen over opvoeden", fr: "questions sur les enfants", en: "questions about children" },
    phone: "0400 00 01 04",
    hours: workdays,
    groups: ["families"],
    ...example,
  },
  {
    name: "Oppas aan huis",
    what: {
      nl: "iemand blijft bij je naaste",
      fr: "on reste avec votre proche",
      en: "somebody stays with them",
    },
    phone: "0400 00 01 05",
    hours: workdays,
    groups: ["carers"],
    ...example,
  },
  {
    name: "Onthaal nieuwe inwoners",
    what: {
      nl: "wegwijs en taalles",
      fr: "vos premiers pas, cours de langue",
      en: "first steps, language lessons",
    },
    phone: "0400 00 01 06",
    hours: workdays,
    groups: ["newcomers"],
    ...example,
  },
];
