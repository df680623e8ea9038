import { readConfig } from "../config.ts";
import { parseKey } from "../masterKey.ts";
import { inspectDatabase } from "../store/database/inspect.ts";
import { rotateMasterKey } from "../store/privacy/rotateMasterKey.ts";
import { UserError, type Context } from "./shared/context.ts";
import { withDatabase } from "./shared/withStore.ts";

/** Wraps every key anew: from MASTER_KEY to NEW_MASTER_KEY. All or nothing, while no server runs. */
export async function rotateKey(context: Context): Promise<void> {
  const config = readConfig(context.env);
  if (config.masterKey === null) throw new UserError("MASTER_KEY is missing: set it to the present key.");
  const fresh = parseKey(context.env["NEW_MASTER_KEY"] ?? "");
  if (fresh === null)
    throw new UserError("NEW_MASTER_KEY must be 32 bytes in base64; make one with: openssl rand -base64 32");
  if (fresh.equals(config.masterKey)) throw new UserError("NEW_MASTER_KEY is the present key.");
  const from = config.masterKey;
  await withDatabase(config, async (addresses) => {
    const { kind } = await inspectDatabase({ ...addresses, masterKey: null });
    if (kind === null)
      throw new UserError("There is no database here yet; start the server first (buurtlijn start).");
    const count = await rotateMasterKey(addresses.adminUrl, from, fresh);
    context.print(`${count} keys are wrapped anew. Set MASTER_KEY to the new key before the next start.`);
    context.print("Keep the old key as long as you keep back-ups that were made with it.");
  });
}
