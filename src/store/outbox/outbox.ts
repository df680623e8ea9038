import { LRUCache } from "lru-cache";
import type { Pool } from "pg";
import { z } from "zod";
import type { ClaimedText, DeadText, Outbox, UnknownText } from "../../app/ports/outbox.ts";
import { policies } from "../../app/ports/turn.ts";
import type { Client } from "../database/client.ts";
import type { Vault } from "../privacy/sealing.ts";
import { allTowns } from "../database/allTowns.ts";
import { asTowns } from "../database/tenancy.ts";
import { countSegments } from "../../core/safety/segments.ts";
import type { Phone } from "../../core/safety/outgoing.ts";
import { applyStatus } from "./applyStatus.ts";
import {
  budgetDay,
  countSpending,
  phoneReader,
  raiseBudgetAlarm,
  refusal,
  type BudgetAlarm,
} from "./budget.ts";
import { claim, type ClaimedRow, type ClaimedToSend } from "./claim.ts";
import { endRows } from "./endRows.ts";
import { findUnknown } from "./findUnknown.ts";
import { findUntold } from "./findUntold.ts";
import { knownSids } from "./knownSids.ts";
import { mark } from "./mark.ts";
import { releaseExpired } from "./releaseExpired.ts";
import { settleUnknown } from "./settleUnknown.ts";

type Claimed = Awaited<ReturnType<Outbox["claim"]>> & { alarms: BudgetAlarm[] };

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
    const towns = await allTowns(pool);
    return towns.length === 0 ? none : asTowns(pool, towns, work);
  };

  const phoneOf = phoneReader(new LRUCache<string, Phone>({ max: 50_000 }));

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
  const openAll = async <Row extends ClaimedRow>(
    client: Client,
    rows: Row[],
    refused: (row: Row, text: ClaimedText) => ReturnType<typeof refusal> = () => null,
  ) => {
    const result = { texts: [] as { text: ClaimedText; row: Row }[], dead: [] as DeadText[], skipped: 0 };
    const ends: Parameters<typeof endRows>[1] = [];
    for (const row of rows) {
      const opened = read(row);
      const what = "text" in opened ? (refused(row, opened.text) ?? opened) : opened;
      if ("text" in what) {
        result.texts.push({ text: what.text, row });
        continue;
      }
      const { id, town, conversation, lane, policy } = row;
      // An alert that its receiver does not want must reach another.
      const tell = what.to === "failed" || policy === policies.alert;
      ends.push({ id, ...what, tell });
      if (tell) {
        result.dead.push({ id, town, conversation, lane, policy, code: what.code });
      } else result.skipped += 1;
    }
    await endRows(client, ends, now());
    return result;
  };

  const refusedNow = (row: ClaimedToSend, { conversation, to }: ClaimedText) =>
    refusal(row, phoneOf(conversation, to));

  return {
    async claim(lane, most) {
      const at = now();
      const day = budgetDay(at);
      const none = { texts: [], dead: [], skipped: 0, alarms: [] };
      const { alarms, ...claimed } = await everywhere<Claimed>(none, async (client) => {
        const rows = await claim(client, lane, most, at, day);
        const { texts, ...rest } = await openAll(client, rows, refusedNow);
        // A repeated attempt was counted when it was made first.
        const fresh = texts.filter(({ text }) => text.attempts === 1);
        const spent = fresh.map(({ text, row }) => ({
          town: text.town,
          segments: countSegments(text.body),
          budget: row.budget,
        }));
        const alarms = await countSpending(client, spent, day);
        return { ...rest, alarms, texts: texts.map(({ text }) => text) };
      });
      for (const alarm of alarms) await raiseBudgetAlarm(pool, alarm, at);
      return claimed;
    },
    mark: (marks) =>
      asTowns(pool, [...new Set(marks.map((one) => one.town))], (client) => mark(client, marks, now())),
    releaseExpired: () => everywhere(0, (client) => releaseExpired(client, now())),
    applyStatus: (update) => asTowns(pool, [update.town], (client) => applyStatus(client, update, now())),
    findUntold: (most) => everywhere([], (client) => findUntold(client, most, now())),
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
