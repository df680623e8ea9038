import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import { receiveMessage } from "../../../src/app/receiveMessage.ts";
import { conversations, type Conversations } from "../../../src/store/conversations.ts";
import { erasePerson } from "../../../src/store/privacy/erase.ts";
import { flowsDir } from "../../../src/store/flows/flowFiles.ts";
import { openFlowLibrary } from "../../../src/store/flows/flowLibrary.ts";
import { addPerson } from "../../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { Towns } from "../../../src/store/municipality/towns.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let town: number;
let place: string;
beforeAll(async () => {
  store = await testDatabase();
  const made = await createMunicipality(store, {
    name: "Bovenbeek",
    number: "+32460000009",
    neighbourhoods: ["Centrum"],
  });
  [town, place] = [made.town, made.neighbourhoods[0]!];
});
afterAll(() => store.close());

const person = (number: string) =>
  addPerson(store, { town, firstName: "Maria", number, neighbourhood: place, roles: ["resident"] });
const inTown = (sql: string, values: unknown[] = []) =>
  asTowns(store.pool, [town], (client) => client.query(sql, values));

/** Everything sealed that a person can leave behind, sealed under her address's key. */
async function leaveTraces(who: { person: string; conversation: string }): Promise<Buffer> {
  const { rows } = await inTown(
    `select k.id::text, k.municipality_id as town, k.wrapped from conversation c join address a on a.id = c.address_id
     join data_key k on k.id = a.key_id where c.id = $1`,
    [who.conversation],
  );
  const sealed = store.keys.seal(rows[0], "mijn geheim");
  const values = [town, who.conversation, sealed];
  await inTown(`update conversation set talk = $3 where municipality_id = $1 and id = $2`, values);
  await inTown(
    `insert into inbound (municipality_id, conversation_id, provider, provider_sid, seq, body) values ($1, $2, 't', gen_random_uuid()::text, 1, $3)`,
    values,
  );
  await inTown(
    `insert into outbox (municipality_id, conversation_id, lane, seq, policy, body) values ($1, $2, 0, 1, 0, $3)`,
    values,
  );
  await inTown(
    `insert into news (municipality_id, conversation_id, event, params) values ($1, $2, 'x', $3)`,
    values,
  );
  await inTown(
    `insert into signal (municipality_id, conversation_id, kind, detail) values ($1, $2, 'x', $3)`,
    values,
  );
  await inTown(
    `insert into need (municipality_id, conversation_id, person_id, code, detail) values ($1, $2, $4, 'walk', $3)`,
    [...values, who.person],
  );
  await inTown(
    `with file as (
       insert into case_file (municipality_id, conversation_id, person_id, number, kind, reason, note)
       values ($1, $2, $4, (select count(*) from case_file), 'call-back', 'x', $3) returning id)
     insert into case_event (municipality_id, case_id, kind, note) select $1, id, 'again', $3 from file`,
    [...values, who.person],
  );
  return sealed;
}

it("leaves no sealed byte, no look-up and no key of the person in any table, and keeps the rows", async () => {
  const number = "+32470000001";
  const who = await person(number);
  const sealed = await leaveTraces(who);
  const admin = new pg.Client({ connectionString: store.url });
  await admin.connect();
  const tables = await admin.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const dump = async (): Promise<string> => {
    const lines: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await admin.query<{ row: string }>(`select t::text as row from "${name}" t`);
      lines.push(...rows.map(({ row }) => row));
    }
    return lines.join("\n");
  };
  const traces = [sealed.toString("hex"), store.keys.lookup(town, number).toString("hex")];
  for (const trace of traces) expect(await dump()).toContain(trace);

  await erasePerson(store, town, who.person);

  for (const trace of traces) expect(await dump()).not.toContain(trace);
  await admin.end();
  const { rows } = await inTown(
    `select p.state, p.first_name, (select count(*)::int from need where person_id = p.id) as needs,
            (select state from outbox where conversation_id = $2) as text, (select count(*)::int from erasure) as keys,
            (select count(*)::int from data_key) as left from person p where id = $1`,
    [who.person, who.conversation],
  );
  expect(rows).toEqual([{ state: 3, first_name: null, needs: 1, text: 6, keys: 2, left: 0 }]);
  await expect(erasePerson(store, town, who.person)).rejects.toMatchObject({ code: "no-person" });
});

