/** A carrier of text messages, as the outbox needs it. */
/** A send that has no answer by then is given up; whether it arrived is unknown. */
export const SEND_WITHIN_MS = 10_000;

export interface TextCarrier {
  /** Hands over one text. Never throws: what went wrong is an outcome. */
  send(text: OutgoingText): Promise<SendOutcome>;
  /**
   * What the carrier itself knows, newest first.
   * @throws when the carrier cannot be asked now.
   */
  list(query: ListQuery): Promise<CarrierMessage[]>;
  /**
   * What the carrier knows of one text; null where it does not know it (any more).
   * @throws as `list`.
   */
  find(sid: string): Promise<CarrierMessage | null>;
}

export interface OutgoingText {
  /** E.164. */
  from: string;
  /** E.164. */
  to: string;
  body: string;
  /** Absolute address that hears what became of the text. */
  statusCallback: string;
}

/**
 * What became of handing over:
 * - `accepted`: the carrier has it, under `sid`;
 * - `refused`: it has certainly not been sent; `permanent` says that trying again cannot help;
 * - `unknown`: it may or may not have been sent. Sending is not idempotent: reconcile, never repeat blindly.
 */
export type SendOutcome =
  | { outcome: "accepted"; sid: string }
  | { outcome: "refused"; code: string; permanent: boolean; retryAfterMs?: number }
  | { outcome: "unknown"; code: string };

export interface ListQuery {
  from?: string;
  to: string;
  /** Nothing older is needed. */
  since: Date;
}

/** How far a text is, in the carrier's words reduced to ours. */
export type DeliveryStatus = "accepted" | "delivered" | "failed";

export interface CarrierMessage {
  sid: string;
  from: string;
  to: string;
  body: string;
  direction: "in" | "out";
  status: DeliveryStatus;
  /** The carrier's error code, or null. */
  errorCode: string | null;
  createdAt: Date;
}
