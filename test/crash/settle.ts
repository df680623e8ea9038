import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import type { Database } from "./database.ts";

/** What is still to be done, by table; all zero when everything has settled. */
export type Unsettled = Record<"outbox" | "news" | "conversation" | "request" | "case_file", number>;

/** Leases and the time until a text of unknown fate is decided, and some room. */
const LONGEST_MS = 300_000;

/**
 * Waits until nothing is due and every text's fate is known. @param old lets texts of unknown fate be as old at once
 * as they would be after two minutes. @returns what is left after five minutes.
 */
export async function settle(database: Database, old: boolean): Promise<Unsettled> {
  const until = Date.now() + LONGEST_MS;
  let left: Unsettled;
  let quiet = 0;
  do {
    await pause(500);
    left = await database.ask(async (client) => {
      if (old)
        await client.query(`update outbox set lease_until = now() where state = 5 and lease_until > now()`);
      return unsettled(client);
    });
    // Twice: one thing's end may be the next one's beginning.
    quiet = Object.values(left).every((count) => count === 0) ? quiet + 1 : 0;
  } while (quiet < 3 && Date.now() < until);
  return left;
}

async function unsettled(client: Client): Promise<Unsettled> {
  const { rows } = await client.query<Unsettled>(`
    select (select count(*)::int from outbox where state in (0, 1, 5)) as outbox,
           (select count(*)::int from news where state = 0 and due_at <= now()) as news,
           (select count(*)::int from conversation where due_at <= now()) as conversation,
           (select count(*)::int from request where state in (0, 1) and due_at <= now()) as request,
           (select count(*)::int from case_file where state in (0, 1) and due_at <= now()) as case_file`);
  return rows[0]!;
}

/** While no server lives: every claim is a dead one's, and half a minute passes at once. */
export async function endLeases(client: Client): Promise<void> {
  await client.query(`update outbox set lease_until = now() - interval '1 second' where state = 1`);
  for (const table of ["news", "conversation", "request", "case_file"]) {
    await client.query(
      `update ${table} set lease_until = now() - interval '1 second' where lease_until > now()`,
    );
  }
}
