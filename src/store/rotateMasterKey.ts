import type { KeyObject } from "node:crypto";
import pg from "pg";
import { makeKey, openBytes } from "./crypto.ts";
import { aboutKey, aboutSecret, fingerprint, wrap } from "./keys.ts";
import { StoreError } from "./storeError.ts";

/**
 * Wraps every data key and secret anew under another master key, all or nothing; what is sealed stays as it is. A
 * server that still runs with the old key can read on for a minute but makes no new keys: start it again.
 * @param adminUrl the address of the database as the owner of its tables.
 * @returns how many data keys were wrapped anew.
 * @throws StoreError `master-key` when `from` is not the present one.
 */
export async function rotateMasterKey(adminUrl: string, from: Buffer, to: Buffer): Promise<number> {
  const [old, fresh] = [makeKey(from), makeKey(to)];
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("begin");
    // New keys wait until the mark has changed, and are then refused (Keys.newKey).
    await client.query("lock table data_key in share row exclusive mode");
    const { rows } = await client.query<{ value: string }>(`select value from about_database where name = 'master' for update`);
    if (rows[0]?.value !== fingerprint(from)) {
      throw new StoreError("master-key", "The old master key is not the one of this database; nothing was changed.");
    }
    await client.query(`update about_database set value = $1 where name = 'master'`, [fingerprint(to)]);
    await client.query("grant buurtlijn_app to current_user; set local role buurtlijn_app");
    await client.query(
      `select set_config('app.tenants', (select coalesce(array_agg(id), '{}') from all_towns() as id)::text, true)`,
    );
    await rewrapSecrets(client, old, fresh);
    const count = await rewrapKeys(client, old, fresh);
    await client.query("commit");
    return count;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function rewrapSecrets(client: pg.Client, old: KeyObject, fresh: KeyObject): Promise<void> {
  const { rows } = await client.query<{ name: string; wrapped: Buffer }>("select name, wrapped from secret");
  for (const { name, wrapped } of rows) {
    const about = aboutSecret(name);
    await client.query("update secret set wrapped = $2 where name = $1", [name, wrap(fresh, about, openBytes(old, about, wrapped))]);
  }
}

async function rewrapKeys(client: pg.Client, old: KeyObject, fresh: KeyObject): Promise<number> {
  let count = 0;
  for (let after = "0"; ; ) {
    const { rows } = await client.query<{ id: string; town: number; wrapped: Buffer }>(
      `select id::text, municipality_id as town, wrapped from data_key where id > $1 order by id limit 1000`,
      [after],
    );
    if (rows.length === 0) return count;
    const wrapped = rows.map(({ id, town, wrapped: was }) => wrap(fresh, aboutKey(town, id), openBytes(old, aboutKey(town, id), was)));
    await client.query(
      `update data_key k set wrapped = n.wrapped from unnest($1::bigint[], $2::bytea[]) as n(id, wrapped) where k.id = n.id`,
      [rows.map((row) => row.id), wrapped],
    );
    count += rows.length;
    after = rows.at(-1)!.id;
  }
}
