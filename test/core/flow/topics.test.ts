import { describe, expect, it } from "vitest";
import { compileFlow } from "../../../src/core/flow/compile.ts";
import { filesOf, Play } from "./tiny.ts";

describe("topics about several people", () => {
  const flow = compileFlow(
    "main",
    filesOf({
      main: [
        `title: Main
topics:
  - topic: a
    steps: [{ ask: who, answer: { several: [x, y, z] } }]
  - topic: b
    each: a.who
    about: { from: item }
    steps:
      - { ask: n, answer: name }
      - { need: visit, with: { n: n } }
  - topic: c
    about: partner
    steps: [{ signal: tired }, { ask: more, answer: name }]`,
      ],
    }),
  );
  const told = (play: Play) => play.effects.flatMap((one) => (one.effect === "need" ? [one.need] : []));

  it("record about whom they are", () => {
    const play = new Play(flow);
    play.start();
    play.hear("x y");
    play.hear("Maria");
    expect(told(play)).toEqual([{ code: "visit", about: "x", n: "Maria" }]);
    play.hear("Lies");
    expect(told(play)).toEqual([{ code: "visit", about: "y", n: "Lies" }]);
    expect(play.effects).toContainEqual(
      expect.objectContaining({ effect: "signal", signal: { kind: "tired", about: "partner" } }),
    );
    expect(Object.keys(play.run.answers)).toEqual(["a.who", "b.n", "b#2.n", "c.more"]);
  });

  it("keep what was said about one person from counting for another", () => {
    const play = new Play(flow);
    play.start();
    play.hear("x y");
    play.hear("Maria");
    play.hear("Lies");
    // x is gone, y stands in the first place now: what was said of x is forgotten, and of y it is asked again.
    expect(play.turn({ kind: "value", key: "a.who", value: ["y"] })).toEqual(["b.n"]);
    expect(play.run.answers["b.n"]).toMatchObject({ state: "asked" });
    play.hear("Lies");
    expect(told(play)).toEqual([{ code: "visit", about: "y", n: "Lies" }]);
    // The same list again changes nothing.
    expect(play.turn({ kind: "value", key: "a.who", value: ["y"] })).toEqual([]);
    expect(play.turn({ kind: "value", key: "a.who", value: ["y", "z"] })).toEqual(["b.n"]);
    expect(play.run.open).toBe("b#2.n");
  });
});
