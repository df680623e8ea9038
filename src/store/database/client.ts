import type { ClientBase } from "pg";

/** A connection inside a transaction that has `app.tenants` set: what `asTowns` hands out, or a plain `PoolClient`. */
export type Client = Pick<ClientBase, "query">;

/** Rows are read with `::text`, so no type parser matters. */
export type { Id } from "../../app/ports/turn.ts";
