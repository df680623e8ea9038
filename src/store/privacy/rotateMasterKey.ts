import type { KeyObject } from "node:crypto";
import pg from "pg";
import { deriveKey, open, seal } from "./crypto.ts";
import { becomeApp, refuseInUse } from "../database/maintenance.ts";
import { StoreError } from "../storeError.ts";

/**
 * Wraps every data key and secret anew under another master key, all or nothing; what they sealed stays as it is.
 * No server may run meanwhile: it would go on making keys under the old one.
 * @param adminUrl the address of the database as the owner of its tables.
 * @returns how many data keys were wrapped anew.
 * @throws StoreError `in-use` while a server runs, `master-key` when `from` is not the present key.
 */
export async function rotateMasterKey(adminUrl: string, from: Buffer, to: Buffer): Promise<number> {
  const [old, fresh] = [deriveKey(from, "wrapping"), deriveKey(to, "wrapping")];
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("begin");
    // A server that starts now waits here, and then finds that its key no longer fits.
    await client.query("lock table secret, data_key in access exclusive mode");
    await refuseInUse(client);
    await becomeApp(client);
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
    await client.query("update secret set wrapped = $2 where name = $1", [
      name,
      rewrap(old, fresh, `secret/${name}`, wrapped),
    ]);
  }
}

async function rewrapKeys(client: pg.Client, old: KeyObject, fresh: KeyObject): Promise<number> {
  let count = 0;
  for (let after = "0"; ;) {
    const { rows } = await client.query<{ id: string; town: number; wrapped: Buffer }>(
      `select id::text, municipality_id as town, wrapped from data_key where id > $1 order by data_key.id limit 1000`,
      [after],
    );
    if (rows.length === 0) return count;
    await client.query(
      `update data_key k set wrapped = n.wrapped from unnest($1::bigint[], $2::bytea[]) as n(id, wrapped) where k.id = n.id`,
      [
        rows.map((row) => row.id),
        rows.map((row) => rewrap(old, fresh, `${row.town}/${row.id}`, row.wrapped)),
      ],
    );
    count += rows.length;
    after = rows.at(-1)!.id;
  }
}

function rewrap(old: KeyObject, fresh: KeyObject, belongsTo: string, wrapped: Buffer): Buffer {
  let raw: Buffer;
  try {
    raw = open(old, belongsTo, wrapped);
  } catch {
    throw new StoreError(
      "master-key",
      "The old master key is not the one of this database; nothing was changed.",
    );
  }
  return seal(fresh, belongsTo, raw);
}
