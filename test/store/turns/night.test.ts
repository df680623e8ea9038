import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { ClockTown } from "../../support/clockTown.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let town: ClockTown;
beforeAll(async () => {
  store = await testDatabase();
}, 60_000);
beforeEach(async () => {
  town = await ClockTown.open(store, ["Youssef"]);
  await town.askForWalk();
  await town.heard("Youssef");
  await town.text("Youssef", "ja");
  await town.pass(11.5 * 60); // half past nine in the evening
  for (const who of ["Maria", "An"]) await town.heard(who);
});
afterAll(() => store.close());

it("a choice at night wakes neither the asker nor the neighbour; both hear it at eight, and so does the contact person", async () => {
  expect(await town.text("An", "KIES 2000 1")).toEqual([expect.stringContaining("Gekozen")]);
  expect(await town.heard("Maria")).toEqual([]);
  expect(await town.heard("Youssef")).toEqual([]);
  await town.pass(10 * 60 + 29);
  expect(await town.heard("Maria")).toEqual([]);
  await town.pass(1);
  expect(await town.heard("Maria")).toEqual([expect.stringContaining("Goed nieuws")]);
  expect(await town.heard("Youssef")).toEqual([expect.stringContaining("jij gaat naar Maria")]);
  expect(await town.rows(`select 1 from case_file where reason = 'meeting-place'`)).toHaveLength(1);
  expect(town.errors).toEqual([]);
});

it("her own quiet hours count as well", async () => {
  await town.text("An", "KIES 2000 1");
  await town.rows(`update person set quiet_from = 1200, quiet_until = 600 where first_name is not null`);
  await town.pass(11 * 60);
  expect(await town.heard("Maria")).toEqual([]);
  await town.pass(90);
  expect(await town.heard("Maria")).toEqual([expect.stringContaining("Goed nieuws")]);
});

it("a promised visit of this very evening that falls through is told at once", async () => {
  await town.rows(`update request set moment = '{tue-evening}'`);
  await town.text("An", "KIES 2000 1");
  expect(await town.heard("Maria")).toEqual([expect.stringContaining("Goed nieuws")]);
  await town.text("Youssef", "het lukt niet");
  await town.text("Youssef", "ja");
  expect(await town.heard("Maria")).toEqual([expect.stringContaining("kan jammer genoeg niet meer komen")]);
});

it("what is no longer so by the morning is not told", async () => {
  await town.text("An", "KIES 2000 1");
  await town.text("Youssef", "het lukt niet");
  await town.text("Youssef", "ja");
  await town.pass(11 * 60);
  expect(await town.heard("Maria")).toEqual([expect.stringContaining("kan jammer genoeg niet meer komen")]);
  expect((await town.heard("Youssef")).join()).not.toContain("jij gaat naar Maria");
});

it("an asker who takes her wish back at night is not told the good news in the morning", async () => {
  await town.text("An", "KIES 2000 1");
  await town.text("Maria", "niet meer nodig");
  expect((await town.text("Maria", "ja")).join()).toContain("We zeggen het zelf aan de buur");
  await town.pass(11 * 60);
  expect(await town.heard("Maria")).toEqual([]);
  expect(await town.heard("Youssef")).toEqual([expect.stringContaining("heeft het nu niet meer nodig")]);
});
