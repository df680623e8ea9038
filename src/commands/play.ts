import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";
import { compileFlow, type CompiledFlow } from "../core/flow/compile.ts";
import { playGolden } from "../core/flow/golden.ts";
import { describeProblem } from "../core/flow/problem.ts";
import { COMMON } from "../core/flow/texts.ts";
import type { Facts, Input, Json, Mode } from "../core/flow/types.ts";
import { languages } from "../core/language/index.ts";
import type { Language } from "../core/language/language.ts";
import { findDanger } from "../core/safety/danger.ts";
import { loadFlowFiles, parseSource } from "../store/flows/flowFiles.ts";
import { UserError, type Context } from "./shared/context.ts";
import { Recording } from "./play/recording.ts";
import { effectLine, sayLines } from "./play/screen.ts";
import { outcomes, resultName, Session, type MatchAsked } from "./play/session.ts";
import { bold, dim } from "./shared/print.ts";
import { readValue } from "./shared/settings.ts";

export interface PlayOptions {
  language: string;
  mode: Mode;
  said?: string;
  param?: string[];
  fact?: string[];
  result?: string[];
  save?: string;
}

/**
 * Plays one flow on the terminal, or along the lines of standard input. With `save` the talk becomes a golden
 * conversation in `dir/<flow>/conversations`.
 * @param dir the folder of flows
 * @returns the exit code
 */
export async function play(context: Context, dir: string, id: string, options: PlayOptions): Promise<number> {
  const flow = flowNamed(dir, id);
  const language = (languages as Record<string, Language>)[options.language];
  if (language === undefined)
    throw new UserError(
      `There is no language "${options.language}" (there are: ${Object.keys(languages).join(", ")}).`,
    );
  const file = options.save === undefined ? null : goldenFile(dir, id, options.save, options.language);
  const [params, facts, results] = [pairs(options.param), pairs(options.fact), pairs(options.result)];
  const { said, mode } = options;
  const session = new Session({
    flow,
    language,
    mode,
    params: said === undefined ? params : { said, ...params },
    facts,
  });
  const recording = new Recording(flow, said);
  const talk = new Talk(context, session, recording, results);
  await talk.run(said).finally(() => talk.close());
  if (file === null) return 0;
  return save(context, flow, file, recording.toYaml({ mode, params, facts }));
}

function flowNamed(dir: string, id: string): CompiledFlow {
  if (!existsSync(dir)) throw new UserError(`There is no folder ${dir} here; run this where the flows are.`);
  const files = loadFlowFiles(dir);
  const known = files.filter((one) => one.flow !== null && one.id !== COMMON).map((one) => one.id);
  if (!known.includes(id)) throw new UserError(`There is no flow "${id}" (there are: ${known.join(", ")}).`);
  return compileFlow(id, files);
}

/** `name=value` pairs; a value is JSON where it is JSON, else the words themselves. */
function pairs(given: readonly string[] = []): Record<string, Json> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new UserError(`"${pair}" is not name=value.`);
      return [pair.slice(0, at), readValue(pair.slice(at + 1)) as Json];
    }),
  );
}

function goldenFile(dir: string, id: string, name: string, language: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(name))
    throw new UserError(`"${name}" cannot name a conversation: use small letters, digits and hyphens.`);
  const file = join(dir, id, "conversations", `${name}.${language}.yaml`);
  if (existsSync(file)) throw new UserError(`${file} is there already; choose another name, or remove it.`);
  return file;
}

/** Saved is what the golden player makes of it: its complaints come at once, not at the next check. */
function save(context: Context, flow: CompiledFlow, file: string, yaml: string): number {
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, yaml, { flag: "wx" });
  const { problems } = playGolden(flow, parseSource(relative(".", file), yaml), languages);
  context.print(`Saved in ${file}.`);
  for (const problem of problems) context.print(describeProblem(problem));
  return problems.length === 0 ? 0 : 1;
}

const help = `Type what the person answers; "terug" goes back. :wait lets time pass, :refuse and :later are the caller's buttons, :end stops.`;

class Talk {
  readonly #context: Context;
  readonly #session: Session;
  readonly #recording: Recording;
  readonly #results: Facts;
  readonly #lines: AsyncIterator<string>;
  readonly #prompt: (mark: string) => void;
  readonly close: () => void;

