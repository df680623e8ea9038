import { expect, it } from "vitest";
import { rotateKey } from "../../src/commands/rotateKey.ts";
import { openStore } from "../../src/store/database/open.ts";
import { createMunicipality } from "../../src/store/municipality/createMunicipality.ts";
import { testDatabase, testMasterKey } from "../support/database.ts";
import { runOn } from "./support.ts";

it("wraps the keys under the new master key once no server runs, and only with the old one", async () => {
  const store = await testDatabase();
  await createMunicipality(store, { name: "Bovenbeek", number: "+32460000009", neighbourhoods: ["A"] });
  const fresh = Buffer.alloc(32, 9);
  const rotate = (env: Record<string, string | undefined>) => {
    const run = runOn(store, { env: { NEW_MASTER_KEY: fresh.toString("base64"), ...env } });
    return rotateKey(run.context).then(() => run.lines.join(" "));
  };
  const open = (masterKey: Buffer) => openStore({ databaseUrl: store.url, kind: null, masterKey });

  await store.pool.query("select 1");
  await expect(rotate({})).rejects.toMatchObject({ code: "in-use" });
  await store.pool.end();
  await expect(rotate({ NEW_MASTER_KEY: undefined })).rejects.toThrow("NEW_MASTER_KEY must be");
  await expect(rotate({ NEW_MASTER_KEY: testMasterKey.toString("base64") })).rejects.toThrow("present key");
  await expect(rotate({ MASTER_KEY: undefined })).rejects.toThrow("MASTER_KEY is missing");
  await expect(rotate({ MASTER_KEY: Buffer.alloc(32, 1).toString("base64") })).rejects.toMatchObject({
    code: "master-key",
  });
  expect(await rotate({})).toContain("keys are wrapped anew");
  await expect(open(testMasterKey)).rejects.toMatchObject({ code: "master-key" });
  await (await open(fresh)).close();
});
