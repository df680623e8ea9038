import type { Pool, QueryConfig } from "pg";
import { instant, zone } from "../../core/escalation/openHours.ts";
import { canBeAnswered, reach, readPhone, type Phone } from "../../core/safety/outgoing.ts";
import { lanes, policies } from "../../app/ports/turn.ts";
import { townSettings } from "../../app/town.ts";
import { openCase } from "../cases/openCase.ts";
import { asTowns } from "../database/tenancy.ts";
import type { ClaimedToSend } from "./claim.ts";

/**
 * From which share of the day's budget on a lane is held back: at the ceiling bulk stops first, then offers, replies
 * last, so that a flood of bulk never silences somebody who wrote. Helplines and alerts never stop.
 */
const stopsAt = { [lanes.reply]: 1.5, [lanes.offer]: 1.2, [lanes.bulk]: 1 };

/** Shares in percent at which a person is told, once a day each. */
const ALARMS = [100, 80, 50];

const defaultCountries = townSettings.parse({}).allowedCountries;

/** The day that a budget is for: the calendar day in Brussels, `2026-03-02`. */
export function budgetDay(now: Date): string {
  return instant(now.toISOString()).setZone(zone).toISODate()!;
}

/**
 * Why a claimed text may not leave, or null. The one place that every text passes: unasked texts go only to mobile numbers
 * of allowed countries, an answer also to where somebody wrote from.
 * @param phone what the number is; see `readPhone`.
 */
export function refusal(row: ClaimedToSend, phone: Phone): { to: "failed" | "skipped"; code: string } | null {
  if (!canBeAnswered(phone, row.demo)) return { to: "failed", code: "cannot-text" };
  const unasked =
    row.policy === policies.offer || row.policy === policies.reminder || row.lane !== lanes.reply;
  const reached = unasked ? reach(phone, row.countries ?? defaultCountries, row.demo) : "ok";
  if (reached !== "ok") return { to: "failed", code: reached };
  if (row.policy >= policies.helpline || row.spent < row.budget * stopsAt[row.lane]) return null;
  // An offer that is not made is one neighbour less this round; somebody who wrote must hear from a person.
  return { to: row.lane === lanes.offer ? "skipped" : "failed", code: "budget" };
}

/** What phones are, by conversation: reading a number takes 50 µs, and a conversation never changes its own. */
export function phoneReader(cache: {
  get(id: string): Phone | undefined;
  set(id: string, phone: Phone): unknown;
}) {
  return (conversation: string, number: string): Phone => {
    const known = cache.get(conversation) ?? readPhone(number);
    cache.set(conversation, known);
    return known;
  };
}

export interface BudgetAlarm {
  town: number;
  /** Per cent of the budget: 50, 80 or 100. */
  share: number;
}

/** Segments that a town is about to pay for, and what it means to pay a day. */
export interface Spent {
  town: number;
  segments: number;
  budget: number;
}

/** What `countSpending` answers with. */
export interface DaySpent {
  town: number;
  segments: number;
  alarmed: number;
}

/**
 * The statement that adds segments to the day of each town, the last one of a claim: the town's row is locked for one
 * commit, and no turn ever waits for it. Null where there is nothing to add.
 */
export function countSpending(texts: readonly Spent[], day: string): QueryConfig | null {
  if (texts.length === 0) return null;
  const byTown = [...Map.groupBy(texts, (text) => text.town)].sort(([a], [b]) => a - b);
  return {
    name: "outbox-spend",
    text: `
      insert into spending as s (municipality_id, day, segments)
      select town, $3::date, segments from unnest($1::int[], $2::int[]) as t(town, segments)
      on conflict (municipality_id, day) do update set segments = s.segments + excluded.segments
      returning municipality_id as town, segments, alarmed`,
    values: [
      byTown.map(([town]) => town),
      byTown.map(([, of]) => of.reduce((sum, text) => sum + text.segments, 0)),
      day,
    ],
  };
}

/** The alarms that a day's spending has made due. */
export function alarmsOf(days: readonly DaySpent[], texts: readonly Spent[]): BudgetAlarm[] {
  return days.flatMap(({ town, segments, alarmed }) => {
    const { budget } = texts.find((text) => text.town === town)!;
    const share = ALARMS.find((one) => segments * 100 >= budget * one);
    return share === undefined || share <= alarmed ? [] : [{ town, share }];
  });
}

/** Opens the case of a share that was reached, once a day. */
export async function raiseBudgetAlarm(pool: Pool, { town, share }: BudgetAlarm, now: Date): Promise<void> {
  const at = now.toISOString();
  await asTowns(pool, [town], async (client) => {
    const { rowCount } = await client.query(
      `update spending set alarmed = $3 where municipality_id = $1 and day = $2 and alarmed < $3`,
      [town, budgetDay(now), share],
    );
    if (rowCount === 0) return;
    await openCase(client, {
      municipalityId: town,
      kind: "budget",
      priority: share === 100 ? 1 : 2,
      reason: `budget-${share}`,
      neighbourhoodId: null,
      personId: null,
      conversationId: null,
      dueAt: at,
      note: null,
      now: at,
    });
  });
}
