import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ConfigError, type Config } from "../config.ts";
import { countRuns, type RevisionCount } from "../store/countRuns.ts";
import { startEmbedded } from "../store/embedded.ts";
import { openStore } from "../store/open.ts";
import type { Vault } from "../store/sealing.ts";

const flowsDir = fileURLToPath(new URL("../../flows", import.meta.url));

/**
 * Opens the database that the environment names and prints the dry run of the declared migrations.
 * @returns the exit code of `printRuns`
 * @throws ConfigError, StoreError, FlowError with a sentence that says what to do
 */
export async function flowRuns(config: Config): Promise<number> {
  const masterKey = config.masterKey ?? (await demoKey(config.dataDir));
  const embedded = config.databaseUrl === null ? await startEmbedded(config.dataDir) : null;
  try {
    const store = await openStore({
      databaseUrl: config.databaseUrl ?? embedded!.url("postgres"),
      adminUrl: config.databaseAdminUrl,
      kind: config.carrier === null ? "demo" : "live",
      masterKey,
    });
    try {
      return await printRuns(store.keys, console.log);
    } finally {
      await store.close();
    }
  } finally {
    await embedded?.stop();
  }
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

async function demoKey(dataDir: string): Promise<Buffer> {
  const kept = await readFile(join(dataDir, "master.key"), "utf8").catch(() => null);
  if (kept === null)
    throw new ConfigError([`There is no database in ${dataDir} yet; start the server once.`]);
  return Buffer.from(kept, "base64");
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
