import { townSettings, type TownSettings } from "../../app/town.ts";
import type { Neighbourhood } from "../../store/municipality/listNeighbourhoods.ts";
import { ok, todo, wrong, type Finding } from "./finding.ts";

export interface TownFacts {
  id: number;
  name: string;
  neighbourhoods: Neighbourhood[];
  /** How many members of staff an alarm can reach. */
  reachableStaff: number;
  /** Settings as kept, without defaults. */
  kept: Record<string, unknown>;
}

/** The name that a first live start gives. */
const FIRST_NAME = "onze gemeente";

/** What a municipality has still to set. @param today as YYYY-MM-DD. */
export function checkTown(town: TownFacts, today: string): Finding[] {
  const findings: Finding[] = [];
  if (town.name === FIRST_NAME)
    findings.push(
      todo("It is still called by its first name.", `buurtlijn municipality set ${town.id} name "<name>"`),
    );
  findings.push(...checkStaff(town));
  const settings = townSettings.parse(town.kept);
  for (const [setting, why] of Object.entries(toDecide)) {
    if (!Object.hasOwn(settings, setting)) continue;
    const value = town.kept[setting];
    const isSet = typeof value === "object" && value !== null ? Object.keys(value).length > 0 : value != null;
    const now = inWords(settings[setting as keyof TownSettings]);
    findings.push(
      isSet
        ? ok(`${setting} is set: ${now}.`)
        : todo(
            `${setting} was left at ${now}; ${why}`,
            `buurtlijn municipality set ${town.id} ${example(setting, settings)}`,
          ),
    );
  }
  findings.push(...checkHelplines(town.id, settings, today));
  return findings;
}

/** What a town should decide for itself; a setting that this version does not know is skipped. */
const toDecide: Record<string, string> = {
  hours: "these are the hours that residents are promised an answer in.",
  dutyNumber: "outside these hours nobody is promised to read.",
  allowedCountries: "no offers go to other countries.",
  retention: "this is how long what people wrote is kept.",
};

function inWords(value: unknown): string {
  if (value === null) return "nothing";
  if (typeof value !== "object" || Array.isArray(value)) return JSON.stringify(value);
  return Object.entries(value)
    .map(([name, one]) => `${name} ${typeof one === "string" ? one : JSON.stringify(one)}`)
    .join(", ");
}

/** How to set one, or confirm what it is: its first part, as `set` takes it. */
function example(setting: string, settings: TownSettings): string {
  const value: unknown = settings[setting as keyof TownSettings];
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const parts: [string, unknown][] = Object.entries(value);
    const [name, part] = parts.find(([, one]) => one === null || typeof one !== "object") ?? parts[0]!;
    return `${setting}.${name} ${part === null ? "<number>" : String(part)}`;
  }
  return value === null ? `${setting} <number>` : `${setting} '${JSON.stringify(value)}'`;
}

function checkStaff(town: TownFacts): Finding[] {
  const findings: Finding[] = [];
  const contacts = `buurtlijn municipality contacts ${town.id}`;
  if (town.reachableStaff === 0)
    findings.push(
      wrong(
        "No member of staff can be reached: an alarm would reach nobody.",
        `buurtlijn person add ${town.id} <number> --name <name> --role contact, then ${contacts} all --contact <number>`,
      ),
    );
  for (const { name, contact, deputy } of town.neighbourhoods) {
    for (const [who, option, staff] of [
      ["contact person", "--contact", contact],
      ["deputy", "--deputy", deputy],
    ] as const) {
      const remedy = `${contacts} "${name}" ${option} <number>`;
      if (staff === null) findings.push(todo(`${name} has no ${who}.`, remedy));
      else if (!staff.reachable)
        findings.push(
          wrong(
            `The ${who} of ${name} cannot be reached (sent STOP, or paused).`,
            `Let her text START, or: ${remedy}`,
          ),
        );
    }
    if (contact?.reachable === true && deputy?.reachable === true)
      findings.push(ok(`${name} has a contact person and a deputy.`));
  }
  return findings;
}

function checkHelplines(town: number, { helplines }: TownSettings, today: string): Finding[] {
  const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const toLookUp = helplines.flatMap(({ number, source, checked }) => {
    if (source.startsWith("unconfirmed")) return `${number} (never confirmed)`;
    return checked < aYearAgo ? `${number} (${checked})` : [];
  });
  if (toLookUp.length === 0) return [ok("The helplines were looked up within a year.")];
  const file = "lines.json";
  return [
    todo(
      `Helplines to look up again, hours included: ${toLookUp.join(", ")}.`,
      `buurtlijn municipality show ${town} helplines > ${file}; correct it; buurtlijn municipality set ${town} helplines "$(cat ${file})"`,
    ),
  ];
}
