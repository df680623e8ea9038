import type { Spoken } from "../../core/conversation/talk.ts";
import { compileFlow, type CompiledFlow } from "../../core/flow/compile.ts";
import { migrateRun, migrationFrom, migrationsOf, type Migration } from "../../core/flow/migrate.ts";
import { render } from "../../core/flow/render.ts";
import { menuLines, startReader } from "../../core/flow/startWords.ts";
import { textsOf } from "../../core/flow/structure.ts";
import type { Texts } from "../../core/flow/texts.ts";
import type { Facts, Run } from "../../core/flow/types.ts";
import type { FlowLibrary } from "../../app/takeTurn.ts";
import { everyRun } from "./everyRun.ts";
import { loadFlowFiles } from "./flowFiles.ts";
import { keepRevision, readRevisions, type StoredRevision } from "./flowRevisions.ts";
import { StoreError } from "../storeError.ts";
import type { Vault } from "../privacy/sealing.ts";

/**
 * Compiles every flow in a folder and keeps each revision in the database, so that a talk begun on an older one can
 * finish on it. Words are always the current ones, save those of a consent.
 * @throws FlowError for flows that do not hold together; StoreError `revision-unreadable` where a talk runs on a
 *   revision that this version cannot read. One that nobody runs on is left alone.
 */
export async function openFlowLibrary(vault: Vault, dir: string): Promise<FlowLibrary> {
  const files = loadFlowFiles(dir);
  const latest = new Map<string, CompiledFlow>();
  const declared = new Map<string, Migration[]>();
  const revisions = new Map<string, CompiledFlow>();
  for (const file of files) {
    if (file.flow === null) continue;
    const flow = compileFlow(file.id, files);
    latest.set(flow.id, flow);
    declared.set(flow.id, migrationsOf(file));
    revisions.set(flow.revision, flow);
  }
  const unreadable: StoredRevision[] = [];
  const { texts } = textsOf(files);
  for (const stored of await readRevisions(vault.pool, texts)) {
    if (revisions.has(stored.hash)) continue;
    if (stored.compiled === null) unreadable.push(stored);
    else revisions.set(stored.hash, stored.compiled);
  }
  await refuseUnreadable(vault, unreadable);
  for (const flow of latest.values()) await keepRevision(vault.pool, flow);
  return library(texts, latest, revisions, declared);
}

/** Talks are sealed and looked into only where something cannot be read, which is rare. */
async function refuseUnreadable(vault: Vault, unreadable: StoredRevision[]): Promise<void> {
  if (unreadable.length === 0) return;
  const talks = new Map<string, number>();
  for await (const run of everyRun(vault)) talks.set(run.revision, (talks.get(run.revision) ?? 0) + 1);
  const needed = unreadable.filter(({ hash }) => talks.has(hash));
  if (needed.length === 0) return;
  const lines = needed.map(({ flow, hash, reason }) => {
    const count = talks.get(hash)!;
    const who = count === 1 ? "1 talk runs" : `${count} talks run`;
    return `${who} on revision ${hash.slice(0, 12)} of the flow "${flow}", which this version cannot read: ${reason}`;
  });
  const remedy =
    "Start the version that ran last until `buurtlijn runs` counts none, or put back what the revision needs. Nothing was changed.";
  throw new StoreError("revision-unreadable", [...lines, remedy].join("\n"));
}

function library(
  texts: Texts,
  latest: Map<string, CompiledFlow>,
  revisions: Map<string, CompiledFlow>,
  declared: Map<string, Migration[]>,
): FlowLibrary {
  const flows = [...latest.values()];
  const current = (id: string): CompiledFlow => found(latest.get(id), `flow ${id}`);
  const menus: Record<string, string> = {};
  const eventsOf = (flow: CompiledFlow): string[] => [flow.starts.event ?? []].flat();
  return {
    latest: current,
    pinned: (flow, revision) => found(revisions.get(revision), `revision ${revision} of flow ${flow}`),
    move(run: Run): Run {
      const to = latest.get(run.flow);
      const from = revisions.get(run.revision);
      if (to === undefined || from === undefined || from === to) return run;
      const migration = migrationFrom(declared.get(run.flow)!, run.revision);
      const result = migration && migrateRun(run, from, to, migration.map);
      return result?.moved ? result.run : run;
    },
    byIntent: (intent) => flows.find((flow) => flow.starts.intent === intent)?.id,
    byWord: startReader(flows, texts),
    menu: (language) => (menus[language] ??= menuLines(texts, language)),
    byEvent: (event) =>
      found(
        flows.find((flow) => eventsOf(flow).includes(event)),
        `flow for the event ${event}`,
      ).id,
    text(spoken: Spoken, facts: Facts): string {
      const { say, run, number } = spoken;
      const { texts } = revisions.get(run.revision) ?? current(run.flow);
      const text = render({ say, texts, facts, run });
      if (number === null) return text;
      const asked = { flow: "common", text: "numbered", args: { number } };
      return `${text} ${render({ say: asked, texts, facts, run })}`;
    },
  };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}.`);
  return value;
}
