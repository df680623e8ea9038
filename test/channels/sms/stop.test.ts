import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noFaults } from "../../../src/channels/demo/carrierTypes.ts";
import { an, bart, openStreet, townNumber as to, type Street } from "../../support/street.ts";

let street: Street;
let last = 200;
/** A resident of her own for every test. */
const someone = async (role = "resident", helpsWith: string[] = []): Promise<string> => {
  const from = `+32470000${++last}`;
  await street.add("Rita", from, role, helpsWith);
  return from;
};
/** Only what we sent, without the carrier's own English. */
const ours = (phone: string): string[] =>
  street.carrier
    .messages()
    .filter((text) => text.to === phone && text.direction === "outbound-api")
    .map((text) => text.body);

beforeAll(async () => {
  street = await openStreet();
}, 60_000);
afterAll(() => street.close());

describe("where the carrier leaves STOP, START and HELP to us", () => {
  it("confirms a stop once, in any words, then says nothing until START", async () => {
    const from = await someone();
    expect(await street.quietly({ from, to, body: "gelieve mij geen berichten meer te sturen" })).toEqual([
      expect.stringContaining("START"),
    ]);
    for (const body of ["STOP", "dag", "ok merci", "menu"]) {
      expect(await street.quietly({ from, to, body }), body).toEqual([]);
    }
    expect(await street.quietly({ from, to, body: "START" })).toEqual([
      expect.stringContaining("Welkom terug"),
    ]);
    expect(await street.quietly({ from, to, body: "menu" })).toHaveLength(1);
  });

  it("gives what somebody writes after STOP to a person, once, and lets thanks be", async () => {
    const from = await someone();
    await street.quietly({ from, to, body: "STOP" });
    await street.quietly({ from, to, body: "oke, merci" });
    await expect.poll(() => street.cases(from)).toEqual([]);
    await street.quietly({ from, to, body: "kan er toch nog iemand met mij gaan wandelen" });
    await street.quietly({ from, to, body: "hallo?" });
    await expect
      .poll(() => street.cases(from))
      .toMatchObject([{ kind: "not-understood", reason: "wrote-after-stop" }]);
  });

  it("calls somebody back who asks for it after STOP, and texts nothing", async () => {
    const from = await someone();
    await street.quietly({ from, to, body: "STOP" });
    expect(await street.quietly({ from, to, body: "BEL" })).toEqual([]);
    await expect
      .poll(() => street.cases(from))
      .toMatchObject([{ kind: "call-back", reason: "asked", priority: 1 }]);
  });

  it("empties the queue, and turns what was left hanging into a case", async () => {
    const from = await someone();
    const [row] = await street.sql<{ conversation: string; person: string }>(
      `select c.id::text as conversation, c.person_id::text as person from conversation c join address a on a.id = c.address_id where a.lookup = $1`,
      [street.store.keys.lookup(street.townId, from)],
    );
    await street.sql(
      `insert into outbox (municipality_id, conversation_id, lane, seq, policy, due_at)
       values ($1, $2, 2, 900, 2, now() + interval '1 day')`,
      [street.townId, row!.conversation],
    );
    await street.sql(
      `insert into request (municipality_id, person_id, conversation_id, kind, state) values ($1, $2, $3, 'walk', 2)`,
      [street.townId, row!.person, row!.conversation],
    );
    expect(await street.quietly({ from, to, body: "STOP" })).toHaveLength(1);
    expect(
      await street.sql(`select state, error from outbox where lane = 2 and conversation_id = $1`, [
        row!.conversation,
      ]),
    ).toEqual([{ state: 6, error: "stopped" }]);
    await expect.poll(() => street.cases(from)).toMatchObject([{ kind: "stop-left", priority: 1 }]);
  });

  it("still tries the helpline text for a danger text after STOP", async () => {
    const from = await someone();
    await street.quietly({ from, to, body: "STOP" });
    const [answer] = await street.quietly({ from, to, body: "ik wil nie meer leven" });
    expect(answer).toContain("1813");
    await expect.poll(() => street.cases(from)).toMatchObject([{ kind: "danger", priority: 0 }]);
  });

  it.each(["hulp", "help", "Help!"])("opens a case before it asks about %s", async (body) => {
    const from = await someone();
    expect(await street.quietly({ from, to, body })).toEqual([expect.stringContaining("Is er nu gevaar?")]);
    await expect
      .poll(() => street.cases(from))
      .toMatchObject([{ kind: "call-back", priority: 1, reason: "help" }]);
  });

  it("hears a cry for help after STOP as well", async () => {
    const from = await someone();
    await street.quietly({ from, to, body: "STOP" });
    expect(await street.quietly({ from, to, body: "hulp" })).toEqual([
      expect.stringContaining("Is er nu gevaar?"),
    ]);
    const [danger] = await street.quietly({ from, to, body: "ja" });
    expect(danger).toContain("112");
    expect((await street.cases(from)).map((one) => one.kind)).toEqual(["call-back", "danger"]);
  });

  it("tells staff first that a phone may be watched, whatever it is about", async () => {
    const from = await someone();
    const before = street.heard(an).length;
    expect(await street.quietly({ from, to, body: "mijn man slaat mij, niet antwoorden" })).toEqual([]);
    await expect
      .poll(() => street.heard(an).slice(before).join(), { timeout: 15_000 })
      .toMatch(/^NIET BELLEN/);
  });
});

