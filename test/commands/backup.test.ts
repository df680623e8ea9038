import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startEmbedded } from "../../src/store/database/embedded.ts";
import { erasePerson } from "../../src/store/privacy/erase.ts";
import { openStore } from "../../src/store/database/open.ts";
import { asTowns } from "../../src/store/database/tenancy.ts";
import { fillTown, temporaryFolder, type Filled } from "../store/backup/support.ts";

const masterKey = randomBytes(32);
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let here: string;
let there: string;
let town: Filled;

/** Runs the command line as a user does. */
function buurtlijn(args: string[], env: Record<string, string> = {}) {
  const cli = new URL("../../src/cli.ts", import.meta.url).pathname;
  const settings = { PATH: process.env["PATH"], MASTER_KEY: masterKey.toString("base64"), ...env };
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [cli, ...args], { env: settings }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

const inDatabase = async <T>(
  dataDir: string,
  work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
): Promise<T> => {
  const server = await startEmbedded(dataDir);
  const store = await openStore({ databaseUrl: server.url("postgres"), kind: "live", masterKey });
  try {
    return await work(store);
  } finally {
    await store.close();
    await server.stop();
  }
};

beforeAll(async () => {
  folder = await temporaryFolder();
  [here, there] = [join(folder.path, "here"), join(folder.path, "there")];
  town = await inDatabase(here, (store) => fillTown(store, "Bovenbeek", "+32460000001"));
});
afterAll(() => folder.remove());

it("brings a small town back from its back-up and list of erasures, on a new machine", async () => {
  const backedUp = await buurtlijn(["backup"], { DATA_DIR: here });
  expect(backedUp).toMatchObject({ code: 0, err: "" });
  const [name] = await readdir(join(here, "backups"));
  expect(name).toMatch(/^buurtlijn-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.backup$/);
  const file = join(here, "backups", name!);
  expect(backedUp.out).toContain(file);
  const sum = /sha256 ([0-9a-f]{64})/.exec(backedUp.out)![1]!;

  const verified = await buurtlijn(["backup", "--verify", file], { DATA_DIR: "/nowhere", MASTER_KEY: "" });
  expect(verified).toMatchObject({ code: 0, err: "" });
  expect(verified.out).toContain(sum);
  expect(verified.out).toMatch(/300 {2}inbound/);

  await inDatabase(here, (store) => erasePerson(store, town.town, town.volunteer.person));
  const list = join(folder.path, "erasures");
  expect(await buurtlijn(["erasures", "--to", list], { DATA_DIR: here })).toMatchObject({
    code: 0,
    out: "",
    err: "",
  });
  const nowhere = await buurtlijn(["erasures", "--to", join(folder.path, "unmounted", "list")], {
    DATA_DIR: here,
  });
  expect(nowhere).toMatchObject({ code: 1, out: "" });
  expect(nowhere.err).toMatch(/^There is no folder [^\n]*unmounted; [^\n]*\.\n$/);
  expect(await buurtlijn(["erasures"], { DATA_DIR: here })).toMatchObject({
    out: await readFile(list, "utf8"),
  });

  const wrong = { DATA_DIR: there, MASTER_KEY: randomBytes(32).toString("base64") };
  const refused = await buurtlijn(["restore", file], wrong);
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toMatch(/^MASTER_KEY does not fit this back-up; [^\n]*\.\n$/);

  const restored = await buurtlijn(["restore", file, "--erasures", list], { DATA_DIR: there });
  expect(restored).toMatchObject({ code: 0, err: "" });
  expect(restored.out).toContain("1 people were erased again");
  const found = await inDatabase(there, (store) =>
    asTowns(store.pool, [town.town], async (client) => {
      const { rows } = await client.query("select body from inbound limit 1");
      const erased = await client.query("select state from person where id = $1", [town.volunteer.person]);
      return [
        await store.keys.sealer.openForConversation(client, town.maria.conversation, rows[0].body),
        erased.rows,
      ];
    }),
  );
  expect(found).toEqual([town.secret, [{ state: 3 }]]);

  const twice = await buurtlijn(["restore", file], { DATA_DIR: there });
  expect(twice).toMatchObject({ code: 1, out: "" });
  expect(twice.err).toMatch(/^This database is not empty; [^\n]*\.\n$/);
});

it.each([
  ["backup without a database", ["backup"], /^There is no database in .*\.\n$/],
  [
    "a back-up that is not there",
    ["backup", "--verify", "/nowhere.backup"],
    /^There is no file \/nowhere.backup\.\n$/,
  ],
  ["a restore of nothing", ["restore", "/nowhere.backup"], /^There is no file \/nowhere.backup\.\n$/],
])("says in one sentence what is wrong with %s, and exits with 1", async (_, args, sentence) => {
  const result = await buurtlijn(args, { DATA_DIR: join(folder.path, "absent") });
  expect(result).toMatchObject({ code: 1, out: "" });
  expect(result.err).toMatch(sentence);
  expect(await readdir(folder.path)).not.toContain("absent");
});

it("asks for the master key before a restore", async () => {
  const result = await buurtlijn(["restore", "x"], { MASTER_KEY: "", DATA_DIR: join(folder.path, "absent") });
  expect(result.code).toBe(1);
  expect(result.err).toMatch(/^MASTER_KEY is missing: .*\n$/);
});
