import type { Client, Id } from "../database/client.ts";

/**
 * What a wave leads to: search on until `dueAt`, gathered (1: the contact person chooses) or nobody (3), the last two
 * with their case. Gives the claim back. Does nothing to a request that was matched or withdrawn meanwhile; returns
 * whether it was settled.
 */
export async function settleRequest(
  client: Client,
  outcome: { requestId: Id; state: 0 | 1 | 3; dueAt: string | null; caseId?: Id | null },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update request set state = $2, due_at = $3, lease_until = null, case_id = coalesce($4, case_id)
      where id = $1 and state in (0, 1)`,
    [outcome.requestId, outcome.state, outcome.dueAt, outcome.caseId ?? null],
  );
  return rowCount === 1;
}
