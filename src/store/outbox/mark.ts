import type { QueryConfig } from "pg";
import { outboxStates, type Mark } from "../../app/ports/outbox.ts";
import { lookAgainAt } from "./lookAgainAt.ts";

/**
 * The statement that saves what became of attempts. `attempts` fences: a worker that lost its claim and comes late
 * cannot touch a later attempt. A row that a status callback has moved on already stays there. A late "accepted"
 * still stops a repeat that has not been claimed.
 */
export function mark(marks: Mark[], now: Date): QueryConfig {
  const rows = marks.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  return {
    name: "outbox-mark",
    text: `
      update outbox o
      set state = m.state, provider_sid = coalesce(m.sid, o.provider_sid), error = m.code,
          due_at = coalesce(m.due_at, o.due_at), lease_until = m.lease,
          accepted_at = case when m.state = 2 then $7 else o.accepted_at end
      from unnest($1::bigint[], $2::smallint[], $3::smallint[], $4::text[], $5::text[], $6::timestamptz[], $8::timestamptz[])
        as m(id, attempts, state, sid, code, due_at, lease)
      where o.id = m.id and o.attempts = m.attempts and (o.state in (1, 5) or (o.state = 0 and m.state = 2))`,
    values: [
      rows.map((row) => row.id),
      rows.map((row) => row.attempts),
      rows.map((row) => outboxStates[row.to]),
      rows.map((row) => (row.to === "accepted" ? row.sid : null)),
      rows.map((row) => (row.to === "accepted" ? null : row.code)),
      rows.map((row) => (row.to === "waiting" ? row.dueAt : null)),
      now,
      rows.map((row) => (row.to === "unknown" ? row.decideAt : lookAgainAt(row.to, now))),
    ],
  };
}
