import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { attempt, forbidden, guarded, type Outcome } from "./attempt.ts";
import { references, tenantTables, type TenantTable } from "./catalogue.ts";
import { filledTowns, type FilledTowns } from "./filledTowns.ts";

let filled: FilledTowns;
let tables: TenantTable[];
let here: number;
let elsewhere: number;
beforeAll(async () => {
  filled = await filledTowns();
  tables = await tenantTables(filled.admin);
  [here, elsewhere] = filled.towns.map((town) => town.id) as [number, number];
}, 120_000);
afterAll(() => filled.close());

const ours = (sql: string, values?: unknown[]) => attempt(filled.store.pool, `{${here}}`, sql, values);

/** One row of a municipality, with other values in some of its columns. */
async function rowOf(table: TenantTable, town: number, changes: object = {}): Promise<string> {
  const { rows } = await filled.admin.query<{ row: object }>(
    `select to_jsonb(t) as row from ${table.name} t where ${table.tenant} = $1 limit 1`,
    [town],
  );
  return JSON.stringify({ ...rows[0]!.row, ...changes });
}

const insertion = ({ name, insertable }: TenantTable, columns = insertable) =>
  `insert into ${name} (${columns.join(", ")}) select ${columns.join(", ")} from jsonb_populate_record(null::${name}, $1)`;

/** Tries something on every table; @returns those where it did not end as it must, with what happened. */
async function eachTable(
  trial: (table: TenantTable) => Promise<Outcome[] | Outcome>,
  good: (outcome: Outcome, table: TenantTable) => boolean,
): Promise<string[]> {
  const bad: string[] = [];
  for (const table of tables) {
    for (const outcome of [await trial(table)].flat()) {
      if (!good(outcome, table)) bad.push(`${table.name}: ${JSON.stringify(outcome)}`);
    }
  }
  return bad;
}

describe("the rows of a municipality", () => {
  it("are there in every table, of both towns, or nothing below would be tried", async () => {
    expect(tables.length).toBeGreaterThanOrEqual(20);
    const { rows } = await filled.admin.query<{ empty: string }>(
      tables
        .flatMap(({ name, tenant }) =>
          [here, elsewhere].map(
            (town) =>
              `select '${name}' as empty where not exists (select from ${name} where ${tenant} = ${town})`,
          ),
        )
        .join(" union all "),
    );
    expect(rows).toEqual([]);
  });

  it("belong to one, in every table but those that hold nobody's", async () => {
    const { rows } = await filled.admin.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    const others = rows.map(({ name }) => name).filter((name) => !tables.some((one) => one.name === name));
    expect(others).toEqual([
      "_prisma_migrations",
      "about_database",
      "flow_revision",
      "journal_block",
      "secret",
    ]);
  });

  it("are guarded in every table, also against its owner", async () => {
    const { rows } = await filled.admin.query(
      `select relname from pg_class where relname = any($1) and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`,
      [tables.map((table) => table.name)],
    );
    expect(rows).toEqual([]);
  });
});

