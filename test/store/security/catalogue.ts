import type pg from "pg";

/** A table whose rows belong to municipalities, and what the application may do with it. */
export interface TenantTable {
  name: string;
  /** `municipality_id`, or `id` of municipality itself. */
  tenant: string;
  insertable: string[];
  updatable: string[];
  /** Unique columns, where they do not include the municipality: there rows of two towns can meet. */
  shared: string[][];
}

/** Two columns that refer to a row of the same municipality. */
export interface Reference {
  table: string;
  column: string;
  refers: string;
}

export async function tenantTables(admin: pg.Client): Promise<TenantTable[]> {
  const { rows } = await admin.query<TenantTable>(
    `select c.relname as name, a.attname as tenant,
       array(select b.attname::text from pg_attribute b where b.attrelid = c.oid and b.attnum > 0
              and has_column_privilege('buurtlijn_app', c.oid, b.attnum, 'INSERT') order by b.attnum) as insertable,
       array(select b.attname::text from pg_attribute b where b.attrelid = c.oid and b.attnum > 0
              and has_column_privilege('buurtlijn_app', c.oid, b.attnum, 'UPDATE') order by b.attnum) as updatable,
       coalesce((select jsonb_agg((select jsonb_agg(b.attname) from pg_attribute b
                                    where b.attrelid = c.oid and b.attnum = any(i.indkey)))
          from pg_index i where i.indrelid = c.oid and i.indisunique and not a.attnum = any(i.indkey)), '[]') as shared
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and a.attname = case c.relname when 'municipality' then 'id' else 'municipality_id' end
     order by 1`,
  );
  return rows;
}

/** Every foreign key from one of these tables to another; `column` null where the municipality is not part of it. */
export async function references(admin: pg.Client): Promise<(Reference & { safe: boolean })[]> {
  const { rows } = await admin.query<Reference & { safe: boolean }>(
    `select k.conrelid::regclass::text as table, k.confrelid::regclass::text as refers,
       (select attname::text from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[array_length(k.conkey, 1)]) as column,
       (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) = 'municipality_id' as safe
     from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by 1, 3`,
  );
  return rows;
}
