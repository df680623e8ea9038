import type { Pool } from "pg";
import { setTimeout as pause } from "node:timers/promises";
import { StoreError } from "../storeError.ts";

/** A lock of the database under which one demo runs; the number means nothing. */
const LOCK = 4_000_011;

/** How long a demo that was killed may take to be gone for the database, in ms. */
const GONE_MS = 3000;

/**
 * Holds a demo's database as long as this process lives. Each demo has a carrier of its own: two on one database would
 * send each other's texts to phones that nobody sees.
 * @returns what lets it go.
 * @throws StoreError `demo-runs` where another holds it.
 */
export async function beOnlyDemo(pool: Pool): Promise<() => void> {
  const client = await pool.connect();
  for (const until = Date.now() + GONE_MS; ; await pause(200)) {
    const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [LOCK]);
    if (rows[0]!.held) return () => client.release(true);
    if (Date.now() < until) continue;
    client.release();
    throw new StoreError(
      "demo-runs",
      "A demo runs on this database already: use that one, stop it, or set DATA_DIR for a second one.",
    );
  }
}
