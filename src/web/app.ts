import { setTimeout as wait } from "node:timers/promises";
import express, { type ErrorRequestHandler, type Express, type Router } from "express";
import helmet from "helmet";
import { log } from "./log.ts";
import { metrics, registry } from "./metrics.ts";

export interface AppOptions {
  /** What machines call. Mounted first, each with its own body parser; nothing here is ever shown by a browser. */
  webhooks: Router;
  /** What people open, with the headers that keep a browser safe. */
  pages: Router[];
  /** Whether the database answers; a rejection counts as a no. */
  ready(): Promise<boolean>;
}

/** The web server: health, metrics, and what the channels bring. */
export function createApp({ webhooks, pages, ready }: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(webhooks);
  app.use(helmet(headers));
  app.get("/health/live", (_req, res) => void res.type("text/plain").send("live"));
  app.get("/health/ready", async (_req, res) => {
    const is = await Promise.race([ready().catch(() => false), wait(READY_MS, false, { ref: false })]);
    res
      .status(is ? 200 : 503)
      .type("text/plain")
      .send(is ? "ready" : "the database does not answer");
  });
  app.get(
    "/metrics",
    async (_req, res) => void res.type(registry.contentType).send(await registry.metrics()),
  );
  for (const router of pages) app.use(router);
  app.use((_req, res) => void res.status(404).type("text/plain").send("There is nothing here."));
  app.use(failed);
  return app;
}

/** A database that has not answered in this many ms does not answer: whoever asks waits for 5 s at most. */
const READY_MS = 3000;

/** Nothing from elsewhere, no inline script or style, no frame. */
const headers: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: "no-referrer" },
  // Loopback speaks plain http; a proxy in front of a live server adds https.
  strictTransportSecurity: false,
};

/**
 * Express itself would answer with the stack. A body parser says by a 4xx status what is wrong with a request;
 * everything else is our own failure.
 */
const failed: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) return next(error);
  const status = statusOf(error);
  if (status >= 500) {
    metrics.errors.inc({ where: "web" });
    log.error(
      { where: "web", status, code: error instanceof Error ? error.constructor.name : typeof error },
      "a request failed",
    );
  }
  res
    .status(status)
    .type("text/plain")
    .send(status >= 500 ? "Something went wrong here; try again later." : "This request cannot be read.");
};

function statusOf(error: unknown): number {
  const status = error instanceof Error && "status" in error ? error.status : null;
  return typeof status === "number" && status >= 400 && status < 500 ? status : 500;
}
