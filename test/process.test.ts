import express from "express";
import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import pg from "pg";
import { demoCarrier, type DemoCarrier } from "../src/channels/demo/carrier.ts";
import { noFaults } from "../src/channels/demo/carrierTypes.ts";
import { verifyJournal } from "../src/store/privacy/journal.ts";
import { addPerson } from "../src/store/people/addPerson.ts";
import { asTowns } from "../src/store/database/tenancy.ts";
import { freePorts, listen, type Listening } from "./support/listen.ts";
import { accountSid, authToken } from "./channels/sms/support.ts";
import { testDatabase, testMasterKey, type TestDatabase } from "./support/database.ts";

const to = "+32460001122";
const maria = "+32470987654";
/** What must never be seen in a log or in /metrics: a name, numbers, a sentence, a danger text. */
const canaries = {
  name: "Canaria",
  number: maria.slice(1),
  stranger: "470987655",
  sentence: "zwaluwstaart",
  danger: "ik wil dood",
};

let store: TestDatabase;
let admin: pg.Client;
let api: Listening;
let carrier: DemoCarrier;
let server: ChildProcess;
let url: string;
let output = "";
let exited: Promise<number | null>;

const until = async (what: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> => {
  for (const end = Date.now() + ms; Date.now() < end; await new Promise((next) => setTimeout(next, 50))) {
    if (await what()) return;
  }
  throw new Error("This did not come about in time.");
};
const heard = (phone: string): string[] =>
  carrier
    .messages()
    .filter((text) => text.to === phone)
    .map((text) => text.body);
const text = (body: string, from = maria): Promise<{ attempts: number[] }> =>
  carrier.textFromPhone({ from, to, body });
const answered = async (body: string, from = maria): Promise<string> => {
  const before = heard(from).length;
  expect((await text(body, from)).attempts).toEqual([200]);
  await until(() => heard(from).length > before);
  return heard(from).at(-1)!;
};

beforeAll(async () => {
  store = await testDatabase();
  admin = new pg.Client({ connectionString: inject("databaseServer") });
  await admin.connect();
  const routes = express();
  api = await listen(routes);
  const [port] = await freePorts(1);
  url = `http://127.0.0.1:${port}`;
  carrier = demoCarrier({ accountSid, authToken, publicUrl: url, hangMs: 2500, retryMs: 1 });
  routes.use(carrier.router);
  server = spawn(process.execPath, ["bin.js", "start"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: {
      PATH: process.env["PATH"],
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: store.url,
      MASTER_KEY: testMasterKey.toString("base64"),
      TWILIO_ACCOUNT_SID: accountSid,
      TWILIO_AUTH_TOKEN: authToken,
      TWILIO_FROM: to,
      TWILIO_API_URL: api.url,
    },
  });
  for (const stream of [server.stdout!, server.stderr!]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  }
  exited = new Promise((resolve) => server.once("exit", resolve));
  await until(async () => (await fetch(`${url}/health/ready`).catch(() => null))?.status === 200);
  const { rows } = await store.pool.query<{ town: number }>(`select town_of($1) as town`, [to]);
  const town = rows[0]!.town;
  await addPerson(store, {
    town,
    firstName: canaries.name,
    number: maria,
    neighbourhood: null,
    roles: ["resident"],
  });
}, 60_000);
afterAll(async () => {
  server.kill("SIGKILL");
  await carrier.settled();
  await api.close();
  await admin.end();
  await store.close();
});

const poison = async (): Promise<void> => {
  const own = new pg.Client({ connectionString: store.url });
  await own.connect();
  await own.query(`update conversation set talk = '\\x00'`);
  await own.end();
};

/** Everything that can be made to go wrong around somebody's words. */
const troubles: [string, () => Promise<void>][] = [
  ["all is well", async () => void (await answered(`k zou gaarne ${canaries.sentence} gaan wandelen`))],
  ["a stranger writes", async () => void (await answered(`ik ben ${canaries.name}`, "+32470987655"))],
  ["somebody is in danger", async () => expect(await answered(canaries.danger)).toContain("1813")],
  [
    "the carrier answers 500",
    async () => {
      carrier.faults.status500 = true;
      await text(`${canaries.sentence} 500`);
      await new Promise((next) => setTimeout(next, 500));
      carrier.faults.status500 = false;
    },
  ],
  [
    "the carrier refuses for good",
    async () => {
      carrier.faults.ownStop = true;
      await text("STOP", "+32470987655");
      await text(canaries.danger, "+32470987655");
      carrier.faults.ownStop = false;
    },
  ],
  [
    "a message is poisonous",
    async () => {
      await poison();
      expect((await text(`${canaries.sentence} poison`)).attempts).toEqual([200]);
      await until(() => output.includes('"where":"quarantine"'));
    },
  ],
  [
    "the database is away",
    async () => {
      const name = new URL(store.url).pathname.slice(1);
      await admin.query(`alter database ${name} allow_connections false`);
      await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [name]);
      expect((await text(`${canaries.sentence} away`)).attempts).toEqual([500, 500]);
      expect((await fetch(`${url}/health/ready`)).status).toBe(503);
      await admin.query(`alter database ${name} allow_connections true`);
      await until(async () => (await fetch(`${url}/health/ready`)).status === 200);
    },
  ],
  [
    "a form is forged, broken, too large or for nobody",
    async () => {
      const form = new URLSearchParams({ From: maria, Body: canaries.sentence });
      expect((await fetch(`${url}/twilio/sms`, { method: "POST", body: form })).status).toBe(403);
      const large = new URLSearchParams({ Body: canaries.sentence.repeat(8000) });
      expect((await fetch(`${url}/twilio/sms`, { method: "POST", body: large })).status).toBe(413);
      await carrier.textFromPhone({ from: maria, to: "+32460009999", body: canaries.sentence });
      await carrier.callFromPhone({ from: maria, to: "+32460009999" });
      await fetch(`${url}/${canaries.sentence}?${maria}`);
    },
  ],
];

