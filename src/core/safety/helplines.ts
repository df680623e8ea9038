import { DateTime } from "luxon";
import { isOpen } from "../escalation/openHours.ts";
import type { Finding } from "./danger.ts";
import type { Helpline, HelplineFor } from "./defaultHelplines.ts";

/** What fits a finding, the most fitting first; `rescue` leads where a body is in danger. */
function fitting({ kind, about, grade, words }: Finding): HelplineFor[] {
  const poison: HelplineFor[] = POISON.test(words) ? ["poison"] : [];
  switch (kind) {
    case "suicide":
      return ["suicide", "rescue", "talk"];
    case "medical":
      return ["rescue", ...poison, ...(grade === "possible" ? (["doctor"] as const) : [])];
    case "fire":
      return ["rescue"];
    case "violence":
      return ["rescue", "police", "violence", "talk"];
    case "child":
      if (BODY.test(words)) return ["rescue", ...poison, "child"];
      return about === "self"
        ? ["child", "talk", "police", "rescue"]
        : ["violence", "talk", "police", "rescue"];
    case "neglect":
      return grade === "certain" ? ["rescue", "violence", "talk"] : ["violence", "talk", "rescue"];
  }
}

const POISON =
  /gif|javel|bleekwater|ontstopper|pillen|medica|batterij|antivries|poison|bleach|pills|tablets|meds|comprimes|cachets|monoxyde/u;
const BODY =
  /adem|stik|verdrink|bewust|blauw|water|slikt|gedronken|respire|inconscient|breath|unconscious|swallow|avale/u;

/**
 * The lines to name for a finding: only those open at this instant in Europe/Brussels, the fitting one first, 112
 * first where a body is in danger. `child` lines are for children: for somebody who worries about one, 1712 comes first.
 * @param nowISO an instant (ISO 8601). @throws Error when it is none: only our own code passes it.
 */
export function openLines(finding: Finding, lines: readonly Helpline[], nowISO: string): Helpline[] {
  if (!DateTime.fromISO(nowISO).isValid) throw new Error(`Not an ISO instant: ${nowISO}`);
  const open = lines.filter(({ hours }) => hours === "always" || hours.some((one) => isOpen(nowISO, one)));
  const named = fitting(finding).flatMap((purpose) =>
    open.filter((line) => line.for[0] === purpose || line.for.includes(purpose)),
  );
  const direct = finding.kind === "child" && finding.about === "self";
  const sorted = direct
    ? [...named].sort((one, other) => Number(other.id === "102") - Number(one.id === "102"))
    : named;
  return [...new Set(sorted)];
}
