import { randomBytes } from "node:crypto";
import type { Router } from "express";
import { carrierRest } from "./carrierRest.ts";
import { StopList } from "./carrierStop.ts";
import { noFaults, type CarrierFaults, type CarrierOptions, type CarrierText } from "./carrierTypes.ts";
import { signedWebhooks, type Attempts } from "./carrierWebhooks.ts";

export interface DemoCarrier {
  /** To be mounted at the root; TWILIO_API_URL then points here. */
  router: Router;
  /** Change these while it runs. */
  faults: CarrierFaults;
  /** A phone texts a town's number. `lost` plays an outage: the text is only in the carrier's list. */
  textFromPhone(text: {
    from: string;
    to: string;
    body: string;
    optOutType?: "STOP" | "START" | "HELP";
    lost?: boolean;
  }): Promise<{ sid: string; attempts: Attempts }>;
  /** A phone calls a town's number. @returns HTTP statuses of the attempts. */
  callFromPhone(call: { from: string; to: string }): Promise<Attempts>;
  /** All texts, oldest first. */
  messages(): readonly CarrierText[];
  /** Hears each text as it passes and each change of its status. @returns how to stop listening. */
  subscribe(listener: (text: CarrierText) => void): () => void;
  /** Resolves when no webhook is under way. */
  settled(): Promise<void>;
}

/**
 * A stand-in for Twilio on this machine: the real SDK and the real webhooks' code run against it, in the demo and in
 * tests. It keeps everything in memory and only talks to `publicUrl`.
 */
export function demoCarrier(options: CarrierOptions): DemoCarrier {
  const faults: CarrierFaults = { ...noFaults, ...options.faults };
  const { accountSid, publicUrl, now = () => new Date() } = options;
  const log: CarrierText[] = [];
  const listeners = new Set<(text: CarrierText) => void>();
  const stops = new StopList();
  const webhooks = signedWebhooks(options, faults);
  const tell = (text: CarrierText): void => {
    for (const listener of listeners) listener({ ...text });
  };
  const add = (text: Omit<CarrierText, "sid" | "createdAt">): CarrierText => {
    const full: CarrierText = { ...text, sid: newSid("SM"), createdAt: now() };
    log.push(full);
    tell(full);
    return full;
  };

  /** sent, then delivered; their order and number are at the mercy of the faults. */
  const report = async (text: CarrierText): Promise<void> => {
    const statuses = ["sent", "delivered"] as const;
    for (const status of statuses) {
      text.status = status;
      tell(text);
    }
    if (!text.statusCallback || faults.silent) return;
    for (const status of faults.outOfOrder ? statuses.toReversed() : statuses) {
      const { sid, from, to } = text;
      await webhooks.post(text.statusCallback, {
        AccountSid: accountSid,
        ApiVersion: "2010-04-01",
        From: from,
        To: to,
        MessageSid: sid,
        MessageStatus: status,
        SmsSid: sid,
        SmsStatus: status,
      });
    }
  };

  /** Reports under way: between two webhooks of one report, none is. */
  const reports = new Set<Promise<void>>();

  const router = carrierRest({
    options,
    faults,
    log,
    refuses: (from, to) => faults.ownStop && stops.has(from, to),
    take(text) {
      const taken = add({ ...text, direction: "outbound-api", status: "queued" });
      const reporting = new Promise<void>((resolve) => setImmediate(() => resolve(report(taken))));
      reports.add(reporting);
      void reporting.finally(() => reports.delete(reporting));
      return taken;
    },
  });

  return {
    router,
    faults,
    async textFromPhone({ from, to, body, optOutType, lost = false }) {
      const text = add({ from, to, body, direction: "inbound", status: "received" });
      const answer = faults.ownStop ? stops.hear(to, from, body) : null;
      if (answer !== null)
        add({ from: to, to: from, body: answer, direction: "outbound-reply", status: "delivered" });
      if (lost) return { sid: text.sid, attempts: [] };
      const attempts = await webhooks.post(`${publicUrl}/twilio/sms`, {
        AccountSid: accountSid,
        ApiVersion: "2010-04-01",
        Body: body,
        From: from,
        MessageSid: text.sid,
        NumMedia: "0",
        NumSegments: "1",
        SmsSid: text.sid,
        To: to,
        ...(optOutType && { OptOutType: optOutType }),
      });
      return { sid: text.sid, attempts };
    },
    callFromPhone: ({ from, to }) =>
      webhooks.post(`${publicUrl}/twilio/voice`, {
        AccountSid: accountSid,
        ApiVersion: "2010-04-01",
        CallSid: newSid("CA"),
        CallStatus: "ringing",
        Direction: "inbound",
        From: from,
        To: to,
      }),
    messages: () => log,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async settled() {
      while (reports.size > 0) await Promise.all(reports);
      await webhooks.settled();
    },
  };
}

function newSid(kind: "SM" | "CA"): string {
  return kind + randomBytes(16).toString("hex");
}
