import { advance, startRun } from "../../core/flow/advance.ts";
import type { CompiledFlow } from "../../core/flow/compile.ts";
import { goldenFacts, goldenNow } from "../../core/flow/golden.ts";
import { menuLines } from "../../core/flow/startWords.ts";
import type { Effect, Facts, Input, Json, Mode, Run } from "../../core/flow/types.ts";
import type { Language } from "../../core/language/language.ts";

export type MatchAsked = Extract<Effect, { effect: "match" }>;

/**
 * One talk along one flow, outside any database: the town and the moment are those of golden conversations, so that what
 * was played and saved plays the same again.
 */
export class Session {
  readonly flow: CompiledFlow;
  readonly language: Language;
  facts: Facts;
  run: Run;
  #count = 0;

  constructor(options: {
    flow: CompiledFlow;
    language: Language;
    mode: Mode;
    params: Record<string, Json>;
    facts: Facts;
  }) {
    const { flow, language, mode, params } = options;
    this.flow = flow;
    this.language = language;
    this.facts = { ...goldenFacts, choices: menuLines(flow.texts, language.code), ...options.facts };
    this.run = startRun({ flow, id: "played", language: language.code, mode, params, now: goldenNow });
  }

  /** Moves on by one input; an effect whose outcome the flow waits for is last in what comes back. */
  take(input: Input): Effect[] {
    const { flow, language, facts } = this;
    const ids = { next: () => `id-${++this.#count}` };
    const run = JSON.parse(JSON.stringify(this.run)) as Run;
    const turn = advance({ flow, run, input, facts, now: goldenNow, ids, language });
    this.run = turn.run;
    for (const effect of turn.effects)
      if (effect.effect === "remember") this.facts = { ...this.facts, [effect.field]: effect.value };
    return turn.effects;
  }

  get over(): boolean {
    return this.run.status !== "active";
  }
}

/** What the matching may answer to each action (src/store/matching); a search that finds nobody says so at once. */
export const outcomes: Record<MatchAsked["action"], readonly string[]> = {
  search: ["searching", "nobody"],
  accept: ["gathered", "chosen", "again", "late"],
  decline: ["declined", "committed", "again", "late"],
  withdraw: ["withdrawn", "reopened", "nothing"],
  cancel: ["cancelled", "nothing"],
};

/** The name under which a golden conversation gives an outcome. */
export const resultName = (key: string): string => key.slice(key.lastIndexOf(".") + 1);
