import { z } from "zod";
import type { Language } from "../language/language.ts";
import { advance, startRun } from "./advance.ts";
import type { CompiledFlow } from "./compile.ts";
import { problemAt, type Problem } from "./problem.ts";
import { matches, recorded } from "./goldenMatch.ts";
import { render } from "./render.ts";
import { menuLines } from "./startWords.ts";
import type { SourceFile } from "./structure.ts";
import { COMMON } from "./texts.ts";
import type { Effect, Facts, Input, Json, Run } from "./types.ts";

const json = z.json();
const entrySchema = z.union(
  [
    z.strictObject({ they: z.coerce.string() }),
    z.strictObject({ we: z.string() }),
    z.strictObject({ effect: z.looseObject({ effect: z.string() }) }),
    z.strictObject({ timer: z.string() }),
    z.strictObject({ back: z.literal(true) }),
    z.strictObject({ value: z.strictObject({ key: z.string(), value: json }) }),
    z.strictObject({ refuse: z.string() }),
    z.strictObject({ later: z.string() }),
  ],
  { error: "a line is one of they, we, effect, timer, back, value, refuse, later" },
);

export const goldenSchema = z.strictObject({
  mode: z.enum(["text", "voice", "script", "card"]).default("text"),
  language: z.string().optional(),
  params: z.record(z.string(), json).default({}),
  facts: z.record(z.string(), json).default({}),
  results: z.record(z.string(), json).default({}),
  talk: z.array(entrySchema).min(1),
  records: z.record(z.string(), json).default({}),
});

type Golden = z.infer<typeof goldenSchema>;

/** A Tuesday morning in winter time, so that "morgen" and the like always mean the same. */
export const goldenNow = "2026-03-03T09:00:00.000Z";

/** What a town looks like in golden conversations that do not say otherwise. */
export const goldenFacts: Facts = {
  town: "Moorslede",
  contact: "An",
  firstName: "Maria",
  village: "Moorslede",
  villages: ["Moorslede", "Dadizele", "Slypskapelle"],
  promise: "morgen voor 12 u",
  by: "donderdag voor 17 u",
  helpline: "112, dag en nacht",
  appNumber: "+32460000000",
  onDuty: false,
  newcomer: false,
};

export interface Played {
  problems: Problem[];
  /** `node branch` of each branch that was taken. */
  taken: Set<string>;
  /** The texts as they would be sent, in order. */
  spoken: string[];
  run: Run | null;
}

/**
 * Plays one golden conversation. The run is written to JSON and read back between turns, as in the database.
 * A first `they` starts the flow and is its `params.said`.
 * @returns where it went otherwise than written, with file and line
 */
export function playGolden(
  flow: CompiledFlow,
  source: SourceFile,
  languages: Record<string, Language>,
): Played {
  const played: Played = { problems: [], taken: new Set(), spoken: [], run: null };
  const parsed = goldenSchema.safeParse(source.data);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const line = source.line(issue.path as (string | number)[]);
      played.problems.push(
        problemAt({ file: source.file, line }, "bad-golden", `${issue.message}.`, "See docs/flow-format.md."),
      );
    }
    return played;
  }
  const golden = parsed.data;
  const code = golden.language ?? /\.([a-z]{2})\.yaml$/.exec(source.file)?.[1] ?? "nl";
  const language = languages[code];
  if (language === undefined) {
    const remedy = `Use one of: ${Object.keys(languages).join(", ")}.`;
    played.problems.push(
      problemAt({ file: source.file, line: 1 }, "unknown-language", `No language "${code}".`, remedy),
    );
    return played;
  }
  new Player(flow, source, golden, language, played).play();
  return played;
}

class Player {
  private readonly flow: CompiledFlow;
  private readonly source: SourceFile;
  private readonly golden: Golden;
  private readonly language: Language;
  private readonly played: Played;
  private facts: Facts;
  private run: Run;
  /** Effects of the last turn that no line has claimed yet. */
  private pending: Effect[] = [];
  private all: Effect[] = [];
  private index = 0;
  private count = 0;

  constructor(flow: CompiledFlow, source: SourceFile, golden: Golden, language: Language, played: Played) {
    this.flow = flow;
    this.source = source;
    this.golden = golden;
    this.language = language;
    this.played = played;
    const choices = menuLines(flow.texts, language.code);
    this.facts = { ...goldenFacts, choices, ...(golden.facts as Facts) };
    const [first] = golden.talk;
    const said: Record<string, Json> =
      first && "they" in first && golden.params["said"] === undefined ? { said: first.they } : {};
    const params = { ...said, ...(golden.params as Record<string, Json>) };
    this.run = startRun({
      flow,
      id: "golden",
      language: language.code,
      mode: golden.mode,
      params,
      now: goldenNow,
    });
  }

