import { advance, startRun } from "../../src/core/flow/advance.ts";
import { compileFlow } from "../../src/core/flow/compile.ts";
import type { Run } from "../../src/core/flow/types.ts";
import { languages } from "../../src/core/language/index.ts";
import { parseSource } from "../../src/store/flows/flowFiles.ts";
import { flowRunnerTalk } from "./flowRunner.ts";
import type { Measure } from "./table.ts";

/** Ten open questions in a row, the same words for both engines. */
export const questions = Array.from(
  { length: 10 },
  (_, index) => `Vraag ${index + 1}: wat wil je vertellen?`,
);
export const answers = questions.map((_, index) => `Dit is mijn antwoord op vraag ${index + 1}.`);

/** Talks from the first question to the end; resolves with how many questions were answered, and checks that all were. */
export type Talk = (serialise: boolean) => number | Promise<number>;

/**
 * (a) Engine steps per second: one step is one answered question. In memory, and with the run written to JSON and
 * read back at every step, as a database would.
 */
export async function measureEngine(options: { rounds: number; seconds: number }): Promise<Measure[]> {
  const contenders = { ours: ownTalk(), peer: await flowRunnerTalk(questions, answers) };
  const measures: Measure[] = [];
  for (const [name, serialise, goal] of [
    ["engine steps in memory", false, 100],
    ["engine steps, run through JSON", true, 20],
  ] as const) {
    const measure = { part: "a", name, unit: "steps/s", ours: [] as number[], peer: [] as number[] };
    for (const talk of Object.values(contenders)) await stepsPerSecond(talk, serialise, 0.3);
    for (let round = 0; round < options.rounds; round++) {
      measure.ours.push(await stepsPerSecond(contenders.ours, serialise, options.seconds / 2));
      measure.peer.push(await stepsPerSecond(contenders.peer, serialise, options.seconds / 2));
    }
    measures.push({ ...measure, goal: { ratioAtLeast: goal } });
  }
  return measures;
}

async function stepsPerSecond(talk: Talk, serialise: boolean, seconds: number): Promise<number> {
  const begin = performance.now();
  const until = begin + seconds * 1000;
  let steps = 0;
  while (performance.now() < until) steps += await talk(serialise);
  return steps / ((performance.now() - begin) / 1000);
}

function ownTalk(): Talk {
  const steps = questions.map((_, index) => `      - ask: q${index}\n        answer: shortText`).join("\n");
  const words = questions.map((question, index) => `talk.q${index}: "${question}"`).join("\n");
  const flow = compileFlow("ten", [
    {
      id: "ten",
      flow: parseSource("ten/flow.yaml", `title: Ten\ntopics:\n  - topic: talk\n    steps:\n${steps}`),
      texts: { nl: parseSource("ten/text.nl.yaml", words) },
      conversations: [],
    },
  ]);
  const common = { flow, facts: {}, ids: { next: () => "id" }, language: languages.nl };
  return (serialise) => {
    const now = new Date().toISOString();
    const kept = (run: Run): Run => (serialise ? (JSON.parse(JSON.stringify(run)) as Run) : run);
    const started = startRun({ flow, id: "run", language: "nl", mode: "text", params: {}, now });
    let run = kept(advance({ ...common, run: started, input: { kind: "start" }, now }).run);
    for (const text of answers)
      run = kept(advance({ ...common, run, input: { kind: "text", text }, now }).run);
    if (run.status !== "ended" || Object.keys(run.answers).length !== answers.length) {
      throw new Error("Our own talk of ten questions did not reach its end.");
    }
    return answers.length;
  };
}
