import { DateTime } from "luxon";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { gatherUntil, tellBy } from "../../../src/core/matching/deadlines.ts";
import { townSettings } from "../../../src/app/town.ts";
import { ClockTown } from "../../support/clockTown.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

// "We laten je ... weten of het lukt": what Maria was told when the search began comes true, whoever answers or not.
const people = [
  "Youssef",
  "Rita",
  "Jef",
  "Lies",
  "Mia",
  "Piet",
  "Tom",
  "Els",
  "Jan",
  "Bob",
  "Eva",
  "Leo",
  "Kim",
];
let store: TestDatabase;
let town: ClockTown;
let told: string;
beforeAll(async () => {
  store = await testDatabase();
}, 60_000);
afterAll(() => store.close());

/** Tuesday 10.00 h: asked until Wednesday 10.00, the last offer until 16.00, and two working hours more are Thursday's. */
const promised = Date.parse("2026-03-05T16:00:00.000Z");

beforeEach(async () => {
  town = await ClockTown.open(store, people);
  for (const body of ["k zou gaarne eens gaan wandelen", "ja", "dinsdag namiddag"])
    await town.text("Maria", body);
  told = (await town.text("Maria", "ja")).join();
});

it("is in what she reads", () => {
  expect(told).toContain("We laten je donderdag voor 17 u weten");
});

const until = async (at: number): Promise<void> => {
  while (town.now < at) await town.pass(Math.min(30, (at - town.now) / 60_000));
};
const lastCase = async (): Promise<{ kind: string; due: Date; created_at: Date }> =>
  (
    await town.rows<{ kind: string; due: Date; created_at: Date }>(
      `select kind, due_at as due, created_at from case_file order by number desc limit 1`,
    )
  )[0]!;

it("nobody answers: the contact person has the case two working hours before, and Maria heard it", async () => {
  await until(promised);
  const { kind, created_at } = await lastCase();
  expect(kind).toBe("no-match");
  // Wednesday four o'clock: one working hour that day, the other on Thursday.
  expect(created_at.getTime()).toBeLessThanOrEqual(Date.parse("2026-03-04T15:00:00.000Z"));
  expect((await town.heard("Maria")).join()).toContain("Nu kan er jammer genoeg niemand");
  expect(await town.rows(`select 1 from offer where state = 0`)).toEqual([]);
});

it("somebody says yes at the very end: the choice waits for the contact person in time", async () => {
  await until(Date.parse("2026-03-04T13:45:00.000Z"));
  const waiting = await town.rows<{ name: string }>(`select 1 from offer where state = 0`);
  expect(waiting.length).toBeGreaterThan(0);
  for (const who of people) await town.text(who, "ja");
  const { kind, due } = await lastCase();
  expect(kind).toBe("choose-volunteer");
  expect(due.getTime()).toBeLessThanOrEqual(promised);
});

it("a yes that is taken back on the last day does not begin another day of asking", async () => {
  await town.text("Youssef", "ja");
  await until(Date.parse("2026-03-04T09:30:00.000Z"));
  expect((await lastCase()).kind).toBe("choose-volunteer");
  await town.text("Youssef", "ik kan toch niet");
  await town.text("Youssef", "ja");
  await until(Date.parse("2026-03-04T15:00:00.000Z"));
  expect((await lastCase()).kind).toBe("no-match");
  expect((await town.heard("Maria")).join()).toContain("Nu kan er jammer genoeg niemand");
});

const { matching, hours } = townSettings.parse({});
const brussels = (clock: string): string =>
  DateTime.fromISO(clock, { zone: "Europe/Brussels" }).toUTC().toISO()!;
it.each([
  ["a walk, on Tuesday", "2026-03-03T10:00", 0 as const, "2026-03-05T17:00"],
  ["an errand, on Tuesday morning", "2026-03-03T09:00", 1 as const, "2026-03-04T17:00"],
  ["a walk, on Friday evening", "2026-03-06T20:00", 0 as const, "2026-03-09T17:00"],
  ["a walk, before Easter Monday", "2026-04-03T16:00", 0 as const, "2026-04-07T17:00"],
])("the promise for %s", (_label, now, rule, by) => {
  const end = gatherUntil(brussels(now), rule, matching);
  expect(tellBy(end, rule, matching, hours)).toBe(new Date(brussels(by)).toISOString());
});
