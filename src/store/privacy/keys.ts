import { createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Pool } from "pg";
import type { Json } from "../../core/flow/types.ts";
import type { Id } from "../../app/ports/turn.ts";
import { deriveKey, keyedHash, open, seal } from "./crypto.ts";
import type { Client } from "../database/client.ts";
import { StoreError } from "../storeError.ts";
import type { RowKey, Sealer, Vault } from "./sealing.ts";

/** How long an opened key stays in memory, in ms: another replica may have erased it meanwhile. */
const KEPT_MS = 30_000;

/** Every person's and address's key, wrapped by the master key; opened ones are kept for half a minute. */
export class Keys implements Vault {
  readonly pool: Pool;
  readonly pipelined: Pool;
  readonly sealer: Sealer;
  readonly #wrapping: KeyObject;
  readonly #lookup: KeyObject;
  readonly #opened = new LRUCache<Id, KeyObject>({ max: 50_000, ttl: KEPT_MS });

  constructor(pools: Pick<Vault, "pool" | "pipelined">, master: Buffer, lookupSecret: Buffer) {
    this.pool = pools.pool;
    this.pipelined = pools.pipelined;
    this.#wrapping = deriveKey(master, "wrapping");
    this.#lookup = createSecretKey(lookupSecret);
    this.sealer = sealerOf(this);
  }

  /** Makes a data key of a municipality, in the caller's transaction. */
  async newKey(client: Client, town: number): Promise<RowKey> {
    const { rows } = await client.query<{ id: Id }>(
      `select nextval(pg_get_serial_sequence('data_key', 'id'))::text as id`,
    );
    const id = rows[0]!.id;
    const secret = randomBytes(32);
    const wrapped = seal(this.#wrapping, belongs(town, id), secret);
    await client.query(
      `insert into data_key (id, municipality_id, wrapped) overriding system value values ($1, $2, $3)`,
      [id, town, wrapped],
    );
    return { id, town, wrapped };
  }

  seal(key: RowKey, value: unknown): Buffer {
    return seal(this.#open(key), belongs(key.town, key.id), Buffer.from(JSON.stringify(value)));
  }

  open(key: RowKey, sealed: Buffer): Json {
    return JSON.parse(open(this.#open(key), belongs(key.town, key.id), sealed).toString()) as Json;
  }

  /** The keyed look-up of an E.164 number in a municipality: two towns never see that they know the same person. */
  lookup(town: number, number: string): Buffer {
    return keyedHash(this.#lookup, `${town}:${number}`);
  }

  /** Drops an erased key from memory. */
  forget(id: Id): void {
    this.#opened.delete(id);
  }

  #open(key: RowKey): KeyObject {
    const known = this.#opened.get(key.id);
    if (known !== undefined) return known;
    const opened = createSecretKey(open(this.#wrapping, belongs(key.town, key.id), key.wrapped));
    this.#opened.set(key.id, opened);
    return opened;
  }
}

const belongs = (town: number, id: Id): string => `${town}/${id}`;

/**
 * The secret that look-ups are keyed with: made once, wrapped by the master key, the same for every replica.
 * @throws StoreError `master-key` when this is not the key that it was wrapped by.
 */
export async function lookupSecret(client: Client, master: Buffer): Promise<Buffer> {
  const wrapping = deriveKey(master, "wrapping");
  const fresh = seal(wrapping, "secret/lookup", randomBytes(32));
  await client.query(
    `insert into secret (name, wrapped) values ('lookup', $1) on conflict (name) do nothing`,
    [fresh],
  );
  const { rows } = await client.query<{ wrapped: Buffer }>(
    `select wrapped from secret where name = 'lookup'`,
  );
  try {
    return open(wrapping, "secret/lookup", rows[0]!.wrapped);
  } catch {
    throw new StoreError(
      "master-key",
      "MASTER_KEY does not fit this database; set the key that it was made with.",
    );
  }
}

/** Whether a database's look-up secret, as its row has it, was wrapped by this master key. */
export function fitsMasterKey(master: Buffer, wrapped: Buffer): boolean {
  try {
    open(deriveKey(master, "wrapping"), "secret/lookup", wrapped);
    return true;
  } catch {
    return false;
  }
}

/** Whether this is the master key that the database was made with. Changes nothing. */
export async function isMasterKeyOf(client: Client, master: Buffer): Promise<boolean> {
  const { rows } = await client.query<{ wrapped: Buffer }>(
    `select wrapped from secret where name = 'lookup'`,
  );
  return rows[0] === undefined || fitsMasterKey(master, rows[0].wrapped);
}

function sealerOf(keys: Keys): Sealer {
  const keyOf = async (client: Client, from: string, id: Id): Promise<RowKey> => {
    const { rows } = await client.query<{ id: Id; town: number; wrapped: Buffer }>(
      `select k.id::text, k.municipality_id as town, k.wrapped from ${from} = $1`,
      [id],
    );
    if (rows[0] === undefined) throw new KeyGoneError();
    return rows[0];
  };
  const ofPerson = "person p join data_key k on k.id = p.key_id where p.id";
  const ofConversation =
    "conversation c join address a on a.id = c.address_id join data_key k on k.id = a.key_id where c.id";
  return {
    forPerson: async (client, person, value) => keys.seal(await keyOf(client, ofPerson, person), value),
    forConversation: async (client, id, value) => keys.seal(await keyOf(client, ofConversation, id), value),
    openForPerson: async (client, person, sealed) => keys.open(await keyOf(client, ofPerson, person), sealed),
    openForConversation: async (client, id, sealed) =>
      keys.open(await keyOf(client, ofConversation, id), sealed),
    async noteOfCase(client, town, number, value) {
      const { rows } = await client.query<{ conversation: Id | null; person: Id | null }>(
        `select conversation_id::text as conversation, person_id::text as person from case_file
         where municipality_id = $1 and number = $2`,
        [town, number],
      );
      if (rows[0]?.conversation != null) return this.forConversation(client, rows[0].conversation, value);
      return rows[0]?.person == null ? null : this.forPerson(client, rows[0].person, value);
    },
  };
}

/** The person or address was erased: nothing of it can be read any more. */
export class KeyGoneError extends Error {
  readonly code = "key-gone";
  constructor() {
    super("This was erased; its key is gone.");
  }
}
