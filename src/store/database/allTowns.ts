import type { Client } from "./client.ts";

/** The ids of all municipalities, which a transaction must name before it can read any of their rows. */
export async function allTowns(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>({
    name: "all-towns",
    text: "select all_towns() as id",
  });
  return rows.map((row) => row.id);
}
