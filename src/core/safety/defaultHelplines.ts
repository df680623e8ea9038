import type { OpenHours } from "../escalation/openHours.ts";

/** What a line is there for; `police` and `rescue` come to the door. */
export type HelplineFor =
  "rescue" | "police" | "suicide" | "talk" | "violence" | "child" | "poison" | "doctor";

/** A number that people may be told to call. Facts with a date: a town checks and edits them. */
export interface Helpline {
  id: string;
  /** As people dial it. */
  number: string;
  name: string;
  for: HelplineFor[];
  /** `"always"`, or windows of local time; a line is open when one of them is. */
  hours: "always" | OpenHours[];
  /** Number and hours as a resident reads them, in one-byte letters. */
  text: string;
  /** Day on which the hours were last looked up, YYYY-MM-DD. */
  checked: string;
  /** Where they were looked up. */
  source: string;
}

const workdays = [1, 2, 3, 4, 5];
const everyday = [1, 2, 3, 4, 5, 6, 7];

/** Helplines of Flanders as a new town starts with them. Look each one up again at least once a year. */
export const defaultHelplines: readonly Helpline[] = [
  {
    id: "112",
    number: "112",
    name: "Ziekenwagen en brandweer",
    for: ["rescue"],
    hours: "always",
    text: "112, dag en nacht",
    checked: "2023-12-31",
    source: "project documents (domain facts)",
  },
  {
    id: "101",
    number: "101",
    name: "Politie",
    for: ["police"],
    hours: "always",
    text: "101, dag en nacht",
    checked: "2023-12-31",
    source: "project documents (domain facts)",
  },
  {
    id: "1813",
    number: "1813",
    name: "Zelfmoordlijn",
    for: ["suicide"],
    hours: "always",
    text: "1813, dag en nacht",
    checked: "2023-12-31",
    source: "project documents (domain facts); hours: project lead",
  },
  {
    id: "106",
    number: "106",
    name: "Tele-Onthaal",
    for: ["talk", "suicide"],
    hours: "always",
    text: "106, dag en nacht",
    checked: "2023-12-31",
    source: "project documents (domain facts)",
  },
  {
    id: "1712",
    number: "1712",
    name: "Hulplijn geweld, misbruik en kindermishandeling",
    for: ["violence", "child"],
    hours: [{ days: workdays, from: "09:00", to: "17:00" }],
    text: "1712, op werkdagen van 9 tot 17 uur",
    checked: "2020-02-11",
    source: "question in the Flemish Parliament, 11 February 2020",
  },
  {
    // Hours not known to the project: the narrowest that we dare to promise. Check on awel.be before use.
    id: "102",
    number: "102",
    name: "Awel, voor kinderen en jongeren",
    for: ["child"],
    hours: [{ days: [1, 2, 3, 4, 5, 6], from: "16:00", to: "22:00" }],
    text: "102, van maandag tot zaterdag van 16 tot 22 uur",
    checked: "2023-12-31",
    source: "unconfirmed: look up on awel.be",
  },
  {
    id: "070245245",
    number: "070 245 245",
    name: "Antigifcentrum",
    for: ["poison"],
    hours: "always",
    text: "070 245 245, dag en nacht",
    checked: "2023-12-31",
    source: "project documents (domain facts); hours: project lead",
  },
  {
    // Evenings and nights, weekends; the region decides. Across midnight, so two windows.
    id: "1733",
    number: "1733",
    name: "Huisarts van wacht",
    for: ["doctor"],
    hours: [
      { days: everyday, from: "19:00", to: "24:00", holidays: false },
      { days: everyday, from: "00:00", to: "08:00", holidays: false },
      { days: [6, 7], from: "08:00", to: "19:00", holidays: false },
    ],
    text: "1733",
    checked: "2021-06-01",
    source: "w8post.be, gezondbelgie.be; differs by region",
  },
];
