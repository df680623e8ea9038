import { existsSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { readConfig } from "../config.ts";
import type { BackupHeader } from "../store/backup/format.ts";
import { verifyBackup } from "../store/backup/read.ts";
import { countRows, writeBackup } from "../store/backup/write.ts";
import type { Context } from "./shared/context.ts";
import { terminalProgress } from "./shared/progress.ts";
import { withDatabase } from "./shared/withStore.ts";

/**
 * `buurtlijn backup`: one consistent file, while servers run; or, with `verify`, only reads one to its end.
 * @param options `to`: a file, or a folder to put `buurtlijn-<UTC instant>.backup` in; the default is DATA_DIR/backups.
 * @throws StoreError with a sentence.
 */
export function backup(context: Context, options: { to?: string; verify?: string }): Promise<void> {
  return options.verify === undefined ? write(context, options.to) : verify(context, options.verify);
}

async function write({ env, print }: Context, to: string | undefined): Promise<void> {
  const config = readConfig(env);
  const begun = Date.now();
  const standard = join(config.dataDir, "backups");
  const file = nameFile(to ?? `${standard}/`);
  const { header, rows, bytes, sha256 } = await withDatabase(config, async ({ adminUrl }) => {
    if (to === undefined) await mkdir(standard, { recursive: true, mode: 0o700 });
    const progress = terminalProgress("Backing up");
    try {
      return await writeBackup(adminUrl, file, progress.show);
    } finally {
      progress.end();
    }
  });
  print(file);
  print(
    `${rows} rows of ${header.tables.length} tables, ${bytes} bytes, ${((Date.now() - begun) / 1000).toFixed(1)} s`,
  );
  print(`sha256 ${sha256}`);
  print("MASTER_KEY is not in it: keep that elsewhere.");
}

async function verify({ print }: Context, file: string): Promise<void> {
  const { header, sha256 } = await checkFile(file);
  print(`${file} is whole: ${describe(header)}`);
  for (const { name, rows } of header.tables) print(`${String(rows).padStart(12)}  ${name}`);
  print(`sha256 ${sha256}`);
}

/** Reads a back-up to its end, with progress on a terminal. */
export async function checkFile(file: string): Promise<{ header: BackupHeader; sha256: string }> {
  const progress = terminalProgress("Checking");
  try {
    return await verifyBackup(file, progress.show);
  } finally {
    progress.end();
  }
}

/** One line about what a back-up holds. */
export function describe(header: BackupHeader): string {
  return `${countRows(header)} rows of ${header.tables.length} tables of a ${header.database.kind} database, as they were at ${header.at}.`;
}

function nameFile(to: string): string {
  const folder = /[/\\]$/.test(to) || (existsSync(to) && statSync(to).isDirectory());
  if (!folder) return to;
  const instant = new Date().toISOString().replace(/\.\d+/, "").replaceAll(":", "-");
  return join(to, `buurtlijn-${instant}.backup`);
}
