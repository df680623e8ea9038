import type { Client, Id } from "../database/client.ts";
import { StoreError } from "../storeError.ts";

/** @throws StoreError `taken` where the name is that of another municipality that the transaction sees. */
export async function renameMunicipality(client: Client, town: number, name: string): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from municipality where lower(name) = lower($2) and id <> $1`,
    [town, name],
  );
  if (rowCount !== 0) throw new StoreError("taken", `There is a municipality "${name}" already.`);
  await client.query(`update municipality set name = $2 where id = $1`, [town, name]);
}

/** @param number E.164. @throws StoreError `taken` where a municipality has it already: nobody shares a number. */
export async function addTownNumber(client: Client, town: number, number: string): Promise<void> {
  const { rowCount } = await client.query(
    `insert into town_number (municipality_id, value) values ($1, $2) on conflict (value) do nothing`,
    [town, number],
  );
  if (rowCount === 0)
    throw new StoreError("taken", `The number ${number} belongs to a municipality already.`);
}

/** @throws StoreError `no-number`, `last-number`, or `number-in-use` while conversations run over it. */
export async function removeTownNumber(client: Client, town: number, number: string): Promise<void> {
  const { rows } = await client.query<{ id: Id; value: string; used: boolean }>(
    `select t.id::text, t.value, exists (select 1 from conversation c where c.town_number_id = t.id) as used
     from town_number t where t.municipality_id = $1`,
    [town],
  );
  const found = rows.find((row) => row.value === number);
  if (!found) throw new StoreError("no-number", `This municipality has no number ${number}.`);
  if (rows.length === 1)
    throw new StoreError("last-number", `${number} is its only number: add the new one first.`);
  if (found.used)
    throw new StoreError(
      "number-in-use",
      `People are answered from ${number}, so it stays; keep it at the carrier too.`,
    );
  await client.query(`delete from town_number where id = $1`, [found.id]);
}

/** @throws StoreError `taken` where it is there already. @returns its id. */
export async function addNeighbourhood(client: Client, town: number, name: string): Promise<Id> {
  const { rows } = await client.query<{ id: Id }>(
    `insert into neighbourhood (municipality_id, name) values ($1, $2) on conflict do nothing returning id::text`,
    [town, name],
  );
  if (!rows[0]) throw new StoreError("taken", `There is a neighbourhood "${name}" already.`);
  return rows[0].id;
}

/** @throws StoreError `no-neighbourhood`, or `taken` where another one has that name. */
export async function renameNeighbourhood(
  client: Client,
  town: number,
  from: string,
  to: string,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select name from neighbourhood where municipality_id = $1 and name in ($2, $3)`,
    [town, from, to],
  );
  if (!rows.some((row) => row.name === from))
    throw new StoreError("no-neighbourhood", `There is no neighbourhood "${from}".`);
  if (rows.length === 2) throw new StoreError("taken", `There is a neighbourhood "${to}" already.`);
  await client.query(`update neighbourhood set name = $3 where municipality_id = $1 and name = $2`, [
    town,
    from,
    to,
  ]);
}
