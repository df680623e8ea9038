import { open, rename } from "node:fs/promises";
import type { Config } from "../config.ts";
import { listErasures } from "../store/backup/erasures.ts";
import { withAdminUrl } from "./backup.ts";

/**
 * `buurtlijn erasures`: writes the whole list of erasures, ids only, to be kept apart from the database.
 * @param to a file, replaced when the new list is complete and on the disk; without it the list is printed.
 * @throws StoreError with a sentence.
 */
export async function runErasures(config: Config, to: string | undefined): Promise<void> {
  const text = await withAdminUrl(config, "existing", listErasures);
  if (to === undefined) {
    process.stdout.write(text);
    return;
  }
  const draft = `${to}.${process.pid}.part`;
  const file = await open(draft, "wx", 0o600);
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(draft, to);
}
