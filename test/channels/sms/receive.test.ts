import express from "express";
import twilio from "twilio";
import type { MissedCall } from "../../../src/app/ports/missedCall.ts";
import type { ReceivedText } from "../../../src/app/receiveMessage.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { smsRoutes, type StatusUpdate } from "../../../src/channels/sms/receive.ts";
import { verifyTwilio } from "../../../src/channels/sms/verify.ts";
import { listen, type Listening } from "../../support/listen.ts";
import { accountSid, authToken, phone, town } from "./support.ts";

const publicUrl = "https://buurtlijn.example";
const messageSid = `SM${"0f".repeat(16)}`;
const message = { AccountSid: accountSid, MessageSid: messageSid, From: phone, To: town, Body: "dag ça va?" };
const sign = (path: string, form: Record<string, string>, secret = authToken): string =>
  twilio.getExpectedTwilioSignature(secret, publicUrl + path, form);

let app: Listening;
let heard: { texts: ReceivedText[]; statuses: StatusUpdate[]; calls: MissedCall[] };
let failing: boolean;

beforeEach(async () => {
  heard = { texts: [], statuses: [], calls: [] };
  failing = false;
  const routes = express();
  app = await listen(routes);
  const orFail = async <T>(list: T[], one: T): Promise<void> => {
    if (failing) throw new Error("the database is away");
    list.push(one);
  };
  routes.use(
    smsRoutes({
      accountSid,
      authToken,
      publicUrl,
      receive: async (text) => (await orFail(heard.texts, text), "new"),
      status: (update) => orFail(heard.statuses, update),
      missedCall: (call) => orFail(heard.calls, call),
      now: () => new Date("2026-03-02T09:00:00Z"),
    }),
  );
});
afterEach(() => app.close());

async function post(
  path: string,
  body: string,
  signature: string | null,
): Promise<{ status: number; text: string }> {
  const answer = await fetch(app.url + path, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      ...(signature !== null && { "x-twilio-signature": signature }),
    },
    body,
  });
  return { status: answer.status, text: await answer.text() };
}
const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

describe("verifyTwilio", () => {
  const signed = (url: string, body: unknown, signature: string): boolean =>
    verifyTwilio({ url, body, headers: { "x-twilio-signature": signature }, secret: authToken });
  const good = sign("/twilio/sms", message);
  const rows: [string, string, unknown, string, boolean][] = [
    ["the carrier's own", "/twilio/sms", message, good, true],
    ["a fragment that steers retries", "/twilio/sms#rc=5", message, good, true],
    ["another address", "/twilio/status", message, good, false],
    ["a changed body", "/twilio/sms", { ...message, Body: "stop" }, good, false],
    ["an added field", "/twilio/sms", { ...message, Extra: "1" }, good, false],
    ["a doubled field", "/twilio/sms", { ...message, Body: [message.Body, message.Body] }, good, false],
    ["another secret", "/twilio/sms", message, sign("/twilio/sms", message, "other"), false],
    ["no signature", "/twilio/sms", message, "", false],
    ["no form", "/twilio/sms", undefined, good, false],
  ];
  it.each(rows)("%s", (_label, path, body, signature, expected) => {
    expect(signed(publicUrl + path, body, signature)).toBe(expected);
  });

  it("never accepts an empty secret", () => {
    const headers = { "x-twilio-signature": sign("/twilio/sms", message, "") };
    expect(verifyTwilio({ url: `${publicUrl}/twilio/sms`, body: message, headers, secret: "" })).toBe(false);
  });
});

