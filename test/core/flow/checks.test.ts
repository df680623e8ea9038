import { describe, expect, it } from "vitest";
import { checkFlows } from "../../../src/core/flow/check.ts";
import { summaryLines } from "../../../src/commands/flows/summaryLines.ts";
import { textsOf } from "../../../src/core/flow/structure.ts";
import { marksOf } from "../../../src/core/flow/translations.ts";
import { languages } from "../../../src/core/language/index.ts";
import { flowsDir, loadFlowFiles, parseSource } from "../../../src/store/flows/flowFiles.ts";

const common = loadFlowFiles(flowsDir).filter(({ id }) => id === "common");
const good = {
  flow: `title: Ask for a ride
starts: { event: ride }
topics:
  - topic: ride
    steps:
      - ask: go
        answer: yesNo
      - when: go
        steps:
          - say: yes
        else:
          - say: no
`,
  nl: `ride.go: Mogen we een rit zoeken? Liever praten? Stuur BEL.
ride.yes: Goed, we zoeken iemand. Liever praten? Stuur BEL.
ride.no: Goed, dan doen we niets. Liever praten? Stuur BEL.
`,
  fr: `ride.go: Pouvons-nous chercher un chauffeur ? Envie de parler ? Envoyez APPEL.
ride.yes: Bien, nous cherchons. Envie de parler ? Envoyez APPEL.
ride.no: Bien, on ne fait rien. Envie de parler ? Envoyez APPEL.
`,
  yes: `talk: [{ we: ride.go }, { they: "ja" }, { we: ride.yes }]\n`,
  no: `talk: [{ we: ride.go }, { they: "nee" }, { we: ride.no }]\n`,
  ouiFr: `talk: [{ we: ride.go }, { they: "oui" }, { we: ride.yes }]\n`,
  nonFr: `talk: [{ we: ride.go }, { they: "non" }, { we: ride.no }]\n`,
  exceptions: "no-way-to-person:\n",
};
const both = { nl: languages.nl, fr: languages.fr };

/** Checks the flow with some of its files written otherwise; a file of "" is not there. */
function check(changed: Partial<typeof good> = {}, marked = true) {
  const now = { ...good, ...changed };
  const texts = {
    nl: parseSource("text.nl.yaml", now.nl),
    ...(now.fr && { fr: parseSource("text.fr.yaml", now.fr) }),
  };
  const talks = {
    "yes.nl.yaml": now.yes,
    "no.nl.yaml": now.no,
    "yes.fr.yaml": now.ouiFr,
    "no.fr.yaml": now.nonFr,
  };
  // Marked when the texts were as in `good`, whatever they are now.
  const before = { nl: parseSource("text.nl.yaml", good.nl), fr: parseSource("text.fr.yaml", good.fr) };
  const was = textsOf([{ id: "ride", flow: null, texts: before, conversations: [] }]).texts;
  const file = {
    id: "ride",
    flow: parseSource("flow.yaml", now.flow),
    texts,
    conversations: Object.entries(talks).flatMap(([name, text]) =>
      text === "" ? [] : [parseSource(name, text)],
    ),
    ...(marked && { translated: parseSource("translated.yaml", JSON.stringify(marksOf("ride", was))) }),
  };
  return checkFlows([...common, file], both, parseSource("exceptions.yaml", now.exceptions));
}
const found = (changed: Partial<typeof good>, marked = true): string[] =>
  check(changed, marked)
    .problems.filter(({ file }) => !file.startsWith("flows/common"))
    .map(({ file, line, severity, code }) => `${file}:${line} ${severity} ${code}`);

it("finds nothing in a good flow", () => {
  expect(found({ exceptions: "{}" })).toEqual([]);
});

