import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { ClockTown } from "../../support/clockTown.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let town: ClockTown;
beforeAll(async () => {
  store = await testDatabase();
}, 60_000);
beforeEach(async () => {
  town = await ClockTown.open(store, ["Claire", "Emma"]);
  // Volunteers of one town who read French and English.
  await town.rows(
    `update person set language = (array['fr', 'en'])[place] from (
       select id, row_number() over (order by id) as place from person where roles = '{volunteer}') as one
     where person.id = one.id`,
  );
});
afterEach(() => {
  if (town.errors.length > 0) throw new Error(town.errors.join("\n"));
});
afterAll(() => store.close());

it("each reads days, hours and what was asked in her own language", async () => {
  await town.askForWalk();
  const [french] = await town.heard("Claire");
  expect(french).toContain("Maria, à Dadizele, cherche un voisin pour une promenade : mardi après-midi.");
  expect(french).toMatch(/Répondez (aujourd'hui|demain) avant \d+ h/u);
  const [english] = await town.heard("Emma");
  expect(english).toContain("Maria from Dadizele is looking for a neighbour for a walk: Tuesday afternoon.");
  expect(english).toMatch(/Please answer (today|tomorrow) before \d+:00/u);
  expect(await town.text("Claire", "oui volontiers")).toEqual([
    expect.stringContaining("Maria, à Dadizele, mardi après-midi."),
  ]);
  expect(await town.text("Emma", "yes of course")).toEqual([
    expect.stringContaining("Maria from Dadizele, Tuesday afternoon."),
  ]);
  // Nobody is left to ask: An chooses, and all hear it.
  await town.text("An", "KIES 2000 1");
  expect((await town.heard("Claire")).join()).toContain(
    "vous allez chez Maria, à Dadizele : mardi après-midi.",
  );
  expect((await town.heard("Emma")).join()).toContain("This time you do not have to go.");
  expect((await town.heard("Maria")).join()).toContain(
    "Claire uit de buurt helpt je graag: dinsdagnamiddag.",
  );
  expect(await town.text("Claire", "je ne peux plus venir")).toEqual([
    expect.stringContaining("Vous avez dit oui pour Maria, à Dadizele : mardi après-midi."),
  ]);
});

it("who asks in English is answered in English, moment and promise included", async () => {
  for (const [body, answer] of [
    ["could you find someone for a walk on tuesday afternoon", "You are looking for a neighbour for a walk."],
    ["yes", "Is this good for you: Tuesday afternoon?"],
    ["yes", "We ask neighbours if they have time for a walk."],
    ["yes", "We will let you know"],
  ] as const) {
    await town.rows(`update person set language = 'en' where roles = '{resident}'`);
    expect((await town.text("Maria", body)).join()).toContain(answer);
  }
  expect(await town.text("Maria", "never mind, no longer needed")).toEqual([
    expect.stringContaining("You asked for a neighbour for a walk: Tuesday afternoon."),
  ]);
});
