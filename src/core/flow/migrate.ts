import type { CompiledFlow } from "./compile.ts";
import type { Json, Run } from "./types.ts";

/** Keys of steps in the old revision -> their keys in the new one. */
export type MigrationMap = Record<string, string>;

export type Migrated = { moved: true; run: Run } | { moved: false; reason: string };

/**
 * Moves a run to another revision of its flow. Nothing is moved by halves: where a question that is open or answered
 * has no place in the new revision, or its answer no longer fits, the run stays and finishes where it began.
 */
export function migrateRun(run: Run, from: CompiledFlow, to: CompiledFlow, map: MigrationMap): Migrated {
  if (run.revision !== from.revision) return { moved: false, reason: "The run is on another revision." };
  if (run.status !== "active") return { moved: false, reason: "The run is over." };
  const answers: Run["answers"] = {};
  for (const [key, answer] of Object.entries(run.answers)) {
    const fresh = renamed(key, map);
    const node = to.node(fresh);
    if (!node?.kind.awaitsReply)
      return { moved: false, reason: `The question "${key}" has no place in the new revision.` };
    if (answer.state === "answered" && !node.ask!.kind.accepts(answer.value ?? null, node.ask!)) {
      return { moved: false, reason: `The answer to "${key}" does not fit in the new revision.` };
    }
    answers[fresh] = answer;
  }
  const { open, timer } = run;
  if (timer !== null && to.node(renamed(timer.key, map)) === undefined) {
    return { moved: false, reason: `The moment "${timer.key}" has no place in the new revision.` };
  }
  return {
    moved: true,
    run: {
      ...run,
      revision: to.revision,
      answers,
      done: renameKeys(run.done, map),
      results: renameKeys(run.results, map),
      open: open === null ? null : renamed(open, map),
      timer: timer === null ? null : { ...timer, key: renamed(timer.key, map) },
    },
  };
}

/** @returns who would move and who would stay, and why; nothing is changed. */
export function dryRun(
  runs: readonly Run[],
  from: CompiledFlow,
  to: CompiledFlow,
  map: MigrationMap,
): { moves: string[]; stays: { id: string; reason: string }[] } {
  const moves: string[] = [];
  const stays: { id: string; reason: string }[] = [];
  for (const run of runs) {
    const result = migrateRun(run, from, to, map);
    if (result.moved) moves.push(run.id);
    else stays.push({ id: run.id, reason: result.reason });
  }
  return { moves, stays };
}

/** A key may carry a mark behind its step: `wish.kind/reminder`. */
function renamed(key: string, map: MigrationMap): string {
  const slash = key.indexOf("/");
  const step = slash < 0 ? key : key.slice(0, slash);
  return (map[step] ?? step) + (slash < 0 ? "" : key.slice(slash));
}

function renameKeys<T extends Json>(record: Record<string, T>, map: MigrationMap): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [renamed(key, map), value]));
}
