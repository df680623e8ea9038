import { describe, expect, it } from "vitest";
import { checkFlows } from "../../../src/core/flow/check.ts";
import { compileFlow, type CompiledFlow } from "../../../src/core/flow/compile.ts";
import {
  migrateRun,
  migrationFrom,
  migrationsOf,
  type MigrationMap,
} from "../../../src/core/flow/migrate.ts";
import type { Input } from "../../../src/core/flow/types.ts";
import { filesOf, flowOf, plainLanguage, Play } from "./tiny.ts";

const hear = (text: string): Input => ({ kind: "text", text });

function played(flow: CompiledFlow, ...replies: string[]): Play {
  const play = new Play(flow);
  play.start();
  for (const reply of replies) play.hear(reply);
  return play;
}

/** Plays on one revision, moves, and plays on. @returns what is said after the move. */
function across(from: CompiledFlow, to: CompiledFlow, map: MigrationMap, replies: string[], then: Input) {
  const result = migrateRun(played(from, ...replies).run, from, to, map);
  if (!result.moved) return result.reason;
  const play = new Play(to);
  play.run = result.run;
  const says = play.turn(then);
  return { says, run: play.run, effects: play.effects };
}

describe("a run that moves", () => {
  it("keeps its answers under their new names and goes on where it was", () => {
    const from = flowOf("- { ask: kind, answer: { choice: [a, b] } }\n- { ask: more, answer: shortText }");
    const to = flowOf(
      "- { ask: wish, answer: { choice: [a] } }\n- { ask: more, answer: shortText }\n- say: bye",
    );
    expect(across(from, to, { "t.kind": "t.wish" }, ["a"], hear("iets"))).toMatchObject({
      says: ["t.bye"],
      run: { revision: to.revision, answers: { "t.wish": { value: "a" }, "t.more": { value: "iets" } } },
    });
  });

  it("meets a question that is new before the one that is open", () => {
    const from = flowOf("- { ask: kind, answer: shortText }\n- { ask: more, answer: shortText }");
    const to = flowOf(
      "- { ask: kind, answer: shortText }\n- { ask: age, answer: { number: { min: 1, max: 9 } } }\n- { ask: more, answer: shortText }",
    );
    expect(across(from, to, {}, ["a"], hear("iets"))).toMatchObject({ says: ["t.age"] });
  });

  it("has no effect twice, and forgets steps that are gone", () => {
    const from = flowOf("- need: seen\n- say: hello\n- say: old\n- { ask: more, answer: shortText }");
    const to = flowOf("- need: seen\n- say: welcome\n- { ask: more, answer: shortText }\n- say: bye");
    const moved = across(from, to, { "t.hello": "t.welcome" }, [], hear("iets"));
    expect(moved).toMatchObject({ says: ["t.bye"] });
    expect(Object.keys((moved as { run: Play["run"] }).run.done)).not.toContain("t.old");
    expect((moved as { effects: Play["effects"] }).effects.map((one) => one.effect)).toEqual(["say"]);
  });

  it("can still take back what was said back last", () => {
    const from = flowOf(
      "- { ask: who, answer: name, sayBack: true }\n- { ask: why, answer: shortText }\n- say: a",
    );
    const to = flowOf(
      "- { ask: name, answer: name, sayBack: true }\n- { ask: why, answer: shortText }\n- say: b",
    );
    expect(across(from, to, { "t.who": "t.name" }, ["Maria"], hear("nee"))).toMatchObject({
      says: ["t.name"],
    });
    const last = flowOf("- { ask: come, answer: yesNo, sayBack: true }\n- say: good");
    const fresh = flowOf("- { ask: visit, answer: yesNo, sayBack: true }\n- say: good");
    expect(across(last, fresh, { "t.come": "t.visit" }, ["ja"], hear("nee"))).toMatchObject({
      says: ["t.visit/taken-back"],
    });
  });

  it("takes its reminder and its moment along", () => {
    const from = flowOf("- { later: soon, after: { hours: 2 } }\n- say: hello");
    const to = flowOf("- { later: then, after: { hours: 5 } }\n- say: hello");
    const result = migrateRun(played(from).run, from, to, { "t.soon": "t.then" });
    expect(result).toMatchObject({ run: { timer: { key: "t.then", at: "2026-03-03T11:00:00.000Z" } } });
    const asks = flowOf("- { ask: who, answer: name }");
    const renames = flowOf("- { ask: name, answer: name }");
    const play = played(asks);
    play.turn({ kind: "timer", key: "t.who" });
    const reminded = migrateRun(play.run, asks, renames, { "t.who": "t.name" });
    expect(reminded).toMatchObject({ run: { open: "t.name", done: { "t.name/reminder": "said" } } });
  });

  it("takes repetitions and what stands in a renamed sub-flow along", () => {
    const main = (list: string, use: string, ask: string) =>
      compileFlow(
        "main",
        filesOf({
          sub: [`title: Sub\ntopics: [{ topic: s, steps: [{ ask: ${ask}, answer: name }] }]`],
          main: [
            `title: Main\ntopics:\n  - { topic: a, steps: [{ ask: ${list}, answer: { several: [x, y] } }] }\n  - { topic: b, each: a.${list}, steps: [{ use: sub, as: ${use} }] }`,
          ],
        }),
      );
    const from = main("which", "u", "n");
    const to = main("which", "v", "m");
    const { run } = played(from, "x y", "Maria");
    expect(run.open).toBe("b#2.u>s.n");
    const whole = migrateRun(run, from, to, { "b.u>s.n": "b.v>s.m" });
    expect(whole).toMatchObject({ run: { open: "b#2.v>s.m", answers: { "b.v>s.m": { value: "Maria" } } } });
    const renamed = main("which", "v", "n");
    const outer = migrateRun(run, from, renamed, { "b#2.u": "b#2.v", "b.u": "b.v" });
    expect(outer).toMatchObject({ run: { open: "b#2.v>s.n", answers: { "b.v>s.n": { value: "Maria" } } } });
  });
});

