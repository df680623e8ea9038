/**
 * The invented people of the demo. The four municipalities exist; nobody in them here does. Belgium hands out no numbers
 * under +32 400, so no telephone can ring by mistake.
 */

export type DemoRole = "resident" | "volunteer" | "contact" | "deputy";

export interface DemoPerson {
  firstName: string;
  /** E.164. */
  number: string;
  village: string;
  role: DemoRole;
  /** Codes of tasks that a volunteer likes: company, walk, errand, odd-job, paperwork. */
  helpsWith: string[];
  /** First sentences that a visitor may try on this phone. */
  tryThis: string[];
}

export interface DemoTown {
  name: string;
  /** E.164 number that the municipality texts from. */
  number: string;
  villages: string[];
  /** Also the contact person and the deputy, who answer for every village of the town. */
  people: DemoPerson[];
  /** A phone that the database does not know: a first text from a stranger. */
  stranger: { number: string; tryThis: string[] };
}

const number = (last: number): string => `+32400000${String(last).padStart(3, "0")}`;

const resident = (last: number, firstName: string, village: string, ...tryThis: string[]): DemoPerson => ({
  firstName,
  number: number(last),
  village,
  role: "resident",
  helpsWith: [],
  tryThis,
});

const volunteer = (last: number, firstName: string, village: string, ...helpsWith: string[]): DemoPerson => ({
  firstName,
  number: number(last),
  village,
  role: "volunteer",
  helpsWith,
  tryThis: [],
});

const staff = (last: number, firstName: string, village: string, role: "contact" | "deputy"): DemoPerson => ({
  firstName,
  number: number(last),
  village,
  role,
  helpsWith: [],
  tryThis: [],
});

export const demoTowns: readonly DemoTown[] = [
  {
    name: "Moorslede",
    number: number(10),
    villages: ["Moorslede", "Dadizele", "Slypskapelle"],
    people: [
      resident(11, "Maria", "Dadizele", "k zou gaarne eens buitengaan", "BEL"),
      resident(12, "Roger", "Moorslede", "kan er iemand mee naar de winkel?", "mijn vrouw is gevallen"),
      volunteer(13, "Youssef", "Dadizele", "company", "walk"),
      volunteer(14, "Lieve", "Dadizele", "walk", "errand"),
      volunteer(15, "Fatma", "Moorslede", "errand", "paperwork", "odd-job"),
      staff(16, "An", "Moorslede", "contact"),
      staff(17, "Koen", "Moorslede", "deputy"),
    ],
    stranger: { number: number(19), tryThis: ["dag", "wie is dit?"] },
  },
  {
    name: "Ledegem",
    number: number(20),
    villages: ["Ledegem", "Rollegem-Kapelle", "Sint-Eloois-Winkel"],
    people: [
      resident(21, "Jeanine", "Rollegem-Kapelle", "ik ben zo alleen", "BEL"),
      resident(22, "Omer", "Ledegem", "er is een brief van de belastingen"),
      volunteer(23, "Griet", "Rollegem-Kapelle", "company", "errand"),
      volunteer(24, "Dawit", "Ledegem", "paperwork", "odd-job"),
      volunteer(25, "Nadine", "Sint-Eloois-Winkel", "company", "walk"),
      staff(26, "Els", "Ledegem", "contact"),
      staff(27, "Bart", "Ledegem", "deputy"),
    ],
    stranger: { number: number(29), tryThis: ["dag"] },
  },
  {
    name: "Staden",
    number: number(30),
    villages: ["Staden", "Oostnieuwkerke", "Westrozebeke"],
    people: [
      resident(31, "Georgette", "Westrozebeke", "wie wil er eens koffie drinken?", "BEL"),
      resident(32, "Willy", "Staden", "de lamp in de gang is kapot"),
      volunteer(33, "Hilde", "Westrozebeke", "company", "walk"),
      volunteer(34, "Samir", "Staden", "odd-job", "errand"),
      volunteer(35, "Rita", "Oostnieuwkerke", "company", "paperwork"),
      staff(36, "Katrien", "Staden", "contact"),
      staff(37, "Jan", "Staden", "deputy"),
    ],
    stranger: { number: number(39), tryThis: ["dag"] },
  },
  {
    name: "Zonnebeke",
    number: number(40),
    villages: ["Zonnebeke", "Beselare", "Geluveld", "Passendale", "Zandvoorde"],
    people: [
      resident(41, "Agnes", "Passendale", "ik wil gaan wandelen", "BEL"),
      resident(42, "Norbert", "Beselare", "boodschappen lukken niet meer"),
      volunteer(43, "Trees", "Passendale", "walk", "company"),
      volunteer(44, "Amina", "Beselare", "errand", "company"),
      volunteer(45, "Luc", "Zonnebeke", "odd-job", "paperwork"),
      staff(46, "Sofie", "Zonnebeke", "contact"),
      staff(47, "Dirk", "Zonnebeke", "deputy"),
    ],
    stranger: { number: number(49), tryThis: ["dag"] },
  },
];

/** One phone on the demo page. */
export interface DemoPhone {
  number: string;
  /** The town and the number that the phone texts to. */
  town: string;
  townNumber: string;
  /** Null: a stranger. */
  firstName: string | null;
  village: string | null;
  role: DemoRole | "stranger";
  helpsWith: string[];
  tryThis: string[];
}

/** Every phone of the demo, street by street: residents, volunteers, staff, a stranger. */
export function demoPhones(towns: readonly DemoTown[] = demoTowns): DemoPhone[] {
  return towns.flatMap((town) => [
    ...town.people.map((person) => ({ ...person, town: town.name, townNumber: town.number })),
    {
      number: town.stranger.number,
      town: town.name,
      townNumber: town.number,
      firstName: null,
      village: null,
      role: "stranger" as const,
      helpsWith: [],
      tryThis: town.stranger.tryThis,
    },
  ]);
}
