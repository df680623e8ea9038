import type { Client, Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from "pg";

/** Ids of municipalities; `all`: whichever there are when the transaction begins. */
type Named = readonly number[] | "all";

/**
 * Runs `work` in one transaction that may see these municipalities and no others (row-level security reads
 * `app.tenants`). Rolls back on any error and throws it on.
 */
export async function asTowns<T>(
  pool: Pool,
  towns: Named,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const begin = beginAs(towns);
  return withClient(pool, async (client) => {
    await client.query(begin);
    const result = await work(client);
    await client.query("commit");
    return result;
  });
}

/**
 * As `asTowns`, over a pipelined connection and in as few flights as `work` allows: the beginning travels with its first
 * statements, and `last`, the statement that `work` leaves to be run, with the commit. Where `last` fails the server
 * makes the commit a rollback, and its error is thrown on. (It is no function: nothing may go wrong between the two.)
 * @returns what `work` found, and the rows that `last` answered with
 */
export async function asTownsInFlights<T, Row extends QueryResultRow = QueryResultRow>(
  pool: Pool,
  towns: Named,
  work: (client: PoolClient) => Promise<{ result: T; last: QueryConfig | null }>,
): Promise<{ result: T; rows: Row[] }> {
  const begin = beginAs(towns);
  return withClient(pool, async (client) => {
    const [, { result, last }] = await inOneGo(client, () => all(client.query(begin), work(client)));
    const [answer] = await inOneGo(client, () =>
      all(last === null ? null : client.query<Row>(last), client.query("commit")),
    );
    return { result, rows: answer?.rows ?? [] };
  });
}

/** As `asTowns` with a single statement, over a pipelined connection and in one flight. */
export async function asTownsAtOnce<Row extends QueryResultRow>(
  pool: Pool,
  towns: Named,
  statement: QueryConfig,
): Promise<QueryResult<Row>> {
  const begin = beginAs(towns);
  return withClient(pool, async (client) => {
    const [, [answer]] = await inOneGo(client, () =>
      all(client.query(begin), all(client.query<Row>(statement), client.query("commit"))),
    );
    return answer;
  });
}

/**
 * What `ask` sends before it waits leaves in one write: each write wakes the server (at 16 clients a sixth more turns).
 * `cork` is how `pg` itself keeps the parts of one statement together.
 */
function inOneGo<T>(client: PoolClient, ask: () => Promise<T>): Promise<T> {
  const { stream } = (client as unknown as Client).connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
  }
}

/** Waits for both before it fails, so that nothing is still on its way when the connection goes back. */
async function all<A, B>(one: A | Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** All of them are named by the database itself: asking first would be a flight more. Where there are none, none is seen. */
function beginAs(towns: Named): string {
  return towns === "all"
    ? `begin; select set_config('app.tenants', array(select all_towns())::text, true)`
    : `begin; set local app.tenants = '${namedTowns(towns)}'`;
}

async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await work(client);
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Municipalities as the setting `app.tenants` wants them.
 * @throws RangeError for none at all, and for anything but ids.
 */
export function namedTowns(towns: readonly number[]): string {
  if (towns.length === 0 || !towns.every((id) => Number.isSafeInteger(id) && id > 0)) {
    throw new RangeError("A transaction names its municipalities by positive whole numbers.");
  }
  return `{${towns.join(",")}}`;
}
