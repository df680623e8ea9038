import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { conversations, type Conversations } from "../../../src/store/conversations.ts";
import { flowsDir } from "../../../src/store/flows/flowFiles.ts";
import { openFlowLibrary } from "../../../src/store/flows/flowLibrary.ts";
import { addPerson } from "../../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { Towns } from "../../../src/store/municipality/towns.ts";
import { insertNews } from "../../../src/store/turns/news.ts";
import type { TurnWork } from "../../../src/store/turns/work.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

const now = "2026-11-24T09:00:00.000Z";
let store: TestDatabase;
let talks: Conversations;
let work: TurnWork;

beforeAll(async () => {
  store = await testDatabase();
  const { pool, keys } = store;
  const made = await createMunicipality(store, {
    name: "Moorslede",
    number: "+32460001122",
    neighbourhoods: ["Dadizele"],
  });
  const { town } = made;
  const { conversation } = await addPerson(store, {
    town,
    firstName: "Maria",
    number: "+32400000101",
    neighbourhood: made.neighbourhoods[0]!,
    roles: ["resident"],
  });
  const params = { event: "nobody" };
  const id = await asTowns(pool, [town], async (client) => {
    await insertNews(client, keys.sealer, town, { conversation, event: "nobody", params }, now);
    return (await client.query<{ id: string }>("select id::text from news")).rows[0]!.id;
  });
  work = { town, conversation, arrival: { kind: "news", id, event: "nobody", params }, at: now };
  const towns = new Towns(keys);
  talks = conversations({
    vault: keys,
    keys,
    flows: await openFlowLibrary(keys, flowsDir),
    town: (one) => towns.get(one),
    ids: { next: randomUUID },
    onQuarantine: () => undefined,
    onTurn: () => undefined,
  });
});
afterAll(() => store.close());

it("hears news once, also when a claim that ran out or a lost answer brings it again", async () => {
  const results = [await talks.takeNews(work), await talks.takeNews(work)];
  const { rows } = await asTowns(store.pool, [work.town], (client) =>
    client.query<{ texts: string; turns: string; state: number }>(
      `select (select count(*) from outbox) as texts, (select count(*) from journal where kind = 'turn') as turns, state from news`,
    ),
  );
  expect({ results, rows }).toEqual({
    results: ["new", "known"],
    rows: [{ texts: "1", turns: "1", state: 1 }],
  });
});
