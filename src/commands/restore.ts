import { ConfigError, type Config } from "../config.ts";
import { keptKey } from "../masterKey.ts";
import { readErasures } from "../store/backup/erasures.ts";
import { restoreBackup, type Restored } from "../store/backup/restore.ts";
import { readMigrations } from "../store/database/migrate.ts";
import { checkFile, describe, withAdminUrl } from "./backup.ts";
import { terminalProgress } from "./shared/progress.ts";

/**
 * `buurtlijn restore`: brings a back-up into the empty database of DATABASE_URL, or into the embedded one of DATA_DIR,
 * which is made where there is none.
 * @param erasuresFile the newest list that `buurtlijn erasures` wrote.
 * @throws ConfigError without a master key, StoreError with a sentence.
 */
export async function runRestore(
  config: Config,
  file: string,
  erasuresFile: string | undefined,
): Promise<void> {
  const masterKey = config.masterKey ?? (await keptKey(config.dataDir));
  if (masterKey === null)
    throw new ConfigError([
      "MASTER_KEY is not set; a back-up is of no use without the key it was made under.",
    ]);
  const erasures = erasuresFile === undefined ? null : await readErasures(erasuresFile);
  const { header } = await checkFile(file);
  const migrations = await readMigrations();
  const restored = await withAdminUrl(config, "new", async (adminUrl): Promise<Restored> => {
    const progress = terminalProgress("Restoring");
    try {
      return await restoreBackup({
        file,
        header,
        adminUrl,
        masterKey,
        migrations,
        erasures,
        progress: progress.show,
      });
    } finally {
      progress.end();
    }
  });
  console.log(`Restored ${describe(header)}`);
  console.log(
    `${restored.unknownTexts} texts may have left since: the carrier's list is asked before one is sent again.`,
  );
  console.log(
    erasures === null
      ? `Whoever was erased after ${header.at} is known again: no list of erasures was given (--erasures).`
      : `${restored.erased} people were erased again. Whoever was erased after that list was written must be erased once more.`,
  );
}
