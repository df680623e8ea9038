import type { Pool, PoolClient } from "pg";
import type { Prisma, PrismaClient } from "./prisma/client.ts";

/**
 * Runs `fn` in one transaction that sees the rows of these municipalities only; commits when it returns, rolls back
 * when it throws. One round trip starts the transaction and names the municipalities.
 * @throws TypeError when an id is no positive integer (ids are written into the statement).
 */
export async function inTowns<Result>(
  pool: Pool,
  ids: readonly number[],
  fn: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const tenants = tenantList(ids);
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`begin; set local app.tenants = '${tenants}'`);
    const result = await fn(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((cause: Error) => (broken = cause));
    throw error;
  } finally {
    // A connection that could not roll back is thrown away, never given to the next.
    client.release(broken);
  }
}

/** The same for Prisma and one municipality: for what is not hot. Times out after 30 s. */
export async function asTown<Result>(
  prisma: PrismaClient,
  id: number,
  fn: (tx: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  const tenants = tenantList([id]);
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('app.tenants', ${tenants}, true)`;
      return fn(tx);
    },
    { timeout: 30_000, maxWait: 10_000 },
  );
}

/** A PostgreSQL array literal of municipality ids. */
function tenantList(ids: readonly number[]): string {
  const wrong = ids.find((id) => !Number.isInteger(id) || id < 1 || id > 2_147_483_647);
  if (wrong !== undefined) throw new TypeError(`A municipality's id must be a positive whole number, not ${wrong}.`);
  return `{${ids.join(",")}}`;
}

export { inTowns as asTowns };
