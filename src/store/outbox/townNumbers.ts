import type { Pool } from "pg";
import { allTowns, asTowns } from "../tenancy.ts";

/** Every number that a municipality texts from, E.164. */
export async function townNumbers(pool: Pool): Promise<string[]> {
  const towns = await allTowns(pool);
  if (towns.length === 0) return [];
  return asTowns(pool, towns, async (client) => {
    const { rows } = await client.query<{ value: string }>(`select value from town_number order by id`);
    return rows.map((row) => row.value);
  });
}
