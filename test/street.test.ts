import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoCarrier, type DemoCarrier } from "../src/channels/demo/carrier.ts";
import { twilioCarrier } from "../src/channels/sms/send.ts";
import { startService, type Service } from "../src/service.ts";
import { addPerson } from "../src/store/people/addPerson.ts";
import { createMunicipality } from "../src/store/municipality/createMunicipality.ts";
import { setContacts } from "../src/store/municipality/setContacts.ts";
import { asTowns } from "../src/store/database/tenancy.ts";
import { testDatabase, type TestDatabase } from "./support/database.ts";

const town = "+32460001122";
const maria = "+32470000101";
const youssef = "+32470000102";
const rita = "+32470000103";
const an = "+32470000104";
const bart = "+32470000105";
const account = { accountSid: "AC00000000000000000000000000000001", authToken: "secret" };

let store: TestDatabase;
let server: Server;
let carrier: DemoCarrier;
let service: Service;
let townId: number;
const errors: string[] = [];

beforeAll(async () => {
  store = await testDatabase();
  const made = await createMunicipality(store, {
    name: "Moorslede",
    number: town,
    neighbourhoods: ["Dadizele"],
    // No quiet hours: the test runs at any time of day.
    settings: {
      matching: { quietFrom: "23:59", quietUntil: "00:00" },
      hours: { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00", holidays: false },
    },
  });
  townId = made.town;
  const neighbourhood = made.neighbourhoods[0]!;
  const add = (
    firstName: string,
    number: string,
    role: string,
    helpsWith: string[] = [],
  ): Promise<{ person: string }> =>
    addPerson(store, { town: townId, firstName, number, neighbourhood, roles: [role], helpsWith });
  await add("Maria", maria, "resident");
  await add("Youssef", youssef, "volunteer", ["walk"]);
  await add("Rita", rita, "volunteer", ["walk"]);
  const contact = await add("An", an, "contact");
  const deputy = await add("Bart", bart, "deputy");
  await setContacts(store, townId, neighbourhood, contact.person, deputy.person);

  const app = express();
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  carrier = demoCarrier({ ...account, publicUrl });
  service = await startService({
    store,
    carrier: { ...account, from: town, apiUrl: publicUrl },
    textCarrier: twilioCarrier({ ...account, apiUrl: publicUrl }),
    publicUrl,
    observer: { turn: () => undefined, error: (where, error) => errors.push(`${where}: ${String(error)}`) },
  });
  app.use(service.routes, carrier.router);
});
afterAll(async () => {
  await service.stop();
  await carrier.settled();
  server.closeAllConnections();
  server.close();
  await store.close();
});

const heard = (phone: string): string[] =>
  carrier
    .messages()
    .filter((text) => text.to === phone)
    .map((text) => text.body);

/** Texts and waits until so many answers have come to a phone. */
async function text(from: string, body: string, phone: string, count: number): Promise<string> {
  const before = heard(phone).length;
  const { attempts } = await carrier.textFromPhone({ from, to: town, body });
  expect(new Set(attempts)).toEqual(new Set([200]));
  await expect.poll(() => heard(phone).length, { timeout: 15_000, interval: 50 }).toBe(before + count);
  return heard(phone).at(-1)!;
}

describe("a street, over signed webhooks and the carrier's own SDK", () => {
  it("brings a walk from a resident's own words to two people who know who comes when", async () => {
    expect(await text(maria, "k zou gaarne eens gaan wandelen", maria, 1)).toContain("wandeling");
    expect(await text(maria, "ja", maria, 1)).toContain("Wanneer");
    expect(await text(maria, "dinsdag namiddag", maria, 1)).toContain("voornaam");
    expect(await text(maria, "jaja", maria, 1)).toContain("JA of NEE");
    expect(await text(maria, "ja", youssef, 1)).toContain("Maria");
    await expect.poll(() => heard(rita).length, { timeout: 15_000 }).toBe(1);
    expect(heard(rita)[0]).toContain("dinsdagnamiddag");
    expect(await text(youssef, "ja", youssef, 1)).toContain("Dank je voor je ja");
    // Both have answered: the contact person chooses.
    expect(await text(rita, "nee merci", an, 1)).toMatch(/Dossier 2000: .*Youssef/);
    const number = /\. (\d+) Youssef/.exec(heard(an).at(-1)!)![1]!;
    expect(await text(an, `KIES 2000 ${number}`, youssef, 1)).toContain("Maria");
    await expect.poll(() => heard(maria).at(-1), { timeout: 15_000 }).toContain("Youssef");
  });

  it("answers a danger text at once with the fitting line and reaches people until one takes it", async () => {
    const before = { an: heard(an).length, bart: heard(bart).length };
    const answer = await text(maria, "ik wil nie meer leven", maria, 1);
    expect(answer.indexOf("1813")).toBeLessThan(answer.indexOf("112"));
    await expect
      .poll(() => heard(an).slice(before.an).join(), { timeout: 15_000 })
      .toMatch(/Dossier (\d+), gevaar/);
    await expect
      .poll(() => heard(bart).slice(before.bart).join(), { timeout: 15_000 })
      .toMatch(/Dossier (\d+), gevaar/);
    const number = /Dossier (\d+), gevaar/.exec(heard(an).slice(before.an).join())![1]!;
    await text(an, `neem ${number}`, an, 1);
    await text(bart, `NEEM ${number}`, bart, 1);
    const { rows } = await asTowns(store.pool, [townId], (client) =>
      client.query<{ state: number; name: Buffer }>(`select state from case_file where number = $1`, [
        Number(number),
      ]),
    );
    expect(rows[0]?.state).toBe(1);
  });

  it("takes each message in once, however often and at once it comes", async () => {
    carrier.faults.twice = true;
    await text(maria, "BEL", maria, 1);
    carrier.faults.twice = false;
    await carrier.settled();
    const { rows } = await asTowns(store.pool, [townId], (client) =>
      client.query<{ inbound: string; out: string }>(
        `select (select count(*) from inbound) as inbound, (select count(*) from outbox where state in (0, 1)) as out`,
      ),
    );
    const sent = carrier.messages().filter((one) => one.direction === "inbound").length;
    expect(Number(rows[0]!.inbound)).toBe(sent);
    expect(Number(rows[0]!.out)).toBe(0);
  });

  it("stops when asked in any words, confirms once, and stays silent", async () => {
    expect(await text(rita, "STOP", rita, 1)).toMatch(/START/);
    const silent = heard(rita).length;
    await carrier.textFromPhone({ from: rita, to: town, body: "dag" });
    await service.conversations.drained();
    expect(heard(rita).length - silent).toBeLessThanOrEqual(1);
  });

  it("refuses a text that the carrier did not sign", async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/twilio/sms`;
    const body = new URLSearchParams({
      AccountSid: account.accountSid,
      MessageSid: "SM1",
      From: maria,
      To: town,
      Body: "ja",
    });
    expect((await fetch(url, { method: "POST", body })).status).toBe(403);
  });

  it("had no error on the way", () => {
    expect(errors).toEqual([]);
  });
});
