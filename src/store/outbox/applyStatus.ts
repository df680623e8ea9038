import { outboxStates, type DeadText, type OutboxStatus } from "../../app/ports/outbox.ts";
import type { Client } from "../database/client.ts";
import { lookAgainAt } from "./lookAgainAt.ts";

/**
 * Applies one status of the carrier, only forward: open, accepted, then delivered or failed for good. Callbacks come in any
 * order and more than once, and before our own mark. An acceptance also ends the wait of a text that was about to be
 * repeated; a failure counts only for the attempt that the row stands for.
 * @returns the row when this made it fail.
 */
export async function applyStatus(client: Client, update: OutboxStatus, now: Date): Promise<DeadText | null> {
  const { rows } = await client.query<DeadText & { state: number }>({
    name: "outbox-status",
    text: `
      update outbox o
      set state = $3, provider_sid = case when $3 = 4 then coalesce(o.provider_sid, $2) else $2 end, lease_until = $6,
          error = $4, accepted_at = coalesce(o.accepted_at, $5)
      where (o.id = $1 or ($1 is null and o.provider_sid = $2)) and o.attempts > 0
        and case $3::smallint
              when 2 then o.state in (0, 1, 5)
              when 3 then o.state in (0, 1, 2, 5)
              else o.state in (1, 2, 5) and coalesce(o.provider_sid, $2) = $2
            end
      returning o.id::text, o.municipality_id as town, o.conversation_id::text as conversation, o.lane, o.policy,
                coalesce(o.error, 'failed') as code, o.state`,
    values: [
      update.outbox,
      update.sid,
      outboxStates[update.status],
      update.code,
      now,
      lookAgainAt(update.status, now),
    ],
  });
  const row = rows[0];
  if (row === undefined || row.state !== 4) return null;
  const { state: _, ...dead } = row;
  return dead;
}
