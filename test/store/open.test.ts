import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { createMunicipality } from "../../src/store/seed.ts";
import { asTowns } from "../../src/store/tenancy.ts";
import { testDatabase, testMasterKey, type TestDatabase } from "../support/database.ts";

let store: TestDatabase;
let here: number;
beforeAll(async () => {
  store = await testDatabase();
  here = (await createMunicipality(store, { name: "Bovenbeek", number: "+32460000001", neighbourhoods: [] }))
    .town;
});
afterAll(() => store.close());

describe("opening", () => {
  const options = () => ({ databaseUrl: store.url, masterKey: testMasterKey });
  it("refuses a database of the other kind", async () => {
    await expect(openStore({ ...options(), kind: "demo" })).rejects.toMatchObject({ code: "database-kind" });
  });
  it("refuses another master key", async () => {
    const masterKey = Buffer.alloc(32, 1);
    await expect(openStore({ ...options(), kind: "live", masterKey })).rejects.toMatchObject({
      code: "master-key",
    });
  });
  it("lets two replicas migrate at once", async () => {
    const both = await Promise.all([1, 2].map(() => openStore({ ...options(), kind: "live" })));
    expect(both.map((one) => one.pool.totalCount > 0)).toEqual([true, true]);
    await Promise.all(both.map((one) => one.close()));
  });
  it("keeps what was written from being changed", async () => {
    const change = asTowns(store.pool, [here], (client) => client.query("delete from journal"));
    await expect(change).rejects.toThrow("permission denied");
  });
});
