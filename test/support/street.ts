import express from "express";
import { expect } from "vitest";
import type { TextCarrier } from "../../src/app/ports/textCarrier.ts";
import { demoCarrier, type DemoCarrier } from "../../src/channels/demo/carrier.ts";
import { twilioCarrier } from "../../src/channels/sms/send.ts";
import { startService, type Service } from "../../src/service.ts";
import { addPerson } from "../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../src/store/municipality/createMunicipality.ts";
import { setContacts } from "../../src/store/municipality/setContacts.ts";
import { chores } from "../../src/store/chores.ts";
import { asTowns } from "../../src/store/database/tenancy.ts";
import { listen } from "./listen.ts";
import { testDatabase, type TestDatabase } from "./database.ts";

export const townNumber = "+32460001122";
export const account = { accountSid: `AC${"0".repeat(31)}1`, authToken: "secret" };
/** The contact person and the deputy of every street. */
export const an = "+32470000104";
export const bart = "+32470000105";

export interface FoundCase {
  number: number;
  kind: string;
  reason: string;
  priority: number;
  state: number;
}

export interface Street {
  store: TestDatabase;
  carrier: DemoCarrier;
  townId: number;
  publicUrl: string;
  errors: string[];
  add(firstName: string, number: string, role?: string, helpsWith?: string[]): Promise<{ person: string }>;
  /** Everything that the carrier brought to a phone, in its order. */
  heard(phone: string): string[];
  /** Texts, and waits until so many answers have come. @returns those answers. */
  text(from: string, body: string, answers: number): Promise<string[]>;
  /** Texts, and waits until nothing is under way. @returns the answers that came, if any. */
  quietly(text: Parameters<DemoCarrier["textFromPhone"]>[0]): Promise<string[]>;
  /** The cases about one phone, or about the whole town, oldest first. */
  cases(phone?: string): Promise<FoundCase[]>;
  sql<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  service(): Service;
  /** Another process over the same database: a replica, or the server after an outage. It takes the webhooks from now on. */
  start(): Promise<Service>;
  close(): Promise<void>;
}

/** A street with a contact person and a deputy, over signed webhooks and the carrier's own SDK, open day and night. */
export async function openStreet(
  settings: Record<string, unknown> = {},
  wrap: (carrier: TextCarrier) => TextCarrier = (carrier) => carrier,
): Promise<Street> {
  const store = await testDatabase();
  const { town: townId, neighbourhoods } = await createMunicipality(store, {
    name: "Moorslede",
    number: townNumber,
    neighbourhoods: ["Dadizele"],
    settings: {
      matching: { quietFrom: "23:59", quietUntil: "00:00" },
      hours: { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00", holidays: false },
      ...settings,
    },
  });
  const neighbourhood = neighbourhoods[0]!;
  const add: Street["add"] = (firstName, number, role = "resident", helpsWith = []) =>
    addPerson(store, { town: townId, firstName, number, neighbourhood, roles: [role], helpsWith });
  const contact = await add("An", an, "contact");
  const deputy = await add("Bart", bart, "deputy");
  await setContacts(store, townId, neighbourhood, contact.person, deputy.person);

  const app = express();
  const server = await listen(app);
  const publicUrl = server.url;
  const carrier = demoCarrier({ ...account, publicUrl, retryMs: 1 });
  const errors: string[] = [];
  const services: Service[] = [];
  // The carrier stays; of the services the newest takes the webhooks.
  app.use((req, res, next) => (services.at(-1)?.routes ?? next)(req, res, next), carrier.router);
  const start = async (): Promise<Service> => {
    const service = await startService({
      store,
      carrier: { ...account, from: townNumber, apiUrl: publicUrl },
      textCarrier: wrap(twilioCarrier({ ...account, apiUrl: publicUrl })),
      publicUrl,
      observer: {
        turn: () => undefined,
        error: (where, error) => errors.push(`${where}: ${String(error)}`),
      },
    });
    services.push(service);
    return service;
  };
  await start();

  const sql: Street["sql"] = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await asTowns(store.pool, [townId], (client) => client.query<Row>(text, values))).rows;
  const heard = (phone: string): string[] =>
    carrier
      .messages()
      .filter((text) => text.to === phone)
      .map((text) => text.body);
  const waiting = async (): Promise<number> => {
    const [row] = await sql<{ count: number }>(
      `select ((select count(*) from outbox where state in (0, 1) and lane < 2) + (select count(*) from news where state = 0)
         + (select count(*) from case_file where state = 0 and due_at <= now()))::int as count`,
    );
    return row!.count;
  };
  /** Does at once what the service does every second. */
  const hurry = async (): Promise<void> => {
    const { towns, conversations } = services.at(-1)!;
    const onError = (where: string, error: unknown): void => void errors.push(`${where}: ${String(error)}`);
    for (const chore of chores({ vault: store.keys, town: (id) => towns.get(id), conversations, onError }))
      await chore.run(new Date().toISOString());
  };
  return {
    store,
    carrier,
    townId,
    publicUrl,
    errors,
    add,
    heard,
    sql,
    start,
    service: () => services.at(-1)!,
    async text(from, body, answers) {
      const before = heard(from).length;
      const { attempts } = await carrier.textFromPhone({ from, to: townNumber, body });
      expect(new Set(attempts)).toEqual(new Set([200]));
      await expect.poll(() => heard(from).length, { timeout: 15_000, interval: 50 }).toBe(before + answers);
      return heard(from).slice(before);
    },
    async quietly(text) {
      const before = heard(text.from).length;
      await carrier.textFromPhone(text);
      await services.at(-1)!.conversations.drained();
      const quiet = async (): Promise<number> => (await hurry(), waiting());
      await expect.poll(quiet, { timeout: 15_000, interval: 50 }).toBe(0);
      await carrier.settled();
      return heard(text.from).slice(before);
    },
    cases: (phone) =>
      sql<FoundCase>(
        `select f.number, f.kind, f.reason, f.priority, f.state from case_file f
         left join conversation c on c.id = f.conversation_id left join address a on a.id = c.address_id
         where $1::bytea is null or a.lookup = $1 order by f.id`,
        [phone === undefined ? null : store.keys.lookup(townId, phone)],
      ),
    async close() {
      for (const service of services) await service.stop();
      await carrier.settled();
      await server.close();
      await store.close();
    },
  };
}
