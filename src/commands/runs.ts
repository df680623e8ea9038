import { countRuns, type RevisionCount } from "../store/flows/countRuns.ts";
import type { Context } from "./shared/context.ts";
import { flowsDir } from "../store/flows/flowFiles.ts";
import { withStore } from "./shared/withStore.ts";

/**
 * `buurtlijn runs`: prints how many talks are on each revision of each flow, and what the declared migrations would do with them: a dry
 * run, nothing moves. Counts and names of steps only, never what somebody wrote.
 * @returns the exit code: 1 where talks run on a revision that cannot be read, otherwise 0
 * @throws ConfigError, StoreError, FlowError with a sentence that says what to do
 */
export async function runs(context: Context): Promise<number> {
  const counts = await withStore(context, ({ keys }) => countRuns(keys, flowsDir));
  for (const line of counts.flatMap(linesOf)) context.print(line);
  return counts.some((one) => one.unreadable !== null && one.runs > 0) ? 1 : 0;
}

/** A revision that nobody runs on is worth a line only when it is the current one. */
function linesOf(count: RevisionCount): string[] {
  const { flow, revision, since, current, unreadable, runs, moves, stays } = count;
  if (runs === 0 && !current) return [];
  const age = since === null ? "not met yet" : `since ${since.toISOString().slice(0, 10)}`;
  const what = current ? "current" : unreadable === null ? "older" : "cannot be read";
  const head = `${flow} ${revision.slice(0, 12)} (${what}, ${age}): ${talks(runs)}`;
  if (current || runs === 0) return [head];
  const reasons = Object.entries(stays).sort(([, a], [, b]) => b - a);
  return [
    head,
    ...(unreadable === null ? [] : [`  the server would not start: ${unreadable}`]),
    ...(moves === 0 ? [] : [`  ${moves} would move to the current revision`]),
    ...reasons.map(([reason, many]) => `  ${many} would stay: ${reason}`),
  ];
}

function talks(count: number): string {
  return count === 1 ? "1 talk" : `${count} talks`;
}
