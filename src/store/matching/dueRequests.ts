import type { Client, Id } from "../database/client.ts";

/**
 * Claims requests that are due (next wave, an offer's end, end of gathering) for `leaseSeconds` (at most 30): a
 * process that dies gives them back by itself. Sees the transaction's municipalities only; which those are tells
 * `due_ids('request', ...)`. The literal limit and `skip locked` let several tickers share the work.
 */
export async function dueRequests(
  client: Client,
  claim: { now: string; leaseSeconds: number },
): Promise<{ id: Id; municipalityId: number }[]> {
  const { rows } = await client.query<{ id: Id; municipalityId: number }>(
    `update request set lease_until = $1::timestamptz + make_interval(secs => $2) where id in (
       select id from request
        where state in (0, 1) and due_at <= $1 and (lease_until is null or lease_until <= $1)
        order by due_at, id limit 100 for no key update skip locked)
     returning id::text, municipality_id as "municipalityId"`,
    [claim.now, Math.min(claim.leaseSeconds, 30)],
  );
  return rows;
}
