import express, { type Express, type Router } from "express";
import helmet from "helmet";
import { registry } from "./metrics.ts";

export interface AppOptions {
  routers: Router[];
  /** Whether the database answers. */
  ready(): Promise<boolean>;
}

/** The web server: health, metrics, and what the channels bring. */
export function createApp({ routers, ready }: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(
    helmet({
      // Loopback speaks plain http; a proxy in front of a live server adds https.
      contentSecurityPolicy: { directives: { "upgrade-insecure-requests": null } },
      strictTransportSecurity: false,
    }),
  );
  app.get("/health/live", (_req, res) => void res.type("text/plain").send("live"));
  app.get("/health/ready", async (_req, res) => {
    const is = await ready();
    res.status(is ? 200 : 503).type("text/plain").send(is ? "ready" : "the database does not answer");
  });
  app.get("/metrics", async (_req, res) => void res.type(registry.contentType).send(await registry.metrics()));
  for (const router of routers) app.use(router);
  app.use((_req, res) => void res.status(404).type("text/plain").send("There is nothing here."));
  return app;
}
