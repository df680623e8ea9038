import type { Pool } from "pg";

/** The municipality that texts from a number (E.164), or null. */
export async function townOf(pool: Pool, number: string): Promise<number | null> {
  const { rows } = await pool.query<{ town: number | null }>(`select town_of($1) as town`, [number]);
  return rows[0]?.town ?? null;
}
