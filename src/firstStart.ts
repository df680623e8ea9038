import { demoTowns, type DemoTown } from "./channels/demo/people.ts";
import { allTowns } from "./store/database/allTowns.ts";
import type { Client } from "./store/database/client.ts";
import type { Store } from "./store/database/open.ts";
import { codeOf } from "./store/database/sqlState.ts";
import { asTowns } from "./store/database/tenancy.ts";
import { createMunicipality } from "./store/municipality/createMunicipality.ts";
import { listMunicipalities } from "./store/municipality/listMunicipalities.ts";
import { listNeighbourhoods } from "./store/municipality/listNeighbourhoods.ts";
import { setContacts } from "./store/municipality/setContacts.ts";
import { addPerson } from "./store/people/addPerson.ts";
import { findByNumber } from "./store/people/findByNumber.ts";

/** The very first text of a live server is answered: one municipality with one neighbourhood owns the number. */
export async function makeFirstTown(store: Store, number: string): Promise<void> {
  if ((await allTowns(store.pool)).length > 0) return;
  const first = { name: "onze gemeente", number, neighbourhoods: ["Centrum"] };
  await createMunicipality(store, first).catch((error: unknown) => {
    // Another replica of the very first start was quicker.
    if (codeOf(error) !== "number-taken") throw error;
  });
}

/**
 * Fills a demo with its invented towns and people. What a visitor changed stays as it is; what a start did not finish,
 * because it was cut off, is finished.
 */
export async function fillDemo(store: Store): Promise<void> {
  const known = await listMunicipalities(store);
  for (const made of demoTowns) {
    const there = known.find(({ numbers }) => numbers.includes(made.number));
    // Every town was made already, so this one has another number by now.
    if (there === undefined && known.length >= demoTowns.length) continue;
    const { name, number, villages } = made;
    const town =
      there?.id ??
      (await createMunicipality(store, { name, number, neighbourhoods: villages, settings: demoSettings }))
        .town;
    await fillTown(store, town, made);
  }
}

/** Who answers for the last village is named last, and says that the town is filled. */
async function fillTown(store: Store, town: number, { villages, people }: DemoTown): Promise<void> {
  const asTown = <T>(work: (client: Client) => Promise<T>): Promise<T> => asTowns(store.pool, [town], work);
  const neighbourhoods = await asTown((client) => listNeighbourhoods(client, town));
  const last = neighbourhoods.find(({ name }) => name === villages.at(-1));
  if (last === undefined || last.contact !== null || last.deputy !== null) return;
  const staff = new Map<string, string>();
  for (const { village, role, ...person } of people) {
    const [there] = await asTown((client) => findByNumber(client, store.keys, town, person.number));
    const neighbourhood = neighbourhoods.find(({ name }) => name === village)?.id ?? null;
    const id =
      there?.id ?? (await addPerson(store, { town, neighbourhood, roles: [role], ...person })).person;
    staff.set(role, id);
  }
  for (const { id } of neighbourhoods)
    await setContacts(store, town, id, staff.get("contact")!, staff.get("deputy") ?? null);
}

const demoSettings = {
  // So short that a visitor sees the end of the story.
  matching: { gatherMinutes: 15, quietFrom: "23:59", quietUntil: "00:00" },
  // The contact person of a demo never sleeps: a visitor may come at any hour.
  hours: { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00", holidays: false },
  // A visitor plays a whole street in an hour.
  limits: { answersPerHour: 500, answersPerDay: 5000 },
};
