import { randomBytes, randomUUID } from "node:crypto";
import { conversations, type Conversations } from "../../src/store/conversations.ts";
import { flowsDir } from "../../src/store/flows/flowFiles.ts";
import { openFlowLibrary } from "../../src/store/flows/flowLibrary.ts";
import { openStore, type Store } from "../../src/store/database/open.ts";
import { createMunicipality } from "../../src/store/municipality/createMunicipality.ts";
import { Towns } from "../../src/store/municipality/towns.ts";

/** Municipalities that share the batches, as on a server for several towns. */
const TOWNS = 4;
const FIRST_INSTANT = Date.parse("2026-03-02T09:00:17.250Z");
/** Between two messages of one phone, in simulated ms. */
const PAUSE_MS = 60_000;

/**
 * What a phone says, over and over: it asks for company, picks a walk, is asked when, and goes back to the question
 * before. The flows `welcome` and `companion-request` answer each message with one text, and the talk stays as long.
 */
export const opening = ["menu", "1"];
const rounds = ["graag eens gaan wandelen in het park, als het mooi weer is", "terug"];

/** What a phone says after so many messages. */
export function bodyOf(said: number): string {
  return opening[said] ?? rounds[(said - opening.length) % rounds.length]!;
}

/** Phones with a talk under way, ready to send messages through the real path. */
export interface Street {
  store: Store;
  talks: Conversations;
  phones: number;
  /** Sends the next message of a phone; resolves after its commit. @throws when it was not taken as new. */
  say(phone: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens a database and brings so many phones into a talk. */
export async function openStreet(databaseUrl: string, phones: number): Promise<Street> {
  const store = await openStore({ databaseUrl, kind: "live", masterKey: randomBytes(32) });
  const flows = await openFlowLibrary(store.keys, flowsDir);
  const towns = new Towns(store.keys);
  const talks = conversations({
    vault: store.keys,
    keys: store.keys,
    flows,
    town: (id) => towns.get(id),
    ids: { next: randomUUID },
    onQuarantine: (code) => {
      throw new Error(`A turn of the bench was quarantined (${code}).`);
    },
    onTurn: () => undefined,
  });
  const numbers: { id: number; number: string }[] = [];
  for (let index = 0; index < TOWNS; index++) {
    const number = `+3246000${String(1000 + index)}`;
    const made = await createMunicipality(store, {
      name: `Town ${index}`,
      number,
      neighbourhoods: ["Centrum"],
      settings,
    });
    numbers.push({ id: made.town, number });
  }

  const said = new Int32Array(phones);
  const say = async (phone: number): Promise<void> => {
    const town = numbers[phone % TOWNS]!;
    const count = said[phone]!++;
    const from = numberOf(phone);
    const message = {
      provider: "bench",
      providerSid: `SM${randomUUID().replaceAll("-", "")}`,
      from,
      to: town.number,
      body: bodyOf(count),
      receivedAt: new Date(FIRST_INSTANT + count * PAUSE_MS).toISOString(),
    };
    const conversation = await talks.conversationOf(town.id, message);
    const result = await talks.take(town.id, conversation!, message);
    if (result !== "new") throw new Error(`A message of the bench was taken as ${result}.`);
  };
  for (const _ of opening) await inTurns(phones, 64, say);
  return {
    store,
    talks,
    phones,
    say,
    async close() {
      await talks.drained();
      await store.close();
    },
  };
}

/** Mobile numbers, since others are not answered. Nothing leaves this machine. */
export const numberOf = (phone: number): string => `+32470${String(100_000 + phone)}`;

/** A load is no town: it is never held back. */
export const settings = {
  limits: { answersPerHour: 1_000_000_000, answersPerDay: 1_000_000_000, sameText: 1_000_000_000 },
  budget: { dailySegments: 1_000_000_000 },
};

/** Does `work` for 0 to `count`, so many at once. */
export async function inTurns(
  count: number,
  atOnce: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
