import express from "express";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SendOutcome } from "../../../src/app/ports/textCarrier.ts";
import type { ReceivedText } from "../../../src/app/receiveMessage.ts";
import { smsRoutes, type StatusUpdate } from "../../../src/channels/sms/receive.ts";
import { twilioCarrier } from "../../../src/channels/sms/send.ts";
import { demoCarrier, type DemoCarrier } from "../../../src/channels/demo/carrier.ts";
import { listen, type Listening } from "../../support/listen.ts";
import { accountSid, authToken, phone, town } from "./support.ts";

let app: Listening;
let carrier: DemoCarrier;
let texts: ReceivedText[];
let statuses: StatusUpdate[];
let failures: number;
const text = (): Parameters<ReturnType<typeof twilioCarrier>["send"]>[0] => ({
  from: town,
  to: phone,
  body: "Dag, é & <b> 👋",
  statusCallback: `${app.url}/twilio/status?outbox=7`,
});
const sender = (timeoutMs = 5000, apiUrl = app.url): ReturnType<typeof twilioCarrier> =>
  twilioCarrier({ accountSid, authToken, apiUrl, timeoutMs });

beforeEach(async () => {
  const routes = express();
  app = await listen(routes);
  [texts, statuses, failures] = [[], [], 0];
  carrier = demoCarrier({ accountSid, authToken, publicUrl: app.url, hangMs: 300, retryMs: 1 });
  routes.use(carrier.router);
  routes.use(
    smsRoutes({
      accountSid,
      authToken,
      publicUrl: app.url,
      receive: async (one) => {
        if (failures-- > 0) throw new Error("away");
        texts.push(one);
        return "new";
      },
      status: async (one) => void statuses.push(one),
      missedCall: async () => undefined,
    }),
  );
});
afterEach(async () => {
  await carrier.settled();
  await app.close();
});

describe("sending with the real SDK", () => {
  it("hands over a text and hears what became of it", async () => {
    const outcome = await sender().send(text());
    await carrier.settled();
    const sid = carrier.messages()[0]!.sid;
    expect(outcome).toEqual({ outcome: "accepted", sid });
    expect(carrier.messages()[0]).toMatchObject({
      from: town,
      to: phone,
      body: "Dag, é & <b> 👋",
      status: "delivered",
    });
    expect(statuses.map((one) => [one.outbox, one.providerSid, one.status])).toEqual([
      ["7", sid, "accepted"],
      ["7", sid, "delivered"],
    ]);
  });

  it("finds one text by its id, and none that the carrier does not have", async () => {
    await sender().send(text());
    await carrier.settled();
    const { sid } = carrier.messages()[0]!;
    expect(await sender().find(sid)).toMatchObject({ sid, to: phone, direction: "out", status: "delivered" });
    expect(await sender().find(`SM${"0".repeat(32)}`)).toBeNull();
    await expect(sender(300, "http://127.0.0.1:9").find(sid)).rejects.toThrow("ECONNREFUSED");
  });

  it("takes a time-out after the request was sent as unknown, and finds the text in the list", async () => {
    carrier.faults.timeoutAfterAccept = true;
    expect(await sender(100).send(text())).toMatchObject({ outcome: "unknown" });
    const since = new Date(Date.now() - 60_000);
    const listed = await sender().list({ from: town, to: phone, since });
    expect(listed).toMatchObject([
      { sid: carrier.messages()[0]!.sid, direction: "out", body: "Dag, é & <b> 👋" },
    ]);
  });

  it("takes a connection that dies after the request as unknown", async () => {
    carrier.faults.timeoutAfterAccept = true;
    expect(await sender(5000).send(text())).toMatchObject({ outcome: "unknown", code: "ECONNRESET" });
  });

  it("honours Retry-After", async () => {
    carrier.faults.tooMany = true;
    expect(await sender().send(text())).toEqual({
      outcome: "refused",
      code: "20429",
      permanent: false,
      retryAfterMs: 1000,
    });
    expect(carrier.messages()).toEqual([]);
  });

  it("knows that nothing was sent where nobody listens", async () => {
    const gone = await listen(() => undefined);
    await gone.close();
    expect(await sender(500, gone.url).send(text())).toEqual({
      outcome: "refused",
      code: "ECONNREFUSED",
      permanent: false,
    });
  });

  it("does not throw texts away for a wrong token", async () => {
    const wrong = twilioCarrier({ accountSid, authToken: "wrong", apiUrl: app.url });
    expect(await wrong.send(text())).toMatchObject({ outcome: "refused", code: "20003", permanent: false });
  });

  it("refuses an address that is no number for good", async () => {
    expect(await sender().send({ ...text(), to: "An" })).toMatchObject({ code: "21211", permanent: true });
  });
});

