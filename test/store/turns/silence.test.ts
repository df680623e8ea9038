import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ClockTown } from "../../support/clockTown.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let town: ClockTown;
beforeAll(async () => {
  store = await testDatabase();
}, 60_000);
beforeEach(async () => {
  town = await ClockTown.open(store, ["Youssef"]);
});
afterAll(() => store.close());

const day = 24 * 60;

describe("moments of a conversation, on a real database", () => {
  it("treats a possible danger as certain when ten minutes bring no reassuring answer", async () => {
    expect(await town.text("Maria", "ik kan niet meer")).toEqual([
      expect.stringContaining("Antwoord JA of NEE"),
    ]);
    await town.pass(9);
    expect(await town.heard("Maria")).toEqual([]);
    await town.heard("An");
    await town.pass(1);
    expect(await town.heard("Maria")).toEqual([expect.stringContaining("1813")]);
    expect(await town.cases()).toEqual(["danger 0 suicide"]);
    expect(await town.rows(`select kind from case_event where kind in ('opened', 'again')`)).toHaveLength(2);
    expect((await town.heard("An")).join()).toContain("gevaar");
    // A helpline text may be sent again when its fate is unknown, whenever it goes out.
    expect(await town.rows(`select policy from outbox where policy = 3`)).toHaveLength(2);
    await town.pass(day);
    expect(await town.heard("Maria")).toEqual([]);
  });

  it("leaves a reassured person in peace", async () => {
    await town.text("Maria", "ik kan niet meer");
    expect(await town.text("Maria", "nee zo erg is het niet")).toHaveLength(1);
    await town.pass(11);
    expect(await town.heard("Maria")).toEqual([]);
  });

  it("reminds nobody in her own quiet hours", async () => {
    await town.rows(`update person set quiet_from = 540, quiet_until = 840 where 'resident' = any(roles)`);
    await town.text("Maria", "k zou gaarne eens gaan wandelen");
    await town.text("Maria", "ja");
    await town.pass(day + 4 * 60 - 1);
    expect(await town.heard("Maria")).toEqual([]);
    await town.pass(1);
    expect(await town.heard("Maria")).toEqual([expect.stringContaining("we wachten nog op je antwoord")]);
  });

  it("reminds once by day, ends without a word, and takes up a late answer with what was known", async () => {
    town.now = Date.parse("2026-03-03T20:30:00.000Z");
    await town.text("Maria", "k zou gaarne eens gaan wandelen");
    await town.text("Maria", "ja");
    await town.pass(day);
    expect(await town.heard("Maria")).toEqual([]);
    town.now = Date.parse("2026-03-05T06:59:00.000Z");
    await town.settle();
    expect(await town.heard("Maria")).toEqual([]);
    await town.pass(1);
    expect(await town.heard("Maria")).toEqual([expect.stringContaining("we wachten nog op je antwoord")]);
    expect(await town.rows(`select 1 from outbox where policy = 2`)).toHaveLength(1);
    await town.pass(day);
    await town.pass(3 * day);
    expect(await town.heard("Maria")).toEqual([]);
    expect(await town.rows(`select 1 from conversation where due_at is not null`)).toEqual([]);
    expect(await town.text("Maria", "dinsdag namiddag")).toEqual([
      expect.stringContaining("voornaam en je dorp"),
    ]);
    await town.text("Maria", "ja");
    expect((await town.heard("Youssef")).join()).toContain("dinsdagnamiddag");
  });

  it("brings up news that waited for the floor, without anybody writing", async () => {
    await town.askForWalk();
    await town.heard("Youssef");
    await town.text("Youssef", "ja");
    await town.text("Maria", "ik zoek ook iemand voor een boodschap");
    await town.text("An", "KIES 2000 1");
    expect(await town.heard("Maria")).toEqual([]);
    await town.pass(15);
    expect(await town.heard("Maria")).toEqual([expect.stringContaining("Goed nieuws")]);
  });

  it("had no error on the way", () => {
    expect(town.errors).toEqual([]);
  });
});
