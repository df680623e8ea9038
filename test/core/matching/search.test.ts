import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offerUntil } from "../../../src/core/matching/deadlines.ts";
import { nextWave } from "../../../src/core/matching/nextWave.ts";
import type { WaveOffer } from "../../../src/core/matching/types.ts";
import { person, request, settings } from "./wishes.ts";

/** One town searching to the end, with answers and instants chosen by fast-check. */
describe("any search", () => {
  const anyone = fc.record({
    neighbourhoodId: fc.constantFrom("10", "11", "12", null),
    helpsWith: fc.constantFrom(["walk"], ["errand"], ["walk", "errand"]),
    state: fc.constantFrom(0, 0, 0, 1),
    quiet: fc.option(fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1439 }))),
    stopped: fc.constantFrom(false, false, false, true),
  });
  const run = fc.record({
    people: fc.array(anyone, { maxLength: 20 }),
    rule: fc.constantFrom(0 as const, 1 as const),
    // What each asked person does, and after how many minutes: no answer, no, yes, or yes and later a withdrawal.
    answers: fc.array(
      fc.record({
        act: fc.constantFrom("silent", "no", "no", "no", "yes", "back"),
        after: fc.integer({ min: 1, max: 900 }),
      }),
      { minLength: 20, maxLength: 20 },
    ),
    start: fc.date({
      min: new Date("2026-03-27T00:00:00Z"),
      max: new Date("2026-03-30T00:00:00Z"),
      noInvalidDate: true,
    }),
  });

  type Town = typeof run extends fc.Arbitrary<infer T> ? T : never;

  /** Plays one search. @returns how it ended. */
  const search = ({ people, rule, answers, start }: Town): "nobody" | "ready" | "chosen" => {
    const candidates = people.map(({ quiet, ...one }, i) =>
      person(String(i + 1), { ...one, quietFrom: quiet?.[0] ?? null, quietUntil: quiet?.[1] ?? null }),
    );
    const offers: (WaveOffer & { act: string; at: number })[] = [];
    let now = start.getTime();
    let state = 0;
    for (let turn = 0; ; turn++) {
      expect(turn, "the search ends").toBeLessThan(400);
      const iso = new Date(now).toISOString();
      const wanted = {
        ...request,
        rule,
        state,
        gatherUntil: rule === 0 ? new Date(start.getTime() + 86_400_000).toISOString() : null,
      };
      const next = nextWave({ request: wanted, candidates, offers, now: iso, settings });
      const until = offerUntil(iso, rule, settings);
      for (const personId of next.offer) {
        expect(
          offers.some((one) => one.personId === personId),
          "never twice",
        ).toBe(false);
        const hour = Number(
          new Intl.DateTimeFormat("en-GB", {
            hour: "2-digit",
            hourCycle: "h23",
            timeZone: "Europe/Brussels",
          }).format(now),
        );
        expect(hour >= 8 && hour < 21, "never at night").toBe(true);
        const answer = answers[offers.length]!;
        offers.push({ personId, state: 0, until, act: answer.act, at: now + answer.after * 60_000 });
      }
      const held = offers.filter(
        (one) => one.state === 1 || (one.state === 0 && Date.parse(one.until) > now),
      );
      expect(held.length, "never more than three").toBeLessThanOrEqual(3);
      if (next.nobody) {
        expect(held).toEqual([]);
        return "nobody";
      }
      if (next.ready) {
        expect(offers.some((one) => one.state === 1)).toBe(true);
        return "ready";
      }
      // On to the next thing that happens: an answer, an offer's end, or the instant the wave asked for.
      const events = [
        ...(next.againAt ? [Date.parse(next.againAt)] : []),
        ...offers
          .filter((o) => o.state === 0)
          .flatMap((o) => (o.act === "silent" ? [] : [o.at]).concat(Date.parse(o.until))),
        ...offers.filter((o) => o.state === 1 && o.act === "back").map((o) => o.at + 3_600_000),
      ].filter((at) => at > now);
      expect(events.length, "something always follows").toBeGreaterThan(0);
      now = Math.min(...events);
      for (const one of offers) {
        if (one.state === 1 && one.act === "back" && one.at + 3_600_000 <= now) one.state = 5;
        if (one.state !== 0) continue;
        if (one.act !== "silent" && one.at <= now && one.at < Date.parse(one.until))
          one.state = one.act === "no" ? 2 : rule === 1 && one.act === "yes" ? 6 : 1;
        else if (Date.parse(one.until) <= now) one.state = 3;
      }
      if (offers.some((one) => one.state === 6)) return "chosen";
    }
  };

  it("holds at most three offers, asks nobody twice, asks nobody at night, and ends", () => {
    fc.assert(
      fc.property(run, (one) => void search(one)),
      { numRuns: 300 },
    );
  });

  it("ends in each of its ways, so that the property above does not pass on empty towns alone", () => {
    const ends = new Set(fc.sample(run, { numRuns: 300, seed: 2026 }).map(search));
    expect(ends).toEqual(new Set(["nobody", "ready", "chosen"]));
  });
});
