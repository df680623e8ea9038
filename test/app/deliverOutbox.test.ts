import express from "express";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createDelivery, type Delivery } from "../../src/app/deliverOutbox.ts";
import { nextWait } from "../../src/app/backoff.ts";
import { followUp } from "../../src/app/followUp.ts";
import { readBack } from "../../src/app/readBack.ts";
import { reconcile, type Reconciled } from "../../src/app/reconcile.ts";
import { startDelivery } from "../../src/app/startDelivery.ts";
import type { DeadText, Outbox } from "../../src/app/ports/outbox.ts";
import { demoCarrier, type DemoCarrier } from "../../src/channels/demo/carrier.ts";
import { noFaults } from "../../src/channels/demo/carrierTypes.ts";
import { smsRoutes } from "../../src/channels/sms/receive.ts";
import { twilioCarrier } from "../../src/channels/sms/send.ts";
import { pgOutbox } from "../../src/store/outbox/outbox.ts";
import { townOf } from "../../src/store/outbox/townOf.ts";
import { pgWatermarks } from "../../src/store/outbox/watermarks.ts";
import { listen, type Listening } from "../support/listen.ts";
import { accountSid, authToken } from "../channels/sms/support.ts";
import { testOutbox, town, type TestOutbox } from "../store/outbox/support.ts";

const phones = ["+32470000001", "+32470000002"];
let db: TestOutbox;
let app: Listening;
let carrier: DemoCarrier;
let outbox: Outbox;
let delivery: Delivery;
let dead: DeadText[];
let heard: string[];
let talks: string[];
/** The clock of the application runs with the real one, plus this many milliseconds. */
let ahead: number;
const now = (): Date => new Date(Date.now() + ahead);
const onDead = async (one: DeadText): Promise<void> => void dead.push(one);
const onError = (where: string, error: unknown): void => {
  throw new Error(where, { cause: error });
};
const sender = () => twilioCarrier({ accountSid, authToken, apiUrl: app.url, timeoutMs: 400 });
const settle = (): Promise<Reconciled> => reconcile({ outbox, carrier: sender(), onDead, onError, now });
/** Bodies that reached a phone through the carrier, in its order. */
const arrived = (phone?: string): string[] =>
  carrier
    .messages()
    .filter((one) => one.direction !== "inbound" && (phone === undefined || one.to === phone))
    .map((one) => one.body);
const states = async (): Promise<number[]> => (await db.rows()).map((row) => row.state);
const put = (
  who: number,
  body: string,
  more: { lane?: 0 | 1 | 2; policy?: 0 | 1 | 2 | 3 | 4 } = {},
): Promise<string> =>
  db.put({ conversation: talks[who]!, body, dueAt: new Date(Date.now() - 1000), ...more });

beforeAll(async () => {
  db = await testOutbox();
  talks = [await db.talkTo(phones[0]!), await db.talkTo(phones[1]!)];
  const routes = express();
  app = await listen(routes);
  outbox = pgOutbox({ pool: db.pool, keys: db.keys, now });
  const sids = new Set<string>();
  routes.use(
    smsRoutes({
      accountSid,
      authToken,
      publicUrl: app.url,
      receive: async (text) => {
        if (sids.has(text.providerSid)) return "known";
        sids.add(text.providerSid);
        heard.push(text.body);
        return "new";
      },
      status: async ({ outbox: id, providerSid, status, errorCode, from }) => {
        const townId = await townOf(db.pool, from);
        await outbox.applyStatus({ town: townId!, outbox: id, sid: providerSid, status, code: errorCode });
      },
      missedCall: async () => undefined,
    }),
  );
  carrier = demoCarrier({ accountSid, authToken, publicUrl: app.url, hangMs: 800, retryMs: 1 });
  routes.use(carrier.router);
}, 60_000);
afterAll(async () => {
  await carrier.settled();
  await app.close();
  await db.close();
});
beforeEach(async () => {
  await carrier.settled();
  await db.clear();
  Object.assign(carrier.faults, noFaults);
  (carrier.messages() as unknown[]).length = 0;
  [dead, heard, ahead] = [[], [], 0];
  delivery = createDelivery({ outbox, carrier: sender(), publicUrl: app.url, onDead, onError, now });
});

