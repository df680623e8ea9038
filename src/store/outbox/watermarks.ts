import type { Pool } from "pg";
import type { Watermarks } from "../../app/readBack.ts";

/**
 * How far each of our numbers was read back, as rows `readback:<number>` of about_database. SQL: that a mark only moves
 * forward must be said in the statement that writes it, and Prisma's upsert knows no `greatest`.
 */
export function pgWatermarks(pool: Pool): Watermarks {
  return {
    async read(number) {
      const { rows } = await pool.query<{ value: string }>(
        `select value from about_database where name = $1`,
        [`readback:${number}`],
      );
      return rows[0] === undefined ? null : new Date(rows[0].value);
    },
    async save(number, at) {
      // Only forward: a slow pass of another replica must not throw this one back.
      await pool.query(
        `insert into about_database (name, value) values ($1, $2)
         on conflict (name) do update set value = greatest(about_database.value, excluded.value)`,
        [`readback:${number}`, at.toISOString()],
      );
    },
  };
}
