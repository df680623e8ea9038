import { compileStructure, type CompiledFlow } from "../../core/flow/compile.ts";
import type { Structure } from "../../core/flow/structure.ts";
import type { Texts } from "../../core/flow/texts.ts";
import type { Client } from "../database/client.ts";

/** A revision as the database keeps it. */
export interface StoredRevision {
  hash: string;
  flow: string;
  /** UTC instant at which it was first met here. */
  since: Date;
  /** Null where this version cannot read it. */
  compiled: CompiledFlow | null;
  /** Why not, in a sentence; null where it can. */
  reason: string | null;
}

/** Keeps a revision, so that a talk begun on it can finish on it. */
export async function keepRevision(client: Client, flow: CompiledFlow): Promise<void> {
  await client.query(
    `insert into flow_revision (hash, flow, structure) values ($1, $2, $3) on conflict (hash) do nothing`,
    [flow.revision, flow.id, JSON.stringify(flow.structure)],
  );
}

/** @returns every revision that was ever kept, oldest first, compiled with the current words. */
export async function readRevisions(client: Client, texts: Texts): Promise<StoredRevision[]> {
  const { rows } = await client.query<{ hash: string; flow: string; since: Date; structure: Structure }>(
    `select hash, flow, created_at as since, structure from flow_revision order by created_at, hash`,
  );
  return rows.map(({ hash, flow, since, structure }) => {
    try {
      return { hash, flow, since, compiled: compileStructure(structure, texts), reason: null };
    } catch (error) {
      const reason = error instanceof Error ? error.message.split("\n")[0]! : String(error);
      return { hash, flow, since, compiled: null, reason };
    }
  });
}