describe("a run stays where it began", () => {
  const consent = (words: string, more = "") =>
    flowOf(`- consent: share\n- { ask: why, answer: name }${more}`, `t.share: ${words}`);
  it.each([
    [
      "where an answered question has no place",
      flowOf("- { ask: kind, answer: shortText }\n- { ask: more, answer: shortText }"),
      flowOf("- { ask: more, answer: shortText }"),
      {},
      ["a"],
      'The question "t.kind" has no place in the new revision.',
    ],
    [
      "where a question became another kind of step",
      flowOf("- { ask: ok, answer: yesNo }\n- { ask: more, answer: shortText }"),
      flowOf("- consent: ok\n- { ask: more, answer: shortText }", "t.ok: Mag het?"),
      {},
      ["ja"],
      'The question "t.ok" has no place in the new revision.',
    ],
    [
      "where an answer no longer fits",
      flowOf("- { ask: kind, answer: { choice: [a, b] } }\n- { ask: more, answer: shortText }"),
      flowOf("- { ask: kind, answer: { choice: [a] } }\n- { ask: more, answer: shortText }"),
      {},
      ["b"],
      'The answer to "t.kind" does not fit in the new revision.',
    ],
    [
      "where two answers would become one",
      flowOf("- { ask: one, answer: name }\n- { ask: two, answer: name }\n- { ask: more, answer: name }"),
      flowOf("- { ask: two, answer: name }\n- { ask: more, answer: name }"),
      { "t.one": "t.two" },
      ["Maria", "Lies"],
      'Two answers would become "t.two".',
    ],
    [
      "where a consent that was given has other words now",
      consent("Mag je naam?"),
      consent("Mag alles?"),
      {},
      ["ja"],
      'The words of the consent "t.share" changed.',
    ],
    [
      "where the consent that is open has other words now",
      consent("Mag je naam?"),
      consent("Mag alles?"),
      {},
      [],
      'The words of the consent "t.share" changed.',
    ],
    [
      "where its moment is gone",
      flowOf("- { later: soon, after: { days: 1 } }\n- say: a"),
      flowOf("- say: a"),
      {},
      [],
      'The moment "t.soon" has no place in the new revision.',
    ],
  ])("%s", (_label, from, to, map, replies, reason) => {
    expect(migrateRun(played(from, ...replies).run, from, to, map)).toEqual({ moved: false, reason });
  });

  it("but a consent with the same words moves, also when a database has reordered them", () => {
    const from = consent("Mag je naam?");
    const to = consent("{ text: Mag je naam? }", "\n- say: bye");
    const { run } = played(from, "ja");
    expect(migrateRun(run, from, to, {})).toMatchObject({ moved: true });
  });

  it("when it is over, or on a revision of another age", () => {
    const from = flowOf("- say: a");
    const to = flowOf("- say: b");
    expect(migrateRun(played(from).run, from, to, {})).toMatchObject({ reason: "The run is over." });
    expect(migrateRun(played(from).run, to, from, {})).toMatchObject({
      reason: "The run is on another revision.",
    });
  });
});

