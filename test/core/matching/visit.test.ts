import { expect, it } from "vitest";
import { nextAwake } from "../../../src/core/matching/deadlines.ts";
import { mayBeBetween } from "../../../src/core/matching/visit.ts";

const own = { from: 9 * 60, until: 14 * 60 };
const none = { from: null, until: null };

/** 3 March 2026 is a Tuesday; times are Brussels winter time. */
it.each([
  ["this evening, told late in it", ["tue-evening"], "2026-03-03T21:30", none, true],
  ["this evening, told when it is over", ["tue-evening"], "2026-03-03T23:30", none, false],
  ["this evening among others", ["mon", "tue-evening", "thu-morning"], "2026-03-03T21:30", none, true],
  ["tomorrow morning, told at night", ["wed-morning"], "2026-03-03T21:30", none, false],
  ["this morning, told before eight", ["tue-morning"], "2026-03-03T07:00", none, false],
  ["this morning, while she sleeps late", ["tue-morning"], "2026-03-03T09:30", own, true],
  ["this afternoon, that has begun when she wakes", ["tue-afternoon"], "2026-03-03T09:30", own, true],
  ["this evening, while she sleeps late", ["tue-evening"], "2026-03-03T09:30", own, false],
  ["another day's evening", ["wed-evening"], "2026-03-03T21:30", none, false],
  ["a whole day", ["tue"], "2026-03-03T21:30", none, false],
  ["any evening", ["evening"], "2026-03-03T21:30", none, false],
  ["no codes, but words", "dinsdagavond", "2026-03-03T21:30", none, false],
  ["none", undefined, "2026-03-03T21:30", none, false],
])("a visit %s", (_label, visit, local, quiet, expected) => {
  const now = new Date(`${local}:00.000+01:00`).toISOString();
  const awake = nextAwake(now, { quietFrom: "21:00", quietUntil: "08:00" }, quiet);
  expect(awake > now).toBe(true);
  expect(mayBeBetween(visit, now, awake)).toBe(expected);
});
