import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync } from "node:fs";
import { chmod, chown, mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { makeDataDir } from "./dataDir.ts";
import { postgresAccount, postgresBinaries, refuseOtherVersion, type Account } from "./embeddedBinaries.ts";
import { codeOf } from "./sqlState.ts";
import { StoreError } from "../storeError.ts";

/** A PostgreSQL of our own, started or found running. */
export interface EmbeddedServer {
  /** The address of a database on it, as its superuser; `postgres` is always there. */
  url(database: string): string;
  /** Stops the server unless another process still uses it. Safe to call twice. */
  stop(): Promise<void>;
}

/** Kept beside the cluster, readable by its owner only. */
interface Access {
  password: string;
  port: number;
}

const START_MS = 60_000;

/** Whether `dataDir` holds an embedded database; `startEmbedded` would make one where there is none. */
export function hasEmbedded(dataDir: string): boolean {
  return existsSync(join(dataDir, "database"));
}

/**
 * Starts the embedded PostgreSQL that keeps its files in `folder` (DATA_DIR), or attaches to it when it is already running: Node
 * may have died while the server lived on, and a command may run beside the server. It listens on 127.0.0.1 only, on a
 * port that is chosen once and remembered. Its output goes to `database/postgres.log` there.
 * @param settings further `name=value` server settings; tests turn fsync off, nothing else should.
 * @throws StoreError `embedded-database` with what to do.
 */
export async function startEmbedded(folder: string, settings: string[] = []): Promise<EmbeddedServer> {
  // The programs are started in folders of their own, where a relative path means another place.
  const dataDir = resolve(folder);
  const home = join(dataDir, "database");
  await postgresBinaries(); // where there are none, nothing else is tried
  const account = await postgresAccount();
  await makeDataDir(dataDir);
  if (!existsSync(home)) await createCluster(dataDir, home, account);
  const cluster = await realpath(join(home, "cluster")).catch((error: unknown) => {
    throw new StoreError(
      "embedded-database",
      `The database in ${home} cannot be opened (${codeOf(error)}): the user that made it has to start Buurtlijn.`,
    );
  });
  const until = Date.now() + START_MS;
  let lastLine = "";
  while (Date.now() < until) {
    let access = await readAccess(home);
    if (await isOurs(access, cluster)) return server(home, cluster);
    if (existsSync(join(cluster, "postmaster.pid"))) {
      // Someone else starts it, it is on its way down, or its file was left behind: postgres itself tells which.
      await pause(100);
      if (await isOurs(access, cluster)) return server(home, cluster);
    }
    if (!(await isFree(access.port))) access = await writeAccess(home, { ...access, port: await freePort() });
    const ended = await launch(home, cluster, access.port, settings, account, () => isOurs(access, cluster));
    if (ended === null) return server(home, cluster);
    lastLine = ended;
    refuseOtherVersion(home, ended);
    await pause(200);
  }
  throw new StoreError(
    "embedded-database",
    `The database in ${home} does not start (${lastLine || "no message"}); see ${home}/postgres.log.`,
  );
}

/** Everything is made in a directory that gets its name when it is complete, so half a cluster is never used. */
async function createCluster(dataDir: string, home: string, account: Account): Promise<void> {
  const { initdb } = await postgresBinaries();
  const draft = join(dataDir, `database.new-${process.pid}-${randomBytes(4).toString("hex")}`);
  const password = randomBytes(24).toString("base64url");
  await mkdir(join(draft, "cluster"), { recursive: true, mode: 0o700 });
  if (account) {
    for (const directory of [draft, join(draft, "cluster")]) await chown(directory, account.uid, account.gid);
  }
  try {
    const passwordFile = join(draft, "password");
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account) await chown(passwordFile, account.uid, account.gid);
    const flags = [
      "--auth=scram-sha-256",
      "--username=postgres",
      "--encoding=UTF8",
      "--locale=C",
      "--no-instructions",
    ];
    await runInitdb(
      initdb,
      [`--pgdata=${join(draft, "cluster")}`, `--pwfile=${passwordFile}`, ...flags],
      draft,
      account,
    );
    await rm(passwordFile);
    await writeAccess(draft, { password, port: await freePort() });
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another process was first: use its cluster.
    if (!existsSync(join(home, "cluster"))) throw error;
  }
}

