import type { Client, Id } from "../database/client.ts";
import type { Keys } from "../privacy/keys.ts";

/** Opens the first names of these people. @returns only those that have one: no erased ones. */
export async function firstNames(
  client: Client,
  keys: Keys,
  people: readonly Id[],
): Promise<Map<Id, string>> {
  const { rows } = await client.query<{ id: Id; key: Id; town: number; wrapped: Buffer; name: Buffer }>(
    `select p.id::text, k.id::text as key, k.municipality_id as town, k.wrapped, p.first_name as name
     from person p join data_key k on k.id = p.key_id where p.id = any($1::bigint[]) and p.first_name is not null`,
    [people],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      String(keys.open({ id: row.key, town: row.town, wrapped: row.wrapped }, row.name)),
    ]),
  );
}
