import type { Client, Id } from "../database/client.ts";

/**
 * After an alarm went into the outbox (or was put off to working time): the next step and instant, and the claim given
 * back. `step` must be the one that `alarmPlan` was asked with: when the case was taken meanwhile, or another process
 * was quicker, nothing is changed and false is returned, so roll the alarm back. With `told` 0 no event is written.
 */
export async function markAlarmed(
  client: Client,
  alarm: {
    caseId: Id;
    state: number;
    step: number;
    nextStep: number;
    againAt: string | null;
    told: number;
    now: string;
  },
): Promise<boolean> {
  const { rows } = await client.query(
    `with rung as (
       update case_file set alarm_step = $4, due_at = $5, lease_until = null
        where id = $1 and state = $2 and alarm_step = $3 returning id, municipality_id)
     , happened as (
       insert into case_event (municipality_id, case_id, at, kind)
       select municipality_id, id, $7::timestamptz, 'alarmed' from rung where $6::int > 0)
     select id from rung`,
    [alarm.caseId, alarm.state, alarm.step, alarm.nextStep, alarm.againAt, alarm.told, alarm.now],
  );
  return rows.length === 1;
}
