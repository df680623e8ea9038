import type { CarrierMessage, TextCarrier } from "./ports/textCarrier.ts";
import type { ReceivedText } from "./receiveMessage.ts";

/** Up to when each of our numbers has been read back. */
export interface Watermarks {
  read(number: string): Promise<Date | null>;
  save(number: string, at: Date): Promise<void>;
}

export interface ReadBackOptions {
  carrier: TextCarrier;
  /** The towns' numbers, E.164. */
  numbers: string[];
  watermarks: Watermarks;
  receive(text: ReceivedText): Promise<"new" | "known">;
  onError?: (where: string, error: unknown) => void;
  now?: () => Date;
}

/** Senders whose texts are taken in at once; one sender's come one after the other. */
const SENDERS = 16;

/** A message may enter the carrier's list some time after it was sent; and webhooks may still be on their way. */
const OVERLAP_MS = 10 * 60_000;

/**
 * Reads inbound texts back from the carrier's list, after an outage and every few minutes: a webhook that failed twice
 * leaves no other trace. Texts that we have are known by their id. A number that is read for the first time
 * only gets its watermark: what another system was told before us is not for us to answer.
 * @returns how many texts had been missed, and how many numbers could not be read to the end.
 */
export async function readBack(options: ReadBackOptions): Promise<{ missed: number; failed: number }> {
  const { carrier, watermarks, onError = () => undefined, now = () => new Date() } = options;
  const result = { missed: 0, failed: 0 };
  const takeInOrder = async (texts: CarrierMessage[]): Promise<{ missed: number; whole: boolean }> => {
    let missed = 0;
    for (const { sid, from, to, body } of texts) {
      // It is answered now, so now is when it came in: a promise of "today" must not be that of yesterday.
      const text = { provider: "twilio", providerSid: sid, from, to, body, receivedAt: now().toISOString() };
      try {
        if ((await options.receive(text)) === "new") missed += 1;
      } catch (error) {
        // The rest of this sender waits, to stay in order; other senders go on.
        onError("readBack", error);
        return { missed, whole: false };
      }
    }
    return { missed, whole: true };
  };
  for (const number of options.numbers) {
    const begun = now();
    let whole = true;
    try {
      const watermark = await watermarks.read(number);
      const listed =
        watermark === null
          ? []
          : await carrier.list({ to: number, since: new Date(watermark.getTime() - OVERLAP_MS) });
      // Oldest first: what somebody wrote is heard in the order in which it was written.
      const texts = listed.filter((one) => one.direction === "in").toReversed();
      const bySender = [...Map.groupBy(texts, (one) => one.from).values()];
      for (let at = 0; at < bySender.length; at += SENDERS) {
        const taken = await Promise.all(bySender.slice(at, at + SENDERS).map(takeInOrder));
        result.missed += taken.reduce((sum, one) => sum + one.missed, 0);
        whole &&= taken.every((one) => one.whole);
      }
      // Without the watermark the next pass reads the same again.
      if (whole) await watermarks.save(number, begun);
    } catch (error) {
      onError("readBack", error);
      whole = false;
    }
    if (!whole) result.failed += 1;
  }
  return result;
}
