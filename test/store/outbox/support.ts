import type { Pool } from "pg";
import type { Keys } from "../../../src/store/privacy/keys.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { adminPool, testDatabase } from "../../support/database.ts";

export const town = "+32460001122";

export interface TestOutbox {
  /** Connects as the application's role. */
  pool: Pool;
  keys: Keys;
  townId: number;
  /** A conversation with somebody at `number`. */
  talkTo(number: string): Promise<string>;
  /** Puts a text into the outbox. */
  put(text: PutText): Promise<string>;
  /** All rows, in order. */
  rows(): Promise<
    {
      id: string;
      state: number;
      provider_sid: string | null;
      attempts: number;
      error: string | null;
      due_at: Date;
    }[]
  >;
  stop(conversation: string, at: Date): Promise<void>;
  erase(conversation: string): Promise<void>;
  /** Removes all texts. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export interface PutText {
  conversation: string;
  body: string;
  lane?: 0 | 1 | 2;
  policy?: 0 | 1 | 2 | 3 | 4;
  dueAt: Date;
  createdAt?: Date;
}

/** A database of the suite's own, with one municipality in it. */
export async function testOutbox(): Promise<TestOutbox> {
  const store = await testDatabase();
  const { pool, keys } = store;
  const admin = adminPool(store.url);
  const made = await admin.query<{ id: number }>(
    `insert into municipality (name) values ('Moorslede') returning id`,
  );
  const townId = made.rows[0]!.id;
  await admin.query(`insert into town_number (municipality_id, value) values ($1, $2)`, [townId, town]);
  let seq = 0;
  const keyOf = async (conversation: string) => {
    const { rows } = await admin.query<{ id: string; town: number; wrapped: Buffer }>(
      `select k.id::text, k.municipality_id as town, k.wrapped from conversation c
       join address a on a.id = c.address_id join data_key k on k.id = a.key_id where c.id = $1`,
      [conversation],
    );
    return rows[0]!;
  };
  return {
    pool,
    keys,
    townId,
    talkTo: (number) =>
      asTowns(pool, [townId], async (client) => {
        const key = await keys.newKey(client, townId);
        const { rows } = await client.query<{ id: string }>(
          `with a as (insert into address (municipality_id, key_id, lookup, value) values ($1, $2, $3, $4) returning id)
           insert into conversation (municipality_id, address_id, town_number_id)
           select $1, a.id, n.id from a, town_number n returning id::text`,
          [townId, key.id, keys.lookup(townId, number), keys.seal(key, number)],
        );
        return rows[0]!.id;
      }),
    async put({ conversation, body, lane = 0, policy = 0, dueAt, createdAt = dueAt }) {
      const sealed = keys.seal(await keyOf(conversation), body);
      const { rows } = await admin.query<{ id: string }>(
        `insert into outbox (municipality_id, conversation_id, lane, seq, policy, due_at, body, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id::text`,
        [townId, conversation, lane, ++seq, policy, dueAt, sealed, createdAt],
      );
      return rows[0]!.id;
    },
    async rows() {
      return (
        await admin.query(
          `select id::text, state, provider_sid, attempts, error, due_at from outbox order by id`,
        )
      ).rows;
    },
    async stop(conversation, at) {
      await admin.query(
        `update address set stopped_at = $2 where id = (select address_id from conversation where id = $1)`,
        [conversation, at],
      );
    },
    async erase(conversation) {
      const { id } = await keyOf(conversation);
      await admin.query(`update address set key_id = null, lookup = null, value = null where key_id = $1`, [
        id,
      ]);
      await admin.query(`delete from data_key where id = $1`, [id]);
    },
    async clear() {
      await admin.query(`delete from outbox; update address set stopped_at = null`);
    },
    async close() {
      await admin.end();
      await store.close();
    },
  };
}
