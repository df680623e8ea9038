import { spawn } from "node:child_process";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Context } from "../../src/commands/shared/context.ts";
import { testMasterKey, type TestDatabase } from "../support/database.ts";

export interface Run {
  context: Context;
  /** What was printed so far, a line each. */
  lines: string[];
}

/** A command's world: this database, its key, no carrier, and a standard input that is no terminal. */
export function runOn(store: TestDatabase, given: { env?: Context["env"]; typed?: string[] } = {}): Run {
  const lines: string[] = [];
  const env = {
    DATABASE_URL: store.url,
    MASTER_KEY: testMasterKey.toString("base64"),
    ...given.env,
  };
  const input = Readable.from((given.typed ?? []).map((line) => `${line}\n`));
  return { lines, context: { env, input, print: (line) => void lines.push(...line.split("\n")) } };
}

const bin = fileURLToPath(new URL("../../bin.js", import.meta.url));

/** Runs the program itself. @param env nothing but this and the path is in its environment. */
export async function buurtlijn(
  args: string[],
  given: {
    env?: Record<string, string>;
    typed?: string;
    cwd?: string;
    node?: string[];
    program?: string;
  } = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [...(given.node ?? []), given.program ?? bin, ...args], {
    cwd: given.cwd,
    env: { PATH: process.env["PATH"], ...given.env },
  });
  child.stdin.on("error", () => undefined); // it may end without having read everything
  child.stdin.end(given.typed ?? "");
  const heard = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (heard.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (heard.err += text));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, ...heard };
}
