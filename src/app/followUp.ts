import type { DeadText, Outbox } from "./ports/outbox.ts";
import type { TextCarrier } from "./ports/textCarrier.ts";

export interface FollowUpOptions {
  outbox: Outbox;
  carrier: TextCarrier;
  /** As for the delivery: a text that failed without our hearing it. */
  onDead(dead: DeadText): Promise<void>;
  onError?: (where: string, error: unknown) => void;
}

const MOST = 200;
/** Requests to the carrier at once. */
const AT_ONCE = 8;

/**
 * Asks the carrier what became of texts that it accepted and of whose end no status callback has told: those are lost in an
 * outage, and a back-up that is restored knows none that came after it. Somebody must hear of a text that failed.
 * @returns how many texts have come to their end.
 */
export async function followUp(options: FollowUpOptions): Promise<number> {
  const { outbox, carrier, onError = () => undefined } = options;
  const texts = await outbox.findUnheard(MOST);
  let ended = 0;
  const ask = async ({ id, town, sid }: (typeof texts)[number]): Promise<void> => {
    try {
      const found = await carrier.find(sid);
      if (found === null || found.status === "accepted") return;
      const { status, errorCode: code } = found;
      ended += 1;
      const dead = await outbox.applyStatus({ town, outbox: id, sid, status, code });
      if (dead !== null) await options.onDead(dead);
    } catch (error) {
      // It is asked about again.
      onError("followUp", error);
    }
  };
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    await Promise.all(texts.slice(at, at + AT_ONCE).map(ask));
  }
  return ended;
}
