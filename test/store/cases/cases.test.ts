import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeCase } from "../../../src/store/cases/closeCase.ts";
import { dueCases } from "../../../src/store/cases/dueCases.ts";
import { findChain } from "../../../src/store/cases/findChain.ts";
import { listCases } from "../../../src/store/cases/listCases.ts";
import { markAlarmed } from "../../../src/store/cases/markAlarmed.ts";
import { openCase } from "../../../src/store/cases/openCase.ts";
import type { NewCase } from "../../../src/store/cases/openCase.ts";
import { showCase } from "../../../src/store/cases/showCase.ts";
import { takeCase } from "../../../src/store/cases/takeCase.ts";
import type { Id } from "../../../src/store/database/client.ts";
import { openPools } from "../pools.ts";
import { insert, makePerson, makeTown } from "../rows.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";

const now = "2026-03-03T11:00:00.000Z";
let pools: Awaited<ReturnType<typeof openPools>>;
let pool: pg.Pool;
let town: number;
let an: Id;
let bo: Id;
let conversationId: Id;

beforeAll(async () => {
  pools = await openPools();
  pool = pools.first;
}, 60_000);
afterAll(() => pools.end());

beforeEach(async () => {
  town = await makeTown(pool);
  await asTowns(pool, [town], async (client) => {
    ({ personId: an, conversationId } = await makePerson(client, town, { roles: ["contact"] }));
    ({ personId: bo } = await makePerson(client, town, { roles: ["deputy"] }));
  });
});

const open = (given: Partial<NewCase> = {}, from = pool) =>
  asTowns(from, [town], (client) =>
    openCase(client, {
      municipalityId: town,
      kind: "call-back",
      priority: 2,
      reason: "asked",
      neighbourhoodId: null,
      personId: an,
      conversationId,
      dueAt: now,
      note: Buffer.from("sealed"),
      now,
      ...given,
    }),
  );
const take = (number: number, actorId: Id, from = pool) =>
  asTowns(from, [town], (client) =>
    takeCase(client, { municipalityId: town, number, actorId, now, dueAt: null }),
  );
const close = (number: number, outcome: string | null) =>
  asTowns(pool, [town], (client) =>
    closeCase(client, { municipalityId: town, number, actorId: bo, outcome, now }),
  );
const show = (number: number) =>
  asTowns(pool, [town], (client) => showCase(client, { municipalityId: town, number, actorId: bo, now }));
const journal = async (kind: string) =>
  (
    await asTowns(pool, [town], (client) =>
      client.query(
        "select subject, subject_id::text as id, actor_id::text as actor from journal where kind = $1",
        [kind],
      ),
    )
  ).rows;

describe("numbers", () => {
  it("begin at 2000, and thirty at once are thirty numbers without a gap", async () => {
    const opened = await Promise.all(
      Array.from({ length: 30 }, (_, i) => open({}, i % 2 ? pools.first : pools.second)),
    );
    expect(opened.map((one) => one.number).sort()).toEqual(Array.from({ length: 30 }, (_, i) => 2000 + i));
  });

  it("leave no gap after a roll-back", async () => {
    const failing = asTowns(pool, [town], async (client) => {
      await openCase(client, {
        municipalityId: town,
        kind: "signal",
        priority: 2,
        reason: "x",
        neighbourhoodId: null,
        personId: null,
        conversationId: null,
        dueAt: now,
        note: null,
        now,
      });
      throw new Error("the turn failed");
    });
    await expect(failing).rejects.toThrow("the turn failed");
    expect((await open()).number).toBe(2000);
  });

  it("of a municipality that the transaction may not see are refused", async () => {
    const other = await makeTown(pool);
    await expect(open({ municipalityId: other })).rejects.toThrow("app.tenants");
  });
});

it("a repeated danger stays one case, with the higher priority and the earlier deadline", async () => {
  const first = await open({ kind: "danger", priority: 1, dueAt: "2026-03-03T12:00:00.000Z", once: true });
  const again = await open({ kind: "danger", priority: 0, once: true });
  expect(again).toEqual({ id: first.id, number: first.number, fresh: false });
  expect(await open({ kind: "call-back", once: true })).toMatchObject({ fresh: true });
  expect(await show(first.number)).toMatchObject({
    priority: 0,
    dueAt: now,
    events: [{ kind: "opened" }, { kind: "again" }],
  });
  await close(first.number, "helped");
  expect(await open({ kind: "danger", once: true })).toMatchObject({ fresh: true });
});

it("a second reason for an open case stands in its history with what was written, and the first stays", async () => {
  const { number } = await open({ reason: "missed-call", note: null });
  await open({ reason: "asked", note: Buffer.from("mijn moeder is gevallen"), once: true });
  const file = (await show(number))!;
  expect(file).toMatchObject({ reason: "missed-call", note: null });
  expect(file.events.map(({ kind, reason, note }) => [kind, reason, note?.toString()])).toEqual([
    ["opened", "missed-call", undefined],
    ["again", "asked", "mijn moeder is gevallen"],
  ]);
});

