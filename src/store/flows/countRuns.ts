import { migrateRun, migrationFrom, migrationsOf } from "../../core/flow/migrate.ts";
import { compileFlow } from "../../core/flow/compile.ts";
import { textsOf } from "../../core/flow/structure.ts";
import { everyRun } from "./everyRun.ts";
import { loadFlowFiles } from "./flowFiles.ts";
import { readRevisions } from "./flowRevisions.ts";
import type { Vault } from "../privacy/sealing.ts";
import { allTowns } from "../database/allTowns.ts";
import { asTowns } from "../database/tenancy.ts";

/** How many talks are on one revision of a flow, and what would become of them. Counts and step names, no contents. */
export interface RevisionCount {
  flow: string;
  revision: string;
  /** UTC instant at which it was first met; null where the database has not met it yet. */
  since: Date | null;
  /** It is the revision of the files in the folder. */
  current: boolean;
  /** Why this version cannot read it, or null. */
  unreadable: string | null;
  runs: number;
  /** Talks that go over to the current revision at their next message. */
  moves: number;
  /** Talks that finish where they began: reason -> how many. */
  stays: Record<string, number>;
}

/**
 * The dry run of the declared migrations: reads every talk, changes none. Each municipality's journal says so.
 * @param dir - the folder of flows
 * @returns a count per flow and revision that the database or the folder knows, in that order
 * @throws FlowError for flows that do not hold together
 */
export async function countRuns(vault: Vault, dir: string): Promise<RevisionCount[]> {
  const files = loadFlowFiles(dir);
  const { texts } = textsOf(files);
  const latest = new Map(files.filter((one) => one.flow).map((one) => [one.id, compileFlow(one.id, files)]));
  const declared = new Map(files.map((file) => [file.id, migrationsOf(file)]));
  const stored = new Map((await readRevisions(vault.pool, texts)).map((one) => [one.hash, one]));
  const counts = new Map<string, RevisionCount>();
  const countOf = (flow: string, revision: string): RevisionCount => {
    const known = counts.get(revision);
    if (known !== undefined) return known;
    const row = stored.get(revision);
    const current = latest.get(flow)?.revision === revision;
    const gone = row === undefined && !current ? "The database does not hold it." : null;
    const unreadable = current ? null : (row?.reason ?? gone);
    const fresh = { flow, revision, since: row?.since ?? null, current, unreadable };
    const count = { ...fresh, runs: 0, moves: 0, stays: {} };
    counts.set(revision, count);
    return count;
  };
  for (const { flow, hash } of stored.values()) countOf(flow, hash);
  for (const flow of latest.values()) countOf(flow.id, flow.revision);

  await noteReading(vault);
  for await (const run of everyRun(vault)) {
    const count = countOf(run.flow, run.revision);
    count.runs++;
    if (count.current) continue;
    const from = stored.get(run.revision)?.compiled;
    const to = latest.get(run.flow);
    const migration = migrationFrom(declared.get(run.flow) ?? [], run.revision);
    let reason = "No migration is declared.";
    if (from && to && migration) {
      const result = migrateRun(run, from, to, migration.map);
      if (result.moved) {
        count.moves++;
        continue;
      }
      reason = result.reason;
    }
    count.stays[reason] = (count.stays[reason] ?? 0) + 1;
  }
  return [...counts.values()].sort((a, b) => (a.flow < b.flow ? -1 : a.flow > b.flow ? 1 : 0));
}

async function noteReading({ pool }: Vault): Promise<void> {
  const towns = await allTowns(pool);
  if (towns.length === 0) return;
  await asTowns(pool, towns, (client) =>
    client.query(
      `insert into journal (municipality_id, kind, subject) select town, 'count-runs', 'conversation' from unnest($1::int[]) as town`,
      [towns],
    ),
  );
}