describe("declared in flow.yaml", () => {
  const common =
    "not-understood: a\nhanded-over: a\nagain: a\nwhich-one: a\nlate-yes: a\nreminder: a\nsaid-back: a\ntaken-back: a\nnumbered: a";
  const plain = "title: T\ntopics: [{ topic: t, steps: [{ say: hi }] }]\n";
  const files = (migrations: string) =>
    filesOf({
      common: ["", common],
      f: [`${plain}migrations: ${migrations}`, "t.hi: Dag.", "talk: [{ we: t.hi }]"],
    });
  const current = compileFlow("f", files("[]")).revision;

  it("makes no new revision", () => {
    expect(compileFlow("f", files("[{ from: 0123abcd, map: { t.old: t.hi } }]")).revision).toBe(current);
    expect(compileFlow("f", filesOf({ f: [plain, "t.hi: Dag."] })).revision).toBe(current);
  });

  it("is found by the first digits of the revision that a run is on", () => {
    const declared = migrationsOf(
      files("[{ from: 0123abcd, map: { t.old: t.hi } }, { from: '99999999' }]")[1]!,
    );
    expect(migrationFrom(declared, `0123abcd${"0".repeat(56)}`)?.map).toEqual({ "t.old": "t.hi" });
    expect(migrationFrom(declared, "9".repeat(64))?.map).toEqual({});
    expect(migrationFrom(declared, "a".repeat(64))).toBeUndefined();
  });

  it.each([
    ["good", "[{ from: 0123abcd, map: { t.old: t.hi } }]", []],
    ["an unknown step", "[{ from: 0123abcd, map: { t.old: t.nowhere } }]", ["unknown-step"]],
    ["the same revision twice", "[{ from: 0123abcd }, { from: 0123abcde }]", ["double-migration"]],
    ["too few digits", "[{ from: 0123ab }]", ["bad-shape"]],
    ["a hash that YAML reads as a number", "[{ from: 1234e567 }]", ["bad-shape"]],
    ["no hash", "[{ from: version-one }]", ["bad-shape"]],
    ["a key too many", "[{ from: 0123abcd, mapp: {} }]", ["bad-shape"]],
    ["the current revision", `[{ from: ${current} }]`, ["migration-to-itself"]],
  ])("is checked: %s", (_label, migrations, codes) => {
    const { problems } = checkFlows(files(migrations), { nl: plainLanguage });
    expect(problems.map((one) => one.code)).toEqual(codes);
    for (const problem of problems) expect(problem).toMatchObject({ file: "flows/f/flow.yaml", line: 3 });
  });
});
