import type { Client } from "../database/client.ts";
import type { Id } from "../../app/ports/turn.ts";
import type { Keys } from "../privacy/keys.ts";

/** Conversations by (municipality, keyed look-up of the number); null where nobody wrote from it before. */
export async function findConversation(client: Client, town: number, lookup: Buffer): Promise<Id | null> {
  const { rows } = await client.query<{ id: Id }>({
    name: "turns-find",
    text: `select c.id::text from address a join conversation c on c.address_id = a.id
           where a.municipality_id = $1 and a.lookup = $2`,
    values: [town, lookup],
  });
  return rows[0]?.id ?? null;
}

/** Whether a message of the municipality was taken in before, in whatever conversation. */
export async function wasTakenIn(
  client: Client,
  town: number,
  { provider, providerSid }: { provider: string; providerSid: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from inbound where municipality_id = $1 and provider = $2 and provider_sid = $3`,
    [town, provider, providerSid],
  );
  return rowCount !== 0;
}

/**
 * Makes an address, a person and a conversation for a number that was never heard of, in a transaction of its own, so
 * that a turn never has to insert what it locks. Two first messages at once meet at the unique look-up: the second
 * finds the first one's rows.
 */
export async function createNewcomer(
  client: Client,
  keys: Keys,
  who: { town: number; townNumber: Id; lookup: Buffer; number: string; neighbourhood: Id | null },
): Promise<Id> {
  const addressKey = await keys.newKey(client, who.town);
  const made = await client.query<{ id: Id }>(
    `insert into address (municipality_id, key_id, lookup, value) values ($1, $2, $3, $4)
     on conflict (municipality_id, lookup) do nothing returning id::text`,
    [who.town, addressKey.id, who.lookup, keys.seal(addressKey, who.number)],
  );
  const address = made.rows[0]?.id;
  if (address === undefined) {
    await client.query(`delete from data_key where id = $1`, [addressKey.id]);
    const known = await findConversation(client, who.town, who.lookup);
    if (known === null) throw new Error("An address is known that has no conversation.");
    return known;
  }
  const personKey = await keys.newKey(client, who.town);
  const { rows } = await client.query<{ id: Id }>(
    `with someone as (
       insert into person (municipality_id, neighbourhood_id, key_id, roles) values ($1, $2, $3, '{resident}') returning id
     ), lives as (
       insert into address_person (municipality_id, address_id, person_id) select $1, $4, id from someone
     )
     insert into conversation (municipality_id, address_id, town_number_id, person_id)
     select $1, $4, $5, id from someone returning id::text`,
    [who.town, who.neighbourhood, personKey.id, address, who.townNumber],
  );
  return rows[0]!.id;
}
