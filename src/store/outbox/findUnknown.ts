import type { Client } from "../database/client.ts";
import type { ClaimedRow } from "./claim.ts";

/** Rows of unknown fate, the longest unknown first; contents still sealed. */
export async function findUnknown(
  client: Client,
  most: number,
): Promise<(ClaimedRow & { decideAt: Date })[]> {
  const { rows } = await client.query<ClaimedRow & { decideAt: Date }>({
    name: "outbox-unknown",
    text: `
      select o.id::text, o.municipality_id as town, o.conversation_id::text as conversation, o.lane, o.policy, o.attempts,
             o.body, a.value as address, k.id::text as key, k.wrapped, n.value as "from", false as silent,
             o.lease_until as "decideAt"
      from outbox o
      join conversation v on v.id = o.conversation_id
      join address a on a.id = v.address_id
      left join data_key k on k.id = a.key_id
      left join town_number n on n.id = v.town_number_id
      where o.state = 5
      order by o.lease_until, o.seq limit $1`,
    values: [most],
  });
  return rows;
}
