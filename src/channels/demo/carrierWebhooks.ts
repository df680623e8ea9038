import { setTimeout as wait } from "node:timers/promises";
import twilio from "twilio";
import type { CarrierFaults, CarrierOptions } from "./carrierTypes.ts";

/** The real carrier's patience with one webhook, in milliseconds. */
const PATIENCE = 15_000;

/** HTTP statuses that came back, one per attempt; 0 where nobody answered. */
export type Attempts = number[];

export interface Webhooks {
  /** Posts a signed form; once more after a failure, as the real carrier does. */
  post(url: string, form: Record<string, string>): Promise<Attempts>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

/** Sends signed webhooks the way Twilio does: form-encoded, SHA-1 signature over address and sorted fields. */
export function signedWebhooks(options: CarrierOptions, faults: CarrierFaults): Webhooks {
  const underWay = new Set<Promise<unknown>>();
  const once = async (url: string, form: Record<string, string>): Promise<number> => {
    const address = url.replace(/#.*$/s, "");
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "x-twilio-signature": twilio.getExpectedTwilioSignature(options.authToken, address, form),
        },
        body: new URLSearchParams(form),
        signal: AbortSignal.timeout(PATIENCE),
      });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return 0;
    }
  };
  const deliver = async (url: string, form: Record<string, string>): Promise<Attempts> => {
    if (faults.late > 0) await wait(faults.late);
    const first = await once(url, form);
    if (first > 0 && first < 500) return faults.twice ? [first, await once(url, form)] : [first];
    await wait(options.retryMs ?? 100);
    return [first, await once(url, form)];
  };
  return {
    post(url, form) {
      const run = deliver(url, form);
      underWay.add(run);
      void run.finally(() => underWay.delete(run));
      return run;
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
