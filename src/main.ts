import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Router } from "express";
import { demoCarrier } from "./channels/demo/carrier.ts";
import type { CaseLine } from "./app/ports/caseLine.ts";
import { demoPhones, demoTowns } from "./channels/demo/people.ts";
import { demoRoutes } from "./channels/demo/routes.ts";
import { repeat, type Repeating } from "./jobs/repeat.ts";
import { twilioCarrier } from "./channels/sms/send.ts";
import type { Config } from "./config.ts";
import { fillDemo, makeFirstTown } from "./firstStart.ts";
import { demoKey } from "./masterKey.ts";
import { demoCarrierSettings, startService, type Service } from "./service.ts";
import { readBacklog } from "./store/outbox/backlog.ts";
import { casesForPage } from "./store/cases/casesForPage.ts";
import { allTowns } from "./store/database/allTowns.ts";
import { beOnlyDemo } from "./store/database/beOnlyDemo.ts";
import { startEmbedded, type EmbeddedServer } from "./store/database/embedded.ts";
import { postgresBinaries } from "./store/database/embeddedBinaries.ts";
import { openStore, type Store } from "./store/database/open.ts";
import { createApp } from "./web/app.ts";
import { log } from "./web/log.ts";
import { countSends, metrics, watchBacklog } from "./web/metrics.ts";

/**
 * Runs the server until it is asked to stop (SIGTERM, SIGINT): live with a carrier, else the demo on loopback. A stop
 * that is asked for while it starts, and a start that fails, close again what was opened.
 * @throws ConfigError, StoreError with a sentence for whoever starts it.
 */
export async function serve(config: Config): Promise<void> {
  const parts: Parts = {};
  let asked = false;
  let opening = true;
  let ending: Promise<void> | undefined;
  const stop = (): Promise<void> => (ending ??= end());
  const end = async (): Promise<void> => {
    log.info("stopping");
    setTimeout(() => {
      log.error({ where: "stop", code: "too-slow" }, "stopped by force");
      process.exit(1);
    }, STOP_MS).unref();
    await close(parts);
    log.info("stopped");
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      // An embedded database that is on its way up is waited for, or it would stay behind without a server.
      if (!opening || config.databaseUrl !== null) void stop();
    });
  const goOn = async (): Promise<void> => {
    if (asked) await stop();
  };
  try {
    await open(config, parts, goOn);
  } catch (error) {
    if (asked) return stop();
    await close(parts);
    throw error;
  }
  opening = false;
  await goOn();
}

/** What is open, and has to be closed. */
interface Parts {
  embedded?: EmbeddedServer;
  guard?: Repeating;
  store?: Store;
  server?: Server;
  service?: Service;
  /** Lets go of the database that a demo holds. */
  letGo?: () => void;
}

/** Requests under way get their answer first: what was taken in must be acknowledged, or it comes again. */
async function close({ embedded, guard, store, server, service, letGo }: Parts): Promise<void> {
  if (server !== undefined) await closeServer(server);
  await guard?.stop();
  await service?.stop();
  letGo?.();
  await store?.close();
  await embedded?.stop();
}