describe("where the carrier confirms with advanced opt-out (OptOutType)", () => {
  it("sends no second confirmation, of a stop nor of a start", async () => {
    const from = await someone();
    expect(await street.quietly({ from, to, body: "STOP", optOutType: "STOP" })).toEqual([]);
    expect(await street.quietly({ from, to, body: "dag" })).toEqual([]);
    expect(await street.quietly({ from, to, body: "START", optOutType: "START" })).toEqual([]);
    expect(await street.quietly({ from, to, body: "menu" })).toHaveLength(1);
  });

  it("still asks whether there is danger, and opens the case", async () => {
    const from = await someone();
    expect(await street.quietly({ from, to, body: "HELP", optOutType: "HELP" })).toEqual([
      expect.stringContaining("Is er nu gevaar?"),
    ]);
    await expect.poll(() => street.cases(from)).toMatchObject([{ kind: "call-back" }]);
  });
});

describe("where the carrier answers STOP itself and refuses what comes after (21610)", () => {
  beforeAll(() => void Object.assign(street.carrier.faults, { ownStop: true }));
  afterAll(() => void Object.assign(street.carrier.faults, noFaults));

  it("does not trouble a person because our confirmation was refused, and comes back with START", async () => {
    const from = await someone();
    await street.quietly({ from, to, body: "STOP" });
    expect(ours(from)).toEqual([]);
    await expect.poll(() => street.cases(from)).toEqual([]);
    await street.quietly({ from, to, body: "START" });
    expect(ours(from)).toEqual([expect.stringContaining("Welkom terug")]);
  });

  it("says 'call now' to staff when the helpline text is refused", async () => {
    const from = await someone();
    await street.quietly({ from, to, body: "STOP" });
    const before = street.heard(an).length;
    await street.quietly({ from, to, body: "ik wil nie meer leven" });
    expect(ours(from)).toEqual([]);
    await expect
      .poll(() => street.cases(from))
      .toMatchObject([
        { kind: "danger", priority: 0 },
        { kind: "undeliverable", priority: 0, reason: "text-refused" },
      ]);
    await expect
      .poll(() => street.heard(an).slice(before).join("\n"), { timeout: 15_000 })
      .toMatch(/gevaar\. Onze sms is geweigerd: BEL NU\. Antwoord NEEM \d+/);
  });

  it("says 'do not simply call' where the phone may be watched", async () => {
    const from = await someone();
    await street.quietly({ from, to, body: "STOP" });
    await street.quietly({ from, to, body: "mijn man slaat mij" });
    expect((await street.cases(from)).map((one) => one.reason)).toEqual(["violence", "text-refused-watched"]);
  });

  it("learns of a stop that only the carrier heard, stops too, and tells a person", async () => {
    const from = await someone();
    await street.carrier.textFromPhone({ from, to, body: "STOP", lost: true });
    await street.quietly({ from, to, body: "menu" });
    await expect
      .poll(() => street.cases(from))
      .toMatchObject([{ kind: "undeliverable", priority: 2, reason: "21610" }]);
    await street.quietly({ from, to, body: "BEL" });
    expect(ours(from)).toEqual([]);
    expect(
      await street.sql(`select 1 from address where lookup = $1 and stopped_at is not null`, [
        street.store.keys.lookup(street.townId, from),
      ]),
    ).toHaveLength(1);
  });

  it("reaches another when the carrier holds back the alert to the contact person", async () => {
    await street.quietly({ from: an, to, body: "STOP" });
    const from = await someone();
    const before = street.heard(bart).length;
    await street.quietly({ from, to, body: "ik wil nie meer leven" });
    await expect.poll(() => street.heard(bart).slice(before).join(), { timeout: 15_000 }).toContain("gevaar");
  });
});

it("had no error on the way", () => {
  expect(street.errors).toEqual([]);
});
