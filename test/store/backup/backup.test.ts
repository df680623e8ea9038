import { createHash } from "node:crypto";
import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import type { TextCarrier } from "../../../src/app/ports/textCarrier.ts";
import { reconcile } from "../../../src/app/reconcile.ts";
import { columnsLeftOut, leftOut } from "../../../src/store/backup/catalogue.ts";
import { listErasures } from "../../../src/store/backup/erasures.ts";
import { verifyBackup } from "../../../src/store/backup/read.ts";
import { writeBackup, type WrittenBackup } from "../../../src/store/backup/write.ts";
import { erasePerson } from "../../../src/store/privacy/erase.ts";
import { sealJournal, verifyJournal } from "../../../src/store/privacy/journal.ts";
import { readMigrations } from "../../../src/store/database/migrate.ts";
import { openStore, type Store } from "../../../src/store/database/open.ts";
import { pgOutbox } from "../../../src/store/outbox/outbox.ts";
import { addPerson } from "../../../src/store/people/addPerson.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { othersEnded, testDatabase, testMasterKey, type TestDatabase } from "../../support/database.ts";
import {
  emptyDatabase,
  fillTown,
  restore,
  runSql,
  tablesOf,
  temporaryFolder,
  type EmptyDatabase,
  type Filled,
} from "./support.ts";

let source: TestDatabase;
let towns: [Filled, Filled];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;
let written: WrittenBackup;
/** Made after the back-up. */
let ledger: string;
let journalHead: string;
let latecomer: string;
/** People who arrived in all, and until the back-up was written. */
let arrived = 0;
let arrivedThen = 0;

beforeAll(async () => {
  source = await testDatabase();
  folder = await temporaryFolder();
  file = join(folder.path, "town.backup");
  towns = [
    await fillTown(source, "Bovenbeek", "+32460000001"),
    await fillTown(source, "Onderbeek", "+32460000002"),
  ];
  // Another server may be far ahead in transactions.
  await runSql(source.url, "update journal set xid = '900000000000' where block_id is null");
  const proof = await verifyJournal(source);
  if (!proof.ok) throw new Error(proof.problem);
  journalHead = proof.head;
  // People go on arriving while it is written, each in a transaction of several tables.
  let writing = true;
  const writer = async (): Promise<void> => {
    for (; writing; arrived += 1) {
      const number = `+32460${String(arrived).padStart(6, "0")}9`;
      await addPerson(source, {
        town: towns[0].town,
        firstName: "Nieuw",
        number,
        neighbourhood: null,
        roles: [],
      });
    }
  };
  const writers = [writer()];
  await new Promise((resolve) => setTimeout(resolve, 50));
  written = await writeBackup(source.url, file);
  arrivedThen = arrived;
  await new Promise((resolve) => setTimeout(resolve, 50));
  writing = false;
  await Promise.all(writers);
  // After the back-up: two are erased, one of whom came after it.
  const late = await addPerson(source, {
    town: towns[1].town,
    firstName: "Laat",
    number: "+32460999999",
    neighbourhood: null,
    roles: [],
  });
  latecomer = late.person;
  await erasePerson(source, towns[0].town, towns[0].maria.person);
  await erasePerson(source, towns[1].town, latecomer);
  // An id that was somebody else's before an earlier restore, and is Maria's now.
  await runSql(
    source.url,
    `insert into erasure (municipality_id, person_id, key_id, at) values (${towns[1].town}, ${towns[1].maria.person}, 1, '2020-01-01')`,
  );
  ledger = join(folder.path, "erasures");
  await writeFile(ledger, await listErasures(source.url));
});
afterAll(async () => {
  await source.close();
  await folder.remove();
});