describe("POST /twilio/sms", () => {
  it("takes in a signed text and answers an empty TwiML", async () => {
    const answer = await post("/twilio/sms", form(message), sign("/twilio/sms", message));
    expect(answer).toEqual({
      status: 200,
      text: '<?xml version="1.0" encoding="UTF-8"?><Response></Response>',
    });
    expect(heard.texts).toEqual([
      {
        provider: "twilio",
        providerSid: messageSid,
        from: phone,
        to: town,
        body: "dag ça va?",
        receivedAt: "2026-03-02T09:00:00.000Z",
      },
    ]);
  });

  it("passes on what the carrier did with STOP", async () => {
    const stop = { ...message, Body: "STOP", OptOutType: "STOP" };
    await post("/twilio/sms", form(stop), sign("/twilio/sms", stop));
    expect(heard.texts[0]?.optOutType).toBe("STOP");
  });

  it.each(["MAYBE", ""])(
    "takes a text in also where what the carrier did with it is unknown: %j",
    async (type) => {
      const strange = { ...message, OptOutType: type };
      expect((await post("/twilio/sms", form(strange), sign("/twilio/sms", strange))).status).toBe(200);
      expect(heard.texts[0]).not.toHaveProperty("optOutType");
    },
  );

  const other = { ...message, AccountSid: `AC${"b2".repeat(16)}` };
  const noSender: Record<string, string> = {
    AccountSid: accountSid,
    MessageSid: messageSid,
    To: town,
    Body: "x",
  };
  const rows: [string, string, string | null, number][] = [
    ["forged", form(message), "c29tZXRoaW5n", 403],
    ["unsigned", form(message), null, 403],
    ["tampered", form({ ...message, Body: "stop" }), sign("/twilio/sms", message), 403],
    [
      "a doubled Body",
      `${form(message)}&Body=${encodeURIComponent(message.Body)}`,
      sign("/twilio/sms", message),
      403,
    ],
    ["another account, rightly signed", form(other), sign("/twilio/sms", other), 403],
    ["no sender", form(noSender), sign("/twilio/sms", noSender), 400],
  ];
  it.each(rows)("refuses: %s", async (_label, body, signature, status) => {
    expect((await post("/twilio/sms", body, signature)).status).toBe(status);
    expect(heard.texts).toEqual([]);
  });

  it("answers 500 without details when the text could not be stored", async () => {
    failing = true;
    const answer = await post("/twilio/sms", form(message), sign("/twilio/sms", message));
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain("database");
  });
});

describe("POST /twilio/status", () => {
  const status = {
    AccountSid: accountSid,
    MessageSid: messageSid,
    MessageStatus: "undelivered",
    From: town,
    To: phone,
    ErrorCode: "30003",
  };
  const path = "/twilio/status?outbox=42";

  it("names the outbox row, which is signed with the address", async () => {
    expect((await post(path, form(status), sign(path, status))).status).toBe(204);
    expect(heard.statuses).toEqual([
      { outbox: "42", providerSid: messageSid, status: "failed", errorCode: "30003", from: town, to: phone },
    ]);
    expect((await post("/twilio/status?outbox=43", form(status), sign(path, status))).status).toBe(403);
  });

  it("hears of a delivery also with an empty error code", async () => {
    const empty = { ...status, MessageStatus: "delivered", ErrorCode: "" };
    expect((await post(path, form(empty), sign(path, empty))).status).toBe(204);
    expect(heard.statuses).toMatchObject([{ status: "delivered", errorCode: null }]);
  });

  it("ignores a state that it does not know", async () => {
    const odd = { ...status, MessageStatus: "teleported" };
    expect((await post(path, form(odd), sign(path, odd))).status).toBe(204);
    expect(heard.statuses).toEqual([]);
  });
});

describe("POST /twilio/voice", () => {
  const rows: [string, string, string | null, RegExp][] = [
    ["a number", phone, phone, /belt je terug/],
    ["anonymous", "anonymous", null, /nummer niet/],
    ["the carrier's number for RESTRICTED", "+7378742833", null, /nummer niet/],
    ["nothing", "", null, /nummer niet/],
  ];
  it.each(rows)("answers a call from %s", async (_label, from, expected, says) => {
    const call = { AccountSid: accountSid, CallSid: `CA${"0f".repeat(16)}`, From: from, To: town };
    const answer = await post("/twilio/voice", form(call), sign("/twilio/voice", call));
    expect(answer.text).toContain('<Say language="nl-BE" voice="Google.nl-BE-Wavenet-A">');
    expect(answer.text).toMatch(says);
    expect(heard.calls.map((one) => one.from)).toEqual([expected]);
  });

  it("promises no call back when the case could not be opened", async () => {
    failing = true;
    const call = { AccountSid: accountSid, CallSid: `CA${"0f".repeat(16)}`, From: phone, To: town };
    const answer = await post("/twilio/voice", form(call), sign("/twilio/voice", call));
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/belt je terug/);
    expect(answer.text).toContain("112");
  });
});
