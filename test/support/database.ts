import { randomUUID } from "node:crypto";
import { inject } from "vitest";
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
