import type { Talk } from "../core/conversation/talk.ts";
import type { Run } from "../core/flow/types.ts";
import type { Arrival } from "./ports/turn.ts";

/**
 * Brings the runs of a talk over to the current revision where a migration is declared and fits, before anything else
 * is made of a turn. `talk` is changed in place.
 * @param move - gives the run on the current revision, or the same run where it stays
 * @returns the arrival; a timer that was set under a step's old name comes back under its new one
 */
export function moveRuns(move: (run: Run) => Run, talk: Talk, arrival: Arrival): Arrival {
  let result = arrival;
  talk.runs = talk.runs.map((old) => {
    const run = move(old);
    if (run === old) return old;
    for (const question of talk.questions) if (question.run === run.id) question.key = run.open ?? "";
    if (arrival.kind === "news" && arrival.event === "timer" && arrival.params["run"] === run.id) {
      const { key } = arrival.params;
      const fresh = key === old.timer?.key ? run.timer?.key : key === old.open ? run.open : key;
      result = { ...arrival, params: { ...arrival.params, key: fresh ?? null } };
    }
    return run;
  });
  talk.asleep = talk.asleep.map(({ run, at }) => ({ run: move(run), at }));
  return result;
}
