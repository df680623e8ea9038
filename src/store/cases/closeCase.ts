import { caseOutcomes } from "../../core/escalation/cases.ts";
import type { Client, Id } from "../database/client.ts";

export interface ClosedCase {
  /** `needs-outcome`: nothing was changed, ask how it ended. */
  result: "closed" | "needs-outcome" | "closed-before" | "unknown";
  id: Id | null;
}

/**
 * Closes an open or taken case; only a person does that (`actorId`), and only with an outcome of `caseOutcomes`. Who
 * closes a case that nobody took becomes its owner. A sealed `note` stands with the closing: what the person wrote stays.
 */
export async function closeCase(
  client: Client,
  closing: {
    municipalityId: number;
    number: number;
    actorId: Id;
    outcome: string | null;
    note?: Buffer | null;
    now: string;
  },
): Promise<ClosedCase> {
  const { municipalityId, number, outcome } = closing;
  if (outcome === null || !(caseOutcomes as readonly string[]).includes(outcome))
    return { result: "needs-outcome", id: null };
  const closed = await client.query<{ id: Id }>(
    `with done as (
       update case_file set state = 2, outcome = $3, closed_at = $5, due_at = null, lease_until = null,
              owner_id = coalesce(owner_id, $4)
        where municipality_id = $1 and number = $2 and state in (0, 1) returning id, municipality_id)
     , happened as (
       insert into case_event (municipality_id, case_id, at, kind, actor_id, note)
       select municipality_id, id, $5, 'closed', $4, $6::bytea from done)
     , noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $5, 'closed', 'case', id, $4 from done)
     select id::text from done`,
    [municipalityId, number, outcome, closing.actorId, closing.now, closing.note ?? null],
  );
  if (closed.rows[0]) return { result: "closed", id: closed.rows[0].id };
  const { rows } = await client.query<{ id: Id }>(
    "select id::text from case_file where municipality_id = $1 and number = $2",
    [municipalityId, number],
  );
  return rows[0] ? { result: "closed-before", id: rows[0].id } : { result: "unknown", id: null };
}
