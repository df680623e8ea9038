import { PrismaPg } from "@prisma/adapter-pg";
import type { Pool } from "pg";
import { lentConnections } from "./lentConnections.ts";
import { PrismaClient, type Prisma } from "../prisma/client.ts";
import { namedTowns } from "./tenancy.ts";

/** One transaction of Prisma's client. */
export type Tx = Prisma.TransactionClient;

/** Prisma's own limits (2 s for a connection, 5 s in all) would fail a cold query behind a burst of turns. */
const WAIT_MS = 20_000;
const WORK_MS = 30_000;

/** One client per pool: whoever has a store's pool has its Prisma client as well. */
const clients = new WeakMap<Pool, PrismaClient>();

/**
 * Prisma's client over the store's own connections: it borrows them and never ends the pool. Instants travel without
 * their offset, so the pool must say `timezone=UTC` (open.ts).
 */
function prismaOf(pool: Pool): PrismaClient {
  let client = clients.get(pool);
  if (client === undefined) {
    client = new PrismaClient({ adapter: new PrismaPg(lentConnections(pool)), errorFormat: "minimal" });
    clients.set(pool, client);
  }
  return client;
}

/**
 * `asTowns` for Prisma: runs `work` in one transaction that may see these municipalities and no others. Use `tx` only:
 * a query on another client would stand outside the transaction, and row security would refuse it.
 * @throws what `work` throws; an error of the database comes with its SQLSTATE as `code`, as `pg` gives it.
 */
export async function inTowns<T>(
  pool: Pool,
  towns: readonly number[],
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const tenants = namedTowns(towns);
  try {
    return await prismaOf(pool).$transaction(
      async (tx) => {
        // Its statements have no name, so a generic plan, which open.ts asks for, would be made anew each time.
        await tx.$executeRaw`select set_config('app.tenants', ${tenants}, true), set_config('plan_cache_mode', 'auto', true)`;
        return work(tx);
      },
      { maxWait: WAIT_MS, timeout: WORK_MS },
    );
  } catch (error) {
    throw asPg(error);
  }
}

/**
 * An error of the database as `pg` would have thrown it. Prisma has codes of its own (P2002 for 23505), one for several
 * SQLSTATEs, and those who sort errors (failure.ts) should not need to know which client a query went through.
 * Errors that never were the database's (P1001 not reachable, P2028 no connection in time) stay as they are.
 */
function asPg(error: unknown): unknown {
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: DriverCause } } };
  const cause = meta?.driverAdapterError?.cause;
  if (cause?.originalCode === undefined) return error;
  const { originalCode: code, originalMessage: message, constraint } = cause;
  return Object.assign(new Error(message, { cause: error }), { code, constraint: constraint?.index });
}

interface DriverCause {
  originalCode?: string;
  originalMessage?: string;
  constraint?: { index?: string };
}

/** Bytes from Prisma as the Buffer that `crypto.ts` and `pg` speak of, without a copy. */
export function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
