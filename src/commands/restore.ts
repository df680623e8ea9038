import { readConfig } from "../config.ts";
import { readErasures } from "../store/backup/erasures.ts";
import { restoreBackup, type Restored } from "../store/backup/restore.ts";
import { readMigrations } from "../store/database/migrate.ts";
import { checkFile, describe } from "./backup.ts";
import type { Context } from "./shared/context.ts";
import { terminalProgress } from "./shared/progress.ts";
import { masterKeyOf, withDatabase } from "./shared/withStore.ts";

/**
 * `buurtlijn restore`: brings a back-up into the empty database of DATABASE_URL, or into the embedded one of DATA_DIR,
 * which is made where there is none.
 * @param options `erasures`: the newest list that `buurtlijn erasures` wrote.
 * @throws UserError without a master key, StoreError with a sentence.
 */
export async function restore(
  { env, print }: Context,
  file: string,
  options: { erasures?: string },
): Promise<void> {
  const config = readConfig(env);
  const masterKey = await masterKeyOf(config);
  const erasures = options.erasures === undefined ? null : await readErasures(options.erasures);
  const { header } = await checkFile(file);
  const migrations = await readMigrations();
  const restored = await withDatabase(
    config,
    async ({ adminUrl }): Promise<Restored> => {
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
    },
    "make",
  );
  print(`Restored ${describe(header)}`);
  print(
    `${restored.unknownTexts} texts may have left since: the carrier's list is asked before one is sent again.`,
  );
  print(
    erasures === null
      ? `Whoever was erased after ${header.at} is known again: no list of erasures was given (--erasures).`
      : `${restored.erased} people were erased again. Whoever was erased after that list was written must be erased once more.`,
  );
}
