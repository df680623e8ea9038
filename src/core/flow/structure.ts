import { z } from "zod";
import { intents } from "../language/language.ts";
import { stepKinds } from "../steps/index.ts";
import { cel } from "../steps/shapes.ts";
import { problemAt, type Place, type Problem } from "./problem.ts";
import type { StepKind } from "./step.ts";
import { entrySchema, fullEntry, type TextEntry, type Texts } from "./texts.ts";

/** A step as its file gives it, checked: plain JSON. */
export type StepData = Record<string, unknown>;

/** Whom a topic is about: a code, or an expression, such as `item` in an `each` topic. */
export const aboutSchema = z.union([z.string().min(1), z.strictObject({ from: z.string().min(1) })]);
type About = z.infer<typeof aboutSchema>;

export interface TopicData {
  topic: string;
  about?: About;
  each?: string | number | boolean;
  steps: StepData[];
}

/** The normalised structure of a flow, sub-flows included. Plain JSON: its hash is the revision. */
export interface Structure {
  flow: string;
  title: string;
  starts: Starts;
  topics: TopicData[];
  /** The words of the consents, per text key and language: pinned with the revision. */
  consents: Record<string, Record<string, TextEntry>>;
}

const startIntents = [...intents, "withdraw", "cancel"] as const;

export const startsSchema = z.strictObject({
  intent: z
    .enum(startIntents, { error: `no language reads such an intent; use ${startIntents.join(", ")}` })
    .optional(),
  words: z.array(z.coerce.string()).optional(),
  danger: z.boolean().optional(),
  event: z.union([z.string(), z.array(z.string())]).optional(),
  menu: z.boolean().optional(),
});
export type Starts = z.infer<typeof startsSchema>;

/** Names of topics and steps; they become CEL identifiers and parts of keys. */
export const nameSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*$/, "a name is letters and digits, e.g. firstVisit");

export const topicSchema = z.strictObject({
  topic: nameSchema,
  about: aboutSchema.optional(),
  each: cel.optional(),
  steps: z.array(z.unknown()).min(1),
});

/** Moves runs from an older revision to the current one: its hash, or enough of it, and old keys -> new keys. */
export const migrationSchema = z.strictObject({
  from: z
    .string()
    .regex(/^[0-9a-f]{8,64}$/, "a revision is 8 to 64 of the digits that `buurtlijn runs` shows"),
  map: z.record(z.string().min(1), z.string().min(1)).default({}),
});

export const flowSchema = z.strictObject({
  title: z.string().min(1),
  starts: startsSchema.default({}),
  topics: z.array(z.unknown()),
  /** No part of the structure: declaring a migration makes no new revision. */
  migrations: z.array(migrationSchema).default([]),
});

/** One file as it was read: its data and where each part stands. */
export interface SourceFile {
  file: string;
  data: unknown;
  /** @returns the 1-based line of a part; the nearest enclosing one where the part itself is missing. */
  line(path: readonly (string | number)[]): number;
}

/** The files of one flow. `common` has texts only. */
export interface FlowFile {
  id: string;
  flow: SourceFile | null;
  /** Per language code. */
  texts: Record<string, SourceFile>;
  conversations: SourceFile[];
}

export interface Normalised {
  structure: Structure;
  problems: Problem[];
  /** Where each topic and step stands, for errors found later. */
  places: WeakMap<object, Place>;
}

/**
 * Checks the files of one flow and puts sub-flows in their place.
 * The kind of a step is picked by its key first, then its own schema judges it, so that an error names what was meant.
 */
