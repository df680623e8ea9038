import { MOST_ATTEMPTS } from "./backoff.ts";
import {
  DECIDE_AFTER_MS,
  type DeadText,
  type Outbox,
  type Policy,
  type SettleUnknown,
  type UnknownText,
} from "./ports/outbox.ts";
import type { CarrierMessage, TextCarrier } from "./ports/textCarrier.ts";
import { policies } from "./ports/turn.ts";

export interface ReconcileOptions {
  outbox: Outbox;
  carrier: TextCarrier;
  /** As for the delivery: the carrier's list may say that a text has failed. */
  onDead(dead: DeadText): Promise<void>;
  onError?: (where: string, error: unknown) => void;
  now?: () => Date;
}

/** What became of the texts of unknown fate in one pass. */
export interface Reconciled {
  /** The carrier's list has them. */
  found: number;
  /** Sent again by their policy. */
  repeated: number;
  /** Left unsent by their policy. */
  skipped: number;
  /** Unknown at the last attempt: a person hears of it. */
  dead: number;
  /** Still waiting for an answer, or for the carrier to be reachable. */
  waiting: number;
}

/**
 * What to do with a text when neither a status callback nor the carrier's list knows it in time (`decideAfter`). Which harm
 * is worse: hearing it twice, or not at all?
 * - reply: somebody wrote and waits. Silence is a dead end; a doubled sentence is odd at most. Repeat.
 * - helpline, alert: a life may hang on it. Repeat.
 * - offer: a second copy looks like a second request, and a yes to each would be two promises; silence only means that
 *   one neighbour more or less is asked, and the wave goes on when the offer's time is over. Skip.
 * - reminder: it presses, and pressing twice is unkind; the question itself was asked before. Skip.
 */
const whenNobodyKnows: Record<Policy, "waiting" | "skipped"> = {
  [policies.reply]: "waiting",
  [policies.offer]: "skipped",
  [policies.reminder]: "skipped",
  [policies.helpline]: "waiting",
  [policies.alert]: "waiting",
};

/** A send may have begun a full lease (30 s) before its fate became unknown; the rest allows for clocks that differ. */
const LOOK_BACK_MS = DECIDE_AFTER_MS + 120_000;
const MOST = 200;

/**
 * Finds out what became of texts of unknown fate: status callbacks come first and need nothing here (their address
 * carries the row), then the carrier's list, then the policy. Tells of failures that nobody was told of. Never repeats while the carrier cannot be asked.
 */
export async function reconcile(options: ReconcileOptions): Promise<Reconciled> {
  const { outbox, carrier, onError = () => undefined, now = () => new Date() } = options;
  const result: Reconciled = { found: 0, repeated: 0, skipped: 0, dead: 0, waiting: 0 };
  for (const dead of await outbox.findUntold(MOST)) {
    // One that cannot be told must not hold up the others; it is found again.
    await options.onDead(dead).catch((error: unknown) => onError("reconcile", error));
  }
  const byPair = Map.groupBy(await outbox.findUnknown(MOST), (text) => `${text.from} ${text.to}`);
  for (const texts of byPair.values()) {
    let listed: CarrierMessage[];
    try {
      const { from, to } = texts[0]!;
      const first = Math.min(...texts.map((text) => text.decideAt.getTime()));
      listed = await carrier.list({ from, to, since: new Date(first - LOOK_BACK_MS) });
    } catch (error) {
      onError("reconcile", error);
      result.waiting += texts.length;
      continue;
    }
    const free = await notYetOurs(outbox, texts[0]!.town, listed);
    for (const text of texts) {
      const match = takeMatch(free, text);
      if (match === null && now() < text.decideAt) {
        result.waiting += 1;
        continue;
      }
      const how = match === null ? byPolicy(text) : ({ to: "accepted", sid: match.sid } as const);
      // False when a status callback came in between: then there is nothing left to settle.
      if (!(await outbox.settleUnknown(text, how))) continue;
      const { id, town, conversation, lane, policy } = text;
      if (how.to === "accepted") {
        result.found += 1;
        const { sid, status, errorCode: code } = match!;
        const dead = await outbox.applyStatus({ town, outbox: id, sid, status, code });
        if (dead !== null) await options.onDead(dead);
      } else if (how.to === "failed") {
        result.dead += 1;
        await options.onDead({ id, town, conversation, lane, policy, code: "unknown" });
      } else result[how.to === "waiting" ? "repeated" : "skipped"] += 1;
    }
  }
  return result;
}

function byPolicy(text: UnknownText): SettleUnknown {
  const how = whenNobodyKnows[text.policy];
  return how === "waiting" && text.attempts >= MOST_ATTEMPTS ? { to: "failed" } : { to: how };
}

/** Oldest first: with two equal texts the first one sent is the first one found. */
async function notYetOurs(outbox: Outbox, town: number, listed: CarrierMessage[]): Promise<CarrierMessage[]> {
  const out = listed.filter((message) => message.direction === "out");
  const known = await outbox.knownSids(
    town,
    out.map((message) => message.sid),
  );
  return out.filter((message) => !known.has(message.sid)).toReversed();
}

/** Takes the message that is this text out of `free`, or null. */
function takeMatch(free: CarrierMessage[], text: UnknownText): CarrierMessage | null {
  const earliest = text.decideAt.getTime() - LOOK_BACK_MS;
  const index = free.findIndex(
    (message) => same(message.body, text.body) && message.createdAt.getTime() >= earliest,
  );
  return index < 0 ? null : free.splice(index, 1)[0]!;
}

/** The carrier may trim a text and write its accents in another form. */
function same(a: string, b: string): boolean {
  return a.normalize("NFC").trim() === b.normalize("NFC").trim();
}
