import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acceptOffer } from "../../../src/store/matching/acceptOffer.ts";
import { addOffers } from "../../../src/store/matching/addOffers.ts";
import { chooseVolunteer } from "../../../src/store/matching/chooseVolunteer.ts";
import type { Client, Id } from "../../../src/store/database/client.ts";
import { createRequest } from "../../../src/store/matching/createRequest.ts";
import { declineOffer } from "../../../src/store/matching/declineOffer.ts";
import { dueRequests } from "../../../src/store/matching/dueRequests.ts";
import { findCandidates } from "../../../src/store/matching/findCandidates.ts";
import { listYeses } from "../../../src/store/matching/listYeses.ts";
import { readRequest } from "../../../src/store/matching/readRequest.ts";
import { resumeRequest } from "../../../src/store/matching/resumeRequest.ts";
import { settleRequest } from "../../../src/store/matching/settleRequest.ts";
import { timeOutOffers } from "../../../src/store/matching/timeOutOffers.ts";
import { withdraw } from "../../../src/store/matching/withdraw.ts";
import { withdrawRequest } from "../../../src/store/matching/withdrawRequest.ts";
import { openPools } from "../pools.ts";
import { insert, makePerson, makeTown } from "../rows.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";

const now = "2026-03-03T11:00:00.000Z";
const until = "2026-03-03T15:00:00.000Z";
const after = "2026-03-03T16:00:00.000Z";

let pools: Awaited<ReturnType<typeof openPools>>;
let pool: pg.Pool;
let town: number;
let home: Id;
let asker: { personId: Id; conversationId: Id };
const people: { personId: Id; conversationId: Id }[] = [];

beforeAll(async () => {
  pools = await openPools();
  pool = pools.first;
}, 60_000);
afterAll(() => pools.end());

/** A fresh town with an asker and five volunteers; nothing is shared between the tests. */
beforeEach(async () => {
  town = await makeTown(pool);
  await asTowns(pool, [town], async (client) => {
    home = await insert(client, "neighbourhood", { municipality_id: town, name: "Dorp" });
    asker = await makePerson(client, town, { roles: ["resident"], neighbourhood_id: home });
    people.length = 0;
    for (let i = 0; i < 5; i++) people.push(await makePerson(client, town, { neighbourhood_id: home }));
  });
});

const work = <T>(what: (client: Client) => Promise<T>) => asTowns(pool, [town], what);

const ask = (rule: number, given: { kind?: string; until?: string | null } = {}): Promise<Id> =>
  work((client) =>
    createRequest(client, {
      municipalityId: town,
      personId: asker.personId,
      conversationId: asker.conversationId,
      runId: "run-1",
      neighbourhoodId: home,
      kind: given.kind ?? "walk",
      moment: ["tue-am"],
      rule,
      gatherUntil: rule === 0 ? after : null,
      now,
    }),
  );
const offerTo = (requestId: Id, who: typeof people, atOnce = 99) =>
  work((client) => addOffers(client, { requestId, offers: who, until, atOnce, now }));
const yes = (requestId: Id, i: number, at = now) =>
  work((client) => acceptOffer(client, { requestId, personId: people[i]!.personId, now: at }));
const no = (requestId: Id, i: number) =>
  work((client) => declineOffer(client, { requestId, personId: people[i]!.personId, now }));
const back = (requestId: Id, i: number) =>
  work((client) => withdraw(client, { requestId, personId: people[i]!.personId, now, gatherUntil: after }));
const read = (requestId: Id) => work(async (client) => (await readRequest(client, requestId))!);
const states = async (requestId: Id) => (await read(requestId)).offers.map((offer) => offer.state);

describe("candidates", () => {
  it("are near and rested first, without the asker, strangers to the kind, the stopped, the paused and the asked", async () => {
    const requestId = await ask(0);
    const [far, near] = await work(async (client) => {
      const border = await insert(client, "neighbourhood", { municipality_id: town, name: "Gehucht" });
      const elsewhere = await insert(client, "neighbourhood", { municipality_id: town, name: "Ver" });
      await client.query("update neighbourhood set near = $2 where id = $1", [home, [border]]);
      await makePerson(client, town, { helps_with: ["errand"] });
      await makePerson(client, town, { state: 1 });
      await makePerson(client, town, {}, true);
      await client.query("update person set last_asked_at = $2 where id = $1", [people[0]!.personId, now]);
      return [
        await makePerson(client, town, { neighbourhood_id: elsewhere }),
        await makePerson(client, town, { neighbourhood_id: border }),
      ];
    });
    await offerTo(requestId, [people[4]!]);
    const found = await work((client) => findCandidates(client, requestId));
    expect(found.map((one) => one.personId)).toEqual([
      ...[1, 2, 3, 0].map((i) => people[i]!.personId),
      near.personId,
      far.personId,
    ]);
    expect(found[3]).toMatchObject({
      conversationId: people[0]!.conversationId,
      lastAskedAt: now,
      stopped: false,
    });
    expect(found.find((one) => one.personId === near.personId)).toMatchObject({
      municipalityId: town,
      state: 0,
    });
  });

  it("of another municipality are not seen", async () => {
    const requestId = await ask(0);
    const other = await makeTown(pool);
    await asTowns(pool, [other], (client) => makePerson(client, other));
    const found = await asTowns(pool, [town, other], (client) => findCandidates(client, requestId));
    expect(found).toHaveLength(5);
    expect(await asTowns(pool, [other], (client) => readRequest(client, requestId))).toBeNull();
  });
});

