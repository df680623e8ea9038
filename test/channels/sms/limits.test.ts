import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { an, openStreet, townNumber as to, type Street } from "../../support/street.ts";

describe("limits per number", () => {
  let street: Street;
  beforeAll(async () => {
    street = await openStreet({ limits: { answersPerHour: 4 } });
  }, 60_000);
  afterAll(() => street.close());

  it("stop answers, keep every text, and tell a person once", async () => {
    const from = "+32470000201";
    await street.add("Rita", from);
    for (let n = 0; n < 4; n++)
      expect(await street.quietly({ from, to, body: `menu` })).toHaveLength(n < 3 ? 1 : 0);
    expect(await street.cases(from)).toMatchObject([{ kind: "reply-limit", reason: "repeats" }]);
    expect(await street.quietly({ from, to, body: "iets anders" })).toHaveLength(1);
    for (let n = 0; n < 3; n++) expect(await street.quietly({ from, to, body: `nog ${n}` })).toEqual([]);
    expect(await street.cases(from)).toHaveLength(1);
    const [kept] = await street.sql<{ count: number }>(`select count(*)::int from inbound`);
    expect(kept).toEqual({ count: 8 });
  });

  it("never hold back an answer to danger, a stop, or a cry for help", async () => {
    const from = "+32470000201";
    expect(await street.quietly({ from, to, body: "ik wil nie meer leven" })).toEqual([
      expect.stringContaining("1813"),
    ]);
    expect(await street.quietly({ from, to, body: "hulp" })).toEqual([expect.stringContaining("gevaar")]);
    expect(await street.quietly({ from, to, body: "STOP" })).toEqual([expect.stringContaining("START")]);
  });

  it("do not count for staff", async () => {
    for (let n = 3001; n < 3007; n++) {
      const answers = await street.quietly({ from: an, to, body: `NEEM ${n}` });
      expect(answers).toContainEqual(expect.stringMatching(new RegExp(`\\b${n}\\b`)));
    }
  });

  it("had no error on the way", () => {
    expect(street.errors).toEqual([]);
  });
});

describe("the day's budget", () => {
  let street: Street;
  beforeAll(async () => {
    street = await openStreet({ budget: { dailySegments: 100 } });
  }, 60_000);
  afterAll(() => street.close());
  const spend = (segments: number) => street.sql(`update spending set segments = $1`, [segments]);
  const budgetCases = async () =>
    (await street.cases()).filter((one) => one.kind === "budget").map((one) => one.reason);
  const put = async (phone: string, lane: number, policy: number): Promise<string> => {
    const [row] = await street.sql<{ id: string; key: string; wrapped: Buffer }>(
      `select c.id::text, k.id::text as key, k.wrapped from conversation c join address a on a.id = c.address_id
       join data_key k on k.id = a.key_id where a.lookup = $1`,
      [street.store.keys.lookup(street.townId, phone)],
    );
    const key = { id: row!.key, town: street.townId, wrapped: row!.wrapped };
    const [made] = await street.sql<{ id: string }>(
      `insert into outbox (municipality_id, conversation_id, lane, seq, policy, body)
       values ($1, $2, $3, (select coalesce(max(seq), 1000) + 1 from outbox), $4, $5) returning id::text`,
      [street.townId, row!.id, lane, policy, street.store.keys.seal(key, `lane ${lane}`)],
    );
    return made!.id;
  };
  const stateOf = async (id: string) =>
    (
      await street.sql<{ state: number; error: string | null }>(
        `select state, error from outbox where id = $1`,
        [id],
      )
    )[0];

  it("counts the segments of what leaves, and alarms at 50, 80 and 100 per cent once a day each", async () => {
    const from = "+32470000202";
    await street.add("Rita", from);
    await street.quietly({ from, to, body: "menu" });
    const spent = await street.sql<{ segments: number }>(`select segments from spending`);
    expect(spent).toEqual([{ segments: 2 }]);
    await spend(49);
    await street.quietly({ from, to, body: "dag" });
    await expect.poll(budgetCases).toEqual(["budget-50"]);
    await spend(79);
    await street.quietly({ from, to, body: "menu" });
    await street.quietly({ from, to, body: "wat nu" });
    await expect.poll(budgetCases).toEqual(["budget-50", "budget-80"]);
    await spend(99);
    await street.quietly({ from, to, body: "dag" });
    await expect.poll(budgetCases).toEqual(["budget-50", "budget-80", "budget-100"]);
    await spend(100);
    await street.quietly({ from, to, body: "menu" });
    expect(await budgetCases()).toHaveLength(3);
  });

  it("stops bulk first, then offers, replies last, and danger never", async () => {
    const phone = "+32470000203";
    await street.add("Lies", phone, "volunteer");
    await spend(105);
    const [bulk, offer] = [await put(phone, 2, 1), await put(phone, 1, 1)];
    await expect.poll(() => street.heard(phone), { timeout: 10_000 }).toEqual(["lane 1"]);
    expect(await stateOf(bulk)).toEqual({ state: 0, error: null });
    expect(await stateOf(offer)).toMatchObject({ error: null });
    await spend(125);
    const held = await put(phone, 1, 1);
    await expect.poll(() => stateOf(held), { timeout: 10_000 }).toEqual({ state: 6, error: "budget" });
    expect(await street.quietly({ from: phone, to, body: "menu" })).toHaveLength(1);
    await spend(155);
    expect(await street.quietly({ from: phone, to, body: "menu" })).toEqual([]);
    await expect
      .poll(() => street.cases(phone), { timeout: 10_000 })
      .toMatchObject([{ kind: "undeliverable", reason: "budget" }]);
    expect(await street.quietly({ from: phone, to, body: "ik wil nie meer leven" })).toEqual([
      expect.stringContaining("1813"),
    ]);
    await expect.poll(() => street.heard(an).join(), { timeout: 10_000 }).toContain("gevaar");
    // A new day: yesterday's bulk leaves.
    await street.sql(`update spending set segments = 0`);
    await expect.poll(() => street.heard(phone).at(-1), { timeout: 10_000 }).toBe("lane 2");
  });

  it("had no error on the way", () => {
    expect(street.errors).toEqual([]);
  });
});
