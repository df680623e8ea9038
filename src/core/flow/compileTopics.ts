import { askOf, type AnswerSpec } from "../answers/schema.ts";
import { stepKinds } from "../steps/index.ts";
import type { CompiledTopic } from "./compile.ts";
import { compileExpression, ExpressionError } from "./expression.ts";
import { problemAt, type Place, type Problem } from "./problem.ts";
import { namesIn, scopeNames, type Scope } from "./scope.ts";
import type { Builder, Expression, Mention, Node, StepKind } from "./step.ts";
import type { StepData, Structure, TopicData } from "./structure.ts";
import { messagesOf, placeholdersOf, type Texts } from "./texts.ts";

interface Compiled {
  topics: CompiledTopic[];
  nodes: Map<string, Node>;
  byPrefix: Map<string, CompiledTopic>;
  problems: Problem[];
}

/** Turns a structure into steps with final keys; sub-flows come in line under `key>`. */
export function compileTopics(structure: Structure, texts: Texts, places: WeakMap<object, Place>): Compiled {
  const nodes = new Map<string, Node>();
  const byPrefix = new Map<string, CompiledTopic>();
  const problems: Problem[] = [];
  const nowhere: Place = { file: structure.flow, line: 0 };
  const placeOf = (part: object): Place => places.get(part) ?? nowhere;
  return { topics: topicsOf(structure, "", null), nodes, byPrefix, problems };

  function topicsOf(within: Structure, before: string, params: Scope["params"]): CompiledTopic[] {
    const seen = new Set<string>();
    return within.topics.map((data) => {
      if (seen.has(data.topic)) {
        const remedy = "Give each topic its own name.";
        problems.push(problemAt(placeOf(data), "double-name", `A second topic "${data.topic}".`, remedy));
      }
      seen.add(data.topic);
      return topicOf(within, data, before, params);
    });
  }

  function topicOf(
    within: Structure,
    data: TopicData,
    before: string,
    params: Scope["params"],
  ): CompiledTopic {
    const prefix = before + data.topic;
    const outer: Scope = { structure: within, before, topic: data, prefix, params, each: null, index: 0 };
    const each = data.each === undefined ? null : expressionOf(data.each, outer, placeOf(data));
    const instances: Node[][] = [];
    const topic: CompiledTopic = {
      topic: data.topic,
      prefix,
      each,
      instance(index) {
        const own = index === 0 ? prefix : `${prefix}#${index + 1}`;
        return (instances[index] ??= stepsOf(
          data.steps,
          { ...outer, prefix: own, each, index },
          data.topic,
          // What is read by its name keeps its key, whatever else is called so.
          new Set([...namesIn(data.steps).keys()].map((name) => `${own}.${name}`)),
        ));
      },
    };
    byPrefix.set(prefix, topic);
    topic.instance(0);
    return topic;
  }

  function stepsOf(steps: StepData[], scope: Scope, path: string, used: Set<string>): Node[] {
    return steps.flatMap((step, index) => {
      const kind = stepKinds.find((one) => one.kind in step);
      // The files were judged before; a stored revision may hold what this version has never known or no longer knows.
      const { flow: _, ...written } = step;
      if (kind?.schema.safeParse(kind.holdsFlow ? written : step).success === true)
        return [nodeOf(kind, step, scope, `${path}/${index}`, used)];
      const what = `${scope.prefix}: ${JSON.stringify(Object.keys(step)[0])}`;
      const remedy = "Only the version that made this revision can run it.";
      problems.push(
        problemAt(placeOf(step), "unreadable-step", `The step ${what} means nothing here.`, remedy),
      );
      return [];
    });
  }

  function nodeOf(kind: StepKind, step: StepData, scope: Scope, path: string, used: Set<string>): Node {
    const place = placeOf(step);
    const flow = scope.structure.flow;
    const text = `${scope.topic.topic}.${kind.textOf?.(step) ?? kind.nameOf(step)}`;
    const key = freshKey(kind, step, `${scope.prefix}.${kind.nameOf(step)}`, used);
    const askSpec = kind.askOf?.(step);
    const builder: Builder = {
      place,
      key,
      flow,
      text,
      hasText: texts["nl"]?.[flow]?.[text] !== undefined,
      about: aboutOf(scope, place),
      expression: (source) => expressionOf(source, scope, place),
      expressions: (sources) =>
        Object.entries(sources ?? {}).map(([name, source]) => [name, expressionOf(source, scope, place)]),
      steps: (inner, name) => stepsOf(inner, scope, `${path}/${name}`, used),
      sub: (inner, params) => topicsOf(inner, `${key}>`, params),
      ask: (answer) => askFor(answer as AnswerSpec, flow, text),
      problem: (code, message, remedy) => {
        const problem = problemAt(place, code, message, remedy);
        problems.push(problem);
        return problem;
      },
    };
    const node: Node = {
      kind,
      key,
      id: `${flow}:${path}`,
      flow,
      text,
      mentions: mentionsOf(texts, flow, text, scope),
      place,
      ask: askSpec === undefined ? null : builder.ask(askSpec),
      takesNo: kind.takesNo?.(step) ?? false,
      plan: kind.prepare(step, builder),
    };
    nodes.set(key, node);
    return node;
  }

  function aboutOf(scope: Scope, place: Place): Expression | null {
    const { about } = scope.topic;
    if (about === undefined) return null;
    return typeof about === "string" ? () => about : expressionOf(about.from, scope, place);
  }

  function expressionOf(source: unknown, scope: Scope, place: Place): Expression {
    if (typeof source !== "string") return () => (source ?? null) as string;
    try {
      return compileExpression(source, scopeNames(scope));
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      problems.push(problemAt(place, "bad-expression", error.message, error.remedy));
      return () => null;
    }
  }

  function askFor(spec: AnswerSpec, flow: string, text: string) {
    return askOf(spec, (language, codes) => {
      const choices = (texts[language]?.[flow]?.[text] ?? texts["nl"]?.[flow]?.[text])?.choices ?? {};
      return codes.map((code) => ({
        code,
        label: choices[code]?.label ?? code,
        words: choices[code]?.words ?? [],
      }));
    });
  }
}

