import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openUndeliverable } from "../../../src/store/outbox/undeliverable.ts";
import { openStore, type Store } from "../../../src/store/database/open.ts";
import { ClockTown } from "../../support/clockTown.ts";
import { testDatabase, testMasterKey, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let replica: Store;
let town: ClockTown;
beforeAll(async () => {
  store = await testDatabase();
  replica = await openStore({ databaseUrl: store.url, kind: "live", masterKey: testMasterKey });
}, 60_000);
beforeEach(async () => {
  town = await ClockTown.open(store, ["Youssef", "Rita"], { replicas: [replica] });
});
afterEach(() => {
  if (town.errors.length > 0) throw new Error(town.errors.join("\n"));
});
afterAll(async () => {
  await replica.close();
  await store.close();
});

const asked = expect.stringContaining("Met wie spreek ik?");
const day = 24 * 60;
const consents = async (): Promise<string[]> =>
  (
    await town.rows<{ person: string }>(
      `select person_id::text as person from consent where given order by id`,
    )
  ).map(({ person }) => person);
const speaker = async (who: string): Promise<string> => {
  const { conversation } = town.phones.get(who)!;
  const [row] = await town.rows<{ id: string }>(
    `select person_id::text as id from conversation where id = $1`,
    [conversation],
  );
  return row!.id;
};

describe("a telephone that two people use", () => {
  it("keeps each one's consent and news apart", async () => {
    const maria = await speaker("Maria");
    const roger = await town.share("Roger");
    expect(await town.text("Maria", "k zou gaarne eens gaan wandelen")).toEqual([asked]);
    expect(await town.text("Maria", "Roger")).toEqual([expect.stringContaining("een wandeling. Klopt dat?")]);
    expect(await speaker("Maria")).toBe(roger);
    for (const body of ["ja", "dinsdag namiddag", "ja"]) await town.text("Maria", body);
    expect(await consents()).toEqual([roger]);
    expect((await town.heard("Youssef")).join()).toContain("Roger uit Dadizele");
    // Maria writes in between; Roger's good news greets him and names no topic.
    await town.pass(90);
    expect(await town.text("Maria", "dag, ik heb een vraag")).toEqual([asked]);
    expect(await town.text("Maria", "maria")).toEqual([
      expect.stringContaining("Waarmee kunnen we je helpen"),
    ]);
    expect(await speaker("Maria")).toBe(maria);
    await town.text("Maria", "BEL");
    await town.text("Youssef", "ja");
    await town.text("Rita", "nee");
    const choice = (await town.heard("An")).find((text) => text.includes("KIES"))!;
    await town.pass(20);
    await town.text("An", /KIES \d+ 1/.exec(choice)![0]);
    const [news] = await town.heard("Maria");
    expect(news).toContain("Dag Roger, hier is Buurtlijn");
    expect(news).not.toContain("wandeling");
    expect(await town.text("Maria", "ja")).toEqual([
      expect.stringContaining("Youssef uit de buurt helpt je graag"),
    ]);
    expect(await consents()).toEqual([roger]);
  });

  it("has a person call whom the news is for when somebody else reads it", async () => {
    await town.askForWalk();
    const maria = await speaker("Maria");
    await town.share("Roger");
    await town.pass(61);
    await town.text("Youssef", "ja");
    await town.text("Rita", "nee");
    const choice = (await town.heard("An")).find((text) => text.includes("KIES"))!;
    await town.text("An", /KIES \d+ 1/.exec(choice)![0]);
    expect((await town.heard("Maria")).join()).toContain("Dag Maria, hier is Buurtlijn");
    expect(await town.text("Maria", "nee")).toEqual([expect.stringContaining("proberen we het anders")]);
    const [file] = await town.rows(
      `select person_id::text as person, priority from case_file where reason = 'other-reader'`,
    );
    expect(file).toEqual({ person: maria, priority: 1 });
  });
});

describe("a number with another owner", () => {
  it("is let go: sorry, nothing more for those before, a call for what was due, and a stranger afterwards", async () => {
    await town.askForWalk();
    const maria = await speaker("Maria");
    expect(await town.text("Maria", "wie is dit? ik heb dit nummer nog maar pas")).toEqual([
      expect.stringContaining("Sorry dat we je stoorden"),
    ]);
    const [file] = await town.rows(
      `select person_id::text as person, priority, kind from case_file where reason = 'number-lost'`,
    );
    expect(file).toEqual({ person: maria, priority: 1, kind: "call-back" });
    // The search goes on, and its news does not reach the new owner.
    await town.text("Youssef", "ja");
    await town.text("Rita", "nee");
    const choice = (await town.heard("An")).find((text) => text.includes("KIES"))!;
    await town.text("An", /KIES \d+ 1/.exec(choice)![0]);
    expect(await town.heard("Maria")).toEqual([]);
    // Two servers had the old conversation in mind; the new owner is known to neither.
    for (const body of ["dag", "ik zoek gezelschap"]) await town.send("Maria", body);
    await town.settle();
    expect(await town.heard("Maria")).toEqual([]);
    const { number } = town.phones.get("Maria")!;
    const found = await town.rows<{ id: string; name: Buffer | null }>(
      `select c.id::text, p.first_name as name from address a join conversation c on c.address_id = a.id join person p on p.id = c.person_id
       where a.lookup = $1`,
      [store.keys.lookup(town.town, number)],
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ name: null });
    expect(found[0]!.id).not.toBe(town.phones.get("Maria")!.conversation);
  });

  it("of a neighbour who was asked: the search asks the next one", async () => {
    await town.askForWalk();
    await town.text("Youssef", "verkeerd nummer");
    const states = await town.rows<{ state: number }>(`select state from offer order by id`);
    expect(states.map(({ state }) => state)).toContain(3);
    expect((await town.cases()).filter((line) => line.includes("number-lost"))).toHaveLength(1);
  });
});

describe("a telephone that could not be reached", () => {
  it.each([
    ["30003", true],
    ["30005", true],
    ["30007", false],
  ])("after code %s the next text is asked whose it is: %s", async (code, unclear) => {
    await town.text("Maria", "BEL");
    const { conversation } = town.phones.get("Maria")!;
    const [row] = await town.rows<{ id: string }>(`select id::text from outbox where conversation_id = $1`, [
      conversation,
    ]);
    const dead = { id: row!.id, town: town.town, conversation, lane: 0, policy: 0, code } as const;
    await openUndeliverable(store.keys, dead, new Date(town.now));
    await town.pass(5);
    const [said] = await town.text("Maria", "k zou gaarne eens gaan wandelen");
    if (!unclear) {
      expect(said).toContain("een wandeling. Klopt dat?");
      return;
    }
    expect(said).toEqual(asked);
    expect(await town.text("Maria", "Maria")).toEqual([expect.stringContaining("een wandeling. Klopt dat?")]);
  });

  it("and half a year of silence is the same, by the town's own setting", async () => {
    await town.text("Maria", "BEL");
    await town.pass(183 * day);
    expect(await town.text("Maria", "k zou gaarne eens gaan wandelen")).toEqual([asked]);
    expect(await town.text("Maria", "Omer")).toEqual([expect.stringContaining("een wandeling. Klopt dat?")]);
    const names = await town.rows(`select 1 from person where first_name is not null`);
    expect(names.length).toBeGreaterThan(4);
    expect(await town.cases()).toContainEqual("call-back 0 asked");
  });
});
