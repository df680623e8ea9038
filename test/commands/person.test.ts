import { afterAll, beforeAll, expect, it } from "vitest";
import { add, erase } from "../../src/commands/person.ts";
import { openCase } from "../../src/store/cases/openCase.ts";
import { readCase } from "../../src/store/cases/readCase.ts";
import { findByNumber } from "../../src/store/people/findByNumber.ts";
import { firstNames } from "../../src/store/people/firstNames.ts";
import { addPerson } from "../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../src/store/municipality/createMunicipality.ts";
import { setContacts } from "../../src/store/municipality/setContacts.ts";
import { asTowns } from "../../src/store/database/tenancy.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { runOn } from "./support.ts";

let store: TestDatabase;
let town: number;
let heide: string;
const phone = "+32400000051";
beforeAll(async () => {
  store = await testDatabase("demo");
  const made = { name: "Bovenbeek", number: "+32400000010", neighbourhoods: ["Centrum", "Heide"] };
  const { town: id, neighbourhoods } = await createMunicipality(store, made);
  [town, heide] = [id, neighbourhoods[1]!];
});
afterAll(() => store.close());

const known = (number: string) =>
  asTowns(store.pool, [town], async (client) => {
    const found = await findByNumber(client, store.keys, town, number);
    const names = await firstNames(
      client,
      store.keys,
      found.map((one) => one.id),
    );
    return found.map((one) => ({ ...one, name: names.get(one.id) ?? null }));
  });

it("adds a volunteer; somebody who is known gets the role as well and keeps the rest", async () => {
  const { context, lines } = runOn(store);
  await add(context, "Bovenbeek", phone, {
    name: "Youssef",
    role: "volunteer",
    neighbourhood: "heide",
    helps: ["walk"],
  });
  expect(await known(phone)).toMatchObject([
    { name: "Youssef", roles: ["volunteer"], neighbourhood: "Heide" },
  ]);
  await add(context, "Bovenbeek", phone, { role: "contact" });
  expect(await known(phone)).toMatchObject([
    { name: "Youssef", roles: ["volunteer", "contact"], neighbourhood: "Heide" },
  ]);
  expect(lines.at(-1)).toContain("known already");
  const { rows } = await asTowns(store.pool, [town], (client) =>
    client.query("select kind, subject from journal where kind = 'changed'"),
  );
  expect(rows).toEqual([{ kind: "changed", subject: "person" }]);
});

it("puts people who live together in one household, which shows in a case and ends with erasure", async () => {
  const { context, lines } = runOn(store);
  const [omer, rosa, frans] = ["+32400000061", "+32400000062", "+32400000063"] as const;
  await add(context, "Bovenbeek", omer, { name: "Omer", role: "resident" });
  for (const [number, name] of [
    [rosa, "Rosa"],
    [frans, "Frans"],
  ] as const)
    await add(context, "Bovenbeek", number, { name, role: "resident", livesWith: omer });
  expect(lines.at(-1)).toMatch(/^Lives with person \d+\.$/);
  const [{ id }] = (await known(omer)) as unknown as [{ id: string }];
  const households = () =>
    asTowns(store.pool, [town], async (client) => {
      const { rows } = await client.query<{ people: number }>(
        "select count(*)::int as people from person where household_id is not null group by household_id",
      );
      return rows.map(({ people }) => people);
    });
  expect(await households()).toEqual([3]);
  const reading = await asTowns(store.pool, [town], async (client) => {
    const now = new Date().toISOString();
    const about = { municipalityId: town, neighbourhoodId: null, personId: id, conversationId: null };
    const how = { kind: "call-back", priority: 2, reason: "asked", dueAt: now, note: null, now };
    const { number } = await openCase(client, { ...about, ...how });
    return readCase(client, store.keys, { municipalityId: town, number, actorId: id, now });
  });
  expect(reading!.household).toEqual(["Rosa", "Frans"]);
  await erase(context, "Bovenbeek", rosa, { yes: true });
  expect(await households()).toEqual([2]);
  for (const [number, sentence] of [
    [omer, "somebody else"],
    ["+32400000069", "Nobody in Bovenbeek"],
  ] as const)
    await expect(add(context, "Bovenbeek", omer, { role: "resident", livesWith: number })).rejects.toThrow(
      sentence,
    );
});

it.each([
  ["a landline", "057 20 20 20", "no mobile number"],
  ["a number abroad", "+33612345678", "allowedCountries"],
  ["no number", "abc", "no telephone number"],
])("does not add %s", async (_label, number, sentence) => {
  await expect(add(runOn(store).context, "1", number, { role: "resident" })).rejects.toThrow(sentence);
});

it("does not add a demo's number to a live town", async () => {
  const live = await testDatabase();
  await createMunicipality(live, { name: "Echt", number: "+32460001122", neighbourhoods: ["A"] });
  await expect(add(runOn(live).context, "Echt", phone, { role: "resident" })).rejects.toThrow(
    "no telephone number",
  );
  await live.close();
});

it("erases with --yes alone where nobody can be asked, and says who has to be replaced", async () => {
  const number = "+32400000052";
  const { person } = await addPerson(store, {
    town,
    number,
    firstName: "An",
    neighbourhood: heide,
    roles: ["contact"],
  });
  await setContacts(store, town, heide, person, null);
  await expect(erase(runOn(store).context, "1", number, {})).rejects.toThrow("--yes");
  expect(await known(number)).toHaveLength(1);
  const { context, lines } = runOn(store);
  await erase(context, "1", number, { yes: true });
  expect(await known(number)).toEqual([]);
  expect(lines.join(" ")).toMatch(/Erased person .* for Heide/);
  expect(lines.join(" ")).not.toContain("An ");
  await expect(erase(runOn(store).context, "1", number, { yes: true })).rejects.toThrow(
    "Nobody in Bovenbeek",
  );
});

it("asks which one, where a household shares a number", async () => {
  const number = "+32400000053";
  const one = { town, firstName: "Maria", number, neighbourhood: heide, roles: ["resident"] };
  const maria = await addPerson(store, one);
  const roger = await addPerson(store, { ...one, firstName: "Roger", number: "+32400000054" });
  await asTowns(store.pool, [town], (client) =>
    client.query(
      `insert into address_person (municipality_id, address_id, person_id)
       select municipality_id, address_id, $2 from address_person where person_id = $1`,
      [maria.person, roger.person],
    ),
  );
  await expect(erase(runOn(store).context, "1", number, { yes: true })).rejects.toThrow("--person");
  await erase(runOn(store).context, "1", number, { yes: true, person: roger.person });
  expect(await known(number)).toMatchObject([{ id: maria.person, name: "Maria" }]);
});