describe("offers", () => {
  it("fill the free places only, and nobody gets two", async () => {
    const requestId = await ask(0);
    expect(await offerTo(requestId, people.slice(0, 4), 3)).toHaveLength(3);
    expect(await offerTo(requestId, people, 3)).toHaveLength(0);
    await no(requestId, 1);
    const more = await offerTo(requestId, people, 3);
    expect(more.map((one) => one.personId)).toEqual([people[3]!.personId]);
    expect(await states(requestId)).toEqual([0, 2, 0, 0]);
  });

  it("of two waves planned at once stay within the places", async () => {
    const requestId = await ask(0);
    const waves = await Promise.all([
      offerTo(requestId, people.slice(0, 3), 3),
      offerTo(requestId, people.slice(2), 3),
    ]);
    expect(waves.flat()).toHaveLength(3);
  });

  it("do not wait for a person who is in the middle of a turn", async () => {
    const requestId = await ask(0);
    const busy = await pools.second.connect();
    await busy.query("begin");
    await busy.query("select set_config('app.tenants', $1, true)", [`{${town}}`]);
    await busy.query("select 1 from person where id = $1 for no key update", [people[0]!.personId]);
    expect(await offerTo(requestId, people.slice(0, 2))).toHaveLength(2);
    await busy.query("rollback");
    busy.release();
    const { rows } = await work((client) =>
      client.query("select last_asked_at is null as free from person where id = any($1) order by id", [
        people.slice(0, 2).map((one) => one.personId),
      ]),
    );
    expect(rows).toEqual([{ free: true }, { free: false }]);
  });

  it("time out at their end", async () => {
    const requestId = await ask(0);
    await offerTo(requestId, people.slice(0, 2));
    await yes(requestId, 0);
    expect(await work((client) => timeOutOffers(client, { requestId, now }))).toEqual([]);
    const gone = await work((client) => timeOutOffers(client, { requestId, now: until }));
    expect(gone.map((one) => one.personId)).toEqual([people[1]!.personId]);
    expect((await yes(requestId, 1, after)).result).toBe("late");
    expect(await states(requestId)).toEqual([1, 3]);
  });
});

