import { afterAll, beforeAll, expect, it } from "vitest";
import { demoTowns } from "../src/channels/demo/people.ts";
import { fillDemo } from "../src/firstStart.ts";
import { asTowns } from "../src/store/database/tenancy.ts";
import { createMunicipality } from "../src/store/municipality/createMunicipality.ts";
import { listMunicipalities } from "../src/store/municipality/listMunicipalities.ts";
import { listNeighbourhoods } from "../src/store/municipality/listNeighbourhoods.ts";
import { addPerson } from "../src/store/people/addPerson.ts";
import { testDatabase, type TestDatabase } from "./support/database.ts";

let store: TestDatabase;
beforeAll(async () => (store = await testDatabase("demo")));
afterAll(() => store.close());

it("finishes a demo's street where an earlier start was cut off, and then leaves it as it is", async () => {
  // As far as a start came that was killed: one town with one of its people, and nobody who answers for it.
  const [first] = demoTowns;
  const { name, number, villages, people } = first!;
  const { town } = await createMunicipality(store, { name, number, neighbourhoods: villages });
  const { village: _village, role, ...maria } = people[0]!;
  await addPerson(store, { town, neighbourhood: null, roles: [role], ...maria });

  await fillDemo(store);
  const filled = await listMunicipalities(store);
  expect(filled.map((one) => [one.name, one.people])).toEqual(
    demoTowns.map((one) => [one.name, one.people.length]),
  );
  for (const { id } of filled) {
    const places = await asTowns(store.pool, [id], (client) => listNeighbourhoods(client, id));
    for (const place of places) expect(place).toMatchObject({ contact: { reachable: true } });
  }

  const friend = { firstName: "Noor", number: "+32400000099", neighbourhood: null, roles: ["resident"] };
  await addPerson(store, { town, ...friend });
  await fillDemo(store);
  expect((await listMunicipalities(store)).map((one) => one.people)).toEqual(
    filled.map((one) => one.people + (one.id === town ? 1 : 0)),
  );
});