async function runInitdb(initdb: string, args: string[], cwd: string, account: Account): Promise<void> {
  const child = spawn(initdb, args, { ...account, cwd, stdio: ["ignore", "ignore", "pipe"] });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const code = await new Promise((resolve) => {
    child.on("close", resolve);
    child.on("error", (error: Error) => {
      complaint = error.message;
      resolve(-1);
    });
  });
  if (code === 0) return;
  const hint = account
    ? ` PostgreSQL does not run as root, so it runs as the user "postgres", who must be able to reach DATA_DIR and the program.`
    : "";
  throw new StoreError(
    "embedded-database",
    `The database could not be made in ${cwd}: ${complaint.trim()}.${hint}`,
  );
}

/** @returns null when `ready`, or the last line of what the server said when it ended. */
async function launch(
  home: string,
  cluster: string,
  port: number,
  settings: string[],
  account: Account,
  ready: () => Promise<boolean>,
): Promise<string | null> {
  const { postgres } = await postgresBinaries();
  const base = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    "fsync=on",
  ];
  const flags = [...base, ...settings].flatMap((setting) => ["-c", setting]);
  const log = openSync(join(home, "postgres.log"), "a", 0o600);
  // Its own process group: Ctrl-C must reach us first, so that what is in hand can be finished.
  const child = spawn(postgres, ["-D", cluster, "-p", String(port), ...flags], {
    ...account,
    cwd: cluster,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  let ended = false;
  child.on("close", () => (ended = true));
  child.on("error", () => (ended = true));
  const until = Date.now() + START_MS;
  while (!ended && Date.now() < until) {
    if (await ready()) return null;
    await pause(50);
  }
  const log_ = await readFile(join(home, "postgres.log"), "utf8").catch(() => "");
  return log_.trim().split("\n").at(-1) ?? "";
}

async function server(home: string, cluster: string): Promise<EmbeddedServer> {
  const access = await readAccess(home);
  const url = (database: string): string =>
    `postgresql://postgres:${access.password}@127.0.0.1:${access.port}/${encodeURIComponent(database)}`;
  return { url, stop: () => stopServer(url("postgres"), cluster) };
}

async function stopServer(url: string, cluster: string): Promise<void> {
  const pid = await postmasterPid(cluster);
  if (pid === null || (await usedByOthers(url))) return;
  try {
    process.kill(pid, "SIGINT"); // fast shutdown: ends sessions, writes a checkpoint
  } catch {
    return;
  }
  const until = Date.now() + 30_000;
  while (existsSync(join(cluster, "postmaster.pid")) && Date.now() < until) await pause(25);
}

async function usedByOthers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query(
      "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
    );
    return rowCount !== 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function postmasterPid(cluster: string): Promise<number | null> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid > 1 ? pid : null;
}

/** Whether a server answers on the remembered port with our password and our files. */
async function isOurs(access: Access, cluster: string): Promise<boolean> {
  const { password, port } = access;
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password,
    database: "postgres",
    connectionTimeoutMillis: 5000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function readAccess(home: string): Promise<Access> {
  return JSON.parse(await readFile(join(home, "access.json"), "utf8")) as Access;
}

async function writeAccess(home: string, access: Access): Promise<Access> {
  const draft = join(home, `access.json.${process.pid}`);
  await writeFile(draft, JSON.stringify(access), { mode: 0o600 });
  await chmod(draft, 0o600);
  await rename(draft, join(home, "access.json"));
  return access;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once("error", reject).listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
