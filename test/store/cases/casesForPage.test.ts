import { afterAll, beforeAll, expect, it } from "vitest";
import { casesForPage } from "../../../src/store/cases/casesForPage.ts";
import { takeCase } from "../../../src/store/cases/takeCase.ts";
import { erasePerson } from "../../../src/store/privacy/erase.ts";
import { addPerson } from "../../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
beforeAll(async () => {
  store = await testDatabase();
});
afterAll(() => store.close());

it("shows open cases first, danger before the rest, with who took them until that person is erased", async () => {
  const { town, neighbourhoods } = await createMunicipality(store, {
    name: "Bovenbeek",
    number: "+32460000009",
    neighbourhoods: ["Centrum"],
  });
  const place = { town, neighbourhood: neighbourhoods[0]!, roles: ["contact"] };
  const an = await addPerson(store, { ...place, firstName: "An", number: "+32400000001" });
  const rows = [
    { number: 2000, priority: 2, state: 0 },
    { number: 2001, priority: 2, state: 0 },
    { number: 2002, priority: 0, state: 0 },
    { number: 2003, priority: 0, state: 2 },
  ];
  await asTowns(store.pool, [town], async (client) => {
    for (const { number, priority, state } of rows) {
      await client.query(
        `insert into case_file (municipality_id, number, kind, priority, reason, state, neighbourhood_id, due_at, created_at)
         values ($1, $2, 'call-back', $3, 'x', $4, $5, '2026-03-02T09:30:00Z', '2026-03-01T10:00:00.123Z')`,
        [town, number, priority, state, neighbourhoods[0]],
      );
    }
    const now = "2026-03-01T11:00:00Z";
    const taking = {
      municipalityId: town,
      number: 2001,
      actorId: an.person,
      now,
      dueAt: "2026-03-03T08:00:00Z",
    };
    await takeCase(client, taking);
  });
  const before = await casesForPage(store.keys, town);
  expect(before.map((one) => one.number)).toEqual([2002, 2000, 2001, 2003]);
  expect(before.find((one) => one.number === 2001)).toEqual({
    town: "Bovenbeek",
    number: 2001,
    kind: "call-back",
    priority: 2,
    state: 1,
    neighbourhood: "Centrum",
    owner: "An",
    outcome: null,
    dueAt: "2026-03-03T08:00:00.000Z",
    createdAt: "2026-03-01T10:00:00.123Z",
  });
  await erasePerson(store, town, an.person);
  const after = await casesForPage(store.keys, town);
  expect(after.map((one) => one.owner)).toEqual([null, null, null, null]);
});
