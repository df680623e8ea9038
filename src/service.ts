import { randomBytes, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Router } from "express";
import { startDelivery, type RunningDelivery } from "./app/startDelivery.ts";
import { reconcile } from "./app/reconcile.ts";
import { receiveMessage } from "./app/receiveMessage.ts";
import type { DeadText } from "./app/ports/outbox.ts";
import type { TextCarrier } from "./app/ports/textCarrier.ts";
import { smsRoutes } from "./channels/sms/receive.ts";
import type { Carrier } from "./config.ts";
import { startTicker, type Ticker } from "./jobs/ticker.ts";
import { openCase } from "./store/cases/openCase.ts";
import { chores } from "./store/chores.ts";
import { conversations, type Conversations } from "./store/conversations.ts";
import { openFlowLibrary } from "./store/flowLibrary.ts";
import type { Store } from "./store/open.ts";
import { pgOutbox } from "./store/outbox/outbox.ts";
import { townOf } from "./store/outbox/townOf.ts";
import { asTowns } from "./store/tenancy.ts";
import { Towns } from "./store/towns.ts";

/** What a running Buurtlijn reports; every field is a number or a code, never contents. */
export interface Observer {
  turn(result: string): void;
  error(where: string, error: unknown): void;
}

export interface Service {
  /** The carrier's webhooks. */
  routes: Router;
  conversations: Conversations;
  towns: Towns;
  /** Stops taking up work and waits for what is under way. */
  stop(): Promise<void>;
}

export interface ServiceOptions {
  store: Store;
  carrier: Carrier;
  textCarrier: TextCarrier;
  /** Without a trailing slash. */
  publicUrl: string;
  observer: Observer;
}

const flowsDir = fileURLToPath(new URL("../flows", import.meta.url));

/** How often texts of unknown fate are looked into, in ms. */
const RECONCILE_MS = 10_000;

/** Puts the parts together: webhooks in, turns, chores and the outbox out. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { store, carrier, textCarrier, publicUrl, observer } = options;
  const { pool, keys } = store;
  const towns = new Towns(keys);
  const flows = await openFlowLibrary(keys, flowsDir);
  const outbox = pgOutbox({ pool, keys });
  const onError = (where: string, error: unknown): void => observer.error(where, error);
  const onDead = (dead: DeadText): Promise<void> => openUndeliverable(store, dead);
  let delivery: RunningDelivery | undefined;
  const talks = conversations({
    vault: keys,
    keys,
    flows,
    town: (id) => towns.get(id),
    ids: { next: randomUUID },
    onQuarantine: (code) => observer.error("quarantine", new Error(code)),
    onTurn(result) {
      observer.turn(result);
      delivery?.wake();
    },
  });
  delivery = startDelivery({ outbox, carrier: textCarrier, publicUrl, onDead, onError });
  const ticker: Ticker = startTicker(
    chores({ vault: keys, town: (id) => towns.get(id), conversations: talks, onError }),
    onError,
  );
  let reconciling: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    reconciling = reconcile({ outbox, carrier: textCarrier, onDead, onError }).catch((error: unknown) =>
      onError("reconcile", error),
    );
  }, RECONCILE_MS);

  const routes = smsRoutes({
    accountSid: carrier.accountSid,
    authToken: carrier.authToken,
    publicUrl,
    receive: (message) => receiveMessage(talks, message),
    async status({ outbox: row, providerSid, status, errorCode, from }) {
      const town = await townOf(pool, from);
      if (town === null) return;
      const dead = await outbox.applyStatus({ town, outbox: row, sid: providerSid, status, code: errorCode });
      if (dead !== null) await onDead(dead);
    },
    missedCall: (call) => talks.missedCall(call),
    onError,
  });
  return {
    routes,
    conversations: talks,
    towns,
    async stop() {
      clearInterval(timer);
      await ticker.stop();
      await talks.drained();
      await delivery.stop();
      await reconciling;
    },
  };
}

/** A text that will never arrive becomes somebody's to solve: danger and alerts at once, the rest in working time. */
async function openUndeliverable(store: Store, dead: DeadText): Promise<void> {
  const now = new Date().toISOString();
  await asTowns(store.pool, [dead.town], async (client) => {
    const { rows } = await client.query<{ person_id: string | null; neighbourhood_id: string | null }>(
      `select c.person_id::text, p.neighbourhood_id::text from conversation c left join person p on p.id = c.person_id
       where c.id = $1 for no key update of c`,
      [dead.conversation],
    );
    await openCase(client, {
      municipalityId: dead.town,
      kind: "undeliverable",
      priority: dead.policy >= 3 ? 0 : 2,
      reason: dead.code,
      neighbourhoodId: rows[0]?.neighbourhood_id ?? null,
      personId: rows[0]?.person_id ?? null,
      conversationId: dead.conversation,
      dueAt: now,
      note: null,
      now,
      once: true,
    });
  });
}

/** An account for the stand-in carrier of a demo, made anew at each start. */
export function demoCarrierSettings(from: string, apiUrl: string): Carrier {
  return {
    accountSid: `AC${randomBytes(16).toString("hex")}`,
    authToken: randomBytes(16).toString("hex"),
    from,
    apiUrl,
  };
}
