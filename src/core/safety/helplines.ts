import { DateTime } from "luxon";
import type { Finding } from "./danger.ts";
import type { Helpline } from "./defaultHelplines.ts";

/**
 * The lines that fit a finding and answer at this moment, the fittest first: nobody is sent to a closed line.
 * @param nowISO UTC instant; opening hours are read in Europe/Brussels.
 */
export function openLines(finding: Pick<Finding, "kind">, lines: readonly Helpline[], nowISO: string): Helpline[] {
  const now = DateTime.fromISO(nowISO, { zone: "Europe/Brussels" });
  const clock = now.toFormat("HH:mm");
  return lines.filter(
    ({ kinds, open }) =>
      kinds.includes(finding.kind) &&
      (open === null || (open.days.includes(now.weekday) && open.from <= clock && clock < open.to)),
  );
}
