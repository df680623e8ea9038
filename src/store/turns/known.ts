import type { PoolClient } from "pg";
import type { TurnWork } from "./work.ts";

/**
 * Which pieces of work (by index) were done before: messages whose provider's id was taken in, and news that was handled
 * by a transaction whose answer got lost. Must run behind the locks of their conversations: whoever did the work held
 * the same lock. What slips by all the same (one id in two conversations) fails on writing, and is found when the batch
 * is tried in halves.
 */
export async function findKnown(client: PoolClient, work: readonly TurnWork[]): Promise<Set<number>> {
  const towns: number[] = [];
  const providers: string[] = [];
  const sids: string[] = [];
  const news: string[] = [];
  for (const { town, arrival } of work) {
    if (arrival.kind === "message") {
      towns.push(town);
      providers.push(arrival.provider);
      sids.push(arrival.providerSid);
    } else news.push(arrival.id);
  }
  const { rows } = await client.query<{ town: number; provider: string | null; id: string }>({
    name: "turns-known",
    text: `
      select i.municipality_id as town, i.provider, i.provider_sid as id
      from unnest($1::int[], $2::text[], $3::text[]) as m(town, provider, sid)
      join inbound i on i.municipality_id = m.town and i.provider = m.provider and i.provider_sid = m.sid
      union all
      select n.municipality_id, null, n.id::text from news n where n.id = any($4::bigint[]) and n.state <> 0`,
    values: [towns, providers, sids, news],
  });
  if (rows.length === 0) return new Set();
  const done = new Set(rows.map((row) => `${row.town} ${row.provider ?? ""} ${row.id}`));
  return new Set(
    work.flatMap(({ town, arrival }, index) => {
      const id = arrival.kind === "message" ? `${arrival.provider} ${arrival.providerSid}` : ` ${arrival.id}`;
      return done.has(`${town} ${id}`) ? [index] : [];
    }),
  );
}
