import { expect, it } from "vitest";
import { checkFlows } from "../../../src/core/flow/check.ts";
import { describeProblem, FlowError } from "../../../src/core/flow/problem.ts";
import { languages } from "../../../src/core/language/index.ts";
import { flowsDir, loadFlowFiles, parseSource } from "../../../src/store/flows/flowFiles.ts";

const shipped = loadFlowFiles(flowsDir);
const flow = `title: Ask for a ride
starts: { menu: true }
topics:
  - topic: ride
    steps:
      - ask: where
        answer: shortText
      - ask: when
        answer: date
      - person: contactPerson
      - say: thanks
`;
const text = `menu: { text: "VERVOER: iemand rijdt je ergens heen.", words: [vervoer] }
ride.where: Waar moet je zijn? Liever praten? Stuur BEL.
ride.when: Op welke dag?
ride.thanks: "Goed, {when}. {contact} zoekt iemand met een auto."
`;
const talk = `talk:
  - we: ride.where
  - they: naar de markt
  - we: ride.when
  - they: vrijdag
  - we: ride.thanks
`;
const files = { flow, text, talk };

/** What the check says when one piece of one file is written otherwise, without the remedy that follows. */
function check(which: keyof typeof files, piece: string, instead: string): string[] {
  if (!files[which].includes(piece)) throw new Error(`Nothing like this in ${which}: ${piece}`);
  const changed = { ...files, [which]: files[which].replace(piece, instead) };
  try {
    const ride = {
      id: "ask-ride",
      flow: parseSource("flow.yaml", changed.flow),
      texts: { nl: parseSource("text.nl.yaml", changed.text) },
      conversations: [parseSource("friday.nl.yaml", changed.talk)],
    };
    return checkFlows([...shipped, ride], languages).problems.map(describeProblem);
  } catch (error) {
    if (!(error instanceof FlowError)) throw error;
    return error.problems.map(describeProblem);
  }
}

it("finds nothing in a flow as it should be", () => {
  expect(check("flow", flow, flow)).toEqual([]);
});

it.each([
  [
    "a bare word",
    "flow",
    "- say: thanks",
    "- thanks",
    'flow.yaml:11 error unknown-step: "thanks" is no step. Start each',
  ],
  [
    "an unknown step",
    "flow",
    "say: thanks",
    "speak: thanks",
    "flow.yaml:11 error unknown-step: No kind of step has the key speak.",
  ],
  ["an unknown key", "flow", "say: thanks", "say: thanks\n        wiht: {}", "Unrecognized key: 'wiht'."],
  [
    "an unknown answer",
    "flow",
    "answer: date",
    "answer: datum",
    'flow.yaml:9 error bad-shape: In the step "ask" at "answer": an answer is one of yesNo,',
  ],
  ["no answer", "flow", "        answer: date\n", "", "an answer is one of yesNo,"],
  ["a choice twice", "flow", "answer: date", "answer: { choice: [a, a] }", "a code stands here twice"],
  [
    "a number that cannot be",
    "flow",
    "answer: date",
    "answer: { number: { min: 9, max: 1 } }",
    "min is more than max",
  ],
  [
    "a scale that cannot be",
    "flow",
    "answer: date",
    "answer: { scale: { from: 5, to: 5 } }",
    "from must be less than to",
  ],
  [
    "one name for two questions",
    "flow",
    "- person: contactPerson",
    "- ask: where\n        answer: shortText\n      - person: contactPerson",
    'flow.yaml:10 error double-name: A second step here is named "where". Give each',
  ],
  [
    "an intent that nobody reads",
    "flow",
    "{ menu: true }",
    "{ menu: true, intent: ride }",
    "no language reads such an intent; use companion,",
  ],
  [
    "a case for nobody",
    "flow",
    "person: contactPerson",
    "person: kapper",
    "a case goes to the contactPerson",
  ],
  [
    "a moment that is none",
    "flow",
    "- say: thanks",
    "- later: wait\n        after: { weeks: 2 }\n      - say: thanks",
    "write { minutes: 30 },",
  ],
  [
    "a wait that is none",
    "flow",
    "answer: date",
    "answer: date\n        optional: true\n        within: { minutes: -1 }",
    "expected number to be >0",
  ],
  [
    "a date without quotes",
    "flow",
    "- person: contactPerson",
    "- person: contactPerson\n        with: { on: 2026-02-31 }",
    'flow.yaml:10 error bad-expression: "2026-02-31" holds a date without quotes',
  ],
  ["no topics", "flow", flow, "title: T", 'In the flow at "topics": it is missing (array).'],
  ["an empty file", "flow", flow, "", "In the flow: this is null and should be of the kind object."],
  [
    "three segments",
    "text",
    "Op welke dag?",
    "Op welke dag? ".repeat(30),
    'text.nl.yaml:3 warning too-long: "ride.when" takes 3 segments (419 characters).',
  ],
  [
    "three segments in one way of a select",
    "text",
    "Op welke dag?",
    `"{town, select, Gent {Dag.} other {${"Op welke dag? ".repeat(30)}}}"`,
    "takes 3 segments",
  ],
  [
    "a hard text",
    "text",
    "Op welke dag?",
    "Gelieve ons onverwijld de beschikbaarheidsmogelijkheden voor de eerstvolgende dag mee te delen.",
    'text.nl.yaml:3 error too-hard: "ride.when" reads hard: ',
  ],
  [
    "an open brace",
    "text",
    "{when}",
    "{when",
    "is no ICU message: malformed argument. See that every { has its }",
  ],
  [
    "a line of a talk that is none",
    "talk",
    "they: vrijdag",
    "thy: vrijdag",
    "friday.nl.yaml:5 error bad-golden: a line is one of they,",
  ],
] as const)("%s: says where and what to do", (_label, which, piece, instead, said) => {
  const found = check(which, piece, instead);
  expect(
    found.some((one) => one.includes(said)),
    found.join("\n"),
  ).toBe(true);
});

it("names the first mistake in the spelling of a file, not what follows from it", () => {
  expect(check("flow", "      - ask: when", "     - ask: when")).toEqual([
    expect.stringMatching(/^flow\.yaml:8 error bad-yaml: .* map key\. Check the indentation/),
  ]);
});

it("takes a plain number for each", () => {
  expect(check("flow", "  - topic: ride\n", "  - topic: ride\n    each: 1\n")).toEqual([]);
});
