import { canonical, type CompiledFlow } from "./compile.ts";
import type { Node } from "./step.ts";
import { flowSchema, type FlowFile } from "./structure.ts";
import type { Json, Run } from "./types.ts";

/** Keys of steps in the old revision -> their keys in the new one. */
export type MigrationMap = Record<string, string>;

/** `migrations` of a flow.yaml: `from` is the hash of a revision, or its first digits. */
export interface Migration {
  from: string;
  map: MigrationMap;
}

export type Migrated = { moved: true; run: Run } | { moved: false; reason: string };

/** @returns the migrations that a flow's file declares, all of them to its current revision; none where it is wrong. */
export function migrationsOf(file: FlowFile): Migration[] {
  const parsed = flowSchema.safeParse(file.flow?.data);
  return parsed.success ? parsed.data.migrations : [];
}

/** @returns the migration that speaks of a revision, or undefined. */
export function migrationFrom(declared: readonly Migration[], revision: string): Migration | undefined {
  return declared.find((one) => revision.startsWith(one.from));
}

/**
 * Moves a run to another revision of its flow. Nothing is moved by halves: where a question that is open or answered
 * has no place in the new revision, its answer no longer fits, or a consent speaks other words now, the run stays and
 * finishes where it began. What was done stays done under its new key; steps that are new are met on the way.
 */
export function migrateRun(run: Run, from: CompiledFlow, to: CompiledFlow, map: MigrationMap): Migrated {
  if (run.revision !== from.revision) return stays("The run is on another revision.");
  if (run.status !== "active") return stays("The run is over.");
  const answers: Run["answers"] = {};
  for (const [key, answer] of Object.entries(run.answers)) {
    const fresh = renamed(key, map);
    const reason = misfit(run, key, from, to, fresh);
    if (reason !== null) return stays(reason);
    if (answers[fresh] !== undefined) return stays(`Two answers would become "${fresh}".`);
    answers[fresh] = answer;
  }
  const { open, timer } = run;
  if (timer !== null && to.node(renamed(timer.key, map))?.kind !== from.node(timer.key)?.kind) {
    return stays(`The moment "${timer.key}" has no place in the new revision.`);
  }
  return {
    moved: true,
    run: {
      ...run,
      revision: to.revision,
      answers,
      done: doneIn(to, run.done, map),
      results: kept(to, run.results, map),
      open: open === null ? null : renamed(open, map),
      timer: timer === null ? null : { ...timer, key: renamed(timer.key, map) },
    },
  };
}

function stays(reason: string): Migrated {
  return { moved: false, reason };
}

/** @returns why a question cannot move, or null. */
function misfit(
  run: Run,
  key: string,
  from: CompiledFlow,
  to: CompiledFlow,
  freshKey: string,
): string | null {
  const [old, fresh] = [from.node(key), to.node(freshKey)];
  if (!fresh?.kind.awaitsReply || fresh.kind !== old?.kind)
    return `The question "${key}" has no place in the new revision.`;
  // What was agreed to, or is being asked, is these words and no others.
  if (pinnedWords(from, old, run.language) !== pinnedWords(to, fresh, run.language))
    return `The words of the consent "${key}" changed.`;
  const { value } = run.answers[key]!;
  if (value !== undefined && !fresh.ask!.kind.accepts(value, fresh.ask!))
    return `The answer to "${key}" does not fit in the new revision.`;
  return null;
}

/** @returns a consent's scope and the words in which it is asked, or null for a step whose words are not pinned. */
function pinnedWords({ structure }: CompiledFlow, { flow, text }: Node, language: string): string | null {
  const words = structure.consents[`${flow}:${text}`];
  if (words === undefined) return null;
  return canonical([text.slice(text.lastIndexOf(".") + 1), words[language] ?? words["nl"]]);
}

/**
 * A step's new key. The map names steps as they are first met (`t.kind`); repetitions (`t#2.kind`), what stands inside
 * a renamed sub-flow (`t.use>s.kind`) and marks (`t.kind/reminder`) go with them.
 */
function renamed(key: string, map: MigrationMap): string {
  const slash = key.indexOf("/");
  if (slash >= 0) return renamed(key.slice(0, slash), map) + key.slice(slash);
  const whole = map[key];
  if (whole !== undefined) return whole;
  const plain = map[key.replaceAll(repetition, "")];
  if (plain !== undefined) return repeated(plain, key);
  const inner = key.lastIndexOf(">");
  return inner < 0 ? key : `${renamed(key.slice(0, inner), map)}${key.slice(inner)}`;
}

const repetition = /#\d+(?=\.)/g;

/** Puts the repetitions of the old key on the topics of the new one, level by level. */
function repeated(fresh: string, old: string): string {
  const marks = old.split(">").map((level) => /#\d+(?=\.)/.exec(level)?.[0] ?? "");
  return fresh
    .split(">")
    .map((level, at) => level.replace(".", `${marks[at] ?? ""}.`))
    .join(">");
}

/** What a run keeps about steps that are still there; the rest has no meaning any more. */
function kept<T extends Json>(
  to: CompiledFlow,
  record: Record<string, T>,
  map: MigrationMap,
): Record<string, T> {
  const entries = Object.entries(record).map(([key, value]) => [renamed(key, map), value] as const);
  return Object.fromEntries(entries.filter(([key]) => to.node(key.split("/")[0]!) !== undefined));
}

/** `done`, with the note of what was said back last (`/said-back`: turn and key), which belongs to no step. */
function doneIn(to: CompiledFlow, done: Run["done"], map: MigrationMap): Run["done"] {
  const result = kept(to, done, map);
  const said = done["/said-back"];
  if (said === undefined) return result;
  const key = said.indexOf(":") + 1;
  return { ...result, "/said-back": said.slice(0, key) + renamed(said.slice(key), map) };
}