describe("a running server", () => {
  it.each(troubles)("tells nobody's words, name or number when %s", async (_what, happens) => {
    await happens();
    const told = output + (await (await fetch(`${url}/metrics`)).text());
    for (const [what, canary] of Object.entries(canaries)) expect(told, what).not.toContain(canary);
  });

  it("logs starts and failures with codes, one JSON line each", () => {
    const lines = output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toMatchObject({ msg: "Buurtlijn is open", mode: "live" });
    const where = new Set(lines.filter((line) => line["level"] === 50).map((line) => line["where"]));
    expect([...where]).toEqual(expect.arrayContaining(["quarantine", "/twilio/sms", "/twilio/voice"]));
    for (const line of lines.filter((one) => one["level"] === 50)) expect(line).toHaveProperty("code");
  });

  it("measures turns, sends, errors, what waits, and itself", async () => {
    const told = await (await fetch(`${url}/metrics`)).text();
    for (const metric of [
      /^buurtlijn_turns_total\{result="new"\} [1-9]/m,
      /^buurtlijn_turns_total\{result="quarantined"\} [1-9]/m,
      /^buurtlijn_turn_seconds_bucket\{le="0.1"\} \d/m,
      /^buurtlijn_sends_total\{outcome="accepted"\} [1-9]/m,
      /^buurtlijn_sends_total\{outcome="unknown"\} [1-9]/m,
      /^buurtlijn_errors_total\{where="quarantine"\} [1-9]/m,
      /^buurtlijn_outbox_age_seconds [\d.]+$/m,
      /^buurtlijn_oldest_due_seconds [\d.]+$/m,
      /^process_resident_memory_bytes \d/m,
      /^nodejs_eventloop_lag_seconds /m,
    ]) {
      expect(told).toMatch(metric);
    }
  });

  it("seals the journal by itself", async () => {
    await until(async () => (await store.pool.query("select 1 from journal_block limit 1")).rowCount === 1);
    expect(await verifyJournal(store)).toMatchObject({ ok: true });
  });

  it("stops in order: a text under way is answered, a send under way is marked, and the exit code is 0", async () => {
    const other = "+32470987656";
    await answered("menu", other);
    carrier.faults.timeoutAfterAccept = true;
    const before = carrier.messages().length;
    await text("dag", other);
    await until(() => carrier.messages().length > before + 1);
    // A turn that waits for its conversation while the server is asked to stop.
    const lock = new pg.Client({ connectionString: store.url });
    await lock.connect();
    await lock.query("begin; select 1 from conversation for update");
    const underWay = text("hallo", other);
    await until(async () => {
      const { rowCount } = await lock.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rowCount! > 0;
    });
    const begun = Date.now();
    server.kill("SIGTERM");
    await until(() => output.includes('"stopping"'));
    await lock.query("commit");
    await lock.end();
    expect((await underWay).attempts).toEqual([200]);
    Object.assign(carrier.faults, noFaults);
    expect(await exited).toBe(0);
    expect(Date.now() - begun).toBeLessThan(30_000);
    expect(output).toContain('"stopped"');
    const { rows } = await store.pool.query<{ id: number }>("select all_towns() as id");
    const claimed = await asTowns(store.pool, [rows[0]!.id], (client) =>
      client.query(`select 1 from outbox where state = 1`),
    );
    expect(claimed.rows).toEqual([]);
    for (const [what, canary] of Object.entries(canaries)) expect(output, what).not.toContain(canary);
  }, 60_000);
});