describe("an answer table", () => {
  let fake: Listening;
  let answer: { status: number; body: string };
  beforeEach(async () => {
    fake = await listen(
      (_req, res) =>
        void res.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body),
    );
  });
  afterEach(() => fake.close());
  const refused = (code: string, permanent: boolean): SendOutcome => ({
    outcome: "refused",
    code,
    permanent,
  });
  const rows: [number, string, SendOutcome][] = [
    [400, '{"code":21610}', refused("21610", true)],
    [400, '{"code":21614}', refused("21614", true)],
    [400, '{"code":30006}', refused("30006", true)],
    [400, '{"code":21611}', refused("21611", false)],
    [400, '{"code":99999}', refused("99999", true)],
    [403, "{}", refused("http-403", false)],
    [500, '{"code":20500}', { outcome: "unknown", code: "20500" }],
    [502, "<html>", { outcome: "unknown", code: "http-502" }],
    [302, "", { outcome: "unknown", code: "http-302" }],
    [408, "", { outcome: "unknown", code: "http-408" }],
    [201, "{}", { outcome: "unknown", code: "no-sid" }],
  ];
  it.each(rows)("HTTP %i with %s", async (status, body, expected) => {
    answer = { status, body };
    const { outcome, ...rest } = await sender(2000, fake.url).send(text());
    expect(JSON.parse(JSON.stringify({ outcome, ...rest }))).toEqual(expected);
  });
});

it("says so when the carrier's list does not end, rather than take half of it for the whole", async () => {
  let pages = 0;
  const message = { sid: "SM1", from: phone, to: town, body: "x", direction: "inbound", status: "received" };
  const endless = await listen((req, res) => {
    pages += 1;
    const next = `${new URL(req.url!, "http://x").pathname}?Page=${pages}`;
    const messages = [{ ...message, date_created: new Date().toUTCString() }];
    res.writeHead(200, { "content-type": "application/json" });
    res.end(JSON.stringify({ messages, next_page_uri: next, page_size: 1 }));
  });
  const list = sender(5000, endless.url).list({ to: town, since: new Date(0) });
  await expect(list).rejects.toMatchObject({ code: "list-too-long" });
  expect(pages).toBeGreaterThan(100);
  await endless.close();
});

describe("the stand-in carrier", () => {
  const since = new Date(0);
  const inbound = { from: phone, to: town, body: "hallo" };

  it("pages through a long list, newest first", async () => {
    for (let n = 0; n < 450; n++) await carrier.textFromPhone({ ...inbound, body: `${n}`, lost: true });
    const listed = await sender().list({ to: town, since });
    expect(listed.map((one) => one.body)).toEqual(Array.from({ length: 450 }, (_, n) => `${449 - n}`));
    expect(listed[0]).toMatchObject({ direction: "in", status: "accepted", from: phone });
    expect(await sender().list({ to: "+32470000000", since })).toEqual([]);
  });

  it("comes once more after a 500", async () => {
    failures = 1;
    expect((await carrier.textFromPhone(inbound)).attempts).toEqual([500, 200]);
    expect(texts).toHaveLength(1);
  });

  it("gives up after the second 500, and then the text is only in its list", async () => {
    failures = 2;
    const { sid } = await carrier.textFromPhone(inbound);
    expect(texts).toEqual([]);
    expect((await sender().list({ to: town, since })).map((one) => one.sid)).toEqual([sid]);
  });

  it("can deliver twice, late and out of order", async () => {
    Object.assign(carrier.faults, { twice: true, late: 20, outOfOrder: true });
    await carrier.textFromPhone(inbound);
    expect(texts.map((one) => one.providerSid)).toEqual([texts[0]!.providerSid, texts[0]!.providerSid]);
    await sender().send(text());
    await carrier.settled();
    expect(statuses.map((one) => one.status)).toEqual(["delivered", "delivered", "accepted", "accepted"]);
  });

  it("can drop a text with a 500", async () => {
    carrier.faults.status500 = true;
    expect(await sender().send(text())).toEqual({ outcome: "unknown", code: "20500" });
    expect(carrier.messages()).toEqual([]);
  });

  it("answers STOP itself, in English, and refuses what comes after", async () => {
    carrier.faults.ownStop = true;
    await carrier.textFromPhone({ ...inbound, body: " stop " });
    expect(carrier.messages().map((one) => one.direction)).toEqual(["inbound", "outbound-reply"]);
    expect(carrier.messages()[1]!.body).toMatch(/unsubscribed/);
    expect(await sender().send(text())).toMatchObject({ outcome: "refused", code: "21610", permanent: true });
    await carrier.textFromPhone({ ...inbound, body: "START" });
    expect(await sender().send(text())).toMatchObject({ outcome: "accepted" });
  });

  it("leaves Dutch words, and a plain yes, to us", async () => {
    carrier.faults.ownStop = true;
    for (const body of ["stoppen", "yes", "HULP"]) await carrier.textFromPhone({ ...inbound, body });
    expect(carrier.messages().map((one) => one.direction)).toEqual(["inbound", "inbound", "inbound"]);
    expect(texts.map((one) => one.body)).toEqual(["stoppen", "yes", "HULP"]);
  });

  it("tells its listeners each step", async () => {
    const seen: string[] = [];
    const stop = carrier.subscribe((one) => seen.push(one.status));
    await sender().send(text());
    await carrier.settled();
    stop();
    await carrier.textFromPhone(inbound);
    expect(seen).toEqual(["queued", "sent", "delivered"]);
  });

  it("calls with a hidden number", async () => {
    expect(await carrier.callFromPhone({ from: "anonymous", to: town })).toEqual([200]);
  });
});
