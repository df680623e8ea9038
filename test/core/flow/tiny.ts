import { advance, startRun } from "../../../src/core/flow/advance.ts";
import { compileFlow, type CompiledFlow } from "../../../src/core/flow/compile.ts";
import type { FlowFile } from "../../../src/core/flow/structure.ts";
import type { Facts, Input, Json, Run, Turn } from "../../../src/core/flow/types.ts";
import type { Language, Option } from "../../../src/core/language/language.ts";
import { parseSource } from "../../../src/store/flows/flowFiles.ts";

const isOption = (text: string) => (option: Option) => option.code === text || option.words.includes(text);

/** A language of exact words, so that these tests are about flows only. */
export const plainLanguage: Language = {
  code: "nl",
  yesNo: (text) => (({ ja: "yes", nee: "no", jaja: "unclear" }) as const)[text],
  number: (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
  choice: (text, options) => options.find(isOption(text))?.code,
  several: (text, options) =>
    options.filter((one) => text.split(" ").some((word) => isOption(word)(one))).map((one) => one.code),
  dayparts: (text) => (text === "dinsdag" ? ["tue"] : undefined),
  date: (text, today) => (text === "vandaag" ? today : undefined),
  intent: (text) => (text === "gezelschap" ? "companion" : undefined),
  takesBack: () => undefined,
  acknowledges: (text) => text === "ok",
  name: (text) => (/^\p{Lu}\p{Ll}+$/u.test(text) ? text : undefined),
  place: (text, villages) => villages.find((one) => one === text),
  phone: (text) => (/^\+\d+$/.test(text) ? text : undefined),
  describeDayparts: (codes) => codes.join(" en "),
  stop: () => false,
  globalWord: (text) => (text === "terug" ? "back" : text === "BEL" ? "person" : undefined),
};

/** Files of flows from YAML in the test itself: name -> [flow, texts, golden conversations]. */
export function filesOf(flows: Record<string, [string, string?, ...string[]]>): FlowFile[] {
  return Object.entries(flows).map(([id, [flow, text, ...talks]]) => ({
    id,
    flow: flow === "" ? null : parseSource(`flows/${id}/flow.yaml`, flow),
    texts: textOf(id, text),
    conversations: talks.map((talk, at) => parseSource(`flows/${id}/conversations/${at}.nl.yaml`, talk)),
  }));
}

function textOf(id: string, text: string | undefined): FlowFile["texts"] {
  return text === undefined ? {} : { nl: parseSource(`flows/${id}/text.nl.yaml`, text) };
}

/** @param others - flows that the steps may use */
export function flowOf(
  steps: string,
  text?: string,
  others: Parameters<typeof filesOf>[0] = {},
): CompiledFlow {
  return compileFlow(
    "tiny",
    filesOf({ ...others, tiny: [`title: Tiny\ntopics:\n  - topic: t\n    steps:\n${indent(steps)}`, text] }),
  );
}

function indent(steps: string): string {
  return steps
    .trim()
    .split("\n")
    .map((line) => `      ${line}`)
    .join("\n");
}

export const NOW = "2026-03-03T09:00:00.000Z";

/** Plays a run turn by turn; every turn goes through JSON, and the run that went in must stay as it was. */
export class Play {
  run: Run;
  readonly effects: Turn["effects"] = [];
  private readonly flow: CompiledFlow;
  private readonly facts: Facts;
  private readonly language: Language;

  constructor(
    flow: CompiledFlow,
    params: Record<string, Json> = {},
    facts: Facts = {},
    language = plainLanguage,
  ) {
    this.flow = flow;
    this.facts = facts;
    this.language = language;
    this.run = startRun({ flow, id: "r", language: "nl", mode: "text", params, now: NOW });
  }

  /** @returns what is said, as text names. */
  turn(input: Input): string[] {
    const before = JSON.stringify(this.run);
    const ids = { next: () => "id" };
    const { flow, facts, run, language } = this;
    const next = advance({ flow, run, input, facts, now: NOW, ids, language });
    if (JSON.stringify(run) !== before) throw new Error("the run that went in was changed");
    this.run = JSON.parse(JSON.stringify(next.run)) as Run;
    this.effects.splice(0, Infinity, ...next.effects);
    return next.effects.flatMap((effect) => (effect.effect === "say" ? [effect.text] : []));
  }

  start(): string[] {
    return this.turn({ kind: "start" });
  }

  hear(text: string): string[] {
    return this.turn({ kind: "text", text });
  }
}
