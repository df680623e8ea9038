import express from "express";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doctor } from "../../src/commands/doctor.ts";
import { checkDatabase } from "../../src/commands/doctor/checkDatabase.ts";
import { checkTown } from "../../src/commands/doctor/checkTown.ts";
import { readConfig } from "../../src/config.ts";
import { defaultHelplines } from "../../src/core/safety/defaultHelplines.ts";
import type { Inspection } from "../../src/store/database/inspect.ts";
import { setSetting } from "../../src/store/municipality/setSetting.ts";
import { addPerson } from "../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../src/store/municipality/createMunicipality.ts";
import { setContacts } from "../../src/store/municipality/setContacts.ts";
import { sealJournal } from "../../src/store/privacy/journal.ts";
import { asTowns } from "../../src/store/database/tenancy.ts";
import { othersEnded, testDatabase, testMasterKey, type TestDatabase } from "../support/database.ts";
import { listen, type Listening } from "../support/listen.ts";
import { runOn } from "./support.ts";

const number = "+32460001122";
const publicUrl = "https://town.example";
const account = { sid: "AC00000000000000000000000000000001", token: "secret" };

let store: TestDatabase;
let server: Listening;
let town: number;
let neighbourhood: string;
/** What the carrier has on record of the number; tests change it. */
let kept: Record<string, unknown>;
const asItShouldBe = {
  phone_number: number,
  capabilities: { sms: true, voice: true },
  sms_url: `${publicUrl}/twilio/sms#rc=5`,
  sms_method: "POST",
  sms_application_sid: "",
  voice_url: `${publicUrl}/twilio/voice`,
  voice_method: "POST",
  voice_application_sid: "",
  trunk_sid: null,
};

beforeAll(async () => {
  store = await testDatabase();
  // As a first live start makes it.
  const made = await createMunicipality(store, {
    name: "onze gemeente",
    number,
    neighbourhoods: ["Centrum"],
  });
  town = made.town;
  neighbourhood = made.neighbourhoods[0]!;
  // The two resources of Twilio's REST API that the doctor reads; the SDK that asks is the real one.
  const app = express();
  const right = `Basic ${Buffer.from(`${account.sid}:${account.token}`).toString("base64")}`;
  app.use((req, res, next) => {
    if (req.headers.authorization === right) next();
    else res.status(401).json({ code: 20003, message: "Authenticate", status: 401 });
  });
  app.get(`/2010-04-01/Accounts/${account.sid}.json`, (_req, res) => {
    res.json({ sid: account.sid, status: "active", type: "Trial" });
  });
  app.get(`/2010-04-01/Accounts/${account.sid}/IncomingPhoneNumbers.json`, (_req, res) => {
    res.json({ incoming_phone_numbers: [kept], next_page_uri: null });
  });
  server = await listen(app);
});
afterAll(async () => {
  await server.close();
  await store.close();
});

async function asked(
  env: Record<string, string | undefined> = {},
  options: { journalHash?: string } = {},
): Promise<{ code: number; text: string }> {
  const run = runOn(store, {
    env: {
      PUBLIC_URL: publicUrl,
      TWILIO_ACCOUNT_SID: account.sid,
      TWILIO_AUTH_TOKEN: account.token,
      TWILIO_FROM: number,
      TWILIO_API_URL: server.url,
      ...env,
    },
  });
  const code = await doctor(run.context, options);
  return { code, text: run.lines.join("\n") };
}

