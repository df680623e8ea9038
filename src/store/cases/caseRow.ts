import type { Id } from "../database/client.ts";
import { iso } from "../database/iso.ts";

/** What a list may show of a case: codes and ids, nothing that somebody wrote. Instants are UTC ISO 8601. */
export interface CaseRow {
  id: Id;
  number: number;
  kind: string;
  priority: number;
  reason: string;
  state: number;
  neighbourhoodId: Id | null;
  personId: Id | null;
  conversationId: Id | null;
  ownerId: Id | null;
  alarmStep: number;
  outcome: string | null;
  dueAt: string | null;
  createdAt: string;
  closedAt: string | null;
}

/** The select list of a `CaseRow`, over `case_file` without an alias. Constant text, no values. */
export const caseColumns = `id::text, number, kind, priority, reason, state, neighbourhood_id::text as "neighbourhoodId",
  person_id::text as "personId", conversation_id::text as "conversationId", owner_id::text as "ownerId",
  alarm_step as "alarmStep", outcome, ${iso("due_at")} as "dueAt", ${iso("created_at")} as "createdAt",
  ${iso("closed_at")} as "closedAt"`;
