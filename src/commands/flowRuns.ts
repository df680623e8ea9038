import { fileURLToPath } from "node:url";
import { countRuns, type RevisionCount } from "../store/flows/countRuns.ts";
import type { Vault } from "../store/privacy/sealing.ts";
import type { Context } from "./shared/context.ts";
import { withStore } from "./shared/withStore.ts";

const flowsDir = fileURLToPath(new URL("../../flows", import.meta.url));

/**
 * Prints the dry run of the declared migrations for the database that the environment names.
 * @returns the exit code of `printRuns`
 * @throws ConfigError, StoreError, FlowError with a sentence that says what to do
 */
export function flowRuns(context: Context): Promise<number> {
  return withStore(context, ({ keys }) => printRuns(keys, context.print));
}

/**
 * Prints how many talks are on each revision of each flow, and what the declared migrations would do with them: a dry
 * run, nothing moves. Counts and names of steps only, never what somebody wrote.
 * @param print - where the lines go
 * @returns the exit code: 1 where talks run on a revision that cannot be read, otherwise 0
 */
export async function printRuns(vault: Vault, print: (line: string) => void): Promise<number> {
  const counts = await countRuns(vault, flowsDir);
  for (const line of counts.flatMap(linesOf)) print(line);
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
