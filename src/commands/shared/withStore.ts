import { readConfig, type Config } from "../../config.ts";
import { keptKey } from "../../masterKey.ts";
import { hasEmbedded, startEmbedded } from "../../store/database/embedded.ts";
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
  return withDatabase(config, async (databaseUrl) => {
    const store = await openStore({
      databaseUrl,
      adminUrl: config.databaseAdminUrl,
      kind: null,
      masterKey: await masterKeyOf(config),
      connections: 2,
    });
    try {
      return await work(store, config);
    } finally {
      await store.close();
    }
  });
}

/** @param work gets the address of the database, which runs until it is done. */
export async function withDatabase<T>(config: Config, work: (url: string) => Promise<T>): Promise<T> {
  if (config.databaseUrl !== null) return work(config.databaseUrl);
  if (!hasEmbedded(config.dataDir)) {
    throw new UserError(
      `There is no database in ${config.dataDir} yet; start the server first (buurtlijn start).`,
    );
  }
  const embedded = await startEmbedded(config.dataDir);
  try {
    return await work(embedded.url("postgres"));
  } finally {
    await embedded.stop();
  }
}

/** MASTER_KEY, or what a demo made for itself. */
export async function masterKeyOf(config: Config): Promise<Buffer> {
  const key = config.masterKey ?? (await keptKey(config.dataDir));
  if (key !== null) return key;
  throw new UserError("MASTER_KEY is missing: set the key that this database was made with.");
}
