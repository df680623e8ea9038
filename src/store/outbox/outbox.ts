import type { Pool } from "pg";
import { z } from "zod";
import type { ClaimedText, DeadText, Outbox, UnknownText } from "../../app/ports/outbox.ts";
import { policies } from "../../app/ports/turn.ts";
import type { Client } from "../matching/client.ts";
import type { Vault } from "../sealing.ts";
import { asTowns } from "../tenancy.ts";
import { applyStatus } from "./applyStatus.ts";
import { claim, type ClaimedRow } from "./claim.ts";
import { endRows } from "./endRows.ts";
import { findUnknown } from "./findUnknown.ts";
import { knownSids } from "./knownSids.ts";
import { mark } from "./mark.ts";
import { releaseExpired } from "./releaseExpired.ts";
import { settleUnknown } from "./settleUnknown.ts";

export interface OutboxOptions {
  /** Connects as the application's role. */
  pool: Pool;
  keys: Pick<Vault, "open">;
  now?: () => Date;
}

/** The outbox over PostgreSQL. */
export function pgOutbox({ pool, keys, now = () => new Date() }: OutboxOptions): Outbox {
  /**
   * Runs `work` for all municipalities. Rejected: only those with something due, by `due_ids`; its limit would let one
   * town's ten thousand bulk texts hide another's reply.
   */
  const everywhere = async <T>(none: T, work: (client: Client) => Promise<T>): Promise<T> => {
    const { rows } = await pool.query<{ town: number }>({
      name: "outbox-towns",
      text: "select all_towns() as town",
    });
    return rows.length === 0
      ? none
      : asTowns(
          pool,
          rows.map((row) => row.town),
          work,
        );
  };

  /** Opens a row, or says why it will never leave. */
  const read = (row: ClaimedRow): { text: ClaimedText } | { to: "failed" | "skipped"; code: string } => {
    const { id, town, conversation, lane, policy, attempts, from } = row;
    if (row.silent) return { to: "skipped", code: "stopped" };
    if (row.key === null || row.wrapped === null || row.address === null)
      return { to: "skipped", code: "erased" };
    if (from === null) return { to: "failed", code: "no-number" };
    const key = { id: row.key, wrapped: row.wrapped, town };
    try {
      const [to, body] = [
        z.string().parse(keys.open(key, row.address)),
        z.string().parse(keys.open(key, row.body)),
      ];
      return { text: { id, town, conversation, lane, policy, attempts, from, to, body } };
    } catch {
      return { to: "failed", code: "unreadable" };
    }
  };

  /** Opens rows and ends those that will never leave, in the same transaction. */
  const openAll = async <Row extends ClaimedRow>(client: Client, rows: Row[]) => {
    const result = { texts: [] as { text: ClaimedText; row: Row }[], dead: [] as DeadText[], skipped: 0 };
    const ends: Parameters<typeof endRows>[1] = [];
    for (const row of rows) {
      const what = read(row);
      if ("text" in what) {
        result.texts.push({ text: what.text, row });
        continue;
      }
      ends.push({ id: row.id, ...what });
      const { id, town, conversation, lane, policy } = row;
      // An alert that its receiver does not want must reach another.
      if (what.to === "failed" || policy === policies.alert) {
        result.dead.push({ id, town, conversation, lane, policy, code: what.code });
      } else result.skipped += 1;
    }
    await endRows(client, ends);
    return result;
  };

  return {
    claim: (lane, most) =>
      everywhere({ texts: [], dead: [], skipped: 0 }, async (client) => {
        const { texts, ...rest } = await openAll(client, await claim(client, lane, most, now()));
        return { ...rest, texts: texts.map(({ text }) => text) };
      }),
    mark: (marks) =>
      asTowns(pool, [...new Set(marks.map((one) => one.town))], (client) => mark(client, marks, now())),
    releaseExpired: () => everywhere(0, (client) => releaseExpired(client, now())),
    applyStatus: (update) => asTowns(pool, [update.town], (client) => applyStatus(client, update, now())),
    findUnknown: (most) =>
      everywhere<UnknownText[]>([], async (client) => {
        const { texts } = await openAll(client, await findUnknown(client, most));
        return texts.map(({ text, row }) => ({ ...text, decideAt: row.decideAt }));
      }),
    knownSids: (town, sids) => asTowns(pool, [town], (client) => knownSids(client, sids)),
    settleUnknown: (text, how) =>
      asTowns(pool, [text.town], (client) => settleUnknown(client, text, how, now())),
  };
}
