import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptOffer } from "../../../src/store/matching/acceptOffer.ts";
import { addOffers } from "../../../src/store/matching/addOffers.ts";
import { createRequest } from "../../../src/store/matching/createRequest.ts";
import { readRequest } from "../../../src/store/matching/readRequest.ts";
import { openPools } from "../pools.ts";
import { makePerson, makeTown } from "../rows.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";

const now = "2026-03-03T11:00:00.000Z";
const until = "2026-03-03T15:00:00.000Z";
let pools: Awaited<ReturnType<typeof openPools>>;

beforeAll(async () => {
  pools = await openPools();
}, 60_000);
afterAll(() => pools.end());

/** Fifty neighbours answer in the same second, over two pools as two replicas would. */
test.each([1, 0])(
  "fifty simultaneous yeses for each of four requests, rule %i",
  async (rule) => {
    const town = await makeTown(pools.first);
    const { volunteers, requests } = await asTowns(pools.first, [town], async (client) => {
      const asker = await makePerson(client, town, { roles: ["resident"] });
      const volunteers = [];
      for (let i = 0; i < 50; i++) volunteers.push(await makePerson(client, town));
      const wish = {
        municipalityId: town,
        ...asker,
        runId: "run-1",
        neighbourhoodId: null,
        kind: "walk",
        moment: [],
      };
      const requests = [];
      for (let i = 0; i < 4; i++) {
        const requestId = await createRequest(client, { ...wish, rule, gatherUntil: null, now });
        const wave = { requestId, offers: volunteers, until, atOnce: 50, now };
        expect(await addOffers(client, wave)).toHaveLength(50);
        requests.push(requestId);
      }
      return { volunteers, requests };
    });
    const answers = await Promise.all(
      volunteers.flatMap((one, i) =>
        requests.map(async (requestId, r) => {
          const from = (i + r) % 2 ? pools.first : pools.second;
          const { result } = await asTowns(from, [town], (client) =>
            acceptOffer(client, { requestId, personId: one.personId, now }),
          );
          return { requestId, personId: one.personId, result };
        }),
      ),
    );
    for (const requestId of requests) {
      const mine = answers.filter((one) => one.requestId === requestId);
      const won = mine.filter((one) => one.result === "chosen");
      expect(won).toHaveLength(rule);
      expect(mine.filter((one) => one.result === (rule ? "late" : "gathered"))).toHaveLength(50 - rule);
      const { state, offers } = (await asTowns(pools.first, [town], (client) =>
        readRequest(client, requestId),
      ))!;
      expect(state).toBe(rule ? 2 : 0);
      expect(offers.filter((one) => one.state === 6).map((one) => one.personId)).toEqual(
        won.map((one) => one.personId),
      );
      expect(offers.filter((one) => one.state === (rule ? 4 : 1))).toHaveLength(50 - rule);
    }
  },
  60_000,
);
