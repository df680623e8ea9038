import { describe, expect, it, test } from "vitest";
import { alarmPlan } from "../../../src/core/escalation/alarmPlan.ts";
import { escalationSettings, hoursSettings } from "../../../src/core/escalation/settings.ts";

const chain = {
  contact: "1",
  deputy: "2",
  up: ["3", "4"],
  hours: hoursSettings.parse({}),
  settings: escalationSettings.parse({}),
};
const night = "2026-03-03T02:00:00.000Z";
const morning = "2026-03-03T09:00:00.000Z";
const open = { priority: 2, state: 0, step: 0, ownerId: null };

test.each([
  ["danger at night, at once", { ...open, priority: 0 }, night, ["1", "2"], "2026-03-03T02:10:00.000Z", 1],
  [
    "danger, nobody took it",
    { ...open, priority: 0, step: 1 },
    night,
    ["1", "2", "3"],
    "2026-03-03T02:10:00.000Z",
    2,
  ],
  [
    "danger, everyone, again",
    { ...open, priority: 0, step: 9 },
    night,
    ["1", "2", "3", "4"],
    "2026-03-03T02:10:00.000Z",
    10,
  ],
  ["normal at night waits", open, night, [], "2026-03-03T07:30:00.000Z", 0],
  ["normal by day", open, morning, ["1"], "2026-03-03T13:00:00.000Z", 1],
  ["normal, second time", { ...open, step: 1 }, morning, ["1", "2"], "2026-03-03T13:00:00.000Z", 2],
  ["urgent by day", { ...open, priority: 1 }, morning, ["1"], "2026-03-03T10:00:00.000Z", 1],
  [
    "taken danger wakes nobody at night",
    { ...open, priority: 0, state: 1, ownerId: "2" },
    night,
    [],
    "2026-03-03T07:30:00.000Z",
    0,
  ],
  [
    "taken reminds its owner",
    { ...open, state: 1, ownerId: "2" },
    morning,
    ["2"],
    "2026-03-05T09:00:00.000Z",
    1,
  ],
  ["closed is silent", { ...open, priority: 0, state: 2 }, morning, [], null, 0],
])("%s", (_label, file, now, who, againAt, step) => {
  expect(alarmPlan(file, chain, now)).toEqual({ who, againAt, step });
});

describe("a thin chain", () => {
  it("names nobody twice and skips empty places", () => {
    const thin = { ...chain, contact: null, deputy: "3", up: ["3", "4"] };
    expect(alarmPlan({ ...open, priority: 0 }, thin, night).who).toEqual(["3", "4"]);
  });
  it("keeps ringing when there is nobody yet: somebody may be added", () => {
    const plan = alarmPlan(
      { ...open, priority: 0 },
      { ...chain, contact: null, deputy: null, up: [] },
      night,
    );
    expect(plan).toEqual({ who: [], againAt: "2026-03-03T02:10:00.000Z", step: 1 });
  });
});
