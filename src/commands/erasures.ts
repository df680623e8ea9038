import { existsSync, statSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readConfig } from "../config.ts";
import { listErasures } from "../store/backup/erasures.ts";
import { UserError, type Context } from "./shared/context.ts";
import { withDatabase } from "./shared/withStore.ts";

/**
 * `buurtlijn erasures`: writes the whole list of erasures, ids only, to be kept apart from the database.
 * @param options `to`: a file, replaced when the new list is complete and on the disk; without it the list is printed.
 * @throws StoreError or UserError with a sentence.
 */
export async function erasures({ env, print }: Context, { to }: { to?: string }): Promise<void> {
  if (to !== undefined && !existsSync(dirname(to)))
    throw new UserError(`There is no folder ${dirname(to)}; make it, or mount what belongs there.`);
  if (to !== undefined && (/[/\\]$/.test(to) || (existsSync(to) && statSync(to).isDirectory())))
    throw new UserError(`${to} is a folder; name a file in it, such as ${join(to, "erasures")}.`);
  const text = await withDatabase(readConfig(env), ({ adminUrl }) => listErasures(adminUrl));
  if (to === undefined) return print(text.trimEnd());
  const draft = `${to}.${process.pid}.part`;
  const file = await open(draft, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`The list cannot be written in ${dirname(to)} (${error.code}).`);
  });
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(draft, to);
}