export function normalise(files: readonly FlowFile[], id: string): Normalised {
  const problems: Problem[] = [];
  const places = new WeakMap<object, Place>();
  const consents: Structure["consents"] = {};
  const structure = flowOf(id, [], null);
  return { structure: { ...structure, consents }, problems, places };

  function flowOf(flow: string, within: string[], at: Place | null): Structure {
    const empty: Structure = { flow, title: flow, starts: {}, topics: [], consents: {} };
    const found = files.find((one) => one.id === flow);
    const source = found?.flow;
    if (!found || !source) {
      const place = at ?? { file: `flows/${flow}/flow.yaml`, line: 0 };
      problems.push(
        problemAt(
          place,
          "unknown-flow",
          `There is no flow "${flow}".`,
          "Correct the name or add the folder.",
        ),
      );
      return empty;
    }
    if (within.includes(flow)) {
      problems.push(
        problemAt(at!, "circular-use", `"${flow}" uses itself.`, "Take out one of the use steps."),
      );
      return empty;
    }
    const parsed = check(flowSchema, source.data, source, [], "the flow");
    if (parsed === undefined) return empty;
    const topics = parsed.topics.flatMap((data, index) => {
      const path = ["topics", index];
      const topic = check(topicSchema, data, source, path, "the topic");
      if (topic === undefined) return [];
      const steps = topic.steps.flatMap((step, at) =>
        stepOf(step, source, [...path, "steps", at], topic.topic),
      );
      const whole: TopicData = { ...topic, steps };
      places.set(whole, { file: source.file, line: source.line(path) });
      return [whole];
    });
    return { flow, title: parsed.title, starts: parsed.starts, topics, consents: {} };

    function stepOf(data: unknown, file: SourceFile, path: (string | number)[], topic: string): StepData[] {
      const place = { file: file.file, line: file.line(path) };
      const kind = kindOf(data, place, problems);
      if (kind === undefined) return [];
      const parsed = check(kind.schema, data, file, path, `the step "${kind.kind}"`);
      if (parsed === undefined) return [];
      const step: StepData = { ...(parsed as StepData) };
      for (const key of kind.nested ?? []) {
        if (step[key] === undefined) continue;
        const list = Array.isArray(step[key]) ? step[key] : [step[key]];
        const inside = Array.isArray(step[key]);
        step[key] = list.flatMap((one, at) =>
          stepOf(one, file, inside ? [...path, key, at] : [...path, key], topic),
        );
      }
      if (kind.kind === "use") step["flow"] = flowOf(String(step["use"]), [...within, flow], place);
      if (kind.kind === "consent") pinConsent(flow, `${topic}.${String(step["consent"])}`, found!);
      places.set(step, place);
      return [step];
    }
  }

  function pinConsent(flow: string, key: string, found: FlowFile): void {
    for (const [language, file] of Object.entries(found.texts)) {
      const entry = entrySchema.safeParse((file.data as Record<string, unknown> | null)?.[key]);
      if (entry.success) (consents[`${flow}:${key}`] ??= {})[language] = fullEntry(entry.data);
    }
  }

  function check<T>(
    schema: z.ZodType<T>,
    data: unknown,
    file: SourceFile,
    path: (string | number)[],
    what: string,
  ): T | undefined {
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const inner = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
      const place = { file: file.file, line: file.line([...path, ...inner]) };
      const named = inner.length === 0 ? "" : ` at "${inner.join(".")}"`;
      problems.push(
        problemAt(place, "bad-shape", `In ${what}${named}: ${sayIssue(issue)}.`, "See docs/flow-format.md."),
      );
    }
    return undefined;
  }
}

/** What zod found, for somebody who does not know zod. */
function sayIssue({ code, message }: z.core.$ZodIssue): string {
  if (code === "invalid_type") {
    const [, wanted, found] = /expected (\w+), received (\w+)/u.exec(message) ?? [];
    if (found === "undefined") return `it is missing (${wanted})`;
    if (found !== undefined) return `this is ${found} and should be of the kind ${wanted}`;
  }
  return message.replaceAll('"', "'");
}

/** @returns the step kind that the keys of a step name; otherwise leaves a problem. */
function kindOf(data: unknown, place: Place, problems: Problem[]): StepKind | undefined {
  const keys = typeof data === "object" && data !== null ? Object.keys(data) : [];
  const found = stepKinds.filter((kind) => keys.includes(kind.kind));
  if (found.length === 1) return found[0];
  const names = stepKinds.map((kind) => kind.kind).join(", ");
  const [code, message] =
    found.length === 0
      ? [
          "unknown-step",
          keys.length === 0
            ? `${JSON.stringify(data)} is no step.`
            : `No kind of step has the ${keys.length === 1 ? "key" : "keys"} ${keys.join(", ")}.`,
        ]
      : ["two-kinds", `This step is ${found.map((kind) => kind.kind).join(" and ")} at once.`];
  problems.push(problemAt(place, code, message, `Start each step with exactly one of: ${names}.`));
  return undefined;
}

/**
 * Reads all text files into one library.
 * @returns the texts and what is wrong in their shape
 */
export function textsOf(files: readonly FlowFile[]): { texts: Texts; problems: Problem[] } {
  const texts: Texts = {};
  const problems: Problem[] = [];
  for (const { id, texts: own } of files) {
    for (const [language, file] of Object.entries(own)) {
      const entries: Record<string, TextEntry> = {};
      for (const [key, data] of Object.entries((file.data as Record<string, unknown> | null) ?? {})) {
        const parsed = entrySchema.safeParse(data);
        if (parsed.success) entries[key] = fullEntry(parsed.data);
        else {
          const place = { file: file.file, line: file.line([key]) };
          const reason = z.prettifyError(parsed.error).replaceAll("\n", " ");
          problems.push(
            problemAt(place, "bad-text", `Text "${key}": ${reason}.`, "See docs/flow-format.md, Texts."),
          );
        }
      }
      (texts[language] ??= {})[id] = entries;
    }
  }
  return { texts, problems };
}
