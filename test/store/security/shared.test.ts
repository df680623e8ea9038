import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let admin: pg.Client;
beforeAll(async () => {
  store = await testDatabase();
  admin = new pg.Client({ connectionString: store.url });
  await admin.connect();
  await createMunicipality(store, { name: "Bovenbeek", number: "+32460000009", neighbourhoods: [] });
});
afterAll(async () => {
  await admin.end();
  await store.close();
});

describe("functions that see past row security", () => {
  interface Definer {
    call: string;
    result: string;
    settings: string[] | null;
    everybody: boolean;
  }
  let definers: Definer[];
  beforeAll(async () => {
    const { rows } = await admin.query<Definer>(
      `select p.oid::regprocedure::text as call, pg_get_function_result(p.oid) as result, p.proconfig as settings,
              has_function_privilege('public', p.oid, 'execute') as everybody
       from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace order by 1`,
    );
    definers = rows;
  });

  it("give ids and nothing else", () => {
    expect(definers.length).toBeGreaterThanOrEqual(4);
    const idsOnly = ["integer", "SETOF integer", "TABLE(municipality_id integer, id bigint)"];
    expect(definers.filter(({ result }) => !idsOnly.includes(result))).toEqual([]);
  });
  it("look for names in the system's own schema first, so that nobody can slip them another table", () => {
    const pinned = "search_path=pg_catalog, pg_temp";
    expect(definers.filter(({ settings }) => settings?.includes(pinned) !== true)).toEqual([]);
  });
  it("are for the application alone", async () => {
    expect(definers.filter(({ everybody }) => everybody)).toEqual([]);
    const name = `stranger_${process.pid}`;
    await admin.query(`create role ${name} nologin`);
    await admin.query(`set role ${name}`);
    await expect(admin.query("select all_towns()")).rejects.toThrow("permission denied");
    await admin.query(`reset role; drop role ${name}`);
  });
  it("take what looks like SQL as a value", async () => {
    const hostile = "' union select 1 from person --";
    const { rows } = await store.pool.query("select town_of($1) as town", [hostile]);
    expect(rows).toEqual([{ town: null }]);
    await expect(store.pool.query("select * from due_ids($1, now(), 10)", [hostile])).rejects.toThrow(
      "is none of",
    );
    expect((await store.pool.query("select due_towns($1, now())", [hostile])).rows).toEqual([]);
  });
});

describe("tables that belong to nobody", () => {
  it.each([
    ["what the database is", "update about_database set value = 'demo' where name = 'kind'", 0],
    ["what the database is, anew", "insert into about_database (name, value) values ('kind', 'demo')", null],
    [
      "what the database is, over it",
      "insert into about_database (name, value) values ('kind', 'demo') on conflict (name) do update set value = 'demo'",
      null,
    ],
    ["the database's marks", "delete from about_database", null],
    ["sealed blocks of the journal", "update journal_block set hash = '\\x00'", null],
    ["blocks of the journal", "delete from journal_block", null],
    ["revisions that talks run on", "update flow_revision set structure = '{}'", null],
    ["revisions of flows", "delete from flow_revision", null],
    ["the secrets", "delete from secret", null],
    ["the list of migrations", "select 1 from _prisma_migrations", null],
    ["the tables themselves", "alter table person disable row level security", null],
    ["who guards them", "drop policy tenants on person", null],
    ["the schema", "create table public.mine (x int)", null],
  ])("cannot be touched: %s", async (_what, sql, changed) => {
    const outcome = await store.pool.query(sql).then(
      ({ rowCount }) => rowCount,
      ({ code }: { code: string }) => (code === "42501" ? null : code),
    );
    expect(outcome).toBe(changed);
  });
});
