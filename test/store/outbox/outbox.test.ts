import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Outbox } from "../../../src/app/ports/outbox.ts";
import { pgOutbox } from "../../../src/store/outbox/outbox.ts";
import { skipWaiting } from "../../../src/store/outbox/skipWaiting.ts";
import { pgWatermarks } from "../../../src/store/outbox/watermarks.ts";
import { openUndeliverable } from "../../../src/store/outbox/undeliverable.ts";
import { townNumbers } from "../../../src/store/outbox/townNumbers.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { testOutbox, town, type TestOutbox } from "./support.ts";

let db: TestOutbox;
let outbox: Outbox;
let now: Date;
let maria: string;
let jef: string;
const start = new Date("2026-03-02T09:00:00Z");
const later = (seconds: number): Date => new Date(start.getTime() + seconds * 1000);
const sid = (n: number): string => `SM${String(n).padStart(32, "0")}`;
const bodies = async (lane: 0 | 1 | 2 = 0, most = 32): Promise<string[]> =>
  (await outbox.claim(lane, most)).texts.map((one) => one.body);
const states = async (): Promise<number[]> => (await db.rows()).map((row) => row.state);

beforeAll(async () => {
  db = await testOutbox();
  [maria, jef] = [await db.talkTo("+32470000001"), await db.talkTo("+32470000002")];
  outbox = pgOutbox({ pool: db.pool, keys: db.keys, now: () => now });
}, 60_000);
afterAll(() => db.close());
beforeEach(async () => {
  now = start;
  await db.clear();
});

describe("claiming", () => {
  it("opens a text, with the numbers it goes from and to", async () => {
    const id = await db.put({ conversation: maria, body: "Dag Maria", dueAt: start });
    expect(await outbox.claim(0, 8)).toEqual({
      texts: [
        {
          id,
          town: db.townId,
          conversation: maria,
          lane: 0,
          policy: 0,
          from: town,
          to: "+32470000001",
          body: "Dag Maria",
          attempts: 1,
        },
      ],
      dead: [],
      skipped: 0,
    });
    expect(await bodies()).toEqual([]);
  });

  it("takes one text of a conversation and lane at a time, in order, and lets a reply overtake an offer", async () => {
    await db.put({ conversation: maria, body: "offer", lane: 1, policy: 1, dueAt: start });
    await db.put({ conversation: maria, body: "first", dueAt: start });
    await db.put({ conversation: maria, body: "second", dueAt: start });
    await db.put({ conversation: jef, body: "other", dueAt: start });
    await db.put({ conversation: jef, body: "not yet", lane: 2, dueAt: later(60) });
    const { texts } = await outbox.claim(0, 32);
    expect(texts.map((one) => one.body)).toEqual(["first", "other"]);
    await outbox.mark([{ ...texts[0]!, to: "accepted", sid: sid(1) }]);
    expect(await bodies()).toEqual(["second"]);
    expect(await bodies(1)).toEqual(["offer"]);
    expect(await bodies(2)).toEqual([]);
  });

  it("waits behind a text of unknown fate, but a helpline does not", async () => {
    await db.put({ conversation: maria, body: "lost", dueAt: start });
    const [lost] = (await outbox.claim(0, 1)).texts;
    await outbox.mark([{ ...lost!, to: "unknown", code: "x", decideAt: later(120) }]);
    await db.put({ conversation: maria, body: "next", dueAt: start });
    await db.put({ conversation: maria, body: "bel 1813", policy: 3, dueAt: start });
    expect(await bodies()).toEqual(["bel 1813"]);
  });

  it("gives each text to one of several workers", async () => {
    for (let n = 0; n < 30; n++)
      await db.put({ conversation: n % 2 ? maria : jef, body: `${n}`, dueAt: start });
    const claims = await Promise.all(Array.from({ length: 8 }, () => bodies(0, 4)));
    expect(claims.flat().sort()).toEqual(["0", "1"]);
  });

  it("keeps silent towards a stopped address, except for helplines and the answer to STOP", async () => {
    await db.put({ conversation: maria, body: "queued before", dueAt: later(-5) });
    await db.put({ conversation: maria, body: "offer", lane: 1, policy: 1, dueAt: start });
    await db.put({ conversation: maria, body: "alert", lane: 2, policy: 4, dueAt: start });
    await db.put({ conversation: maria, body: "Je krijgt niets meer.", dueAt: start });
    await db.put({ conversation: maria, body: "bel 1813", policy: 3, dueAt: start });
    await db.stop(maria, start);
    const first = await outbox.claim(0, 32);
    expect([first.texts.map((one) => one.body), first.skipped]).toEqual([["bel 1813"], 1]);
    expect(await bodies()).toEqual(["Je krijgt niets meer."]);
    expect(await outbox.claim(1, 32)).toEqual({ texts: [], dead: [], skipped: 1 });
    expect((await outbox.claim(2, 32)).dead).toMatchObject([{ policy: 4, code: "stopped" }]);
    expect(await states()).toEqual([6, 6, 6, 1, 1]);
  });

  it("empties a queue at once after STOP, helplines apart", async () => {
    await db.put({ conversation: maria, body: "a", dueAt: start });
    await db.put({ conversation: maria, body: "b", policy: 3, dueAt: start });
    await db.put({ conversation: jef, body: "c", dueAt: start });
    expect(await asTowns(db.pool, [db.townId], (client) => skipWaiting(client, maria))).toBe(1);
    expect(await states()).toEqual([6, 0, 0]);
  });

  it("skips what was erased and reports what it cannot open", async () => {
    const gone = await db.talkTo("+32470000009");
    await db.put({ conversation: gone, body: "x", dueAt: start });
    await db.erase(gone);
    await db.put({ conversation: jef, body: "y", dueAt: start });
    await asTowns(db.pool, [db.townId], (client) =>
      client.query(`update outbox set body = body || '\\x00' where conversation_id = $1`, [jef]),
    );
    const claimed = await outbox.claim(0, 32);
    expect(claimed).toMatchObject({
      texts: [],
      skipped: 1,
      dead: [{ conversation: jef, code: "unreadable" }],
    });
    expect(await states()).toEqual([6, 4]);
  });
});

