import { randomUUID } from "node:crypto";
import { receiveMessage } from "../../src/app/receiveMessage.ts";
import { chores } from "../../src/store/chores.ts";
import { conversations, type Conversations } from "../../src/store/conversations.ts";
import { flowsDir } from "../../src/store/flows/flowFiles.ts";
import { openFlowLibrary } from "../../src/store/flows/flowLibrary.ts";
import { addPerson } from "../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../src/store/municipality/createMunicipality.ts";
import { setContacts } from "../../src/store/municipality/setContacts.ts";
import { asTowns } from "../../src/store/database/tenancy.ts";
import { Towns } from "../../src/store/municipality/towns.ts";
import type { Store } from "../../src/store/database/open.ts";
import type { TestDatabase } from "./database.ts";

let numbers = 0;

/**
 * A town on a real database whose clock the test holds: real turns and chores, and texts read from the outbox instead
 * of a telephone. It begins on a Tuesday at ten in the morning (Brussels). Close the database yourself.
 */
export class ClockTown {
  now = Date.parse("2026-03-03T09:00:00.000Z");
  readonly store: TestDatabase;
  town = 0;
  private number = "";
  private neighbourhood = "";
  private readonly phones = new Map<string, { number: string; conversation: string; read: string }>();
  /** One per replica; messages come to them in turn. */
  private readonly talks: Conversations[];
  private sent = 0;
  private readonly work: ReturnType<typeof chores>;
  readonly errors: string[] = [];

  private constructor(
    store: TestDatabase,
    flows: Awaited<ReturnType<typeof openFlowLibrary>>,
    replicas: Store[],
  ) {
    this.store = store;
    const towns = new Towns(store.keys);
    const town = (id: number) => towns.get(id);
    const onError = (where: string, error: unknown): void =>
      void this.errors.push(`${where}: ${String(error)}`);
    this.talks = [store, ...replicas].map(({ keys }) =>
      conversations({
        vault: keys,
        keys,
        flows,
        town,
        ids: { next: randomUUID },
        onQuarantine: (code) => void this.errors.push(code),
        onTurn: () => undefined,
      }),
    );
    this.work = chores({ vault: store.keys, town, conversations: this.talks[0]!, onError });
  }

  /** A town with Maria, An (contact person) and volunteers for walks. */
  static async open(
    store: TestDatabase,
    volunteers: string[],
    more: { settings?: Record<string, unknown>; replicas?: Store[]; flows?: string } = {},
  ): Promise<ClockTown> {
    const flows = await openFlowLibrary(store.keys, more.flows ?? flowsDir);
    const made = new ClockTown(store, flows, more.replicas ?? []);
    made.number = `+3246000${String(++numbers).padStart(4, "0")}`;
    const { town, neighbourhoods } = await createMunicipality(store, {
      name: "Moorslede",
      number: made.number,
      neighbourhoods: ["Dadizele"],
      settings: more.settings,
    });
    made.town = town;
    made.neighbourhood = neighbourhoods[0]!;
    await made.add("Maria", "resident");
    const contact = await made.add("An", "contact");
    await setContacts(store, town, made.neighbourhood, contact, null);
    for (const name of volunteers) await made.add(name, "volunteer");
    return made;
  }

  private async add(firstName: string, role: string): Promise<string> {
    const number = `+3247000${String(++numbers).padStart(4, "0")}`;
    const { town, neighbourhood } = this;
    const given = { town, firstName, number, neighbourhood, roles: [role], helpsWith: ["walk", "errand"] };
    const { person, conversation } = await addPerson(this.store, given);
    this.phones.set(firstName, { number, conversation, read: "0" });
    return person;
  }

  get at(): string {
    return new Date(this.now).toISOString();
  }

  /** Somebody writes; what follows from it is done. @returns what she reads since she last looked. */
  async text(who: string, body: string): Promise<string[]> {
    await this.send(who, body);
    await this.settle();
    return this.heard(who);
  }

  /** Somebody writes, and nothing else is done yet. */
  async send(who: string, body: string): Promise<void> {
    const { number } = this.phones.get(who)!;
    const message = { provider: "test", providerSid: randomUUID(), from: number, to: this.number, body };
    await receiveMessage(this.talks[this.sent++ % this.talks.length]!, { ...message, receivedAt: this.at });
  }

  /** Minutes go by, with every chore done at their end. */
  async pass(minutes: number): Promise<void> {
    this.now += minutes * 60_000;
    await this.settle();
  }

  async settle(): Promise<void> {
    let before: string;
    do {
      before = await this.count();
      for (const chore of this.work) await chore.run(this.at);
    } while (before !== (await this.count()));
  }

  private async count(): Promise<string> {
    const [row] = await this.rows<{ count: string }>(
      `select (select count(*) from news where state = 1) || ' ' || (select count(*) from journal) as count`,
    );
    return row!.count;
  }

  /** What somebody reads since the last look. */
  async heard(who: string): Promise<string[]> {
    const phone = this.phones.get(who)!;
    return asTowns(this.store.pool, [this.town], async (client) => {
      const { rows } = await client.query<{ id: string; body: Buffer }>(
        `select id::text, body from outbox where conversation_id = $1 and id > $2 order by seq`,
        [phone.conversation, phone.read],
      );
      phone.read = rows.at(-1)?.id ?? phone.read;
      const texts: string[] = [];
      for (const { body } of rows)
        texts.push(
          String(await this.store.keys.sealer.openForConversation(client, phone.conversation, body)),
        );
      return texts;
    });
  }

  /** Rows of this town, for what no telephone shows. */
  async rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return asTowns(this.store.pool, [this.town], async (client) => (await client.query<T>(sql, values)).rows);
  }

  /** Kind, state and reason of every case, oldest first. */
  async cases(): Promise<string[]> {
    const rows = await this.rows<{ line: string }>(
      `select kind || ' ' || state || ' ' || reason as line from case_file order by number`,
    );
    return rows.map(({ line }) => line);
  }

  /** Maria asks for a walk, up to her consent. */
  async askForWalk(): Promise<void> {
    for (const body of ["k zou gaarne eens gaan wandelen", "ja", "dinsdag namiddag"])
      await this.text("Maria", body);
    expectText(await this.text("Maria", "ja"), "buren die graag helpen");
  }
}

function expectText(texts: string[], part: string): void {
  if (!texts.some((text) => text.includes(part))) throw new Error(`No "${part}" in: ${texts.join(" | ")}`);
}