  play(): void {
    const { talk } = this.golden;
    this.turn({ kind: "start" });
    const opens = "they" in talk[0]!;
    for (this.index = opens ? 1 : 0; this.index < talk.length; this.index++) {
      const entry = talk[this.index]!;
      if ("we" in entry) this.expectText(entry.we);
      else if ("effect" in entry) this.expectEffect(entry.effect as Record<string, Json>);
      else {
        this.nothingLeft();
        this.turn(this.inputOf(entry));
      }
    }
    this.index = talk.length - 1;
    this.nothingLeft();
    for (const [what, value] of Object.entries(this.golden.records)) {
      if (recorded(this.all, what, value)) continue;
      const line = this.source.line(["records", what]);
      this.fail(
        "not-recorded",
        `${what}: ${JSON.stringify(value)} was not recorded.`,
        "Correct the flow or the record.",
        line,
      );
    }
    this.played.run = this.run;
  }

  private inputOf(entry: Exclude<Golden["talk"][number], { we: string } | { effect: object }>): Input {
    if ("they" in entry) {
      const word = this.language.globalWord(entry.they);
      return word === "back" ? { kind: "back" } : { kind: "text", text: entry.they };
    }
    if ("back" in entry) return { kind: "back" };
    if ("timer" in entry) return { kind: "timer", key: entry.timer };
    if ("refuse" in entry) return { kind: "refuse", key: entry.refuse };
    if ("later" in entry) return { kind: "later", key: entry.later };
    return { kind: "value", key: entry.value.key, value: entry.value.value };
  }

  private turn(input: Input): void {
    const { flow, language, played, facts } = this;
    const ids = { next: () => `id-${++this.count}` };
    const trace = (node: string, branch: string): void => void played.taken.add(`${node} ${branch}`);
    const run = JSON.parse(JSON.stringify(this.run)) as Run;
    const next = advance({ flow, run, input, facts, now: goldenNow, ids, language, trace });
    this.run = next.run;
    this.pending.push(...next.effects);
    this.all.push(...next.effects);
    for (const effect of next.effects)
      if (effect.effect === "remember") this.facts = { ...this.facts, [effect.field]: effect.value };
    const asked = next.effects.find((effect) => effect.effect === "match");
    if (asked === undefined) return;
    const name = asked.key.slice(asked.key.lastIndexOf(".") + 1);
    const { results } = this.golden;
    const value = results[asked.key] ?? results[name];
    if (value === undefined) {
      this.fail("no-result", `The outcome of "${asked.key}" is not given.`, `Add results: { ${name}: ... }.`);
    } else this.turn({ kind: "result", key: asked.key, value: value });
  }

  private expectText(expected: string): void {
    const at = this.pending.findIndex((effect) => effect.effect === "say");
    const effect = this.pending[at];
    if (effect?.effect !== "say") {
      this.fail(
        "says-nothing",
        `Expected ${expected}, but nothing is said.`,
        "Take the line out or mend the flow.",
      );
      return;
    }
    this.pending.splice(at, 1);
    const name = this.nameOf(effect.flow, effect.text);
    const same =
      name === expected || `${effect.flow}:${effect.text}` === expected || effect.text === expected;
    if (!same)
      this.fail("says-otherwise", `Expected ${expected}, got ${name}.`, "Mend the flow or this line.");
    try {
      const { texts } = this.flow;
      this.played.spoken.push(render({ say: effect, texts, facts: this.facts, run: this.run }));
    } catch (error) {
      this.fail(
        "text-fails",
        `${name} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
        "Mend the text.",
      );
    }
  }

  private nameOf(flow: string, text: string): string {
    return flow === this.flow.id && flow !== COMMON ? text : `${flow}:${text}`;
  }

  private expectEffect(expected: Record<string, Json>): void {
    const at = this.pending.findIndex((effect) => matches(effect, expected));
    const found =
      at < 0 ? this.all.some((effect) => matches(effect, expected)) : this.pending.splice(at, 1).length > 0;
    if (!found)
      this.fail("no-effect", `There was no ${JSON.stringify(expected)}.`, "Mend the flow or this line.");
  }

  private nothingLeft(): void {
    for (const effect of this.pending) {
      if (effect.effect === "say") {
        const name = this.nameOf(effect.flow, effect.text);
        this.fail(
          "says-more",
          `${name} is said too.`,
          `Add "- we: ${name}" before this line, or mend the flow.`,
        );
      }
      if (effect.effect === "event" && effect.code === "expression-failed") {
        this.fail("expression-failed", `"${effect.key}" could not be worked out.`, "Guard it against null.");
      }
    }
    this.pending = [];
  }

  private fail(
    code: string,
    message: string,
    remedy: string,
    line = this.source.line(["talk", this.index]),
  ): void {
    this.played.problems.push(problemAt({ file: this.source.file, line }, code, message, remedy));
  }
}
