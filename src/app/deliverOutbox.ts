import { nextWait } from "./backoff.ts";
import {
  decideAfter,
  LEASE_MS,
  type ClaimedText,
  type DeadText,
  type Lane,
  type Mark,
  type Outbox,
} from "./ports/outbox.ts";
import { SEND_WITHIN_MS, type SendOutcome, type TextCarrier } from "./ports/textCarrier.ts";
import { lanes } from "./ports/turn.ts";

export interface DeliveryOptions {
  outbox: Outbox;
  carrier: TextCarrier;
  /** Address under which the carrier reaches us, without a trailing slash. */
  publicUrl: string;
  /** Hears that a send is over, so that the next text of its conversation may go. */
  onFinished?: () => void;
  /** A text will never leave: opens a case. It may be called again for the same row after a crash. */
  onDead(dead: DeadText): Promise<void>;
  onError?: (where: string, error: unknown) => void;
  now?: () => Date;
}

/**
 * Sends under way at once, per lane: offers and bulk that hang at the carrier can never take the places of replies.
 * A lane's claims are sent at once, so that no lease runs while a text stands in line.
 */
const places: Record<Lane, number> = { [lanes.reply]: 32, [lanes.offer]: 16, [lanes.bulk]: 16 };

export interface Delivery {
  /** Claims what is due and may go, and begins to send it. @returns how many rows were dealt with. */
  pump(): Promise<number>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Sends all that is due, and what becomes free on the way, and waits for it. @returns how many rows were dealt with. */
  deliverOnce(): Promise<number>;
}

/** The worker that drains the outbox to a carrier. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { outbox, carrier, publicUrl, onError = () => undefined, now = () => new Date() } = options;
  /** Until then the carrier wants no requests (a 429 counts for the account, not for one text). */
  let pausedUntil = 0;

  /** @param until when the last moment to begin is: sent later, it could still be under way when another takes it over. */
  const send = async (text: ClaimedText, until: number): Promise<Mark> => {
    const { id, town, attempts, from, to, body } = text;
    if (now().getTime() >= until)
      return { id, town, attempts, to: "waiting", code: "late-claim", dueAt: now() };
    const statusCallback = `${publicUrl}/twilio/status?outbox=${id}`;
    let outcome: SendOutcome;
    try {
      outcome = await carrier.send({ from, to, body, statusCallback });
    } catch (error) {
      onError("send", error);
      outcome = { outcome: "unknown", code: "error" };
    }
    const at = now().getTime();
    if (outcome.outcome === "accepted") return { id, town, attempts, to: "accepted", sid: outcome.sid };
    if (outcome.outcome === "unknown") {
      return {
        id,
        town,
        attempts,
        to: "unknown",
        code: outcome.code,
        decideAt: new Date(at + decideAfter(text.policy)),
      };
    }
    if (outcome.retryAfterMs !== undefined) pausedUntil = Math.max(pausedUntil, at + outcome.retryAfterMs);
    const wait = outcome.permanent ? null : nextWait(attempts, outcome.retryAfterMs);
    if (wait === null) return { id, town, attempts, to: "failed", code: outcome.code };
    return { id, town, attempts, to: "waiting", code: outcome.code, dueAt: new Date(at + wait) };
  };

  const report = async (dead: DeadText): Promise<void> => {
    try {
      await options.onDead(dead);
    } catch (error) {
      onError("onDead", error);
    }
  };

  const marks = new MarkQueue(outbox);

  const deliver = async (text: ClaimedText, until: number): Promise<void> => {
    const mark = await send(text, until);
    // A mark that is lost leaves an expired lease: unknown, and reconciled.
    await marks.push(mark);
    if (mark.to === "failed") await report({ ...deadOf(text), code: mark.code });
  };

  const running: Record<Lane, Set<Promise<void>>> = { 0: new Set(), 1: new Set(), 2: new Set() };

  const start = (text: ClaimedText, until: number): void => {
    const lane = running[text.lane];
    const run = deliver(text, until)
      .catch((error: unknown) => onError("deliver", error))
      .finally(() => {
        lane.delete(run);
        options.onFinished?.();
      });
    lane.add(run);
  };

  const pump = async (): Promise<number> => {
    let count = 0;
    for (const lane of [lanes.reply, lanes.offer, lanes.bulk]) {
      const free = places[lane] - running[lane].size;
      if (free <= 0 || now().getTime() < pausedUntil) continue;
      const until = now().getTime() + LEASE_MS - SEND_WITHIN_MS;
      const { texts, dead, skipped } = await outbox.claim(lane, free);
      for (const text of texts) start(text, until);
      for (const one of dead) await report(one);
      count += texts.length + dead.length + skipped;
    }
    return count;
  };
  const underWay = (): Promise<void>[] => Object.values(running).flatMap((lane) => [...lane]);

  return {
    pump,
    async idle() {
      while (underWay().length > 0) await Promise.all(underWay());
    },
    async deliverOnce() {
      await outbox.releaseExpired();
      let total = 0;
      for (;;) {
        const count = await pump();
        total += count;
        const sends = underWay();
        if (sends.length > 0) await Promise.race(sends);
        else if (count === 0) return total;
      }
    },
  };
}

function deadOf({ id, town, conversation, lane, policy }: ClaimedText): Omit<DeadText, "code"> {
  return { id, town, conversation, lane, policy };
}

/** Saves marks in batches without waiting for a batch to fill: what comes while one is saved forms the next. */
class MarkQueue {
  readonly #outbox: Outbox;
  #waiting: { mark: Mark; resolve: () => void; reject: (error: unknown) => void }[] = [];
  #saving = false;

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
  }

  /** Resolves when the mark is saved. */
  push(mark: Mark): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ mark, resolve, reject });
      if (!this.#saving) void this.#save();
    });
  }

  async #save(): Promise<void> {
    this.#saving = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0);
      try {
        await this.#outbox.mark(batch.map((one) => one.mark));
        for (const one of batch) one.resolve();
      } catch (error) {
        for (const one of batch) one.reject(error);
      }
    }
    this.#saving = false;
  }
}
