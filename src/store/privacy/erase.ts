import type { Id } from "../../app/ports/turn.ts";
import type { Client } from "../database/client.ts";
import type { Store } from "../database/open.ts";
import { StoreError } from "../storeError.ts";
import { asTowns } from "../database/tenancy.ts";

/**
 * Erases a person for good: her key is destroyed, sealed fields are emptied, what waited for her is withdrawn. Rows
 * stay, so that counts stay. An address (number, look-up, key) goes with its last person; on a number that is shared
 * everything said so far is emptied, since nobody can tell who said what. The ids are kept, to erase her again after a
 * restore.
 * @throws StoreError `no-person` when there is none, or it was erased before.
 */
export async function erasePerson(store: Store, town: number, person: Id): Promise<void> {
  const keys = await asTowns(store.pool, [town], (client) => eraseIn(client, town, person));
  for (const key of keys) store.keys.forget(key);
}

/**
 * The same inside the caller's transaction. Locks addresses, then the person, as every other transaction does.
 * @returns the destroyed keys.
 */
export async function eraseIn(client: Client, town: number, person: Id): Promise<Id[]> {
  const { rows: addresses } = await client.query<{ id: Id; key: Id | null; shared_with: Id | null }>(
    `select a.id::text, a.key_id::text as key, (
       select min(o.person_id)::text from address_person o where o.address_id = a.id and o.person_id <> $1) as shared_with
     from address a where a.id in (select address_id from address_person where person_id = $1)
     order by a.id for update`,
    [person],
  );
  const { rows: people } = await client.query<{ key: Id | null }>(
    `select key_id::text as key from person where id = $1 and state <> 3 for update`,
    [person],
  );
  if (!people[0]) throw new StoreError("no-person", `There is no person ${person} here to erase.`);
  await emptyConversations(
    client,
    person,
    addresses.map((one) => one.id),
  );
  for (const one of addresses.filter((address) => address.shared_with !== null)) {
    await client.query(`update conversation set person_id = $2 where address_id = $1 and person_id = $3`, [
      one.id,
      one.shared_with,
      person,
    ]);
  }
  const last = addresses.filter((address) => address.shared_with === null);
  await client.query(
    `update address set lookup = null, value = null, key_id = null where id = any($1::bigint[])`,
    [last.map((one) => one.id)],
  );
  await client.query(`delete from address_person where person_id = $1`, [person]);
  await emptyPerson(client, person);
  const keys = [people[0].key, ...last.map((one) => one.key)].filter((key) => key !== null);
  await client.query(`delete from data_key where id = any($1::bigint[])`, [keys]);
  await client.query(
    `with gone as (insert into erasure (municipality_id, person_id, key_id) select $1, $3, unnest($2::bigint[]))
     insert into journal (municipality_id, kind, subject, subject_id) values ($1, 'erased', 'person', $3)`,
    [town, keys, person],
  );
  return keys;
}

/** Everything that was said under these addresses; texts that wait are not sent any more. */
async function emptyConversations(client: Client, person: Id, addresses: Id[]): Promise<void> {
  await client.query(
    `with talks as (
       update conversation set talk = null, due_at = null where address_id = any($2::bigint[]) or person_id = $1 returning id)
     , heard as (update inbound set body = null where conversation_id in (select id from talks))
     , said as (
       update outbox set body = null, state = case when state = 0 then 6 else state end,
              error = case when state = 0 then 'erased' else error end
        where conversation_id in (select id from talks))
     , told as (
       update news set params = null, state = case when state = 0 then 1 else state end
        where conversation_id in (select id from talks))
     , hinted as (update signal set detail = null where conversation_id in (select id from talks))
     , files as (
       update case_file set note = null where person_id = $1 or conversation_id in (select id from talks) returning id)
     update case_event set note = null where case_id in (select id from files)`,
    [person, addresses],
  );
}

async function emptyPerson(client: Client, person: Id): Promise<void> {
  await client.query(
    `with wants as (update need set detail = null where person_id = $1)
     , asks as (update request set state = 4, due_at = null where person_id = $1 and state in (0, 1))
     , helps as (update offer set state = 5 where person_id = $1 and state in (0, 1))
     , pairs as (
       update match set ended_at = now(), end_reason = 'erased' where ended_at is null
          and (person_id = $1 or request_id in (select id from request where person_id = $1)))
     , answers as (
       update neighbourhood set contact_person_id = nullif(contact_person_id, $1),
              deputy_person_id = nullif(deputy_person_id, $1)
        where contact_person_id = $1 or deputy_person_id = $1)
     update person set state = 3, first_name = null, key_id = null, helps_with = '{}', household_id = null, quiet_from = null, quiet_until = null
      where id = $1`,
    [person],
  );
}
