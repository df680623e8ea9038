import type { Client } from "pg";
import type { CarrierText } from "../../../src/channels/demo/carrierTypes.ts";
import type { Keys } from "../../../src/store/privacy/keys.ts";
import type { Phone } from "../phone.ts";

/** What the checks look at, once every server has stopped. */
export interface Evidence {
  /** Passes row security. */
  client: Client;
  keys: Keys;
  phones: readonly Phone[];
  /** The carrier's list, oldest first. */
  texts: readonly CarrierText[];
  /** Every answer that an inbound text got, by MessageSid. */
  answers: ReadonlyMap<string, number[]>;
  /** When everything had settled: what was due later may still be open. */
  settledAt: Date;
}

export interface Findings {
  counts: Record<string, number>;
  /** Sentences with ids, enough to look further; nothing that somebody wrote. */
  violations: string[];
}
