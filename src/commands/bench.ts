import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { UserError } from "./shared/context.ts";

/** Runs the measurements with these arguments. @returns their exit code. */
export async function bench(args: readonly string[]): Promise<number> {
  const program = fileURLToPath(new URL("../../test/bench/main.ts", import.meta.url));
  if (!existsSync(program))
    throw new UserError(
      "The measurements are not part of an installed Buurtlijn: run bench from a checkout of the source.",
    );
  const child = spawn(process.execPath, [...process.execArgv, program, ...args], { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
