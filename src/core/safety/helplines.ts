import { DateTime } from "luxon";
import { isOpen } from "../escalation/openHours.ts";
import type { Finding } from "./danger.ts";
import type { Helpline, HelplineFor } from "./defaultHelplines.ts";

type Reader = "nl" | "fr" | "en";

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
        : ["about-child", "violence", "talk", "police", "rescue"];
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
 * Lines on which the reader's language is not spoken are left out, unless nothing else is open.
 * @param nowISO an instant (ISO 8601). @throws Error when it is none: only our own code passes it.
 */
export function openLines(
  finding: Finding,
  lines: readonly Helpline[],
  nowISO: string,
  language: Reader = "nl",
): Helpline[] {
  if (!DateTime.fromISO(nowISO).isValid) throw new Error(`Not an ISO instant: ${nowISO}`);
  const open = lines.filter(({ hours }) => hours === "always" || hours.some((one) => isOpen(nowISO, one)));
  const named = fitting(finding).flatMap((purpose) => open.filter((line) => line.for.includes(purpose)));
  const direct = finding.kind === "child" && finding.about === "self";
  const first = (line: Helpline): number => Number(direct && line.for[0] === "child");
  const sorted = named.toSorted((one, other) => first(other) - first(one));
  const spoken = sorted.filter(({ speaks }) => speaks === undefined || speaks.includes(language));
  return [...new Set(spoken.length > 0 ? spoken : sorted)];
}

/** A line as a resident reads it in her language: number and hours. */
export function lineInWords(line: Helpline, language: Reader): string {
  return language === "nl" ? line.text : (line.texts?.[language] ?? line.number);
}
