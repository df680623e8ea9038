import { afterAll, beforeAll, expect, it } from "vitest";
import { ClockTown } from "../../support/clockTown.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";
import { naughty } from "../../support/naughty.ts";

let store: TestDatabase;
beforeAll(async () => {
  store = await testDatabase();
}, 60_000);
afterAll(() => store.close());

/** Out of the way of the town's limits: a day goes by between two. */
const PAUSE = 25 * 60;

it("keeps every string that breaks programs as it was sent, and answers or hands it to a person", async () => {
  const town = await ClockTown.open(store, []);
  await town.text("Maria", "menu");
  for (const [kind, text] of naughty) {
    await town.pass(PAUSE);
    await town.send("Maria", text);
    await town.settle();
    const said = await town.heard("Maria");
    const last = await town.lastHeard("Maria");
    expect(last, kind).toBe(text);
    for (const one of said) expect(one, kind).not.toMatch(/\{(?:town|contact)\b|undefined|\[object/);
  }
  expect(town.errors).toEqual([]);
  expect((await town.cases()).filter((line) => line.startsWith("quarantined"))).toEqual([]);
}, 120_000);
