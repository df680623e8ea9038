import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import express from "express";
import { demoCarrier, type DemoCarrier } from "../../src/channels/demo/carrier.ts";
import { openStore } from "../../src/store/database/open.ts";
import { freePorts, listen } from "../support/listen.ts";
import { chance, type Chance } from "./chance.ts";
import { checkEffects } from "./checks/effects.ts";
import type { Findings } from "./checks/evidence.ts";
import { checkInbound } from "./checks/inbound.ts";
import { checkOutbox } from "./checks/outbox.ts";
import { complaintsOf } from "./complaints.ts";
import { Database } from "./database.ts";
import { kills } from "./kills.ts";
import { startLoad } from "./load.ts";
import { atMoment } from "./moment.ts";
import { network } from "./network.ts";
import { Replica } from "./replica.ts";
import { endLeases, settle } from "./settle.ts";
import { makeTowns, type CrashTown } from "./town.ts";

export interface CrashOptions {
  kills: number;
  /** One works on its own embedded database; more share one that is given as DATABASE_URL. */
  replicas: number;
  seed: number;
  /** Residents that text at the same time, in each of two towns. */
  residents: number;
  /** Kills follow closer, and leases and the two minutes before a text of unknown fate is decided pass at once. */
  hurry?: boolean;
  /** Hears how far it is. */
  tell?(line: string): void;
}

export interface CrashReport extends Findings {
  seed: number;
  seconds: number;
}

const account = { accountSid: `AC${"0".repeat(31)}1`, authToken: "secret" };

/**
 * Runs real servers under a load of signed webhooks, kills them with kill -9 again and again, lets everything settle,
 * and compares what the phones sent, what the database holds and what the carrier was handed.
 */
export async function crashTest(options: CrashOptions): Promise<CrashReport> {
  const begun = Date.now();
  const { seed, tell = () => undefined } = options;
  const random = chance(seed);
  const home = await mkdtemp(join(tmpdir(), "buurtlijn-crash-"));
  // PostgreSQL refuses to run as root and takes another user, who must be able to get in.
  await chmod(home, 0o755);
  const masterKey = randomBytes(32);
  const database = new Database(home);
  const app = express();
  const server = await listen(app);
  const replicas: Replica[] = [];
  const clean = async (): Promise<void> => {
    await Promise.all(replicas.map((replica) => replica.retire()));
    await server.close();
    await database.retire();
    // Its children leave by themselves a moment later, and may still write until then.
    await rm(home, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  };
  const leave = (): void => void clean().finally(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, leave);
  try {
    const towns = await seedTowns(database, masterKey);
    if (options.replicas === 1) await database.stop();
    const publicUrl = server.url;
    for (const port of await freePorts(options.replicas)) {
      replicas.push(
        new Replica(port, () => ({
          DATA_DIR: home,
          ...(options.replicas > 1 && { DATABASE_URL: database.url }),
          MASTER_KEY: masterKey.toString("base64"),
          PUBLIC_URL: publicUrl,
          TWILIO_ACCOUNT_SID: account.accountSid,
          TWILIO_AUTH_TOKEN: account.authToken,
          TWILIO_API_URL: publicUrl,
          TWILIO_FROM: towns[0]!.number,
          NODE_COMPILE_CACHE: join(home, "compiled"),
        })),
      );
    }
    const net = network({ ports: replicas.map((replica) => replica.port), chance: chance(seed + 1) });
    // A second attempt after three seconds often meets a server that is back.
    const carrier = demoCarrier({ ...account, publicUrl, retryMs: 3_000 });
    app.use(net.router, carrier.router);
    // Node keeps what it compiled at an orderly end only; the starts after a kill are quicker by it.
    replicas[0]!.start();
    await replicas[0]!.ready();
    await replicas[0]!.stop();
    for (const replica of replicas) replica.start();
    await Promise.all(replicas.map((replica) => replica.ready()));
    tell(
      `${options.replicas} server(s) on ports ${replicas.map((one) => one.port).join(", ")}, seed ${seed}`,
    );

    const load = startLoad({ carrier, towns, residents: options.residents, seed });
    const killed = await killAll({ options, random, replicas, database, carrier, tell, sent: load.sent });
    await load.stop();
    await net.settled();
    await carrier.settled();
    tell(`${load.sent()} texts sent; waiting until everything has settled`);

    if (options.hurry) await hurry(replicas, database);
    const left = await settle(database, options.hurry ?? false);
    const settledAt = new Date();
    const codes = await Promise.all(replicas.map((replica) => replica.stop()));
    await database.start();
    const store = await openStore({ databaseUrl: database.url, kind: "live", masterKey });
    const { phones } = load;
    const { keys } = store;
    const findings = await database.ask(async (client) => {
      const evidence = {
        client,
        keys,
        phones,
        texts: carrier.messages(),
        answers: net.answers,
        settledAt,
      };
      return [
        await checkInbound(evidence),
        await checkEffects(evidence),
        await checkOutbox(evidence, options.hurry ?? false),
      ];
    });
    await store.close();
    const unsettled = Object.entries(left).filter(([, count]) => count > 0);
    const complaints = complaintsOf(replicas);
    return {
      seed,
      seconds: Math.round((Date.now() - begun) / 1000),
      counts: {
        ...killed,
        ...(Object.assign({}, ...findings.map((one) => one.counts)) as Findings["counts"]),
        "requests left hanging": net.hung(),
        ...complaints.counts,
      },
      violations: [
        ...findings.flatMap((one) => one.violations),
        ...complaints.violations,
        ...unsettled.map(([table, count]) => `${count} of ${table} never settled.`),
        ...codes.filter((code) => code !== 0).map((code) => `A server stopped with code ${code}, not 0.`),
      ],
    };
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, leave);
    await clean();
  }
}

