import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDanger } from "../../../src/core/safety/danger.ts";
import { dangers, plainWords } from "./dangerRows.ts";
import { lookAlikes } from "./lookAlikeRows.ts";

/** "suicide self certain", with " quiet" where no reply is wanted; null for no finding. */
function short(text: string): string | null {
  const found = findDanger(text);
  return found && `${found.kind} ${found.about} ${found.grade}${found.noReply ? " quiet" : ""}`;
}

describe("findDanger", () => {
  it.each(dangers)("%s: %s", (_label, text, expected) => {
    expect(short(text)).toBe(expected);
  });

  it.each(plainWords)("%s", (text, expected) => {
    expect(short(text)).toBe(expected);
  });

  it.each(lookAlikes)("look-alike, %s: %s", (_label, text) => {
    expect(findDanger(text)).toBeNull();
  });

  it.each(dangers)("%s counts inside a longer message: %s", (_label, text) => {
    expect(findDanger(`Dag. Hoe gaat het met jullie? ${text}. Groetjes, Maria. Tis niks ze.`)).not.toBeNull();
  });

  it("gives the words that led to it", () => {
    expect(findDanger("Dag. Ik wil DOOD! Groeten")?.words).toBe("ik wil dood");
  });

  it("finds danger beside a harmless saying", () => {
    expect(short("ik ga dood van het lachen maar mijn man slaat mij")).toBe("violence self certain");
    expect(short("mijn batterij is dood en ik ruik gas")).toBe("fire self certain");
  });

  it("never throws, whatever it reads", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 10_000 }), (text) => {
        findDanger(text);
      }),
      { numRuns: 60 },
    );
  });

  it("stays quick on long texts made of its own words", () => {
    for (const word of ["ik wil ", "hij mij ", "niet ", "kind is ", "a", "dood van ", "il me ", "my "]) {
      const start = performance.now();
      findDanger(word.repeat(10_000 / word.length));
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