const bad: [string, Partial<typeof good>, string[]][] = [
  [
    "a hard text",
    {
      nl: good.nl.replace(
        "Goed, we zoeken iemand.",
        "Gelieve onverwijld de beschikbaarheidsmogelijkheden te communiceren aan de verantwoordelijke medewerkers.",
      ),
    },
    ["text.nl.yaml:2 error too-hard", "text.fr.yaml:2 warning stale-translation"],
  ],
  [
    "curly quotes",
    { fr: good.fr.replace("on ne fait rien", "rien aujourd\u2019hui") },
    ["text.fr.yaml:3 error two-byte-letter"],
  ],
  [
    "a letter without a plain one",
    { fr: good.fr.replace("on ne fait rien", "pas de gar\u00e7on") },
    ["text.fr.yaml:3 warning two-byte-letter"],
  ],
  ["no French", { fr: "", ouiFr: "", nonFr: "" }, ["text.nl.yaml:1 warning missing-translation"]],
  [
    "a French text that is missing",
    { fr: good.fr.replace(/ride\.no.*\n/u, "") },
    ["text.fr.yaml:1 warning missing-text"],
  ],
  [
    "a changed Dutch text",
    { nl: good.nl.replace("een rit", "een auto") },
    ["text.fr.yaml:1 warning stale-translation"],
  ],
  ["a branch nobody takes in Dutch", { no: "" }, ["flow.yaml:8 error branch-without-golden"]],
  ["a branch nobody takes in French", { nonFr: "" }, ["flow.yaml:8 warning branch-without-golden"]],
  ["no talk in French", { ouiFr: "", nonFr: "" }, ["flow.yaml:1 warning no-golden"]],
  [
    "a text without a person",
    { nl: good.nl.replace("niets. Liever praten? Stuur BEL.", "niets.") },
    ["text.nl.yaml:3 error no-way-to-person", "text.fr.yaml:3 warning stale-translation"],
  ],
  [
    "an exception that nothing needs",
    { exceptions: "no-way-to-person:\n  ride/ride.no: Once." },
    ["exceptions.yaml:2 error unused-exception"],
  ],
  [
    "an exception from no rule",
    { exceptions: "too-dear:\n  ride: Because." },
    ["exceptions.yaml:1 error bad-exception"],
  ],
];
it.each(bad)("finds %s", (_label, changed, expected) => {
  expect(found({ exceptions: "{}", ...changed }).toSorted()).toEqual(expected.toSorted());
});

it("finds a way on which an answer is met with silence", () => {
  const flow = good.flow.replace("        else:\n          - say: no\n", "");
  const { problems } = check({ flow, exceptions: "{}" });
  expect(problems.find(({ code }) => code === "dead-end")).toMatchObject({ file: "flow.yaml", line: 6 });
  const excused = check({ flow, exceptions: "dead-end:\n  ride/ride.go: Nothing more to say.\n" });
  expect(excused.problems.filter(({ code }) => /dead-end|exception/u.test(code))).toEqual([]);
});

it("excuses what the exceptions name, with a reason", () => {
  const nl = good.nl.replace("niets. Liever praten? Stuur BEL.", "niets.");
  expect(found({ nl, exceptions: "no-way-to-person:\n  ride/ride.no: It is over.\n" })).toEqual([
    "text.fr.yaml:3 warning stale-translation",
  ]);
});

it("asks once for marks where a translation has none", () => {
  expect(found({ exceptions: "{}" }, false)).toEqual(["text.fr.yaml:1 warning unmarked-translation"]);
});

describe("the summary", () => {
  it("counts branches per language and mode, and the dearest way", () => {
    const long = "Goed, we zoeken iemand die je brengt. ".repeat(6);
    const { summaries } = check({ nonFr: "", nl: good.nl.replace("Goed, we zoeken iemand. ", long) });
    expect(summaries).toMatchObject([
      {
        flow: "ride",
        branches: 2,
        covered: { nl: { text: 2, voice: 0 }, fr: { text: 1 } },
        dearest: { nl: { segments: 3, answers: 1 }, fr: { segments: 2, answers: 1 } },
      },
    ]);
    const lines = summaryLines(summaries, ["nl", "fr"]);
    expect(lines).toContainEqual(
      expect.stringMatching(/^ride +2 +2 +1 +nl 3 \(1 answers\), fr 2 \(1 answers\)$/u),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^No golden conversation in: nl voice,/u));
  });
});
