/** Codes of a case file; the numbers are those of the database (states and priorities are smallint). */

export const casePriority = { danger: 0, urgent: 1, normal: 2 } as const;
export type CasePriority = (typeof casePriority)[keyof typeof casePriority];

export const caseState = { open: 0, taken: 1, closed: 2 } as const;

/** Why a person is asked to look. Each kind comes with the priority that it has unless the opener says otherwise. */
export const caseKinds = {
  signal: casePriority.normal,
  danger: casePriority.danger,
  "no-match": casePriority.normal,
  "not-understood": casePriority.normal,
  // A talk that ran into the engine's limits.
  "hand-off": casePriority.normal,
  undeliverable: casePriority.normal,
  quarantined: casePriority.urgent,
  "call-back": casePriority.normal,
  // A visit that still stands after a STOP may be tomorrow.
  "stop-left": casePriority.urgent,
  "choose-volunteer": casePriority.normal,
  // Somebody was promised a neighbour who can no longer come; the visit may be tomorrow.
  "volunteer-withdrew": casePriority.urgent,
  // Somebody, or a machine, writes more than we answer.
  "reply-limit": casePriority.normal,
  // The day's texts cost more than planned; reason `budget-50`, `budget-80` or `budget-100`.
  budget: casePriority.normal,
} as const satisfies Record<string, CasePriority>;

export type CaseKind = keyof typeof caseKinds;

/** Whether a flow's word names a case kind. */
export function isCaseKind(kind: string): kind is CaseKind {
  return Object.hasOwn(caseKinds, kind);
}

/** How a case ended: codes, never a story, since they are stored unsealed and counted. */
export const caseOutcomes = [
  "helped",
  "called",
  "visited",
  "referred",
  "matched",
  "no-answer",
  "not-needed",
  "other",
] as const;

export type CaseOutcome = (typeof caseOutcomes)[number];
