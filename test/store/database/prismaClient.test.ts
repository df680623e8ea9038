import { afterAll, beforeAll, expect, it } from "vitest";
import pg from "pg";
import { inTowns } from "../../../src/store/database/prismaClient.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { failureOf } from "../../../src/store/database/failure.ts";
import { adminPool, testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let here: number;
let elsewhere: number;
beforeAll(async () => {
  store = await testDatabase();
  const town = (number: string) =>
    createMunicipality(store, { name: number, number, neighbourhoods: ["Centrum", "Heide"] });
  here = (await town("+32460000001")).town;
  elsewhere = (await town("+32460000002")).town;
});
afterAll(() => store.close());

const numbers = (town: number) =>
  asTowns(store.pool, [town], async (client) => {
    const { rows } = await client.query<{ value: string }>("select value from town_number order by id");
    return rows.map((row) => row.value);
  });

it("sees and writes the municipalities that it names, and no others", async () => {
  const seen = (...towns: number[]) =>
    inTowns(store.pool, towns, (tx) => tx.townNumber.findMany({ select: { municipalityId: true } }));
  expect(await seen(here)).toEqual([{ municipalityId: here }]);
  expect(await seen(here, elsewhere)).toHaveLength(2);
  const abroad = inTowns(store.pool, [here], (tx) =>
    tx.townNumber.create({ data: { municipalityId: elsewhere, value: "+32460000003" } }),
  );
  await expect(abroad).rejects.toMatchObject({ code: "42501", message: /row-level security/ });
  for (const towns of [[], [0], ["1}'; drop table person; --"] as unknown as number[]]) {
    await expect(inTowns(store.pool, towns, async () => 1)).rejects.toThrow(RangeError);
  }
});

it("leaves no municipality set on the connection, and no connection behind", async () => {
  await inTowns(store.pool, [here], (tx) => tx.townNumber.count());
  await expect(store.pool.query("select 1 from town_number")).rejects.toThrow("malformed array");
  expect(store.pool.idleCount).toBe(store.pool.totalCount);
});

it("writes nothing when the work throws, and throws that on", async () => {
  const failed = inTowns(store.pool, [here], async (tx) => {
    await tx.townNumber.create({ data: { municipalityId: here, value: "+32460000004" } });
    throw new Error("changed my mind");
  });
  await expect(failed).rejects.toThrow("changed my mind");
  expect(await numbers(here)).toEqual(["+32460000001"]);
});

it.each([
  ["23505", "a value that is there already", { value: "+32460000001" }],
  ["23503", "a municipality that is not there", { value: "+32460000005", municipalityId: 999_999 }],
])("gives SQLSTATE %s for %s, as pg does", async (code, _what, data) => {
  const towns = [here, 999_999];
  const made = inTowns(store.pool, towns, (tx) =>
    tx.townNumber.create({ data: { municipalityId: here, ...data } }),
  );
  await expect(made).rejects.toMatchObject({ code });
});

it("keeps an instant and bytes as they are", async () => {
  const at = "2026-03-29T00:59:59.987Z"; // a second before the clocks change
  const bytes = Buffer.from([0, 1, 255]);
  const key = await inTowns(store.pool, [here], async (tx) => {
    await tx.municipality.update({ where: { id: here }, data: { createdAt: at } });
    return tx.dataKey.create({ data: { municipalityId: here, wrapped: bytes } });
  });
  const { rows } = await asTowns(store.pool, [here], (client) =>
    client.query<{ at: Date; wrapped: Buffer }>(
      "select m.created_at as at, wrapped from municipality m, data_key where data_key.id = $1",
      [key.id],
    ),
  );
  expect(rows[0]!.at.toISOString()).toBe(at);
  expect(rows[0]!.wrapped.equals(bytes)).toBe(true);
  const read = await inTowns(store.pool, [here], (tx) =>
    tx.municipality.findUniqueOrThrow({ where: { id: here } }),
  );
  expect(read.createdAt.toISOString()).toBe(at);
});

it("says that a second try may help when the database went away, and works again", async () => {
  const admin = adminPool(store.url);
  const cut = inTowns(store.pool, [here], async (tx) => {
    const [me] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await admin.query("select pg_terminate_backend($1, 5000)", [me!.pid]);
    await tx.townNumber.count();
  }).catch((error: unknown) => failureOf(error).again);
  expect(await cut).toBe(true);
  await admin.end();
  expect(await inTowns(store.pool, [here], (tx) => tx.townNumber.count())).toBe(1);

  const gone = new pg.Pool({ connectionString: "postgresql://nobody@127.0.0.1:1/x" });
  const unreachable = await inTowns(gone, [here], async () => 1).catch((error: unknown) => error);
  expect(failureOf(unreachable)).toEqual({ again: true, code: "P1001" });
});