describe("taking", () => {
  it("the first of twenty wins and the others hear who has it", async () => {
    const { number } = await open();
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, i) => take(number, i % 2 ? an : bo, i % 3 ? pools.first : pools.second)),
    );
    const winner = tries.filter((one) => one.result === "taken-now");
    expect(winner).toHaveLength(1);
    expect(new Set(tries.map((one) => one.ownerId))).toEqual(new Set([winner[0]!.ownerId]));
    expect(tries.filter((one) => one.result === "mine")).toHaveLength(9);
    expect(tries.filter((one) => one.result === "taken")).toHaveLength(10);
    expect(await journal("taken")).toHaveLength(1);
  });

  it("a number that is not there, or closed, is told so", async () => {
    expect((await take(4711, an)).result).toBe("unknown");
    const { number } = await open();
    await close(number, "called");
    expect((await take(number, an)).result).toBe("closed");
  });
});

describe("closing", () => {
  it("needs an outcome that is a code", async () => {
    const { number } = await open();
    expect((await close(number, null)).result).toBe("needs-outcome");
    expect((await close(number, "Maria had griep")).result).toBe("needs-outcome");
    expect((await show(number))!.state).toBe(0);
    expect((await close(number, "called")).result).toBe("closed");
    expect(await show(number)).toMatchObject({
      state: 2,
      outcome: "called",
      ownerId: bo,
      closedAt: now,
      dueAt: null,
    });
    expect((await close(number, "called")).result).toBe("closed-before");
    expect((await close(4711, "called")).result).toBe("unknown");
  });
});

describe("reading", () => {
  it("is written in the journal with who looked; a case that is not there leaves no row", async () => {
    const { id, number } = await open();
    const file = (await show(number))!;
    expect(file).toMatchObject({
      id,
      kind: "call-back",
      state: 0,
      conversationId,
      events: [{ kind: "opened" }],
    });
    expect(file.note!.toString()).toBe("sealed");
    expect(await show(4711)).toBeNull();
    expect(await journal("read")).toEqual([{ subject: "case", id, actor: bo }]);
  });

  it("lists danger first, then by deadline, and only the neighbourhoods asked for", async () => {
    const [one, two] = await asTowns(pool, [town], async (client) => [
      await insert(client, "neighbourhood", { municipality_id: town, name: "A" }),
      await insert(client, "neighbourhood", { municipality_id: town, name: "B" }),
    ]);
    await open({ neighbourhoodId: one, dueAt: "2026-03-04T11:00:00.000Z" });
    await open({ neighbourhoodId: two });
    await open({ kind: "danger", priority: 0, dueAt: "2026-03-05T11:00:00.000Z" });
    await close((await open()).number, "called");
    const list = (neighbourhoodIds: Id[] | null, states = [0, 1]) =>
      asTowns(pool, [town], async (client) =>
        (await listCases(client, { municipalityId: town, neighbourhoodIds, states })).map(
          (file) => file.number,
        ),
      );
    expect(await list(null)).toEqual([2002, 2001, 2000]);
    expect(await list([one])).toEqual([2002, 2000]);
    expect(await list(null, [2])).toEqual([2003]);
  });
});

describe("alarms", () => {
  it("are claimed once, moved on, and left alone when the case was taken meanwhile", async () => {
    const { id, number } = await open({ kind: "danger", priority: 0 });
    const claim = (at: string) =>
      asTowns(pool, [town], (client) => dueCases(client, { now: at, leaseSeconds: 30 }));
    const mark = (step: number) =>
      asTowns(pool, [town], (client) =>
        markAlarmed(client, {
          caseId: id,
          state: 0,
          step,
          nextStep: step + 1,
          againAt: "2026-03-03T11:10:00.000Z",
          told: 2,
          now,
        }),
      );
    expect(await claim(now)).toMatchObject([{ id, number, municipalityId: town, alarmStep: 0 }]);
    expect(await claim(now)).toEqual([]);
    expect(await mark(0)).toBe(true);
    expect(await mark(0)).toBe(false);
    expect(await claim("2026-03-03T11:09:59.000Z")).toEqual([]);
    expect(await claim("2026-03-03T11:10:00.000Z")).toMatchObject([{ alarmStep: 1 }]);
    await take(number, an);
    expect(await mark(1)).toBe(false);
    expect((await show(number))!.events.map((event) => event.kind)).toEqual(["opened", "alarmed", "taken"]);
  });

  it("know the chain: contact person, deputy, coordinators, other staff; nobody who is gone", async () => {
    const [home, cora] = await asTowns(pool, [town], async (client) => {
      const coordinator = await makePerson(client, town, { roles: ["coordinator"] });
      await makePerson(client, town, { roles: ["contact"], state: 2 });
      await makePerson(client, town);
      const place = { municipality_id: town, name: "A", contact_person_id: an, deputy_person_id: bo };
      return [await insert(client, "neighbourhood", place), coordinator.personId];
    });
    const chain = (neighbourhoodId: Id | null) =>
      asTowns(pool, [town], (client) => findChain(client, { municipalityId: town, neighbourhoodId }));
    expect(await chain(home)).toEqual({ contact: an, deputy: bo, up: [cora] });
    expect(await chain(null)).toEqual({ contact: null, deputy: null, up: [cora, an, bo] });
  });
});
