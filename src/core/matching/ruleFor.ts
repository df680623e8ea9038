import { matchRule } from "./types.ts";
import type { MatchRule } from "./types.ts";

/** Small tasks that lose their worth by waiting. Every other kind, also one unknown here, is a first home visit. */
const smallAndUrgent = new Set(["errand", "odd-job"]);

/** Whether yeses are gathered for the contact person (0) or the first yes wins (1). */
export function ruleFor(kind: string, settings: { confirmFirstVisit: boolean }): MatchRule {
  return smallAndUrgent.has(kind) || !settings.confirmFirstVisit ? matchRule.firstYes : matchRule.gather;
}
