import { randomBytes, randomUUID } from "node:crypto";
import type { Router } from "express";
import { setTimeout as wait } from "node:timers/promises";
import { followUp } from "./app/followUp.ts";
import { readBack } from "./app/readBack.ts";
import { startDelivery, type RunningDelivery } from "./app/startDelivery.ts";
import { reconcile } from "./app/reconcile.ts";
import { receiveMessage, type ReceivedText } from "./app/receiveMessage.ts";
import type { DeadText } from "./app/ports/outbox.ts";
import type { TextCarrier } from "./app/ports/textCarrier.ts";
import { smsRoutes } from "./channels/sms/receive.ts";
import type { Carrier } from "./config.ts";
import { repeat } from "./jobs/repeat.ts";
import { startTicker } from "./jobs/ticker.ts";
import { chores } from "./store/chores.ts";
import { conversations, type Conversations } from "./store/conversations.ts";
import { flowsDir } from "./store/flows/flowFiles.ts";
import { openFlowLibrary } from "./store/flows/flowLibrary.ts";
import { sealAll } from "./store/privacy/journal.ts";
import type { Store } from "./store/database/open.ts";
import { pgOutbox } from "./store/outbox/outbox.ts";
import { townNumbers } from "./store/outbox/townNumbers.ts";
import { townOf } from "./store/outbox/townOf.ts";
import { openUndeliverable } from "./store/outbox/undeliverable.ts";
import { pgWatermarks } from "./store/outbox/watermarks.ts";
import { emptyOld } from "./store/privacy/retention.ts";
import { Towns } from "./store/municipality/towns.ts";

/** What a running Buurtlijn reports; every field is a number or a code, never contents. */
export interface Observer {
  /** `ms`: from the message in hand to its commit. */
  turn(result: string, ms: number): void;
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

/** Pauses between two rounds, in ms: texts of unknown fate, or whose end nobody told; the carrier's list; the journal; contents that are too old. */
const RECONCILE_MS = 10_000;
const READ_BACK_MS = 3 * 60_000;
const SEAL_MS = 5_000;
const EMPTY_MS = 24 * 3_600_000;

/**
 * What came in during an outage is heard before what comes in now, if it can be read back in this many ms: the carrier
 * waits 15 s for an answer.
 */
const CATCH_UP_MS = 5_000;

/** How long a stop waits for rounds that are under way, in ms. */
const ROUND_END_MS = 8_000;

/** Puts the parts together: webhooks in, turns, chores and the outbox out. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { store, carrier, textCarrier, publicUrl, observer } = options;
  const { pool, keys } = store;
  const towns = new Towns(keys);
  const flows = await openFlowLibrary(keys, flowsDir);
  const outbox = pgOutbox({ pool, keys });
  const onError = (where: string, error: unknown): void => observer.error(where, error);
  const onDead = (dead: DeadText): Promise<void> => openUndeliverable(pool, dead, new Date());
  let delivery: RunningDelivery | undefined;
  const talks = conversations({
    vault: keys,
    keys,
    flows,
    town: (id) => towns.get(id),
    ids: { next: randomUUID },
    onQuarantine: (code) => observer.error("quarantine", new Error(code)),
    onTurn(result, ms) {
      observer.turn(result, ms);
      delivery?.wake();
    },
  });
  delivery = startDelivery({ outbox, carrier: textCarrier, publicUrl, onDead, onError });
  const ticker = startTicker(
    chores({ vault: keys, town: (id) => towns.get(id), conversations: talks, onError }),
    onError,
  );
  const receive = (message: ReceivedText): Promise<"new" | "known"> => receiveMessage(talks, message);
  const watermarks = pgWatermarks(pool);
  const reading = repeat(
    "readBack",
    READ_BACK_MS,
    async () =>
      readBack({ carrier: textCarrier, numbers: await townNumbers(pool), watermarks, receive, onError }),
    onError,
  );
  const caughtUp = Promise.race([reading.first, wait(CATCH_UP_MS, undefined, { ref: false })]);
  const rounds = [
    reading,
    repeat(
      "reconcile",
      RECONCILE_MS,
      () => reconcile({ outbox, carrier: textCarrier, onDead, onError }),
      onError,
    ),
    repeat(
      "followUp",
      RECONCILE_MS,
      () => followUp({ outbox, carrier: textCarrier, onDead, onError }),
      onError,
    ),
    repeat("seal", SEAL_MS, () => sealAll(store), onError),
    repeat("retention", EMPTY_MS, () => emptyOld(pool, (id) => towns.get(id), new Date()), onError),
  ];

  const routes = smsRoutes({
    accountSid: carrier.accountSid,
    authToken: carrier.authToken,
    publicUrl,
    async receive(message) {
      await caughtUp;
      return receive(message);
    },
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
      await ticker.stop();
      // A carrier that does not answer must not hold up the stop; what a round leaves, the next start takes up.
      await Promise.race([Promise.all(rounds.map((round) => round.stop())), wait(ROUND_END_MS)]);
      await talks.drained();
      await delivery.stop();
    },
  };
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