  constructor(context: Context, session: Session, recording: Recording, results: Facts) {
    this.#context = context;
    this.#session = session;
    this.#recording = recording;
    this.#results = results;
    const { input } = context;
    const terminal = input.isTTY === true;
    const reader = createInterface({ input, output: terminal ? process.stdout : undefined, terminal });
    // Ctrl-C drops the talk; Ctrl-D ends it, and saves it.
    reader.on("SIGINT", () => process.exit(130));
    this.#lines = reader[Symbol.asyncIterator]();
    this.close = () => reader.close();
    this.#prompt = (mark) => {
      if (!terminal) return;
      reader.setPrompt(mark);
      reader.prompt();
    };
  }

  async run(said: string | undefined): Promise<void> {
    const { print } = this.#context;
    print(bold(this.#session.flow.title));
    print(dim(help));
    if (said !== undefined) print(`> ${said}`);
    await this.#turn({ kind: "start" });
    while (!this.#session.over) {
      const line = await this.#read("> ");
      if (line === null || line === ":end") break;
      if (line === "") continue;
      const input = this.#inputOf(line);
      if (input === null) continue;
      this.#recording.heard(input, line);
      await this.#turn(input);
    }
    const { status } = this.#session.run;
    print(
      dim(
        status === "active"
          ? "The talk stays open."
          : status === "ended"
            ? "The talk is over."
            : "A person takes over.",
      ),
    );
  }

  async #turn(first: Input): Promise<void> {
    const { print } = this.#context;
    for (let input: Input | null = first; input !== null;) {
      const effects = this.#session.take(input);
      input = null;
      for (const effect of effects) {
        this.#recording.happened(effect);
        if (effect.effect === "say") for (const line of sayLines(this.#session, effect)) print(line);
        else print(effectLine(effect));
        if (effect.effect === "match")
          input = { kind: "result", key: effect.key, value: await this.#outcome(effect) };
      }
    }
  }

  /** One outcome per name, as a golden conversation has it: asked once, then kept. */
  async #outcome(asked: MatchAsked): Promise<Json> {
    const name = resultName(asked.key);
    const { results } = this.#recording;
    const given = results[name] ?? this.#results[asked.key] ?? this.#results[name];
    if (given !== undefined) {
      this.#context.print(dim(`    ${name} = ${JSON.stringify(given)}`));
      return (results[name] = given);
    }
    const choices = outcomes[asked.action];
    this.#context.print(`  ${name}? ${choices.map((choice, at) => `${at + 1} ${choice}`).join(", ")}`);
    for (;;) {
      const line = await this.#read("? ");
      if (line === null)
        throw new UserError(
          `The outcome of "${asked.key}" is not given: add --result ${name}=${choices[0]}.`,
        );
      const chosen = choices[Number(line) - 1] ?? choices.find((choice) => choice === line);
      if (chosen !== undefined) return (results[name] = chosen);
      this.#context.print(`  One of: ${choices.join(", ")}.`);
    }
  }

  #inputOf(line: string): Input | null {
    const { run, language } = this.#session;
    const { print } = this.#context;
    const open = run.open;
    if (line === ":wait") {
      const key = run.timer?.key ?? open;
      return key === null ? null : { kind: "timer", key };
    }
    if (line === ":refuse" || line === ":later") {
      return open === null ? null : { kind: line === ":refuse" ? "refuse" : "later", key: open };
    }
    if (line.startsWith(":")) {
      print(help);
      return null;
    }
    const word = language.globalWord(line);
    if (word === "back") return { kind: "back" };
    // Only this flow is played here; a town would go elsewhere.
    if (findDanger(line) !== null) print(dim("  (in a real talk this starts the flow danger)"));
    else if (word !== undefined) print(dim(`  (in a real talk this word leaves the flow: ${word})`));
    return { kind: "text", text: line };
  }

  /** @returns the next line, or null where there is none any more. */
  async #read(mark: string): Promise<string | null> {
    this.#prompt(mark);
    const { done, value } = await this.#lines.next();
    if (done === true) return null;
    if (this.#context.input.isTTY !== true) this.#context.print(`${mark}${value}`);
    return value.trim();
  }
}
