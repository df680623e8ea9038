import { access, constants, mkdir } from "node:fs/promises";
import { StoreError } from "../storeError.ts";
import { codeOf } from "./sqlState.ts";

/**
 * Makes DATA_DIR where it is not there yet.
 * @throws StoreError `data-dir` where it is no folder, or one in which this user may not write.
 */
export async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StoreError(
      "data-dir",
      `DATA_DIR (${dataDir}) cannot be used as a folder (${codeOf(error)}); give this user the right to write there, or set DATA_DIR to another folder.`,
    );
  }
}
