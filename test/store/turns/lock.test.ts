import { afterAll, beforeAll, expect, it } from "vitest";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { addPerson } from "../../../src/store/people/addPerson.ts";
import { lockConversations } from "../../../src/store/turns/lock.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
beforeAll(async () => {
  store = await testDatabase();
});
afterAll(() => store.close());

it("sees what the turn before it changed about person and address, also where it waited for that turn", async () => {
  const { town } = await createMunicipality(store, {
    name: "Moorslede",
    number: "+32460001122",
    neighbourhoods: ["Dadizele"],
  });
  const given = {
    town,
    firstName: "Maria",
    number: "+32470000101",
    neighbourhood: null,
    roles: ["resident"],
  };
  const { person, conversation } = await addPerson(store, given);
  let second: Promise<unknown> | undefined;
  await asTowns(store.pool, [town], async (first) => {
    await lockConversations(first, [conversation]);
    second = asTowns(store.pool, [town], async (other) =>
      (await lockConversations(other, [conversation])).get(conversation),
    );
    await expect
      .poll(async () => {
        const { rows } = await first.query<{ waits: boolean }>(
          `select exists (select from pg_locks where not granted) as waits`,
        );
        return rows[0]?.waits;
      })
      .toBe(true);
    await first.query("update address set stopped_at = now()");
    await first.query("update person set language = 'fr' where id = $1", [person]);
  });
  expect(await second).toMatchObject({ stopped: true, language: "fr" });
});
