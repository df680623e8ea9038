import type pg from "pg";

/** A value of each type that means nothing. */
const anything: Record<string, unknown> = {
  smallint: 1,
  integer: 1,
  bigint: 1,
  text: "x",
  bytea: Buffer.from([1]),
  boolean: false,
  "timestamp with time zone": "2026-01-01T00:00:00Z",
  date: "2026-01-01",
  jsonb: "{}",
  "text[]": [],
};

/**
 * Puts one row of each municipality into every table with a `municipality_id` that has none: what the fixture's
 * conversations do not bring about yet. Values come from the catalogue, so that a new table needs no line here.
 */
export async function fillEmptyTables(admin: pg.Client, towns: number[]): Promise<void> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.oid`,
  );
  for (const { name } of tables) {
    for (const town of towns) {
      const { rowCount } = await admin.query(`select from ${name} where municipality_id = $1 limit 1`, [
        town,
      ]);
      if (rowCount === 0) await fillOne(admin, name, town);
    }
  }
}

async function fillOne(admin: pg.Client, table: string, town: number): Promise<void> {
  const { rows: columns } = await admin.query<{ name: string; type: string; refers: string | null }>(
    `select a.attname as name, format_type(a.atttypid, null) as type, (
       select k.confrelid::regclass::text from pg_constraint k
       where k.conrelid = a.attrelid and k.contype = 'f' and k.conkey[2] = a.attnum limit 1) as refers
     from pg_attribute a
     where a.attrelid = $1::regclass and a.attnum > 0 and a.attnotnull and not a.atthasdef and a.attidentity = ''
       and a.attname <> 'municipality_id'`,
    [table],
  );
  const values: unknown[] = [town];
  for (const { name, type, refers } of columns) {
    if (!(type in anything))
      throw new Error(`${table}.${name}: say in fillEmptyTables what a ${type} may be.`);
    const found =
      refers === null
        ? null
        : await admin.query<{ id: string }>(`select id from ${refers} where municipality_id = $1`, [town]);
    values.push(found === null ? anything[type] : found.rows[0]!.id);
  }
  const names = ["municipality_id", ...columns.map((column) => column.name)];
  await admin.query(
    `insert into ${table} (${names.join(", ")}) values (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
    values,
  );
}