describe("a back-up", () => {
  it("holds every table of the schema, or says why not", async () => {
    const tables = written.header.tables.map((table) => table.name);
    expect([...tables, ...Object.keys(leftOut)].sort()).toEqual(await tablesOf(source.url));
    expect(Object.keys(leftOut)).toEqual(["_prisma_migrations"]);
    expect(Object.keys(columnsLeftOut)).toEqual(["journal.xid"]);
  });

  it("is of one instant, though people arrived meanwhile", () => {
    const count = (name: string) => written.header.tables.find((table) => table.name === name)!.rows;
    expect(count("person")).toBeGreaterThan(4);
    expect(arrived, "people arrived after it").toBeGreaterThan(arrivedThen);
    expect(count("conversation")).toBe(count("person"));
    expect(count("address")).toBe(count("person"));
    expect(count("data_key")).toBe(2 * count("person"));
  });

  it("is one file for its owner, whose sum is told, and nothing half-made is beside it", async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(file)).size).toBe(written.bytes);
    expect(
      createHash("sha256")
        .update(await readFile(file))
        .digest("hex"),
    ).toBe(written.sha256);
    expect(await readdir(folder.path)).toEqual(["erasures", "town.backup"]);
    expect(await verifyBackup(file)).toEqual({ header: written.header, sha256: written.sha256 });
  });

  it("holds neither the master key nor a name, a number or a word in plain", async () => {
    const text = gunzipSync(await readFile(file)).toString();
    expect(text.length).toBeGreaterThan(100_000);
    const canaries = ["Maria", "Youssef", "geheim van", towns[0].maria.number].flatMap((plain) => [
      plain,
      Buffer.from(plain).toString("hex"),
    ]);
    canaries.push(testMasterKey.toString("hex"), testMasterKey.toString("base64"));
    for (const canary of canaries) expect(text).not.toContain(canary);
  });

  it("leaves its instant in the database", async () => {
    const { rows } = await source.pool.query(`select value from about_database where name = 'backup:last'`);
    expect(rows).toEqual([{ value: written.header.at }]);
  });

  it("never replaces a file", async () => {
    await expect(writeBackup(source.url, file)).rejects.toMatchObject({ code: "backup-exists" });
    expect((await verifyBackup(file)).sha256).toBe(written.sha256);
  });

  it("makes no folder: what should have been mounted there may be absent", async () => {
    const absent = join(folder.path, "absent", "town.backup");
    await expect(writeBackup(source.url, absent)).rejects.toMatchObject({ code: "no-folder" });
  });

  it("needs a database that Buurtlijn has used, as a list of erasures does", async () => {
    const empty = await emptyDatabase();
    const other = join(folder.path, "empty.backup");
    await expect(writeBackup(empty.url, other)).rejects.toMatchObject({ code: "never-used" });
    await expect(listErasures(empty.url)).rejects.toMatchObject({ code: "never-used" });
    await empty.drop();
    expect(await readdir(folder.path)).not.toContain("empty.backup");
  });
});

