import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import { openStore } from "../../src/store/open.ts";
import { addPerson, createMunicipality } from "../../src/store/seed.ts";
import { asTowns } from "../../src/store/tenancy.ts";
import { testDatabase, testMasterKey, type TestDatabase } from "../support/database.ts";

let store: TestDatabase;
let here: number;
let elsewhere: number;
beforeAll(async () => {
  store = await testDatabase();
  for (const number of ["+32460000001", "+32460000002"]) {
    const made = await createMunicipality(store, {
      name: `Town ${number}`,
      number,
      neighbourhoods: ["Centrum"],
    });
    const person = {
      town: made.town,
      firstName: "Canary-Maria",
      number: `${number}7`,
      neighbourhood: made.neighbourhoods[0]!,
    };
    await addPerson(store, { ...person, roles: ["resident"] });
    [here, elsewhere] = [elsewhere!, made.town];
  }
});
afterAll(() => store.close());

const tenantTables = `select table_name from information_schema.columns
  where table_schema = 'public' and column_name = 'municipality_id' order by 1`;

describe("a municipality's rows", () => {
  it("are guarded in every table that has them, also against their owner", async () => {
    const admin = new pg.Client({ connectionString: store.url });
    await admin.connect();
    const { rows } = await admin.query<{ name: string; guarded: boolean }>(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as guarded from pg_class c
       where c.relname in (${tenantTables}) and c.relkind = 'r'`,
    );
    await admin.end();
    expect(rows.length).toBeGreaterThanOrEqual(19);
    expect(rows.filter((row) => !row.guarded)).toEqual([]);
  });

  it("cannot be read, added, changed or removed from another municipality, table by table", async () => {
    const tables = (await store.pool.query<{ table_name: string }>(tenantTables)).rows.map(
      (row) => row.table_name,
    );
    for (const table of tables) {
      await asTowns(store.pool, [here], async (client) => {
        const { rows } = await client.query(`select 1 from ${table} where municipality_id = $1`, [elsewhere]);
        expect(rows, table).toEqual([]);
      });
    }
    for (const table of ["person", "address", "conversation", "data_key", "town_number", "neighbourhood"]) {
      const count = await asTowns(store.pool, [elsewhere], (client) =>
        client.query(`select 1 from ${table}`),
      );
      expect(count.rowCount, `${table} has rows to hide`).toBeGreaterThan(0);
      const moved = await asTowns(store.pool, [here], (client) =>
        client.query(`update ${table} set municipality_id = municipality_id where municipality_id = $1`, [
          elsewhere,
        ]),
      );
      expect(moved.rowCount, table).toBe(0);
      // Refused outright (rows that erasure empties), or nothing in sight to remove.
      const gone = await asTowns(store.pool, [here], (client) =>
        client.query(`delete from ${table} where municipality_id = $1`, [elsewhere]),
      ).catch((error: Error & { code?: string }) => ({ rowCount: error.code === "42501" ? 0 : -1 }));
      expect(gone.rowCount, table).toBe(0);
    }
    await expect(
      asTowns(store.pool, [here], (client) =>
        client.query(`insert into town_number (municipality_id, value) values ($1, '+32999')`, [elsewhere]),
      ),
    ).rejects.toThrow("row-level security");
  });

  it("are closed to a transaction that names no municipality", async () => {
    await expect(store.pool.query("select 1 from person")).rejects.toThrow(/app.tenants|malformed array/);
  });

  it("hold no name or number in plain text", async () => {
    const admin = new pg.Client({ connectionString: store.url });
    await admin.connect();
    const { rows } = await admin.query<{ table_name: string }>(tenantTables);
    for (const { table_name: table } of rows) {
      const { rows: found } = await admin.query<{ row: string }>(`select t::text as row from ${table} t`);
      for (const { row } of found) {
        expect(row).not.toContain("Canary");
        expect(row).not.toContain(Buffer.from("Canary").toString("hex"));
        expect(row).not.toContain("+324600000017");
      }
    }
    await admin.end();
  });
});

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
