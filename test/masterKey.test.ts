import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demoKey, keptKey, parseKey } from "../src/masterKey.ts";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "buurtlijn-key-"));
});
afterEach(() => rm(dataDir, { recursive: true }));
const make = (databaseUrl: string | null = null): Promise<Buffer> => demoKey({ dataDir, databaseUrl });

describe("a demo's key", () => {
  it("is made once, for all who start at that moment, and kept for its owner alone", async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => make()));
    expect(new Set(made.map((key) => key.toString("base64"))).size).toBe(1);
    expect(made[0]).toHaveLength(32);
    expect(await keptKey(dataDir)).toEqual(made[0]);
    expect((await stat(join(dataDir, "master.key"))).mode & 0o077).toBe(0);
    expect(await readdir(dataDir)).toEqual(["master.key"]);
  });

  it("is not made anew where its database is there already: nobody could read that", async () => {
    await mkdir(join(dataDir, "database"));
    await expect(make()).rejects.toMatchObject({
      code: "master-key",
      message: expect.stringMatching(/master\.key\); put back a copy, set MASTER_KEY/) as string,
    });
    expect(await readdir(dataDir)).toEqual(["database"]);
    // With a database elsewhere this folder says nothing.
    expect(await make("postgresql://elsewhere")).toHaveLength(32);
  });

  it.each([
    ["empty", ""],
    ["cut off", "q83vEjRWeJA="],
    ["of something else", "this is no key"],
  ])("is never replaced where its file is %s", async (_what, text) => {
    const file = join(dataDir, "master.key");
    await writeFile(file, text);
    await expect(make()).rejects.toMatchObject({ code: "master-key" });
    expect(await readFile(file, "utf8")).toBe(text);
  });

  it("is asked for in a sentence where it cannot be read", async () => {
    await mkdir(join(dataDir, "master.key"));
    await expect(keptKey(dataDir)).rejects.toThrow(/master\.key cannot be read \(EISDIR\)/);
  });
});

describe("parseKey", () => {
  const key = Buffer.alloc(32, 251).toString("base64");
  it.each([
    ["32 bytes", key, true],
    ["with a line end", `${key}\n`, true],
    ["31 bytes", Buffer.alloc(31, 251).toString("base64"), false],
    ["hexadecimal", "ab".repeat(32), false],
    ["with a sign that is none of base64", `!${key}`, false],
  ])("%s", (_what, text, is) => {
    expect(parseKey(text)?.length ?? null).toBe(is ? 32 : null);
  });
});
