import { chmod, mkdtemp, rm } from "node:fs/promises";
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
