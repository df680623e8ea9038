import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import pg from "pg";
import { z } from "zod";
import { eraseIn } from "../privacy/erase.ts";
import { becomeApp } from "../database/maintenance.ts";
import type { Client } from "../database/client.ts";
import { StoreError } from "../storeError.ts";
import { requireUsed } from "./catalogue.ts";

/**
 * The list of erasures is kept apart from the back-ups, because a back-up still knows whoever was erased after it. It
 * holds ids only. Lines of JSON: whose database it is, one line per destroyed key, and SHA-256 of what stands before.
 */
const firstLine = z.object({ buurtlijn: z.literal("erasures"), format: z.literal(1), database: z.uuid() });
const oneLine = z.object({
  municipality: z.int().positive(),
  person: z.string().regex(/^\d+$/),
  key: z.string().regex(/^\d+$/),
  /** UTC instant, in microseconds as the database has it. */
  at: z.iso.datetime(),
});
const lastLine = z.object({ end: z.literal(true), sha256: z.string() });

export type Erasure = z.infer<typeof oneLine>;

export interface ErasureList {
  /** The id of the database that it comes from. */
  database: string;
  erasures: Erasure[];
}

/** Every erasure that this database knows, also those that a restore brought along, as the text of a list. @throws StoreError `never-used`. */
export async function listErasures(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await requireUsed(client);
    await client.query("begin");
    await becomeApp(client);
    const { rows: about } = await client.query<{ id: string }>(
      `select value as id from about_database where name = 'database-id'`,
    );
    const { rows } = await client.query<Erasure>(
      `select municipality_id as municipality, person_id::text as person, key_id::text as key,
              to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from erasure order by erasure.at, erasure.id`,
    );
    await client.query("commit");
    const lines = [{ buurtlijn: "erasures", format: 1, database: about[0]!.id }, ...rows];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    return `${text}${JSON.stringify({ end: true, sha256: hashOf(text) })}\n`;
  } finally {
    await client.end();
  }
}

/** @throws StoreError `erasures` with what is wrong with the file. */
export async function readErasures(file: string): Promise<ErasureList> {
  const wrong = (what: string): StoreError =>
    new StoreError("erasures", `${file} ${what}; nothing was changed.`);
  const text = await readFile(file, "utf8").catch(() => {
    throw wrong("cannot be read as a list of erasures");
  });
  const lines = text.split("\n");
  if (lines.at(-1) !== "" || lines.length < 3) throw wrong("is cut off");
  const first = firstLine.safeParse(json(lines[0]!));
  if (!first.success) throw wrong("is not a list of erasures (made by: buurtlijn erasures)");
  const last = lastLine.safeParse(json(lines.at(-2)!));
  if (!last.success) throw wrong("is cut off");
  const body = lines.slice(1, -2).map((line) => oneLine.safeParse(json(line)));
  const before = `${lines.slice(0, -2).join("\n")}\n`;
  if (hashOf(before) !== last.data.sha256) throw wrong("was altered");
  const erasures = body.map((one, index) => {
    if (!one.success) throw wrong(`has a wrong line ${index + 2}`);
    return one.data;
  });
  return { database: first.data.database, erasures };
}

/**
 * Erases again whoever a restored back-up still knows, in the caller's transaction as the application's role. Someone
 * who came after an erasure is another person, whatever her id. The others are put on the database's own list: an older
 * or newer back-up may know them.
 * @returns how many people were erased.
 */
export async function replayErasures(client: Client, erasures: Erasure[]): Promise<number> {
  let count = 0;
  const again = new Set<string>();
  for (const { municipality, person, at } of erasures) {
    const { rowCount } = await client.query(
      `select 1 from person where municipality_id = $1 and id = $2 and state <> 3 and created_at <= $3`,
      [municipality, person, at],
    );
    if (rowCount === 0) continue;
    await eraseIn(client, municipality, person);
    again.add(person);
    count += 1;
  }
  const others = erasures.filter(({ person }) => !again.has(person));
  await client.query(
    `insert into erasure (municipality_id, person_id, key_id, at)
     select n.* from unnest($1::int[], $2::bigint[], $3::bigint[], $4::timestamptz[]) as n(town, person, key, at)
     where exists (select from municipality where id = n.town)
       and not exists (select from erasure e where e.municipality_id = n.town and e.person_id = n.person and e.key_id = n.key)`,
    [
      others.map((one) => one.municipality),
      others.map((one) => one.person),
      others.map((one) => one.key),
      others.map((one) => one.at),
    ],
  );
  return count;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
