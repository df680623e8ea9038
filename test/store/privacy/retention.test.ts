import { afterAll, beforeAll, expect, it } from "vitest";
import { readBacklog } from "../../../src/store/outbox/backlog.ts";
import { setSetting } from "../../../src/store/municipality/setSetting.ts";
import { emptyOld } from "../../../src/store/privacy/retention.ts";
import { addPerson } from "../../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { Towns } from "../../../src/store/municipality/towns.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
const now = new Date("2026-06-15T09:00:00Z");
const daysAgo = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();

interface Place {
  town: number;
  conversation: string;
}
const towns: Place[] = [];
const inTown = <Row extends object>({ town }: Place, sql: string, values: unknown[] = []): Promise<Row[]> =>
  asTowns(store.pool, [town], async (client) => (await client.query<Row>(sql, values)).rows);

/** Contents in every table that has some, as old as is said. */
async function leave(place: Place, at: string, count = 1): Promise<void> {
  const values = [place.town, place.conversation, at];
  const rows = `from generate_series(1, ${count}) n`;
  for (const sql of [
    `insert into inbound (municipality_id, conversation_id, provider, provider_sid, seq, body, received_at)
     select $1, $2, 't', gen_random_uuid()::text, n, 'x', $3::timestamptz ${rows}`,
    `insert into outbox (municipality_id, conversation_id, lane, seq, policy, state, body, created_at)
     select $1, $2, 0, n, 0, state, 'x', $3::timestamptz ${rows}, unnest('{0,3}'::int[]) state`,
    `insert into news (municipality_id, conversation_id, event, state, params, created_at)
     select $1, $2, 'x', state, 'x', $3::timestamptz ${rows}, unnest('{0,1}'::int[]) state`,
    `insert into signal (municipality_id, conversation_id, kind, detail, created_at) select $1, $2, 'x', 'x', $3::timestamptz ${rows}`,
    `with files as (
       insert into case_file (municipality_id, conversation_id, number, kind, reason, state, note, closed_at)
       select $1, $2, (select count(*) from case_file) + n * 2 + state, 'signal', 'x', state, 'x', $3::timestamptz ${rows}, unnest('{1,2}'::int[]) state
       returning municipality_id, id)
     insert into case_event (municipality_id, case_id, kind, note) select municipality_id, id, 'again', 'x' from files`,
  ]) {
    await inTown(place, sql, values);
  }
}

/** How many rows still hold their contents, and how many rows there are. */
const kept = async (place: Place): Promise<Record<string, string>> => {
  const [row] = await inTown<Record<string, string>>(
    place,
    `select (select count(body) || '/' || count(*) from inbound) as inbound,
            (select count(body) || '/' || count(*) from outbox) as outbox,
            (select count(params) || '/' || count(*) from news) as news,
            (select count(detail) || '/' || count(*) from signal) as signal,
            (select count(note) || '/' || count(*) from case_file) as cases,
            (select count(note) || '/' || count(*) from case_event) as "case events",
            (select count(talk) || '/' || count(*) from conversation) as talks`,
  );
  return row!;
};
const empty = (): Promise<number> => {
  const known = new Towns(store.keys);
  return emptyOld(store.pool, (id) => known.get(id), now);
};

beforeAll(async () => {
  store = await testDatabase();
  for (const number of ["+32460000001", "+32460000002"]) {
    const { town } = await createMunicipality(store, { name: number, number, neighbourhoods: ["Centrum"] });
    const { conversation } = await addPerson(store, {
      town,
      firstName: "Maria",
      number: `${number}7`,
      neighbourhood: null,
      roles: ["resident"],
    });
    towns.push({ town, conversation });
  }
});
afterAll(() => store.close());

it("empties what is old and done with, in the towns that have decided, and keeps the rows", async () => {
  const [here, elsewhere] = towns as [Place, Place];
  for (const place of [here, elsewhere]) {
    await leave(place, daysAgo(31));
    await leave(place, daysAgo(29));
    await inTown(place, `update conversation set talk = 'x', last_in_at = $1`, [daysAgo(31)]);
  }
  const all = {
    inbound: "2/2",
    outbox: "4/4",
    news: "4/4",
    signal: "2/2",
    cases: "4/4",
    "case events": "4/4",
    talks: "1/1",
  };
  expect(await empty()).toBe(0);
  expect(await kept(here)).toEqual(all);

  await setSetting(store, here.town, "retention.messageDays", 30);
  expect(await empty()).toBe(7);
  expect(await kept(here)).toEqual({
    inbound: "1/2",
    // What still waits to be sent or handled, and an open case, keep their contents however old.
    outbox: "3/4",
    news: "3/4",
    signal: "1/2",
    cases: "3/4",
    "case events": "3/4",
    talks: "0/1",
  });
  expect(await kept(elsewhere)).toEqual(all);
  expect(await empty()).toBe(0);
});

it("keeps the state of a conversation in which something is still due, or was just said", async () => {
  const [here] = towns as [Place];
  for (const [due, last] of [
    [daysAgo(-1), daysAgo(40)],
    [null, daysAgo(1)],
  ]) {
    await inTown(here, `update conversation set talk = 'x', due_at = $1, last_in_at = $2`, [due, last]);
    await empty();
    expect((await kept(here))["talks"]).toBe("1/1");
  }
});

it("empties thousands in batches, each row once although two replicas are at it", async () => {
  const [here] = towns as [Place];
  await inTown(
    here,
    `insert into inbound (municipality_id, conversation_id, provider, provider_sid, seq, body, received_at)
     select $1, $2, 't', gen_random_uuid()::text, n, 'x', $3::timestamptz from generate_series(1, 2500) n`,
    [here.town, here.conversation, daysAgo(90)],
  );
  const counts = await Promise.all([empty(), empty()]);
  // Rows that the other has in hand are passed by; one more pass finds nothing left.
  expect(counts[0] + counts[1] + (await empty())).toBe(2500);
  expect((await kept(here))["inbound"]).toBe("1/2502");
});

it.each([["0"], ["13"], ["soon"]])("refuses to keep messages for %s days", async (days) => {
  await expect(
    setSetting(store, towns[0]!.town, "retention.messageDays", Number(days) || days),
  ).rejects.toMatchObject({ code: "setting" });
});

it("tells how late the oldest text and the oldest deadline are, over all towns", async () => {
  for (const place of towns) {
    await inTown(place, `update outbox set state = 3`);
    await inTown(place, `update news set state = 1`);
    await inTown(place, `update case_file set state = 2`);
    await inTown(place, `update conversation set due_at = null`);
  }
  expect(await readBacklog(store.pool, now)).toEqual({ outboxAge: 0, oldestDue: 0 });
  const [here, elsewhere] = towns as [Place, Place];
  const at = (seconds: number): string => new Date(now.getTime() - seconds * 1000).toISOString();
  const put = (place: Place, lane: number, seconds: number) =>
    inTown(
      place,
      `insert into outbox (municipality_id, conversation_id, lane, seq, policy, due_at) values ($1, $2, $3, 900, 0, $4)`,
      [place.town, place.conversation, lane, at(seconds)],
    );
  await put(here, 0, 10);
  await put(elsewhere, 2, 90);
  await put(here, 1, -500);
  await inTown(elsewhere, `update conversation set due_at = $1`, [at(33)]);
  await inTown(
    here,
    `update case_file set state = 0, due_at = $1 where id = (select min(id) from case_file)`,
    [at(44)],
  );
  expect(await readBacklog(store.pool, now)).toEqual({ outboxAge: 90, oldestDue: 44 });
});
