import { mkdtemp, rm, chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import pg from "pg";
import { startEmbedded } from "../../src/store/database/embedded.ts";
import { migrate } from "../../src/store/database/migrate.ts";

/** One real PostgreSQL for the whole run, with a migrated template that every suite clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), "buurtlijn-test-"));
  // PostgreSQL refuses to run as root and takes another user, who must be able to get in.
  await chmod(home, 0o755);
  const server = await startEmbedded(home);
  const admin = new pg.Client({ connectionString: server.url("postgres") });
  await admin.connect();
  await admin.query("create database template_buurtlijn");
  await admin.end();
  const pool = new pg.Pool({ connectionString: server.url("template_buurtlijn"), max: 1 });
  await migrate(pool);
  await pool.end();
  project.provide("databaseServer", server.url("postgres"));
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}

declare module "vitest" {
  export interface ProvidedContext {
    databaseServer: string;
  }
}
