import type { Id } from "../../app/ports/turn.ts";
import { StoreError, type Store } from "../database/open.ts";
import type { Prisma } from "../prisma/client.ts";
import { inTowns } from "../database/prismaClient.ts";
import { asTowns } from "../database/tenancy.ts";

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

/**
 * Makes a municipality with its number and neighbourhoods.
 * @returns its id and theirs, in the order given.
 * @throws StoreError `number-taken` when a municipality has the number, `neighbourhood-twice` for a name given twice.
 */
export async function createMunicipality(
  store: Store,
  made: NewMunicipality,
): Promise<{ town: number; neighbourhoods: Id[] }> {
  const { rows } = await store.pool.query<{ id: string }>(
    `select nextval(pg_get_serial_sequence('municipality', 'id'))::text as id`,
  );
  const town = Number(rows[0]!.id);
  const { neighbourhoods } = await inTowns(store.pool, [town], (tx) =>
    tx.municipality.create({
      data: {
        id: town,
        name: made.name,
        settings: (made.settings ?? {}) as Prisma.InputJsonObject,
        numbers: { create: { value: made.number } },
        neighbourhoods: { create: made.neighbourhoods.map((name) => ({ name })) },
      },
      select: { neighbourhoods: { select: { id: true }, orderBy: { id: "asc" } } },
    }),
  ).catch((error: { code?: string; constraint?: string }) => {
    if (error.code !== "23505") throw error;
    throw error.constraint?.startsWith("town_number")
      ? new StoreError("number-taken", `A municipality texts from ${made.number} already.`)
      : new StoreError("neighbourhood-twice", "Two neighbourhoods of one municipality cannot have one name.");
  });
  return { town, neighbourhoods: neighbourhoods.map(({ id }) => String(id)) };
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

/**
 * Names who answers for a neighbourhood.
 * @throws StoreError `no-neighbourhood`.
 */
export async function setContacts(
  store: Store,
  town: number,
  neighbourhood: Id,
  contact: Id,
  deputy: Id | null,
): Promise<void> {
  const { count } = await inTowns(store.pool, [town], (tx) =>
    tx.neighbourhood.updateMany({
      where: { id: BigInt(neighbourhood) },
      data: {
        contactPersonId: BigInt(contact),
        deputyPersonId: deputy === null ? null : BigInt(deputy),
      },
    }),
  );
  if (count === 0)
    throw new StoreError("no-neighbourhood", `Municipality ${town} has no neighbourhood ${neighbourhood}.`);
}
