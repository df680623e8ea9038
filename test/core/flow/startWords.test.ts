import { describe, expect, it } from "vitest";
import { checkFlows } from "../../../src/core/flow/check.ts";
import { menuLines, startReader } from "../../../src/core/flow/startWords.ts";
import { textsOf } from "../../../src/core/flow/structure.ts";
import { languages } from "../../../src/core/language/index.ts";
import { parseSource } from "../../../src/store/flows/flowFiles.ts";
import { filesOf } from "./tiny.ts";

const flow = (starts: string): string =>
  `title: A\nstarts: ${starts}\ntopics: [{ topic: t, steps: [{ say: hello }] }]`;
const hello = "t.hello: Dag.\n";
const talk = "talk: [{ we: t.hello }]";
const menu = (words: string): string => `${hello}menu: { text: "RIT: een rit.", words: [${words}] }`;

const codesOf = (flows: Record<string, [string, string]>): string[] =>
  checkFlows(
    filesOf(
      Object.fromEntries(Object.entries(flows).map(([id, [one, text]]) => [id, [one, text, talk] as const])),
    ),
    languages,
  )
    .problems.map(({ code, file, line }) => `${code} ${file}:${line}`)
    .filter((line) => !line.startsWith("missing-text flows/common"));

describe("the check of start words", () => {
  it.each<[string, Record<string, [string, string]>, string[]]>([
    ["one flow", { a: [flow("{ words: [rit] }"), hello] }, []],
    [
      "two flows with one word, whatever its spelling",
      { a: [flow("{ words: [rit] }"), hello], b: [flow('{ words: ["RIT!"] }'), hello] },
      ["double-start flows/b/flow.yaml:2"],
    ],
    [
      "a word of the menu and a word of the flow",
      { a: [flow("{ words: [rit] }"), hello], b: [flow("{ menu: true }"), menu("rit")] },
      ["double-start flows/b/text.nl.yaml:2"],
    ],
    ["a global word", { a: [flow("{ words: [hulp] }"), hello] }, ["global-word flows/a/flow.yaml:2"]],
    [
      "a global word of another language",
      { a: [flow("{ menu: true }"), menu("aide, rit")] },
      ["global-word flows/a/text.nl.yaml:2"],
    ],
    [
      "the menu without words",
      { a: [flow("{ menu: true }"), menu("")] },
      ["menu-without-words flows/a/text.nl.yaml:2"],
    ],
    [
      "the menu without a text",
      { a: [flow("{ menu: true, words: [rit] }"), hello] },
      ["missing-text flows/a/text.nl.yaml:1"],
    ],
    [
      "a text for the menu and no menu",
      { a: [flow("{}"), menu("rit")] },
      ["unused-text flows/a/text.nl.yaml:2"],
    ],
    [
      "words on another text",
      { a: [flow("{}"), "t.hello: { text: Dag., words: [rit] }"] },
      ["unused-words flows/a/text.nl.yaml:1"],
    ],
  ])("%s", (_label, flows, expected) => {
    expect(codesOf(flows)).toEqual(expected);
  });
});

describe("words that begin a flow", () => {
  const { texts } = textsOf([
    {
      id: "ride",
      flow: null,
      texts: {
        nl: parseSource("nl", 'menu: { text: "VERVOER: een rit.", words: [vervoer] }'),
        fr: parseSource("fr", 'menu: { text: "TRAJET: un trajet.", words: [trajet] }'),
      },
      conversations: [],
    },
    {
      id: "meal",
      flow: null,
      texts: { nl: parseSource("nl", 'menu: { text: "ETEN: samen eten.", words: [maaltijd] }') },
      conversations: [],
    },
  ]);
  const flows = [
    { id: "ride", starts: { menu: true, words: ["buurtbus"] } },
    { id: "meal", starts: { menu: true } },
    { id: "other", starts: { words: ["maaltijt"] } },
  ];
  const byWord = startReader(flows, texts);

  it.each<[string, "nl" | "fr", string | undefined]>([
    ["Vervoer.", "nl", "ride"],
    ["vevroer", "nl", "ride"],
    ["buurtbus", "fr", "ride"],
    ["trajet", "fr", "ride"],
    ["trajet", "nl", undefined],
    ["maaltijd", "fr", "meal"],
    ["vervoer graag", "nl", undefined],
    ["", "nl", undefined],
    // As near to two flows: nobody guesses.
    ["maaltijf", "nl", undefined],
    ["vervoer ".repeat(9), "nl", undefined],
  ])("%s in %s", (text, language, expected) => {
    expect(byWord(text, language)).toBe(expected);
  });

  it("are told in the menu, in Dutch where a language has no line", () => {
    expect(menuLines(texts, "nl")).toBe("ETEN: samen eten. VERVOER: een rit.");
    expect(menuLines(texts, "fr")).toBe("ETEN: samen eten. TRAJET: un trajet.");
  });
});