/** Opens everything, in this order, and notes it in `parts`; `goOn` is asked after each step and may end the process. */
async function open(config: Config, parts: Parts, goOn: () => Promise<void>): Promise<void> {
  const demo = config.carrier === null;
  if (config.databaseUrl === null) await postgresBinaries(); // where there are none, nothing else is tried
  const masterKey = config.masterKey ?? (await demoKey(config));
  if (config.databaseUrl === null) parts.embedded = await startEmbedded(config.dataDir);
  await goOn();
  const store = await openStore({
    databaseUrl: config.databaseUrl ?? parts.embedded!.url("postgres"),
    adminUrl: config.databaseAdminUrl,
    kind: demo ? "demo" : "live",
    masterKey,
    onWait: (code) => log.warn({ code }, "the database does not answer yet; waiting for it"),
  });
  parts.store = store;
  await goOn();
  const carrier = config.carrier ?? demoCarrierSettings(demoTowns[0]!.number, config.publicUrl);
  if (demo) parts.letGo = await beOnlyDemo(store.pool);
  if (demo) await fillDemo(store);
  else await makeFirstTown(store, carrier.from);
  await goOn();

  const server = createServer();
  // Whoever knocks before everything stands has to wait: a request without a listener would never be answered.
  const opened = Promise.withResolvers<ReturnType<typeof createApp>>();
  server.on("request", (req, res) => void opened.promise.then((app) => app(req, res)));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, demo ? "127.0.0.1" : undefined, resolve);
  });
  parts.server = server;
  const { port } = server.address() as AddressInfo;
  const publicUrl = demo ? `http://127.0.0.1:${port}` : config.publicUrl;
  const textCarrier = countSends(twilioCarrier({ ...carrier, apiUrl: demo ? publicUrl : carrier.apiUrl }));
  const service = await startService({
    store,
    carrier,
    textCarrier,
    publicUrl,
    observer: {
      turn(result, ms) {
        metrics.turns.inc({ result });
        metrics.turnSeconds.observe(ms / 1000);
      },
      error(where, error) {
        metrics.errors.inc({ where });
        log.error({ where, code: codeOf(error) }, "something went wrong");
      },
    },
  });
  parts.service = service;
  const pages: Router[] = [];
  if (demo) {
    const local = demoCarrier({ accountSid: carrier.accountSid, authToken: carrier.authToken, publicUrl });
    pages.push(
      local.router,
      demoRoutes({ carrier: local, phones: demoPhones(), listCases: () => demoCases(store) }),
    );
  }
  const ready = (): Promise<boolean> =>
    store.pool.query("select 1").then(
      () => true,
      () => false,
    );
  watchBacklog(() => readBacklog(store.pool));
  opened.resolve(createApp({ webhooks: service.routes, pages, ready }));
  // A stack may quote what somebody wrote: the code must do.
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ where: event, code: codeOf(error) }, "Buurtlijn cannot go on");
      process.exit(1);
    });
  }
  if (parts.embedded !== undefined) parts.guard = guardEmbedded(parts.embedded, config.dataDir);
  log.info({ port, mode: demo ? "demo" : "live" }, "Buurtlijn is open");
  if (demo) console.log(`\n  Buurtlijn, the demo street: ${publicUrl}\n`);
}

/**
 * Starts the embedded database again when it dies alone. Its port is kept, so that connections find it; where another
 * program has taken that, the server ends, and whoever keeps it running starts it anew.
 */
function guardEmbedded(embedded: EmbeddedServer, dataDir: string): Repeating {
  const onError = (where: string, error: unknown): void =>
    log.error({ where, code: codeOf(error) }, "the database cannot be started again");
  return repeat(
    "embedded-database",
    GUARD_MS,
    async () => {
      const found = await startEmbedded(dataDir);
      if (found.url("postgres") === embedded.url("postgres")) return;
      log.fatal({ where: "embedded-database", code: "moved" }, "the database is at another port now");
      process.exit(1);
    },
    onError,
  );
}

/** Between two looks at the embedded database, in ms. */
const GUARD_MS = 2000;

/** An orderly stop takes at most this many ms; whoever sent the signal waits for 30 s. */
const STOP_MS = 28_000;

/** Takes no new connections and answers what is under way, for at most five seconds; a page that listens is cut off then. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (let round = 0; round < 50; round++) {
    server.closeIdleConnections();
    if ((await Promise.race([closed, wait(100, "open")])) !== "open") return;
  }
  server.closeAllConnections();
  await closed;
}

async function demoCases(store: Store): Promise<CaseLine[]> {
  const lists = (await allTowns(store.pool)).map((town) => casesForPage(store.keys, town));
  return (await Promise.all(lists)).flat();
}

function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  return error instanceof Error ? error.constructor.name : "unknown";
}
