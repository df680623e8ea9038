import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { gatherUntil, nextAwake, offerUntil, ownQuietEnds } from "../../../src/core/matching/deadlines.ts";
import { ruleFor } from "../../../src/core/matching/ruleFor.ts";
import { matchingSettings } from "../../../src/core/matching/settings.ts";

const settings = matchingSettings.parse({});
const at = (clock: string): string =>
  new Date(DateTime.fromISO(clock, { zone: "Europe/Brussels" }).toMillis()).toISOString();

test.each([
  ["company", true, 0],
  ["walk", true, 0],
  ["paperwork", true, 0],
  ["errand", true, 1],
  ["odd-job", true, 1],
  ["something new", true, 0],
  ["walk", false, 1],
])("rule for %s, first visits confirmed: %s", (kind, confirmFirstVisit, rule) => {
  expect(ruleFor(kind, { confirmFirstVisit })).toBe(rule);
});

test.each([
  ["gathered, by day", "2026-03-03T09:00", 0 as const, "2026-03-03T15:00"],
  ["on to the quarter", "2026-03-03T09:01", 0 as const, "2026-03-03T15:15"],
  ["urgent", "2026-03-03T09:00", 1 as const, "2026-03-03T10:30"],
  ["over the night", "2026-03-03T20:00", 1 as const, "2026-03-04T08:30"],
  ["over the night that loses an hour", "2026-03-28T20:00", 1 as const, "2026-03-29T08:30"],
  ["over the night that has one more", "2026-10-24T20:00", 1 as const, "2026-10-25T08:30"],
  ["on a holiday neighbours are neighbours", "2026-12-25T09:00", 1 as const, "2026-12-25T10:30"],
])("an offer stands: %s", (_label, now, rule, until) => {
  expect(offerUntil(at(now), rule, settings)).toBe(at(until));
});

test("yeses are gathered until the same time tomorrow; an urgent task is asked around for six hours", () => {
  expect(gatherUntil(at("2026-03-28T14:00"), 0, settings)).toBe(at("2026-03-29T14:00"));
  expect(gatherUntil(at("2026-03-28T14:00"), 1, settings)).toBe(at("2026-03-28T20:00"));
});

test.each([
  ["none", "2026-03-03T12:00", null, null, null],
  ["inside", "2026-03-03T12:00", 660, 780, "2026-03-03T13:00"],
  ["evening of a night", "2026-03-03T23:00", 1320, 420, "2026-03-04T07:00"],
  ["morning of a night", "2026-03-04T06:00", 1320, 420, "2026-03-04T07:00"],
  ["the end is outside", "2026-03-04T07:00", 1320, 420, null],
  ["from and until equal", "2026-03-04T07:00", 420, 420, null],
])("own quiet hours: %s", (_label, now, from, until, ends) => {
  expect(ownQuietEnds(at(now), from, until)).toBe(ends === null ? null : at(ends));
});

test("quiet hours the wrong way round are refused", () => {
  expect(matchingSettings.safeParse({ quietFrom: "8:00", quietUntil: "21:00" }).success).toBe(false);
});

test.each([
  ["by day", "2026-03-03T12:00", null, null, "2026-03-03T12:00"],
  ["at night", "2026-03-03T23:00", null, null, "2026-03-04T08:00"],
  ["in her own quiet hours", "2026-03-03T12:00", 660, 780, "2026-03-03T13:00"],
  ["who sleeps in", "2026-03-03T23:00", 1260, 600, "2026-03-04T10:00"],
  ["whose hours run on into the night", "2026-03-03T19:00", 1080, 1290, "2026-03-04T08:00"],
  ["whose hours leave no minute", "2026-03-03T12:00", 420, 1320, "2026-03-03T12:00"],
])("may be disturbed: %s", (_label, now, from, until, awake) => {
  expect(nextAwake(at(now), settings, { from, until })).toBe(at(awake));
});
