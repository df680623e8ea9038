import { addPerson } from "../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../src/store/municipality/createMunicipality.ts";
import { setContacts } from "../../src/store/municipality/setContacts.ts";
import type { Store } from "../../src/store/database/open.ts";

/** A town of the crash test. Its numbers are mobile ones, since others are hardly answered; nothing leaves this machine. */
export interface CrashTown {
  /** The number it texts from, E.164. */
  number: string;
  volunteers: string[];
  /** Contact person and deputy. */
  staff: string[];
  /** A resident's number; the database knows the first of them only. */
  newNumber(index: number): string;
}

const VOLUNTEERS = 12;
/** Residents that the town knows by name before they ever text. */
const KNOWN = 8;

/** Makes two towns, one where the contact person chooses who goes and one where the first yes wins. */
export async function makeTowns(store: Store): Promise<CrashTown[]> {
  const towns: CrashTown[] = [];
  for (const [index, name] of ["Moorslede", "Ledegem"].entries()) {
    const number = (range: number, last: number): string =>
      `+32470${index + 1}${range}${String(last).padStart(4, "0")}`;
    const town: CrashTown = {
      number: `+3240000000${index + 1}`,
      volunteers: Array.from({ length: VOLUNTEERS }, (_, place) => number(1, place)),
      staff: [number(2, 0), number(2, 1)],
      newNumber: (last) => number(3 + Math.floor(last / 10_000), last % 10_000),
    };
    const made = await createMunicipality(store, {
      name,
      number: town.number,
      neighbourhoods: ["Dadizele"],
      // The test runs at any time of day.
      settings: {
        matching: { quietFrom: "23:59", quietUntil: "00:00", confirmFirstVisit: index === 0 },
        // Sixty people text for an hour what a town texts in a month.
        limits: { answersPerHour: 1_000_000, answersPerDay: 1_000_000, sameText: 1_000_000 },
        budget: { dailySegments: 1_000_000 },
        hours: { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00", holidays: false },
      },
    });
    const neighbourhood = made.neighbourhoods[0]!;
    const add = (firstName: string, phone: string, role: string, helpsWith: string[] = []) =>
      addPerson(store, {
        town: made.town,
        firstName,
        number: phone,
        neighbourhood,
        roles: [role],
        helpsWith,
      });
    for (const [place, phone] of town.volunteers.entries()) {
      await add(`Buur${place + 1}`, phone, "volunteer", ["walk", "company", "errand", "paperwork"]);
    }
    for (let place = 0; place < KNOWN; place++) await add("Maria", town.newNumber(place), "resident");
    const contact = await add("An", town.staff[0]!, "contact");
    const deputy = await add("Bart", town.staff[1]!, "deputy");
    await setContacts(store, made.town, neighbourhood, contact.person, deputy.person);
    towns.push(town);
  }
  return towns;
}
