/** What to do about a failed transaction: `again` when the database was in the way, not the data. */
export interface Failure {
  again: boolean;
  /** Stable, without contents: an SQLSTATE, a turn's own code, or the error's class. */
  code: string;
}

/**
 * Classes of SQLSTATE that say nothing about the data: 40 rolled back (deadlock, serialisation), 08 connection,
 * 57 shut down or timed out, 25P03 and 25P04 timed out in a transaction, 53 out of resources (PostgreSQL, appendix A).
 * Node's own connection errors count as well, and Prisma's: P1xxx not reachable, P2028 no connection in time.
 */
const again = [
  /^40/,
  /^08/,
  /^57/,
  /^25P0[34]$/,
  /^53/,
  /^ECONN/,
  /^EPIPE$/,
  /^ETIMEDOUT$/,
  /^P1\d{3}$/,
  /^P2028$/,
];

/** Sorts an error into one that a second try may mend and one that lies in the turn itself. */
export function failureOf(error: unknown): Failure {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  if (again.some((pattern) => pattern.test(code))) return { again: true, code };
  if (error instanceof Error && /Connection terminated|not queryable|timeout exceeded/.test(error.message)) {
    return { again: true, code: "connection" };
  }
  return { again: false, code: code || (error instanceof Error ? error.constructor.name : "unknown") };
}
