import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LiteralIndex } from "../../../src/core/language/literalIndex.ts";
import { anyOf, patternSource } from "../../../src/core/language/pattern.ts";
import { requiredOf } from "../../../src/core/language/required.ts";
import { english } from "../../../src/core/safety/data/en.ts";
import { french } from "../../../src/core/safety/data/fr.ts";
import { dutch } from "../../../src/core/safety/data/nl.ts";

describe("what an expression requires", () => {
  it.each<[string, string | null]>([
    ["liever dood", "liever dood"],
    ["(?:ik|kik) (?:wil|wou)(?: \\S+){0,3} (?:dood|sterven)", "dood sterven"],
    ["(?:heel )?ziek", "ziek"],
    ["kind(?:eren)?", "kind"],
    ["kinde?ren", "kind"],
    ["slaa+n", "slaa"],
    ["(?:ik)?", null],
    ["a|b?", null],
    ["dood(?= \\.| $)", "dood"],
    ["(?<=nooit )dood", "dood"],
    ["wandel[^ .]*", "wandel"],
    ["e\\.h\\.b\\.o", "e.h.b.o"],
    // Syntax that is not ours is never guessed at.
    ["(?<name>dood)", null],
    ["\\u0064ood", null],
    ["\\p{L}ood", null],
    ["dood)", null],
  ])("%s: %s", (source, required) => {
    expect(requiredOf(source)?.join(" ") ?? null).toBe(required);
  });
});

const sources = [dutch, french, english].flatMap(({ danger, fragments }) =>
  danger.flatMap(({ patterns }) => patterns.map((pattern) => patternSource(pattern, fragments))),
);
const expressions = [dutch, french, english].flatMap(({ danger, fragments }) =>
  danger.map(({ patterns }) => anyOf(patterns, fragments)),
);
const index = new LiteralIndex(expressions.map(({ source }) => requiredOf(source)));
const words = [...new Set(sources.flatMap((source) => source.match(/[a-z]{2,}/gu) ?? []))];

/** Sentences that patterns are made for: words out of them, and whole strings that one of them matches. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words, "en", "morgen", "42", ".", "ж"),
      fc.constantFrom(...sources).chain((source) => fc.stringMatching(matchable(source))),
    ),
    { maxLength: 6 },
  )
  .map((parts) => ` ${parts.join(" ").replace(/\s+/gu, " ").trim()} `);

/** Without looking around, which the generator does not know, and with words for `\S+`. */
function matchable(source: string): RegExp {
  const plain = source.replace(/\(\?<?[=!](?:\((?:[^()]*)\)|[^()])*\)/gu, "").replaceAll("\\S", "[a-z]");
  return new RegExp(`^(?:${plain})$`, "u");
}

describe("the quick look at danger", () => {
  it("knows what every pattern requires", () => {
    expect(sources.filter((source) => requiredOf(source) === null)).toEqual([]);
  });

  it("never passes over an expression that matches", () => {
    let matches = 0;
    const property = fc.property(text, (padded) => {
      const among = index.among(padded);
      for (const [place, expression] of expressions.entries()) {
        if (!expression.test(padded)) continue;
        matches++;
        expect(among, `${expression.source} on "${padded}"`).toContain(place);
      }
    });
    fc.assert(property, { numRuns: 150 });
    expect(matches).toBeGreaterThan(50);
  });

  it("leaves out what an ordinary text cannot match", () => {
    expect(index.among(" graag eens gaan wandelen in het park ").length).toBeLessThan(15);
  });
});
