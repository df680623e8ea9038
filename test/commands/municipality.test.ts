import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { add, contacts, list, neighbourhood, number, set, show } from "../../src/commands/municipality.ts";
import { add as addPerson } from "../../src/commands/person.ts";
import { listNeighbourhoods } from "../../src/store/municipality/listNeighbourhoods.ts";
import { findByNumber } from "../../src/store/people/findByNumber.ts";
import { asTowns } from "../../src/store/database/tenancy.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { runOn } from "./support.ts";

let store: TestDatabase;
const an = "+32400000016";
const koen = "+32400000017";
beforeAll(async () => {
  store = await testDatabase("demo");
  const { context } = runOn(store);
  await add(context, "Bovenbeek", { number: "0400 00 00 10", neighbourhood: ["Centrum", "Heide"] });
  await add(context, "Onderbeek", { number: "+32400000020", neighbourhood: ["Dorp"] });
});
afterAll(() => store.close());

/** What a command prints, as one text. */
async function printed(
  work: (context: ReturnType<typeof runOn>["context"]) => Promise<void>,
): Promise<string> {
  const run = runOn(store);
  await work(run.context);
  return run.lines.join("\n");
}

describe("municipalities", () => {
  it("are listed for people and for scripts, their number in the international form", async () => {
    expect(await printed((context) => list(context, {}))).toMatch(
      /^1 +Bovenbeek +\+32400000010 +0 +Centrum, Heide$/m,
    );
    const json = JSON.parse(await printed((context) => list(context, { json: true }))) as { name: string }[];
    expect(json.map((one) => one.name)).toEqual(["Bovenbeek", "Onderbeek"]);
  });

  it.each([
    ["a name that is taken", "bovenbeek", "+32400000030", "already"],
    ["a number that is taken", "Elders", "+32400000020", "belongs to Onderbeek"],
    ["no number", "Elders", "12", "no telephone number"],
  ])("are not made with %s", async (_label, name, value, sentence) => {
    await expect(add(runOn(store).context, name, { number: value, neighbourhood: ["A"] })).rejects.toThrow(
      sentence,
    );
  });

  it("are found by id and by name in any case; an unknown one is answered with those that there are", async () => {
    expect(await printed((context) => show(context, "2"))).toContain("Onderbeek");
    expect(await printed((context) => show(context, "ONDERBEEK"))).toContain("Onderbeek");
    await expect(show(runOn(store).context, "Nergens")).rejects.toThrow("1 Bovenbeek, 2 Onderbeek");
  });

  it("get another name, unless another one has it", async () => {
    const change = (name: string) => set(runOn(store).context, "2", "name", name, {});
    await change("Nederbeek");
    await expect(change("bovenbeek")).rejects.toThrow("already");
    expect(await printed((context) => list(context, {}))).toContain("Nederbeek");
  });
});

describe("settings", () => {
  it.each([
    ["a number", "matching.gatherMinutes", "120", 120],
    ["a clock time", "hours.from", "09:00", "09:00"],
    ["a list", "hours.days", "[1,2]", [1, 2]],
    ["a yes or no", "matching.confirmFirstVisit", "false", false],
    ["digits that are words", "contactName", "1234", "1234"],
    ["a telephone number", "dutyNumber", "+32400000018", "+32400000018"],
  ])("take %s, show it as set, and go back to the default", async (_label, path, text, value) => {
    const shown = () => printed((context) => show(context, "1", path));
    const before = await shown();
    await set(runOn(store).context, "1", path, text, {});
    expect(JSON.parse(await shown())).toEqual(value);
    const row = new RegExp(`^${path} .*$`, "m");
    expect((await printed((context) => show(context, "1"))).match(row)?.[0]).not.toContain("default");
    await set(runOn(store).context, "1", path, undefined, { unset: true });
    expect(await shown()).toEqual(before);
    expect((await printed((context) => show(context, "1"))).match(row)?.[0]).toContain("default");
  });

  it.each([
    ["a setting that is none", "matching.speed", "1", 'no setting "matching.speed"'],
    ["a value that does not fit", "matching.gatherMinutes", "soon", "expected number"],
    ["a number that is too small", "retention.messageDays", "5", ">=14"],
    ["a duty number that is none", "dutyNumber", "12", "+32470123456"],
    ["a helpline that could not be told", "helplines", '[{"id":"1813"}]', "helplines"],
  ])("refuse %s and stay as they were", async (_label, path, text, sentence) => {
    const before = await printed((context) => show(context, "1"));
    await expect(set(runOn(store).context, "1", path, text, {})).rejects.toThrow(sentence);
    expect(await printed((context) => show(context, "1"))).toBe(before);
  });

  it("want a value or --unset, not both and not neither", async () => {
    const both = async () => set(runOn(store).context, "1", "contactName", "Lies", { unset: true });
    const neither = async () => set(runOn(store).context, "1", "contactName", undefined, {});
    await expect(both()).rejects.toThrow("--unset");
    await expect(neither()).rejects.toThrow("--unset");
  });
});

