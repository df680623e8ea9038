import { DECIDE_AFTER_MS } from "../../app/ports/outbox.ts";
import type { Client } from "../database/client.ts";

/**
 * Claims whose lease ran out become unknown, never waiting: their holder may have died between sending and marking.
 * @returns how many.
 */
export async function releaseExpired(client: Client, now: Date): Promise<number> {
  const { rowCount } = await client.query({
    name: "outbox-release",
    text: `
      update outbox set state = 5, error = 'lease', lease_until = $2
      where id in (select id from outbox where state = 1 and lease_until < $1 order by id for update skip locked)`,
    values: [now, new Date(now.getTime() + DECIDE_AFTER_MS)],
  });
  return rowCount ?? 0;
}
