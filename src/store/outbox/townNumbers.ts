import type { Pool } from "pg";
import { allTowns } from "../database/allTowns.ts";
import { inTowns } from "../database/prismaClient.ts";

/** Every number that a municipality texts from, E.164. */
export async function townNumbers(pool: Pool): Promise<string[]> {
  const towns = await allTowns(pool);
  if (towns.length === 0) return [];
  const rows = await inTowns(pool, towns, (tx) =>
    tx.townNumber.findMany({ select: { value: true }, orderBy: { id: "asc" } }),
  );
  return rows.map((row) => row.value);
}