describe("from another municipality, in every table", () => {
  it("they cannot be seen", async () => {
    const seen = await eachTable(
      ({ name, tenant }) => ours(`select distinct ${tenant} as town from ${name}`),
      (outcome) => "rows" in outcome && outcome.rows.length === 1 && outcome.rows[0]!["town"] === here,
    );
    expect(seen).toEqual([]);
    const unguarded = await eachTable(
      ({ name }) => ours(`set local row_security = off; select 1 from ${name}`),
      guarded,
    );
    expect(unguarded).toEqual([]);
  });

  it("they cannot be added, nor over an existing row", async () => {
    const added = await eachTable(async (table) => {
      const row = await rowOf(table, elsewhere);
      return [
        await ours(insertion(table), [row]),
        await ours(`${insertion(table)} on conflict do nothing`, [row]),
      ];
    }, guarded);
    expect(added).toEqual([]);
  });

  it("they cannot be taken over where a row of ours meets one of theirs", async () => {
    let met = 0;
    const taken = await eachTable(
      async (table) => {
        const row = await rowOf(table, elsewhere, { [table.tenant]: here });
        const meetings = table.shared.filter((key) =>
          key.every((column) => table.insertable.includes(column)),
        );
        met += meetings.length;
        const set = table.updatable.includes(table.tenant)
          ? table.tenant
          : (table.updatable[0] ?? table.tenant);
        return Promise.all(
          meetings.map((key) =>
            ours(
              `${insertion(table)} on conflict (${key.join(", ")}) do update set ${set} = excluded.${set}`,
              [row],
            ),
          ),
        );
      },
      (outcome, { updatable }) => (updatable.length === 0 ? forbidden(outcome) : guarded(outcome)),
    );
    expect(taken).toEqual([]);
    expect(met).toBeGreaterThanOrEqual(tables.length);
  });

  it("they cannot be changed, and ours cannot be given to them", async () => {
    const changed = await eachTable(
      ({ name, tenant, updatable }) =>
        ours(
          `update ${name} set ${updatable[0] ?? tenant} = ${updatable[0] ?? tenant} where ${tenant} = $1`,
          [elsewhere],
        ),
      (outcome, { updatable }) =>
        updatable.length === 0 ? forbidden(outcome) : "count" in outcome && outcome.count === 0,
    );
    expect(changed).toEqual([]);
    const given = await eachTable(
      ({ name, tenant }) => ours(`update ${name} set ${tenant} = $1 where ${tenant} = $2`, [elsewhere, here]),
      (outcome, { tenant, updatable }) => (updatable.includes(tenant) ? guarded : forbidden)(outcome),
    );
    expect(given).toEqual([]);
  });

  it("they cannot be removed", async () => {
    const removed = await eachTable(
      async ({ name, tenant }) => [
        await ours(`delete from ${name} where ${tenant} = $1`, [elsewhere]),
        await ours(`truncate ${name} cascade`),
      ],
      (outcome) => forbidden(outcome) || ("count" in outcome && outcome.count === 0),
    );
    expect(removed).toEqual([]);
  });

  it("they cannot be referred to, and an id that exists there looks like one that nobody has", async () => {
    const found = await references(filled.admin);
    expect(found.filter((one) => !one.safe && one.refers !== "municipality")).toEqual([]);
    const inner = found.filter((one) => one.refers !== "municipality");
    expect(inner.length).toBeGreaterThanOrEqual(25);
    const bad: string[] = [];
    for (const { table: name, column, refers } of inner) {
      const table = tables.find((one) => one.name === name)!;
      const foreign = await filled.admin.query<{ id: string }>(
        `select max(id)::text as id from ${refers} where municipality_id = $1`,
        [elsewhere],
      );
      const columns = table.insertable.filter((one) => one !== "id");
      for (const id of [foreign.rows[0]!.id, "999999999"]) {
        const outcome = table.updatable.includes(column)
          ? await ours(`update ${name} set ${column} = $1`, [id])
          : await ours(insertion(table, columns), [await rowOf(table, here, { [column]: id })]);
        // One column is unique over all towns: there the foreign id is "taken" instead of "not there".
        const taken = name === "conversation" && column === "address_id" ? ["23503", "23505"] : ["23503"];
        if (!("code" in outcome) || !taken.includes(outcome.code))
          bad.push(`${name}.${column} = ${id}: ${JSON.stringify(outcome)}`);
      }
    }
    expect(bad).toEqual([]);
  });
});

describe("a transaction", () => {
  it("that names no municipality sees, adds, changes and removes nothing, on a new connection and on a used one", async () => {
    const pool = new pg.Pool({ ...filled.store.pool.options, max: 1 });
    const tried = (sql: string, values?: unknown[]) => attempt(pool, null, sql, values);
    const everything = async (table: TenantTable): Promise<Outcome[]> => [
      await tried(`select 1 from ${table.name}`),
      await tried(insertion(table), [await rowOf(table, here)]),
      await tried(
        `update ${table.name} set ${table.updatable[0] ?? table.tenant} = ${table.updatable[0] ?? table.tenant}`,
      ),
      await tried(`delete from ${table.name}`),
    ];
    const refused = (outcome: Outcome) =>
      "code" in outcome && (/app.tenants|malformed array/.test(outcome.message) || forbidden(outcome));
    expect(await eachTable(everything, refused)).toEqual([]);
    await asTowns(pool, [here], (client) => client.query("select 1 from person"));
    expect(await eachTable(everything, refused)).toEqual([]);
    await pool.end();
  });

  it.each([
    "",
    "{}",
    "{NULL}",
    "NULL",
    "*",
    "all",
    "{-1}",
    "{0}",
    "{2147483647}",
    "{2147483648}",
    "{9e9}",
    "{1.5}",
    "{{HERE,ELSEWHERE}}",
    "{HERE} or true",
    "{HERE}'; set role postgres; --",
    "{HERE,(select id from municipality)}",
    "{HERE};{ELSEWHERE}",
    "(select array_agg(id) from municipality)",
    "{HERE,*}",
    "{%}",
    "[1:1]={0}",
  ])("that names %j sees nobody else's rows", async (hostile) => {
    const tenants = hostile.replace("HERE", String(here)).replace("ELSEWHERE", String(elsewhere));
    for (const { name, tenant } of tables) {
      const outcome = await attempt(
        filled.store.pool,
        tenants,
        `select 1 from ${name} where ${tenant} <> $1`,
        [here],
      );
      expect("code" in outcome || outcome.count === 0, `${name}: ${JSON.stringify(outcome)}`).toBe(true);
    }
    await expect(asTowns(filled.store.pool, [tenants as unknown as number], async () => 1)).rejects.toThrow(
      RangeError,
    );
  });
});
