import express, { Router, type Request, type RequestHandler, type Response } from "express";
import type { z } from "zod";
import type { MissedCall } from "../../app/ports/missedCall.ts";
import type { ReceivedText } from "../../app/receiveMessage.ts";
import type { DeliveryStatus } from "../../app/ports/textCarrier.ts";
import { deliveryStatus } from "./deliveryStatus.ts";
import { callForm, messageForm, outboxId, statusForm } from "./forms.ts";
import { callerNumber, missedCallTwiml } from "./missedCall.ts";
import { verifyTwilio } from "./verify.ts";

export interface StatusUpdate {
  /** The outbox row, or null where the address carried none. */
  outbox: string | null;
  providerSid: string;
  status: DeliveryStatus;
  errorCode: string | null;
  /** The town's number, E.164: it names the municipality. */
  from: string;
  to: string;
}

export interface SmsRoutes {
  accountSid: string;
  authToken: string;
  /** Address under which the carrier reaches us, without a trailing slash. */
  publicUrl: string;
  /** Resolves when the message is safely stored. A rejection answers 500, and the carrier comes again. */
  receive(message: ReceivedText): Promise<"new" | "known">;
  status(update: StatusUpdate): Promise<void>;
  /** Opens the case for a call back; must know a call that it saw before. */
  missedCall(call: MissedCall): Promise<void>;
  now?: () => Date;
  /** Hears what went wrong; messages hold no contents. */
  onError?: (where: string, error: unknown) => void;
}

/** A rightly signed form that cannot be used: the carrier changed something, or something in between did. */
class BadFormError extends Error {
  readonly code = "bad-form";
}

const emptyTwiml = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>';
const twimlHeaders = { "content-type": "text/xml; charset=utf-8", "content-length": emptyTwiml.length };

/** The carrier's webhooks: POST /twilio/sms, /twilio/status and /twilio/voice. */
export function smsRoutes(options: SmsRoutes): Router {
  const { now = () => new Date(), onError = () => undefined } = options;
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: "64kb", parameterLimit: 200 });

  /** Reads a form that the carrier signed, or answers and returns null. */
  const read = <T extends z.ZodType<{ AccountSid: string }>>(
    schema: T,
    req: Request,
    res: Response,
  ): z.infer<T> | null => {
    const url = options.publicUrl.replace(/#.*$/s, "") + req.originalUrl;
    if (!verifyTwilio({ url, body: req.body, headers: req.headers, secret: options.authToken })) {
      res.status(403).type("text/plain").send("This request is not signed by the carrier.");
      return null;
    }
    const parsed = schema.safeParse(req.body);
    if (!parsed.success) {
      onError(
        req.path,
        new BadFormError(
          `A form field is not as expected: ${parsed.error.issues.map((i) => i.path.join(".")).join(", ")}`,
        ),
      );
      res.status(400).type("text/plain").send("A field of this form is missing or wrong.");
      return null;
    }
    if (parsed.data.AccountSid !== options.accountSid) {
      res.status(403).type("text/plain").send("This request is for another account.");
      return null;
    }
    return parsed.data;
  };

  /** Answers 500 on failure, without the error's text: the carrier comes again, and logs what we answer. */
  const guarded =
    (handle: (req: Request, res: Response) => Promise<void>): RequestHandler =>
    async (req, res) => {
      try {
        await handle(req, res);
      } catch (error) {
        onError(req.path, error);
        res.status(500).type("text/plain").send("Not taken in; send it again.");
      }
    };

  router.post(
    "/twilio/sms",
    form,
    guarded(async (req, res) => {
      const fields = read(messageForm, req, res);
      if (fields === null) return;
      await options.receive({
        provider: "twilio",
        providerSid: fields.MessageSid,
        from: fields.From,
        to: fields.To,
        body: fields.Body,
        ...(fields.OptOutType && { optOutType: fields.OptOutType }),
        receivedAt: now().toISOString(),
      });
      // Not by express's `send`, which hashes each answer for browsers that keep them (a twentieth of the whole request).
      res.writeHead(200, twimlHeaders).end(emptyTwiml);
    }),
  );

  router.post(
    "/twilio/status",
    form,
    guarded(async (req, res) => {
      const fields = read(statusForm, req, res);
      if (fields === null) return;
      const status = deliveryStatus[fields.MessageStatus];
      const outbox = outboxId.safeParse(req.query["outbox"]);
      // A state that we do not know (the carrier may add one) says nothing about delivery.
      if (status !== undefined) {
        await options.status({
          outbox: outbox.success ? outbox.data : null,
          providerSid: fields.MessageSid,
          status,
          errorCode: fields.ErrorCode ?? null,
          from: fields.From,
          to: fields.To,
        });
      }
      res.status(204).end();
    }),
  );

  router.post(
    "/twilio/voice",
    form,
    guarded(async (req, res) => {
      const fields = read(callForm, req, res);
      if (fields === null) return;
      const from = callerNumber(fields.From);
      let kind: "known" | "hidden" | "failed" = from === null ? "hidden" : "known";
      try {
        const call = { provider: "twilio", providerSid: fields.CallSid, from, to: fields.To } as const;
        await options.missedCall({ ...call, receivedAt: now().toISOString() });
      } catch (error) {
        // A 500 would make the carrier say something in English and hang up.
        onError(req.path, error);
        kind = "failed";
      }
      res.status(200).type("text/xml").send(missedCallTwiml(kind));
    }),
  );
  return router;
}
