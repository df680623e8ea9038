import express, { Router } from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/web/app.ts";
import { listen, type Listening } from "../support/listen.ts";
import { metrics, watchBacklog } from "../../src/web/metrics.ts";

let server: Listening;
let url: string;
let ready: () => Promise<boolean> = () => Promise.resolve(true);
let backlog: () => Promise<{ outboxAge: number; oldestDue: number }>;

beforeAll(async () => {
  const router = Router();
  router.get("/broken", () => {
    throw new Error("Maria's number is +32400000011");
  });
  router.post("/json", express.json({ limit: 10 }), (_req, res) => void res.send("taken"));
  watchBacklog(() => backlog());
  server = await listen(createApp({ webhooks: Router(), pages: [router], ready: () => ready() }));
  url = server.url;
});
afterAll(() => server.close());

const metric = async (name: string): Promise<string | undefined> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return text
    .split("\n")
    .find((line) => line.startsWith(`${name} `))
    ?.slice(name.length + 1);
};

describe("createApp", () => {
  it.each([
    ["the database answers", () => Promise.resolve(true), 200],
    ["it does not", () => Promise.resolve(false), 503],
    ["asking fails", () => Promise.reject(new Error("gone")), 503],
    ["asking takes for ever", () => new Promise<boolean>(() => undefined), 503],
  ])("is ready or not when %s, and alive all the same", async (_what, asked, status) => {
    ready = asked;
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5000) });
    expect(answer.status).toBe(status);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  it("allows nothing from elsewhere and nothing inline", async () => {
    const policy = (await fetch(`${url}/health/live`)).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https:|\*/);
  });

  it("tells nobody what an error said", async () => {
    const answer = await fetch(`${url}/broken`);
    expect({ status: answer.status, told: await answer.text() }).toEqual({
      status: 500,
      told: "Something went wrong here; try again later.",
    });
    expect(await metric('buurtlijn_errors_total{where="web"}')).toBe("1");
  });

  it.each([
    ["that cannot be read", "{", 400],
    ["that is too large", '{"a":"0123456789"}', 413],
  ])("blames a body %s on its sender", async (_what, body, status) => {
    const answer = await fetch(`${url}/json`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect({ status: answer.status, told: await answer.text() }).toEqual({
      status,
      told: "This request cannot be read.",
    });
  });

  it("says that there is nothing elsewhere", async () => {
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
  });
});

describe("metrics", () => {
  it("count turns and show what waits", async () => {
    metrics.turns.inc({ result: "new" });
    backlog = () => Promise.resolve({ outboxAge: 7, oldestDue: 61 });
    expect(await metric('buurtlijn_turns_total{result="new"}')).toBe("1");
    expect(await metric("buurtlijn_outbox_age_seconds")).toBe("7");
    expect(await metric("buurtlijn_oldest_due_seconds")).toBe("61");
  });

  it("show no old figures when the database does not answer", async () => {
    backlog = () => Promise.reject(new Error("gone"));
    expect(await metric("buurtlijn_outbox_age_seconds")).toBe("Nan");
  });
});
