import { randomBytes, randomUUID } from "node:crypto";
import autocannon from "autocannon";
import pg from "pg";
import twilio from "twilio";
import { freePort, startProgram, type Program } from "./processes.ts";
import type { BenchServer } from "./server.ts";
import { bodyOf, numberOf, opening, settings } from "./street.ts";
import type { Measure } from "./table.ts";

const CONNECTIONS = 64;
/** Phones of each connection, so that one phone's messages come in order. */
const PHONES = 16;
const town = "+32460001122";
const account = { sid: `AC${randomBytes(16).toString("hex")}`, token: randomBytes(16).toString("hex") };

/**
 * (c) From webhook to 200 at 64 connections: the real server, started live in a process of its own, every request a new
 * and rightly signed form. The peer is a bare express route with one insert. First with a carrier that asks for a
 * pause, so that taking in is measured alone; then with one that takes every text, so that the server sends, too.
 */
export async function measureWeb(
  server: BenchServer,
  options: { rounds: number; seconds: number },
): Promise<Measure[]> {
  const measures: Measure[] = [];
  const memory: number[] = [];
  const peer = await startBare(await server.database("bare"));
  try {
    for (const answer of ["pause", "accept"] as const) {
      const live = await startLive(await server.database(`live_${answer}`), answer);
      const ours: number[] = [];
      const peers: number[] = [];
      try {
        // Each phone's first two messages bring it into a talk, and warm the server up.
        await live.load(CONNECTIONS * PHONES * opening.length);
        let [own, bare] = [1000, await peer.load(2000)];
        for (let round = 0; round < options.rounds; round++) {
          await server.checkpoint();
          ours.push((own = await live.load(own * options.seconds)));
          await server.checkpoint();
          peers.push((bare = await peer.load(bare * options.seconds)));
        }
        memory.push(await live.peakMemory());
      } finally {
        await live.stop();
      }
      measures.push({
        part: "c",
        name: answer === "pause" ? "webhook to 200, 64 connections" : "the same while every reply is sent",
        unit: "requests/s",
        ours,
        peer: peers,
        ...(answer === "pause" && { goal: { ratioAtLeast: 0.6 } }),
      });
    }
  } finally {
    await peer.stop();
  }
  measures.push({ part: "c", name: "peak memory of the server", unit: "MB", ours: [Math.max(...memory)] });
  return measures;
}

interface Target extends Program {
  /** Sends so many messages, checks that each was answered 200 and taken in once. @returns how many a second. */
  load(count: number): Promise<number>;
}

async function startLive(databaseUrl: string, answer: "pause" | "accept"): Promise<Target> {
  const [port, carrierPort] = [await freePort(), await freePort()];
  const [origin, carrierUrl] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${carrierPort}`];
  const carrierEnv = { PORT: String(carrierPort), ANSWER: answer };
  const carrier = await startProgram("test/bench/carrierServer.ts", [], carrierEnv, carrierUrl);
  const env = {
    PORT: String(port),
    PUBLIC_URL: origin,
    DATABASE_URL: databaseUrl,
    MASTER_KEY: randomBytes(32).toString("base64"),
    TWILIO_ACCOUNT_SID: account.sid,
    TWILIO_AUTH_TOKEN: account.token,
    TWILIO_FROM: town,
    TWILIO_API_URL: carrierUrl,
  };
  const program = await startProgram("src/cli.ts", ["start"], env, `${origin}/health/ready`).catch(
    async (error: unknown) => {
      await carrier.stop();
      throw error;
    },
  );
  // The server reads a town when its first message comes.
  await query(databaseUrl, "update municipality set settings = $1", [JSON.stringify(settings)]);
  return {
    ...target(program, origin, databaseUrl, "inbound"),
    async stop() {
      await program.stop();
      await carrier.stop();
    },
  };
}

async function startBare(databaseUrl: string): Promise<Target> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { PORT: String(port), DATABASE_URL: databaseUrl };
  const program = await startProgram("test/bench/bareServer.ts", [], env, `${origin}/ready`);
  return target(program, origin, databaseUrl, "bare_inbound");
}

function target(program: Program, origin: string, databaseUrl: string, table: string): Target {
  const said = new Int32Array(CONNECTIONS * PHONES);
  let sent = 0;
  return {
    ...program,
    async load(count) {
      const each = Math.ceil(count / CONNECTIONS);
      const forms = Array.from({ length: CONNECTIONS }, (_, connection) =>
        signedForms(`${origin}/twilio/sms`, connection * PHONES, each, said),
      );
      // Its own clock is read once a second only.
      let [first, last] = [0, 0];
      const result = await autocannon({
        url: origin,
        connections: CONNECTIONS,
        amount: each * CONNECTIONS,
        timeout: 60,
        setupClient(client) {
          client.setRequests(forms.pop()!);
          client.on("response", () => {
            last = performance.now();
            first ||= last;
          });
        },
      });
      sent += each * CONNECTIONS;
      const rows = await countRows(databaseUrl, table);
      if (result["2xx"] !== each * CONNECTIONS || rows !== sent) {
        throw new Error(
          `Of ${each * CONNECTIONS} requests ${result["2xx"]} were answered 200 (${result.non2xx} otherwise, ` +
            `${result.errors} errors); ${rows} of ${sent} messages are in ${table}.`,
        );
      }
      return result["2xx"] / ((last - first) / 1000);
    },
  };
}

function signedForms(url: string, firstPhone: number, count: number, said: Int32Array): autocannon.Request[] {
  return Array.from({ length: count }, (_, index) => {
    const phone = firstPhone + (index % PHONES);
    const form = {
      AccountSid: account.sid,
      MessageSid: `SM${randomUUID().replaceAll("-", "")}`,
      From: numberOf(phone),
      To: town,
      Body: bodyOf(said[phone]!++),
      NumMedia: "0",
      NumSegments: "1",
    };
    return {
      method: "POST",
      path: "/twilio/sms",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-twilio-signature": twilio.getExpectedTwilioSignature(account.token, url, form),
      },
      body: new URLSearchParams(form).toString(),
    };
  });
}

async function countRows(databaseUrl: string, table: string): Promise<number> {
  const [row] = await query<{ count: string }>(databaseUrl, `select count(*) from ${table}`);
  return Number(row!.count);
}

async function query<Row extends object>(
  databaseUrl: string,
  sql: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(sql, values);
  await client.end();
  return rows;
}
