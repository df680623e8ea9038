import { afterAll, beforeAll, expect, it } from "vitest";
import { listMunicipalities } from "../../../src/store/municipality/listMunicipalities.ts";
import { setSetting } from "../../../src/store/municipality/setSetting.ts";
import { addPerson } from "../../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { setContacts } from "../../../src/store/municipality/setContacts.ts";
import { erasePerson } from "../../../src/store/privacy/erase.ts";
import { Towns } from "../../../src/store/municipality/towns.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

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

it.each<[string, unknown, string]>([
  ["matching.atOnce", 0, "matching.atOnce: "],
  ["matching", { atOnce: 2, gatherMinutes: "soon" }, "matching.gatherMinutes: "],
  ["hours", { days: [1, 9], from: "8u30" }, "hours.from: a time as HH:mm, such as 08:30."],
  ["hours", { days: [1, 9] }, "hours.days.1: "],
])("says which field of %s is wrong: %j", async (path, value, sentence) => {
  await expect(setSetting(store, town, path, value)).rejects.toThrow(sentence);
});

it("refuses a number that is in use and a neighbourhood given twice, and makes nothing", async () => {
  const made = { name: "Elders", number: "+32460000010", neighbourhoods: ["Dorp"] };
  await expect(createMunicipality(store, { ...made, number: "+32460000009" })).rejects.toMatchObject({
    code: "number-taken",
  });
  await expect(
    createMunicipality(store, { ...made, neighbourhoods: ["Dorp", "Dorp"] }),
  ).rejects.toMatchObject({ code: "neighbourhood-twice" });
  expect((await listMunicipalities(store)).map((one) => one.name)).toEqual(["Bovenbeek"]);
});

it("names the contact person of a neighbourhood, as conversations then do, and says when there is none", async () => {
  const place = await createMunicipality(store, {
    name: "Onderbeek",
    number: "+32460000011",
    neighbourhoods: ["Dorp", "Veld"],
  });
  const person = { town: place.town, neighbourhood: place.neighbourhoods[0]!, roles: ["contact"] };
  const an = await addPerson(store, { ...person, firstName: "An", number: "+32400000001" });
  await setContacts(store, place.town, place.neighbourhoods[0]!, an.person, null);
  const read = await new Towns(store.keys).get(place.town);
  expect(read.number).toBe("+32460000011");
  expect(read.villages.map(({ name, contactName }) => [name, contactName])).toEqual([
    ["Dorp", "An"],
    ["Veld", null],
  ]);
  await erasePerson(store, place.town, an.person);
  expect((await new Towns(store.keys).get(place.town)).villages[0]!.contactName).toBeNull();
  await expect(setContacts(store, town, place.neighbourhoods[0]!, an.person, null)).rejects.toMatchObject({
    code: "no-neighbourhood",
  });
});
