import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
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
  // Messages come to two servers in turn.
  town = await ClockTown.open(store, ["Youssef"], { settings: { talk: {} }, replicas: [replica] });
});
afterAll(async () => {
  await replica.close();
  await store.close();
});

const seconds = (count: number): Promise<void> => town.pass(count / 60);
/** How many texts of Maria are kept. */
const kept = async (): Promise<number> =>
  (
    await town.rows(
      `select i.id from inbound i join conversation c on c.id = i.conversation_id where i.state = 0`,
    )
  ).length;

describe("texts that come together", () => {
  it("are kept at once and answered with one answer to all of them, ten seconds after the last", async () => {
    expect(await town.text("Maria", "dag")).toEqual([]);
    await seconds(6);
    expect(await town.text("Maria", "k zou gaarne eens gaan wandelen")).toEqual([]);
    expect(await kept()).toBe(2);
    await seconds(9);
    expect(await town.heard("Maria")).toEqual([]);
    await seconds(2);
    expect(await town.heard("Maria")).toEqual([expect.stringContaining("een wandeling. Klopt dat?")]);
    await seconds(60);
    expect(await town.heard("Maria")).toEqual([]);
  });

  it("come in through two servers in their order, and another server answers when the first has died", async () => {
    await town.text("Maria", "mijn lamp is stuk");
    await town.text("Maria", "kan er iemand");
    await town.text("Maria", "een briefke lezen");
    await town.text("Maria", "nog iets: bel mij maar in de voormiddag");
    const { rows } = await store.pool.query<{ due: boolean }>(
      `select due_towns('conversation', $1) is not null as due`,
      [new Date(town.now + 11_000).toISOString()],
    );
    expect(rows).toEqual([{ due: true }]);
    await seconds(11);
    expect(await town.heard("Maria")).toHaveLength(1);
    const talks = await town.rows<{ due: string | null }>(`select due_at::text as due from conversation`);
    expect(talks).toContainEqual({ due: null });
  });

  it("are answered after half a minute, also to whoever keeps on writing", async () => {
    for (let text = 0; text < 4; text++) {
      expect(await town.text("Maria", `en dan nog iets ${text} en zo`)).toEqual([]);
      await seconds(8);
    }
    expect(await town.heard("Maria")).toHaveLength(1);
  });

  it("are heard before news: an offer that comes meanwhile waits for the floor", async () => {
    await town.text("Maria", "ik zoek een wandeling dinsdag namiddag");
    await seconds(11);
    await town.text("Maria", "ja");
    await town.text("Maria", "ja");
    await town.text("Maria", "ja");
    await seconds(5);
    await town.text("Youssef", "ik had nog een vraag");
    await seconds(6);
    // Her consent counts now, and her search has asked him.
    expect(await town.rows(`select 1 from offer`)).toHaveLength(1);
    expect(await town.heard("Youssef")).toEqual([]);
    await seconds(5);
    expect(await town.heard("Youssef")).toEqual([expect.stringContaining("Waarmee kunnen we je helpen?")]);
    await town.pass(16);
    expect(await town.heard("Youssef")).toEqual([expect.stringContaining("Kan jij?")]);
  });

  it("hold up no danger, also where it was said in two texts", async () => {
    expect(await town.text("Maria", "er is brand in de keuken")).toEqual([expect.stringContaining("112")]);
    town = await ClockTown.open(store, [], { settings: { talk: {} } });
    expect(await town.text("Maria", "ik wil niet meer")).toEqual([]);
    expect(await town.text("Maria", "leven")).toEqual([expect.stringContaining("1813")]);
    await seconds(60);
    expect(await town.cases()).toEqual(["danger 0 suicide"]);
    expect(await town.heard("Maria")).toEqual([]);
  });

  it("hold up no danger either where the first half of it was an answer", async () => {
    await town.text("Maria", "ik zoek gezelschap");
    await seconds(11);
    await town.heard("Maria");
    expect(await town.text("Maria", "nee ik wil niet meer")).toHaveLength(1);
    await seconds(5);
    expect(await town.text("Maria", "leven")).toEqual([expect.stringContaining("1813")]);
  });

  it.each([
    ["STOP", "geen berichten meer"],
    ["laat mij met rust", "geen berichten meer"],
    ["BEL", "belt je"],
    ["hulp", "Is er nu gevaar?"],
    ["menu", "Dit kan je hier vragen"],
  ])("%s is answered at once, and nothing is said of what waited", async (word, said) => {
    await town.text("Maria", "kan er iemand mee naar de winkel");
    expect(await town.text("Maria", word)).toEqual([expect.stringContaining(said)]);
    await seconds(60);
    expect(await town.heard("Maria")).toEqual([]);
  });

  it("go into the case that follows at once, with what was written just before", async () => {
    await town.text("Maria", "mijn man is ziek");
    await town.text("Maria", "BEL");
    expect(await town.notes()).toEqual(["mijn man is ziek\nBEL"]);
  });
});

describe("a complete answer to a closed question", () => {
  const ask = async (): Promise<void> => {
    await town.text("Maria", "ik zoek gezelschap");
    await seconds(11);
    await town.heard("Maria");
  };

  it("is answered at once; days wait, since more may follow", async () => {
    await ask();
    expect(await town.text("Maria", "ja")).toEqual([expect.stringContaining("Wanneer past het")]);
    expect(await town.text("Maria", "dinsdag namiddag")).toEqual([]);
    expect(await town.text("Maria", "en donderdag ook")).toEqual([]);
    await seconds(11);
    expect(await town.heard("Maria")).toEqual([expect.stringContaining("Mogen we hen je voornaam")]);
    const needs = await town.rows(`select 1 from need`);
    expect(needs).toHaveLength(1);
  });

  it("that is a yes to a consent waits: with a but in the next text it is no plain yes", async () => {
    await ask();
    await town.text("Maria", "ja");
    await town.text("Maria", "dinsdag namiddag");
    await seconds(11);
    await town.heard("Maria");
    expect(await town.text("Maria", "ja")).toEqual([]);
    await seconds(4);
    expect(await town.text("Maria", "maar niet aan iedereen")).toEqual([]);
    await seconds(11);
    expect(await town.heard("Maria")).toEqual([expect.stringContaining("We willen zeker zijn")]);
    expect(await town.rows(`select 1 from consent`)).toEqual([]);
    expect(await town.text("Maria", "nee")).toEqual([expect.stringContaining("We geven niets door")]);
  });
});

it("texts that cannot be handled become a person's to read, and what follows is answered", async () => {
  await town.text("Maria", "ik zoek gezelschap");
  town.poison = "companion-request";
  await seconds(11);
  expect(await town.cases()).toEqual(["quarantined 0 Error"]);
  expect(await town.notes()).toEqual(["ik zoek gezelschap"]);
  town.poison = null;
  town.errors.length = 0;
  await seconds(60);
  await town.text("Maria", "k zou gaarne eens gaan wandelen");
  await seconds(11);
  expect(await town.heard("Maria")).toEqual([expect.stringContaining("een wandeling. Klopt dat?")]);
});
