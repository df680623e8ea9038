import { chmod, mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import pg from "pg";
import { startEmbedded, type EmbeddedServer } from "../../../src/store/database/embedded.ts";
import { openStore, type StoreOptions } from "../../../src/store/database/open.ts";
import { refuseOld } from "../../../src/store/database/reach.ts";
import { testMasterKey } from "../../support/database.ts";

// A server of its own: roles belong to a whole server, and here they are made, unmade and made dangerous.
let home: string;
let server: EmbeddedServer;
let root: pg.Client;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "buurtlijn-opening-"));
  await chmod(home, 0o755);
  server = await startEmbedded(home, ["fsync=off"]);
  root = new pg.Client({ connectionString: server.url("postgres") });
  await root.connect();
});
afterAll(async () => {
  await root.end();
  await server.stop();
  await rm(home, { recursive: true, force: true });
});

let count = 0;
/** An empty database; the address is its superuser's. */
async function database(owner = "postgres"): Promise<string> {
  const name = `opening_${++count}`;
  await root.query(`create database ${name} owner ${owner}`);
  return server.url(name);
}

/** The same database for another login. */
function as(user: string, url: string): string {
  return Object.assign(new URL(url), { username: user, password: "secret" }).href;
}

/** A login with these attributes and no right beyond them. */
async function login(name: string, attributes = ""): Promise<string> {
  await root.query(`create role "${name}" login password 'secret' ${attributes}`);
  return name;
}

/** Opens and closes; @returns as whom connections work. */
async function open(databaseUrl: string, more: Partial<StoreOptions> = {}): Promise<string> {
  const store = await openStore({
    databaseUrl,
    kind: "live",
    masterKey: testMasterKey,
    waitMs: 0,
    ...more,
  });
  const { rows } = await store.pool.query<{ role: string }>("select current_user as role");
  await store.close();
  return rows[0]!.role;
}

describe("logins, on a server that has never seen Buurtlijn", () => {
  let ownerUrl: string;
  it("makes the role as an owner who is no superuser, and then works as that role", async () => {
    const owner = await login("town_owner", "createrole");
    ownerUrl = await database(owner);
    expect(await open(as(owner, ownerUrl))).toBe("buurtlijn_app");
  });

  it("lets in a login that may do nothing but what the role may", async () => {
    const databaseUrl = as(await login("town_server"), ownerUrl);
    expect(await open(databaseUrl, { adminUrl: as("town_owner", ownerUrl) })).toBe("buurtlijn_app");
    const bare = new pg.Client({ connectionString: databaseUrl });
    await bare.connect();
    await expect(bare.query("create table mine (x int)")).rejects.toThrow("permission denied");
    await bare.end();
  });

  it("says what to run where the administrator may not let the login in, and that helps", async () => {
    const owner = await login("strange_owner", "createrole");
    const url = await database(owner);
    const databaseUrl = as(await login("Strange Server"), url);
    const failed = await open(databaseUrl, { adminUrl: as(owner, url) }).catch((error: Error) => error);
    expect(failed).toMatchObject({ code: "role-missing" });
    await root.query(/run: (grant .*;)$/.exec((failed as Error).message)![1]!);
    expect(await open(databaseUrl, { adminUrl: as(owner, url) })).toBe("buurtlijn_app");
  });

  it("says what is missing where the login may not set up anything", async () => {
    const url = await database();
    await expect(open(as(await login("poor_server"), url))).rejects.toMatchObject({
      code: "admin-rights",
      message: expect.stringContaining("DATABASE_ADMIN_URL") as string,
    });
  });
});

describe("a role that would see everything", () => {
  it.each(["superuser", "bypassrls"])("is refused: %s", async (attribute) => {
    const url = await database();
    await open(url);
    await root.query(`alter role buurtlijn_app ${attribute}`);
    try {
      await expect(open(url)).rejects.toMatchObject({ code: "role-bypasses" });
    } finally {
      await root.query(`alter role buurtlijn_app no${attribute}`);
    }
    expect(await open(url)).toBe("buurtlijn_app");
  });

  it.each([
    ["postgres", "the superuser"],
    ["town_owner", "the owner of the tables"],
  ])("is refused: an address whose options put %s in its place, %s", async (user) => {
    const url = user === "postgres" ? await database() : as(user, await database(user));
    await expect(open(`${url}?options=-c%20role%3D${user}`)).rejects.toMatchObject({
      code: "role-bypasses",
    });
  });
});

