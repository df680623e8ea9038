import type pg from "pg";
import type { Client, Id } from "../../src/store/database/client.ts";
import { asTowns } from "../../src/store/database/tenancy.ts";

let made = Date.now() % 1_000_000;

/** A new row's id; `values` by column name. */
export async function insert(client: Client, table: string, values: Record<string, unknown>): Promise<Id> {
  const columns = Object.keys(values);
  const { rows } = await client.query<{ id: Id }>(
    `insert into ${table} (${columns.join(", ")}) values (${columns.map((_, i) => `$${i + 1}`).join(", ")}) returning id::text`,
    Object.values(values),
  );
  return rows[0]!.id;
}

/** A municipality id nobody uses yet, made under its own tenancy: the identity value is reserved first. */
export async function makeTown(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(
    "select nextval(pg_get_serial_sequence('municipality', 'id'))::int as id",
  );
  const id = rows[0]!.id;
  await asTowns(pool, [id], (client) =>
    client.query("insert into municipality (id, name) overriding system value values ($1, $2)", [
      id,
      `Town ${id}`,
    ]),
  );
  return id;
}

/** A person with an address and a conversation. */
export async function makePerson(
  client: Client,
  town: number,
  given: Record<string, unknown> = {},
  stopped = false,
): Promise<{ personId: Id; conversationId: Id; addressId: Id }> {
  made++;
  const key = await insert(client, "data_key", { municipality_id: town, wrapped: Buffer.from("wrapped") });
  const number = await insert(client, "town_number", { municipality_id: town, value: `+324${made}${town}` });
  const person = {
    municipality_id: town,
    key_id: key,
    roles: ["volunteer"],
    helps_with: ["walk", "errand"],
    ...given,
  };
  const personId = await insert(client, "person", person);
  const address = {
    municipality_id: town,
    key_id: key,
    lookup: Buffer.from(`lookup ${made}`),
    value: Buffer.from("sealed"),
  };
  const addressId = await insert(client, "address", {
    ...address,
    stopped_at: stopped ? "2026-01-01T00:00:00Z" : null,
  });
  await client.query(
    "insert into address_person (municipality_id, address_id, person_id) values ($1, $2, $3)",
    [town, addressId, personId],
  );
  const conversation = {
    municipality_id: town,
    address_id: addressId,
    town_number_id: number,
    person_id: personId,
  };
  return { personId, addressId, conversationId: await insert(client, "conversation", conversation) };
}
