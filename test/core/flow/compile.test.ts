import { describe, expect, it } from "vitest";
import { compileStructure } from "../../../src/core/flow/compile.ts";
import { checkFlows } from "../../../src/core/flow/check.ts";
import { flowJsonSchema } from "../../../src/core/flow/jsonSchema.ts";
import { FlowError } from "../../../src/core/flow/problem.ts";
import { render } from "../../../src/core/flow/render.ts";
import { stepKinds } from "../../../src/core/steps/index.ts";
import { filesOf, flowOf, plainLanguage, Play } from "./tiny.ts";

describe("errors name file, line and remedy", () => {
  it.each([
    ["unknown step", "- shout: hello", "unknown-step", 5],
    ["the step that was meant", "- { ask: kind, answer: maybe }", "bad-shape", 5],
    ["unknown name", "- say: hi\n- when: kin == 1\n  steps: [{ say: a }]", "bad-expression", 6],
    ["bad syntax", "- when: 'a =='\n  steps: [{ say: a }]", "bad-expression", 5],
    ["a consent without words", "- consent: share", "missing-text", 5],
    ["unknown sub-flow", "- { use: nowhere, as: u }", "unknown-flow", 5],
    ["itself as a sub-flow", "- { use: tiny, as: u }", "circular-use", 5],
  ])("%s", (_label, steps, code, line) => {
    let caught: unknown;
    try {
      flowOf(steps);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(FlowError);
    const [problem] = (caught as FlowError).problems;
    expect(problem).toMatchObject({ file: "flows/tiny/flow.yaml", line, code });
    expect(problem!.remedy).not.toBe("");
  });
});

it("what is read by its name keeps its key, whatever else bears that name", () => {
  const flow = flowOf("- match: withdraw\n  as: undone\n- say: undone");
  expect(flow.node("t.undone")?.kind.kind).toBe("match");
  const play = new Play(flow);
  play.start();
  expect(play.turn({ kind: "result", key: "t.undone", value: "withdrawn" })).toEqual(["t.undone"]);
  expect(play.run.status).toBe("ended");
  expect(Object.keys(play.run.done)).toHaveLength(2);
});

describe("revision", () => {
  const steps = "- { ask: kind, answer: shortText }\n- consent: share";
  it("stays with other words, changes with the structure and with a consent's words", () => {
    const plain = flowOf(steps, "t.kind: Wat?\nt.share: Mag het?").revision;
    expect(flowOf(steps, "t.kind: Wat dan?\nt.share: Mag het?").revision).toBe(plain);
    expect(flowOf(steps, "t.kind: Wat?\nt.share: Mag alles?").revision).not.toBe(plain);
    expect(flowOf(`${steps}\n- say: bye`, "t.share: Mag het?").revision).not.toBe(plain);
    expect(plain).toMatch(/^[0-9a-f]{64}$/);
  });

  it("a stored structure runs with its own consent words and the current other words", () => {
    const old = flowOf(steps, "t.kind: Wat?\nt.share: Mag het?");
    const stored = JSON.parse(JSON.stringify(old.structure));
    const again = compileStructure(stored, {
      nl: { tiny: { "t.kind": { text: "Wat dan?" }, "t.share": { text: "Alles?" } } },
    });
    expect(again.revision).toBe(old.revision);
    expect(again.texts["nl"]!["tiny"]!["t.share"]!.text).toBe("Mag het?");
    expect(again.texts["nl"]!["tiny"]!["t.kind"]!.text).toBe("Wat dan?");
  });
});

describe("render", () => {
  const texts = {
    nl: {
      f: {
        "t.a": {
          text: "Dag {firstName}, {n, plural, one {# buur} other {# buren}}.",
          script: { say: "Dag!", listen: "Wacht." },
        },
      },
      common: { "not-understood": { text: "Sorry. {question}" } },
    },
  };
  it.each([
    ["text", "t.a", "Dag An, 2 buren."],
    ["script", "t.a", "Dag!"],
    ["text", "t.a/not-understood", "Sorry. Dag An, 2 buren."],
  ] as const)("%s %s", (mode, text, words) => {
    const say = { flow: "f", text, args: { n: 2 } };
    expect(render({ say, texts, facts: { firstName: "An" }, language: "nl", mode })).toBe(words);
  });
});

describe("check", () => {
  const common =
    "not-understood: a\nhanded-over: a\nagain: a\nwhich-one: a\nlate-yes: a\nreminder: a\nsaid-back: a\ntaken-back: a\nnumbered: a";
  const flow = (steps: string) => `title: T\ntopics:\n  - topic: t\n    steps: ${steps}`;
  const good = flow("[{ ask: k, answer: { choice: [a] } }, { person: contactPerson }]");
  const words = "t.k: { text: 'Wat?', choices: { a: { label: een, words: [een] } } }";
  const golden = "talk: [{ we: t.k }, { they: een }, { effect: { effect: case } }]";
  const codes = (steps: string, text: string, talk: string) =>
    checkFlows(filesOf({ common: ["", common], f: [steps, text, talk] }), { nl: plainLanguage }).problems.map(
      (one) => one.code,
    );

  it.each([
    ["nothing wrong", good, words, golden, []],
    ["missing text", good, "{}", golden.replace("they: een", "they: a"), ["text-fails", "missing-text"]],
    [
      "a consent asks a second time in its own words",
      flow("[{ consent: k, refused: { person: contactPerson } }]"),
      "t.k: Mag het?",
      "talk: [{ we: t.k }, { they: ja }]",
      ["branch-without-golden", "missing-text"],
    ],
    ["unused text", good, `${words}\nt.z: hallo`, golden, ["unused-text"]],
    [
      "choice without words",
      good,
      "t.k: { text: 'Wat?', choices: { a: { label: een } } }",
      golden.replace("they: een", "they: a"),
      ["choice-without-words"],
    ],
    ["unknown placeholder", good, words.replace("Wat?", "Wat {x}?"), golden, ["unknown-name"]],
    [
      "quoted placeholder",
      good,
      words.replace("'Wat?'", `"Wat '{firstName}'?"`),
      golden,
      ["quoted-placeholder"],
    ],
    ["two-byte letter", good, words.replace("Wat?", "Wat… dan?"), golden, ["two-byte-letter"]],
    ["too long", good, words.replace("Wat?", "lang. ".repeat(100)), golden, ["too-long"]],
    [
      "no way to a person",
      flow("[{ ask: k, answer: name }]"),
      "t.k: Naam?",
      "talk: [{ we: t.k }]",
      ["no-person"],
    ],
    [
      "a word in a text is a way",
      flow("[{ ask: k, answer: name }]"),
      "t.k: Naam? Stuur BEL.",
      "talk: [{ we: t.k }]",
      [],
    ],
    [
      "unreachable",
      flow("[{ end: done }, { say: k }]"),
      "t.k: Dag.",
      "talk: [{ effect: { effect: none } }]",
      ["unreachable-step", "no-effect"],
    ],
    [
      "a case of no kind",
      flow("[{ person: contactPerson, kind: visit }]"),
      "{}",
      "talk: [{ effect: { effect: case } }]",
      ["unknown-case-kind"],
    ],
    [
      "branch without golden",
      flow("[{ when: params.x == 1, steps: [{ say: k }] }]"),
      "t.k: Dag.",
      "params: { x: 1 }\ntalk: [{ we: t.k }]",
      ["branch-without-golden"],
    ],
    ["golden says otherwise", good, words, golden.replace("we: t.k", "we: t.q"), ["says-otherwise"]],
    [
      "golden forgets a text",
      good,
      words,
      "talk: [{ effect: { effect: none } }]",
      ["no-effect", "says-more"],
    ],
  ])("%s", (_label, steps, text, talk, expected) => {
    expect(codes(steps, text, talk)).toEqual(expected);
  });
});

it("the JSON Schema knows every kind of step", () => {
  const schema = flowJsonSchema() as { $defs: { step: { oneOf: { title: string }[] } } };
  expect(schema.$defs.step.oneOf.map((one) => one.title)).toEqual(stepKinds.map((kind) => kind.kind));
  expect(JSON.stringify(schema)).toContain('"$ref":"#/$defs/step"');
});