describe("a database that is not ours", () => {
  it.each([
    ["somebody's tables", "create table invoice (id int)"],
    ["somebody's view", "create view invoice as select 1 as id"],
    [
      "another program's tables, made with Prisma as well",
      `create table invoice (id int); create table _prisma_migrations (migration_name text);
       insert into _prisma_migrations values ('20200101_invoices')`,
    ],
  ])("is left as it is: %s", async (_what, sql) => {
    const url = await database();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    await client.query(sql);
    const there = () =>
      client.query("select relname from pg_class where relnamespace = 'public'::regnamespace");
    const before = (await there()).rows;
    await expect(open(url)).rejects.toMatchObject({
      code: "database-foreign",
      message: expect.stringContaining("(invoice)") as string,
    });
    expect((await there()).rows).toEqual(before);
  });

  it("is ours when it was migrated before, whatever was added to it", async () => {
    const url = await database();
    await open(url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("create table invoice (id int)");
    await client.end();
    expect(await open(url)).toBe("buurtlijn_app");
  });
});

describe("a database that does not answer", () => {
  const nowhere = "postgresql://jan:geheim@127.0.0.1:1/town";
  it("is named in one sentence, without the password", async () => {
    const failed = await open(nowhere).catch((error: Error) => error);
    expect(failed).toMatchObject({ code: "database-unreachable" });
    expect((failed as Error).message).toBe(
      "The database at 127.0.0.1:1 does not answer (ECONNREFUSED); start it, or mend DATABASE_URL.",
    );
    await expect(open(await database(), { adminUrl: nowhere })).rejects.toThrow("mend DATABASE_ADMIN_URL");
  });

  it("is waited for", async () => {
    const url = new URL(await database());
    const { port } = url;
    const proxy = createServer((socket) => {
      socket.pipe(connect(Number(port), "127.0.0.1")).pipe(socket);
      socket.on("error", () => undefined);
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const address = proxy.address() as AddressInfo;
    proxy.close();
    url.port = String(address.port);
    const waits: string[] = [];
    const opening = open(url.href, { waitMs: 20_000, onWait: (code) => waits.push(code) });
    await expect.poll(() => waits).toEqual(["ECONNREFUSED"]);
    await new Promise<void>((resolve) => proxy.listen(address.port, "127.0.0.1", resolve));
    expect(await opening).toBe("buurtlijn_app");
    expect(waits).toHaveLength(1);
    proxy.close();
  });

  it("is waited for again when it goes away half-way", async () => {
    const url = new URL(await database());
    const { port } = url;
    let connections = 0;
    const proxy = createServer((socket) => {
      connections += 1;
      // The first only asks whether it answers; the second sets the database up, and is cut in the middle of it.
      const cut = connections === 2 ? 4000 : Infinity;
      let seen = 0;
      const inner = connect(Number(port), "127.0.0.1").on("error", () => undefined);
      socket.on("data", (bytes) => (seen += bytes.length) > cut && inner.destroy() && socket.destroy());
      socket.on("error", () => undefined);
      socket.pipe(inner).pipe(socket);
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    url.port = String((proxy.address() as AddressInfo).port);
    const waits: string[] = [];
    expect(await open(url.href, { waitMs: 20_000, onWait: (code) => waits.push(code) })).toBe(
      "buurtlijn_app",
    );
    expect(waits).toHaveLength(1);
    proxy.close();
  });

  it("is told apart from one that refuses the login or has no such database, which no waiting mends", async () => {
    const url = await database();
    const patient = { waitMs: 60_000 };
    await expect(open(as("town_nobody", url), patient)).rejects.toMatchObject({
      code: "database-login",
      message: expect.stringContaining('"town_nobody"') as string,
    });
    await expect(open(server.url("atlantis"), patient)).rejects.toMatchObject({
      code: "no-database",
      message: expect.stringContaining('"atlantis"') as string,
    });
    await expect(open(`${url}?sslmode=require`, patient)).rejects.toMatchObject({
      code: "database-connection",
    });
  });
});

it.each([
  ["14.11", "140011", false],
  ["15.0", "150000", true],
  ["18.4", "180004", true],
])("PostgreSQL %s", (version, number, fits) => {
  const check = () => refuseOld({ version, number });
  if (fits) expect(check).not.toThrow();
  else expect(check).toThrow("The database is PostgreSQL 14.11; Buurtlijn needs 15 or newer.");
});

it("lets nobody hold a row for more than a minute, and nobody wait for one longer", async () => {
  const store = await openStore({
    databaseUrl: await database(),
    kind: "live",
    masterKey: testMasterKey,
  });
  onTestFinished(() => store.close());
  const { rows } = await store.pool.query<object>(
    "select current_setting('statement_timeout') as works, current_setting('idle_in_transaction_session_timeout') as idles",
  );
  expect(rows).toEqual([{ works: "1min", idles: "1min" }]);
});
