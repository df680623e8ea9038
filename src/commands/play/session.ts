import { advance, startRun } from "../../core/flow/advance.ts";
import type { CompiledFlow } from "../../core/flow/compile.ts";
import type { Deed } from "../../core/flow/deeds.ts";
import { goldenFactsIn, goldenNow } from "../../core/flow/golden.ts";
import { menuLines } from "../../core/flow/startWords.ts";
import type { Effect, Facts, Input, Json, Mode, Run } from "../../core/flow/types.ts";
import type { Language } from "../../core/language/language.ts";

/** An effect whose outcome the flow waits for. */
export type Asked = Extract<Effect, { effect: "match" | "do" }>;

/**
 * One talk along one flow, outside any database: the town and the moment are those of golden conversations, so that what
 * was played and saved plays the same again.
 */
export class Session {
  readonly flow: CompiledFlow;
  readonly language: Language;
  facts: Facts;
  run: Run;
  /** Branches that the last turn was the first to take: the walk comes by those of earlier turns again. */
  branches: readonly string[] = [];
  readonly #taken = new Set<string>();
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
    const choices = menuLines(flow.texts, language.code);
    this.facts = { ...goldenFactsIn(language.code), choices, ...options.facts };
    this.run = startRun({ flow, id: "played", language: language.code, mode, params, now: goldenNow });
  }

  /** Moves on by one input; an effect whose outcome the flow waits for is last in what comes back. */
  take(input: Input): Effect[] {
    const { flow, language, facts } = this;
    const ids = { next: () => `id-${++this.#count}` };
    const run = JSON.parse(JSON.stringify(this.run)) as Run;
    const branches = new Set<string>();
    const trace = (node: string, branch: string): void => void branches.add(`${node} ${branch}`);
    const turn = advance({ flow, run, input, facts, now: goldenNow, ids, language, trace });
    this.run = turn.run;
    this.branches = [...branches.difference(this.#taken)];
    for (const branch of branches) this.#taken.add(branch);
    for (const effect of turn.effects)
      if (effect.effect === "remember") this.facts = { ...this.facts, [effect.field]: effect.value };
    return turn.effects;
  }

  get over(): boolean {
    return this.run.status !== "active";
  }
}

/** What the matching may answer to each action (src/store/matching); a search that finds nobody says so at once. */
const matched: Record<Extract<Asked, { effect: "match" }>["action"], readonly Json[]> = {
  search: ["searching", "nobody"],
  accept: ["gathered", "chosen", "again", "late"],
  decline: ["declined", "committed", "again", "late"],
  withdraw: ["withdrawn", "reopened", "nothing"],
  cancel: ["cancelled", "nothing"],
};

const looks = { times: 2, first: { on: "2/3/2026", role: "contact" }, second: null, third: null };
const held = { firstName: "Maria", village: "Moorslede", language: "nl", since: "1/2/2026" };
const visit = { who: "Jos", village: "Dadizele", kind: "walk", moment: "dinsdagnamiddag" };

/** What may come of each deed (src/core/flow/deeds.ts), with likely values. */
const done: Record<Deed, readonly Json[]> = {
  "whose-number": [{ outcome: "own" }, { outcome: "shared" }],
  "own-data": [
    { outcome: "held", ...held, texts: 12, wishes: 1, files: 0, helps: false, shares: true },
    { outcome: "shared" },
  ],
  "who-looked": [{ outcome: "looked", ...looks }, { outcome: "nobody" }, { outcome: "shared" }],
  erase: [{ outcome: "erasing" }, { outcome: "person" }, { outcome: "shared" }],
  keep: [{ outcome: "kept" }],
  services: [
    { outcome: "found", first: "Sociaal Huis: hulp met papieren. 051 00 00 00, ma-vr 9-12 u.", more: null },
    { outcome: "none", first: null, more: null },
  ],
  helpline: [{ outcome: "open", line: "112, dag en nacht" }],
  helping: [
    { outcome: "helps", away: false, from: null, until: null },
    { outcome: "helps", away: true, from: "2026-03-03", until: null },
    { outcome: "none", away: false, from: null, until: null },
  ],
  away: [{ outcome: "away" }, { outcome: "wrong-order" }, { outcome: "past" }, { outcome: "none" }],
  busy: [{ outcome: "away" }, { outcome: "none" }],
  free: [{ outcome: "free" }, { outcome: "none" }],
  "come-back": [{ outcome: "back" }, { outcome: "none" }],
  visits: [
    { outcome: "visits", visits: [{ goes: true, ...visit }] },
    { outcome: "none", visits: [] },
  ],
};

/** The outcomes that may be given to an effect in play. */
export function outcomesOf(asked: Asked): readonly Json[] {
  return asked.effect === "do" ? done[asked.deed] : matched[asked.action];
}

/** The name under which a golden conversation gives an outcome. */
export const resultName = (key: string): string => key.slice(key.lastIndexOf(".") + 1);
