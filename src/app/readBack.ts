import type { TextCarrier } from "./ports/textCarrier.ts";

/** An inbound text as `receive` takes it; the same shape as from the webhook. */
export interface ReadBackText {
  provider: "twilio";
  providerSid: string;
  from: string;
  to: string;
  body: string;
  /** UTC instant, ISO 8601: when the carrier got it. */
  receivedAt: string;
}

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
  receive(text: ReadBackText): Promise<"new" | "known">;
  onError?: (where: string, error: unknown) => void;
  now?: () => Date;
}

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
      for (const { sid, from, to, body, createdAt } of listed
        .filter((one) => one.direction === "in")
        .toReversed()) {
        const text = {
          provider: "twilio",
          providerSid: sid,
          from,
          to,
          body,
          receivedAt: createdAt.toISOString(),
        } as const;
        try {
          if ((await options.receive(text)) === "new") result.missed += 1;
        } catch (error) {
          // One text that cannot be taken in must not hide the others.
          onError("readBack", error);
          whole = false;
        }
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
