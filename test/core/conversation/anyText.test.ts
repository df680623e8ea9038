import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asks } from "../../../src/core/flow/advance.ts";
import { fold } from "../../../src/core/language/fold.ts";
import { naughty } from "../../support/naughty.ts";
import { everyQuestion } from "./everyQuestion.ts";
import { Line } from "./support.ts";

const questions = everyQuestion();
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 10_000 }),
  fc.string({ unit: "grapheme", maxLength: 10_000 }),
  fc
    .array(fc.constantFrom(...naughty.map(([, text]) => text)), { maxLength: 4 })
    .map((texts) => texts.join(" ")),
  fc.string({
    unit: fc.constantFrom("ja ", "nee ", "1", "2 ", "stop ", "dinsdag ", "\n", "{", "ik ", "🙂"),
    maxLength: 3_000,
  }),
);

/** What holds after every turn: no question without its talk, nothing that waits for nothing, and texts that can be sent. */
function isDefined(line: Line): void {
  const { talk } = line;
  for (const run of talk.runs) {
    expect(run.status).toBe("active");
    expect(run.open !== null || run.timer !== null).toBe(true);
  }
  for (const { run, key } of talk.questions) expect(talk.runs.find((one) => one.id === run)?.open).toBe(key);
  for (const run of talk.runs.filter(asks))
    expect(talk.questions.some((open) => open.run === run.id)).toBe(true);
  for (const text of line.written()) {
    expect(text.trim()).not.toBe("");
    expect(text.length).toBeLessThan(1000);
    // No template of ours, no program's word and no letter that no text message holds.
    expect(text).not.toMatch(
      /\{(?:town|contact|firstName|promise|answer|question|choices)\b|undefined|\[object|\0/,
    );
  }
}

function hears(text: string, start?: (typeof questions)[number]): Line {
  const line = new Line();
  if (start !== undefined) line.take(start.run, start.facts);
  line.hear(text);
  return line;
}

it("knows every question of every flow", () => {
  expect(questions.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "companion-request wish.kind",
      "companion-request sharing.firstNameAndVillage",
      "companion-offer offer.accept",
      "companion-offer offer.accept/said-back",
      "danger check.sure",
      "match-news news.searchAgain",
      "who who.name",
      "welcome hello.intent",
    ]),
  );
});

describe("any text of up to 10,000 letters ends in a defined state", () => {
  it("as a first text", () => {
    fc.assert(
      fc.property(anything, (text) => isDefined(hears(text))),
      { numRuns: 150 },
    );
  });

  it.each(questions.map((one) => [one.name, one] as const))("in answer to %s", (_name, question) => {
    fc.assert(
      fc.property(anything, anything, (text, next) => {
        const line = hears(text, question);
        isDefined(line);
        line.hear(next);
        isDefined(line);
      }),
      { numRuns: 15 },
    );
  });
});

describe("the strings that break programs", () => {
  it.each(naughty)("%s", (_kind, text) => {
    isDefined(hears(text));
    for (const question of questions) {
      const line = hears(text, question);
      isDefined(line);
      if (/\bja\b/.test(fold(text)) || /👍/u.test(text)) continue;
      // What holds no yes at all never agrees to something.
      const agreed = line.orders.filter(
        (order) => order.order === "effect" && order.effect.effect === "consent" && order.effect.given,
      );
      expect(agreed, question.name).toEqual([]);
    }
  });
});

describe("stop in any words, danger and a wish to speak to a person", () => {
  it.each(questions.map((one) => [one.name, one] as const))("are heard at %s", (_name, question) => {
    for (const text of ["STOP", "stop ermee", "laat mij met rust", "ik wil geen berichten meer"]) {
      const line = hears(text, question);
      expect(line.done(), text).toContain("address stop");
      expect(line.talk).toMatchObject({ runs: [], questions: [], waiting: [] });
    }
    expect(hears("BEL", question).done()).toContain("case call-back");
    expect(hears("ik wil niet meer leven", question).done()).toContain("case danger");
  });

  it.each(questions.filter(({ run }) => asks(run)).map((one) => [one.name, one] as const))(
    "two replies to %s that are not understood are never met with silence",
    (_name, question) => {
      const line = hears("?!", question);
      expect(line.written()).not.toEqual([]);
      line.hear("!?");
      expect(line.written()).not.toEqual([]);
    },
  );
});
