import type { Readable } from "node:stream";

/** What a command may touch of the world around it; tests give their own. */
export interface Context {
  env: Record<string, string | undefined>;
  /** Writes one line, or several, on standard output. */
  print(line: string): void;
  input: Readable & { isTTY?: boolean };
}

/** A failure that a user can mend: one sentence, no stack, exit code 1. */
export class UserError extends Error {
  readonly code = "user";
}
