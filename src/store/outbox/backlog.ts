import type { Pool } from "pg";
import { allTowns } from "../database/allTowns.ts";
import { asTowns } from "../database/tenancy.ts";

/** How many seconds the oldest text that should have left and the oldest deadline are late; 0 where nothing is. */
export async function readBacklog(
  pool: Pool,
  now: Date = new Date(),
): Promise<{ outboxAge: number; oldestDue: number }> {
  const towns = await allTowns(pool);
  if (towns.length === 0) return { outboxAge: 0, oldestDue: 0 };
  const { rows } = await asTowns(pool, towns, (client) =>
    // One look into the head of each partial index; ids and contents stay where they are.
    client.query<{ outbox: Date | null; due: Date | null }>(
      `select (select min(head.due_at) from (values (0), (1), (2)) as l(lane), lateral (
                 select due_at from outbox o where o.state = 0 and o.lane = l.lane order by o.due_at limit 1) head) as outbox,
              least((select due_at from news where state = 0 order by due_at limit 1),
                    (select due_at from conversation where due_at is not null order by due_at limit 1),
                    (select due_at from request where state in (0, 1) order by due_at limit 1),
                    (select due_at from case_file where state in (0, 1) order by due_at limit 1)) as due`,
    ),
  );
  const age = (at: Date | null | undefined): number =>
    at == null ? 0 : Math.max(0, (now.getTime() - at.getTime()) / 1000);
  return { outboxAge: age(rows[0]?.outbox), oldestDue: age(rows[0]?.due) };
}
