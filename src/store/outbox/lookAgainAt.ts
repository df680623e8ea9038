import { ASK_AFTER_MS, TELL_WITHIN_MS, type outboxStates } from "../../app/ports/outbox.ts";

const after: Partial<Record<keyof typeof outboxStates, number>> = {
  // The carrier is asked, should no callback tell.
  accepted: ASK_AFTER_MS,
  // Another worker tells a person, should this one die before it has.
  failed: TELL_WITHIN_MS,
};

/** When a row that comes into this state is looked at again (`lease_until`); null: never. */
export function lookAgainAt(state: keyof typeof outboxStates, now: Date): Date | null {
  const ms = after[state];
  return ms === undefined ? null : new Date(now.getTime() + ms);
}