it("lets a number that two people share live on for the other, without what was said", async () => {
  const [who, other] = [await person("+32470000002"), await person("+32470000003")];
  await leaveTraces(who);
  await inTown(
    `insert into address_person (municipality_id, address_id, person_id)
     select $1, address_id, $3 from conversation where id = $2`,
    [town, who.conversation, other.person],
  );
  await erasePerson(store, town, who.person);
  const { rows } = await inTown(
    `select c.person_id::text as person, c.talk, a.lookup, a.key_id is not null as key,
            (select body from inbound where conversation_id = c.id) as body
     from conversation c join address a on a.id = c.address_id where c.id = $1`,
    [who.conversation],
  );
  expect(rows).toEqual([
    {
      person: other.person,
      talk: null,
      lookup: store.keys.lookup(town, "+32470000002"),
      key: true,
      body: null,
    },
  ]);
});

it("erases nobody of another municipality", async () => {
  const who = await person("+32470000004");
  const other = await createMunicipality(store, {
    name: "Elders",
    number: "+32460000008",
    neighbourhoods: [],
  });
  await expect(erasePerson(store, other.town, who.person)).rejects.toMatchObject({ code: "no-person" });
});

describe("a number whose owner was erased", () => {
  let replicas: Conversations[];
  beforeAll(async () => {
    const flows = await openFlowLibrary(store.keys, flowsDir);
    const towns = new Towns(store.keys);
    replicas = [1, 2].map(() =>
      conversations({
        vault: store.keys,
        keys: store.keys,
        flows,
        town: (id) => towns.get(id),
        ids: { next: randomUUID },
        onQuarantine: (code) => expect.unreachable(code),
        onTurn: () => undefined,
      }),
    );
  });
  const text = (from: string, providerSid: string = randomUUID()) => ({
    provider: "twilio",
    providerSid,
    from,
    to: "+32460000009",
    body: "hallo",
    receivedAt: new Date().toISOString(),
  });
  const personAt = async (number: string) => {
    const { rows } = await inTown(
      `select c.person_id::text as person, c.id::text as conversation, (select count(*)::int from inbound where conversation_id = c.id) as texts
       from conversation c join address a on a.id = c.address_id where a.lookup = $1`,
      [store.keys.lookup(town, number)],
    );
    return rows[0] as { person: string; conversation: string; texts: number } | undefined;
  };

  it.each([
    ["the replica that erased", 0],
    ["another replica, which remembers the conversation", 1],
  ])("is a newcomer's to %s, and no batch-mate suffers", async (_, at) => {
    const [erased, ...others] = ["5", "6", "7", "8"].map((last) => `+3247000${at}00${last}`) as [string];
    for (const from of [erased, ...others])
      for (const replica of replicas) expect(await receiveMessage(replica, text(from))).toBe("new");
    const before = (await personAt(erased))!;
    await erasePerson(store, town, before.person);
    const texts = [erased, ...others, erased].map((from) => receiveMessage(replicas[at]!, text(from)));
    expect(await Promise.all(texts)).toEqual(["new", "new", "new", "new", "new"]);
    expect(await personAt(erased)).toMatchObject({ texts: 2 });
    expect((await personAt(erased))!.person).not.toBe(before.person);
    for (const from of others) expect(await personAt(from)).toMatchObject({ texts: 3 });
  });

  it("makes nobody of a text that was taken in before, when the carrier brings it again", async () => {
    const [number, sid] = ["+32470000019", randomUUID()];
    expect(await receiveMessage(replicas[0]!, text(number, sid))).toBe("new");
    await erasePerson(store, town, (await personAt(number))!.person);
    for (const replica of replicas) expect(await receiveMessage(replica, text(number, sid))).toBe("known");
    expect(await personAt(number)).toBeUndefined();
  });

  it("gets a call-back case when it rings", async () => {
    const number = "+32470000020";
    await receiveMessage(replicas[0]!, text(number));
    await erasePerson(store, town, (await personAt(number))!.person);
    const call = { provider: "twilio", providerSid: randomUUID(), from: number, to: "+32460000009" } as const;
    await replicas[0]!.missedCall({ ...call, receivedAt: new Date().toISOString() });
    const { rows } = await inTown(`select kind from case_file where conversation_id = $1`, [
      (await personAt(number))!.conversation,
    ]);
    expect(rows).toEqual([{ kind: "call-back" }]);
  });

  it("lets news for her go by", async () => {
    const number = "+32470000021";
    await receiveMessage(replicas[0]!, text(number));
    const { person: who, conversation } = (await personAt(number))!;
    await erasePerson(store, town, who);
    const arrival = { kind: "news", id: "999999", event: "x", params: {} } as const;
    const at = new Date().toISOString();
    expect(await replicas[0]!.takeNews({ town, conversation, arrival, at })).toBe("gone");
  });
});