async function seedTowns(database: Database, masterKey: Buffer): Promise<CrashTown[]> {
  const store = await openStore({ databaseUrl: await database.start(), kind: "live", masterKey });
  try {
    return await makeTowns(store);
  } finally {
    await store.close();
  }
}

/** Kills as often as asked, at moments that nobody chose, and brings back what died. @returns the kills by kind. */
async function killAll(running: {
  options: CrashOptions;
  random: Chance;
  replicas: readonly Replica[];
  database: Database;
  carrier: DemoCarrier;
  tell(line: string): void;
  sent(): number;
}): Promise<Record<string, number>> {
  const { options, random, replicas, database, carrier, tell, sent } = running;
  const counts: Record<string, number> = {};
  const begun = Date.now();
  const next = kills(options.replicas, random);
  let starting = false;
  for (let number = 1; number <= options.kills; number++) {
    await pause(starting ? random.between(0, 1_500) : random.between(500, options.hurry ? 2_000 : 4_500));
    const { name, servers, database: whole } = next.next().value;
    const kind = `killed: ${name}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (starting) counts["of these while starting"] = (counts["of these while starting"] ?? 0) + 1;
    await atMoment(carrier, random, () => {
      if (whole) database.kill();
      return Promise.all(servers.map((index) => replicas[index]!.kill()));
    });
    await pause(random.between(0, 800));
    if (whole && options.replicas > 1) await database.start();
    for (const index of servers) replicas[index]!.start();
    starting = number < options.kills && random.is(0.15);
    if (!starting) await Promise.all(replicas.map((replica) => replica.ready()));
    if (number % 10 === 0 || number === options.kills) {
      tell(
        `kill ${number} of ${options.kills}, ${sent()} texts, ${Math.round((Date.now() - begun) / 1000)} s`,
      );
    }
  }
  return counts;
}

/** Everything dies once more, and comes back when its leases are over. */
async function hurry(replicas: readonly Replica[], database: Database): Promise<void> {
  await Promise.all(replicas.map((replica) => replica.kill()));
  await database.start();
  await database.ask(endLeases);
  for (const replica of replicas) replica.start();
  await Promise.all(replicas.map((replica) => replica.ready()));
}
