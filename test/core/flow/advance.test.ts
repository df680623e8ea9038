import { describe, expect, it } from "vitest";
import { flowOf, Play } from "./tiny.ts";

const wish = `
- { ask: kind, answer: { choice: [walk, errand] }, from: params.said }
- when: kind == "errand"
  steps: [{ ask: shop, answer: shortText }]
- { ask: moment, answer: dayparts }
- need: { from: kind }
  with: { moment: moment, shop: shop }
- say: thanks
`;

describe("position is derived", () => {
  it("asks in order, takes a branch, records and ends", () => {
    const play = new Play(flowOf(wish));
    expect(play.start()).toEqual(["t.kind"]);
    expect(play.hear("errand")).toEqual(["t.shop"]);
    expect(play.hear("bakker")).toEqual(["t.moment"]);
    expect(play.hear("dinsdag")).toEqual(["t.thanks"]);
    expect(play.effects[0]).toEqual({
      effect: "need",
      key: "t.need",
      need: { code: "errand", moment: ["tue"], shop: "bakker" },
    });
    expect(play.run.status).toBe("ended");
  });

  it("a corrected answer drops its branch and keeps the rest", () => {
    const play = new Play(flowOf(wish));
    play.start();
    play.hear("errand");
    play.hear("bakker");
    play.turn({ kind: "value", key: "t.kind", value: "walk" });
    expect(play.run.answers["t.shop"]).toBeUndefined();
    expect(play.run.open).toBe("t.moment");
    expect(play.hear("dinsdag")).toEqual(["t.thanks"]);
    expect(play.effects[0]).toMatchObject({ need: { code: "walk", shop: null } });
  });

  it("a corrected answer re-opens a question that it brings up", () => {
    const play = new Play(flowOf(wish));
    play.start();
    play.hear("walk");
    expect(play.turn({ kind: "value", key: "t.kind", value: "errand" })).toEqual(["t.shop"]);
  });

  it('"terug" asks the previous question again', () => {
    const play = new Play(flowOf(wish));
    play.start();
    play.hear("walk");
    expect(play.turn({ kind: "back" })).toEqual(["t.kind"]);
    expect(play.hear("errand")).toEqual(["t.shop"]);
  });

  it.each([
    ["yes takes what was read", "ja", ["t.moment"], "walk"],
    ["no asks the plain question", "nee", ["t.kind"], undefined],
    ["the right answer at once", "errand", ["t.shop"], "errand"],
  ])("from: %s", (_label, reply, says, value) => {
    const play = new Play(flowOf(wish), { said: "walk" });
    expect(play.start()).toEqual(["t.kind/said-back"]);
    expect(play.hear(reply)).toEqual(says);
    expect(play.run.answers["t.kind"]?.value).toBe(value);
  });

  it("a way chosen by facts stays, also when the fact changes under way", () => {
    const steps = `
- when: facts.firstName == null
  steps:
    - { ask: firstName, answer: name, remember: firstName }
    - { ask: place, answer: shortText }
`;
    const flow = flowOf(steps);
    const play = new Play(flow, {}, { firstName: null });
    play.start();
    const later = new Play(flow, {}, { firstName: "Maria" });
    later.run = play.run;
    expect(later.hear("Maria")).toEqual(["t.place"]);
  });
});

describe("not understood", () => {
  it("twice means a person", () => {
    const play = new Play(flowOf(wish));
    play.start();
    expect(play.hear("?")).toEqual(["t.kind/not-understood"]);
    expect(play.hear("??")).toEqual(["handed-over"]);
    expect(play.effects[0]).toMatchObject({ effect: "case", kind: "not-understood" });
    expect(play.run).toMatchObject({ status: "handedOver", open: null });
  });

  it("an optional question is left open instead", () => {
    const play = new Play(
      flowOf("- { ask: age, answer: { number: { min: 1, max: 120 } }, optional: true }\n- say: bye"),
    );
    play.start();
    play.hear("?");
    expect(play.hear("??")).toEqual(["t.bye"]);
    expect(play.run.answers["t.age"]?.state).toBe("refused");
  });
});

describe("consent", () => {
  const steps = "- consent: share\n  refused: [{ person: contactPerson }, { say: fine }]\n- say: shared";
  const text = "t.share: { text: Mogen we je naam zeggen?, again: Echt je naam? }";
  it.each([
    [["ja"], ["t.shared"], true, "Mogen we je naam zeggen?"],
    [["nee"], ["t.fine", "t.shared"], false, "Mogen we je naam zeggen?"],
    [["jaja", "ja"], ["t.shared"], true, "Echt je naam?"],
    [["jaja", "jaja"], ["t.fine", "t.shared"], false, "Echt je naam?"],
    [["hm", "jaja"], ["t.fine", "t.shared"], false, "Echt je naam?"],
  ])("%j", (replies, says, given, words) => {
    const play = new Play(flowOf(steps, text));
    play.start();
    let said: string[] = [];
    for (const reply of replies) said = play.hear(reply);
    expect(said).toEqual(says);
    expect(play.effects).toContainEqual({ effect: "consent", key: "t.share", scope: "share", given, words });
  });
});

