import type pg from "pg";
import { openStore } from "../../src/store/database/open.ts";
import { testDatabase, testMasterKey } from "../support/database.ts";

/** Two pools over one database of the suite's own, as two replicas would have. */
export async function openPools(): Promise<{ first: pg.Pool; second: pg.Pool; end(): Promise<void> }> {
  const one = await testDatabase();
  const two = await openStore({ databaseUrl: one.url, kind: "live", masterKey: testMasterKey });
  return {
    first: one.pool,
    second: two.pool,
    async end() {
      await two.close();
      await one.close();
    },
  };
}
