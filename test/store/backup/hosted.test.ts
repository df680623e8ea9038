import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import pg from "pg";
import { listErasures } from "../../../src/store/backup/erasures.ts";
import { writeBackup } from "../../../src/store/backup/write.ts";
import { erasePerson } from "../../../src/store/privacy/erase.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { testDatabase, testMasterKey } from "../../support/database.ts";
import { emptyDatabase, fillTown, restore, runSql, temporaryFolder } from "./support.ts";

it("backs up and restores a hosted database, whose owner is no superuser and under row security", async () => {
  const server = await testDatabase();
  const folder = await temporaryFolder();
  const owner = `hosted_${process.pid}`;
  const superuser = (sql: string): Promise<void> => runSql(server.url, sql);
  await superuser(`create role ${owner} login createrole password 'secret'`);
  await superuser(`grant buurtlijn_app to ${owner} with admin option, set true`);
  const [from, to] = [await emptyDatabase(owner), await emptyDatabase(owner)];
  const asOwner = (address: string): string => {
    const url = new URL(address);
    [url.username, url.password] = [owner, "secret"];
    return url.href;
  };
  const [file, ledger] = [join(folder.path, "hosted.backup"), join(folder.path, "erasures")];
  const source = await openStore({ databaseUrl: asOwner(from.url), kind: "live", masterKey: testMasterKey });
  const { town, maria, volunteer, secret } = await fillTown(source, "Bovenbeek", "+32460000001");
  // Whoever made the role may grant it, and cannot work as it before that.
  await superuser(`grant buurtlijn_app to ${owner} with set false`);
  const written = await writeBackup(asOwner(from.url), file);
  const people = written.header.tables.find(({ name }) => name === "person")!.rows;
  expect(people).toBe(2);
  await erasePerson(source, town, volunteer.person);
  await writeFile(ledger, await listErasures(asOwner(from.url)));
  await source.close();

  await superuser(`grant buurtlijn_app to ${owner} with set false`);
  expect(await restore(asOwner(to.url), file, { erasures: ledger })).toMatchObject({ erased: 1 });
  const store = await openStore({ databaseUrl: asOwner(to.url), kind: "live", masterKey: testMasterKey });
  await asTowns(store.pool, [town], async (client) => {
    const { rows } = await client.query<{ body: Buffer }>("select body from inbound limit 1");
    expect(await store.keys.sealer.openForConversation(client, maria.conversation, rows[0]!.body)).toBe(
      secret,
    );
    const erased = await client.query("select first_name, key_id from person where id = $1", [
      volunteer.person,
    ]);
    expect(erased.rows).toEqual([{ first_name: null, key_id: null }]);
  });
  await store.close();
  const client = new pg.Client({ connectionString: asOwner(to.url) });
  await client.connect();
  await expect(client.query("select 1 from neighbourhood")).rejects.toThrow(/app.tenants/);
  await client.end();

  for (const database of [from, to]) await database.drop();
  await superuser(`revoke buurtlijn_app from ${owner} cascade; drop role ${owner}`);
  await folder.remove();
  await server.close();
});
