import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { flows, type FlowsOptions } from "../../src/commands/flows.ts";
import { flowsDir } from "../../src/store/flows/flowFiles.ts";

let home: string;
let dir: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "buurtlijn-writer-"));
  dir = join(home, "flows");
  for (const one of ["common", "thanks", "_template"])
    cpSync(join(flowsDir, one), join(dir, one), { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(options: FlowsOptions): { code: number; lines: string } {
  const lines: string[] = [];
  const code = flows({ print: (line) => void lines.push(line) }, dir, options);
  return { code, lines: lines.join("\n") };
}

it("copies the template, which nobody takes for a flow, to one that passes", () => {
  expect(run({}).lines).not.toContain("new-flow");
  expect(run({ new: "ask-ride" }).code).toBe(0);
  expect(readFileSync(join(dir, "ask-ride", "flow.yaml"), "utf8")).toContain(`'"ask-ride"'`);
  const { code, lines } = run({});
  expect(code).toBe(0);
  expect(lines).not.toMatch(/ask-ride\S* error/u);
  expect(lines).toMatch(/^ask-ride +2 +2 +2 +2 /mu);
});

it.each(["Ask Ride", "../up", "ask-ride", ""])("begins no flow named %j", (name) => {
  expect(() => run({ new: name })).toThrow(/cannot name a flow|is there already/u);
});

it("notes translations, and misses one that is behind after that", () => {
  const said = run({ translated: "ask-ride" });
  expect(said.lines).toMatch(/^fr: menu, need\.what,/mu);
  expect(run({ translated: "ask-ride" }).lines).toContain("fr: nothing new.");
  expect(run({}).lines).not.toMatch(/ask-ride\S+ warning/u);
  const file = join(dir, "ask-ride", "text.nl.yaml");
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace("Goed, dan doen we niets.", "Goed, dan stopt het hier."),
  );
  const behind = run({})
    .lines.split("\n")
    .filter((line) => line.includes("stale-translation"));
  expect(behind.map((line) => line.split(" ")[0])).toEqual([
    "flows/ask-ride/text.fr.yaml:5",
    "flows/ask-ride/text.en.yaml:5",
  ]);
  expect(() => run({ translated: "nobody" })).toThrow("There is no flow");
  expect(existsSync(join(dir, "nobody"))).toBe(false);
});

it("prints every text and branch of a flow for a panel, in the language asked for", () => {
  const { lines } = run({ sheet: "ask-ride", language: "fr" });
  for (const key of ["menu", "need.what", "need.sure", "need.thanks", "need.fine"])
    expect(lines).toContain(`<code>${key}</code>`);
  expect(lines).toContain(`<html lang="fr">`);
  expect(lines).toContain("Sinon:");
  expect([...lines.matchAll(/class="key">(\d+)\./gu)].map(([, number]) => Number(number))).toEqual([
    1, 2, 3, 4, 5,
  ]);
  expect(lines).not.toMatch(/src=|href=|url\(/u);
  expect(run({ sheet: true }).lines).toContain("<h2>thanks</h2>");
});

it("lets no text of a flow become part of the page", () => {
  const file = join(dir, "ask-ride", "text.en.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("What can we do", "<b>What</b> can we do"));
  expect(run({ sheet: "ask-ride", language: "en" }).lines).toContain("&lt;b&gt;What&lt;/b&gt;");
});

it("says what there is no sheet of", () => {
  expect(() => run({ sheet: "nobody" })).toThrow("There is no flow");
  expect(() => run({ sheet: "ask-ride", language: "tr" })).toThrow("There is no language");
});
