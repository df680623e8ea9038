import { afterAll, beforeAll, expect, it } from "vitest";
import pg from "pg";
import { sealAll, sealJournal, verifyJournal } from "../../../src/store/privacy/journal.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { othersEnded, testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let admin: pg.Client;
let town: number;
beforeAll(async () => {
  store = await testDatabase();
  admin = new pg.Client({ connectionString: store.url });
  await admin.connect();
  town = (await createMunicipality(store, { name: "Bovenbeek", number: "+32460000009", neighbourhoods: [] }))
    .town;
});
afterAll(async () => {
  await admin.end();
  await store.close();
});

const note = (rows: number) =>
  asTowns(store.pool, [town], (client) =>
    client.query(
      `insert into journal (municipality_id, kind, subject, subject_id) select $1, 'turn', 'conversation', generate_series(1, $2)`,
      [town, rows],
    ),
  );

it("waits for running transactions, so that no row is left behind a sealed one", async () => {
  const slow = new pg.Client({ connectionString: store.url });
  await slow.connect();
  await slow.query("begin");
  await slow.query(`insert into journal (municipality_id, kind, subject) values ($1, 'slow', 'x')`, [town]);
  await note(3);
  expect(await sealJournal(store)).toBe(0);
  await slow.query("commit");
  await slow.end();
  await othersEnded(store);
  expect(await sealJournal(store)).toBe(4);
});

it("seals each row once, whoever seals at the same time", async () => {
  await note(50);
  await othersEnded(store);
  const sealed = await Promise.all([1, 2, 3, 4].map(() => sealJournal(store)));
  expect(sealed.reduce((sum, one) => sum + one) + (await sealJournal(store))).toBe(50);
  expect(await verifyJournal(store)).toMatchObject({ ok: true, rows: 54 });
});

it.each([
  ["a changed row", "update journal set subject_id = 999 where id = (select max(id) from journal)"],
  ["a removed row", "delete from journal where id = (select max(id) from journal)"],
  [
    "a removed block",
    "with b as (delete from journal_block where id = (select min(id) from journal_block) returning id) delete from journal where block_id in (select id from b)",
  ],
  [
    "a row slipped in",
    "insert into journal (municipality_id, kind, subject, block_id) select municipality_id, 'x', 'x', max(block_id) from journal group by 1",
  ],
])("notices %s", async (_, tamper) => {
  await admin.query("truncate journal, journal_block");
  for (const rows of [12, 3]) {
    await note(rows);
    await othersEnded(store);
    await sealJournal(store);
  }
  expect(await verifyJournal(store)).toMatchObject({ ok: true, blocks: 2, rows: 15 });
  expect((await admin.query(tamper)).rowCount).toBeGreaterThan(0);
  expect(await verifyJournal(store)).toMatchObject({ ok: false });
});

it("is read in portions, however many blocks there are, and what is wrong is found in each", async () => {
  await admin.query("truncate journal, journal_block");
  for (const rows of [...Array.from({ length: 30 }, () => 1), 21_000]) {
    await note(rows);
    await othersEnded(store);
    await sealAll(store);
  }
  let asked = 0;
  const count = (client: pg.PoolClient): void => {
    const { query } = client;
    client.query = ((...given: Parameters<typeof query>) => {
      asked += 1;
      return query.apply(client, given);
    }) as typeof query;
    store.pool.once("release", () => (client.query = query));
  };
  store.pool.once("acquire", () => store.pool.once("acquire", (client) => count(client)));
  expect(await verifyJournal(store)).toMatchObject({ ok: true, blocks: 35, rows: 21_030 });
  expect(asked).toBeGreaterThan(4);
  expect(asked).toBeLessThan(15);
  for (const end of ["min", "max"]) {
    const change = `update journal set subject_id = subject_id + $1 where id = (select ${end}(id) from journal)`;
    await admin.query(change, [1]);
    expect(await verifyJournal(store), end).toMatchObject({
      ok: false,
      problem: expect.stringContaining("changed"),
    });
    await admin.query(change, [-1]);
  }
  expect(await verifyJournal(store)).toMatchObject({ ok: true });
});

it("notices a journal whose end was cut off, when its head was kept elsewhere", async () => {
  await admin.query("truncate journal, journal_block");
  const empty = await verifyJournal(store);
  await note(5);
  await othersEnded(store);
  await sealJournal(store);
  expect(await verifyJournal(store, empty.ok ? empty.head : "")).toMatchObject({ ok: true });
  const proof = await verifyJournal(store);
  if (!proof.ok) throw new Error(proof.problem);
  expect(await verifyJournal(store, proof.head)).toMatchObject({ ok: true });
  await admin.query("truncate journal, journal_block");
  expect(await verifyJournal(store, proof.head)).toMatchObject({ ok: false });
});

it("lets the application change no sealed row and write no block number of its own", async () => {
  await note(1);
  await othersEnded(store);
  await sealJournal(store);
  const change = (sql: string) => asTowns(store.pool, [town], (client) => client.query(sql));
  await expect(change("update journal set kind = 'x'")).rejects.toThrow("permission denied");
  await expect(change("delete from journal")).rejects.toThrow("permission denied");
  await expect(
    change(`insert into journal (municipality_id, kind, subject, block_id) values (${town}, 'x', 'x', 1)`),
  ).rejects.toThrow("permission denied");
  await expect(change("update journal_block set rows = 0")).rejects.toThrow("permission denied");
  expect((await change("update journal set block_id = 12345 where block_id is not null")).rowCount).toBe(0);
});
