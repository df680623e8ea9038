import fc from "fast-check";
import { expect, it } from "vitest";
import { asks } from "../../../src/core/flow/advance.ts";
import type { Run } from "../../../src/core/flow/types.ts";
import { languages } from "../../../src/core/language/index.ts";
import { Line } from "./support.ts";

type Happens =
  | { kind: "text"; text: string }
  | { kind: "numbered"; yes: boolean; pick: number }
  | { kind: "pass"; minutes: number }
  | { kind: "moment" }
  | { kind: "news"; event: "offer" | "volunteer-withdrew" | "not-chosen"; hours: number };

const happens: fc.Arbitrary<Happens> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(
        "ja",
        "nee",
        "jaja",
        "nee merci",
        "ok",
        "ja hoor",
        "jaja zeker",
        "2",
        "1",
        "dinsdag namiddag",
        "terug",
      )
      .map((text) => ({ kind: "text" as const, text })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        "ik zoek gezelschap",
        "k zou gaarne eens gaan wandelen",
        "ik wil iets doen voor een buur",
        "menu",
        "buur",
        "dank u wel",
        "qsdf jklm",
        "ik kan toch niet",
        "hoeft niet meer",
        "ik vind het niet leuk dat jullie zo laat zijn",
      )
      .map((text) => ({ kind: "text" as const, text })),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("numbered" as const), yes: fc.boolean(), pick: fc.nat(3) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("pass" as const),
      minutes: fc.constantFrom(1, 16, 60, 26 * 60),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "moment" as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("news" as const),
      event: fc.constantFrom(
        "offer" as const,
        "offer" as const,
        "volunteer-withdrew" as const,
        "not-chosen" as const,
      ),
      hours: fc.constantFrom(1, 6, 48),
    }),
  },
);

/** What each talk that asked something has on record. */
const answers = (runs: readonly Run[]): Map<string, string> =>
  new Map(runs.map((run) => [run.id, JSON.stringify([run.answers, run.results])]));

/** One address that hears and says all this, with what may never happen checked at every step. */
function plays(all: readonly Happens[]): void {
  const line = new Line();
  line.outcomes["standing"] = null;
  let offers = 0;
  for (const one of all) {
    const { questions, runs, unsure, asleep } = line.talk;
    const before = answers(runs);
    line.orders.length = 0;
    let text: string | null = null;
    let meant: string | null = null;
    if (one.kind === "pass") line.pass(one.minutes);
    else if (one.kind === "news") {
      const { event, hours } = one;
      if (event === "offer") line.offer(String(++offers), "Jef", hours * 60);
      else line.news(event, { firstName: "Jef", kind: "walk", moment: "dinsdag", request: `r${++offers}` });
    } else if (one.kind === "moment") {
      try {
        line.next();
      } catch {
        continue;
      }
    } else if (one.kind === "numbered") {
      if (questions.length < 2) continue;
      const asked = questions[one.pick % questions.length]!;
      meant = asked.run;
      text = `${one.yes ? "ja" : "nee"} ${asked.number}`;
      line.hear(text);
    } else {
      text = one.text;
      line.hear(text);
    }
    const after = answers(line.talk.runs);
    const changed = [...before]
      .filter(([id, known]) => after.has(id) && after.get(id) !== known)
      .map(([id]) => id);
    const acted = line.orders.flatMap((order) =>
      order.order === "effect" && (order.effect.effect === "match" || order.effect.effect === "consent")
        ? [order.run.id]
        : [],
    );
    const touched = new Set([...changed, ...acted]);
    const what = `${JSON.stringify(one)} with ${JSON.stringify(questions)}`;
    // No news and no moment answers anything that was open.
    if (text === null) {
      if (one.kind === "news")
        expect(
          [...touched].filter((id) => before.has(id)),
          what,
        ).toEqual([]);
      continue;
    }
    // One reply answers one question.
    expect([...touched].filter((id) => before.has(id)).length, what).toBeLessThan(2);
    // What carries a number answers that question and no other.
    if (meant !== null) {
      const ended = runs.find(({ id }) => id === meant)?.params["untilAt"];
      if (typeof ended === "string" && ended < line.at) continue;
      expect([...touched], what).toEqual(touched.size === 0 ? [] : [meant]);
      continue;
    }
    const said = languages.nl.yesNo(text);
    const standing = questions.filter(({ run: id }) => {
      const run = runs.find((other) => other.id === id)!;
      const until = run.params["untilAt"];
      return asks(run) && (typeof until !== "string" || until >= line.at);
    });
    // A bare yes or no with two questions open answers neither.
    if (
      said !== undefined &&
      standing.length > 1 &&
      unsure === null &&
      languages.nl.takesBack(text) === undefined
    )
      expect([...touched], what).toEqual([]);
    // With one question open it answers that one; where none is, nothing is agreed to but a thread that is taken up.
    if (said !== undefined && standing.length === 1)
      expect(
        [...touched].every((id) => id === standing[0]!.run),
        what,
      ).toBe(true);
    // A late yes goes to the offer that it comes late for, which the store then finds ended.
    if (said === "yes" && standing.length === 0 && asleep.length === 0)
      expect(
        acted.every((id) => id === questions.at(-1)?.run),
        what,
      ).toBe(true);
  }
}

it("no order of two flows' messages answers the wrong question", () => {
  fc.assert(
    fc.property(fc.array(happens, { minLength: 4, maxLength: 25 }), (all) => plays(all)),
    { numRuns: 400 },
  );
}, 60_000);

/** Two talks side by side, answered in every order: each offer gets the answer that was meant for it. */
it("two offers that are answered by number, in any order and twice, get their own answers", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ number: fc.constantFrom(1, 2), yes: fc.boolean() }), {
        minLength: 1,
        maxLength: 6,
      }),
      (replies) => {
        const line = new Line();
        line.offer("7", "Maria", 48 * 60);
        line.pass(16);
        line.offer("8", "Omer", 48 * 60);
        line.done();
        const meant = new Map<string, string>();
        for (const { number, yes } of replies) {
          const open = line.talk.questions.length > 1;
          line.hear(`${yes ? "ja" : "nee"} ${number}`);
          if (open) meant.set(number === 1 ? "7" : "8", yes ? "accept" : "decline");
        }
        const first = new Map<string, string>();
        for (const order of line.done().filter((one) => one.startsWith("match"))) {
          const [, action, offer] = order.split(" ");
          if (!first.has(offer!)) first.set(offer!, action!);
        }
        for (const [offer, action] of meant) expect(first.get(offer)).toBe(action);
      },
    ),
    { numRuns: 200 },
  );
});
