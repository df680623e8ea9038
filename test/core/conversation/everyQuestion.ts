import { advance, asks, startRun } from "../../../src/core/flow/advance.ts";
import type { CompiledFlow } from "../../../src/core/flow/compile.ts";
import { goldenFacts, goldenNow, goldenSchema } from "../../../src/core/flow/golden.ts";
import type { Facts, Input, Json, Run } from "../../../src/core/flow/types.ts";
import { languages } from "../../../src/core/language/index.ts";
import { loadFlowFiles, flowsDir } from "../../../src/store/flows/flowFiles.ts";
import { flows } from "./support.ts";

/** A talk of some flow that waits for a reply, as a golden conversation leads there. */
export interface OpenTalk {
  /** As `companion-request wish.moment`, and after the last word `... /said-back`. */
  name: string;
  run: Run;
  facts: Facts;
}

/** Every question of every flow, each once, reached along its golden conversations. */
export function everyQuestion(language: "nl" | "fr" | "en" = "nl"): OpenTalk[] {
  const found = new Map<string, OpenTalk>();
  for (const file of loadFlowFiles(flowsDir)) {
    const flow = flows.get(file.id);
    if (flow === undefined) continue;
    for (const { file: path, data } of file.conversations)
      if (path.endsWith(`.${language}.yaml`)) follow(flow, data, language, found);
  }
  return [...found.values()];
}

function follow(
  flow: CompiledFlow,
  data: unknown,
  code: "nl" | "fr" | "en",
  found: Map<string, OpenTalk>,
): void {
  const golden = goldenSchema.parse(data);
  const [first] = golden.talk;
  const said = "they" in first! && golden.params["said"] === undefined ? { said: first.they } : {};
  const params = { ...said, ...golden.params } as Record<string, Json>;
  const facts: Facts = { ...goldenFacts, choices: "BUUR", ...(golden.facts as Facts) };
  let run = startRun({ flow, id: "run", language: code, mode: "text", params, now: goldenNow });
  let count = 0;
  const turn = (input: Input): void => {
    const ids = { next: () => `id-${++count}` };
    const next = advance({ flow, run, input, facts, now: goldenNow, ids, language: languages[code] });
    run = next.run;
    if (run.status === "active" && run.open !== null) {
      const name = `${flow.id} ${run.open}${run.answers[run.open]?.value === undefined || !asks(run) ? "" : " said back"}`;
      if (!found.has(name)) found.set(name, { name, run, facts });
    }
    for (const effect of next.effects) {
      if (effect.effect === "remember") facts[effect.field] = effect.value;
      if (effect.effect !== "match") continue;
      const key = effect.key.slice(effect.key.lastIndexOf(".") + 1);
      turn({
        kind: "result",
        key: effect.key,
        value: golden.results[effect.key] ?? golden.results[key] ?? null,
      });
    }
  };
  turn({ kind: "start" });
  for (const line of golden.talk.slice("they" in first! ? 1 : 0)) {
    if ("they" in line) turn({ kind: "text", text: line.they });
    else if ("timer" in line) turn({ kind: "timer", key: line.timer });
    else if ("back" in line) turn({ kind: "back" });
    else if ("value" in line) turn({ kind: "value", ...line.value });
  }
}
