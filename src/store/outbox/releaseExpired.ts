import { decideAfter } from "../../app/ports/outbox.ts";
import { policies } from "../../app/ports/turn.ts";
import type { Client } from "../database/client.ts";

/**
 * Claims whose lease ran out become unknown, never waiting: their holder may have died between sending and marking.
 * @returns how many.
 */
export async function releaseExpired(client: Client, now: Date): Promise<number> {
  const { rowCount } = await client.query({
    name: "outbox-release",
    text: `
      update outbox set state = 5, error = 'lease', lease_until = case when policy >= ${policies.helpline} then $3::timestamptz else $2::timestamptz end
      where id in (select id from outbox where state = 1 and lease_until < $1 order by id for update skip locked)`,
    values: [
      now,
      ...[policies.reply, policies.helpline].map((one) => new Date(now.getTime() + decideAfter(one))),
    ],
  });
  return rowCount ?? 0;
}