describe("delivering", () => {
  it("sends everything once, in order per conversation, and hears that it was delivered", async () => {
    for (let n = 0; n < 6; n++) await put(n % 2, `${n}`);
    expect(await delivery.deliverOnce()).toBe(6);
    expect(arrived(phones[0])).toEqual(["0", "2", "4"]);
    expect(arrived(phones[1])).toEqual(["1", "3", "5"]);
    await carrier.settled();
    expect(await states()).toEqual([3, 3, 3, 3, 3, 3]);
    expect(await delivery.deliverOnce()).toBe(0);
  });

  it.each(["twice", "outOfOrder"] as const)("ends in delivered when callbacks come %s", async (fault) => {
    carrier.faults[fault] = true;
    await put(0, "a");
    await delivery.deliverOnce();
    await carrier.settled();
    expect(await states()).toEqual([3]);
    expect(arrived()).toEqual(["a"]);
  });

  it("waits as long as the carrier says, then sends once", async () => {
    carrier.faults.tooMany = true;
    await put(0, "a");
    await put(1, "b");
    await delivery.deliverOnce();
    carrier.faults.tooMany = false;
    expect(await delivery.deliverOnce()).toBe(0);
    ahead = 1100;
    await delivery.deliverOnce();
    expect(arrived().sort()).toEqual(["a", "b"]);
  });

  it("tries eight times while nobody listens, then tells a person", async () => {
    const gone = await listen(() => undefined);
    await gone.close();
    const deaf = twilioCarrier({ accountSid, authToken, apiUrl: gone.url });
    const stuck = createDelivery({ outbox, carrier: deaf, publicUrl: app.url, onDead, onError, now });
    const id = await put(0, "a");
    await put(0, "b");
    let tries = 0;
    while (dead.length === 0) {
      tries += await stuck.deliverOnce();
      if (dead.length === 0) ahead += nextWait(tries)! + 1000;
      expect(tries).toBeLessThan(20);
    }
    expect(dead).toMatchObject([{ id, code: "ECONNREFUSED", conversation: talks[0] }]);
    expect((await db.rows())[0]).toMatchObject({ state: 4, attempts: 8 });
    // The dead text no longer holds up the next one.
    expect((await db.rows())[1]!.attempts).toBe(1);
  });

  it("tells a person at once when the carrier holds back a helpline after its own STOP", async () => {
    carrier.faults.ownStop = true;
    await carrier.textFromPhone({ from: phones[0]!, to: town, body: "STOP" });
    await put(0, "Bel nu gratis 1813.", { policy: 3 });
    await delivery.deliverOnce();
    expect(dead).toMatchObject([{ policy: 3, code: "21610" }]);
  });

  it("does not begin to send what it claimed so long ago that another may have taken it over", async () => {
    await put(0, "a");
    const slow: typeof outbox = {
      ...outbox,
      async claim(...asked) {
        const claimed = await outbox.claim(...asked);
        if (claimed.texts.length > 0 && ahead < 20_000) ahead += 20_000;
        return claimed;
      },
    };
    const late = createDelivery({
      outbox: slow,
      carrier: sender(),
      publicUrl: app.url,
      onDead,
      onError,
      now,
    });
    await late.pump();
    await late.idle();
    expect(arrived()).toEqual([]);
    expect(await states()).toEqual([0]);
    await late.deliverOnce();
    expect(arrived()).toEqual(["a"]);
  });

  it("keeps replies going while offers hang at the carrier", async () => {
    carrier.faults.timeoutAfterAccept = true;
    await put(0, "offer", { lane: 1, policy: 1 });
    const running = startDelivery({
      outbox,
      carrier: twilioCarrier({ accountSid, authToken, apiUrl: app.url }),
      publicUrl: app.url,
      onDead,
      onError,
      pollMs: 50,
    });
    while (arrived().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    carrier.faults.timeoutAfterAccept = false;
    await put(0, "reply");
    const begun = Date.now();
    running.wake();
    while (arrived().length === 1) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(Date.now() - begun).toBeLessThan(350);
    await running.stop();
    expect(arrived()).toEqual(["offer", "reply"]);
  });
});

describe("unknown fate", () => {
  it("is known again by the status callback, whose address carries the row", async () => {
    carrier.faults.timeoutAfterAccept = true;
    await put(0, "a");
    await delivery.deliverOnce();
    await carrier.settled();
    expect(await states()).toEqual([3]);
    expect(arrived()).toEqual(["a"]);
  });

  it("is known again by the carrier's list, two equal texts apart", async () => {
    Object.assign(carrier.faults, { timeoutAfterAccept: true, silent: true });
    await put(0, "Dag!", { lane: 0 });
    await put(0, "Dag!", { lane: 1, policy: 1 });
    await delivery.deliverOnce();
    expect(await states()).toEqual([5, 5]);
    expect(await settle()).toMatchObject({ found: 2, repeated: 0, skipped: 0, waiting: 0 });
    const rows = await db.rows();
    expect(rows.map((row) => row.state)).toEqual([3, 3]);
    expect(new Set(rows.map((row) => row.provider_sid)).size).toBe(2);
    expect(arrived()).toEqual(["Dag!", "Dag!"]);
  });

  it("of a helpline or an alert is decided after twenty seconds, others wait", async () => {
    carrier.faults.status500 = true;
    for (const policy of [0, 3] as const) await put(policy === 0 ? 0 : 1, `p${policy}`, { policy });
    await delivery.deliverOnce();
    carrier.faults.status500 = false;
    expect(await settle()).toMatchObject({ waiting: 2, repeated: 0 });
    ahead = 21_000;
    expect(await settle()).toMatchObject({ waiting: 1, repeated: 1 });
    await delivery.deliverOnce();
    expect(arrived()).toEqual(["p3"]);
  });

  it("is decided by its policy after two minutes, and not before", async () => {
    carrier.faults.status500 = true;
    for (const policy of [0, 1, 2, 3, 4] as const)
      await put(0, `p${policy}`, { lane: (policy % 3) as 0 | 1 | 2, policy });
    await put(1, "p0");
    await delivery.deliverOnce();
    expect(await settle()).toMatchObject({
      waiting: (await states()).filter((state) => state === 5).length,
      repeated: 0,
    });
    carrier.faults.status500 = false;
    ahead = 121_000;
    const settled = await settle();
    expect(settled.waiting).toBe(0);
    await delivery.deliverOnce();
    expect(arrived().filter((body) => body === "p1" || body === "p2")).toEqual([]);
    expect(arrived(phones[0]).sort()).toEqual(["p0", "p3", "p4"]);
    expect(arrived(phones[1])).toEqual(["p0"]);
    expect(settled.skipped).toBe(2);
  });

  it("is never decided while the carrier cannot be asked", async () => {
    carrier.faults.status500 = true;
    await put(0, "a");
    await delivery.deliverOnce();
    ahead = 600_000;
    const away = { ...sender(), list: () => Promise.reject(new Error("away")) };
    expect(await reconcile({ outbox, carrier: away, onDead, now })).toMatchObject({
      waiting: 1,
      repeated: 0,
    });
    expect(await states()).toEqual([5]);
  });
});

describe("an accepted text of whose end no callback told", () => {
  const minutes = (count: number): number => count * 60_000;
  const ask = (find = sender().find): Promise<number> =>
    followUp({ outbox, carrier: { ...sender(), find }, onDead, onError });
  beforeEach(async () => {
    carrier.faults.silent = true;
    await put(0, "a");
    await delivery.deliverOnce();
  });

  it("is asked about after twenty minutes", async () => {
    expect(await states()).toEqual([2]);
    ahead = minutes(19);
    expect(await ask()).toBe(0);
    ahead = minutes(21);
    expect(await ask()).toBe(1);
    expect(await states()).toEqual([3]);
  });

  it("is a person's when it has failed, and its number is known again", async () => {
    ahead = minutes(21);
    const failed = async (sid: string) => ({
      ...(await sender().find(sid))!,
      status: "failed" as const,
      errorCode: "30003",
    });
    expect(await ask(failed)).toBe(1);
    expect(dead).toMatchObject([{ code: "30003" }]);
    expect(await states()).toEqual([4]);
    ahead = minutes(10_000);
    expect(await ask(failed)).toBe(0);
  });

  it("is asked about now and then for some days, also where the carrier does not know it or is away", async () => {
    const asked: number[] = [];
    const answers = [
      async () => Promise.reject(new Error("away")),
      async () => null,
      async (sid: string) => ({ ...(await sender().find(sid))!, status: "accepted" as const }),
    ];
    const [heardErrors, quiet] = [[] as string[], sender()];
    // A clock that stands between two looks: the real one would bring a slow machine past the next hour.
    const begun = Date.now() + minutes(1);
    for (let hour = 0; hour < 24 * 8; hour++) {
      ahead = begun - Date.now() + minutes(hour * 60);
      const find = async (sid: string) => {
        asked.push(hour);
        return answers[Math.min(asked.length, answers.length) - 1]!(sid);
      };
      await followUp({
        outbox,
        carrier: { ...quiet, find },
        onDead,
        onError: (where) => void heardErrors.push(where),
      });
    }
    expect(asked).toEqual([1, 5, 21, 85]);
    expect(heardErrors).toEqual(["followUp"]);
    expect(await states()).toEqual([2]);
  });

  it("is asked about also where only a first status told that it was accepted", async () => {
    const id = await put(1, "b");
    carrier.faults.timeoutAfterAccept = true;
    await delivery.deliverOnce();
    const sid = carrier.messages().at(-1)!.sid;
    await outbox.applyStatus({ town: db.townId, outbox: id, sid, status: "accepted", code: null });
    expect(await states()).toEqual([2, 2]);
    ahead = minutes(21);
    expect(await ask()).toBe(2);
    expect(await states()).toEqual([3, 3]);
  });
});

describe("reading back", () => {
  it("takes in what an outage swallowed, once and in order, and nothing from before us", async () => {
    const options = () => ({
      carrier: sender(),
      numbers: [town],
      watermarks: pgWatermarks(db.pool),
      receive: async (text: { body: string }) =>
        heard.includes(text.body) ? ("known" as const) : (heard.push(text.body), "new" as const),
      onError,
      now,
    });
    const from = phones[0]!;
    await carrier.textFromPhone({ from, to: town, body: "older than us", lost: true });
    expect(await readBack(options())).toEqual({ missed: 0, failed: 0 });
    (carrier.messages() as unknown[]).length = 0;
    await carrier.textFromPhone({ from, to: town, body: "one", lost: true });
    await carrier.textFromPhone({ from, to: town, body: "two" });
    await carrier.textFromPhone({ from, to: town, body: "three", lost: true });
    expect(await readBack(options())).toEqual({ missed: 2, failed: 0 });
    expect(heard).toEqual(["two", "one", "three"]);
    expect(await readBack(options())).toEqual({ missed: 0, failed: 0 });
  });

  it("reads again what could not be taken in", async () => {
    const saved: string[] = [];
    const watermarks = {
      read: async () => new Date(Date.now() - 60_000),
      save: async (number: string) => void saved.push(number),
    };
    await carrier.textFromPhone({ from: phones[0]!, to: town, body: "x", lost: true });
    const receive = (): Promise<"new"> => Promise.reject(new Error("away"));
    expect(await readBack({ carrier: sender(), numbers: [town], watermarks, receive })).toEqual({
      missed: 0,
      failed: 1,
    });
    expect(saved).toEqual([]);
  });
});

describe("under any mix of faults", () => {
  it("loses no reply, doubles none, and keeps their order", async () => {
    const fault = fc.constantFrom(
      "none",
      "timeoutAfterAccept",
      "status500",
      "tooMany",
      "silentTimeout",
      "twice" as const,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(1), fault), { minLength: 1, maxLength: 5 }),
        async (steps) => {
          await carrier.settled();
          await db.clear();
          (carrier.messages() as unknown[]).length = 0;
          ahead = 0;
          const worker = createDelivery({
            outbox,
            carrier: sender(),
            publicUrl: app.url,
            onDead,
            onError,
            now,
          });
          for (const [index, [who, kind]] of steps.entries()) {
            Object.assign(carrier.faults, noFaults);
            if (kind === "silentTimeout")
              Object.assign(carrier.faults, { silent: true, timeoutAfterAccept: true });
            else if (kind !== "none") Object.assign(carrier.faults, { [kind]: true });
            await put(who, `${index}`);
            await worker.deliverOnce();
          }
          await carrier.settled();
          Object.assign(carrier.faults, noFaults);
          for (
            let round = 0;
            round < 12 && (await states()).some((state) => state === 0 || state === 5);
            round++
          ) {
            ahead += 125_000;
            await settle();
            await worker.deliverOnce();
          }
          for (const [place, phone] of phones.entries()) {
            const expected = steps.flatMap(([who], index) => (who === place ? [`${index}`] : []));
            expect(arrived(phone)).toEqual(expected);
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);
});
