import type { Client } from "./client.ts";
import { StoreError } from "../storeError.ts";

/**
 * Makes the owner of the tables, who is under row security too, the application's role for the rest of the transaction,
 * with every municipality in sight.
 */
export async function becomeApp(client: Client): Promise<void> {
  await client.query("savepoint before_role");
  try {
    await client.query("set local role buurtlijn_app");
  } catch {
    // From PostgreSQL 16 on, whoever makes a role may grant it, and is no member yet.
    await client.query("rollback to savepoint before_role; grant buurtlijn_app to current_user");
    await client.query("set local role buurtlijn_app");
  }
  await client.query(
    `select set_config('app.tenants', (select coalesce(array_agg(id), '{}') from all_towns() as id)::text, true)`,
  );
}

/** @throws StoreError `in-use` when anybody else is connected to this database. */
export async function refuseInUse(client: Client): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
  );
  if (rowCount === 0) return;
  throw new StoreError("in-use", "The database is in use; stop every server first, then try again.");
}
