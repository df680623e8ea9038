/** Somebody rang the town's number. */
export interface MissedCall {
  provider: string;
  providerSid: string;
  /** E.164, or null where the caller hides it: then nobody can call back. */
  from: string | null;
  to: string;
  /** UTC instant, ISO 8601. */
  receivedAt: string;
}
