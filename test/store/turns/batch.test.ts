import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Arrival } from "../../../src/app/ports/turn.ts";
import { flowsDir } from "../../../src/store/flows/flowFiles.ts";
import { openFlowLibrary } from "../../../src/store/flows/flowLibrary.ts";
import { addPerson } from "../../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { Towns } from "../../../src/store/municipality/towns.ts";
import { runTurns } from "../../../src/store/turns/batch.ts";
import type { TurnDeps, TurnWork } from "../../../src/store/turns/work.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { adminPool, testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let admin: pg.Pool;
let deps: TurnDeps;
let town: number;
let people: string[];
const quarantined: string[] = [];

beforeAll(async () => {
  store = await testDatabase();
  admin = adminPool(store.url);
  const made = await createMunicipality(store, {
    name: "Moorslede",
    number: "+32460001122",
    neighbourhoods: ["Dadizele"],
  });
  town = made.town;
  const flows = await openFlowLibrary(store.keys, flowsDir);
  const towns = new Towns(store.keys);
  deps = {
    vault: store.keys,
    flows,
    town: (id) => towns.get(id),
    ids: { next: randomUUID },
    onQuarantine: (code) => void quarantined.push(code),
  };
});
afterAll(async () => {
  await admin.end();
  await store.close();
});
let nextNumber = 0;
beforeEach(async () => {
  quarantined.length = 0;
  await admin.query("truncate inbound, outbox, news, journal, case_event, case_file cascade");
  people = [];
  for (let index = 0; index < 4; index++) {
    const number = `+32470000${String(nextNumber++).padStart(3, "0")}`;
    const { conversation } = await addPerson(store, {
      town,
      firstName: "Maria",
      number,
      neighbourhood: null,
      roles: ["resident"],
    });
    people.push(conversation);
  }
});

const at = "2026-03-02T09:00:00.000Z";
function message(conversation: string, providerSid: string, body = "menu"): TurnWork {
  const arrival: Arrival = { kind: "message", provider: "twilio", providerSid, body };
  return { town, conversation, arrival, at };
}
const results = async (work: TurnWork[], given = deps): Promise<unknown[]> =>
  (await runTurns(given, work)).map((one) => (one.status === "fulfilled" ? one.value : one.reason));
/** How many rows each table holds, as one line. */
async function counts(): Promise<string> {
  const { rows } = await admin.query<{ line: string }>(
    `select format('%s in, %s out, %s journal, %s cases', (select count(*) from inbound where state = 0),
       (select count(*) from outbox), (select count(*) from journal where kind = 'turn'), (select count(*) from case_file)) as line`,
  );
  return rows[0]!.line;
}

