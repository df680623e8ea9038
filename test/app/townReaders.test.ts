import { afterAll, beforeAll, expect, it } from "vitest";
import { townSettings } from "../../src/app/town.ts";
import { readersFor } from "../../src/app/townReaders.ts";
import { languages } from "../../src/core/language/index.ts";
import type { TownWord } from "../../src/core/language/townWords.ts";
import { findDanger } from "../../src/core/safety/danger.ts";
import { createMunicipality } from "../../src/store/municipality/createMunicipality.ts";
import { asTowns } from "../../src/store/database/tenancy.ts";
import { openStreet, townNumber, type Street } from "../support/street.ts";

const common = { language: "nl", source: "test", added: "2026-03-05" } as const;
const words: TownWord[] = [
  { ...common, list: "danger-suicide", words: "in de put", about: "self", grade: "certain" },
  { ...common, list: "intent-companion", words: "flierefluiten" },
];
/** As a town is read from the database, every few seconds: the same words, another object. */
const town = (id: number, own: TownWord[] = words) => ({
  id,
  settings: townSettings.parse({ words: JSON.parse(JSON.stringify(own)) as unknown }),
});

it("builds a town's readers once per change of its words, not for every message or reading of its row", () => {
  const first = readersFor(town(1));
  expect(first.language("nl")).toBe(first.language("nl"));
  expect(readersFor(town(1))).toBe(first);
  const changed = readersFor(town(1, words.slice(1)));
  expect(changed).not.toBe(first);
  expect([changed.findDanger("in de put"), changed.language("nl").intent("flierefluiten")]).toEqual([
    null,
    "companion",
  ]);
});

it("gives a town without words what everybody has, whatever another town has", () => {
  readersFor(town(1));
  const other = readersFor(town(2, []));
  expect(other.findDanger).toBe(findDanger);
  expect(other.language("nl")).toBe(languages.nl);
});

let street: Street;
const elsewhere = "+32460001123";
let otherTown: number;
beforeAll(async () => {
  street = await openStreet({ words });
  ({ town: otherTown } = await createMunicipality(street.store, {
    name: "Elders",
    number: elsewhere,
    neighbourhoods: ["Dorp"],
  }));
});
afterAll(() => street.close());

it("reads the messages of a town with its own words, and another town's without them", async () => {
  const dangers = async (id: number): Promise<number> => {
    const { rows } = await asTowns(street.store.pool, [id], (client) =>
      client.query<{ count: number }>("select count(*)::int from case_file where kind = 'danger'"),
    );
    return rows[0]!.count;
  };
  const body = "'k zit in de put";
  await street.quietly({ from: "+32470000201", to: townNumber, body });
  await street.quietly({ from: "+32470000202", to: elsewhere, body });
  expect([await dangers(street.townId), await dangers(otherTown)]).toEqual([1, 0]);

  const wish = "wie gaat er eens mee flierefluiten";
  const [here] = await street.quietly({ from: "+32470000203", to: townNumber, body: wish });
  const [there] = await street.quietly({ from: "+32470000204", to: elsewhere, body: wish });
  expect(here).toContain("Waarmee kan een buur je helpen");
  expect(there).not.toContain("Waarmee kan een buur je helpen");
  expect(street.errors).toEqual([]);
});
