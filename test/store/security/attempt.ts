import type pg from "pg";

export type Outcome = { count: number; rows: Record<string, unknown>[] } | { code: string; message: string };

/** What becomes of one statement of the application's role; nothing of it stays. Null: no municipality is named. */
export async function attempt(
  pool: pg.Pool,
  tenants: string | null,
  sql: string,
  values: unknown[] = [],
): Promise<Outcome> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    if (tenants !== null) await client.query("select set_config('app.tenants', $1, true)", [tenants]);
    const { rowCount, rows } = await client.query<Record<string, unknown>>(sql, values);
    return { count: rowCount ?? 0, rows };
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, message };
  } finally {
    await client.query("rollback");
    client.release();
  }
}
/** Row security stood in the way. */
export const guarded = (outcome: Outcome): boolean =>
  "code" in outcome && /row-level security/.test(outcome.message);

/** The application may not do this to the table at all. */
export const forbidden = (outcome: Outcome): boolean =>
  "code" in outcome && /permission denied/.test(outcome.message);
