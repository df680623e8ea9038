import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { answerKinds } from "../../../src/core/answers/index.ts";
import { askOf, type AnswerSpec } from "../../../src/core/answers/schema.ts";
import { stepKinds } from "../../../src/core/steps/index.ts";
import type { Json } from "../../../src/core/flow/types.ts";
import { flowOf, plainLanguage, Play } from "../flow/tiny.ts";
import { goldenSteps, sub } from "./goldenSteps.ts";

describe("every kind of step", () => {
  it.each(stepKinds.map((kind) => [kind.kind, kind] as const))(
    "%s: the example in its file is valid",
    (name, kind) => {
      const source = readFileSync(new URL(`../../../src/core/steps/${name}.ts`, import.meta.url), "utf8");
      const example = /```yaml\n([^`]*)```/.exec(source)![1]!.replaceAll(/^ \* ?/gm, "");
      const [step] = parse(example) as unknown[];
      expect(kind.schema.safeParse(step).success).toBe(true);
      expect(kind.schema.safeParse({ ...(step as object), nonsense: 1 }).success).toBe(false);
      expect(kind.awaitsReply).toBe(kind.resume !== undefined);
    },
  );
});

describe("golden cases of steps", () => {
  it("are there for every kind", () => {
    expect(Object.keys(goldenSteps).sort()).toEqual(stepKinds.map((one) => one.kind).sort());
    for (const [kind, cases] of Object.entries(goldenSteps)) {
      expect(cases, kind).not.toEqual([]);
      for (const { label, steps } of cases) expect(steps, `${kind}: ${label}`).toContain(`${kind}:`);
    }
  });

  const all = Object.entries(goldenSteps).flatMap(([kind, cases]) =>
    cases.map((one) => [kind, one.label, one] as const),
  );
  it.each(all)("%s: %s", (_kind, _label, one) => {
    const play = new Play(flowOf(one.steps, one.text, { sub: [sub] }), one.params, one.facts);
    expect(play.start()).toEqual(one.starts);
    const effects = [...play.effects];
    for (const [input, says] of one.talk ?? []) {
      expect(typeof input === "string" ? play.hear(input) : play.turn(input), String(input)).toEqual(says);
      effects.push(...play.effects);
    }
    const besides = effects.filter((effect) => effect.effect !== "say");
    expect(besides).toHaveLength(one.effects?.length ?? 0);
    expect(besides).toMatchObject(one.effects ?? []);
    expect(play.run).toMatchObject(one.run ?? {});
  });
});

const cases: [string, AnswerSpec, string, Json, string, Json][] = [
  ["yesNo", "yesNo", "ja", true, "ja", "ja"],
  ["plainYesNo", "plainYesNo", "ja", true, "ja", "ja"],
  ["shortText", "shortText", " hallo ", "hallo", "hallo", ""],
  ["choice", { choice: ["a", "b"] }, "bee", "b", "B", "c"],
  ["several", { several: ["a", "b"] }, "bee a", ["a", "b"], "a en B", ["c"]],
  ["number", { number: { min: 1, max: 9 } }, "7", 7, "7", 10],
  ["scale", { scale: { from: 1, to: 5 } }, "4", 4, "4", 4.5],
  ["date", "date", "vandaag", "2026-03-03", "dinsdag 3 maart", "morgen"],
  ["dayparts", "dayparts", "dinsdag", ["tue"], "tue", []],
  ["place", "place", "Dadizele", "Dadizele", "Dadizele", ""],
  ["phone", "phone", "+3251", "+3251", "+3251", 3251],
  ["name", "name", "Maria", "Maria", "Maria", null],
  ["intent", "intent", "gezelschap", "companion", "companion", 1],
];

describe("every kind of answer", () => {
  it("has a row here", () => {
    expect(cases.map(([kind]) => kind).sort()).toEqual(answerKinds.map((kind) => kind.kind).sort());
  });

  it.each(cases)("%s", (_kind, spec, text, value, words, wrong) => {
    const labels: Record<string, string> = { b: "B" };
    const ask = askOf(spec, (_language, codes) =>
      codes.map((code) => ({ code, label: labels[code] ?? code, words: code === "b" ? ["bee"] : [] })),
    );
    const context = { ask, villages: ["Dadizele"], today: "2026-03-03" };
    expect(ask.kind.understand(text, plainLanguage, context)).toEqual(value);
    expect(ask.kind.accepts(value, ask)).toBe(true);
    expect(ask.kind.accepts(wrong, ask)).toBe(false);
    expect(ask.kind.describe(value, plainLanguage, ask)).toBe(words);
    if (ask.kind.kind !== "shortText")
      expect(ask.kind.understand("%", plainLanguage, context)).toBeUndefined();
  });
});
