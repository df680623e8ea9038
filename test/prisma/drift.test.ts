import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";

const home = fileURLToPath(new URL("../../prisma", import.meta.url));
const migration = "migrations/0001_ground/migration.sql";

/** What is changed in the copy, and what the comparison must say of it. */
const differences = [
  {
    what: "a column that only the schema has",
    change: ["schema.prisma", "model Need {\n", "$&  extra String?\n"],
    said: `ALTER TABLE "need" ADD COLUMN     "extra" TEXT`,
  },
  {
    what: "a column that only the migration has",
    change: [migration, "create table signal (\n", "$&  extra text,\n"],
    said: `ALTER TABLE "signal" DROP COLUMN "extra"`,
  },
  {
    what: "a column that may be empty",
    change: [migration, "scope text not null,", "scope text,"],
    said: `ALTER TABLE "consent" ALTER COLUMN "scope" SET NOT NULL`,
  },
  {
    what: "an index that is missing",
    change: [migration, "create index on need (person_id);", ""],
    said: `CREATE INDEX "need_person_id_idx"`,
  },
  {
    what: "an index of other rows",
    change: [migration, "on request (due_at) where state in (0, 1)", "on request (due_at)"],
    said: `CREATE INDEX "request_due"`,
  },
] as const;

// That nothing is found where nothing differs, `npm run check:schema` shows on the real files.
it("finds every difference between the migrations and schema.prisma", { timeout: 120_000 }, async () => {
  const copy = await mkdtemp(join(tmpdir(), "buurtlijn-drift-"));
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  for (const part of ["migrations", "schema.prisma"]) {
    await cp(join(home, part), join(copy, part), { recursive: true });
  }
  for (const { change } of differences) {
    const [file, from, to] = change;
    const text = await readFile(join(copy, file), "utf8");
    expect(text).toContain(from);
    await writeFile(join(copy, file), text.replace(from, to));
  }
  const { status, stderr } = spawnSync(process.execPath, [join(home, "drift.ts"), copy], {
    encoding: "utf8",
    timeout: 110_000,
  });
  expect(differences.filter(({ said }) => !stderr.includes(said)).map(({ what }) => what)).toEqual([]);
  expect(status).toBe(2);
});
