import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { lentConnections } from "../../../src/store/database/lentConnections.ts";
import { inTowns } from "../../../src/store/database/prismaClient.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let towns: { id: number; number: string }[];
beforeAll(async () => {
  store = await testDatabase();
  towns = await Promise.all(
    ["+32460000001", "+32460000002", "+32460000003"].map(async (number) => ({
      id: (await createMunicipality(store, { name: number, number, neighbourhoods: ["Centrum", "Heide"] }))
        .town,
      number,
    })),
  );
});
afterAll(() => store.close());

/** Waits until nobody holds a connection; @returns how many are left. */
async function idle(): Promise<number> {
  await expect.poll(() => store.pool.idleCount === store.pool.totalCount).toBe(true);
  return store.pool.totalCount;
}

it("answers one question after the other, however many are asked at once", async () => {
  const warnings: string[] = [];
  const heard = (warning: Error): unknown => warnings.push(warning.message);
  process.on("warning", heard);
  onTestFinished(() => void process.off("warning", heard));
  const parts = { numbers: true, neighbourhoods: { include: { contact: true, deputy: true } }, cases: true };
  const read = await inTowns(store.pool, [towns[0]!.id], (tx) =>
    tx.municipality.findMany({ include: { ...parts, people: true, addresses: true } }),
  );
  expect(read.map((town) => [town.name, town.neighbourhoods.length])).toEqual([["+32460000001", 2]]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(warnings).toEqual([]);
});

it(
  "gives everyone their own answers while other transactions fail in every way",
  { timeout: 60_000 },
  async () => {
    const mine = (id: number) =>
      asTowns(store.pool, [id], async (client) => {
        const { rows } = await client.query<{ value: string }>("select value from town_number");
        return rows.map((row) => row.value);
      });
    const failing = (id: number, way: number) =>
      inTowns(store.pool, [id], async (tx) => {
        const parts = [
          tx.municipality.findMany({ include: { numbers: true, neighbourhoods: true, cases: true } }),
          way === 0 ? tx.$queryRaw`select 1 / 0` : tx.neighbourhood.findMany(),
          way === 1
            ? tx.townNumber.create({ data: { municipalityId: id, value: towns[0]!.number } })
            : tx.townNumber.findMany(),
        ];
        if (way === 2) throw new Error("gone before the answers");
        await Promise.all(parts);
      });
    const results = await Promise.all(
      Array.from({ length: 120 }, async (_, index) => {
        const { id, number } = towns[index % 3]!;
        await failing(id, Math.floor(index / 3) % 4).catch(() => undefined);
        const read = await inTowns(store.pool, [id], (tx) => tx.townNumber.findMany());
        return [...read.map((row) => row.value), ...(await mine(id))].every((value) => value === number);
      }),
    );
    expect(results.filter((right) => !right)).toEqual([]);
    expect(await idle()).toBeLessThanOrEqual(12);
  },
);

it("takes a connection back once, and closes one that is still in a transaction", async () => {
  const before = await idle();
  const first = await lentConnections(store.pool).connect();
  await first.query({ text: "select 1" });
  first.release();
  const second = await store.pool.connect();
  first.release(); // its connection may be the second one's by now
  await expect(first.query({ text: "select 1" })).rejects.toThrow("given back");
  expect((await second.query<object>("select 2 as two")).rows).toEqual([{ two: 2 }]);
  second.release();
  expect(await idle()).toBe(Math.max(before, 1));

  const open = await lentConnections(store.pool).connect();
  await open.query({ text: "begin" });
  const late = open.query<{ n: number }>({ text: "select 3 as n from pg_sleep(0.2)" });
  open.release();
  expect((await late).rows).toEqual([{ n: 3 }]);
  expect(await idle()).toBe(Math.max(before, 1) - 1);
});
