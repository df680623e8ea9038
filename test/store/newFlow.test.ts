import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkFlows } from "../../src/core/flow/check.ts";
import { languages } from "../../src/core/language/index.ts";
import { loadFlowFiles } from "../../src/store/flows/flowFiles.ts";
import { ClockTown } from "../support/clockTown.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";

// What docs/flow-format.md promises: three files, no code, and residents reach the flow.
const flow = `title: Ask for a ride
starts: { menu: true }
topics:
  - topic: ride
    steps:
      - ask: where
        answer: shortText
      - person: contactPerson
        with: { reason: '"ride"' }
      - say: thanks
`;
const text = `menu: { text: "VERVOER: iemand rijdt je ergens heen.", words: [vervoer, een rit] }
ride.where: Waar moet je zijn? Liever praten? Stuur BEL.
ride.thanks: "Goed. {contact} van de gemeente belt je {promise}."
`;
const golden = `talk:
  - we: ride.where
  - they: naar de markt
  - we: ride.thanks
records: { case: call-back }
`;

let store: TestDatabase;
let dir: string;
let town: ClockTown;

beforeAll(async () => {
  dir = join(await mkdtemp(join(tmpdir(), "buurtlijn-new-flow-")), "flows");
  await cp(fileURLToPath(new URL("../../flows", import.meta.url)), dir, { recursive: true });
  await mkdir(join(dir, "ask-ride/conversations"), { recursive: true });
  await writeFile(join(dir, "ask-ride/flow.yaml"), flow);
  await writeFile(join(dir, "ask-ride/text.nl.yaml"), text);
  await writeFile(join(dir, "ask-ride/conversations/market.nl.yaml"), golden);
  store = await testDatabase();
  town = await ClockTown.open(store, ["Rita", "Youssef"], { flows: dir });
});
afterAll(async () => {
  await store.close();
  await rm(join(dir, ".."), { recursive: true, force: true });
});

const where = "Waar moet je zijn? Liever praten? Stuur BEL.";

it("passes the check", () => {
  expect(checkFlows(loadFlowFiles(dir), languages).problems).toEqual([]);
});

it.each(["Vervoer!", "een rit", "vervoeer"])('begins with its word: "%s"', async (word) => {
  expect(await town.text("Maria", word)).toEqual([where]);
  expect(await town.text("Maria", "naar de markt")).toEqual([expect.stringContaining("Goed. An van")]);
  expect((await town.cases()).at(-1)).toBe("call-back 0 ride");
});

it("stands in the menu and is chosen there", async () => {
  const [menu] = await town.text("Maria", "menu");
  expect(menu).toContain("VERVOER: iemand rijdt je ergens heen. BUUR: een buur");
  expect(menu).toContain("BEL: iemand van de gemeente belt je.");
  expect(await town.text("Maria", "vervoer")).toEqual([where]);
  expect(await town.text("Maria", "menu")).toEqual([expect.stringContaining("(Vraag 2.")]);
  // The menu was asked last: its word is no answer to the question before it.
  expect(await town.text("Maria", "buur")).toEqual([expect.stringContaining("Waarmee kan een buur")]);
});

it("is only a word where it is the whole message, and danger and global words come first", async () => {
  expect(await town.text("Rita", "vervoer is duur")).not.toContain(where);
  expect(await town.text("Rita", "er is brand")).toEqual([expect.stringContaining("112")]);
  expect(await town.text("Rita", "STOP")).toEqual([expect.stringContaining("Stuur START")]);
});

it("answers an open question that is no welcome", async () => {
  const [asked] = await town.text("Youssef", "vervoer");
  expect(asked).toContain(where);
  expect(await town.text("Youssef", "vervoer")).toEqual([expect.stringContaining("Goed. An van")]);
});
