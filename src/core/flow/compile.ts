import { createHash } from "node:crypto";
import { compileTopics } from "./compileTopics.ts";
import { FlowError, type Place } from "./problem.ts";
import type { Expression, Node } from "./step.ts";
import { normalise, textsOf, type FlowFile, type Starts, type Structure } from "./structure.ts";
import type { Texts } from "./texts.ts";

export interface CompiledTopic {
  readonly topic: string;
  /** Key of its first repetition: `topic` or `outer.use>topic`. */
  readonly prefix: string;
  readonly each: Expression | null;
  /** The steps of one repetition, counted from 0. */
  instance(index: number): readonly Node[];
}

/** A flow ready to run: everything that can be worked out before a turn has been. */
export interface CompiledFlow {
  readonly id: string;
  readonly title: string;
  readonly starts: Starts;
  /** SHA-256 of the canonical JSON of `structure`, in hexadecimal. */
  readonly revision: string;
  readonly structure: Structure;
  /** All texts, the consents of this revision in their pinned words. */
  readonly texts: Texts;
  readonly topics: readonly CompiledTopic[];
  /** The step under a key, or undefined. */
  node(key: string): Node | undefined;
}

/**
 * Compiles the current files of a flow.
 * @param files - all flows, since a flow may use others and fall back on `common`
 * @throws FlowError with every problem found: file, line and remedy
 */
export function compileFlow(id: string, files: readonly FlowFile[]): CompiledFlow {
  const { structure, problems, places } = normalise(files, id);
  if (problems.length > 0) throw new FlowError(problems);
  return compileStructure(structure, textsOf(files).texts, places);
}

/**
 * Compiles a stored structure, so that a run finishes on the revision it began on. Words are the current ones, save
 * those of consents, which are the structure's own.
 * @throws FlowError where an expression or name is wrong
 */
export function compileStructure(
  structure: Structure,
  texts: Texts,
  places: WeakMap<object, Place> = new WeakMap(),
): CompiledFlow {
  const pinned = withPinned(texts, structure.consents);
  const { topics, nodes, byPrefix, problems } = compileTopics(structure, pinned, places);
  if (problems.length > 0) throw new FlowError(problems);
  return {
    id: structure.flow,
    title: structure.title,
    starts: structure.starts,
    revision: revisionOf(structure),
    structure,
    texts: pinned,
    topics,
    node(key) {
      const found = nodes.get(key);
      if (found !== undefined || !key.includes("#")) return found;
      // Later repetitions are built when they are first met; a saved run may name one at once.
      for (const { 0: mark, 1: count, index } of key.matchAll(/#(\d+)/g)) {
        const topic = byPrefix.get(key.slice(0, index));
        if (topic === undefined || mark === "#0" || Number(count) > 1000) return undefined;
        topic.instance(Number(count) - 1);
      }
      return nodes.get(key);
    },
  };
}

/** @returns the SHA-256 of the structure's canonical JSON (keys sorted), in hexadecimal. */
export function revisionOf(structure: Structure): string {
  return createHash("sha256").update(canonical(structure)).digest("hex");
}

/** @returns JSON with sorted keys: the same for the same value, also after a database has reordered it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`);
  return `{${entries.join(",")}}`;
}

function withPinned(texts: Texts, consents: Structure["consents"]): Texts {
  const result: Texts = { ...texts };
  for (const [place, perLanguage] of Object.entries(consents)) {
    const [flow, key] = place.split(":") as [string, string];
    for (const [language, entry] of Object.entries(perLanguage)) {
      const ofLanguage = { ...result[language] };
      ofLanguage[flow] = { ...ofLanguage[flow], [key]: entry };
      result[language] = ofLanguage;
    }
  }
  return result;
}
