import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { play, type PlayOptions } from "../../src/commands/play.ts";
import { flowsDir } from "../../src/store/flows/flowFiles.ts";
import { flows } from "../../src/commands/flows.ts";

let home: string;
let dir: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "buurtlijn-play-"));
  dir = join(home, "flows");
  await cp(flowsDir, dir, { recursive: true });
});
afterAll(() => rm(home, { recursive: true }));

async function played(
  flow: string,
  typed: string[],
  options: Partial<PlayOptions> = {},
): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const input = Readable.from(typed.map((line) => `${line}\n`));
  const context = { env: {}, input, print: (line: string) => void lines.push(line) };
  const code = await play(context, dir, flow, { language: "nl", mode: "text", ...options });
  return { code, text: lines.join("\n") };
}

const saved = (flow: string, name: string) =>
  readFile(join(dir, flow, "conversations", `${name}.nl.yaml`), "utf8");

describe("playing", () => {
  it("shows texts with their segments, what is recorded, and the outcomes to choose from", async () => {
    const { code, text } = await played("companion-request", ["ja", "dinsdag namiddag", "ja", "x", "2"], {
      said: "k zou gaarne eens gaan wandelen",
    });
    expect(code).toBe(0);
    for (const part of [
      "> k zou gaarne eens gaan wandelen",
      "voor een wandeling. Klopt dat?",
      "2 segments",
      `* need code=walk moment=["tue-afternoon"]`,
      "* consent firstNameAndVillage: given",
      "outcome? 1 searching, 2 nobody",
      "One of: searching, nobody.",
      "* case no-match person=contactPerson reason=nobody",
      "The talk is over.",
    ])
      expect(text).toContain(part);
  });

  it("goes back, lets time pass, stops, and says where a town would go elsewhere", async () => {
    const { text } = await played("companion-request", ["ja", "terug", ":wait", "menu", ":end"], {
      said: "ik wil wandelen",
    });
    expect(text).toMatch(/> terug\n {2}\| Waarmee kan een buur je helpen/u);
    expect(text).toContain("nog op je antwoord");
    expect(text).toContain("this word leaves the flow: menu");
    expect(text).toContain("The talk stays open.");
  });

  it("knows other modes, parameters and facts", async () => {
    const offer = { param: ["firstName=Maria", "village=Dadizele", "kind=walk", `moment=["tue-morning"]`] };
    const { text } = await played("companion-offer", ["ja"], {
      ...offer,
      result: ["outcome=chosen"],
      mode: "voice",
    });
    expect(text).toContain("Maria");
    expect(text).toContain(`outcome = "chosen"`);
    expect(text).not.toContain("segment");
    const other = await played("stop", [], { fact: ["town=Bovenbeek"] });
    expect(other.text).toContain("Bovenbeek");
  });

  it.each<[string, string, Partial<PlayOptions>, string[], RegExp]>([
    ["a flow that is none", "nope", {}, [], /no flow "nope" \(there are: case-alert, companion-cancel/],
    ["a flow of texts alone", "common", {}, [], /no flow "common"/],
    ["a language that is none", "start", { language: "xx" }, [], /there are: nl, fr, en/],
    ["a fact without a value", "start", { fact: ["town"] }, [], /not name=value/],
    ["a name that is no file name", "start", { save: "../x" }, [], /cannot name/],
    ["a name that is taken", "start", { save: "start" }, [], /there already/],
    ["an outcome that nobody gives", "companion-offer", {}, ["ja"], /--result outcome=gathered/],
  ])("refuses %s", async (_label, flow, options, typed, sentence) => {
    await expect(played(flow, typed, options)).rejects.toThrow(sentence);
  });
});

describe("a saved talk", () => {
  const check = (): { code: number; text: string } => {
    const lines: string[] = [];
    return { code: flows({ print: (line) => void lines.push(line) }, dir), text: lines.join("\n") };
  };

  const talks: [string, string, string[], Partial<PlayOptions>][] = [
    [
      "a-search",
      "companion-request",
      ["nee, boodschappen", "ja", "terug", "nee", "woensdag", "ja", "1"],
      { said: "wandelen?" },
    ],
    [
      "a-stranger",
      "companion-request",
      ["ja", "woensdag", "Rita", "4", "Dadizele", "ja", "1"],
      { said: "ik zoek gezelschap", fact: ["firstName=null", "village=null"] },
    ],
    ["misses", "companion-request", ["???", "!!!"], {}],
    ["silence", "companion-request", [":wait", ":wait"], { said: "ik wil wandelen" }],
    [
      "refused-offer",
      "companion-offer",
      ["nee", "1"],
      { param: ["kind=walk", "offer=7", "firstName=Maria"] },
    ],
    ["buttons", "companion-request", ["ja", ":later", ":refuse"], { said: "wandelen", mode: "script" }],
    [
      "reassured",
      "danger",
      ["nee zo erg is het niet"],
      { param: [`finding={"kind":"suicide","about":"self","grade":"possible","words":"..."}`] },
    ],
  ];

  it("is a golden conversation that the check plays the same", async () => {
    const count = (): number => Number(/(\d+) conversations: 0 to mend/.exec(check().text)?.[1]);
    const before = count();
    for (const [name, flow, typed, options] of talks) {
      const { code, text } = await played(flow, typed, { ...options, save: name });
      expect({ name, code }).toEqual({ name, code: 0 });
      expect(text).toContain(`${name}.nl.yaml`);
    }
    expect(count()).toBe(before + talks.length);
  });

  it("holds what was said and what came of it, and is refused as soon as the flow goes otherwise", async () => {
    await played("companion-request", ["ja", "dinsdag", "nee"], {
      said: "ik wil wandelen",
      save: "later-changed",
    });
    const yaml = await saved("companion-request", "later-changed");
    for (const part of [
      "they: ik wil wandelen",
      "we: sharing.refused",
      "given: false",
      "kind: call-back",
      "need: walk",
    ])
      expect(yaml).toContain(part);
    const file = join(dir, "companion-request", "flow.yaml");
    const flow = await readFile(file, "utf8");
    await writeFile(file, flow.replace("- say: refused", "- say: elsewhere"));
    expect(check().text).toMatch(/later-changed\.nl\.yaml:\d+ error/);
    await writeFile(file, flow);
  });
});
