import { readConfig, type Config } from "../../config.ts";
import { keptKey } from "../../masterKey.ts";
import { hasEmbedded, startEmbedded } from "../../store/database/embedded.ts";
import { clientFor } from "../../store/database/reach.ts";
import { openStore, type Store } from "../../store/database/open.ts";
import { UserError, type Context } from "./context.ts";

/**
 * Opens the database that the environment names, for one command. Beside a running server it joins in; the embedded
 * database is started where it does not run, and stopped again. It never makes, marks or migrates a database.
 * @throws UserError, StoreError or ConfigError with a sentence.
 */
export async function withStore<T>(
  { env }: Pick<Context, "env">,
  work: (store: Store, config: Config) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  return withDatabase(config, async (addresses) => {
    const masterKey = await masterKeyOf(config);
    const store = await openStore({ ...addresses, kind: null, masterKey, connections: 2 });
    try {
      return await work(store, config);
    } finally {
      await store.close();
    }
  });
}

/** Where a database is: for the login that works in it, and for the one that owns its tables. */
export interface Addresses {
  databaseUrl: string;
  adminUrl: string;
}

/**
 * Runs `work` while the database that the settings name is there: the embedded one runs until it is done.
 * @param missing what to do where there is no embedded database yet.
 * @throws UserError where there is none to be had.
 */
export async function withDatabase<T>(
  config: Config,
  work: (addresses: Addresses) => Promise<T>,
  missing: "refuse" | "make" = "refuse",
): Promise<T> {
  const addresses = (databaseUrl: string): Addresses => ({
    databaseUrl,
    adminUrl: config.databaseAdminUrl ?? databaseUrl,
  });
  if (config.databaseUrl !== null) {
    clientFor(config.databaseUrl, "DATABASE_URL");
    return work(addresses(config.databaseUrl));
  }
  if (missing === "refuse" && !hasEmbedded(config.dataDir)) {
    throw new UserError(
      `There is no database in ${config.dataDir}; set DATA_DIR or DATABASE_URL, or start the server first (buurtlijn start).`,
    );
  }
  const embedded = await startEmbedded(config.dataDir);
  try {
    return await work(addresses(embedded.url("postgres")));
  } finally {
    await embedded.stop();
  }
}

/** MASTER_KEY, or what a demo made for itself. @throws UserError where there is neither. */
export async function masterKeyOf(config: Config): Promise<Buffer> {
  const key = config.masterKey ?? (await keptKey(config.dataDir));
  if (key !== null) return key;
  throw new UserError("MASTER_KEY is missing: set the key that this database was made with.");
}
