import { afterAll, beforeAll, expect, it } from "vitest";
import { listMunicipalities, setSetting } from "../../src/store/municipalities.ts";
import { createMunicipality } from "../../src/store/seed.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";

let store: TestDatabase;
let town: number;
beforeAll(async () => {
  store = await testDatabase();
  const made = { name: "Bovenbeek", number: "+32460000009", neighbourhoods: ["Centrum", "Heide"] };
  town = (await createMunicipality(store, made)).town;
});
afterAll(() => store.close());

it("lists municipalities with their numbers and neighbourhoods", async () => {
  expect(await listMunicipalities(store)).toEqual([
    {
      id: town,
      name: "Bovenbeek",
      numbers: ["+32460000009"],
      neighbourhoods: ["Centrum", "Heide"],
      people: 0,
    },
  ]);
});

it("changes a setting, takes it back, and refuses what does not fit without changing anything", async () => {
  expect((await setSetting(store, town, "contactName", "Lies")).contactName).toBe("Lies");
  const before = (await setSetting(store, town, "matching.gatherMinutes", 20)).matching;
  expect(before.gatherMinutes).toBe(20);
  await expect(setSetting(store, town, "matching.gatherMinutes", "soon")).rejects.toMatchObject({
    code: "setting",
  });
  await expect(setSetting(store, town, "no.such", 1)).rejects.toMatchObject({ code: "setting" });
  await expect(setSetting(store, 999_999, "contactName", "x")).rejects.toMatchObject({
    code: "no-municipality",
  });
  const after = await setSetting(store, town, "contactName", null);
  expect([after.contactName, after.matching.gatherMinutes]).toEqual(["Iemand", 20]);
});