describe("marking", () => {
  it("turns a lost lease into unknown and ignores the late worker's refusal of a later attempt", async () => {
    await db.put({ conversation: maria, body: "x", dueAt: start });
    const [text] = (await outbox.claim(0, 1)).texts;
    now = later(29);
    expect(await outbox.releaseExpired()).toBe(0);
    now = later(31);
    expect(await outbox.releaseExpired()).toBe(1);
    expect(await outbox.findUnknown(10)).toMatchObject([{ id: text!.id, body: "x", decideAt: later(151) }]);
    expect(await outbox.settleUnknown(text!, { to: "waiting" })).toBe(true);
    expect(await bodies()).toEqual(["x"]);
    await outbox.mark([{ ...text!, to: "failed", code: "21610" }]);
    expect(await db.rows()).toMatchObject([{ state: 1, attempts: 2 }]);
  });

  it("decides a helpline whose lease was lost sooner", async () => {
    await db.put({ conversation: maria, body: "Bel 112", policy: 3, dueAt: start });
    await outbox.claim(0, 1);
    now = later(31);
    await outbox.releaseExpired();
    expect(await outbox.findUnknown(10)).toMatchObject([{ body: "Bel 112", decideAt: later(51) }]);
  });

  it("lets a late acceptance stop a repeat that was not claimed yet", async () => {
    await db.put({ conversation: maria, body: "x", dueAt: start });
    const [text] = (await outbox.claim(0, 1)).texts;
    await outbox.mark([{ ...text!, to: "unknown", code: "x", decideAt: start }]);
    await outbox.settleUnknown(text!, { to: "waiting" });
    await outbox.mark([{ ...text!, to: "accepted", sid: sid(1) }]);
    expect(await bodies()).toEqual([]);
    expect(await db.rows()).toMatchObject([{ state: 2, provider_sid: sid(1) }]);
  });
});

