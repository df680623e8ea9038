import type { Id } from "../app/ports/turn.ts";
import type { Store } from "./open.ts";
import { asTowns } from "./tenancy.ts";

export interface NewMunicipality {
  name: string;
  /** E.164 number that it texts from. */
  number: string;
  neighbourhoods: string[];
  settings?: Record<string, unknown>;
}

export interface NewPerson {
  town: number;
  firstName: string | null;
  /** E.164. */
  number: string;
  neighbourhood: Id | null;
  roles: string[];
  helpsWith?: string[];
}

/** Makes a municipality with its number and neighbourhoods. @returns its id and theirs, in the order given. */
export async function createMunicipality(
  store: Store,
  made: NewMunicipality,
): Promise<{ town: number; neighbourhoods: Id[] }> {
  const { rows } = await store.pool.query<{ id: string }>(
    `select nextval(pg_get_serial_sequence('municipality', 'id'))::text as id`,
  );
  const town = Number(rows[0]!.id);
  const neighbourhoods = await asTowns(store.pool, [town], async (client) => {
    await client.query(
      `insert into municipality (id, name, settings) overriding system value values ($1, $2, $3)`,
      [town, made.name, JSON.stringify(made.settings ?? {})],
    );
    await client.query(`insert into town_number (municipality_id, value) values ($1, $2)`, [
      town,
      made.number,
    ]);
    const result = await client.query<{ id: Id }>(
      `insert into neighbourhood (municipality_id, name) select $1, name from unnest($2::text[]) with ordinality as n(name, place)
       order by place returning id::text`,
      [town, made.neighbourhoods],
    );
    return result.rows.map((row) => row.id);
  });
  return { town, neighbourhoods };
}

/** Makes a person with an address and a conversation. @returns the ids. */
export async function addPerson(store: Store, made: NewPerson): Promise<{ person: Id; conversation: Id }> {
  const { keys } = store;
  return asTowns(store.pool, [made.town], async (client) => {
    const personKey = await keys.newKey(client, made.town);
    const addressKey = await keys.newKey(client, made.town);
    const name = made.firstName === null ? null : keys.seal(personKey, made.firstName);
    const { rows } = await client.query<{ person: Id; conversation: Id }>(
      `with p as (
         insert into person (municipality_id, neighbourhood_id, key_id, first_name, roles, helps_with)
         values ($1, $2, $3, $4, $5, $6) returning id
       ), a as (
         insert into address (municipality_id, key_id, lookup, value) values ($1, $7, $8, $9) returning id
       ), l as (
         insert into address_person (municipality_id, address_id, person_id) select $1, a.id, p.id from a, p
       )
       insert into conversation (municipality_id, address_id, town_number_id, person_id)
       select $1, a.id, (select min(id) from town_number where municipality_id = $1), p.id from a, p
       returning person_id::text as person, id::text as conversation`,
      [
        made.town,
        made.neighbourhood,
        personKey.id,
        name,
        made.roles,
        made.helpsWith ?? [],
        addressKey.id,
        keys.lookup(made.town, made.number),
        keys.seal(addressKey, made.number),
      ],
    );
    return rows[0]!;
  });
}

/** Names who answers for a neighbourhood. */
export async function setContacts(
  store: Store,
  town: number,
  neighbourhood: Id,
  contact: Id,
  deputy: Id | null,
): Promise<void> {
  await asTowns(store.pool, [town], (client) =>
    client.query(`update neighbourhood set contact_person_id = $2, deputy_person_id = $3 where id = $1`, [
      neighbourhood,
      contact,
      deputy,
    ]),
  );
}
