import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/database/open.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { testDatabase, testMasterKey, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let here: number;
beforeAll(async () => {
  store = await testDatabase();
  here = (await createMunicipality(store, { name: "Bovenbeek", number: "+32460000001", neighbourhoods: [] }))
    .town;
});
afterAll(() => store.close());

it("fails only the transaction whose connection broke between two queries", async () => {
  const broken = asTowns(store.pool, [here], async (client) => {
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    const gone = new Promise((resolve) => client.once("end", resolve));
    const admin = new pg.Client({ connectionString: store.url });
    await admin.connect();
    await admin.query("select pg_terminate_backend($1)", [rows[0]!.pid]);
    await admin.end();
    await gone;
    await client.query("select 1");
  });
  await expect(broken).rejects.toThrow(/Connection terminated|not queryable/);
  await expect(store.pool.query("select 1")).resolves.toMatchObject({ rowCount: 1 });
});

describe("opening", () => {
  const options = () => ({ databaseUrl: store.url, masterKey: testMasterKey });
  it("refuses a database of the other kind", async () => {
    await expect(openStore({ ...options(), kind: "demo" })).rejects.toMatchObject({ code: "database-kind" });
  });
  it("takes it as it is for a command, and makes nothing where there is nothing", async () => {
    const opened = await openStore({ ...options(), kind: null });
    expect(opened.kind).toBe("live");
    await opened.close();
    const empty = new URL(store.url);
    empty.pathname = `${empty.pathname}_empty`;
    const admin = new pg.Client({ connectionString: store.url });
    await admin.connect();
    await admin.query(`create database ${empty.pathname.slice(1)}`);
    const open = () => openStore({ databaseUrl: empty.href, masterKey: testMasterKey, kind: null });
    await expect(open()).rejects.toMatchObject({ code: "no-database" });
    const inside = new pg.Client({ connectionString: empty.href });
    await inside.connect();
    const { rows } = await inside.query("select 1 from pg_class where relnamespace = 'public'::regnamespace");
    expect(rows).toEqual([]);
    await inside.end();
    await admin.query(`drop database ${empty.pathname.slice(1)} with (force)`);
    await admin.end();
  });
  it.each([
    ["was not applied", "delete from _prisma_migrations"],
    ["was changed since", "update _prisma_migrations set checksum = 'x'"],
  ])("leaves it to a server where a migration %s", async (_label, sql) => {
    const other = await testDatabase();
    const admin = new pg.Client({ connectionString: other.url });
    await admin.connect();
    await admin.query(sql);
    await admin.end();
    const open = openStore({ databaseUrl: other.url, masterKey: testMasterKey, kind: null });
    await expect(open).rejects.toMatchObject({ code: "migrations" });
    await other.close();
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
