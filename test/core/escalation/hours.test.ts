import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it, test } from "vitest";
import {
  addOpenMinutes,
  isOpen,
  nextWorkingMoment,
  windowFrom,
  zone,
} from "../../../src/core/escalation/openHours.ts";
import { momentInWords, promise, promisedMoment } from "../../../src/core/escalation/promise.ts";
import { escalationSettings, hoursSettings } from "../../../src/core/escalation/settings.ts";

const hours = hoursSettings.parse({});
/** Brussels clock time -> UTC instant, as a reader thinks of it. */
const brussels = (clock: string): string =>
  new Date(DateTime.fromISO(clock, { zone }).toMillis()).toISOString();

describe("a promise in words", () => {
  test.each([
    ["at work", "2026-03-03T10:00", "nl", "vandaag voor 17 u"],
    ["just enough left of the day", "2026-03-03T16:00", "nl", "vandaag voor 17 u"],
    ["too little left of the day", "2026-03-03T16:01", "nl", "morgen om 8.30 u"],
    ["before work", "2026-03-03T06:00", "nl", "vandaag om 8.30 u"],
    ["in the evening", "2026-03-03T22:00", "nl", "morgen om 8.30 u"],
    ["after midnight it is today", "2026-03-04T00:30", "nl", "vandaag om 8.30 u"],
    ["Friday evening", "2026-03-06T20:00", "nl", "maandag om 8.30 u"],
    ["Sunday", "2026-03-08T12:00", "nl", "morgen om 8.30 u"],
    ["before Easter Monday", "2026-04-03T18:00", "nl", "dinsdag om 8.30 u"],
    ["the night before Labour Day, a Friday", "2026-04-30T18:00", "nl", "maandag om 8.30 u"],
    ["over the spring change", "2026-03-28T23:30", "nl", "maandag om 8.30 u"],
    ["over the autumn change", "2026-10-25T02:30", "nl", "morgen om 8.30 u"],
    ["in French", "2026-03-06T20:00", "fr", "lundi à 8 h 30"],
    ["in English", "2026-03-06T20:00", "en", "on Monday at 8:30"],
    ["in a language we lack", "2026-03-03T10:00", "xx", "vandaag voor 17 u"],
  ])("%s", (_label, now, language, expected) => {
    expect(promise(brussels(now), hours, language)).toBe(expected);
  });

  it.each([
    ["nl", "vandaag voor middernacht", "vandaag om middernacht", "morgen om middernacht"],
    ["fr", "aujourd'hui avant minuit", "aujourd'hui à minuit", "demain à minuit"],
    ["en", "today before midnight", "today at midnight", "tomorrow at midnight"],
  ])("calls midnight the end of a day, in %s", (language, before, tonight, tomorrow) => {
    const now = brussels("2026-03-03T18:00");
    expect(promise(now, { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00" }, language)).toBe(before);
    expect(momentInWords(brussels("2026-03-04T00:00"), now, language)).toBe(tonight);
    expect(momentInWords(brussels("2026-03-05T00:00"), now, language)).toBe(tomorrow);
  });

  it("names the date from a week away on", () => {
    const closed = ["12-24", "12-25", "12-28", "12-29", "12-30", "12-31", "01-01"];
    expect(promise(brussels("2026-12-23T18:00"), { ...hours, closed }, "nl")).toBe(
      "maandag 4 januari om 8.30 u",
    );
  });
});

describe("settings", () => {
  test.each([
    ["a day that ends before it begins", { from: "17:00", to: "9:00" }],
    ["no days", { days: [] }],
    ["a time that is none", { from: "8u30" }],
  ])("refuse %s", (_label, given) => expect(hoursSettings.safeParse(given).success).toBe(false));
  it("have defaults", () => expect(escalationSettings.parse({}).dangerMinutes).toBe(10));
  it("that never open are told so", () => {
    expect(() => nextWorkingMoment("2026-01-01T00:00:00Z", { days: [], from: "8:00", to: "9:00" })).toThrow(
      "400 days",
    );
  });
});

test.each([
  ["legal holiday", "2026-07-21T10:00", "2026-07-22T08:30"],
  ["Flemish feast, open unless closed", "2029-07-11T10:00", "2029-07-11T10:00"],
  ["at the minute of closing", "2026-03-03T17:00", "2026-03-04T08:30"],
  ["at the minute of opening", "2026-03-03T08:30", "2026-03-03T08:30"],
  ["Saturday before the spring change", "2026-03-28T12:00", "2026-03-30T08:30"],
  ["Saturday before the autumn change", "2026-10-24T12:00", "2026-10-26T08:30"],
])("next working moment: %s", (_label, now, expected) => {
  expect(nextWorkingMoment(brussels(now), hours)).toBe(brussels(expected));
});

test("open minutes pass over nights, weekends and the clock change", () => {
  expect(addOpenMinutes(brussels("2026-03-27T16:30"), 60, hours)).toBe(brussels("2026-03-30T09:00"));
  expect(
    addOpenMinutes(brussels("2026-03-28T20:00"), 90, {
      ...hours,
      days: [1, 2, 3, 4, 5, 6, 7],
      from: "8:00",
      to: "21:00",
    }),
  ).toBe(brussels("2026-03-29T08:30"));
  expect(addOpenMinutes(brussels("2026-03-03T16:00"), 60, hours)).toBe(brussels("2026-03-03T17:00"));
});

/** Instants within two days of a clock change, where mistakes live, for all years to 2039. */
const nearClockChange = fc
  .record({
    year: fc.integer({ min: 2025, max: 2039 }),
    spring: fc.boolean(),
    minutes: fc.integer({ min: -2880, max: 2880 }),
  })
  .map(({ year, spring, minutes }) => {
    const end = DateTime.fromObject({ year, month: spring ? 3 : 10, day: 31, hour: 1 }, { zone: "utc" });
    const change = end.minus({ days: end.weekday % 7 });
    return new Date(change.toMillis() + minutes * 60_000).toISOString();
  });

const anyHours = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    from: fc.integer({ min: 0, max: 94 }),
    length: fc.integer({ min: 1, max: 95 }),
  })
  .map(({ days, from, length }) => {
    const clock = (quarter: number): string =>
      `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
    return { days, from: clock(from), to: clock(Math.min(96, from + length)), lastMinutes: 60 };
  });

it("what was found for one moment never changes the answer for another", () => {
  fc.assert(
    fc.property(anyHours, fc.array(nearClockChange, { minLength: 2 }), (given, moments) => {
      // The edges of what was found, too: there a window that is kept too long shows.
      const edges = moments.flatMap((now) => {
        const { open, close } = windowFrom(DateTime.fromISO(now, { zone }), { ...given });
        const at = [now, close.toMillis() - 1, close.toMillis(), open.toMillis(), open.toMillis() - 1];
        return at.map((one) => new Date(one).toISOString());
      });
      for (const now of edges) {
        const fresh = { ...given };
        expect(nextWorkingMoment(now, given), now).toBe(nextWorkingMoment(now, fresh));
        const at = DateTime.fromISO(now, { zone });
        expect(windowFrom(at, given).close.toMillis()).toBe(windowFrom(at, { ...given }).close.toMillis());
      }
    }),
  );
});

describe("over both clock changes", () => {
  it("the generator really straddles the change", () => {
    const offsets = new Set(
      fc.sample(nearClockChange, 200).map((at) => DateTime.fromISO(at, { zone }).offset),
    );
    expect([...offsets].sort()).toEqual([120, 60]);
  });

  it("the next working moment is open, not before now, and nothing open lies between", () => {
    fc.assert(
      fc.property(
        nearClockChange,
        anyHours,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (now, given, part) => {
          const next = nextWorkingMoment(now, given);
          expect(next >= now).toBe(true);
          expect(isOpen(next, given)).toBe(true);
          expect(nextWorkingMoment(next, given)).toBe(next);
          const between = Date.parse(now) + (Date.parse(next) - Date.parse(now)) * part;
          if (next > now) expect(isOpen(new Date(Math.floor(between)).toISOString(), given)).toBe(false);
          const local = DateTime.fromISO(next, { zone });
          expect(given.days).toContain(local.weekday);
          // An opening is at the promised clock time, unless spring swallowed it.
          if (next > now && !(local.month === 3 && local.hour === 3))
            expect(local.toFormat("HH:mm")).toBe(given.from);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("a promise lies ahead, within or at the edge of working time, and says its own clock time", () => {
    fc.assert(
      fc.property(nearClockChange, anyHours, (now, given) => {
        const { by, at } = promisedMoment(now, given);
        expect(at > now).toBe(true);
        if (by === "at") expect(windowFrom(DateTime.fromISO(at), given).open.toMillis()).toBe(Date.parse(at));
        else expect(isOpen(new Date(Date.parse(at) - 1).toISOString(), given)).toBe(true);
        const words = promise(now, given, "nl");
        const local = DateTime.fromISO(at, { zone });
        const clock = `${local.hour}${local.minute ? `\\.${local.toFormat("mm")}` : ""} u`;
        expect(words).toMatch(new RegExp(` ${local.toFormat("HH:mm") === "00:00" ? "middernacht" : clock}$`));
        // Midnight ends the day before it.
        const day = local.minus({ milliseconds: 1 });
        expect(words.startsWith("vandaag")).toBe(day.hasSame(DateTime.fromISO(now, { zone }), "day"));
      }),
      { numRuns: 400 },
    );
  });

  it("a promise that is kept for the rest of its minute is the one that would be reckoned anew", () => {
    const offsets = fc.array(fc.integer({ min: 0, max: 180_000 }), { minLength: 2, maxLength: 6 });
    // From a minute before opening, closing, the last moment for a promise, and midnight: there the words change.
    const turningPoints = ({ from, to }: { from: string; to: string }): number[] => {
      const day = DateTime.fromISO("2026-03-05", { zone });
      const [opens, closes] = [from, to].map((clock) => {
        const [hour, minute] = clock.split(":").map(Number);
        return day.plus({ hours: hour, minutes: minute });
      });
      const at = [opens!, closes!, closes!.minus({ minutes: 60 }), day.plus({ days: 1 })];
      return at.map((moment) => moment.toMillis() - 60_000);
    };
    fc.assert(
      fc.property(offsets, anyHours, (after, given) => {
        const own = { ...given };
        for (const edge of turningPoints(given)) {
          for (const ms of [...after, 0, 1, 60_000, 60_001, 119_999]) {
            const now = new Date(edge + ms).toISOString();
            expect(promise(now, own, "nl"), now).toBe(promise(now, { ...given }, "nl"));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
