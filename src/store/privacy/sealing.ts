import type { Pool } from "pg";
import type { Json } from "../../core/flow/types.ts";
import type { Id } from "../../app/ports/turn.ts";
import type { Client } from "../database/client.ts";

/** A data key as its row has it: still wrapped. */
export interface RowKey {
  id: Id;
  town: number;
  wrapped: Buffer;
}

/** Seals JSON under the key of a person or of a conversation's address, and opens it again. */
export interface Sealer {
  forPerson(client: Client, person: Id, value: Json): Promise<Buffer>;
  forConversation(client: Client, conversation: Id, value: Json): Promise<Buffer>;
  openForConversation(client: Client, conversation: Id, sealed: Buffer): Promise<Json>;
  openForPerson(client: Client, person: Id, sealed: Buffer): Promise<Json>;
  /** Sealed so that whoever may read the case may read it: under its conversation's key, or its person's. */
  noteOfCase(client: Client, town: number, number: number, value: Json): Promise<Buffer | null>;
}

/** What turns need of the store: rows whose keys came along are sealed and opened without another query. */
export interface Vault {
  pool: Pool;
  /** Pipelined connections for turns and the outbox: a statement is sent without waiting for the one before. */
  pipelined: Pool;
  sealer: Sealer;
  seal(key: RowKey, value: unknown): Buffer;
  open(key: RowKey, sealed: Buffer): Json;
}
