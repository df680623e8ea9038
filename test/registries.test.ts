import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { caseKinds, caseOutcomes } from "../src/core/escalation/cases.ts";
import { readOutcome } from "../src/core/escalation/outcomeWords.ts";
import { languages } from "../src/core/language/index.ts";
import { findDanger, type Finding } from "../src/core/safety/danger.ts";
import { defaultHelplines } from "../src/core/safety/defaultHelplines.ts";
import { openLines } from "../src/core/safety/helplines.ts";
import { loadFlowFiles } from "../src/store/flows/flowFiles.ts";
import { dangers } from "./core/safety/dangerRows.ts";

// Lists that grow. What is added without an example of its own fails here. Kinds of steps, kinds of answers, functions
// of a language and gates are walked beside their own rows in test/core.
const root = fileURLToPath(new URL("..", import.meta.url));
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));

describe("every channel", () => {
  it.each(readdirSync(join(root, "src/channels")))("%s has a test", (channel) => {
    expect(filesIn(`test/channels/${channel}`).filter((name) => name.endsWith(".test.ts"))).not.toEqual([]);
  });
});

describe("every flow", () => {
  const flows = loadFlowFiles(join(root, "flows"));
  it.each(flows.map((one) => [one.id, one] as const))(
    "%s has words and a golden conversation",
    (id, flow) => {
      expect(Object.keys(flow.texts)).toContain("nl");
      if (id === "common") expect(flow.conversations).toEqual([]);
      else expect(flow.conversations).not.toEqual([]);
      for (const code of Object.keys(flow.texts)) expect(Object.keys(languages)).toContain(code);
    },
  );
});

describe("every helpline", () => {
  const kinds: Finding["kind"][] = ["suicide", "violence", "medical", "fire", "child", "neglect"];
  const findings: Finding[] = kinds.flatMap((kind) =>
    (["self", "other"] as const).flatMap((about) =>
      (["certain", "possible"] as const).flatMap((grade) =>
        ["", "javel gedronken"].map((words) => ({ kind, about, grade, words, noReply: false })),
      ),
    ),
  );
  /** Each hour of a week without holidays. */
  const week = Array.from({ length: 168 }, (_, hour) => new Date(Date.UTC(2025, 2, 3, hour)).toISOString());
  const named = new Set(
    week.flatMap((now) =>
      findings.flatMap((one) => openLines(one, defaultHelplines, now).map(({ id }) => id)),
    ),
  );

  it("has an id of its own", () => {
    expect(new Set(defaultHelplines.map(({ id }) => id)).size).toBe(defaultHelplines.length);
  });

  it.each(defaultHelplines.map((line) => [line.name, line] as const))(
    "%s is well formed and is told to somebody",
    (_name, line) => {
      expect(line.number).toMatch(/^\d[\d ]{2,}$/);
      expect(line.id).toBe(line.number.replaceAll(" ", ""));
      expect(line.text).toContain(line.number);
      expect(line.for.length).toBeGreaterThan(0);
      for (const one of line.hours === "always" ? [] : line.hours) {
        expect(one.days.length).toBeGreaterThan(0);
        expect(one.from < one.to).toBe(true);
      }
      expect(named).toContain(line.id);
    },
  );

  it.each(kinds)("%s has rows of texts that must be found", (kind) => {
    const found = dangers.filter(([, text]) => findDanger(text)?.kind === kind);
    expect(found.length).toBeGreaterThan(2);
    expect(dangers.some(([, , expected]) => expected.startsWith(`${kind} `))).toBe(true);
  });
});

it.each(Object.keys(caseKinds))("the kind of case %s has words on the page", (kind) => {
  const words = readFileSync(join(root, "src/channels/demo/page/words.js"), "utf8");
  expect(words).toMatch(new RegExp(`^  "?${kind}"?: "`, "m"));
});

describe("every outcome of a case", () => {
  const words: Record<string, string> = {
    helped: "in orde",
    called: "gebeld",
    visited: "langsgeweest",
    referred: "doorverwezen",
    matched: "vrijwilliger gevonden",
    "no-answer": "niet bereikt",
    "not-needed": "niet meer nodig",
    other: "iets heel anders",
  };
  it.each(caseOutcomes)("%s has words with which staff say it", (outcome) => {
    expect(readOutcome(words[outcome] ?? "")).toBe(outcome);
  });
});

it("a test moves a run on only through what writes it to JSON and reads it back between turns", () => {
  const tests = filesIn("test").filter(
    (name) => name.endsWith(".test.ts") && !name.endsWith("registries.test.ts"),
  );
  expect(tests.filter((name) => /\badvance\(/.test(readFileSync(name, "utf8")))).toEqual([]);
  const helper = readFileSync(join(root, "test/core/flow/tiny.ts"), "utf8");
  expect(helper).toContain("this.run = JSON.parse(JSON.stringify(next.run))");
});
