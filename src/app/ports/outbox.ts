import type { DeliveryStatus } from "./textCarrier.ts";
import { policies, type Id, type lanes } from "./turn.ts";

export type Lane = (typeof lanes)[keyof typeof lanes];
export type Policy = (typeof policies)[keyof typeof policies];

/** The states of an outbox row, as its column keeps them. */
export const outboxStates = {
  waiting: 0,
  claimed: 1,
  accepted: 2,
  delivered: 3,
  failed: 4,
  unknown: 5,
  skipped: 6,
} as const;

/** A replica that dies gives its claims back after this long, as unknown. */
export const LEASE_MS = 30_000;

export const DECIDE_AFTER_MS = 120_000;
/**
 * How long a text of unknown fate waits for a callback or the carrier's list before its policy decides, in milliseconds:
 * two minutes, but 20 s for a helpline or an alert, which had better come twice than late.
 */
export function decideAfter(policy: Policy): number {
  return policy >= policies.helpline ? 20_000 : DECIDE_AFTER_MS;
}

/** After so long the carrier is asked what became of a text that it accepted, where no callback has told. */
export const ASK_AFTER_MS = 20 * 60_000;

/** A text that will never leave stays marked for so long until a person was told; then another worker tells. */
export const TELL_WITHIN_MS = 30_000;

/** A claimed text, opened. */
export interface ClaimedText {
  id: Id;
  town: number;
  conversation: Id;
  lane: Lane;
  policy: Policy;
  /** E.164, the town's number. */
  from: string;
  /** E.164. */
  to: string;
  body: string;
  /** Which attempt this is, from 1; a mark with another count comes too late and changes nothing. */
  attempts: number;
}

/** A row that will never leave: somebody has to know. */
export interface DeadText {
  id: Id;
  town: number;
  conversation: Id;
  lane: Lane;
  policy: Policy;
  /**
   * The carrier's code, or ours: `stopped`, `unreadable`, `no-number`; `country`, `not-mobile`, `not-a-number` (no number to
   * text unasked), `cannot-text` (a name or a short code), `budget`.
   */
  code: string;
}

/** What became of an attempt. */
export type Mark = { id: Id; town: number; attempts: number } & (
  | { to: "accepted"; sid: string }
  | { to: "waiting"; code: string; dueAt: Date }
  | { to: "failed"; code: string }
  /** `decideAt`: until then a status callback or the carrier's list may still tell. */
  | { to: "unknown"; code: string; decideAt: Date }
);

export interface UnknownText extends ClaimedText {
  /** When its policy may decide (`decideAfter`). */
  decideAt: Date;
}

/** A text that the carrier accepted under `sid`. */
export interface UnheardText {
  id: Id;
  town: number;
  sid: string;
}

export interface OutboxStatus {
  town: number;
  /** Null where the callback does not say; then the sid must be known. */
  outbox: Id | null;
  sid: string;
  status: DeliveryStatus;
  code: string | null;
}

/** The queue of texts to send. Implemented by src/store/outbox. */
export interface Outbox {
  /**
   * Claims what is due in a lane, each conversation's texts in order, for at most 30 s.
   * @returns texts to send, rows that were found dead on the way, and how many rows were left unsent because their
   * address asked for silence or was erased.
   */
  claim(lane: Lane, most: number): Promise<{ texts: ClaimedText[]; dead: DeadText[]; skipped: number }>;
  /** Saves what became of attempts, many at once. */
  mark(marks: Mark[]): Promise<void>;
  /** Claims whose holder is gone become unknown. @returns how many. */
  releaseExpired(): Promise<number>;
  /** Applies a carrier's status, only forward. @returns the row when it failed just now. */
  applyStatus(status: OutboxStatus): Promise<DeadText | null>;
  /** Rows that failed without anybody being told: their worker died in between. Each is found again until its case is open. */
  findUntold(most: number): Promise<DeadText[]>;
  /**
   * Texts that the carrier accepted some time ago and of whose end nobody has heard. Each is found again after as long
   * as three times its age, for three days: some networks never tell.
   */
  findUnheard(most: number): Promise<UnheardText[]>;
  /** Texts of unknown fate, oldest first. */
  findUnknown(most: number): Promise<UnknownText[]>;
  /** Which of these carrier ids belong to a row of the municipality already. */
  knownSids(town: number, sids: string[]): Promise<Set<string>>;
  /** Ends a text of unknown fate by its policy. @returns false when it was known by now. */
  settleUnknown(text: { id: Id; town: number; attempts: number }, how: SettleUnknown): Promise<boolean>;
}

export type SettleUnknown =
  { to: "accepted"; sid: string } | { to: "waiting" } | { to: "skipped" } | { to: "failed" };
