import { lookAgainAt } from "./lookAgainAt.ts";
import type { Id } from "../../app/ports/turn.ts";
import type { Client } from "../database/client.ts";

/**
 * Ends claimed rows that were never handed to the carrier: `failed` is somebody's case, `skipped` is as it should be.
 * @param rows `tell` where a person has to hear of it.
 */
export async function endRows(
  client: Client,
  rows: { id: Id; to: "failed" | "skipped"; code: string; tell: boolean }[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await client.query({
    name: "outbox-end",
    text: `
      update outbox o set state = e.state, error = e.code, lease_until = e.tell_by
      from unnest($1::bigint[], $2::smallint[], $3::text[], $4::timestamptz[]) as e(id, state, code, tell_by)
      where o.id = e.id and o.state in (1, 5)`,
    values: [
      rows.map((row) => row.id),
      rows.map((row) => (row.to === "failed" ? 4 : 6)),
      rows.map((row) => row.code),
      rows.map((row) => (row.tell ? lookAgainAt("failed", now) : null)),
    ],
  });
}
