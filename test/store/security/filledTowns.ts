import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, vi } from "vitest";
import { receiveMessage } from "../../../src/app/receiveMessage.ts";
import { startService, type Service } from "../../../src/service.ts";
import { erasePerson } from "../../../src/store/privacy/erase.ts";
import { sealJournal } from "../../../src/store/privacy/journal.ts";
import { addPerson } from "../../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { setContacts } from "../../../src/store/municipality/setContacts.ts";
import { othersEnded, testDatabase, type TestDatabase } from "../../support/database.ts";
import { fillEmptyTables } from "./fillEmptyTables.ts";

/** What people say and are called here, and no code or text of ours contains. Must stand sealed, whatever the table. */
export const canaries = {
  name: "Zonneroosje",
  volunteer: "Kwikstaartman",
  contact: "Wielewaalster",
  newcomer: "Noëllakind",
  sentence: "pluimvoethond",
  danger: "donkerblauwtje",
  note: "spreeuwenzwerm",
};

export interface FilledTown {
  id: number;
  /** E.164 numbers of everybody who wrote. */
  numbers: string[];
  /** Somebody who was erased. */
  gone: string;
}

export interface FilledTowns {
  store: TestDatabase;
  /** A superuser's connection: sees everything. */
  admin: pg.Client;
  towns: FilledTown[];
  close(): Promise<void>;
}

/**
 * Two municipalities in which the same things happened, through real turns: a walk was asked for, offered and arranged,
 * somebody was in danger, a case was taken and closed with a note, a newcomer wrote and was erased. In the end every
 * table with a `municipality_id` holds rows of both.
 */
export async function filledTowns(): Promise<FilledTowns> {
  const store = await testDatabase();
  const admin = new pg.Client({ connectionString: store.url });
  await admin.connect();
  const sent: { to: string; body: string }[] = [];
  const errors: string[] = [];
  const service = await startService({
    store,
    carrier: { accountSid: "AC1", authToken: "secret", from: "+32460000100", apiUrl: null },
    textCarrier: {
      async send({ to, body }) {
        sent.push({ to, body });
        return { outcome: "accepted", sid: `SM${randomUUID()}` };
      },
      list: async () => [],
      find: async () => null,
    },
    publicUrl: "http://127.0.0.1",
    observer: { turn: () => undefined, error: (where, error) => errors.push(`${where}: ${String(error)}`) },
  });
  const towns = await Promise.all([1, 2].map((nr) => fillTown(store, service, sent, nr)));
  await service.stop();
  expect(errors).toEqual([]);
  await fillEmptyTables(
    admin,
    towns.map((town) => town.id),
  );
  await othersEnded(store);
  await sealJournal(store);
  // After sealing, so that the journal holds sealed rows and others.
  for (const town of towns) await erasePerson(store, town.id, town.gone);
  return {
    store,
    admin,
    towns,
    async close() {
      await admin.end();
      await store.close();
    },
  };
}

async function fillTown(
  store: TestDatabase,
  service: Service,
  sent: { to: string; body: string }[],
  nr: number,
): Promise<FilledTown> {
  const number = `+3246000010${nr}`;
  const { town, neighbourhoods } = await createMunicipality(store, {
    name: `Gemeente ${nr}`,
    number,
    neighbourhoods: ["Centrum", "Heide"],
    // No quiet hours: the test runs at any time of day.
    settings: {
      matching: { quietFrom: "23:59", quietUntil: "00:00" },
      hours: { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00", holidays: false },
    },
  });
  const phone = (last: number): string => `+324712340${nr}${last}`;
  const [resident, volunteer, contact, newcomer] = [phone(1), phone(2), phone(3), phone(4)] as const;
  const add = (firstName: string, from: string, role: string) =>
    addPerson(store, {
      town,
      firstName,
      number: from,
      neighbourhood: neighbourhoods[0]!,
      roles: [role],
      helpsWith: role === "volunteer" ? ["walk"] : [],
    });
  await add(canaries.name, resident, "resident");
  await add(canaries.volunteer, volunteer, "volunteer");
  const an = await add(canaries.contact, contact, "contact");
  for (const place of neighbourhoods) await setContacts(store, town, place, an.person, null);

  const heard = (by: string): string[] => sent.filter((text) => text.to === by).map((text) => text.body);
  /** Texts, and waits until somebody hears something new that fits. */
  const say = async (from: string, body: string, by: string, fits: RegExp): Promise<string> => {
    const before = heard(by).length;
    const message = { provider: "twilio", providerSid: randomUUID(), from, to: number, body };
    await receiveMessage(service.conversations, { ...message, receivedAt: new Date().toISOString() });
    const fresh = (): string => heard(by).slice(before).join("\n");
    await vi.waitFor(() => expect(fresh()).toMatch(fits), { timeout: 20_000, interval: 50 });
    return fresh();
  };
  await say(resident, `k zou gaarne eens gaan wandelen met mijn ${canaries.sentence}`, resident, /wandel/);
  await say(resident, "ja", resident, /Wanneer/);
  await say(resident, "dinsdag namiddag", resident, /voornaam/);
  await say(resident, "ja", volunteer, new RegExp(canaries.name));
  const asked = await say(volunteer, "ja", contact, new RegExp(canaries.volunteer));
  const [, dossier, choice] = /Dossier (\d+): .*?\. (\d+) /s.exec(asked)!;
  await say(contact, `KIES ${dossier} ${choice}`, resident, new RegExp(canaries.volunteer));
  const alarm = await say(
    resident,
    `ik wil nie meer leven ${canaries.danger}`,
    contact,
    /Dossier \d+, gevaar/,
  );
  const danger = /Dossier (\d+)/.exec(alarm)![1]!;
  await say(contact, `NEEM ${danger}`, contact, new RegExp(danger));
  await say(contact, `SLUIT ${danger} gebeld ${canaries.note}`, contact, new RegExp(danger));
  await say(newcomer, `dag, hier is ${canaries.newcomer}`, newcomer, /./);
  await say(newcomer, "BEL", newcomer, /./);
  const gone = await add("Iemand", phone(5), "resident");
  return { id: town, numbers: [number, resident, volunteer, contact, newcomer], gone: gone.person };
}
