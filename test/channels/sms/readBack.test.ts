import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TextCarrier } from "../../../src/app/ports/textCarrier.ts";
import { openStreet, townNumber as to, type Street } from "../../support/street.ts";

let street: Street;
/** The carrier's list cannot be read. */
let deaf = false;
const wrap = (carrier: TextCarrier): TextCarrier => ({
  ...carrier,
  list: (query) => (deaf ? Promise.reject(new Error("away")) : carrier.list(query)),
});
const maria = "+32470000401";
const rita = "+32470000402";
const youssef = "+32470000403";

const mark = async (): Promise<string | undefined> =>
  (
    await street.sql<{ value: string }>(`select value from about_database where name = $1`, [
      `readback:${to}`,
    ])
  )[0]?.value;
const bodies = async (phone: string): Promise<string[]> => {
  const rows = await street.sql<{ body: Buffer; id: string; key: string; wrapped: Buffer }>(
    `select i.body, k.id::text as key, k.wrapped from inbound i join conversation c on c.id = i.conversation_id
     join address a on a.id = c.address_id join data_key k on k.id = a.key_id where a.lookup = $1 order by i.seq`,
    [street.store.keys.lookup(street.townId, phone)],
  );
  return rows.map(
    ({ body, key, wrapped }) =>
      street.store.keys.open({ id: key, town: street.townId, wrapped }, body) as string,
  );
};

beforeAll(async () => {
  street = await openStreet({}, wrap);
  await street.add("Maria", maria);
  await street.add("Rita", rita);
}, 60_000);
afterAll(() => street.close());

describe("after an outage", () => {
  it("hears what was said meanwhile, once and in order, with two replicas reading at once", async () => {
    await expect.poll(mark, { timeout: 10_000 }).toBeDefined();
    await street.service().stop();
    for (const body of ["k zou gaarne eens gaan wandelen", "ja"]) {
      await street.carrier.textFromPhone({ from: maria, to, body, lost: true });
    }
    await street.carrier.textFromPhone({ from: rita, to, body: "ik wil nie meer leven", lost: true });
    const [one, two] = await Promise.all([street.start(), street.start()]);
    await expect.poll(() => street.heard(maria).length, { timeout: 15_000 }).toBe(2);
    await expect.poll(() => street.heard(rita).join(), { timeout: 15_000 }).toContain("1813");
    expect(street.heard(maria)[0]).toContain("wandeling");
    expect(street.heard(maria)[1]).toContain("Wanneer");
    expect(await bodies(maria)).toEqual(["k zou gaarne eens gaan wandelen", "ja"]);
    expect(await street.cases(rita)).toMatchObject([{ kind: "danger", priority: 0 }]);
    await one.stop();
    await two.stop();
  });

  it("hears the old before the new, although the new comes by webhook at once", async () => {
    await street.carrier.textFromPhone({ from: maria, to, body: "dinsdag namiddag", lost: true });
    await street.start();
    await street.carrier.textFromPhone({ from: maria, to, body: "ja" });
    await expect
      .poll(() => bodies(maria), { timeout: 15_000 })
      .toEqual(["k zou gaarne eens gaan wandelen", "ja", "dinsdag namiddag", "ja"]);
    await street.service().stop();
  });

  it("keeps its mark while the list cannot be read, and takes new texts all the same", async () => {
    const before = await mark();
    deaf = true;
    await street.carrier.textFromPhone({ from: rita, to, body: "nee", lost: true });
    await street.start();
    const begun = Date.now();
    await street.carrier.textFromPhone({ from: youssef, to, body: "menu" });
    expect(Date.now() - begun).toBeLessThan(5_000);
    await expect
      .poll(() => street.errors.splice(0).join(), { timeout: 10_000 })
      .toContain("readBack: Error: away");
    expect(await mark()).toBe(before);
    expect(await bodies(rita)).toEqual(["ik wil nie meer leven"]);
    await street.service().stop();
    deaf = false;
    await street.start();
    await expect.poll(() => bodies(rita), { timeout: 15_000 }).toEqual(["ik wil nie meer leven", "nee"]);
    await expect.poll(async () => (await mark())! > before!, { timeout: 10_000 }).toBe(true);
    await street.service().stop();
  });

  it("takes nothing from before us on a number that is read for the first time", async () => {
    const number = "+32460001123";
    await street.carrier.textFromPhone({ from: maria, to: number, body: "to somebody else", lost: true });
    await street.sql(`insert into town_number (municipality_id, value) values ($1, $2)`, [
      street.townId,
      number,
    ]);
    await street.start();
    const marked = () => street.sql(`select 1 from about_database where name = $1`, [`readback:${number}`]);
    await expect.poll(marked, { timeout: 10_000 }).toHaveLength(1);
    expect(await bodies(maria)).not.toContain("to somebody else");
  });

  it("promises from now on, and not from when the text was sent", async () => {
    await street.service().stop();
    const from = "+32470000404";
    await street.add("Roger", from);
    await street.carrier.textFromPhone({ from, to, body: "BEL", lost: true });
    const message = street.carrier.messages().at(-1)!;
    // Three days ago, and the mark before that.
    message.createdAt = new Date(Date.now() - 3 * 86_400_000);
    const old = new Date(Date.now() - 4 * 86_400_000).toISOString();
    await street.sql(`update about_database set value = $1 where name = $2`, [old, `readback:${to}`]);
    await street.start();
    await expect.poll(() => street.heard(from).length, { timeout: 15_000 }).toBe(1);
    const [row] = await street.sql<{ age: number }>(
      `select extract(epoch from now() - max(received_at))::int as age from inbound`,
    );
    expect(row!.age).toBeLessThan(60);
  });

  it("had no other error on the way", () => {
    expect(street.errors).toEqual([]);
  });
});
