import type { Pool, PoolClient, QueryConfig } from "pg";

/**
 * The same pool, for Prisma: what it borrows comes back clean. Its adapter sends the parts of an `include` all at once on
 * one connection, which `pg` queues with a warning and its next version refuses; after a time-out it can give a
 * connection back twice, or inside a transaction (github.com/prisma/orm: #29468, #29952, #29719, #30374). Turns use this
 * pool too: a connection that two hold, or that still names a municipality, must never get there.
 */
export function lentConnections(pool: Pool): Pool {
  return Object.create(pool, {
    connect: { value: async () => lent(await pool.connect()) },
  }) as Pool;
}

/** As much of a connection as Prisma's adapter uses. */
function lent(client: PoolClient): object {
  let last: Promise<unknown> = Promise.resolve();
  let back = false;
  return {
    async query(config: QueryConfig) {
      if (back) throw new Error("This connection was given back.");
      const answer = last.then(() => client.query(config));
      last = answer.catch(() => undefined);
      return answer;
    },
    release(error?: Error) {
      if (back) return;
      back = true;
      // What still runs ends first; a connection that is not idle then is closed, and the pool makes another.
      void last.then(() => client.release(error ?? client.getTransactionStatus() !== "I"));
    },
    on: client.on.bind(client),
    removeListener: client.removeListener.bind(client),
  };
}
