import type { UnheardText } from "../../app/ports/outbox.ts";
import type { Client } from "../database/client.ts";

/**
 * Accepted texts whose time to be asked about has come, each with its next time: so two replicas do not ask for the same
 * ones, and a text that the network never tells of is asked about some four times.
 */
export async function findUnheard(client: Client, most: number, now: Date): Promise<UnheardText[]> {
  const { rows } = await client.query<UnheardText>({
    name: "outbox-unheard",
    text: `
      update outbox o set lease_until = case when o.accepted_at > $1::timestamptz - interval '3 days'
        then $1::timestamptz + 3 * greatest($1::timestamptz - o.accepted_at, interval '1 minute') end
      where o.id in (
        select id from outbox where state = 2 and lease_until < $1 order by lease_until limit $2 for update skip locked)
      returning o.id::text, o.municipality_id as town, o.provider_sid as sid`,
    values: [now, most],
  });
  return rows;
}
