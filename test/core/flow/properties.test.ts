import fc from "fast-check";
import { expect, it } from "vitest";
import type { Input } from "../../../src/core/flow/types.ts";
import { flowOf, Play } from "./tiny.ts";

const flow = flowOf(
  `
- { ask: kind, answer: { choice: [walk, errand] }, from: params.said, sayBack: true }
- when: kind == "errand"
  steps: [{ ask: shop, answer: shortText, optional: true }]
  else: [{ ask: moment, answer: dayparts }]
- consent: share
  refused: [{ person: contactPerson }, { end: done }]
- { match: search, with: { kind: kind } }
- { later: soon, after: { days: 1 } }
- say: bye
`,
  "t.share: Mogen we?",
);
const keys = ["t.kind", "t.shop", "t.moment", "t.share", "t.match", "t.soon", "t.nothing"];
const key = fc.constantFrom(...keys);
const value = fc.constantFrom<null | string | boolean | string[]>(
  "walk",
  "errand",
  true,
  false,
  ["tue"],
  null,
  "x",
);
const input: fc.Arbitrary<Input> = fc.oneof(
  fc
    .constantFrom("ja", "nee", "jaja", "walk", "errand", "dinsdag", "")
    .map((text) => ({ kind: "text" as const, text })),
  fc.record({ kind: fc.constant("value" as const), key, value }),
  fc.record({ kind: fc.constantFrom("refuse" as const, "later" as const), key }),
  fc.record({ kind: fc.constant("result" as const), key, value }),
  fc.record({ kind: fc.constant("timer" as const), key }),
  fc.constant({ kind: "back" as const }),
);
const talk = fc.array(input, { maxLength: 30 });

function play(inputs: Input[]): Play {
  const one = new Play(flow, { said: "walk" });
  one.start();
  for (const next of inputs) one.turn(next);
  return one;
}

it("any sequence of inputs ends in a defined state", () => {
  fc.assert(
    fc.property(talk, (inputs) => {
      const { run } = play(inputs);
      const waits =
        run.open !== null ||
        run.timer !== null ||
        (run.done["t.match"] !== undefined && run.results["t.match"] === undefined);
      expect(run.status === "active" ? waits : run.open === null).toBe(true);
      if (run.open !== null && !run.open.endsWith("/said-back"))
        expect(run.answers[run.open]?.state).toBe("asked");
    }),
  );
});

it("a replay gives the same run", () => {
  fc.assert(
    fc.property(talk, (inputs) => {
      expect(play(inputs).run).toEqual(play(inputs).run);
    }),
  );
});

it("consent is only ever recorded as given after a plain yes or a tick", () => {
  fc.assert(
    fc.property(talk, (inputs) => {
      const one = new Play(flow);
      one.start();
      for (const next of inputs) {
        one.turn(next);
        const given = one.effects.some((effect) => effect.effect === "consent" && effect.given);
        if (given)
          expect(next.kind === "value" ? next.value : next.kind === "text" && next.text).toBe(
            next.kind === "value" ? true : "ja",
          );
      }
    }),
  );
});
