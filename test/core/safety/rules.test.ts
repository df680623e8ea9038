import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/safety/danger.ts";
import { defaultHelplines } from "../../../src/core/safety/defaultHelplines.ts";
import { openLines } from "../../../src/core/safety/helplines.ts";
import { neverTask } from "../../../src/core/safety/neverTasks.ts";
import { canBeAnswered, reach, readPhone } from "../../../src/core/safety/outgoing.ts";

const finding = (kind: Finding["kind"], more: Partial<Finding> = {}): Finding => ({
  kind,
  about: "self",
  grade: "certain",
  words: "",
  noReply: false,
  ...more,
});
const ids = (one: Finding, now: string) =>
  openLines(one, defaultHelplines, now)
    .map((line) => line.id)
    .join(" ");

// Brussels is two hours ahead of UTC in summer and one in winter.
const TUESDAY_10 = "2025-06-03T08:00:00Z";
const TUESDAY_23 = "2025-06-03T21:00:00Z";
const SUNDAY_15 = "2025-06-08T13:00:00Z";

describe("openLines", () => {
  it.each([
    ["suicide by day", finding("suicide"), TUESDAY_10, "1813 106 112"],
    ["suicide at night", finding("suicide"), TUESDAY_23, "1813 106 112"],
    ["violence by day", finding("violence"), TUESDAY_10, "112 101 1712 106"],
    ["violence at night", finding("violence"), TUESDAY_23, "112 101 106"],
    ["violence on a Sunday", finding("violence"), SUNDAY_15, "112 101 106"],
    ["medical", finding("medical"), TUESDAY_10, "112"],
    ["medical with poison", finding("medical", { words: "javel gedronken" }), TUESDAY_10, "112 070245245"],
    ["medical, possible, by day", finding("medical", { grade: "possible" }), TUESDAY_10, "112"],
    ["medical, possible, at night", finding("medical", { grade: "possible" }), TUESDAY_23, "112 1733"],
    ["medical, possible, Sunday", finding("medical", { grade: "possible" }), SUNDAY_15, "112 1733"],
    ["fire", finding("fire"), TUESDAY_23, "112"],
    ["a child writes, 17 h", finding("child"), "2025-06-03T15:00:00Z", "102 106 101 112"],
    ["a child writes at night", finding("child"), TUESDAY_23, "106 101 112"],
    ["worry about a child", finding("child", { about: "other" }), TUESDAY_10, "1712 106 101 112"],
    [
      "a child does not breathe",
      finding("child", { about: "other", words: "kind ademt niet" }),
      TUESDAY_23,
      "112",
    ],
    ["neglect", finding("neglect"), TUESDAY_10, "112 1712 106"],
    ["winter, 16.30 in Brussels", finding("neglect"), "2025-01-07T15:30:00Z", "112 1712 106"],
    ["winter, 17.00 in Brussels", finding("neglect"), "2025-01-07T16:00:00Z", "112 106"],
    ["a legal holiday", finding("neglect"), "2025-07-21T08:00:00Z", "112 106"],
  ])("%s", (_label, one, now, expected) => {
    expect(ids(one, now)).toBe(expected);
  });

  it("always leaves a line that answers at night", () => {
    for (const kind of ["suicide", "violence", "medical", "fire", "child", "neglect"] as const) {
      for (const about of ["self", "other"] as const) {
        expect(openLines(finding(kind, { about }), defaultHelplines, TUESDAY_23)).not.toEqual([]);
      }
    }
  });

  it("refuses a moment that is none", () => {
    expect(() => openLines(finding("fire"), defaultHelplines, "morgen")).toThrow("Not an ISO instant");
  });

  it("has dated data with texts in one-byte letters", () => {
    for (const line of defaultHelplines) {
      expect(line.text).toMatch(/^[\x20-\x7e]+$/u);
      expect(line.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(line.source).not.toBe("");
    }
  });
});

describe("neverTask", () => {
  it.each([
    ["kan iemand mijn pillen klaarzetten", "medicine"],
    ["insuline geven aan mijn man", "medicine"],
    ["prendre les médicaments", "medicine"],
    ["collect my medication", "medicine"],
    ["kan iemand mij helpen wassen", "body-care"],
    ["hulp bij het douchen", "body-care"],
    ["nagels knippen", "body-care"],
    ["help me in the shower, wash me", "body-care"],
    ["neem mijn bankkaart mee", "bank"],
    ["mijn pincode is 1234", "bank"],
    ["carte bancaire", "bank"],
    ["geld afhalen voor mij", "cash"],
    ["naar de bancontact gaan", "cash"],
    ["get some cash for me", "cash"],
    ["wondje verzorgen", "medicine"],
    ["mijn steunkousen uittrekken", "medicine"],
    ["kan iemand mijn oog druppelen", "medicine"],
    ["de katheter vervangen", "medicine"],
    ["can someone wash my hair", "body-care"],
    ["mijn voeten verzorgen", "body-care"],
    ["mijn man in zijn bed helpen", "body-care"],
    ["mijn code doorgeven", "bank"],
    ["iemand die geld voor mij van de bank haalt", "cash"],
    ["kan iemand 50 euro voorschieten", "cash"],
    ["pampers kopen in de winkel", null],
    ["een boodschap voorbij de bancontact", null],
    ["ik heb een stoma en zoek gezelschap", null],
    ["iemand die mij naar de bank brengt", null],
    ["wandelen", null],
    ["boodschappen doen", null],
    ["mee naar de apotheek gaan", null],
    ["de ramen wassen", null],
    ["mijn haag scheren", null],
    ["een brief lezen", null],
    ["go for a walk", null],
  ])("%s: %s", (text, expected) => {
    expect(neverTask(text)).toBe(expected);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 10_000 }), (text) => void neverTask(text)),
      {
        numRuns: 30,
      },
    );
  });
});

describe("reach", () => {
  it.each([
    ["a Belgian mobile", "+32470123456", ["BE"], false, "ok"],
    ["written the Belgian way", "0470 12 34 56", ["BE"], false, "ok"],
    ["a fixed line", "+3251777002", ["BE"], false, "not-mobile"],
    ["a premium number", "+3290012345", ["BE"], false, "not-mobile"],
    ["a French mobile", "+33612345678", ["BE"], false, "country"],
    ["a French mobile where France is allowed", "+33612345678", ["BE", "FR"], false, "ok"],
    ["no number", "hallo", ["BE"], false, "not-a-number"],
    ["too short", "+3247", ["BE"], false, "not-a-number"],
    ["a demo number in the demo", "+32400000012", ["BE"], true, "ok"],
    ["a demo number live", "+32400000012", ["BE"], false, "not-a-number"],
  ] as const)("%s", (_label, number, countries, demo, expected) => {
    expect(reach(readPhone(number), countries, demo)).toBe(expected);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 10_000 }),
        (text) => void reach(readPhone(text), ["BE"], true),
      ),
      {
        numRuns: 50,
      },
    );
  });

  it.each([
    ["a mobile", "+32470123456", false, true],
    ["from abroad", "+33612345678", false, true],
    ["a fixed line", "+3251777002", false, true],
    ["a range that nobody knows yet", "+32499999999999", false, true],
    ["a short code", "8989", false, false],
    ["a name", "Proximus", false, false],
    ["a demo number in the demo", "+32400000012", true, true],
    ["a demo number live", "+32400000012", false, false],
  ] as const)("canBeAnswered: %s", (_label, number, demo, expected) => {
    expect(canBeAnswered(readPhone(number), demo)).toBe(expected);
  });
});