describe("numbers and neighbourhoods", () => {
  it("come and go; a number in use and the last one stay", async () => {
    await number(runOn(store).context, "1", { add: "+32400000011" });
    await addPerson(runOn(store).context, "1", an, { name: "An", role: "contact", neighbourhood: "Centrum" });
    await expect(number(runOn(store).context, "1", { remove: "+32400000010" })).rejects.toThrow(
      "answered from",
    );
    expect(await printed((context) => number(context, "1", { remove: "+32400000011" }))).toContain(
      "texts from +32400000010.",
    );
    await expect(number(runOn(store).context, "2", { remove: "+32400000020" })).rejects.toThrow(
      "only number",
    );
    await expect(number(runOn(store).context, "2", { add: "+32400000010" })).rejects.toThrow("already");
  });

  it("are added and renamed", async () => {
    const options = { add: ["Kouter"], rename: "Heide", to: "Bosheide" };
    expect(await printed((context) => neighbourhood(context, "1", options))).toContain(
      "Centrum, Bosheide, Kouter",
    );
    await expect(
      neighbourhood(runOn(store).context, "1", { rename: "Kouter", to: "Centrum" }),
    ).rejects.toThrow("already");
    await expect(neighbourhood(runOn(store).context, "1", { rename: "Heide", to: "A" })).rejects.toThrow(
      "no neighbourhood",
    );
  });
});

describe("contacts", () => {
  const places = () => asTowns(store.pool, [1], (client) => listNeighbourhoods(client, 1));

  it("answer for one neighbourhood or for all, keep whom was not named, and get the role that goes with it", async () => {
    await addPerson(runOn(store).context, "1", koen, {
      name: "Koen",
      role: "resident",
      neighbourhood: "Centrum",
    });
    await expect(contacts(runOn(store).context, "1", "Centrum", { deputy: koen })).rejects.toThrow(
      "--contact",
    );
    await contacts(runOn(store).context, "1", "all", { contact: an });
    await contacts(runOn(store).context, "1", "centrum", { deputy: koen });
    const [first, ...rest] = await places();
    expect(first).toMatchObject({ contact: { reachable: true }, deputy: { reachable: true } });
    expect(rest.map((one) => one.deputy)).toEqual([null, null]);
    const [person] = await asTowns(store.pool, [1], (client) => findByNumber(client, store.keys, 1, koen));
    expect(person?.roles).toEqual(["resident", "deputy"]);
    expect(await printed((context) => show(context, "1"))).toMatch(/^Centrum +An +Koen$/m);
  });

  it("are not one person in both places, nor somebody unknown, and nothing is half done", async () => {
    const before = await places();
    await expect(contacts(runOn(store).context, "1", "all", { contact: koen })).rejects.toThrow(
      "both places",
    );
    await expect(contacts(runOn(store).context, "1", "all", { contact: "+32400000099" })).rejects.toThrow(
      "person add",
    );
    await expect(contacts(runOn(store).context, "1", "Nergens", { contact: an })).rejects.toThrow(
      "there are: Centrum",
    );
    expect(await places()).toEqual(before);
  });
});
