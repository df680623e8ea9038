import { outboxStates, type SettleUnknown } from "../../app/ports/outbox.ts";
import type { Id } from "../../app/ports/turn.ts";
import type { Client } from "../database/client.ts";
import { lookAgainAt } from "./lookAgainAt.ts";

/** Ends a row's unknown fate. @returns false when it was known by now, or has been tried again. */
export async function settleUnknown(
  client: Client,
  text: { id: Id; attempts: number },
  how: SettleUnknown,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: "outbox-settle",
    text: `
      update outbox
      set state = $3::smallint, provider_sid = coalesce($4, provider_sid), lease_until = $6::timestamptz,
          error = case when $3::smallint = 2 then null else 'unknown' end,
          due_at = case when $3::smallint = 0 then $5::timestamptz else due_at end,
          accepted_at = case when $3::smallint = 2 then $5::timestamptz else accepted_at end
      where id = $1 and attempts = $2 and state = 5`,
    values: [
      text.id,
      text.attempts,
      outboxStates[how.to],
      how.to === "accepted" ? how.sid : null,
      now,
      lookAgainAt(how.to, now),
    ],
  });
  return rowCount === 1;
}
