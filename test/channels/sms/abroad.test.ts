import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStreet, townNumber as to, type Street } from "../../support/street.ts";

let street: Street;
beforeAll(async () => {
  street = await openStreet({ matching: { quietFrom: "23:59", quietUntil: "00:00", gatherMinutes: 15 } });
}, 60_000);
afterAll(() => street.close());

describe("a text from a number that we would not text unasked", () => {
  it.each([
    ["from abroad", "+33612345678", "abroad", 1],
    ["from a landline", "+3251777002", "cannot-text", 1],
    ["from a short code", "8989", "cannot-text", 0],
    ["from a name", "Proximus", "cannot-text", 0],
  ])(
    "%s is taken in, gets one answer where it can arrive, and one case",
    async (_what, from, reason, answers) => {
      const first = await street.quietly({ from, to, body: "k zou gaarne eens gaan wandelen" });
      expect(first).toHaveLength(answers);
      for (const answer of first) expect(answer).toContain("An van de gemeente belt je");
      expect(await street.quietly({ from, to, body: "hallo, is er iemand?" })).toEqual([]);
      expect(await street.quietly({ from, to, body: "menu" })).toEqual([]);
      expect(await street.cases(from)).toMatchObject([{ kind: "call-back", reason, state: 0 }]);
      const inbound = await street.sql(
        `select i.state from inbound i join conversation c on c.id = i.conversation_id join address a on a.id = c.address_id where a.lookup = $1`,
        [street.store.keys.lookup(street.townId, from)],
      );
      expect(inbound).toEqual([{ state: 0 }, { state: 0 }, { state: 0 }]);
    },
  );

  it("is always answered in danger, and the person's case has its warnings", async () => {
    const from = "+33612345679";
    for (let time = 0; time < 2; time++) {
      const [answer] = await street.quietly({ from, to, body: "ik wil nie meer leven" });
      expect(answer).toContain("1813");
    }
    expect(await street.cases(from)).toMatchObject([{ kind: "danger", priority: 0 }]);
  });

  it("gives a person the danger that a name cannot be answered", async () => {
    await street.quietly({ from: "Alarm", to, body: "ik wil nie meer leven" });
    const cases = await street.cases("Alarm");
    expect(cases).toMatchObject([
      { kind: "danger", priority: 0 },
      { kind: "undeliverable", priority: 0, reason: "cannot-text" },
    ]);
  });

  it("stops when asked, and that is confirmed", async () => {
    const from = "+33612345680";
    await street.quietly({ from, to, body: "dag" });
    expect(await street.quietly({ from, to, body: "STOP" })).toEqual([expect.stringContaining("START")]);
  });
});

describe("an offer", () => {
  it("never leaves for such a number, and the search goes on with the next neighbour", async () => {
    const maria = "+32470000301";
    const [abroad, home] = ["+33612345690", "+32470000302"];
    await street.add("Maria", maria);
    await street.add("Pierre", abroad, "volunteer", ["walk"]);
    await street.add("Fons", "+3251777003", "volunteer", ["walk"]);
    for (const number of ["+33612345691", "+33612345692"]) {
      await street.add("Luc", number, "volunteer", ["walk"]);
    }
    await street.add("Rita", home, "volunteer", ["walk"]);
    await street.text(maria, "k zou gaarne eens gaan wandelen", 1);
    await street.text(maria, "ja", 1);
    await street.text(maria, "dinsdag namiddag", 1);
    await street.carrier.textFromPhone({ from: maria, to, body: "ja" });
    await expect.poll(() => street.heard(home).length, { timeout: 20_000 }).toBe(1);
    expect(street.heard(home)[0]).toContain("Maria");
    expect(street.heard(abroad)).toEqual([]);
    const rows = await street.sql<{ error: string }>(
      `select distinct error from outbox where lane = 1 and state = 4 order by error`,
    );
    expect(rows).toEqual([{ error: "country" }, { error: "not-mobile" }]);
    expect(await street.cases(abroad)).toMatchObject([{ kind: "undeliverable", reason: "country" }]);
  });
});

it("had no error on the way", () => {
  expect(street.errors).toEqual([]);
});
