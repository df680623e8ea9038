import { expect, it } from "vitest";
import { openStore } from "../../../src/store/database/open.ts";
import { rotateMasterKey } from "../../../src/store/privacy/rotateMasterKey.ts";
import { addPerson } from "../../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { testDatabase, testMasterKey } from "../../support/database.ts";

it("wraps every key anew: the new master key opens what the old one can no longer open", async () => {
  const first = await testDatabase();
  const { town, neighbourhoods } = await createMunicipality(first, {
    name: "Bovenbeek",
    number: "+32460000009",
    neighbourhoods: ["Centrum"],
  });
  await addPerson(first, {
    town,
    firstName: "Maria",
    number: "+32470000001",
    neighbourhood: neighbourhoods[0]!,
    roles: ["resident"],
  });
  // More than one portion of 1000, with ids of different lengths.
  await asTowns(first.pool, [town], async (client) => {
    for (let made = 0; made < 1100; made += 1) await first.keys.newKey(client, town);
  });
  const lookup = first.keys.lookup(town, "+32470000001");
  const to = Buffer.alloc(32, 99);
  await expect(rotateMasterKey(first.url, testMasterKey, to)).rejects.toMatchObject({ code: "in-use" });
  await first.pool.end();

  await expect(rotateMasterKey(first.url, Buffer.alloc(32, 5), to)).rejects.toMatchObject({
    code: "master-key",
  });
  expect(await rotateMasterKey(first.url, testMasterKey, to)).toBe(1102);

  const options = { databaseUrl: first.url, kind: "live" } as const;
  await expect(openStore({ ...options, masterKey: testMasterKey })).rejects.toMatchObject({
    code: "master-key",
  });
  const store = await openStore({ ...options, masterKey: to });
  expect(store.keys.lookup(town, "+32470000001")).toEqual(lookup);
  const { rows } = await asTowns(store.pool, [town], (client) =>
    client.query(
      `select p.first_name, k.id::text, k.municipality_id as town, k.wrapped from person p join data_key k on k.id = p.key_id`,
    ),
  );
  expect(store.keys.open(rows[0], rows[0].first_name)).toBe("Maria");
  await store.close();
});
