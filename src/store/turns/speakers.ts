import type { Id, Speaker } from "../../app/ports/turn.ts";
import type { Client } from "../database/client.ts";
import type { RowKey, Vault } from "../privacy/sealing.ts";
import type { LockedRow } from "./lock.ts";

/** The others who use an address, with their first names; a query of its own, since few telephones are shared. */
export async function othersAt(client: Client, vault: Vault, row: LockedRow): Promise<Speaker["others"]> {
  if (row.people < 2) return [];
  const { rows } = await client.query<{ person: Id; key: Id; wrapped: Buffer; first_name: Buffer | null }>(
    `select p.id::text as person, k.id::text as key, k.wrapped, p.first_name
     from address_person l join person p on p.id = l.person_id and p.state <> 3 join data_key k on k.id = p.key_id
     where l.address_id = $1 and p.id <> $2 order by p.id`,
    [row.address, row.person],
  );
  return rows.map(({ person, key, wrapped, first_name: sealed }) => {
    const personKey: RowKey = { id: key, town: row.town, wrapped };
    return { person, firstName: sealed === null ? null : String(vault.open(personKey, sealed)) };
  });
}

/**
 * Gives the floor to another person of the speaker's address, or, where `person` is null, to somebody new of this name,
 * of whom nothing else is known: no consent, no village and no wish passes from one to the other. On the record. The
 * conversation must be locked by the caller.
 */
export async function setSpeaker(
  client: Client,
  vault: Pick<Vault, "newKey" | "seal">,
  speaker: Speaker,
  person: Id | null,
  name: string,
): Promise<void> {
  const id = person ?? (await addStranger(client, vault, speaker, name));
  await client.query(
    `with spoken as (update conversation set person_id = $2 where id = $1 returning municipality_id)
     insert into journal (municipality_id, kind, subject, subject_id) select municipality_id, 'speaks', 'person', $2 from spoken`,
    [speaker.conversation, id],
  );
}

async function addStranger(
  client: Client,
  vault: Pick<Vault, "newKey" | "seal">,
  { town, address, language }: Speaker,
  name: string,
): Promise<Id> {
  const key = await vault.newKey(client, town);
  const { rows } = await client.query<{ id: Id }>(
    `with someone as (
       insert into person (municipality_id, key_id, first_name, language, roles) values ($1, $2, $3, $4, '{resident}') returning id
     )
     insert into address_person (municipality_id, address_id, person_id) select $1, $5, id from someone
     returning person_id::text as id`,
    [town, key.id, vault.seal(key, name), language, address],
  );
  return rows[0]!.id;
}
