import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileFlow, type CompiledFlow } from "../../../src/core/flow/compile.ts";
import { goldenFacts, goldenSchema } from "../../../src/core/flow/golden.ts";
import { MOST_PER_TURN } from "../../../src/core/flow/pass.ts";
import { eachStep } from "../../../src/core/flow/eachStep.ts";
import { render } from "../../../src/core/flow/render.ts";
import { textsOf, type FlowFile, type Structure } from "../../../src/core/flow/structure.ts";
import { messagesOf } from "../../../src/core/flow/texts.ts";
import type { Facts, Input, Json, Run } from "../../../src/core/flow/types.ts";
import { languages } from "../../../src/core/language/index.ts";
import { flowsDir, loadFlowFiles } from "../../../src/store/flows/flowFiles.ts";
import { Play } from "./tiny.ts";

const files = loadFlowFiles(flowsDir);
const flows = files.filter((one) => one.flow !== null && one.conversations.length > 0);

/** Every key of a flow, those of its sub-flows included, and one that it does not have. */
function keysOf(structure: Structure, before = ""): string[] {
  const keys: string[] = [];
  eachStep(structure, (step, kind, _id, topic) => {
    const key = `${before}${topic}.${kind.nameOf(step)}`;
    keys.push(key, `${key}~2`);
    if (step["flow"] !== undefined) keys.push(...keysOf(step["flow"] as Structure, `${key}>`));
  });
  return keys;
}

/** How the golden conversations begin, and what is written in them: what the flow is made for. */
function worldOf(file: FlowFile): {
  begins: { params: Record<string, Json>; facts: Facts }[];
  words: string[];
} {
  const golden = file.conversations.map((one) => goldenSchema.parse(one.data));
  const said = golden.flatMap(({ talk }) => talk.flatMap((line) => ("they" in line ? line.they : [])));
  const begins = golden.map(({ params, facts, talk }) => {
    const [first] = talk;
    const given = first && "they" in first ? { said: first.they, ...params } : params;
    return { params: given, facts: { ...goldenFacts, ...(facts as Facts) } };
  });
  return { begins, words: [...new Set(said)] };
}

const anything = [
  "ja",
  "nee",
  "jaja",
  "misschien",
  "dinsdag",
  "Maria",
  "Dadizele",
  "3",
  "0470 12 34 56",
  "",
  "👍",
];

/** `due`: what the talk itself waits for comes about, be it a moment, an outcome, or silence on a question. */
type Step = Input | { kind: "due"; outcome: string };

function due(flow: CompiledFlow, { run }: Play, outcome: string): Input {
  const match = waitsFor(flow, run);
  if (match !== undefined) return { kind: "result", key: match, value: outcome };
  return { kind: "timer", key: run.timer?.key ?? run.open ?? "nothing" };
}

/** @returns the key of an effect whose outcome has not come, or undefined. */
function waitsFor(flow: CompiledFlow, { done, results }: Run): string | undefined {
  return Object.keys(done).find((key) => results[key] === undefined && flow.node(key)?.kind.kind === "match");
}

function inputsOf(flow: CompiledFlow, words: string[]): fc.Arbitrary<Step> {
  const key = fc.constantFrom(...new Set(keysOf(flow.structure)), "nowhere.at-all");
  const value = fc.oneof(
    fc.constantFrom<Json>(true, false, null, "walk", "companion", "nobody", "chosen", "Maria", 3, ["tue"]),
    fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>,
  );
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(...words, ...anything).map((text) => ({ kind: "text" as const, text })),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("due" as const),
        outcome: fc.constantFrom("nobody", "searching", "chosen", "gathered", "late", "again", "done"),
      }),
    },
    fc.string({ unit: "binary", maxLength: 40 }).map((text) => ({ kind: "text" as const, text })),
    fc.record({ kind: fc.constant("value" as const), key, value }),
    fc.record({ kind: fc.constantFrom("refuse" as const, "later" as const), key }),
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("result" as const), key, value }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("timer" as const), key }) },
    fc.constant({ kind: "back" as const }),
    fc.constant({ kind: "start" as const }),
  );
}

/** A run keeps nothing about steps that its flow does not have. */
function expectKnownKeys(flow: CompiledFlow, { run }: Play): void {
  const kept = [...Object.keys(run.answers), ...Object.keys(run.done), ...Object.keys(run.results)];
  const strange = kept.filter((key) => {
    const step = key.split("/")[0]!;
    return step !== "" && flow.node(step) === undefined;
  });
  expect(strange).toEqual([]);
}

function expectDefined(flow: CompiledFlow, play: Play): void {
  const { run } = play;
  expect(run.status).toMatch(/^(active|ended|handedOver)$/);
  if (run.status === "active")
    expect(run.open !== null || run.timer !== null || waitsFor(flow, run) !== undefined).toBe(true);
  else expect([run.open, run.timer]).toEqual([null, null]);
  if (run.open !== null && !run.open.endsWith("/said-back"))
    expect(run.answers[run.open]?.state).toBe("asked");
}

describe.each(flows.map((file) => [file.id, file] as const))("%s, whatever comes in", (id, file) => {
  const flow = compileFlow(id, files);
  const { begins, words } = worldOf(file);
  const talk = fc.tuple(fc.constantFrom(...begins), fc.array(inputsOf(flow, words), { maxLength: 15 }));
  const begin = ({ params, facts }: (typeof begins)[number]): Play => {
    const play = new Play(flow, params, facts, languages.nl);
    play.start();
    return play;
  };

  const take = (play: Play, input: Step): string[] =>
    play.turn(input.kind === "due" ? due(flow, play, input.outcome) : input);

  it("never throws, stays within its limits, and always stands somewhere", () => {
    fc.assert(
      fc.property(talk, ([world, inputs]) => {
        const play = begin(world);
        for (const input of [null, ...inputs]) {
          if (input !== null) take(play, input);
          // A hand-over adds a case and a text to a turn that was full.
          expect(play.effects.length).toBeLessThanOrEqual(MOST_PER_TURN + 3);
          expectDefined(flow, play);
          expectKnownKeys(flow, play);
          for (const effect of play.effects) {
            if (effect.effect === "say") {
              expect(render({ say: effect, texts: flow.texts, facts: world.facts, run: play.run })).not.toBe(
                "",
              );
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("goes the same way again", () => {
    fc.assert(
      fc.property(talk, ([world, inputs]) => {
        const [one, other] = [begin(world), begin(world)];
        for (const input of inputs) expect(take(one, input)).toEqual(take(other, input));
        expect(one.run).toEqual(other.run);
      }),
      { numRuns: 20 },
    );
  });
});

describe("every question that is put to a resident", () => {
  const questions = flows.flatMap((file) => {
    const { structure } = compileFlow(file.id, files);
    const found: [string, string][] = [];
    const texts = textsOf(files).texts["nl"]![file.id]!;
    eachStep(structure, (step, kind, _id, topic) => {
      if (!kind.awaitsReply) return;
      for (const { part, message } of messagesOf(texts[`${topic}.${kind.textOf!(step)}`]!))
        found.push([`${file.id} ${topic}.${kind.textOf!(step)}/${part}`, message]);
    });
    return found;
  });

  it.each(questions)("%s shows a way to a person", (_name, message) => {
    // A number that answers now, a person who reads along, a word that calls one, or a menu that names it.
    expect(message).toMatch(/BEL|112|[Ee]en mens|\{choices\}/u);
  });
});
