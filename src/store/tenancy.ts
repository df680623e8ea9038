import type { Pool, PoolClient } from "pg";

/**
 * Runs `work` in one transaction that may see these municipalities and no others (row-level security reads
 * `app.tenants`). Rolls back on any error and throws it on.
 */
export async function asTowns<T>(
  pool: Pool,
  towns: readonly number[],
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  if (towns.length === 0 || !towns.every((id) => Number.isSafeInteger(id) && id > 0)) {
    throw new RangeError("A transaction names its municipalities by positive whole numbers.");
  }
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`begin; set local app.tenants = '{${towns.join(",")}}'`);
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The ids of every municipality of this database. */
export async function allTowns(pool: Pool): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>({ name: "all-towns", text: "select all_towns() as id" });
  return rows.map((row) => row.id);
}
