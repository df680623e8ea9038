import { Environment } from "@marcbachmann/cel-js";
import { neverTask } from "../safety/neverTasks.ts";
import type { Expression, Pass } from "./step.ts";
import type { Json } from "./types.ts";

/** What the names in an expression stand for, in the place where it is written. */
export interface Names {
  /** @returns how a name is read, or undefined when it means nothing here; `fields` are the fields asked of it. */
  resolve(name: string, fields: string[] | null): ((pass: Pass) => Json) | undefined;
  known(): string[];
}

/** An expression that cannot be used; the compiler adds file and line. */
export class ExpressionError extends Error {
  readonly remedy: string;
  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** `neverTask(words)`: which task of `core/safety/neverTasks.ts` the words ask for, or null. */
const environment = new Environment({
  unlistedVariablesAreDyn: true,
  homogeneousAggregateLiterals: false,
}).registerFunction("neverTask(dyn): dyn", (words: unknown) =>
  typeof words === "string" ? neverTask(words) : null,
);

interface Ast {
  op: string;
  args: unknown;
}
/** The fields that an expression reads below a name: missing ones are filled with null. */
interface Fields {
  [name: string]: Fields;
}

/**
 * Parses a CEL expression once.
 * @returns a function that gives plain JSON; a failure while reading is null and leaves an event
 * @throws ExpressionError on bad syntax, bad types and unknown names
 */
export function compileExpression(source: string, names: Names): Expression {
  const { evaluate, roots } = parse(source);
  const readers: { name: string; fields: Fields; read: (pass: Pass) => Json }[] = [];
  for (const [name, fields] of roots) {
    const asked = Object.keys(fields);
    const read = names.resolve(name, asked.length === 0 ? null : asked);
    if (read === undefined) {
      const known = names.known().join(", ");
      throw new ExpressionError(
        `"${name}" in "${source}" is no answer, topic or parameter here.`,
        `Use one of: ${known}, params.x, facts.x.`,
      );
    }
    readers.push({ name, fields, read });
  }
  const expression = (pass: Pass): Json => {
    const context: Record<string, unknown> = {};
    for (const { name, fields, read } of readers) context[name] = toCel(read(pass), fields);
    try {
      return toJson(evaluate(context));
    } catch {
      pass.effects.push({ effect: "event", key: source, code: "expression-failed" });
      return null;
    }
  };
  return Object.assign(expression, { reads: [...roots.keys()] });
}

function parse(source: string): {
  evaluate: (context: Record<string, unknown>) => unknown;
  roots: Map<string, Fields>;
} {
  if (/\b\d{4}-\d{1,2}-\d{1,2}\b/u.test(source.replace(/"[^"]*"|'[^']*'/gu, ""))) {
    throw new ExpressionError(
      `"${source}" holds a date without quotes, which is a subtraction.`,
      `Write the date as a string constant: '"2026-03-06"'.`,
    );
  }
  let parsed;
  try {
    parsed = environment.parse(source);
    const checked = parsed.check();
    if (!checked.valid) throw checked.error ?? new Error("bad types");
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0]! : String(error);
    throw new ExpressionError(
      `"${source}" is no valid expression: ${reason}.`,
      'Write CEL, e.g. kind == "errand".',
    );
  }
  const roots = new Map<string, Fields>();
  collect(parsed.ast, roots, new Set());
  return { evaluate: parsed, roots };
}

const comprehensions = new Set(["all", "exists", "exists_one", "map", "filter"]);

function collect(node: Ast, roots: Map<string, Fields>, locals: Set<string>): Fields | null {
  if (node.op === "id") {
    const name = node.args as string;
    if (locals.has(name)) return null;
    let fields = roots.get(name);
    if (fields === undefined) roots.set(name, (fields = {}));
    return fields;
  }
  if (node.op === ".") {
    const [object, field] = node.args as [Ast, string];
    const fields = collect(object, roots, locals);
    return fields === null ? null : (fields[field] ??= {});
  }
  let inner = locals;
  if (node.op === "rcall") {
    const [called, , given] = node.args as [string, Ast, Ast[]];
    if (comprehensions.has(called) && given[0]?.op === "id")
      inner = new Set([...locals, given[0].args as string]);
  }
  visitAll(node.args, roots, inner);
  return null;
}

function visitAll(value: unknown, roots: Map<string, Fields>, locals: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) visitAll(one, roots, locals);
  else if (typeof value === "object" && value !== null && "op" in value) collect(value as Ast, roots, locals);
}

/** Whole numbers become CEL integers, so that `n + 1` works; fields that are read exist. */
function toCel(value: Json, fields: Fields): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map((one) => toCel(one, {}));
  if (typeof value !== "object" || value === null) return value;
  const result: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) result[name] = toCel(one, fields[name] ?? {});
  for (const name of Object.keys(fields)) if (!Object.hasOwn(result, name)) result[name] = null;
  return result;
}

/** CEL's own values as plain JSON. */
export function toJson(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Date) return value.toISOString();
  const entries = value instanceof Map ? [...value.entries()] : Object.entries(value);
  return Object.fromEntries(entries.map(([name, one]) => [String(name), toJson(one)]));
}
