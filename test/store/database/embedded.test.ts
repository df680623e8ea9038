import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import pg from "pg";
import { expect, it } from "vitest";
import { startEmbedded } from "../../../src/store/database/embedded.ts";

it("makes its cluster in a relative folder, as ./data is, and is found there again", async () => {
  const home = await mkdtemp(join(tmpdir(), "buurtlijn-embedded-"));
  // PostgreSQL takes another user than root, who must be able to get in.
  await chmod(home, 0o755);
  const folder = relative(process.cwd(), join(home, "data"));
  const first = await startEmbedded(folder, ["fsync=off"]);
  try {
    const beside = await startEmbedded(folder);
    expect(beside.url("postgres")).toBe(first.url("postgres"));
    const client = new pg.Client({ connectionString: beside.url("postgres") });
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    await client.end();
    expect(rows[0]?.data_directory).toBe(join(home, "data/database/cluster"));
  } finally {
    await first.stop();
    await rm(home, { recursive: true, force: true });
  }
});

it("says at once that another version made its files, and what to do", async () => {
  const home = await mkdtemp(join(tmpdir(), "buurtlijn-embedded-"));
  await chmod(home, 0o755);
  try {
    await (await startEmbedded(home, ["fsync=off"])).stop();
    await writeFile(join(home, "database/cluster/PG_VERSION"), "15\n");
    const asked = Date.now();
    await expect(startEmbedded(home)).rejects.toMatchObject({
      code: "embedded-version",
      message: expect.stringMatching(/made by PostgreSQL 15, and this Buurtlijn brings 18\.\d+: /) as string,
    });
    expect(Date.now() - asked).toBeLessThan(20_000);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});
