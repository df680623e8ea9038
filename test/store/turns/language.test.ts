import { copyFile, cp, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { flowsDir, loadFlowFiles } from "../../../src/store/flows/flowFiles.ts";
import { ClockTown } from "../../support/clockTown.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let town: ClockTown;
let home: string;
let whole: string;
beforeAll(async () => {
  store = await testDatabase();
  home = await mkdtemp(join(tmpdir(), "buurtlijn-flows-"));
  whole = join(home, "flows");
  await cp(flowsDir, whole, { recursive: true });
  // Where a flow has no French yet, its Dutch stands for it.
  for (const { id } of loadFlowFiles(whole)) {
    const french = join(whole, id, "text.fr.yaml");
    if (!(await stat(french).catch(() => null))) await copyFile(join(whole, id, "text.nl.yaml"), french);
  }
}, 60_000);
beforeEach(async () => {
  town = await ClockTown.open(store, [], { flows: whole });
});
afterAll(async () => {
  await store.close();
  await rm(home, { recursive: true, force: true });
});

const language = async (): Promise<string> => {
  const [row] = await town.rows<{ language: string }>(
    `select language from person where id = (select person_id from conversation where id = $1)`,
    [town.phones.get("Maria")!.conversation],
  );
  return row!.language;
};

describe("whoever plainly writes another language", () => {
  it("is answered in it, and it is remembered until she plainly writes hers again", async () => {
    const french = await town.text("Maria", "est-ce que ma mère est connue chez vous ?");
    expect(french).toEqual([expect.stringContaining("Nous ne disons jamais")]);
    expect(await language()).toBe("fr");
    await town.text("Maria", "merci");
    expect(await language()).toBe("fr");
    const dutch = await town.text("Maria", "is mijn moeder bij jullie gekend?");
    expect(dutch).toEqual([expect.stringContaining("We zeggen nooit")]);
    expect(await language()).toBe("nl");
  });

  it("goes on in the language in which a talk began", async () => {
    await town.text("Maria", "ik zoek gezelschap");
    await town.text("Maria", "je ne comprends pas ce que vous voulez");
    expect(await language()).toBe("nl");
  });

  it("is heard in danger, whatever was open", async () => {
    await town.text("Maria", "ik zoek gezelschap");
    await town.text("Maria", "je veux mourir, je n'en peux plus");
    expect(await language()).toBe("fr");
  });

  it("stays with the language that has all its words", async () => {
    const some = join(home, "some");
    await cp(whole, some, { recursive: true });
    await rm(join(some, "thanks", "text.fr.yaml"));
    town = await ClockTown.open(store, [], { flows: some });
    await town.text("Maria", "est-ce que ma mère est connue chez vous ?");
    expect(await language()).toBe("nl");
  });
});
