import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canaries, filledTowns, type FilledTowns } from "./filledTowns.ts";

let filled: FilledTowns;
beforeAll(async () => {
  filled = await filledTowns();
}, 120_000);
afterAll(() => filled.close());

/** Every row of every table as text: what a thief of the database has. Bytes are hexadecimal in it. */
async function dump(): Promise<{ table: string; row: string }[]> {
  const { rows: tables } = await filled.admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const lines: { table: string; row: string }[] = [];
  for (const { name } of tables) {
    const { rows } = await filled.admin.query<{ row: string }>(`select t::text as row from ${name} t`);
    lines.push(...rows.map(({ row }) => ({ table: name, row })));
  }
  return lines;
}

/** The shapes in which a text can lie in a dump unsealed. */
function shapesOf(text: string): Record<string, string> {
  const bytes = Buffer.from(text);
  // In base64 three bytes are four letters: without its ends, a text looks one of three ways.
  const base64 = [0, 1, 2].map((ahead): [string, string] => {
    const letters = Buffer.concat([Buffer.alloc(ahead), bytes]).toString("base64");
    return [`base64 after ${ahead}`, letters.replaceAll("=", "").slice(4, -2)];
  });
  const hashes = ["md5", "sha1", "sha256"].map((kind): [string, string] => [
    kind,
    createHash(kind).update(bytes).digest("hex"),
  ]);
  return {
    plain: text.toLowerCase(),
    hexadecimal: bytes.toString("hex"),
    "hexadecimal of UTF-16": Buffer.from(text, "utf16le").toString("hex"),
    "hexadecimal of base64": Buffer.from(bytes.toString("base64").slice(0, -4)).toString("hex"),
    ...Object.fromEntries([...base64, ...hashes]),
  };
}

/** Where any of these is, as "table: text, shape". */
async function find(texts: string[]): Promise<string[]> {
  const lines = await dump();
  return texts.flatMap((text) =>
    Object.entries(shapesOf(text)).flatMap(([shape, looks]) =>
      lines
        .filter(({ row }) => row.includes(looks) || row.toLowerCase().includes(looks))
        .map(({ table }) => `${table}: ${text}, ${shape}`),
    ),
  );
}

/** A number in the ways that it is written; the town's own number is public. */
const written = (number: string): string[] => [number, number.slice(1), `0${number.slice(3)}`];
const secrets = (): string[] => [
  ...Object.values(canaries),
  ...filled.towns.flatMap((town) => town.numbers.slice(1).flatMap(written)),
];

describe("a stolen database", () => {
  it("holds nothing that anybody said, is called or calls from", async () => {
    expect(await find(secrets())).toEqual([]);
  });

  it("holds all of it for whoever has the master key, so there was something to find", async () => {
    const { admin, store } = filled;
    const { rows: keys } = await admin.query<{ id: string; town: number; wrapped: Buffer }>(
      "select id::text, municipality_id as town, wrapped from data_key",
    );
    const { rows: columns } = await admin.query<{ table: string; column: string }>(
      `select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'bytea'::regtype
         and (c.relname, a.attname) not in (('data_key', 'wrapped'), ('secret', 'wrapped'), ('address', 'lookup'),
                                            ('journal_block', 'hash'), ('journal_block', 'previous'))`,
    );
    let opened = "";
    const unopened: string[] = [];
    for (const { table, column } of columns) {
      const { rows } = await admin.query<{ sealed: Buffer }>(
        `select ${column} as sealed from ${table} where length(${column}) > 1`,
      );
      for (const { sealed } of rows) {
        const plain = keys.flatMap((key) => {
          try {
            return [JSON.stringify(store.keys.open(key, sealed))];
          } catch {
            return [];
          }
        });
        if (plain.length !== 1) unopened.push(`${table}.${column}`);
        opened += `${plain.join()}\n`;
      }
    }
    expect(unopened).toEqual([]);
    const missing = [...Object.values(canaries), ...filled.towns.flatMap((town) => town.numbers.slice(1))];
    expect(missing.filter((text) => !opened.includes(text))).toEqual([]);
  });

  const leak = `Dag ${canaries.name}, tot dinsdag`;
  it.each([
    ["plain", leak.toUpperCase()],
    ["hexadecimal", Buffer.from(leak).toString("hex")],
    ["hexadecimal of UTF-16", Buffer.from(leak, "utf16le").toString("hex")],
    ["hexadecimal of base64", Buffer.from(Buffer.from(canaries.name).toString("base64")).toString("hex")],
    ["base64 after 1", Buffer.from(leak).toString("base64")],
    ["base64 after 2", Buffer.from(`.${leak}`).toString("base64")],
    ["base64 after 0", Buffer.from(`..${leak}`).toString("base64url")],
    ["md5", createHash("md5").update(canaries.name).digest("hex")],
    ["sha1", createHash("sha1").update(canaries.name).digest("hex")],
    ["sha256", createHash("sha256").update(canaries.name).digest("hex")],
  ])("would give itself away: %s", async (shape, planted) => {
    const { admin } = filled;
    await admin.query("begin");
    const structure = JSON.stringify({ said: planted });
    await admin.query("insert into flow_revision (hash, flow, structure) values ('x', 'x', $1)", [structure]);
    await admin.query("update journal set kind = $1 where id = (select min(id) from journal)", [planted]);
    const found = await find([canaries.name]);
    await admin.query("rollback");
    expect(found).toContain(`public.flow_revision: ${canaries.name}, ${shape}`);
    expect(found).toContain(`public.journal: ${canaries.name}, ${shape}`);
  });
});