/** Steps that leave nothing to read may bear a name that is there already: their key gets a mark. */
function freshKey(kind: StepKind, step: StepData, key: string, used: Set<string>): string {
  if (kind.readableAs?.(step) != null) return key;
  let fresh = key;
  for (let count = 2; used.has(fresh); count++) fresh = `${key}~${count}`;
  used.add(fresh);
  return fresh;
}

/** The answers that any text of a step mentions, in its own topic first, then in the topics of its flow. */
function mentionsOf(texts: Texts, flow: string, text: string, scope: Scope): Mention[] {
  const names = new Set<string>();
  for (const perFlow of Object.values(texts)) {
    const entry = perFlow[flow]?.[text];
    for (const { message } of entry ? messagesOf(entry) : []) {
      try {
        for (const name of placeholdersOf(message)) names.add(name);
      } catch {
        // A message that cannot be read is a finding of the check; it mentions nothing.
      }
    }
  }
  return [...names].flatMap((name): Mention[] => {
    const plain = keyOfName(name, scope);
    if (plain !== undefined) return [{ name, key: plain, asCode: false }];
    const coded = name.endsWith("Code") ? keyOfName(name.slice(0, -4), scope) : undefined;
    return coded === undefined ? [] : [{ name, key: coded, asCode: true }];
  });
}

function keyOfName(name: string, scope: Scope): string | undefined {
  if (namesIn(scope.topic.steps).has(name)) return `${scope.prefix}.${name}`;
  const other = scope.structure.topics.find((topic) => namesIn(topic.steps).has(name));
  return other && `${scope.before}${other.topic}.${name}`;
}
