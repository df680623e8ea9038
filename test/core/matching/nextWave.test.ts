import { describe, expect, it, test } from "vitest";
import { nextWave } from "../../../src/core/matching/nextWave.ts";
import type { Candidate, WaveOffer, WaveRequest } from "../../../src/core/matching/types.ts";
import { person, request, settings } from "./wishes.ts";

const noon = "2026-03-03T11:00:00.000Z";
const later = "2026-03-03T15:00:00.000Z";
const offer = (personId: string, state: number, until = later): WaveOffer => ({ personId, state, until });
const wave = (
  candidates: Candidate[],
  offers: WaveOffer[] = [],
  given: Partial<WaveRequest> = {},
  now = noon,
) => nextWave({ request: { ...request, ...given }, candidates, offers, now, settings });

test.each([
  ["open", {}, ["1"]],
  ["no volunteer", { roles: ["resident"] }, []],
  ["paused", { state: 1 }, []],
  ["other municipality", { municipalityId: 2 }, []],
  ["other kind of help", { helpsWith: ["errand"] }, []],
  ["the asker", { personId: "99" }, []],
  ["said STOP", { stopped: true }, []],
  ["own quiet hours now", { quietFrom: 11 * 60, quietUntil: 13 * 60 }, []],
  ["own quiet hours that pass midnight, now over", { quietFrom: 22 * 60, quietUntil: 7 * 60 }, ["1"]],
  ["own quiet hours that pass midnight, now", { quietFrom: 22 * 60, quietUntil: 12 * 60 + 30 }, []],
])("gate: %s", (_label, given, expected) => {
  expect(wave([person("1", given)]).offer).toEqual(expected);
});

test("gate for all: without the asker's standing consent nobody is asked, and a person takes over", () => {
  const refused = wave([person("1")], [offer("2", 1)], { consent: false });
  expect(refused).toEqual({ offer: [], nobody: false, blocked: "no-consent", ready: false, againAt: null });
});

describe("order", () => {
  it("same neighbourhood, bordering, elsewhere; then longest rested, never asked first", () => {
    const candidates = [
      person("1", { neighbourhoodId: "12" }),
      person("2", { neighbourhoodId: "11" }),
      person("3", { lastAskedAt: "2026-02-02T00:00:00.000Z" }),
      person("4", { lastAskedAt: "2026-01-01T00:00:00.000Z" }),
      person("5"),
      person("6", { neighbourhoodId: null }),
    ];
    const all = nextWave({
      request,
      candidates,
      offers: [],
      now: noon,
      settings: { ...settings, atOnce: 10 },
    });
    expect(all.offer).toEqual(["5", "4", "3", "2", "1", "6"]);
    expect(wave(candidates).offer).toEqual(["5", "4", "3"]);
  });
});

describe("places", () => {
  const five = ["1", "2", "3", "4", "5"].map((id) => person(id));
  test.each([
    ["a refusal is replaced", [offer("1", 2), offer("2", 0), offer("3", 0)], ["4"]],
    [
      "a time-out is replaced, marked or not",
      [offer("1", 3), offer("2", 0, noon), offer("3", 0)],
      ["4", "5"],
    ],
    ["a withdrawal is replaced", [offer("1", 5), offer("2", 0), offer("3", 0)], ["4"]],
    ["a yes holds its place", [offer("1", 1), offer("2", 0), offer("3", 0)], []],
    ["all taken", [offer("1", 0), offer("2", 0), offer("3", 0)], []],
  ])("%s", (_label, offers, expected) => expect(wave(five, offers).offer).toEqual(expected));

  test.each([
    ["somebody was chosen", [offer("1", 6)], {}],
    ["matched", [], { state: 2 }],
    ["withdrawn by the asker", [], { state: 4 }],
  ])("nothing more when %s", (_label, offers, given) => {
    expect(wave(five, offers, given)).toEqual({
      offer: [],
      nobody: false,
      blocked: null,
      ready: false,
      againAt: null,
    });
  });
});

describe("the end of a search", () => {
  test.each([
    ["nobody at all", [], [], true, false],
    ["all refused", [person("1")], [offer("1", 2)], true, false],
    ["one still thinks", [person("1")], [offer("1", 0)], false, false],
    ["one said yes, nobody else left", [person("1")], [offer("1", 1)], false, true],
    [
      "three yeses are enough",
      ["1", "2", "3", "4"].map((id) => person(id)),
      ["1", "2", "3"].map((id) => offer(id, 1)),
      false,
      true,
    ],
  ])("%s", (_label, candidates, offers, nobody, ready) => {
    const result = wave(candidates, offers);
    expect([result.nobody, result.ready]).toEqual([nobody, ready]);
  });

  it("asking ends at its hour; who was asked by then is still waited for", () => {
    const candidates = [person("1"), person("2")];
    const over = "2026-03-04T11:00:00.000Z";
    expect(wave(candidates, [offer("1", 1)], {}, over)).toMatchObject({ offer: [], ready: true });
    expect(wave(candidates, [offer("1", 2)], {}, "2026-03-04T10:59:00.000Z").offer).toEqual(["2"]);
    expect(wave(candidates, [offer("1", 2)], {}, over)).toMatchObject({ offer: [], nobody: true });
    expect(wave(candidates, [offer("1", 2)], { rule: 1 }, over)).toMatchObject({ offer: [], nobody: true });
    const late = { ...offer("1", 0), until: "2026-03-04T13:00:00.000Z" };
    expect(wave(candidates, [late], {}, over)).toMatchObject({
      offer: [],
      nobody: false,
      againAt: "2026-03-04T13:00:00.000Z",
    });
  });

  it("after twelve people a person takes over", () => {
    const many = Array.from({ length: 20 }, (_, i) => person(String(i + 1)));
    const refused = many.slice(0, 12).map((one) => offer(one.personId, 2));
    expect(wave(many, refused.slice(0, 11)).offer).toEqual(["12"]);
    expect(wave(many, refused)).toMatchObject({ offer: [], nobody: true });
  });
});

describe("quiet hours", () => {
  it("nobody is asked at night, and that is not 'nobody'", () => {
    const night = "2026-03-28T22:30:00.000Z"; // 23.30 h; the clock goes forward this night
    expect(wave([person("1")], [], { gatherUntil: null }, night)).toEqual({
      offer: [],
      nobody: false,
      blocked: null,
      ready: false,
      againAt: "2026-03-29T06:00:00.000Z",
    });
  });
  it("somebody whose own hours leave no minute is not waited for", () => {
    const never = person("1", { quietFrom: 8 * 60, quietUntil: 21 * 60 });
    expect(wave([never])).toMatchObject({ offer: [], nobody: true });
  });
  it("somebody who sleeps by day is waited for", () => {
    const sleeper = person("1", { quietFrom: 11 * 60, quietUntil: 13 * 60 });
    expect(wave([sleeper])).toEqual({
      offer: [],
      nobody: false,
      blocked: null,
      ready: false,
      againAt: "2026-03-03T12:00:00.000Z",
    });
  });
});