describe("the carrier's status", () => {
  const rows: [string, ("accepted" | "delivered" | "failed")[], number][] = [
    ["in order", ["accepted", "delivered"], 3],
    ["out of order", ["delivered", "accepted"], 3],
    ["twice", ["delivered", "delivered"], 3],
    ["failed after all", ["accepted", "failed"], 4],
    ["failed, then a stray acceptance", ["failed", "accepted", "delivered"], 4],
    ["delivered, then a stray failure", ["delivered", "failed"], 3],
  ];
  it.each(rows)("only moves forward: %s", async (_label, updates, state) => {
    const id = await db.put({ conversation: maria, body: "x", dueAt: start });
    const [text] = (await outbox.claim(0, 1)).texts;
    const dead = [];
    for (const status of updates) {
      dead.push(await outbox.applyStatus({ town: db.townId, outbox: id, sid: sid(1), status, code: null }));
    }
    // Our own mark comes last here: callbacks overtake it.
    await outbox.mark([{ ...text!, to: "accepted", sid: sid(1) }]);
    expect(await db.rows()).toMatchObject([{ state, provider_sid: sid(1) }]);
    expect(dead.filter((one) => one !== null)).toHaveLength(state === 4 ? 1 : 0);
  });

  it("finds the row by its carrier's id, and leaves a row alone that was never sent", async () => {
    const id = await db.put({ conversation: maria, body: "x", dueAt: start });
    await outbox.applyStatus({ town: db.townId, outbox: id, sid: sid(1), status: "delivered", code: null });
    expect(await states()).toEqual([0]);
    const [text] = (await outbox.claim(0, 1)).texts;
    await outbox.mark([{ ...text!, to: "accepted", sid: sid(1) }]);
    await outbox.applyStatus({ town: db.townId, outbox: null, sid: sid(1), status: "delivered", code: null });
    expect(await states()).toEqual([3]);
    expect(await outbox.knownSids(db.townId, [sid(1), sid(2)])).toEqual(new Set([sid(1)]));
  });
});

describe("watermarks", () => {
  it("only move forward", async () => {
    const marks = pgWatermarks(db.pool);
    expect(await marks.read(town)).toBe(null);
    await marks.save(town, later(10));
    await marks.save(town, later(5));
    expect(await marks.read(town)).toEqual(later(10));
    expect(await townNumbers(db.pool)).toEqual([town]);
  });
});

describe("a failure whose worker died before it told anybody", () => {
  const told = async (): Promise<string[]> => (await outbox.findUntold(10)).map((one) => one.code);
  const failures: [string, (id: string) => Promise<unknown>][] = [
    [
      "refused by the carrier",
      (id) => outbox.mark([{ id, town: db.townId, attempts: 1, to: "failed", code: "21610" }]),
    ],
    [
      "failed by a status",
      (id) =>
        outbox.applyStatus({ town: db.townId, outbox: id, sid: sid(1), status: "failed", code: "21610" }),
    ],
    [
      "given up after an unknown fate",
      async (id) => {
        await outbox.mark([{ id, town: db.townId, attempts: 1, to: "unknown", code: "x", decideAt: start }]);
        await outbox.settleUnknown({ id, town: db.townId, attempts: 1 }, { to: "failed" });
      },
    ],
  ];
  it.each(failures)("%s is found again every half minute until its case is open", async (_what, fails) => {
    const id = await db.put({ conversation: maria, body: "Dag Maria", dueAt: start });
    const { texts } = await outbox.claim(0, 8);
    expect(texts).toHaveLength(1);
    await fails(id);
    expect(await told()).toEqual([]);
    now = later(31);
    expect(await told()).toHaveLength(1);
    expect(await told()).toEqual([]);
    now = later(62);
    const [dead] = await outbox.findUntold(10);
    await openUndeliverable(db.pool, dead!, now);
    now = later(93);
    expect(await told()).toEqual([]);
  });

  it("is found also where the claim itself showed that it cannot leave", async () => {
    const name = await db.talkTo("Proximus");
    await db.put({ conversation: name, body: "Dag", dueAt: start });
    expect((await outbox.claim(0, 8)).dead).toMatchObject([{ code: "cannot-text" }]);
    now = later(31);
    expect(await told()).toEqual(["cannot-text"]);
  });

  it("is never found where nobody needs to know", async () => {
    await db.put({ conversation: maria, body: "Dag", dueAt: start });
    await db.stop(maria, later(5));
    now = later(6);
    expect((await outbox.claim(0, 8)).texts).toEqual([]);
    now = later(100);
    expect(await told()).toEqual([]);
  });
});
