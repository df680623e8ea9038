import type { Client, Id } from "../database/client.ts";

/**
 * Goes on with a search that waits for the asker's word (`withdraw`), gathering until `gatherUntil`. Only her own and
 * only while it searches: otherwise nothing is changed and false comes back.
 */
export async function resumeRequest(
  client: Client,
  going: { requestId: Id | null; personId: Id; now: string; gatherUntil: string },
): Promise<boolean> {
  if (going.requestId === null || !/^\d+$/.test(going.requestId)) return false;
  const { rowCount } = await client.query(
    `with again as (
       update request set due_at = least(coalesce(due_at, $3), $3), gather_until = $4, lease_until = null
        where id = $1 and person_id = $2 and state = 0 returning id, municipality_id)
     , noted as (
       insert into journal (municipality_id, at, kind, subject, subject_id, actor_id)
       select municipality_id, $3::timestamptz, 'request-resumed', 'request', id, $2 from again)
     select 1 from again`,
    [going.requestId, going.personId, going.now, going.gatherUntil],
  );
  return rowCount === 1;
}
