import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../src/config.ts";

const key = Buffer.alloc(32, 7).toString("base64");
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const carrier = {
  TWILIO_ACCOUNT_SID: "AC1",
  TWILIO_AUTH_TOKEN: "t",
  TWILIO_FROM: "+32460001122",
  PUBLIC_URL: "https://town.example/",
  MASTER_KEY: key,
};

describe("readConfig", () => {
  it("starts a demo from nothing", () => {
    expect(readConfig({})).toMatchObject({ port: 3000, carrier: null, dataDir: "./data", masterKey: null });
  });

  it("takes a whole carrier, without the trailing slash", () => {
    expect(readConfig(carrier)).toMatchObject({
      publicUrl: "https://town.example",
      carrier: { apiUrl: null },
    });
  });

  it.each([
    ["a port that is none", { PORT: "abc" }, 'PORT must be a number from 0 to 65535, not "abc"'],
    ["a port in another notation", { PORT: "0x50" }, "PORT"],
    ["a port that is too high", { PORT: "65536" }, "PORT"],
    ["half a carrier", { TWILIO_FROM: "+32460001122" }, "TWILIO_AUTH_TOKEN is missing"],
    ["a carrier without a key", { ...carrier, MASTER_KEY: undefined }, "MASTER_KEY is required"],
    ["a carrier without an address", { ...carrier, PUBLIC_URL: "" }, "PUBLIC_URL is required"],
    ["a short key", { MASTER_KEY: "aGVsbG8=" }, "32 bytes"],
    ["plain http elsewhere", { ...carrier, TWILIO_API_URL: "http://10.0.0.1" }, "TWILIO_API_URL"],
    [
      "a name that only looks like loopback",
      { ...carrier, TWILIO_API_URL: "http://127.evil.example" },
      "TWILIO_API_URL",
    ],
    ["a number without country", { ...carrier, TWILIO_FROM: "0460001122" }, "TWILIO_FROM"],
    ["an owner's login without a database", { DATABASE_ADMIN_URL: "postgresql://x" }, "DATABASE_URL"],
    ["an address without a scheme", { ...carrier, PUBLIC_URL: "town.example:3000" }, "PUBLIC_URL must be"],
    [
      "an address of another kind",
      { ...carrier, PUBLIC_URL: "mailto:an@town.example" },
      "PUBLIC_URL must be",
    ],
    [
      "an address with a query",
      { ...carrier, PUBLIC_URL: "https://town.example/?a=b" },
      "PUBLIC_URL must be",
    ],
    ["a key with a stray sign", { MASTER_KEY: `!${key}` }, "32 bytes"],
    [
      "a database at no address",
      { DATABASE_URL: "postgresql://u:p@host:54x/db" },
      "DATABASE_URL is no address",
    ],
    ["a database of another make", { DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
  ])("refuses %s", (_label, env, sentence) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(sentence);
  });

  it("tells everything that is missing at once", () => {
    const told = (): unknown => readConfig({ TWILIO_FROM: "+32460001122", PORT: "x" });
    expect(told).toThrow(
      expect.objectContaining({
        problems: ["PORT", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "MASTER_KEY", "PUBLIC_URL"].map(
          (name) => expect.stringContaining(name) as string,
        ),
      }) as Error,
    );
  });

  it("knows the settings that the README lists, no others", () => {
    const table = /## Settings\n([^]*?)\n## /.exec(read("../README.md"))![1]!;
    const listed = [...table.matchAll(/^\| (`[^|]*`) /gm)].flatMap(([, names]) => names!.match(/[A-Z_]+/g)!);
    const known = [...read("../src/config.ts").matchAll(/^  ([A-Z_]+): /gm)].map(([, name]) => name!);
    expect(known).toContain("TWILIO_API_URL");
    expect(listed.sort()).toEqual(known.sort());
  });

  it("lets plain http reach this machine", () => {
    expect(readConfig({ ...carrier, TWILIO_API_URL: "http://127.0.0.1:4000" }).carrier?.apiUrl).toBe(
      "http://127.0.0.1:4000",
    );
  });
});