describe("a batch of turns", () => {
  it("answers each message once, and a message that comes again does nothing", async () => {
    const work = people.map((one, index) => message(one, `SM${index}`));
    expect(await results(work)).toEqual(["new", "new", "new", "new"]);
    expect(await counts()).toBe("4 in, 4 out, 4 journal, 0 cases");
    const mixed = [work[1]!, message(people[0]!, "SM9"), work[3]!];
    expect(await results(mixed)).toEqual(["known", "new", "known"]);
    expect(await results(work)).toEqual(["known", "known", "known", "known"]);
    expect(await counts()).toBe("5 in, 5 out, 5 journal, 0 cases");
  });

  it("gives order numbers that rise without a gap", async () => {
    for (let index = 0; index < 3; index++) await results([message(people[0]!, `SM${index}`)]);
    const { rows } = await admin.query(
      `select seq::int from inbound union all select seq::int from outbox order by 1`,
    );
    expect(rows.map((row) => row.seq)).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it("takes one id in once, also where two conversations bring it at once", async () => {
    const work = [message(people[0]!, "SM1"), message(people[1]!, "SM1"), message(people[2]!, "SM2")];
    expect(await results(work)).toEqual(["new", "known", "new"]);
    expect(await counts()).toBe("2 in, 2 out, 2 journal, 0 cases");
  });

  it("takes an id that comes for two towns in for each, once", async () => {
    const elsewhere = await createMunicipality(store, {
      name: "Ledegem",
      number: "+32460001133",
      neighbourhoods: ["Rollegem"],
    });
    const { conversation } = await addPerson(store, {
      town: elsewhere.town,
      firstName: "Maria",
      number: "+32470000999",
      neighbourhood: null,
      roles: ["resident"],
    });
    const there = { ...message(conversation, "SM1"), town: elsewhere.town };
    expect(await results([message(people[0]!, "SM1"), there])).toEqual(["new", "new"]);
    expect(await results([there, message(people[0]!, "SM1")])).toEqual(["known", "known"]);
    expect(await results([message(people[0]!, "SM2")])).toEqual(["new"]);
    // Alone, and together with the town that has it already.
    expect(
      await results([message(people[0]!, "SM2"), { ...there, arrival: message("", "SM2").arrival }]),
    ).toEqual(["known", "new"]);
    expect(await counts()).toBe("4 in, 4 out, 4 journal, 0 cases");
  });

  it("takes one id in once, however many batches bring it at the same time", async () => {
    const batches = Array.from({ length: 6 }, () => people.map((one, index) => message(one, `SM${index}`)));
    const all = (await Promise.all(batches.map((work) => results(work)))).flat();
    expect(all.filter((one) => one === "new")).toHaveLength(4);
    expect(all.filter((one) => one === "known")).toHaveLength(20);
    expect(await counts()).toBe("4 in, 4 out, 4 journal, 0 cases");
  });

  it("keeps a poisonous message apart with a case, and takes the others", async () => {
    const poisoned: TurnDeps = {
      ...deps,
      flows: {
        ...deps.flows,
        text(spoken, facts) {
          if (spoken.run.params["said"] === "gif") throw new Error("poison");
          return deps.flows.text(spoken, facts);
        },
      },
    };
    const work = people.map((one, index) => message(one, `SM${index}`, index === 2 ? "gif" : "menu"));
    expect(await results(work, poisoned)).toEqual(["new", "new", "quarantined", "new"]);
    expect(quarantined).toEqual(["Error"]);
    expect(await counts()).toBe("3 in, 3 out, 3 journal, 1 cases");
  });

  it("tells at once of a poisonous message that speaks of danger, with what was written", async () => {
    await admin.query(`update conversation set talk = '\\x01' where id = any($1)`, [people.slice(0, 2)]);
    const work = [message(people[0]!, "SM1", "ik wil niet meer leven"), message(people[1]!, "SM2", "hallo?")];
    expect(await results([...work, message(people[2]!, "SM3")])).toEqual([
      "quarantined",
      "quarantined",
      "new",
    ]);
    const { rows } = await admin.query<{ priority: number; conversation: string; note: Buffer }>(
      `select priority, conversation_id::text as conversation, note from case_file order by number`,
    );
    const opened = await asTowns(store.pool, [town], async (client) => {
      const notes = [];
      for (const { priority, conversation, note } of rows)
        notes.push([priority, await store.keys.sealer.openForConversation(client, conversation, note)]);
      return notes;
    });
    expect(opened).toEqual([
      [0, "ik wil niet meer leven"],
      [1, "hallo?"],
    ]);
  });

  it("writes nothing of a turn whose last statement fails", async () => {
    await admin.query(`alter table outbox add constraint refuse check (seq < 2)`);
    try {
      expect(await results([message(people[0]!, "SM1")])).toEqual(["new"]);
      expect(await results([message(people[0]!, "SM2"), message(people[1]!, "SM3")])).toEqual([
        "quarantined",
        "new",
      ]);
    } finally {
      await admin.query(`alter table outbox drop constraint refuse`);
    }
    expect(quarantined).toEqual(["23514"]);
    expect(await counts()).toBe("2 in, 2 out, 2 journal, 1 cases");
  });

  it("handles news once, also when the answer of the commit got lost", async () => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into news (municipality_id, conversation_id, event) values ($1, $2, 'not-chosen') returning id::text`,
      [town, people[0]],
    );
    const params = { event: "not-chosen" };
    const work: TurnWork = {
      town,
      conversation: people[0]!,
      arrival: { kind: "news", id: rows[0]!.id, event: "not-chosen", params },
      at,
    };
    expect(await results([work])).toEqual(["new"]);
    expect(await results([work])).toEqual(["known"]);
    expect(await counts()).toBe("0 in, 1 out, 1 journal, 0 cases");
  });
});
