import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError, type Context } from "../shared/context.ts";

const TEMPLATE = "_template";
/** What the template is called in its own files. */
const PLACEHOLDER = "new-flow";

/**
 * `buurtlijn flows --new <name>`: copies `flows/_template` to a folder of its own, ready to be changed.
 * @param dir the folder of flows
 * @returns the exit code
 */
export function newFlow({ print }: Pick<Context, "print">, dir: string, name: string): number {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(name))
    throw new UserError(
      `"${name}" cannot name a flow: use small letters, digits and hyphens, e.g. ask-ride.`,
    );
  const folder = join(dir, name);
  if (existsSync(folder)) throw new UserError(`${folder} is there already; choose another name.`);
  const template = join(dir, TEMPLATE);
  if (!existsSync(template)) throw new UserError(`There is no ${template}; run this where the flows are.`);
  cpSync(template, folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(PLACEHOLDER, name));
  }
  print(`${folder} is there: a whole flow that works. Change it step by step, and after each step run:`);
  print("  node bin.js flows");
  print(`  node bin.js play ${name}`);
  print("docs/writing-flows.md is the guide.");
  return 0;
}
