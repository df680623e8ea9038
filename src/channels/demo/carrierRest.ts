import { timingSafeEqual } from "node:crypto";
import express, { Router, type Request, type Response } from "express";
import type { CarrierFaults, CarrierOptions, CarrierText } from "./carrierTypes.ts";

export interface RestSide {
  options: CarrierOptions;
  faults: CarrierFaults;
  /** Oldest first. */
  log: CarrierText[];
  refuses(from: string, to: string): boolean;
  /** Takes a text that the application sends, and sees to its statuses. */
  take(text: { from: string; to: string; body: string; statusCallback: string | null }): CarrierText;
}

/** The part of Twilio's REST API that the application uses: create, list and read messages. */
export function carrierRest(side: RestSide): Router {
  const { options, faults } = side;
  const path = `/2010-04-01/Accounts/:sid/Messages.json`;
  const router = Router();
  router.post(path, express.urlencoded({ extended: false }), (req, res) => {
    if (!known(req, options)) return refuse(res, 401, 20003, "Authenticate");
    if (faults.tooMany) return refuse(res.set("Retry-After", "1"), 429, 20429, "Too Many Requests");
    if (faults.status500) return refuse(res, 500, 20500, "Internal Server Error");
    const form = req.body as Record<string, unknown>;
    const field = (name: string): string => (typeof form[name] === "string" ? form[name] : "");
    const [from, to, body] = [field("From"), field("To"), field("Body")];
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return refuse(res, 400, 21211, `Invalid 'To' Phone Number: ${to}`);
    if (body === "") return refuse(res, 400, 21602, "Message body is required.");
    if (body.length > 1600)
      return refuse(res, 400, 21617, "The concatenated message body exceeds the 1600 character limit");
    if (side.refuses(from, to)) return refuse(res, 400, 21610, "Attempt to send to unsubscribed recipient");
    const text = side.take({ from, to, body, statusCallback: field("StatusCallback") || null });
    if (faults.timeoutAfterAccept) {
      setTimeout(() => res.destroy(), options.hangMs ?? 20_000).unref();
      return;
    }
    res.status(201).json(rest(text, options.accountSid));
  });

  router.get(`/2010-04-01/Accounts/:sid/Messages/:message.json`, (req, res) => {
    if (!known(req, options)) return refuse(res, 401, 20003, "Authenticate");
    const text = side.log.find((one) => one.sid === req.params.message);
    if (text === undefined) return refuse(res, 404, 20404, "The requested resource was not found");
    res.json(rest(text, options.accountSid));
  });

  router.get(path, (req, res) => {
    if (!known(req, options)) return refuse(res, 401, 20003, "Authenticate");
    const query = (name: string): string | null =>
      typeof req.query[name] === "string" ? req.query[name] : null;
    const size = Math.min(Number(query("PageSize") ?? 50) || 50, 1000);
    const page = Number(query("Page") ?? 0) || 0;
    const found = side.log
      .filter((text) => query("To") === null || text.to === query("To"))
      .filter((text) => query("From") === null || text.from === query("From"))
      .filter((text) => query("DateSent>") === null || text.createdAt >= new Date(query("DateSent>")!))
      .filter((text) => query("DateSent<") === null || text.createdAt <= new Date(query("DateSent<")!))
      .reverse();
    const next = new URLSearchParams(
      Object.entries(req.query).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
    next.set("Page", String(page + 1));
    next.set("PageSize", String(size));
    res.json({
      messages: found.slice(page * size, (page + 1) * size).map((text) => rest(text, options.accountSid)),
      page,
      page_size: size,
      next_page_uri: (page + 1) * size < found.length ? `${req.path}?${next}` : null,
    });
  });
  return router;
}

/** Basic authentication, compared in constant time. */
function known(req: Request, { accountSid, authToken }: CarrierOptions): boolean {
  const given = Buffer.from(req.headers.authorization ?? "");
  const wanted = Buffer.from(`Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted) && req.params["sid"] === accountSid;
}

function refuse(res: Response, status: number, code: number, message: string): void {
  res.status(status).json({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status });
}

function rest(text: CarrierText, accountSid: string): Record<string, unknown> {
  const date = text.createdAt.toUTCString().replace("GMT", "+0000");
  return {
    sid: text.sid,
    account_sid: accountSid,
    from: text.from,
    to: text.to,
    body: text.body,
    direction: text.direction,
    status: text.status,
    error_code: null,
    error_message: null,
    num_segments: "1",
    num_media: "0",
    date_created: date,
    date_sent: date,
    date_updated: date,
  };
}
