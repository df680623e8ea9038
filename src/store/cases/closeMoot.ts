import type { CaseKind } from "../../core/escalation/cases.ts";
import type { Client, Id } from "../database/client.ts";

/**
 * Closes a case whose question no longer exists, such as a choice among yeses that were all taken back: nobody is left to
 * do it for. Never for danger, which only a person closes.
 * @returns whether it was open
 */
export async function closeMoot(
  client: Client,
  moot: { caseId: Id; kind: Exclude<CaseKind, "danger">; now: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `with done as (
       update case_file set state = 2, outcome = 'not-needed', closed_at = $3, due_at = null, lease_until = null
        where id = $1 and kind = $2 and state in (0, 1) and priority > 0 returning id, municipality_id)
     , happened as (
       insert into case_event (municipality_id, case_id, at, kind, actor_id)
       select municipality_id, id, $3, 'closed', null from done)
     , noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $3::timestamptz, 'closed', 'case', id, null from done)
     select 1 from done`,
    [moot.caseId, moot.kind, moot.now],
  );
  return rowCount === 1;
}
