import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { StoreError } from "../storeError.ts";
import { codeOf, sqlState } from "./sqlState.ts";

/** The oldest PostgreSQL that the migrations are written for, as `server_version_num` counts. */
const OLDEST = 150_000;

/** What passes by itself while a database or its network starts: system errors, 57P03 starting, 53300 all taken. */
const passing =
  /^(E(CONNREFUSED|CONNRESET|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|PIPE)|57P0\d|53300)$/;

/** A container often starts before its database. */
export const PATIENCE_MS = 30_000;

export interface Patience {
  /** How long to try, in ms. */
  waitMs?: number;
  /** Called once, with an error's code, when the first try failed and more will follow. */
  onWait?(code: string): void;
}

/**
 * Waits until a database answers, and makes sure that it is one that we can use.
 * @param setting the name of the setting that holds the address, for the sentence.
 * @throws StoreError `database-address`, `database-unreachable`, `database-login`, `no-database`, `database-connection` or `database-old`.
 */
export async function reach(url: string, setting: string, patience: Patience = {}): Promise<void> {
  const until = Date.now() + (patience.waitMs ?? PATIENCE_MS);
  for (let tries = 0; ; tries++) {
    const client = clientFor(url, setting);
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ version: string; number: string }>(
        "select current_setting('server_version') as version, current_setting('server_version_num') as number",
      );
      return refuseOld(rows[0]!);
    } catch (error) {
      const code = waitsFor(error);
      if (code === null) throw sentence(error, client, setting);
      if (Date.now() >= until) throw unreachable(client, setting, code);
      if (tries === 0) patience.onWait?.(code);
      await pause(500);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/**
 * A client that is not connected yet: the driver has read the address, and the certificates that it names.
 * @throws StoreError `database-address`.
 */
export function clientFor(url: string, setting: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  } catch (error) {
    const why = codeOf(error) === "ENOENT" ? "a file that it names is not there" : "it cannot be read";
    throw new StoreError(
      "database-address",
      `${setting} is no good address (${why}); write postgresql://user:password@host:5432/name, with signs in the password as %40.`,
    );
  }
}

/** @throws StoreError `database-old`. */
export function refuseOld({ version, number }: { version: string; number: string }): void {
  if (Number(number) >= OLDEST) return;
  throw new StoreError(
    "database-old",
    `The database is PostgreSQL ${version}; Buurtlijn needs ${OLDEST / 10_000} or newer.`,
  );
}

/** The code of an error that may pass by itself, or null. */
function waitsFor(error: unknown): string | null {
  const code = codeOf(error);
  if (code !== null && passing.test(code)) return code;
  return error instanceof Error && /timeout expired|Connection terminated/.test(error.message)
    ? "ETIMEDOUT"
    : null;
}

function unreachable({ host, port }: pg.Client, setting: string, code: string): StoreError {
  return new StoreError(
    "database-unreachable",
    `The database at ${host}:${port} does not answer (${code}); start it, or mend ${setting}.`,
  );
}

function sentence(error: unknown, { host, port, user, database }: pg.Client, setting: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (code === sqlState.invalidPassword || code === sqlState.invalidLogin)
    return new StoreError(
      "database-login",
      `The database at ${host}:${port} refuses the login "${user}"; mend the user or password in ${setting}.`,
    );
  if (code === sqlState.noDatabase)
    return new StoreError(
      "no-database",
      `The server at ${host}:${port} has no database "${database}"; make it, or mend ${setting}.`,
    );
  return new StoreError(
    "database-connection",
    `The database at ${host}:${port} cannot be used (${error.message}); mend ${setting}.`,
  );
}
