/** What PostgreSQL says by code and we act on (its manual, appendix A). */
export const sqlState = {
  uniqueViolation: "23505",
  insufficientPrivilege: "42501",
  /** Among others: there is no such role. */
  invalidParameter: "22023",
  invalidPassword: "28P01",
  invalidLogin: "28000",
  noDatabase: "3D000",
} as const;

/** The code that an error carries, PostgreSQL's, the system's or ours; null where it carries none. */
export function codeOf(error: unknown): string | null {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}
