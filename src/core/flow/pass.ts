import type { AnswerContext } from "../answers/answer.ts";
import { COMMON } from "./texts.ts";
import type { Node, Pass } from "./step.ts";
import type { Answer, Effect, Json } from "./types.ts";

/** Effects in one turn before the engine hands over: more is a runaway flow. */
export const MOST_PER_TURN = 100;
/** Turns in one run before the engine hands over. */
export const MOST_TURNS = 200;

/** Records an effect and counts it against the turn's limit. */
export function emit(pass: Pass, effect: Effect): void {
  pass.executed++;
  pass.effects.push(effect);
}

/** Sets one answer; the run's own map is copied at the first change. */
export function setAnswer(pass: Pass, key: string, answer: Answer): void {
  if (pass.run.answers === pass.before.answers) pass.run.answers = { ...pass.run.answers };
  pass.run.answers[key] = answer;
}

/** Forgets one answer: the step is asked again. */
export function dropAnswer(pass: Pass, key: string): void {
  if (!Object.hasOwn(pass.run.answers, key)) return;
  if (pass.run.answers === pass.before.answers) pass.run.answers = { ...pass.run.answers };
  delete pass.run.answers[key];
}

/** Notes that a step has had its effect with these inputs. */
export function setDone(pass: Pass, key: string, fingerprint: string): void {
  if (pass.run.done === pass.before.done) pass.run.done = { ...pass.run.done };
  pass.run.done[key] = fingerprint;
}

/** Forgets everything under a key that ends before a step: the answers, effects and outcomes of one repetition. */
export function forgetUnder(pass: Pass, prefix: string): void {
  for (const key of Object.keys(pass.run.answers)) if (key.startsWith(prefix)) dropAnswer(pass, key);
  for (const key of Object.keys(pass.run.results)) if (key.startsWith(prefix)) dropResult(pass, key);
  const done = Object.entries(pass.run.done).filter(([key]) => !key.startsWith(prefix));
  pass.run.done = Object.fromEntries(done);
}

/** Keeps the outcome of an effect, such as a match. */
export function setResult(pass: Pass, key: string, value: Json): void {
  if (pass.run.results === pass.before.results) pass.run.results = { ...pass.run.results };
  pass.run.results[key] = value;
}

/** Forgets the outcome of an effect. */
export function dropResult(pass: Pass, key: string): void {
  if (!Object.hasOwn(pass.run.results, key)) return;
  if (pass.run.results === pass.before.results) pass.run.results = { ...pass.run.results };
  delete pass.run.results[key];
}

/** What expressions read under a key: the answer, or the outcome of an effect, or null. */
export function valueOf(pass: Pass, key: string): Json {
  const answer = pass.run.answers[key];
  if (answer !== undefined) return answer.state === "answered" ? (answer.value ?? null) : null;
  return pass.run.results[key] ?? null;
}

/**
 * Says the step's text, or a part of it (`said-back`, `again`, ...).
 * @param extra - arguments besides what the text mentions
 */
export function say(
  pass: Pass,
  node: Node,
  part: string | null,
  asks: boolean,
  extra?: Record<string, Json>,
): void {
  const text = part === null ? node.text : `${node.text}/${part}`;
  const own = argsOf(pass, node);
  const args = extra === undefined ? own : { ...own, ...extra };
  emit(pass, { effect: "say", flow: node.flow, text, args, asks });
}

/** @returns the answers that the step's texts mention, written for a person. */
export function argsOf(pass: Pass, node: Node): Record<string, Json> {
  const args: Record<string, Json> = {};
  for (const { name, key, asCode } of node.mentions) {
    const value = valueOf(pass, key);
    const ask = pass.flow.node(key)?.ask;
    args[name] = asCode || !ask || value === null ? value : ask.kind.describe(value, pass.language, ask);
  }
  return args;
}

/**
 * Notes that an answer was said back: "nee" in the next message takes it back.
 * @param byFlow - a text of the flow said it, and the flow itself answers the "nee"
 */
export function saidBack(pass: Pass, key: string, byFlow: boolean): void {
  setDone(pass, "/said-back", `${pass.run.turns}:${key}`);
  if (byFlow) setDone(pass, `${key}/undo`, "1");
  pass.saidBack = key;
}

/** Gives the talk to a person: opens a case, says so, and ends the run. */
export function handOver(pass: Pass, key: string, kind: string, reason: string): void {
  const { run } = pass;
  pass.effects.push({ effect: "case", key, kind, with: { reason, question: key } });
  pass.effects.push({ effect: "say", flow: COMMON, text: "handed-over", args: {}, asks: false });
  run.status = "handedOver";
  run.open = null;
  run.timer = null;
}

/** @returns what stands around a question when its reply comes. */
export function contextOf(pass: Pass, node: Node): AnswerContext {
  return new Context(pass, node);
}

/** Works out only what an answer asks for. A class: a literal with a getter took six sevenths of a turn's time. */
class Context implements AnswerContext {
  readonly ask: AnswerContext["ask"];
  readonly #pass: Pass;

  constructor(pass: Pass, node: Node) {
    this.ask = node.ask!;
    this.#pass = pass;
  }

  get villages(): string[] {
    const { villages } = this.#pass.facts;
    return Array.isArray(villages) ? villages.map(String) : [];
  }

  get today(): string {
    return brusselsDay.format(new Date(this.#pass.now));
  }
}

/** Swedish writes dates as ISO does. */
const brusselsDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels", dateStyle: "short" });