describe("the doctor", () => {
  it("says after a first start what is still to set, and that an alarm would reach nobody", async () => {
    kept = asItShouldBe;
    const { code, text } = await asked();
    expect(code).toBe(1);
    for (const line of [
      "ok     The database is marked live.",
      "ok     The migrations are up to date.",
      "ok     The role buurtlijn_app cannot see past row security.",
      `to do  "buurtlijn backup" was never used here.`,
      `ok     "A message comes in" of ${number} comes to us.`,
      "to do  It is a trial account",
      "to do  By default the carrier itself answers STOP",
      "to do  It is still called by its first name.",
      "wrong  No member of staff can be reached",
      "to do  Centrum has no contact person.",
      "to do  Centrum has no deputy.",
      "to do  hours was left at",
      "to do  dutyNumber was left at nothing",
      "to do  Helplines to look up again",
      "102 (never confirmed)",
    ])
      expect(text).toContain(line);
    expect(text).toMatch(/\n1 wrong, \d+ to do, \d+ ok\.$/);
  });

  it("finds nothing wrong once staff can be reached, and says when somebody cannot any more", async () => {
    const person = (firstName: string, phone: string, role: string) =>
      addPerson(store, { town, firstName, number: phone, neighbourhood, roles: [role] });
    const an = await person("An", "+32470000001", "contact");
    const bo = await person("Bo", "+32470000002", "deputy");
    await setContacts(store, town, neighbourhood, an.person, bo.person);
    await setSetting(store, town, "hours.from", "08:30");
    const { code, text } = await asked();
    expect(text).toContain("ok     Centrum has a contact person and a deputy.");
    expect(text).toContain("ok     hours is set: days [1,2,3,4,5], from 08:30");
    expect(code).toBe(0);
    await asTowns(store.pool, [town], (client) =>
      client.query(
        `update address set stopped_at = now() where id = (select address_id from address_person where person_id = $1)`,
        [bo.person],
      ),
    );
    const after = await asked();
    expect(after.text).toContain("wrong  The deputy of Centrum cannot be reached");
    expect(after.code).toBe(1);
    await asTowns(store.pool, [town], (client) => client.query(`update address set stopped_at = null`));
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["texts go elsewhere", { sms_url: "https://old.example/sms" }, "goes to https://old.example/sms"],
    ["texts go nowhere", { sms_url: "" }, `"A message comes in" of ${number} goes to nowhere`],
    ["texts come by GET", { sms_method: "GET" }, "uses GET"],
    ["an application takes the texts", { sms_application_sid: "AP1" }, "An application takes"],
    [
      "calls go elsewhere",
      { voice_url: "https://demo.twilio.com" },
      `"A call comes in" of ${number} goes to`,
    ],
    ["the number cannot text", { capabilities: { sms: false } }, "cannot text"],
    ["the number is another", { phone_number: "+32460009999" }, `does not have the number ${number}`],
  ])("sees at the carrier that %s", async (_label, change, sentence) => {
    kept = { ...asItShouldBe, ...change };
    const { code, text } = await asked();
    expect(text.split("\n").find((line) => line.includes(sentence))).toMatch(/^ {2}wrong/);
    expect(code).toBe(1);
    kept = asItShouldBe;
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ["a wrong token", { TWILIO_AUTH_TOKEN: "other" }, "does not know this account or token"],
    ["a carrier out of reach", { TWILIO_API_URL: "http://127.0.0.1:1" }, "cannot be reached (ECONNREFUSED)"],
    ["a database out of reach", { DATABASE_URL: "postgresql://127.0.0.1:1/x" }, "Nothing answers"],
    ["half a configuration", { PUBLIC_URL: undefined }, "PUBLIC_URL is required"],
    ["another master key", { MASTER_KEY: Buffer.alloc(32, 1).toString("base64") }, "master key does not fit"],
    [
      "no carrier",
      { TWILIO_ACCOUNT_SID: "", TWILIO_AUTH_TOKEN: "", TWILIO_FROM: "", TWILIO_API_URL: "" },
      "live, but no carrier is set",
    ],
  ])("explains %s, and goes on", async (_label, env, sentence) => {
    const { code, text } = await asked(env);
    expect(text).toContain(sentence);
    expect(code).toBe(1);
    // What could not be read is not said to be missing.
    expect(text).not.toContain("No municipality has the number");
  });
});

it("counts the journal's hashes again, and says where a line was changed", async () => {
  await asTowns(store.pool, [town], (client) =>
    client.query(`insert into journal (municipality_id, kind, subject) values ($1, 'read', 'case')`, [town]),
  );
  await othersEnded(store);
  await sealJournal(store);
  expect((await asked()).text).toMatch(/ok {5}The journal is whole: \d+ sealed lines/);
  const gone = await asked({}, { journalHash: "00" });
  expect(gone.text).toMatch(/wrong {2}The journal was changed: .* the known block is gone/);
  const admin = new pg.Client({ connectionString: store.url });
  await admin.connect();
  await admin.query(`update journal set kind = 'other' where kind = 'read'`);
  const { code, text } = await asked();
  await admin.query(`update journal set kind = 'read' where kind = 'other'`);
  await admin.end();
  expect(text).toMatch(/wrong {2}The journal was changed: block \d+ holds a row that was changed/);
  expect(code).toBe(1);
});

describe("what the doctor makes of a database", () => {
  const embedded = readConfig({ MASTER_KEY: testMasterKey.toString("base64") });
  const now = Date.parse("2026-03-03T09:00:00.000Z");
  const fine: Inspection = {
    version: 180004,
    kind: "live",
    missing: [],
    changed: [],
    role: "ok",
    keyFits: true,
    lastBackup: "2026-03-03T01:00:00.000Z",
  };
  it.each<[string, Partial<Inspection>, string, string]>([
    ["a fresh back-up", {}, "ok", "8 hours old"],
    ["an embedded live one that was never backed up", { lastBackup: null }, "wrong", "never backed up"],
    ["a back-up of three days", { lastBackup: "2026-02-28T09:00:00.000Z" }, "to do", "3 days old"],
    ["a back-up of a month", { lastBackup: "2026-02-03T09:00:00.000Z" }, "wrong", "28 days old"],
    ["PostgreSQL 14", { version: 140011 }, "wrong", "PostgreSQL 14.11"],
    ["a role that sees everything", { role: "bypasses" }, "wrong", "past row security"],
    ["a migration that is missing", { missing: ["0002_x"] }, "wrong", "0002_x"],
    ["a migration that was changed", { changed: ["0001_ground"] }, "wrong", "0001_ground"],
    ["an empty database", { kind: null }, "to do", "empty"],
    ["no key", { keyFits: null }, "wrong", "MASTER_KEY is missing"],
  ])("%s", (_label, change, state, sentence) => {
    const found = checkDatabase(embedded, { ...fine, ...change }, now);
    expect(found.find((one) => one.what.includes(sentence))?.state).toBe(state);
  });
});

it("asks to look a helpline up again after a year, to the day", () => {
  const check = (checked: string): string[] => {
    const helplines = [{ ...defaultHelplines[0]!, checked }];
    const facts = { id: 1, name: "A", neighbourhoods: [], reachableStaff: 1, kept: { helplines } };
    return checkTown(facts, "2026-03-03").flatMap((one) => (/elpline/.test(one.what) ? one.state : []));
  };
  expect([check("2025-03-03"), check("2025-03-02")]).toEqual([["ok"], ["to do"]]);
});
