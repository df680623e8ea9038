import express from "express";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DemoCarrier } from "../../../src/channels/demo/carrier.ts";
import { noFaults, type CarrierText } from "../../../src/channels/demo/carrierTypes.ts";
import type { CaseLine } from "../../../src/app/ports/caseLine.ts";
import { demoPhones, demoTowns } from "../../../src/channels/demo/people.ts";
import { demoRoutes } from "../../../src/channels/demo/routes.ts";
import { listen, type Listening } from "../../support/listen.ts";
import { events } from "./events.ts";

const faults = { ...noFaults };
const log: CarrierText[] = [];
const listeners = new Set<(text: CarrierText) => void>();
let sent: unknown[] = [];
let answer = [200];
let cases: CaseLine[] = [];
let server: Listening;

const carrier: Pick<DemoCarrier, "textFromPhone" | "callFromPhone" | "messages" | "subscribe" | "faults"> = {
  faults,
  messages: () => log,
  subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  textFromPhone: (text) => {
    sent.push(text);
    return Promise.resolve({ sid: "SM1", attempts: answer });
  },
  callFromPhone: (call) => {
    sent.push(call);
    return Promise.resolve(answer);
  },
};

const aText: CarrierText = {
  sid: "SM2",
  from: "+32400000010",
  to: "+32400000011",
  body: "België ".repeat(12),
  direction: "outbound-api",
  status: "queued",
  createdAt: new Date("2026-11-24T09:00:00Z"),
};

const aCase: CaseLine = {
  town: "Moorslede",
  number: 2000,
  kind: "call-back",
  priority: 2,
  state: 0,
  neighbourhood: "Dadizele",
  owner: null,
  outcome: null,
  dueAt: null,
  createdAt: "2026-11-24T09:00:00Z",
};

beforeAll(async () => {
  const app = express();
  app.use(
    demoRoutes({ carrier, phones: demoPhones(), listCases: () => Promise.resolve(cases), lookEvery: 5 }),
  );
  server = await listen(app);
});
afterAll(() => server.close());
beforeEach(() => {
  sent = [];
  answer = [200];
  cases = [];
});

const post = (path: string, body: string, type = "application/json"): Promise<Response> =>
  fetch(server.url + path, { method: "POST", headers: { "content-type": type }, body });

describe("demoRoutes", () => {
  it("hands a phone's text to the carrier, to the number of that phone's town", async () => {
    const { status } = await post("/demo/text", JSON.stringify({ from: "+32400000021", body: " dag " }));
    expect({ status, sent }).toEqual({
      status: 202,
      sent: [{ from: "+32400000021", to: "+32400000020", body: "dag" }],
    });
  });

  it("says so when the application did not take the text", async () => {
    answer = [500, 0];
    expect((await post("/demo/text", JSON.stringify({ from: "+32400000011", body: "dag" }))).status).toBe(
      502,
    );
  });

  it("plays a call", async () => {
    await post("/demo/call", JSON.stringify({ from: "+32400000011" }));
    expect(sent).toEqual([{ from: "+32400000011", to: "+32400000010" }]);
  });

  it.each([
    ["a number that is no phone of the demo", "/demo/text", { from: "+32470123456", body: "dag" }],
    ["no words", "/demo/text", { from: "+32400000011", body: "  " }],
    ["another recipient", "/demo/text", { from: "+32400000011", body: "dag", to: "+32470123456" }],
    ["a call from nowhere", "/demo/call", { from: "" }],
    ["an unknown fault", "/demo/faults", { explode: true }],
    ["a fault with a wrong value", "/demo/faults", { twice: 1 }],
  ])("refuses %s", async (_what, path, body) => {
    expect((await post(path, JSON.stringify(body))).status).toBe(400);
    expect(sent).toEqual([]);
  });

  it("refuses a form, which a foreign web page could post", async () => {
    expect(
      (await post("/demo/text", "from=%2B32400000011&body=dag", "application/x-www-form-urlencoded")).status,
    ).toBe(400);
    expect(sent).toEqual([]);
  });

  it("switches faults on the carrier itself", async () => {
    await post("/demo/faults", JSON.stringify({ twice: true, late: 3000 }));
    expect(faults).toEqual({ ...noFaults, twice: true, late: 3000 });
  });

  it("tells a page what is there, then each text and each change of the cases", async () => {
    const stream = await events(`${server.url}/demo/events`);
    expect(await stream.next()).toMatchObject({
      event: "start",
      data: { texts: [], phones: { length: 32 } },
    });
    expect(await stream.next()).toEqual({ event: "cases", data: [] });
    cases = [aCase];
    expect(await stream.next()).toEqual({ event: "cases", data: [aCase] });
    for (const listener of listeners) listener(aText);
    expect(await stream.next()).toMatchObject({
      event: "text",
      data: { sid: "SM2", phone: "+32400000011", mine: false, segments: 2, status: "queued" },
    });
    stream.end();
    await expect.poll(() => listeners.size).toBe(0);
  });

  it.each(["/", "/demo/page.js", "/demo/words.js", "/demo/page.css", "/demo/icon.svg"])(
    "serves %s",
    async (path) => {
      expect((await fetch(server.url + path)).status).toBe(200);
    },
  );

  it("needs nothing from elsewhere, and nothing inline that the security policy would stop", async () => {
    const page = await (await fetch(server.url)).text();
    expect(page).not.toMatch(/https?:|style=|\son\w+=|<script(?![^>]*src)|<style/);
  });
});

describe("the demo's people", () => {
  const phones = demoPhones();

  it("all have a number of their own, out of a range that nobody has", () => {
    const numbers = [...phones.map((phone) => phone.number), ...demoTowns.map((town) => town.number)];
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((each) => !/^\+324000000\d\d$/.test(each))).toEqual([]);
  });

  it.each(demoTowns.map((town) => [town.name, town] as const))(
    "%s has neighbours, staff and known villages",
    (_name, town) => {
      const roles = town.people.map((person) => person.role);
      expect(roles).toEqual(expect.arrayContaining(["resident", "volunteer", "contact", "deputy"]));
      expect(town.people.filter((person) => !town.villages.includes(person.village))).toEqual([]);
    },
  );
});
