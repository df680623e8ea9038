import { fileURLToPath } from "node:url";
import express, { Router, type RequestHandler, type Response } from "express";
import { SegmentedMessage } from "sms-segments-calculator";
import { z } from "zod";
import type { DemoCarrier } from "./carrier.ts";
import type { CarrierFaults, CarrierText } from "./carrierTypes.ts";
import type { CaseLine } from "../../app/ports/caseLine.ts";
import { watchCases } from "./cases.ts";
import type { DemoPhone } from "./people.ts";

export interface DemoRoutes {
  carrier: Pick<DemoCarrier, "textFromPhone" | "callFromPhone" | "messages" | "subscribe" | "faults">;
  /** Every town's cases, closed ones included, in the order to show. Asked each second while a page is open. */
  listCases(): Promise<CaseLine[]>;
  phones: readonly DemoPhone[];
  /** Milliseconds between two looks at the cases. */
  lookEvery?: number;
}

const folder = fileURLToPath(new URL("page/", import.meta.url));

const textBody = z.strictObject({ from: z.string(), body: z.string().trim().min(1).max(1600) });
const callBody = z.strictObject({ from: z.string() });
const faultsBody = z.strictObject({
  late: z.int().min(0).max(60_000).optional(),
  ...Object.fromEntries(
    (
      [
        "twice",
        "outOfOrder",
        "status500",
        "timeoutAfterAccept",
        "tooMany",
        "silent",
        "ownStop",
      ] satisfies (keyof CarrierFaults)[]
    ).map((name) => [name, z.boolean().optional()]),
  ),
});

/**
 * The demo's page with its phones, and what the page asks for. For loopback only: whoever reaches it can text as
 * anybody. Bodies are JSON alone, which a foreign web page cannot post without asking first.
 */
export function demoRoutes({ carrier, listCases, phones, lookEvery = 1000 }: DemoRoutes): Router {
  const router = Router();
  const byNumber = new Map(phones.map((phone) => [phone.number, phone]));
  const cases = watchCases(listCases, lookEvery);
  const json = express.json({ limit: "16kb" });

  router.get("/", (_req, res) => res.sendFile("index.html", { root: folder }));
  router.use("/demo", express.static(folder, { index: false, maxAge: 0 }));

  router.get("/demo/events", (req, res) => {
    res.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store",
      "X-Accel-Buffering": "no",
    });
    send(res, "start", { phones, faults: carrier.faults, texts: carrier.messages().map(shown) });
    const ends = [
      carrier.subscribe((text) => send(res, "text", shown(text))),
      cases.subscribe((list) => send(res, "cases", list)),
    ];
    // Proxies and sleeping laptops drop a silent connection.
    const beat = setInterval(() => res.write(": beat\n\n"), 20_000);
    req.on("close", () => {
      clearInterval(beat);
      for (const end of ends) end();
    });
  });

  const phoneOf =
    <Body extends { from: string }>(
      schema: z.ZodType<Body>,
      act: (phone: DemoPhone, body: Body) => Promise<number[]>,
    ): RequestHandler =>
    async (req, res) => {
      const parsed = schema.safeParse(req.body);
      const phone = parsed.success ? byNumber.get(parsed.data.from) : undefined;
      if (!parsed.success || phone === undefined) {
        res
          .status(400)
          .json({ code: "bad-request", message: "A phone of the demo and some words are needed." });
        return;
      }
      const attempts = await act(phone, parsed.data);
      const taken = attempts.some((status) => status >= 200 && status < 300);
      res.status(taken ? 202 : 502).json({ attempts });
    };

  router.post(
    "/demo/text",
    json,
    phoneOf(textBody, async (phone, { from, body }) => {
      return (await carrier.textFromPhone({ from, to: phone.townNumber, body })).attempts;
    }),
  );
  router.post(
    "/demo/call",
    json,
    phoneOf(callBody, (phone, { from }) => carrier.callFromPhone({ from, to: phone.townNumber })),
  );
  router.post("/demo/faults", json, (req, res) => {
    const parsed = faultsBody.safeParse(req.body);
    if (!parsed.success) {
      res.status(400).json({ code: "bad-request", message: "No such fault, or not such a value." });
      return;
    }
    Object.assign(carrier.faults, parsed.data);
    res.json(carrier.faults);
  });
  return router;
}

function send(res: Response, event: string, data: unknown): void {
  res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** A text as the page shows it; `segments` is what a carrier would charge. */
function shown(text: CarrierText): Record<string, unknown> {
  const { sid, from, to, body, direction, status, createdAt } = text;
  return {
    sid,
    phone: direction === "inbound" ? from : to,
    mine: direction === "inbound",
    carrierItself: direction === "outbound-reply",
    body,
    status,
    at: createdAt.toISOString(),
    segments: new SegmentedMessage(body).segmentsCount,
  };
}
