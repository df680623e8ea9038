import type { Json } from "../../core/flow/types.ts";
import { KeyGoneError, type Keys } from "../privacy/keys.ts";
import type { Client, Id } from "../database/client.ts";
import { firstNames } from "../people/firstNames.ts";
import { showCase, type ShownCase } from "./showCase.ts";

export interface ReadCase extends Omit<ShownCase, "note" | "events"> {
  /** What the person wrote; null where nothing was, or where it was erased. */
  note: string | null;
  /** What happened, with what was written then. */
  events: (Omit<ShownCase["events"][number], "note"> & { note: string | null })[];
  /** Whom it is about, as far as known: first name and the numbers to call, E.164. */
  firstName: string | null;
  numbers: string[];
  /** First names of those who live with her; "?" where none is known. */
  household: string[];
  /** First names of owner and actors, by person. */
  names: Map<Id, string>;
}

/** Reads a case in full, note and person opened; `showCase` puts the reader on record. Null: there is no such case. */
export async function readCase(
  client: Client,
  keys: Keys,
  reading: { municipalityId: number; number: number; actorId: Id; now: string },
): Promise<ReadCase | null> {
  const shown = await showCase(client, reading);
  if (shown === null) return null;
  const { note, conversationId, personId, ownerId, events } = shown;
  const housemates = await housematesOf(client, personId);
  const people = [ownerId, personId, ...housemates, ...events.map((event) => event.actorId)].filter(
    (id) => id !== null,
  );
  const names = await firstNames(client, keys, people);
  const opened = (sealed: Buffer | null): Promise<string | null> =>
    sealed === null ? Promise.resolve(null) : openNote(client, keys, sealed, conversationId, personId);
  const told: ReadCase["events"] = [];
  for (const event of events) told.push({ ...event, note: await opened(event.note) });
  return {
    ...shown,
    note: await opened(note),
    events: told,
    firstName: personId === null ? null : (names.get(personId) ?? null),
    numbers: await numbersOf(client, keys, shown),
    household: housemates.map((id) => names.get(id) ?? "?"),
    names,
  };
}

async function housematesOf(client: Client, person: Id | null): Promise<Id[]> {
  const { rows } = await client.query<{ id: Id }>(
    `select o.id::text from person p join person o on o.household_id = p.household_id and o.id <> p.id
      where p.id = $1 order by o.id`,
    [person],
  );
  return rows.map(({ id }) => id);
}

/** A note is sealed under its conversation's address, or, without one, under its person (`noteOfCase`). */
async function openNote(
  client: Client,
  keys: Keys,
  note: Buffer,
  conversation: Id | null,
  person: Id | null,
): Promise<string | null> {
  try {
    let opened: Json = null;
    if (conversation !== null) opened = await keys.sealer.openForConversation(client, conversation, note);
    else if (person !== null) opened = await keys.sealer.openForPerson(client, person, note);
    return opened === null ? null : String(opened);
  } catch (error) {
    if (error instanceof KeyGoneError) return null;
    throw error;
  }
}

/** The number that the case came from; without one, every number of the person. */
async function numbersOf(
  client: Client,
  keys: Keys,
  { conversationId, personId }: ShownCase,
): Promise<string[]> {
  const { rows } = await client.query<{ id: Id; town: number; wrapped: Buffer; value: Buffer }>(
    `select k.id::text, k.municipality_id as town, k.wrapped, a.value from address a join data_key k on k.id = a.key_id
     where a.value is not null and case when $1::bigint is null
       then a.id in (select address_id from address_person where person_id = $2)
       else a.id = (select address_id from conversation where id = $1) end
     order by a.id`,
    [conversationId, personId],
  );
  return rows.map((row) =>
    String(keys.open({ id: row.id, town: row.town, wrapped: row.wrapped }, row.value)),
  );
}
