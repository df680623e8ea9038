import { beforeEach, describe, expect, it } from "vitest";
import { silenceAfter } from "../../../src/core/conversation/moments.ts";
import { nextAwake } from "../../../src/core/matching/deadlines.ts";
import { Line } from "./support.ts";

const awake = (at: string): string =>
  nextAwake(at, { quietFrom: "21:00", quietUntil: "08:00" }, { from: null, until: null });

describe("silence is noticed", () => {
  it.each([
    ["24 hours later by day", "2026-03-03T09:00:00.000Z", "2026-03-04T09:00:00.000Z"],
    ["in the morning after a late evening", "2026-03-03T20:30:00.000Z", "2026-03-05T07:00:00.000Z"],
    ["in the morning after an early one", "2026-03-03T04:00:00.000Z", "2026-03-04T07:00:00.000Z"],
    ["in summer time after the night of the change", "2026-03-28T20:30:00.000Z", "2026-03-30T06:00:00.000Z"],
    ["on Sundays and holidays too", "2026-12-24T10:00:00.000Z", "2026-12-25T10:00:00.000Z"],
  ])("%s", (_label, asked, noticed) => {
    expect(silenceAfter(asked, awake)).toBe(noticed);
  });
});

describe("a question without a reply", () => {
  let line: Line;
  beforeEach(() => {
    line = new Line();
    line.hear("ik zoek gezelschap");
    line.hear("ja");
  });
  const moment = "companion-request:wish.moment";
  const fallAsleep = (): void => {
    line.next();
    line.next();
  };

  it("is asked about once, a day later, and ends a day after that without a word", () => {
    const asked = Date.parse(line.at);
    expect(line.next()).toEqual([`${moment}/reminder`]);
    expect(Date.parse(line.at) - asked).toBe(24 * 3_600_000);
    expect(line.next()).toEqual([]);
    expect(Date.parse(line.at) - asked).toBe(48 * 3_600_000);
    expect(line.talk).toMatchObject({ runs: [], questions: [] });
    expect(() => line.next()).toThrow("nothing");
  });

  it("can be answered after the reminder", () => {
    line.next();
    expect(line.hear("dinsdag namiddag")).toEqual(["companion-request:sharing.firstNameAndVillage"]);
  });

  it("is taken up by a late answer with what was known", () => {
    fallAsleep();
    line.pass(5 * 24 * 60);
    expect(line.hear("dinsdag namiddag")).toEqual(["companion-request:sharing.firstNameAndVillage"]);
    line.hear("ja");
    expect(line.done()).toContain("match search company");
  });

  it("is not taken up after two weeks, nor by something else", () => {
    fallAsleep();
    line.pass(15 * 24 * 60);
    expect(line.hear("dinsdag namiddag")).toEqual(["welcome:hello.intent"]);
    line = new Line();
    line.hear("ik zoek gezelschap");
    line.hear("ja");
    fallAsleep();
    expect(line.hear("ik wil vrijwilliger worden")).toEqual(["help-offer:offer.meant"]);
  });

  it("about consent is put again before a late yes counts; a late no counts at once", () => {
    const consent = "companion-request:sharing.firstNameAndVillage";
    for (const [text, said] of [
      ["ja", [consent]],
      ["nee", ["companion-request:sharing.refused"]],
    ] as const) {
      line = new Line();
      for (const one of ["ik zoek gezelschap", "ja", "dinsdag namiddag"]) line.hear(one);
      expect(line.next()).toEqual([`${consent}/reminder`]);
      line.next();
      expect(line.hear(text)).toEqual(said);
    }
    expect(line.done()).not.toContain("match search company");
  });

  it("that said back what it understood says it back again", () => {
    line = new Line();
    line.hear("ik zoek gezelschap");
    line.next();
    line.next();
    expect(line.hear("ja")).toEqual(["companion-request:wish.kind/said-back"]);
    expect(line.hear("ja")).toEqual([moment]);
  });

  it("of an offer is never pressed: it has its own end", () => {
    line = new Line();
    line.offer("7", "Maria");
    expect(() => line.next()).toThrow("nothing");
  });

  it("is not pressed while she talks about something else", () => {
    line.pass(24 * 60 - 5);
    line.hear("BEL");
    const spoke = Date.parse(line.at);
    expect(line.next()).toEqual([]);
    expect(line.next()).toEqual([`${moment}/reminder`]);
    expect(Date.parse(line.at) - spoke).toBe(15 * 60_000);
  });
});
