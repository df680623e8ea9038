import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CommanderError } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UserError } from "../../src/commands/shared/context.ts";
import { report } from "../../src/commands/shared/report.ts";
import { ConfigError } from "../../src/config.ts";
import { StoreError } from "../../src/store/storeError.ts";
import { createMunicipality } from "../../src/store/municipality/createMunicipality.ts";
import { testDatabase, testMasterKey, type TestDatabase } from "../support/database.ts";
import { buurtlijn } from "./support.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
let home: string;
let store: TestDatabase;
let env: Record<string, string>;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "buurtlijn-cli-"));
  store = await testDatabase();
  env = { DATABASE_URL: store.url, MASTER_KEY: testMasterKey.toString("base64"), DATA_DIR: home };
  await createMunicipality(store, { name: "Bovenbeek", number: "+32460001122", neighbourhoods: ["Heide"] });
});
afterAll(async () => {
  await store.close();
  await rm(home, { recursive: true });
});

describe("the program", () => {
  it("lists its commands, and explains each with an example", async () => {
    const { code, out } = await buurtlijn(["--help"]);
    expect(code).toBe(0);
    const commands = [
      "start",
      "demo",
      "flows",
      "play",
      "runs",
      "municipality",
      "person",
      "cases",
      "doctor",
      "backup",
      "restore",
      "erasures",
      "rotate-key",
      "bench",
    ];
    for (const name of commands) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
    const groups = { municipality: ["list", "set"], person: ["erase"], cases: ["list", "close"] };
    const one = [
      ...commands.filter((name) => !(name in groups) && name !== "bench").map((name) => [name]),
      ...Object.entries(groups).flatMap(([group, names]) => names.map((name) => [group, name])),
    ];
    for (const path of one) {
      const help = await buurtlijn([...path, "--help"]);
      expect(help.code).toBe(0);
      expect(help.out, path.join(" ")).toMatch(new RegExp(`^  buurtlijn ${path.join(" ")}`, "m"));
    }
  });

  it("does what it is asked on the database, and ends with 0", async () => {
    const { code, out, err } = await buurtlijn(["municipality", "list", "--json"], { env });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject([{ name: "Bovenbeek", numbers: ["+32460001122"] }]);
  });

  it.each<[string, string[], Record<string, string>, string]>([
    ["a command that is none", ["dance"], {}, 'no command "dance"'],
    ["an option that is none", ["cases", "list", "--fast"], {}, "unknown option '--fast'"],
    [
      "an outcome that is none",
      ["cases", "close", "1", "2000", "--as", "An", "--outcome", "dead"],
      {},
      "Allowed choices",
    ],
    ["a case that is no number", ["cases", "take", "1", "x", "--as", "An"], {}, "such as 2041"],
    ["nobody who acts", ["cases", "show", "1", "2000"], {}, "--as <staff>"],
    ["a production server without a carrier", ["start"], { NODE_ENV: "production" }, "TWILIO_ settings are"],
    ["a wrong setting", ["municipality", "list"], { PORT: "abc" }, "PORT must be a number"],
    [
      "a setting of a town that is none",
      ["municipality", "set", "1", "speed", "1"],
      {},
      'no setting "speed"',
    ],
    ["a database that is not there", ["cases", "list"], { DATABASE_URL: "" }, "start the server first"],
    [
      "a certificate that is not there",
      ["cases", "list"],
      { DATABASE_URL: "postgresql://u:p@127.0.0.1:1/db?sslrootcert=/nowhere" },
      "a file that it names is not there",
    ],
    ["a list without a folder", ["erasures", "--to", "/nowhere/list"], {}, "no folder /nowhere"],
    ["a list that is a folder", ["erasures", "--to", "."], {}, "name a file in it"],
    [
      "another key",
      ["cases", "list"],
      { MASTER_KEY: Buffer.alloc(32, 3).toString("base64") },
      "MASTER_KEY does not fit",
    ],
  ])("answers %s in a sentence, without a stack, and ends with 1", async (_label, args, more, sentence) => {
    const { code, out, err } = await buurtlijn(args, { env: { ...env, ...more }, cwd: root });
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/^\s+at /m);
    expect({ code, out }).toEqual({ code: 1, out: "" });
  });

  it("makes no database where there is none", async () => {
    const empty = join(home, "nothing");
    const { code } = await buurtlijn(["municipality", "list"], { env: { DATA_DIR: empty } });
    expect(code).toBe(1);
    expect(existsSync(empty)).toBe(false);
  });

  it("plays along standard input", async () => {
    const { code, out } = await buurtlijn(["play", "companion-offer", "--param", "kind=walk"], {
      cwd: root,
      typed: "ja\n1\n",
    });
    expect(code).toBe(0);
    expect(out).toContain("outcome? 1 gathered");
    expect(out).not.toContain("\u001b");
  });

  it("says which Node it needs where there is only an older one", async () => {
    const old = join(home, "old-node");
    await writeFile(old, "#!/bin/sh\necho v20.11.0\n", { mode: 0o755 });
    await cp(join(root, "bin.js"), join(home, "bin.mjs"));
    const pretend = `data:text/javascript,process.execPath=${JSON.stringify(old)}`;
    const { code, err } = await buurtlijn([], {
      node: ["--import", pretend],
      program: join(home, "bin.mjs"),
    });
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining("needs Node 22.18 or newer") as string,
    });
  });

  it("says that measuring needs a checkout, or measures with the arguments as they are", async () => {
    const { code, err, out } = await buurtlijn(["bench", "--no-such-thing"], { env });
    const there = existsSync(join(root, "test/bench/main.ts"));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(there ? "Unknown option '--no-such-thing'" : "checkout");
  });
});

describe("a failure", () => {
  const withCode = (code: string): Error => Object.assign(new Error("raw words"), { code });
  it.each<[string, unknown, number, string]>([
    ["of the user", new UserError("Do this."), 1, "Do this."],
    ["of the configuration", new ConfigError(["One.", "Two."]), 1, "One.\nTwo."],
    ["that the store explains", new StoreError("x", "Do that."), 1, "Do that."],
    ["of the network", withCode("ECONNREFUSED"), 1, "Nothing answers"],
    ["of the port", withCode("EADDRINUSE"), 1, "PORT"],
    [
      "of a port for administrators",
      Object.assign(withCode("EACCES"), { syscall: "listen" }),
      1,
      "set PORT to 1024 or higher",
    ],
    ["of the disk", withCode("ENOSPC"), 1, "raw words"],
    ["that is help", new CommanderError(0, "commander.help", "help"), 0, ""],
    ["that PostgreSQL blames on our SQL", withCode("42601"), 2, "raw words"],
    ["that is our own mistake", new TypeError("x is not a function"), 2, "x is not a function"],
  ])("%s", (_label, error, code, sentence) => {
    const said: string[] = [];
    expect(report(error, (line) => void said.push(String(line)))).toBe(code);
    expect(said.join("\n")).toContain(sentence);
  });
});