describe("a restore with the list of erasures", () => {
  let target: EmptyDatabase;
  let store: Store;
  let result: Awaited<ReturnType<typeof restore>>;
  const inTown = (town: number, sql: string, values: unknown[] = []) =>
    asTowns(store.pool, [town], (client) => client.query(sql, values));
  beforeAll(async () => {
    target = await emptyDatabase();
    result = await restore(target.url, file, { erasures: ledger });
    store = await openStore({ databaseUrl: target.url, kind: "live", masterKey: testMasterKey });
  });
  afterAll(async () => {
    await store.close();
    await target.drop();
  });

  it("brings back every row of every table", async () => {
    const admin = new pg.Client({ connectionString: target.url });
    await admin.connect();
    for (const { name, rows } of written.header.tables) {
      const found = await admin.query<{ count: number }>(`select count(*)::int from "${name}"`);
      // Erased anew: ties and keys go, erasures and journal rows come.
      const differs =
        { address_person: -1, data_key: -2, erasure: 5, journal: 3, about_database: 1 }[name] ?? 0;
      expect([name, found.rows[0]!.count]).toEqual([name, rows + differs]);
    }
    await admin.end();
    const { rows } = await inTown(towns[0].town, "select name from municipality");
    expect(rows).toEqual([{ name: 'Bovenbeek \n\\.\n\t"' }]);
  });

  it("can be read with the key, and finds people by their number", async () => {
    const { town, maria, secret } = towns[1];
    const { rows } = await inTown(
      town,
      `select i.body, p.first_name, p.id::text as person from inbound i join conversation c on c.id = i.conversation_id
       join address a on a.id = c.address_id join person p on p.id = c.person_id where a.lookup = $1 limit 1`,
      [store.keys.lookup(town, maria.number)],
    );
    await asTowns(store.pool, [town], async (client) => {
      const { sealer } = store.keys;
      expect(await sealer.openForConversation(client, maria.conversation, rows[0].body)).toBe(secret);
      expect(await sealer.openForPerson(client, maria.person, rows[0].first_name)).toBe("Maria");
    });
  });

  it("has erased again whoever was erased since, and remembers those whom it never knew", async () => {
    expect(result.erased).toBe(1);
    const { town, maria } = towns[0];
    const { rows } = await inTown(
      town,
      `select p.state, p.first_name, p.key_id, a.lookup, a.value, a.key_id as address_key, c.talk,
              (select count(*)::int from inbound where conversation_id = c.id and body is not null) as bodies,
              (select count(*)::int from outbox where conversation_id = c.id and (body is not null or state = 0)) as texts
       from person p, conversation c join address a on a.id = c.address_id where p.id = $1 and c.id = $2`,
      [maria.person, maria.conversation],
    );
    const none = { first_name: null, key_id: null, lookup: null, value: null, address_key: null, talk: null };
    expect(rows).toEqual([{ state: 3, ...none, bodies: 0, texts: 0 }]);
    const known = await inTown(towns[1].town, "select person_id::text as person from erasure order by at");
    expect(known.rows.map((row) => row.person)).toEqual([towns[1].maria.person, latecomer, latecomer]);
  });

  it("is unsure of texts that may have left, from the instant of the back-up on, and of no others", async () => {
    const { rows } = await inTown(
      towns[1].town,
      `select seq::int, state, attempts, lease_until from outbox order by seq`,
    );
    const at = new Date(written.header.at);
    const states = rows.map(({ seq, state, attempts }) => [seq, state, attempts]);
    expect(states).toEqual([
      [1, 5, 1], // waited
      [2, 5, 1], // was claimed
      [3, 2, 1],
      [4, 3, 1],
      [5, 4, 1],
      [6, 5, 1], // was unknown before
      [7, 6, 1],
      [8, 0, 0], // not due before tomorrow
    ]);
    expect(rows.slice(0, 2).map((row) => row.lease_until)).toEqual([at, at]);
    // How a text ended that the carrier had accepted is asked at once, not when it would have been.
    expect(rows[2].lease_until.getTime()).toBeLessThanOrEqual(Date.now());
    expect(result.unknownTexts).toBe(4);
  });

  it("asks the carrier's list from the back-up on before a text is sent again", async () => {
    const { maria, secret } = towns[1];
    const left = {
      sid: "SM1",
      from: "+32460000002",
      to: maria.number,
      body: secret,
      direction: "out",
      status: "delivered",
      errorCode: null,
      createdAt: new Date(new Date(written.header.at).getTime() + 1000),
    } as const;
    const asked: string[] = [];
    const carrier: TextCarrier = {
      send: () => expect.unreachable("nothing is sent before it was looked up"),
      find: () => expect.unreachable("their ids are not known"),
      async list({ to, since }) {
        asked.push(to);
        return to === maria.number && left.createdAt >= since ? [left] : [];
      },
    };
    // Days later.
    const now = () => new Date(new Date(written.header.at).getTime() + 3 * 86_400_000);
    const outbox = pgOutbox({ pool: store.pool, keys: store.keys, now });
    const settled = await reconcile({
      outbox,
      carrier,
      now,
      onDead: () => expect.unreachable("no text is dead"),
    });
    expect(settled).toEqual({ found: 1, repeated: 2, skipped: 0, dead: 0, waiting: 0 });
    expect(asked).toEqual([maria.number]);
  });

  it("keeps the journal whole, goes on in a new epoch and seals what was not sealed", async () => {
    const before = await verifyJournal(store, journalHead);
    expect(before).toMatchObject({ ok: true, rows: 45, head: written.header.journalHead });
    const waiting = await inTown(
      towns[1].town,
      "select 1 from journal where block_id is null and kind = 'turn'",
    );
    expect(waiting.rowCount).toBe(5);
    await othersEnded(store);
    let sealed = 0;
    for (let some = -1; some !== 0; sealed += some) some = await sealJournal(store);
    const { rows } = await inTown(
      towns[1].town,
      `select (select count(*)::int from journal where block_id is null) as left,
              (select array_agg(distinct epoch order by epoch) from journal_block) as epochs,
              (select count(*)::int from journal where kind = 'restored') as restored`,
    );
    expect(rows).toEqual([{ left: 0, epochs: [1, 2], restored: 1 }]);
    expect(await verifyJournal(store, journalHead)).toMatchObject({ ok: true, rows: 45 + sealed });
  });

  it("gives out no number twice that the lost days may have used", async () => {
    const { town, maria } = towns[1];
    const { rows } = await inTown(town, "select next_case_number from municipality where id = $1", [town]);
    expect(rows[0].next_case_number).toBe(3001);
    const made = await addPerson(store, {
      town,
      firstName: "Nieuw",
      number: "+32460555555",
      neighbourhood: null,
      roles: [],
    });
    expect(Number(made.person)).toBeGreaterThan(Number(latecomer));
    expect(Number(made.person)).toBeGreaterThan(Number(maria.person));
  });

  it("is guarded as before: row security on its owner too, foreign keys, indexes, grants", async () => {
    const [now, then] = await Promise.all([target.url, source.url].map(describeSchema));
    expect(now!.length).toBeGreaterThan(100);
    expect(now).toEqual(then);
    await expect(store.pool.query("select 1 from person")).rejects.toThrow(/app.tenants|malformed array/);
    const other = await inTown(towns[0].town, "select 1 from person where municipality_id = $1", [
      towns[1].town,
    ]);
    expect(other.rowCount).toBe(0);
  });

  it("is brought to the present when it was made before a migration", async () => {
    const sql = `create table later (id int primary key)`;
    const migrations = [...(await readMigrations()), { name: "0002_later", sql, checksum: "2".repeat(64) }];
    const present = await emptyDatabase();
    expect(await restore(present.url, file, { erasures: ledger, migrations })).toMatchObject({ erased: 1 });
    const client = new pg.Client({ connectionString: present.url });
    await client.connect();
    const { rows } = await client.query(`select migration_name as name from _prisma_migrations order by 1`);
    expect(rows).toEqual([{ name: "0001_ground" }, { name: "0002_later" }]);
    expect(await tablesOf(present.url)).toContain("later");
    // A database of the present has no place for it any more, even when it is empty.
    await client.query(
      "truncate municipality, journal, journal_block, flow_revision cascade; drop table later",
    );
    await client.end();
    await expect(restore(present.url, file, { migrations })).rejects.toMatchObject({ code: "not-empty" });
    await present.drop();
  });

  it("can be backed up and restored in its turn, also by the same list", async () => {
    const [again, third] = [join(folder.path, "again.backup"), await emptyDatabase()];
    await writeBackup(target.url, again);
    expect(await restore(third.url, again, { erasures: ledger })).toMatchObject({ erased: 0 });
    const client = new pg.Client({ connectionString: third.url });
    await client.connect();
    const { rows } = await client.query(`select value from about_database where name = 'journal-epoch'`);
    await client.end();
    expect(rows).toEqual([{ value: "3" }]);
    await third.drop();
  });
});

/** Tables, columns, constraints, policies, indexes, grants and triggers, a line each. */
async function describeSchema(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(
    `select format('%s %s %s %s', relname, relkind, relrowsecurity, relforcerowsecurity) || coalesce(relacl::text, '') as line
     from pg_class where relnamespace = 'public'::regnamespace
     union all select format('%s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
     from pg_constraint where connamespace = 'public'::regnamespace
     union all select format('%s', p) from pg_policies p
     union all select indexdef from pg_indexes where schemaname = 'public'
     union all select format('%s %s %s', table_name, column_name, column_default) from information_schema.columns where table_schema = 'public'
     order by 1`,
  );
  await client.end();
  return rows.map((row) => row.line);
}
