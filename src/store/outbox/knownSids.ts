import type { Client } from "../database/client.ts";

/** Which of these carrier ids some row has already. */
export async function knownSids(client: Client, sids: string[]): Promise<Set<string>> {
  if (sids.length === 0) return new Set();
  const { rows } = await client.query<{ sid: string }>({
    name: "outbox-sids",
    text: `select provider_sid as sid from outbox where provider_sid = any($1::text[])`,
    values: [sids],
  });
  return new Set(rows.map((row) => row.sid));
}
