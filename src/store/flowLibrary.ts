import type { Spoken } from "../core/conversation/talk.ts";
import { compileFlow, compileStructure, type CompiledFlow } from "../core/flow/compile.ts";
import { render } from "../core/flow/render.ts";
import { textsOf, type Structure } from "../core/flow/structure.ts";
import type { Facts } from "../core/flow/types.ts";
import type { FlowLibrary } from "../app/takeTurn.ts";
import type { Client } from "./matching/client.ts";
import { loadFlowFiles } from "./flowFiles.ts";

/**
 * Compiles every flow in a folder and keeps each revision in the database, so that a talk begun on an older one can
 * finish on it. Words are always the current ones, save those of a consent.
 * @throws FlowError for flows that do not hold together; an Error where a stored revision cannot be read any more.
 */
export async function openFlowLibrary(client: Client, dir: string): Promise<FlowLibrary> {
  const files = loadFlowFiles(dir);
  const { texts } = textsOf(files);
  const latest = new Map<string, CompiledFlow>();
  const revisions = new Map<string, CompiledFlow>();
  for (const file of files) {
    if (file.flow === null) continue;
    const flow = compileFlow(file.id, files);
    latest.set(flow.id, flow);
    revisions.set(flow.revision, flow);
    await client.query(
      `insert into flow_revision (hash, flow, structure) values ($1, $2, $3) on conflict (hash) do nothing`,
      [flow.revision, flow.id, JSON.stringify(flow.structure)],
    );
  }
  const { rows } = await client.query<{ hash: string; structure: Structure }>(
    `select hash, structure from flow_revision`,
  );
  for (const { hash, structure } of rows) {
    if (!revisions.has(hash)) revisions.set(hash, compileStructure(structure, texts));
  }
  return library(latest, revisions);
}

function library(latest: Map<string, CompiledFlow>, revisions: Map<string, CompiledFlow>): FlowLibrary {
  const flows = [...latest.values()];
  const current = (id: string): CompiledFlow => found(latest.get(id), `flow ${id}`);
  const eventsOf = (flow: CompiledFlow): string[] => [flow.starts.event ?? []].flat();
  return {
    latest: current,
    pinned: (flow, revision) => found(revisions.get(revision), `revision ${revision} of flow ${flow}`),
    byIntent: (intent) => flows.find((flow) => flow.starts.intent === intent)?.id,
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
