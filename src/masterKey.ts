import { randomBytes } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeDataDir } from "./store/database/dataDir.ts";
import { hasEmbedded } from "./store/database/embedded.ts";
import { codeOf } from "./store/database/sqlState.ts";
import { StoreError } from "./store/storeError.ts";

const fileIn = (dataDir: string): string => join(dataDir, "master.key");

/** A key as a setting holds it, 32 bytes in base64; null where that is something else. */
export function parseKey(text: string): Buffer | null {
  return /^[A-Za-z0-9+/]{43}=$/.test(text.trim()) ? Buffer.from(text.trim(), "base64") : null;
}

/**
 * The master key that a demo made for itself, beside its data; null where there is none.
 * @throws StoreError `master-key` where its file cannot be read, or holds something else.
 */
export async function keptKey(dataDir: string): Promise<Buffer | null> {
  const file = fileIn(dataDir);
  try {
    const key = parseKey(await readFile(file, "utf8"));
    if (key !== null) return key;
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "")) return null;
    throw new StoreError("master-key", `The demo's key in ${file} cannot be read (${codeOf(error)}).`);
  }
  throw new StoreError("master-key", `There is no key in ${file}; ${remedy(dataDir)}`);
}

/**
 * A demo makes its own key before its database, and keeps it beside its data, readable by its owner only.
 * @throws StoreError `master-key` where the embedded database is there and its key is not, and what `keptKey` throws.
 */
export async function demoKey({
  dataDir,
  databaseUrl,
}: {
  dataDir: string;
  databaseUrl: string | null;
}): Promise<Buffer> {
  await makeDataDir(dataDir);
  const kept = await keptKey(dataDir);
  if (kept !== null) return kept;
  if (databaseUrl === null && hasEmbedded(dataDir))
    throw new StoreError(
      "master-key",
      `There is a database in ${dataDir}, but not its key (${fileIn(dataDir)}); ${remedy(dataDir)}`,
    );
  // It gets its name when it is complete; whoever starts at the same moment keeps the one that was first.
  const draft = `${fileIn(dataDir)}.${randomBytes(4).toString("hex")}`;
  await writeFile(draft, randomBytes(32).toString("base64"), { mode: 0o600, flush: true });
  try {
    await link(draft, fileIn(dataDir));
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    await rm(draft);
  }
  return (await keptKey(dataDir))!;
}

const remedy = (dataDir: string): string =>
  `put back a copy, set MASTER_KEY, or take ${dataDir} away and begin anew.`;
