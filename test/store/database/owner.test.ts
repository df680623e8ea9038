import { expect, it } from "vitest";
import pg from "pg";
import { openStore } from "../../../src/store/database/open.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { testDatabase, testMasterKey } from "../../support/database.ts";

it("works for a hosted database, whose owner is no superuser: look-ups find, tenants stay apart", async () => {
  const server = await testDatabase();
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  const name = `owned_${process.pid}`;
  await admin.query(`create role ${name} login createrole password 'secret'`);
  await admin.query(`grant buurtlijn_app to ${name} with admin option`);
  await admin.query(`create database ${name} owner ${name}`);
  const url = new URL(server.url);
  [url.username, url.password, url.pathname] = [name, "secret", `/${name}`];

  const store = await openStore({ databaseUrl: url.href, kind: "live", masterKey: testMasterKey });
  const { town } = await createMunicipality(store, {
    name: "Bovenbeek",
    number: "+32460000009",
    neighbourhoods: ["Centrum"],
  });
  const found = await store.pool.query(
    "select town_of('+32460000009') as town, array(select all_towns()) as all",
  );
  expect(found.rows).toEqual([{ town, all: [town] }]);
  for (const what of ["outbox", "lease", "unknown", "news", "conversation", "request", "case"]) {
    expect((await store.pool.query("select * from due_ids($1, now(), 10)", [what])).rows).toEqual([]);
  }
  await expect(store.pool.query("select * from town_number")).rejects.toThrow(/app.tenants|malformed array/);
  await store.close();

  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  await expect(owner.query("select 1 from neighbourhood")).rejects.toThrow(/app.tenants/);
  await owner.end();
  await admin.query(`drop database ${name} with (force)`);
  await admin.query(`revoke buurtlijn_app from ${name}; drop role ${name}`);
  await admin.end();
  await server.close();
});
