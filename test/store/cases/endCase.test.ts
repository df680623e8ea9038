import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { ClockTown } from "../../support/clockTown.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let town: ClockTown;
beforeAll(async () => {
  store = await testDatabase();
}, 60_000);
afterAll(() => store.close());

/** Two said yes, one still thinks, and the choice waits for An as case 2000. */
beforeEach(async () => {
  town = await ClockTown.open(store, ["Youssef", "Rita", "Jef"]);
  await town.askForWalk();
  for (const who of ["Youssef", "Rita"]) await town.text(who, "ja");
  await town.pass(24 * 60);
  for (const who of ["Youssef", "Rita", "Jef", "Maria", "An"]) await town.heard(who);
});

const states = async (): Promise<string> => {
  const [row] = await town.rows<{ states: string }>(
    `select r.state || ' ' || (select string_agg(o.state::text, '' order by o.id) from offer o) as states from request r`,
  );
  return row!.states;
};

it.each([
  ["SLUIT 2000 gebeld", "hoorde het al van jou", "3 443", [], ["choose-volunteer 2 yeses-gathered"]],
  ["SLUIT 2000 niet meer nodig", "hoorde het al van jou", "4 443", [], ["choose-volunteer 2 yeses-gathered"]],
  [
    "SLUIT 2000 niet bereikt",
    "een mens verder zoekt",
    "3 443",
    [expect.stringContaining("Nu kan er jammer genoeg niemand")],
    ["choose-volunteer 2 yeses-gathered", "no-match 0 nobody"],
  ],
])("%s: nobody is left waiting", async (said, answer, after, maria, cases) => {
  expect((await town.text("An", said))[0]).toContain(answer);
  expect(await states()).toBe(after);
  for (const who of ["Youssef", "Rita"])
    expect(await town.heard(who)).toEqual([expect.stringContaining("Deze keer hoef je niet te gaan")]);
  expect(await town.heard("Jef")).toEqual([]);
  expect(await town.heard("Maria")).toEqual(maria);
  expect(await town.cases()).toEqual(cases);
  // Nothing stands any more: KIES comes too late, kindly.
  expect((await town.text("An", "KIES 2000 1"))[0]).toContain("Die keuze kan niet meer");
});

it("SLUIT 2000 gekoppeld asks who goes, and changes nothing", async () => {
  expect((await town.text("An", "SLUIT 2000 gekoppeld"))[0]).toContain("Wie gaat er voor dossier 2000?");
  expect(await states()).toBe("1 113");
  expect(await town.cases()).toEqual(["choose-volunteer 0 yeses-gathered"]);
});
