import type { Id } from "../../app/ports/turn.ts";
import type { Store } from "../database/open.ts";
import { asTowns } from "../database/tenancy.ts";

export interface NewPerson {
  town: number;
  firstName: string | null;
  /** E.164. */
  number: string;
  neighbourhood: Id | null;
  roles: string[];
  helpsWith?: string[];
}

/**
 * Makes a person with an address and a conversation. SQL: the keys are made as turns make them, and through Prisma the
 * rest would be five statements instead of one.
 * @returns the ids.
 */
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
