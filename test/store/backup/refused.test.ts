import { readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import { listErasures } from "../../../src/store/backup/erasures.ts";
import { verifyBackup } from "../../../src/store/backup/read.ts";
import { restoreBackup } from "../../../src/store/backup/restore.ts";
import { writeBackup, type WrittenBackup } from "../../../src/store/backup/write.ts";
import { erasePerson } from "../../../src/store/privacy/erase.ts";
import { readMigrations, type Migration } from "../../../src/store/database/migrate.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { testDatabase, testMasterKey } from "../../support/database.ts";
import {
  emptyDatabase,
  fillTown,
  restore,
  rewrite,
  runSql,
  tablesOf,
  temporaryFolder,
  type EmptyDatabase,
} from "./support.ts";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;
let written: WrittenBackup;
let ledger: string;
let target: EmptyDatabase;
let migrations: Migration[];

beforeAll(async () => {
  const source = await testDatabase();
  folder = await temporaryFolder();
  [file, ledger] = [join(folder.path, "town.backup"), join(folder.path, "erasures")];
  const { town, volunteer } = await fillTown(source, "Bovenbeek", "+32460000001");
  written = await writeBackup(source.url, file);
  await erasePerson(source, town, volunteer.person);
  await writeFile(ledger, await listErasures(source.url));
  await source.close();
  target = await emptyDatabase();
  migrations = await readMigrations();
});
afterAll(async () => {
  await target.drop();
  await folder.remove();
});

describe("a restore is refused, and changes nothing,", () => {
  /** The code of a refusal that says one sentence and leaves nothing behind. */
  const refusal = async (work: Promise<unknown>): Promise<unknown> => {
    const error = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ message: expect.stringMatching(/^[A-Z/].*\.$/) });
    expect(await tablesOf(target.url)).toEqual([]);
    return (error as { code: unknown }).code;
  };
  const copy = (name: string) => join(folder.path, name);

  it("with another master key", async () => {
    const work = restore(target.url, file, { masterKey: Buffer.alloc(32, 1) });
    expect(await refusal(work)).toBe("master-key");
  });

  it.each([1, 100, 20_000])("of a file without its last %d bytes", async (cut) => {
    await writeFile(copy("cut"), await readFile(file));
    await truncate(copy("cut"), written.bytes - cut);
    expect(await refusal(restore(target.url, copy("cut")))).toBe("backup-cut-off");
  });

  it("of a file that was cut off at the end of a table and packed anew", async () => {
    await rewrite(file, copy("cut2"), (text) => text.slice(0, text.indexOf('{"table":"town_number"}')));
    expect(await refusal(restore(target.url, copy("cut2")))).toBe("backup-cut-off");
  });

  it("of a file with one byte changed", async () => {
    const bytes = await readFile(file);
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(copy("changed"), bytes);
    expect(await refusal(restore(target.url, copy("changed")))).toBe("backup-altered");
  });

  it.each<[string, (text: string) => string]>([
    ["a changed value", (text) => text.replace(/\tresident/, "\tvisitor").replace("{resident}", "{contact}")],
    ["a row less", (text) => text.replace(/(\{"table":"inbound"\}\n).*\n/, "$1")],
    ["a changed header", (text) => text.replace(/"rows":\d+\}\]/, '"rows":0}]')],
    ["something after its end", (text) => `${text}more\n`],
  ])("of a file with %s, packed anew", async (_, change) => {
    await rewrite(file, copy("rewritten"), change);
    expect(await refusal(restore(target.url, copy("rewritten")))).toBe("backup-altered");
  });

  it.each([
    ["no-backup", "absent", null],
    ["not-a-backup", "text", "hello\n"],
    ["backup-cut-off", "nothing", ""],
  ])("with %s for what is no back-up: %s", async (code, name, contents) => {
    if (contents !== null) await writeFile(copy(name), contents);
    expect(await refusal(restore(target.url, copy(name)))).toBe(code);
  });

  it.each([
    ["backup-format", (text: string) => text.replace('"format":1', '"format":2')],
    ["backup-migrations", (text: string) => text.replace("0001_ground", "0002_later")],
  ])("with %s when a newer Buurtlijn made it", async (code, change) => {
    const { header } = await verifyBackup(file);
    await rewrite(file, copy("newer"), change);
    if (code === "backup-format") {
      expect(await refusal(restore(target.url, copy("newer")))).toBe(code);
      return;
    }
    // The sum would tell first; the header alone is looked at here.
    const later = header.migrations.map((one) => ({ ...one, name: "0002_later" }));
    const options = { file, adminUrl: target.url, masterKey: testMasterKey, migrations, erasures: null };
    expect(await refusal(restoreBackup({ ...options, header: { ...header, migrations: later } }))).toBe(code);
    const changed = header.migrations.map((one) => ({ ...one, checksum: "0".repeat(64) }));
    expect(await refusal(restoreBackup({ ...options, header: { ...header, migrations: changed } }))).toBe(
      code,
    );
  });

  it.each<[string, string, (text: string) => string]>([
    ["erasures", "cut off", (text) => text.slice(0, -10)],
    ["erasures", "a line less", (text) => text.replace(/\n\{"municipality".*?\n/, "\n")],
    ["erasures", "no list", () => "hello"],
  ])("with %s for a list of erasures that is %s", async (code, _, change) => {
    await writeFile(copy("list"), change(await readFile(ledger, "utf8")));
    expect(await refusal(restore(target.url, file, { erasures: copy("list") }))).toBe(code);
  });

  it("with the erasures of another database, whose ids are other people's", async () => {
    const other = await testDatabase();
    await runSql(other.url, `update about_database set value = gen_random_uuid() where name = 'database-id'`);
    await writeFile(copy("elsewhere"), await listErasures(other.url));
    await other.close();
    expect(await refusal(restore(target.url, file, { erasures: copy("elsewhere") }))).toBe(
      "erasures-elsewhere",
    );
  });

  it("of a file that changes after it was checked", async () => {
    const { header } = await verifyBackup(file);
    await rewrite(file, copy("swapped"), (text) => text.replace("{resident}", "{contact}"));
    const options = { header, adminUrl: target.url, masterKey: testMasterKey, migrations, erasures: null };
    expect(await refusal(restoreBackup({ ...options, file: copy("swapped") }))).toBe("backup-altered");
  });

  it("into a database in use", async () => {
    const other = new pg.Client({ connectionString: target.url });
    await other.connect();
    expect(await refusal(restore(target.url, file))).toBe("in-use");
    await other.end();
  });

  it("into a database that holds something, or was made for a demo", async () => {
    const used = await testDatabase();
    await fillTown(used, "Elders", "+32460000003");
    await used.pool.end();
    await expect(restore(used.url, file)).rejects.toMatchObject({ code: "not-empty" });
    await runSql(used.url, "drop schema public cascade; create schema public; create table notes (id int)");
    await expect(restore(used.url, file)).rejects.toMatchObject({ code: "not-empty" });
    await runSql(used.url, "drop table notes");
    const demo = await openStore({ databaseUrl: used.url, kind: "demo", masterKey: testMasterKey });
    await demo.close();
    await expect(restore(used.url, file)).rejects.toMatchObject({ code: "database-kind" });
    await runSql(used.url, `update about_database set value = 'live' where name = 'kind'`);
    expect(await restore(used.url, file)).toMatchObject({ erased: 0 });
  });
});
