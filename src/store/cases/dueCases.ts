import type { Client } from "../database/client.ts";
import { caseColumns } from "./caseRow.ts";
import type { CaseRow } from "./caseRow.ts";

/**
 * Claims cases whose alarm is due for `leaseSeconds` (at most 30), danger first. Taken cases too: their owner is
 * reminded. Sees the transaction's municipalities only (`due_ids('case', ...)` tells which).
 */
export async function dueCases(
  client: Client,
  claim: { now: string; leaseSeconds: number },
): Promise<(CaseRow & { municipalityId: number })[]> {
  const { rows } = await client.query<CaseRow & { municipalityId: number }>(
    `update case_file set lease_until = $1::timestamptz + make_interval(secs => $2) where id in (
       select id from case_file
        where state in (0, 1) and due_at <= $1 and (lease_until is null or lease_until <= $1)
        order by priority, due_at, id limit 100 for no key update skip locked)
     returning ${caseColumns}, municipality_id as "municipalityId"`,
    [claim.now, Math.min(claim.leaseSeconds, 30)],
  );
  return rows.toSorted((a, b) => a.priority - b.priority || a.number - b.number);
}
