import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { erasePerson } from "../../../src/store/privacy/erase.ts";
import { ClockTown } from "../../support/clockTown.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

// A match is a row of its own: who was promised to whom stays known after somebody else came in the place.
let store: TestDatabase;
let town: ClockTown;
beforeAll(async () => {
  store = await testDatabase();
}, 60_000);
beforeEach(async () => {
  town = await ClockTown.open(store, ["Youssef", "Rita", "Jef"]);
});
afterAll(() => store.close());

/** Each match as `volunteer's place, chosen by a person or not, how it ended`, oldest first. */
const matches = async (): Promise<string[]> => {
  const rows = await town.rows<{ line: string }>(
    `select (m.person_id - (select min(id) from person where 'volunteer' = any(roles))) || ' ' ||
            (m.made_by is not null) || ' ' || coalesce(m.end_reason, 'stands') ||
            case when (m.ended_at is null) = (m.end_reason is null) then '' else ' half ended' end as line
       from match m order by m.id`,
  );
  return rows.map(({ line }) => line);
};
const chosen = async (): Promise<void> => {
  await town.askForWalk();
  for (const who of ["Youssef", "Rita", "Jef"]) await town.text(who, "ja");
  await town.text("An", "KIES 2000 1");
};

it("is made by who chose, and not for those who stay at home", async () => {
  await chosen();
  expect(await matches()).toEqual(["0 true stands"]);
});

it("is made by nobody where the first yes wins", async () => {
  for (const body of ["kan iemand een boodschap voor mij doen", "ja", "dinsdag namiddag", "ja"])
    await town.text("Maria", body);
  await town.text("Rita", "ja");
  await town.text("Jef", "ja");
  expect(await matches()).toEqual(["1 false stands"]);
});

it("ends when the volunteer withdraws, and stays known", async () => {
  for (const body of ["kan iemand een boodschap voor mij doen", "ja", "dinsdag namiddag", "ja"])
    await town.text("Maria", body);
  await town.text("Rita", "ja");
  await town.text("Rita", "ik kan toch niet");
  await town.text("Rita", "ja");
  expect(await matches()).toEqual(["1 false withdrawn"]);
});

it("ends when the asker needs it no more", async () => {
  await chosen();
  await town.text("Maria", "niet meer nodig");
  await town.text("Maria", "ja");
  expect(await matches()).toEqual(["0 true cancelled"]);
});

it.each(["Maria", "Youssef"])("ends when %s is erased", async (who) => {
  await chosen();
  const ids = await town.rows<{ id: string }>(`select id::text from person order by id`);
  await erasePerson(store, town.town, ids[["Maria", "An", "Youssef"].indexOf(who)]!.id);
  expect(await matches()).toEqual(["0 true erased"]);
});