describe("answers", () => {
  it("the first yes wins where it may, the others are late, and twice is no harm", async () => {
    const requestId = await ask(1);
    await offerTo(requestId, people.slice(0, 3));
    const first = await yes(requestId, 1);
    expect(first.result).toBe("chosen");
    expect(first.request).toMatchObject({
      id: requestId,
      personId: asker.personId,
      conversationId: asker.conversationId,
      runId: "run-1",
    });
    expect(first.lost.map((one) => one.personId).sort()).toEqual(
      [people[0]!.personId, people[2]!.personId].sort(),
    );
    expect((await yes(requestId, 0)).result).toBe("late");
    expect((await yes(requestId, 1)).result).toBe("again");
    expect((await yes(requestId, 4)).result).toBe("late");
    expect(await read(requestId)).toMatchObject({ state: 2 });
    expect(await states(requestId)).toEqual([4, 6, 4]);
  });

  it("yeses are gathered, and the contact person chooses by a number that does not shift", async () => {
    const requestId = await ask(0);
    await offerTo(requestId, people.slice(0, 4));
    for (const i of [1, 2, 3]) expect((await yes(requestId, i)).result).toBe("gathered");
    const before = await work((client) => listYeses(client, requestId));
    expect(before.map((one) => one.choice)).toEqual([2, 3, 4]);
    await back(requestId, 1);
    const list = await work((client) => listYeses(client, requestId));
    expect(list.map((one) => [one.choice, one.personId])).toEqual([
      [3, people[2]!.personId],
      [4, people[3]!.personId],
    ]);
    const choose = (i: number) =>
      work((client) =>
        chooseVolunteer(client, { requestId, personId: people[i]!.personId, actorId: asker.personId, now }),
      );
    expect((await choose(1)).result).toBe("gone");
    const done = await choose(2);
    expect(done).toMatchObject({ result: "chosen", chosen: { personId: people[2]!.personId } });
    expect(done.lost.map((one) => [one.personId, one.saidYes]).sort()).toEqual(
      [
        [people[0]!.personId, false],
        [people[3]!.personId, true],
      ].sort(),
    );
    expect((await choose(3)).result).toBe("over");
    expect(await states(requestId)).toEqual([4, 5, 6, 4]);
  });

  it("a no may become a yes while the offer stands, a yes becomes no no", async () => {
    const requestId = await ask(0);
    await offerTo(requestId, people.slice(0, 2));
    expect((await no(requestId, 0)).result).toBe("declined");
    expect((await no(requestId, 0)).result).toBe("again");
    expect((await yes(requestId, 0)).result).toBe("gathered");
    expect((await no(requestId, 0)).result).toBe("committed");
    expect(await states(requestId)).toEqual([1, 0]);
    expect((await no(requestId, 4)).result).toBe("late");
  });

  it("a yes after the offer's end is late, also before the ticker saw it", async () => {
    const requestId = await ask(1);
    await offerTo(requestId, people.slice(0, 1));
    expect((await yes(requestId, 0, after)).result).toBe("late");
    expect(await states(requestId)).toEqual([3]);
    expect((await read(requestId)).state).toBe(0);
  });

  it.each([0, 1])(
    "somebody chosen who withdraws reopens the search once the asker agrees (rule %i)",
    async (rule) => {
      const requestId = await ask(rule);
      await offerTo(requestId, people.slice(0, 2));
      await yes(requestId, 0);
      if (rule === 0)
        await work((client) =>
          chooseVolunteer(client, { requestId, personId: people[0]!.personId, actorId: asker.personId, now }),
        );
      expect(await back(requestId, 0)).toMatchObject({ result: "reopened", wasChosen: true });
      expect(await read(requestId)).toMatchObject({ state: 0 });
      expect((await back(requestId, 0)).result).toBe("nothing");
      const due = () => work((client) => dueRequests(client, { now, leaseSeconds: 30 }));
      expect(await due()).toEqual([]);
      const agree = (personId: Id) =>
        work((client) => resumeRequest(client, { requestId, personId, now, gatherUntil: after }));
      expect(await agree(people[1]!.personId)).toBe(false);
      expect(await due()).toEqual([]);
      expect(await agree(asker.personId)).toBe(true);
      expect(await due()).toEqual([{ id: requestId, municipalityId: town }]);
    },
  );

  it("the last gathered yes that is taken back reopens; an earlier one does not", async () => {
    const requestId = await ask(0);
    await offerTo(requestId, people.slice(0, 2));
    await yes(requestId, 0);
    await yes(requestId, 1);
    await work((client) => settleRequest(client, { requestId, state: 1, dueAt: null }));
    expect(await back(requestId, 0)).toMatchObject({ result: "withdrawn", wasChosen: false });
    expect((await read(requestId)).state).toBe(1);
    expect((await back(requestId, 1)).result).toBe("reopened");
    expect((await read(requestId)).state).toBe(0);
  });

  it("the asker who withdraws ends it; only those who said yes are told", async () => {
    const requestId = await ask(0);
    await offerTo(requestId, people.slice(0, 3));
    await yes(requestId, 0);
    await no(requestId, 1);
    const end = () =>
      work((client) => withdrawRequest(client, { requestId, actorId: asker.personId, now, state: 4 }));
    expect((await end())!.told.map((one) => one.personId)).toEqual([people[0]!.personId]);
    expect(await end()).toBeNull();
    expect((await yes(requestId, 2)).result).toBe("late");
  });
});

describe("what is due", () => {
  it("is claimed once, comes back after its lease, and not when it is over", async () => {
    const requestId = await ask(0);
    const claim = (at: string) => work((client) => dueRequests(client, { now: at, leaseSeconds: 900 }));
    expect(await claim("2026-03-03T10:59:59.000Z")).toEqual([]);
    expect(await claim(now)).toHaveLength(1);
    expect(await claim("2026-03-03T11:00:29.000Z")).toHaveLength(0);
    expect(await claim("2026-03-03T11:00:30.000Z")).toHaveLength(1);
    expect(await work((client) => settleRequest(client, { requestId, state: 3, dueAt: null }))).toBe(true);
    expect(await work((client) => settleRequest(client, { requestId, state: 0, dueAt: now }))).toBe(false);
    expect(await claim(after)).toEqual([]);
  });
});
