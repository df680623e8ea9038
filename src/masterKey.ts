import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const fileIn = (dataDir: string): string => join(dataDir, "master.key");

/** A key as a setting holds it, 32 bytes in base64; null where that is something else. */
export function parseKey(text: string): Buffer | null {
  const key = Buffer.from(text.trim(), "base64");
  return key.length === 32 ? key : null;
}

/** The master key that a demo made for itself, beside its data; null where there is none. */
export async function keptKey(dataDir: string): Promise<Buffer | null> {
  const kept = await readFile(fileIn(dataDir), "utf8").catch(() => null);
  return kept === null ? null : Buffer.from(kept, "base64");
}

/** A demo makes its own key and keeps it beside its data, readable by its owner only. */
export async function demoKey(dataDir: string): Promise<Buffer> {
  await mkdir(dataDir, { recursive: true });
  const kept = await keptKey(dataDir);
  if (kept !== null) return kept;
  const made = randomBytes(32);
  await writeFile(fileIn(dataDir), made.toString("base64"), { mode: 0o600, flag: "wx" });
  return made;
}
