import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { close, list, show, take } from "../../src/commands/cases.ts";
import { openCase } from "../../src/store/cases/openCase.ts";
import { addPerson } from "../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../src/store/municipality/createMunicipality.ts";
import { asTowns } from "../../src/store/database/tenancy.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { runOn } from "./support.ts";

let store: TestDatabase;
let town: number;
let elsewhere: number;
let anId: string;
const maria = "+32400000051";
const an = "+32400000052";
// Summer time in Belgium: two hours later on the clock.
const now = "2026-07-01T07:05:00.000Z";

beforeAll(async () => {
  store = await testDatabase("demo");
  const made = async (name: string, number: string) =>
    createMunicipality(store, { name, number, neighbourhoods: ["Heide"] });
  const { town: id, neighbourhoods } = await made("Bovenbeek", "+32400000010");
  town = id;
  elsewhere = (await made("Onderbeek", "+32400000020")).town;
  const neighbourhood = neighbourhoods[0]!;
  const add = (firstName: string, number: string, role: string) =>
    addPerson(store, { town, firstName, number, neighbourhood, roles: [role] });
  const resident = await add("Maria", maria, "resident");
  anId = (await add("An", an, "contact")).person;
  await add("Bo", "+32400000053", "deputy");
  await add("Bo", "+32400000054", "deputy");
  await addPerson(store, {
    town: elsewhere,
    firstName: "Els",
    number: an,
    neighbourhood: null,
    roles: ["contact"],
  });
  await asTowns(store.pool, [town], async (client) => {
    const note = await store.keys.sealer.forConversation(client, resident.conversation, "ik ben gevallen");
    const file = {
      municipalityId: town,
      neighbourhoodId: neighbourhood,
      personId: resident.person,
      conversationId: resident.conversation,
      dueAt: now,
      note,
      now,
    };
    await openCase(client, { ...file, kind: "call-back", priority: 2, reason: "asked" });
    await openCase(client, { ...file, kind: "danger", priority: 0, reason: "violence" });
    const bare = { ...file, personId: null, conversationId: null, note: null };
    await openCase(client, { ...bare, kind: "quarantined", priority: 1, reason: "parse" });
  });
});
afterAll(() => store.close());

const text = async (
  work: (context: ReturnType<typeof runOn>["context"]) => Promise<void>,
): Promise<string> => {
  const run = runOn(store);
  await work(run.context);
  return run.lines.join("\n");
};
const journal = () =>
  asTowns(store.pool, [town], async (client) => {
    const { rows } = await client.query<{ kind: string; actor: string | null }>(
      "select kind, actor_id::text as actor from journal where kind <> 'opened' order by id",
    );
    return rows;
  });

describe("cases list", () => {
  it("puts danger first, with times on a Belgian clock and nothing that somebody wrote", async () => {
    const listed = await text((context) => list(context, {}));
    const [, first, second] = listed.split("\n");
    expect(first).toMatch(/^Bovenbeek +2001 +DANGER +open +danger +Heide +Wed 1 Jul 2026 09:05/);
    expect(second).toMatch(/2002 +urgent/);
    expect(listed).not.toMatch(/gevallen|Maria/);
  });

  it("is JSON for scripts, of one municipality where one is named", async () => {
    const json = await text((context) => list(context, { municipality: "bovenbeek", json: true }));
    expect(JSON.parse(json)).toMatchObject([
      { number: 2001, dueAt: now },
      { number: 2002 },
      { number: 2000 },
    ]);
    expect(await text((context) => list(context, { municipality: "Onderbeek" }))).toBe("No case is open.");
  });
});

describe("a case", () => {
  it("is not shown to nobody, to a resident, or to another town's staff, and no journal row says so", async () => {
    const before = await journal();
    const as = (who: string) => show(runOn(store).context, "Bovenbeek", 2001, { as: who });
    for (const who of ["Els", "Maria", maria, "Nobody"])
      await expect(as(who), who).rejects.toThrow("no contact person");
    await expect(as("Bo")).rejects.toThrow("give the number");
    expect(await journal()).toEqual(before);
  });

  it("is shown to staff with note, name and number; who read it is on record", async () => {
    const shown = await text((context) => show(context, "Bovenbeek", 2001, { as: "an" }));
    for (const part of [
      "ik ben gevallen",
      `Maria, ${maria}`,
      "due Wed 1 Jul 2026 09:05",
      "opened by the computer",
    ])
      expect(shown).toContain(part);
    expect(shown.split("\n")[0]).toContain("watching this phone");
    expect(await journal()).toEqual([{ kind: "read", actor: anId }]);
    await expect(show(runOn(store).context, "Bovenbeek", 9999, { as: an })).rejects.toThrow("no case 9999");
    expect(await text((context) => show(context, "Bovenbeek", 2002, { as: an }))).toContain(
      "not known, or erased",
    );
  });

  it("shows every reason it was opened for, and warns where any of them does", async () => {
    const again = async (number: number, kind: string, reason: string, words: string) => {
      await asTowns(store.pool, [town], async (client) => {
        const note = await store.keys.sealer.noteOfCase(client, town, number, words);
        const { rows } = await client.query<{ conversation: string; person: string }>(
          "select conversation_id::text as conversation, person_id::text as person from case_file where number = $1",
          [number],
        );
        const of = { conversationId: rows[0]!.conversation, personId: rows[0]!.person };
        const file = { municipalityId: town, neighbourhoodId: null, dueAt: now, now, priority: 2, ...of };
        expect(await openCase(client, { ...file, kind, reason, note, once: true })).toMatchObject({ number });
      });
      return text((context) => show(context, "Bovenbeek", number, { as: "an" }));
    };
    const shown = await again(2000, "call-back", "missed-call", "bel mij op het werk");
    expect(shown).toContain("call-back (asked)");
    expect(shown).toMatch(/again by the computer \(missed-call\)\n {2}bel mij op het werk/);
    expect(shown).not.toContain("watching this phone");
    expect(await again(2000, "call-back", "no-reply", "niet antwoorden")).toContain("watching this phone");
  });

  it("is taken once, closed once, and leaves the list", async () => {
    expect(await text((context) => take(context, "Bovenbeek", 2001, { as: "An" }))).toContain("is yours");
    await expect(take(runOn(store).context, "Bovenbeek", 2001, { as: "+32400000053" })).rejects.toThrow(
      "taken by An already",
    );
    expect(await text((context) => list(context, {}))).toContain("taken by An");
    const end = () => close(runOn(store).context, "Bovenbeek", 2001, { as: "An", outcome: "called" });
    await end();
    await expect(end()).rejects.toThrow("closed before");
    await expect(take(runOn(store).context, "Bovenbeek", 2001, { as: "An" })).rejects.toThrow(
      "closed already",
    );
    expect(await text((context) => list(context, {}))).not.toContain("2001");
    expect(await text((context) => list(context, { all: true }))).toMatch(/2001 .* closed .* called/);
  });
});
