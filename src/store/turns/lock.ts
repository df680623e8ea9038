import type { PoolClient } from "pg";
import type { Id } from "../../app/ports/turn.ts";
import type { RowKey } from "../privacy/sealing.ts";

/** A conversation's row with what a turn needs of its address and person; sealed fields still sealed. */
export interface LockedRow {
  town: number;
  conversation: Id;
  address: Id;
  address_key: Id;
  address_wrapped: Buffer;
  stopped: boolean;
  talk: Buffer | null;
  next_in: string;
  next_out: string;
  person: Id;
  person_key: Id;
  person_wrapped: Buffer;
  first_name: Buffer | null;
  language: "nl" | "fr" | "en";
  neighbourhood: Id | null;
  village: string | null;
  roles: string[];
  quiet_from: number | null;
  quiet_until: number | null;
}

/** The key of what was said from and to this address. */
export function addressKey(row: LockedRow): RowKey {
  return { id: row.address_key, town: row.town, wrapped: row.address_wrapped };
}

/**
 * Locks a batch's conversations in the order of their ids, so that two batches can never wait for each other in a
 * circle, and then reads them: a statement that waited for a lock sees the locked row afresh, but other tables as they
 * were before the wait (READ COMMITTED), and a STOP that came just before must be seen. Both statements are sent at
 * once. `no key update` lets other transactions insert rows that refer to a conversation.
 */
export async function lockConversations(client: PoolClient, ids: Id[]): Promise<Map<Id, LockedRow>> {
  const [, { rows }] = await Promise.all([
    client.query({
      name: "turns-lock",
      text: "select from conversation where id = any($1::bigint[]) order by id for no key update",
      values: [ids],
    }),
    client.query<LockedRow>({ name: "turns-read", text: read, values: [ids] }),
  ]);
  return new Map(rows.map((row) => [row.conversation, row]));
}

const read = `
  select c.municipality_id as town, c.id as conversation, a.id as address, ak.id as address_key,
         ak.wrapped as address_wrapped, a.stopped_at is not null as stopped, c.talk, c.next_in, c.next_out,
         p.id as person, pk.id as person_key, pk.wrapped as person_wrapped, p.first_name, p.language,
         p.neighbourhood_id as neighbourhood, n.name as village, p.roles, p.quiet_from, p.quiet_until
  from conversation c
  join address a on a.id = c.address_id
  join data_key ak on ak.id = a.key_id
  join person p on p.id = c.person_id
  join data_key pk on pk.id = p.key_id
  left join neighbourhood n on n.id = p.neighbourhood_id
  where c.id = any($1::bigint[])`;
