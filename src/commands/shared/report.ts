import { CommanderError } from "commander";
import { ConfigError } from "../../config.ts";
import { FlowError } from "../../core/flow/problem.ts";
import { MigrationChangedError } from "../../store/database/migrate.ts";
import { StoreError } from "../../store/storeError.ts";
import { UserError } from "./context.ts";

/** What the system or PostgreSQL says, by its code, where whoever runs the command can mend it. */
const sentences: Record<string, string> = {
  ECONNREFUSED: "Nothing answers at the address of the database; is it running, and is DATABASE_URL right?",
  ENOTFOUND: "The host of the database is not known; look at DATABASE_URL.",
  EAI_AGAIN: "The host of the database cannot be looked up now; look at DATABASE_URL and at the network.",
  ETIMEDOUT: "The database does not answer in time; look at DATABASE_URL and at the network.",
  EADDRINUSE: "The port is in use: another server runs there. Stop it, or set PORT.",
  "28P01": "The database refuses the user or the password of DATABASE_URL.",
  "28000": "The database refuses the user of DATABASE_URL.",
  "3D000": "The database that DATABASE_URL names does not exist; make it first (createdb).",
  "57P01": "The database was stopped meanwhile; start it again, and then this.",
  "57P03": "The database is starting or stopping; try again in a moment.",
  "53300": "The database has no connection left; close some, or allow it more.",
};

/** Codes whose own message is clear enough. */
const clear = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "42501"]);

/**
 * Tells what went wrong.
 * @param print writes a line on standard error.
 * @returns the exit code: 0 where only help was asked, 1 for what a user can mend, 2 for our own mistake (with stack).
 */
export function report(error: unknown, print: (line: unknown) => void = console.error): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof ConfigError) {
    for (const problem of error.problems) print(problem);
    return 1;
  }
  const ours = [UserError, StoreError, MigrationChangedError, FlowError];
  if (ours.some((kind) => error instanceof kind)) {
    print((error as Error).message);
    return 1;
  }
  const sentence = sentenceOf(error);
  print(sentence ?? error);
  return sentence === undefined ? 2 : 1;
}

/** @returns what a user can do about a failure of the system or the database; undefined where that is nothing. */
export function sentenceOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EACCES" && (error as NodeJS.ErrnoException).syscall === "listen")
    return "This user may not open that port; set PORT to 1024 or higher.";
  return clear.has(code) ? (error as Error).message : sentences[code];
}
