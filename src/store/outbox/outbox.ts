import { LRUCache } from "lru-cache";
import type { Pool } from "pg";
import { z } from "zod";
import type { ClaimedText, DeadText, Outbox, UnknownText } from "../../app/ports/outbox.ts";
import { policies } from "../../app/ports/turn.ts";
import type { Client } from "../database/client.ts";
import type { Vault } from "../privacy/sealing.ts";
import { asTowns, asTownsAtOnce, asTownsInFlights } from "../database/tenancy.ts";
import { countSegments } from "../../core/safety/segments.ts";
import type { Phone } from "../../core/safety/outgoing.ts";
import { applyStatus } from "./applyStatus.ts";
import {
  alarmsOf,
  budgetDay,
  countSpending,
  phoneReader,
  raiseBudgetAlarm,
  refusal,
  type DaySpent,
  type Spent,
} from "./budget.ts";
import { claim, type ClaimedRow, type ClaimedToSend } from "./claim.ts";
import { endRows } from "./endRows.ts";
import { findUnheard } from "./findUnheard.ts";
import { findUnknown } from "./findUnknown.ts";
import { findUntold } from "./findUntold.ts";
import { knownSids } from "./knownSids.ts";
import { mark } from "./mark.ts";
import { releaseExpired } from "./releaseExpired.ts";
import { settleUnknown } from "./settleUnknown.ts";

export interface OutboxOptions {
  /** Connects as the application's role. */
  pool: Pool;
  keys: Pick<Vault, "open" | "pipelined">;
  now?: () => Date;
}

const words = z.string();

interface Opened<Row> {
  texts: { text: ClaimedText; row: Row }[];
  dead: DeadText[];
  skipped: number;
}

/** The outbox over PostgreSQL. */
export function pgOutbox({ pool, keys, now = () => new Date() }: OutboxOptions): Outbox {
  /**
   * Runs `work` for all municipalities. Rejected: only those with something due, by `due_ids`; its limit would let one
   * town's ten thousand bulk texts hide another's reply.
   */
  const everywhere = <T>(work: (client: Client) => Promise<T>): Promise<T> => asTowns(pool, "all", work);

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
      const [to, body] = [words.parse(keys.open(key, row.address)), words.parse(keys.open(key, row.body))];
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
  ): Promise<Opened<Row>> => {
    const result: Opened<Row> = { texts: [], dead: [], skipped: 0 };
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
      const { result, rows } = await asTownsInFlights<Opened<ClaimedToSend> & { spent: Spent[] }, DaySpent>(
        keys.pipelined,
        "all",
        async (client) => {
          const opened = await openAll(client, await claim(client, lane, most, at, day), refusedNow);
          // A repeated attempt was counted when it was made first.
          const fresh = opened.texts.filter(({ text }) => text.attempts === 1);
          const spent = fresh.map(({ text, row }) => ({
            town: text.town,
            segments: countSegments(text.body),
            budget: row.budget,
          }));
          return { result: { ...opened, spent }, last: countSpending(spent, day) };
        },
      );
      for (const alarm of alarmsOf(rows, result.spent)) await raiseBudgetAlarm(pool, alarm, at);
      const { texts, dead, skipped } = result;
      return { texts: texts.map(({ text }) => text), dead, skipped };
    },
    async mark(marks) {
      if (marks.length === 0) return;
      await asTownsAtOnce(keys.pipelined, [...new Set(marks.map((one) => one.town))], mark(marks, now()));
    },
    releaseExpired: () => everywhere((client) => releaseExpired(client, now())),
    applyStatus: (update) => asTowns(pool, [update.town], (client) => applyStatus(client, update, now())),
    findUntold: (most) => everywhere((client) => findUntold(client, most, now())),
    findUnheard: (most) => everywhere((client) => findUnheard(client, most, now())),
    findUnknown: (most) =>
      everywhere<UnknownText[]>(async (client) => {
        const { texts } = await openAll(client, await findUnknown(client, most));
        return texts.map(({ text, row }) => ({ ...text, decideAt: row.decideAt }));
      }),
    knownSids: (town, sids) => asTowns(pool, [town], (client) => knownSids(client, sids)),
    settleUnknown: (text, how) =>
      asTowns(pool, [text.town], (client) => settleUnknown(client, text, how, now())),
  };
}
