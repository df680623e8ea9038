import type { Client } from "../database/client.ts";

/** A municipality's settings as its row keeps them: only what was set, without defaults. */
export async function readSettings(client: Client, town: number): Promise<Record<string, unknown>> {
  const { rows } = await client.query<{ settings: Record<string, unknown> }>(
    `select settings from municipality where id = $1`,
    [town],
  );
  return rows[0]?.settings ?? {};
}
