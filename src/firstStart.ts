import { demoTowns } from "./channels/demo/people.ts";
import { codeOf } from "./store/database/sqlState.ts";
import { allTowns } from "./store/database/allTowns.ts";
import type { Store } from "./store/database/open.ts";
import { createMunicipality } from "./store/municipality/createMunicipality.ts";
import { setContacts } from "./store/municipality/setContacts.ts";
import { addPerson } from "./store/people/addPerson.ts";

/** The very first text of a live server is answered: one municipality with one neighbourhood owns the number. */
export async function makeFirstTown(store: Store, number: string): Promise<void> {
  if ((await allTowns(store.pool)).length > 0) return;
  const first = { name: "onze gemeente", number, neighbourhoods: ["Centrum"] };
  await createMunicipality(store, first).catch((error: unknown) => {
    // Another replica of the very first start was quicker.
    if (codeOf(error) !== "number-taken") throw error;
  });
}

/** Fills an empty demo with its invented towns and people; leaves a filled one as it is. */
export async function fillDemo(store: Store): Promise<void> {
  if ((await allTowns(store.pool)).length > 0) return;
  for (const { name, number, villages, people } of demoTowns) {
    const { town, neighbourhoods } = await createMunicipality(store, {
      name,
      number,
      neighbourhoods: villages,
      // So short that a visitor sees the end of the story.
      settings: {
        matching: { gatherMinutes: 15, quietFrom: "23:59", quietUntil: "00:00" },
        // The contact person of a demo never sleeps: a visitor may come at any hour.
        hours: { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00", holidays: false },
        // A visitor plays a whole street in an hour.
        limits: { answersPerHour: 500, answersPerDay: 5000 },
      },
    });
    const staff = new Map<string, string>();
    for (const { village, role, ...person } of people) {
      const neighbourhood = neighbourhoods[villages.indexOf(village)] ?? null;
      const added = await addPerson(store, { town, neighbourhood, roles: [role], ...person });
      staff.set(role, added.person);
    }
    for (const neighbourhood of neighbourhoods) {
      await setContacts(store, town, neighbourhood, staff.get("contact")!, staff.get("deputy") ?? null);
    }
  }
}
