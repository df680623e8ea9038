import type { OpenHours } from "../escalation/openHours.ts";

/**
 * What a line is there for; `police` and `rescue` come to the door. `child`: a child calls itself; `about-child`: somebody
 * who worries about one.
 */
export type HelplineFor =
  "rescue" | "police" | "suicide" | "talk" | "violence" | "child" | "about-child" | "poison" | "doctor";

/** A number that people may be told to call. Facts with a date: a town checks and edits them. */
export interface Helpline {
  id: string;
  /** As people dial it. */
  number: string;
  name: string;
  for: HelplineFor[];
  /** `"always"`, or windows of local time; a line is open when one of them is. */
  hours: "always" | OpenHours[];
  /** Number and hours as a resident reads them in Dutch, in one-byte letters. */
  text: string;
  /** The same in other languages; where one is missing, the number alone is told. */
  texts?: { fr?: string; en?: string };
  /** What is spoken on it; missing: every language that we write. */
  speaks?: ("nl" | "fr" | "en")[];
  /** Day on which the hours were last looked up, YYYY-MM-DD. */
  checked: string;
  /** Where they were looked up. */
  source: string;
}

const workdays = [1, 2, 3, 4, 5];
const everyday = [1, 2, 3, 4, 5, 6, 7];

/** What answers whatever happens: told where a town's own list has no open line that fits. */
export const rescueLine: Helpline = {
  id: "112",
  number: "112",
  name: "Ziekenwagen en brandweer",
  for: ["rescue"],
  hours: "always",
  text: "112, dag en nacht",
  texts: { fr: "112, jour et nuit", en: "112, day and night" },
  checked: "2023-12-31",
  source: "project documents (domain facts)",
};

/**
 * Helplines as a new town in Flanders starts with them; the French and English ones are for who speaks no Dutch. Look each
 * one up again at least once a year.
 */
export const defaultHelplines: readonly Helpline[] = [
  rescueLine,
  {
    id: "101",
    number: "101",
    name: "Politie",
    for: ["police"],
    hours: "always",
    text: "101, dag en nacht",
    texts: { fr: "101, jour et nuit", en: "101, day and night" },
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
    texts: { fr: "1813, jour et nuit", en: "1813, day and night" },
    speaks: ["nl"],
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
    texts: { fr: "106, jour et nuit", en: "106, day and night" },
    speaks: ["nl"],
    checked: "2023-12-31",
    source: "project documents (domain facts)",
  },
  {
    id: "1712",
    number: "1712",
    name: "Hulplijn geweld, misbruik en kindermishandeling",
    for: ["violence", "about-child", "child"],
    hours: [{ days: workdays, from: "09:00", to: "17:00" }],
    text: "1712, op werkdagen van 9 tot 17 uur",
    texts: { fr: "1712, en semaine de 9 à 17 h", en: "1712, on working days from 9:00 to 17:00" },
    speaks: ["nl"],
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
    texts: { fr: "102, du lundi au samedi de 16 à 22 h", en: "102, Monday to Saturday from 16:00 to 22:00" },
    speaks: ["nl"],
    checked: "2023-12-31",
    source: "unconfirmed: look up on awel.be",
  },
  {
    id: "080032123",
    number: "0800 32 123",
    name: "Centre de Prévention du Suicide",
    for: ["suicide"],
    hours: "always",
    text: "0800 32 123, dag en nacht",
    texts: { fr: "0800 32 123, jour et nuit", en: "0800 32 123, day and night" },
    speaks: ["fr"],
    checked: "2023-12-31",
    source: "unconfirmed: look up on preventionsuicide.be",
  },
  {
    id: "107",
    number: "107",
    name: "Télé-Accueil",
    for: ["talk", "suicide"],
    hours: "always",
    text: "107, dag en nacht",
    texts: { fr: "107, jour et nuit", en: "107, day and night" },
    speaks: ["fr"],
    checked: "2023-12-31",
    source: "unconfirmed: look up on tele-accueil.be",
  },
  {
    // For children, young people and whoever worries about one. Hours not confirmed: the narrowest that we dare to promise.
    id: "103",
    number: "103",
    name: "Écoute-Enfants",
    for: ["child", "about-child"],
    hours: [{ days: everyday, from: "10:00", to: "22:00" }],
    text: "103, elke dag van 10 tot 22 uur",
    texts: { fr: "103, chaque jour de 10 à 22 h", en: "103, every day from 10:00 to 22:00" },
    speaks: ["fr"],
    checked: "2023-12-31",
    source: "unconfirmed: look up on 103ecoute.be",
  },
  {
    id: "026484014",
    number: "02 648 40 14",
    name: "Community Help Service",
    for: ["talk", "suicide"],
    hours: "always",
    text: "02 648 40 14, dag en nacht",
    texts: { fr: "02 648 40 14, jour et nuit", en: "02 648 40 14, day and night" },
    speaks: ["en"],
    checked: "2023-12-31",
    source: "unconfirmed: look up on chsbelgium.org",
  },
  {
    id: "070245245",
    number: "070 245 245",
    name: "Antigifcentrum",
    for: ["poison"],
    hours: "always",
    text: "070 245 245, dag en nacht",
    texts: { fr: "070 245 245, jour et nuit", en: "070 245 245, day and night" },
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
