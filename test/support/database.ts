import { randomUUID } from "node:crypto";
import { inject, vi } from "vitest";
import pg from "pg";
import type { DatabaseKind } from "../../src/store/database/databaseKind.ts";
import { openStore, type Store } from "../../src/store/database/open.ts";

export const testMasterKey = Buffer.alloc(32, 42);

export interface TestDatabase extends Store {
  /** The administrator's connection address of this database. */
  url: string;
}

/** An empty, migrated database of the suite's own. Close it in `afterAll`. */
export async function testDatabase(kind: DatabaseKind = "live"): Promise<TestDatabase> {
  const server = inject("databaseServer");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name} template template_buurtlijn`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const store = await openStore({ databaseUrl: url.href, kind, masterKey: testMasterKey });
  return {
    ...store,
    url: url.href,
    async close() {
      await store.close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

/** Connections that pass row security. Those that end as the database is dropped may be cut off: that is no error. */
export function adminPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url });
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/**
 * Waits until every transaction that runs now is over, those of other suites on the same server too: only then does the
 * journal seal what was committed before.
 */
export async function othersEnded({ pool }: Pick<Store, "pool">): Promise<void> {
  const { rows } = await pool.query<{ now: string }>("select pg_current_xact_id()::text as now");
  const over = async (): Promise<boolean | undefined> => {
    const { rows: found } = await pool.query<{ over: boolean }>(
      "select pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 as over",
      [rows[0]!.now],
    );
    return found[0]?.over;
  };
  await vi.waitUntil(over, { timeout: 20_000, interval: 20 });
}

/** Cloning wants the template to itself for a moment, so suites that start together take turns. */
async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(1)");
    await client.query(sql);
  } finally {
    await client.end();
  }
}
