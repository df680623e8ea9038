import { DateTime } from "luxon";
import { z } from "zod";
import { emit, setDone } from "../flow/pass.ts";
import type { Pass, StepKind } from "../flow/step.ts";
import { stepName } from "./shapes.ts";

type After = { minutes: number } | { hours: number } | { days: number } | { workingMoment: true };

interface Data {
  later: string;
  after: After;
}

const some = z.number().positive();

/**
 * Waits for a moment and then goes on. `workingMoment` is the fact of that name (a UTC instant), or else half past
 * eight on the next weekday in Brussels.
 * ```yaml
 * - later: checkIn
 *   after: { days: 3 }
 * ```
 */
export const later: StepKind<Data, { after: After }> = {
  kind: "later",
  schema: z.strictObject({
    later: stepName,
    after: z.union(
      [
        z.strictObject({ minutes: some }),
        z.strictObject({ hours: some }),
        z.strictObject({ days: some }),
        z.strictObject({ workingMoment: z.literal(true) }),
      ],
      { error: "write { minutes: 30 }, { hours: 2 }, { days: 3 } or { workingMoment: true }" },
    ),
  }),
  awaitsReply: false,
  nameOf: (step) => step.later,
  prepare: (step) => ({ after: step.after }),
  enter(pass, node) {
    const { run } = pass;
    if (run.done[node.key] === "past") return "next";
    if (run.timer?.key === node.key) return "wait";
    const at = momentOf(pass, node.plan.after);
    run.timer = { key: node.key, at };
    emit(pass, { effect: "timer", key: node.key, at });
    return "wait";
  },
  elapse: (pass, node) => setDone(pass, node.key, "past"),
};

function momentOf(pass: Pass, after: After): string {
  const now = DateTime.fromISO(pass.now, { zone: "Europe/Brussels" });
  if (!("workingMoment" in after)) return now.plus(after).toUTC().toISO()!;
  const { workingMoment } = pass.facts;
  if (typeof workingMoment === "string" && !Number.isNaN(Date.parse(workingMoment))) return workingMoment;
  let day = now.plus({ days: 1 }).set({ hour: 8, minute: 30, second: 0, millisecond: 0 });
  while (day.weekday > 5) day = day.plus({ days: 1 });
  return day.toUTC().toISO()!;
}
