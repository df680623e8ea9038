import pg from "pg";
import { closedLoop, openLoop, type Seen } from "./load.ts";
import { preparePgBench, type PgBench, type Widths } from "./pgbench.ts";
import type { BenchServer } from "./server.ts";
import { openStreet, type Street } from "./street.ts";
import type { Measure } from "./table.ts";

const PHONES = 2048;
const CLIENTS = [1, 16, 64];

/**
 * (b) Durable turns per second through the real path: queue, batch, row locks, real flows, encryption, row security,
 * journal. The peer does the same four statements on bare rows as wide, on the same server.
 */
export async function measureTurns(
  server: BenchServer,
  street: Street,
  options: { rounds: number; seconds: number; say(line: string): void },
): Promise<Measure[]> {
  const { rounds, seconds } = options;
  const databaseUrl = await server.database("ours");
  await closedLoop(64, Math.min(seconds, 3), PHONES, street.say);
  const widths = await rowWidths(databaseUrl);
  const peer = await preparePgBench(databaseUrl, PHONES, widths);
  options.say(
    peer === null
      ? "pgbench is not on this machine (Debian: postgresql-contrib); our own figures stand alone."
      : `${peer.version}, rows as wide as ours: talk ${widths.talk}, inbound ${widths.inbound}, outbox ${widths.outbox} bytes`,
  );
  const measures: Measure[] = [];
  for (const clients of CLIENTS) {
    const seen = await alternate(server, street, peer, clients, rounds, seconds);
    const sided = (name: string, unit: string, value: (one: Seen) => number): Measure => ({
      part: "b",
      name: `${name}, ${clients} clients`,
      unit,
      ours: seen.ours.map(value),
      ...(peer !== null && { peer: seen.peer.map(value) }),
    });
    measures.push(
      {
        ...sided("durable turns", "turns/s", (one) => one.perSecond),
        ...(clients === 64 && { goal: { ratioAtLeast: 1.3 } }),
      },
      sided("p50", "ms", (one) => one.p50),
      sided("p99", "ms", (one) => one.p99),
    );
    if (clients === 64) measures.push(await halfLoad(server, street, seen.ours, options));
  }
  return measures;
}

async function alternate(
  server: BenchServer,
  street: Street,
  peer: PgBench | null,
  clients: number,
  rounds: number,
  seconds: number,
): Promise<{ ours: Seen[]; peer: Seen[] }> {
  const seen = { ours: [] as Seen[], peer: [] as Seen[] };
  for (let round = 0; round < rounds; round++) {
    await server.checkpoint();
    seen.ours.push(await closedLoop(clients, seconds, street.phones, street.say));
    await server.checkpoint();
    if (peer !== null) seen.peer.push(await peer.load(clients, seconds));
  }
  return seen;
}

/** p99 of an open loop at half of what each round of the closed loop reached. */
async function halfLoad(
  server: BenchServer,
  street: Street,
  closed: Seen[],
  options: { seconds: number },
): Promise<Measure> {
  const ours: number[] = [];
  for (const { perSecond } of closed) {
    await server.checkpoint();
    const seen = await openLoop(perSecond / 2, options.seconds, 3, street.phones, street.say);
    ours.push(seen.p99);
  }
  return { part: "b", name: "p99 at half load, open loop", unit: "ms", ours, goal: { atMost: 50 } };
}

/** How wide our rows are on average, read as the owner of the tables. */
async function rowWidths(databaseUrl: string): Promise<Widths> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Widths>(
    `select (select avg(octet_length(talk)) from conversation)::int as talk,
            (select avg(octet_length(body)) from inbound)::int as inbound,
            (select avg(octet_length(body)) from outbox)::int as outbox`,
  );
  await client.end();
  return rows[0]!;
}

/** The street that (b) and (d) work on. */
export async function openBenchStreet(server: BenchServer): Promise<Street> {
  return openStreet(await server.database("ours"), PHONES);
}
