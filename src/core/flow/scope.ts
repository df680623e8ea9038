import { stepKinds } from "../steps/index.ts";
import { ExpressionError, type Names } from "./expression.ts";
import { valueOf } from "./pass.ts";
import type { Expression, Pass } from "./step.ts";
import type { StepData, Structure, TopicData } from "./structure.ts";
import type { Json } from "./types.ts";

/** The place in which an expression stands. */
export interface Scope {
  structure: Structure;
  /** What stands before a topic's name in keys: empty, or `outer.use>`. */
  before: string;
  topic: TopicData;
  /** The topic's own key, its repetition included. */
  prefix: string;
  /** The parameters of a sub-flow; null for the run's own. */
  params: [string, Expression][] | null;
  each: Expression | null;
  index: number;
}

/** What stands behind a readable name: a sub-flow, a plain value (null), or the words of an answer. */
type Behind = Structure | null | "said";
type Readable = Map<string, Behind>;
const readable = new WeakMap<StepData[], Readable>();

/** @returns the names that steps leave behind to be read, those in branches included. */
export function namesIn(steps: StepData[]): Readable {
  const known = readable.get(steps);
  if (known !== undefined) return known;
  const names: Readable = new Map();
  for (const step of steps) {
    const kind = stepKinds.find((one) => one.kind in step);
    const name = kind?.readableAs?.(step);
    if (name != null) names.set(name, kind!.kind === "use" ? (step["flow"] as Structure) : null);
    const said = kind?.saidAs?.(step);
    if (said != null) names.set(said, "said");
    for (const key of kind?.nested ?? []) {
      const inner = step[key];
      if (Array.isArray(inner)) for (const [one, sub] of namesIn(inner)) names.set(one, sub);
    }
  }
  readable.set(steps, names);
  return names;
}

/** @returns what names mean in a scope: own answers, topics, `params`, `facts`, and `item`, `index` in an `each` topic. */
export function scopeNames(scope: Scope): Names {
  const own = namesIn(scope.topic.steps);
  return {
    known: () => [...own.keys(), ...scope.structure.topics.map((topic) => topic.topic)],
    resolve(name, fields) {
      if (own.has(name)) return readerOf(own.get(name)!, `${scope.prefix}.${name}`);
      if (name === "params") return paramsReader(scope.params);
      if (name === "facts") return (pass) => pass.facts;
      if (name === "item" && scope.each) return (pass) => itemOf(scope.each!(pass), scope.index);
      if (name === "index" && scope.each) return () => scope.index;
      const topic = scope.structure.topics.find((one) => one.topic === name);
      if (topic === undefined) return undefined;
      const steps = namesIn(topic.steps);
      for (const field of fields ?? []) {
        if (steps.has(field)) continue;
        const names = [...steps.keys()].join(", ");
        throw new ExpressionError(`Topic "${name}" has no answer "${field}".`, `Use one of: ${names}.`);
      }
      const prefix = topic === scope.topic ? scope.prefix : scope.before + topic.topic;
      return topicReader(topic, prefix);
    },
  };
}

function readerOf(sub: Behind, key: string): (pass: Pass) => Json {
  if (sub === null) return (pass) => valueOf(pass, key);
  if (sub === "said") {
    const answer = key.slice(0, -"Said".length);
    return (pass) => pass.run.answers[answer]?.said ?? null;
  }
  const topics = sub.topics.map(
    (topic) => [topic.topic, topicReader(topic, `${key}>${topic.topic}`)] as const,
  );
  return (pass) => Object.fromEntries(topics.map(([name, read]) => [name, read(pass)]));
}

function topicReader(topic: TopicData, prefix: string): (pass: Pass) => Json {
  const readers = [...namesIn(topic.steps)].map(
    ([name, sub]) => [name, readerOf(sub, `${prefix}.${name}`)] as const,
  );
  return (pass) => Object.fromEntries(readers.map(([name, read]) => [name, read(pass)]));
}

function paramsReader(params: Scope["params"]): (pass: Pass) => Json {
  if (params === null) return (pass) => pass.run.params;
  return (pass) => Object.fromEntries(params.map(([name, read]) => [name, read(pass)]));
}

function itemOf(list: Json, index: number): Json {
  return Array.isArray(list) ? (list[index] ?? null) : index + 1;
}
