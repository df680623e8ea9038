import type { Json } from "../../core/flow/types.ts";
import type { TakesBack } from "../../core/language/language.ts";
import type { Talk } from "../../core/conversation/talk.ts";
import type { Phone } from "../../core/safety/outgoing.ts";

/** Database identity (bigint) as text, so that no digit is lost. */
export type Id = string;

/** The one who speaks in a turn, read under the lock of her conversation. */
export interface Speaker {
  town: number;
  conversation: Id;
  address: Id;
  /** Her address asked for silence (STOP). */
  stopped: boolean;
  person: Id;
  firstName: string | null;
  language: "nl" | "fr" | "en";
  neighbourhood: Id | null;
  village: string | null;
  roles: string[];
  /** Her own quiet hours, minutes of the local day; null where she named none. */
  quiet: { from: number | null; until: number | null };
  talk: Talk;
}

export const lanes = { reply: 0, offer: 1, bulk: 2 } as const;

/** What a send of unknown fate is worth: whether it may be repeated (docs/architecture.md). */
export const policies = { reply: 0, offer: 1, reminder: 2, helpline: 3, alert: 4 } as const;

/** A text to hand to the carrier after the commit. */
export interface Outgoing {
  lane: (typeof lanes)[keyof typeof lanes];
  policy: (typeof policies)[keyof typeof policies];
  body: string;
}

/** Something that a conversation must hear of: handled by a turn of its own, so that no turn locks another's conversation. */
export interface News {
  conversation: Id;
  event: string;
  params: Record<string, Json>;
  /** UTC instant; now when absent. */
  dueAt?: string;
}

export interface NewCase {
  kind: string;
  /** 0 danger, 1 urgent, 2 normal. */
  priority: 0 | 1 | 2;
  reason: string;
  note: string | null;
}

/** What a turn may do besides talking; every call is part of the turn's own transaction. */
export interface TurnActions {
  recordNeed(speaker: Speaker, run: string, code: string, detail: Json): Promise<void>;
  recordSignal(speaker: Speaker, kind: string, detail: Json): Promise<void>;
  recordConsent(speaker: Speaker, scope: string, given: boolean, words: string): Promise<void>;
  remember(speaker: Speaker, field: "firstName" | "village" | "language", value: Json): Promise<void>;
  /** @returns the case's number, as people read it. */
  openCase(speaker: Speaker, file: NewCase): Promise<number>;
  setAddress(speaker: Speaker, action: "stop" | "start"): Promise<void>;
  /**
   * Starts a search, or goes on with `request` where it waits for the asker's word; the offers go out right after.
   * @returns `by`: until when she hears how it went, in words.
   */
  search(
    speaker: Speaker,
    run: string,
    wish: { kind: string; moment: string[]; request: Id | null },
  ): Promise<{ outcome: "searching"; by: string }>;
  /** @returns `chosen`, `gathered`, `late` or `again`. */
  accept(speaker: Speaker, offer: Id): Promise<string>;
  decline(speaker: Speaker, offer: Id): Promise<string>;
  /** Takes a yes back. @returns `reopened`, `withdrawn` or `nothing`. */
  withdraw(speaker: Speaker, offer: Id): Promise<string>;
  /** Ends a search of the speaker's own. @returns `cancelled` or `nothing`. */
  cancel(speaker: Speaker, request: Id): Promise<string>;
  /**
   * What this person could take back, the named kind first; null where nothing stands.
   * `withdraw`: `offer`, `chosen` (bool), and `firstName`, `village`, `kind`, `moment` (words) of the asker's wish.
   * `cancel`: `request`, `chosen` (somebody was promised), `kind`, `moment` (words).
   */
  standing(speaker: Speaker, first: TakesBack): Promise<Record<string, Json> | null>;
  takeCase(speaker: Speaker, number: number): Promise<Record<string, Json>>;
  closeCase(
    speaker: Speaker,
    number: number,
    outcome: string | null,
    words: string,
  ): Promise<Record<string, Json>>;
  chooseVolunteer(speaker: Speaker, number: number, pick: number): Promise<Record<string, Json>>;
}

/** What comes to a conversation. */
export type Arrival =
  | {
      kind: "message";
      provider: string;
      providerSid: string;
      body: string;
      optOutType?: "STOP" | "START" | "HELP";
      /** What the sender's number is; without it she counts as a mobile at home. */
      phone?: Phone;
    }
  | { kind: "news"; id: Id; event: string; params: Record<string, Json> };
