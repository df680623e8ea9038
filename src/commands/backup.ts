import { existsSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";
import type { BackupHeader } from "../store/backup/format.ts";
import { verifyBackup } from "../store/backup/read.ts";
import { countRows, writeBackup } from "../store/backup/write.ts";
import { startEmbedded } from "../store/database/embedded.ts";
import { StoreError } from "../store/database/open.ts";
import { terminalProgress } from "./shared/progress.ts";

/**
 * `buurtlijn backup`: one consistent file, while servers run.
 * @param to a file, or a folder to put `buurtlijn-<UTC instant>.backup` in; the default is DATA_DIR/backups.
 * @throws StoreError with a sentence.
 */
export async function runBackup(config: Config, to: string | undefined): Promise<void> {
  const begun = Date.now();
  const standard = join(config.dataDir, "backups");
  const file = nameFile(to ?? `${standard}/`);
  const { header, rows, bytes, sha256 } = await withAdminUrl(config, "existing", async (adminUrl) => {
    if (to === undefined) await mkdir(standard, { recursive: true, mode: 0o700 });
    const progress = terminalProgress("Backing up");
    try {
      return await writeBackup(adminUrl, file, progress.show);
    } finally {
      progress.end();
    }
  });
  console.log(file);
  console.log(
    `${rows} rows of ${header.tables.length} tables, ${bytes} bytes, ${((Date.now() - begun) / 1000).toFixed(1)} s`,
  );
  console.log(`sha256 ${sha256}`);
  console.log("MASTER_KEY is not in it: keep that elsewhere.");
}

/** `buurtlijn backup --verify`: reads a back-up to its end, without a database. @throws StoreError with a sentence. */
export async function runVerify(file: string): Promise<void> {
  const { header, sha256 } = await checkFile(file);
  console.log(`${file} is whole: ${describe(header)}`);
  for (const { name, rows } of header.tables) console.log(`${String(rows).padStart(12)}  ${name}`);
  console.log(`sha256 ${sha256}`);
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

/**
 * Runs `work` with the owner's address of the database.
 * @param which `new` where an embedded one may still have to be made.
 * @throws StoreError `no-database`.
 */
export async function withAdminUrl<T>(
  config: Config,
  which: "existing" | "new",
  work: (adminUrl: string) => Promise<T>,
): Promise<T> {
  const set = config.databaseAdminUrl ?? config.databaseUrl;
  if (set !== null) return work(set);
  if (which === "existing" && !existsSync(join(config.dataDir, "database"))) {
    throw new StoreError(
      "no-database",
      `There is no database in ${config.dataDir}; set DATA_DIR or DATABASE_URL.`,
    );
  }
  const embedded = await startEmbedded(config.dataDir);
  try {
    return await work(embedded.url("postgres"));
  } finally {
    await embedded.stop();
  }
}

function nameFile(to: string): string {
  const folder = /[/\\]$/.test(to) || (existsSync(to) && statSync(to).isDirectory());
  if (!folder) return to;
  const instant = new Date().toISOString().replace(/\.\d+/, "").replaceAll(":", "-");
  return join(to, `buurtlijn-${instant}.backup`);
}
