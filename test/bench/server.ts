import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "../../src/store/database/embedded.ts";

/** The PostgreSQL that ours and every peer work on: the embedded one with its own settings, fsync on. */
export interface BenchServer {
  version: string;
  /** The address of a database on it, as its superuser; it is made when it is not there. */
  database(name: string): Promise<string>;
  /** Writes everything to disk, so that no contender pays for another's pages. */
  checkpoint(): Promise<void>;
  stop(): Promise<void>;
}

export async function startServer(): Promise<BenchServer> {
  const home = await mkdtemp(join(tmpdir(), "buurtlijn-bench-"));
  // PostgreSQL refuses to run as root and takes another user, who must be able to get in.
  await chmod(home, 0o755);
  const server = await startEmbedded(home);
  const admin = new pg.Client({ connectionString: server.url("postgres") });
  await admin.connect();
  const { rows } = await admin.query<{ server_version: string; fsync: string }>(
    `select current_setting('server_version') as server_version, current_setting('fsync') as fsync`,
  );
  if (rows[0]!.fsync !== "on") throw new Error("Without fsync these figures would say nothing.");
  return {
    version: rows[0]!.server_version,
    async database(name) {
      const { rowCount } = await admin.query(`select from pg_database where datname = $1`, [name]);
      if (rowCount === 0) await admin.query(`create database ${name}`);
      return server.url(name);
    },
    checkpoint: async () => void (await admin.query("checkpoint")),
    async stop() {
      await admin.end();
      await server.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