describe("said back", () => {
  const steps =
    "- { ask: come, answer: yesNo, sayBack: true }\n- when: come\n  steps: [{ say: good }]\n  else: [{ say: pity }]";
  it('a last yes can be taken back with "nee"', () => {
    const play = new Play(flowOf(steps));
    play.start();
    expect(play.hear("ja")).toEqual(["t.come/said-back", "t.good"]);
    expect(play.hear("nee")).toEqual(["t.come/taken-back", "t.pity"]);
    expect(play.run.status).toBe("ended");
  });

  it("other words end the run and are left for a new talk", () => {
    const play = new Play(flowOf(steps));
    play.start();
    play.hear("ja");
    expect(play.hear("iets nieuws")).toEqual([]);
    expect(play.effects).toEqual([{ effect: "event", key: "t.come", code: "not-for-this-run" }]);
    expect(play.run.status).toBe("ended");
  });

  it('"nee" on the next open question re-opens the answer', () => {
    const play = new Play(
      flowOf("- { ask: who, answer: name, sayBack: true }\n- { ask: why, answer: shortText }"),
    );
    play.start();
    expect(play.hear("Maria")).toEqual(["t.who/said-back", "t.why"]);
    expect(play.hear("nee")).toEqual(["t.who"]);
    expect(play.hear("Lies")).toEqual(["t.who/said-back", "t.why"]);
  });
});

describe("effects with an outcome, and moments", () => {
  it("match stops until its result, and runs once", () => {
    const play = new Play(
      flowOf(
        '- { match: search, as: out }\n- when: out == "nobody"\n  steps: [{ say: nobody }]\n  else: [{ say: busy }]',
      ),
    );
    expect(play.start()).toEqual([]);
    expect(play.run).toMatchObject({ open: null, status: "active" });
    expect(play.turn({ kind: "result", key: "t.out", value: "nobody" })).toEqual(["t.nobody"]);
  });

  it("later waits for its instant", () => {
    const play = new Play(flowOf("- { later: soon, after: { hours: 2 } }\n- say: hello"));
    play.start();
    expect(play.run.timer).toEqual({ key: "t.soon", at: "2026-03-03T11:00:00.000Z" });
    expect(play.turn({ kind: "timer", key: "t.soon" })).toEqual(["t.hello"]);
  });

  it("silence on a question: one reminder, then an end", () => {
    const play = new Play(flowOf("- { ask: who, answer: name }"));
    play.start();
    expect(play.turn({ kind: "timer", key: "t.who" })).toEqual(["t.who/reminder"]);
    play.turn({ kind: "timer", key: "t.who" });
    expect(play.run.status).toBe("ended");
  });
});

describe("limits end in a hand-off", () => {
  it("too many steps in a turn", () => {
    const play = new Play(flowOf(Array.from({ length: 120 }, (_, at) => `- say: s${at}`).join("\n")));
    play.start();
    expect(play.effects).toContainEqual(
      expect.objectContaining({
        effect: "case",
        kind: "hand-off",
        with: expect.objectContaining({ reason: "too-many-steps" }),
      }),
    );
    expect(play.run.status).toBe("handedOver");
  });

  it("too many turns in a run", () => {
    const play = new Play(flowOf("- { ask: who, answer: name }"));
    play.start();
    play.run = { ...play.run, turns: 200 };
    play.hear("Maria");
    expect(play.run.status).toBe("handedOver");
  });
});

it("a sub-flow's and a repetition's answers have keys of their own", async () => {
  const { compileFlow } = await import("../../../src/core/flow/compile.ts");
  const { filesOf } = await import("./tiny.ts");
  const files = filesOf({
    sub: [
      "title: Sub\ntopics: [{ topic: s, steps: [{ ask: n, answer: name }, { set: p, to: params.who }] }]",
    ],
    main: [
      "title: Main\ntopics:\n  - topic: a\n    steps: [{ ask: which, answer: { several: [x, y] } }]\n  - topic: b\n    each: a.which\n    steps:\n      - { use: sub, as: u, with: { who: item } }\n      - { need: seen, with: { n: u.s.n, p: u.s.p } }",
    ],
  });
  const play = new Play(compileFlow("main", files));
  play.start();
  expect(play.hear("x y")).toEqual(["s.n"]);
  expect(play.run.open).toBe("b.u>s.n");
  play.hear("Maria");
  expect(play.run.open).toBe("b#2.u>s.n");
  // A freshly compiled flow must find the second repetition's question too.
  const again = new Play(compileFlow("main", files));
  again.run = play.run;
  again.hear("Lies");
  expect(again.effects).toContainEqual({
    effect: "need",
    key: "b#2.need-seen",
    need: { code: "seen", n: "Lies", p: "y" },
  });
  expect(again.run.status).toBe("ended");
});
