import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TownWord } from "../../../src/core/language/townWords.ts";
import { findDanger } from "../../../src/core/safety/danger.ts";
import { townDanger } from "../../../src/core/safety/townDanger.ts";
import { dangers } from "./dangerRows.ts";
import { lookAlikes } from "./lookAlikeRows.ts";

const word = (list: TownWord["list"], words: string, more: Partial<TownWord> = {}): TownWord => ({
  language: "nl",
  list,
  words,
  ...(list.startsWith("danger-") && { about: "self", grade: "possible" }),
  source: "test",
  added: "2026-03-05",
  ...more,
});

describe("a town's words of danger", () => {
  it.each<[string, TownWord[], string, string | null]>([
    ["are found", [word("danger-suicide", "in de put")], "'k Zit in de PUT!", "suicide self possible"],
    ["are whole words", [word("danger-suicide", "put")], "ik zit te putten", null],
    ["count beside others", [word("danger-fire", "'t vuurt")], "dag An. t vuurt hier", "fire self possible"],
    [
      "have their grade and person",
      [word("danger-neglect", "ligt te bleiten", { about: "other", grade: "certain" })],
      "ze ligt te bleiten",
      "neglect other certain",
    ],
    [
      "make what is possible certain",
      [word("danger-suicide", "kan niet meer vannacht", { grade: "certain" })],
      "ik kan niet meer vannacht",
      "suicide self certain",
    ],
    [
      "leave what is certain as it is",
      [word("danger-neglect", "wil dood")],
      "ik wil dood",
      "suicide self certain",
    ],
    [
      "are not silenced by a no",
      [word("danger-fire", "ons kot vuurt")],
      "ons kot vuurt niet",
      "fire self possible",
    ],
    [
      "are heard when negated in the middle",
      [word("danger-fire", "kot vuurt")],
      "het kot niet vuurt",
      "fire self possible",
    ],
  ])("%s", (_label, words, text, expected) => {
    const found = townDanger(words)(text);
    expect(found && `${found.kind} ${found.about} ${found.grade}`).toBe(expected);
  });

  it("hear that no answer is wanted", () => {
    const words = [word("danger-violence", "hij bokst mij")];
    expect(townDanger(words)("hij bokst mij, niet antwoorden aub")?.noReply).toBe(true);
  });

  it("only add: nothing that everybody's reader finds is lost or less grave", () => {
    const texts = [...dangers, ...lookAlikes].map(([, text]) => text);
    const some = fc.constantFrom(...texts).chain((text) => {
      const all = text.split(" ");
      return fc
        .tuple(
          fc.nat(all.length - 1),
          fc.integer({ min: 1, max: 4 }),
          fc.constantFrom("suicide", "violence", "neglect"),
          fc.constantFrom("certain" as const, "possible" as const),
        )
        .map(([at, size, kind, grade]) =>
          word(`danger-${kind}` as TownWord["list"], all.slice(at, at + size).join(" "), { grade }),
        );
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 3 }), (words) => {
        const reader = townDanger(words);
        for (const text of texts) {
          const plain = findDanger(text);
          if (plain === null) continue;
          const found = reader(text);
          expect(found?.grade === "certain" || found?.grade === plain.grade).toBe(true);
          if (plain.grade === "certain") expect(found).toEqual(plain);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe("a town's harmless sayings", () => {
  it.each<[string, TownWord[], string, string | null]>([
    [
      "take away what is possible",
      [word("harmless", "kan niet meer van 't lachen")],
      "ik kan niet meer van 't lachen",
      null,
    ],
    [
      "leave what stands beside them",
      [word("harmless", "kan niet meer van 't lachen")],
      "ik kan niet meer van 't lachen. ik wil dood",
      "suicide self certain",
    ],
    [
      "leave a certain danger possible",
      [word("harmless", "ik wil dood")],
      "ik wil dood",
      "suicide self possible",
    ],
    [
      "and do so beside words of danger",
      [word("harmless", "ik wil dood"), word("danger-fire", "vuurt hier")],
      "ik wil dood",
      "suicide self possible",
    ],
  ])("%s", (_label, words, text, expected) => {
    const found = townDanger(words)(text);
    expect(found && `${found.kind} ${found.about} ${found.grade}`).toBe(expected);
  });
});

it("a town without words of danger is read as everybody", () => {
  expect(townDanger([word("yes", "bajaat")])).toBe(findDanger);
});
