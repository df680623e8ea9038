import type { Findings } from "./checks/evidence.ts";
import type { Replica } from "./replica.ts";

/**
 * What a server may say while its database dies or comes back: SQLSTATE classes 08 (connection), 57P (shut down), 40
 * (rolled back), and the connection's own errors.
 */
const databaseAway = /: (08|57P|40|ECONN|EPIPE|ETIMEDOUT|Error$|DatabaseError$)/;
/** A start that finds its database dying says so in one sentence and ends; whoever started it starts it again. */
const failedStart = /^a start failed: /;

/** Errors in the servers' logs: those of a dying database are counted, all others are findings. */
export function complaintsOf(replicas: readonly Replica[]): Findings {
  const all = replicas.flatMap((replica) => [...replica.complaints]);
  const expected = all.filter(([about]) => databaseAway.test(about) || failedStart.test(about));
  const others = all.filter((one) => !expected.includes(one));
  return {
    counts: { "errors while the database was away": expected.reduce((sum, [, count]) => sum + count, 0) },
    violations: others.map(([about, count]) => `A server complained ${count} times: ${about}.`),
  };
}
