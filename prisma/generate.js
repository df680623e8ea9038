// Generates src/store/prisma. Plain JavaScript: npm runs it after every install, also with an older Node.
// Generating needs no schema engine, but Prisma downloads one first; given a program that fails it goes on without.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const home = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(dirname(require.resolve("prisma/package.json")), "build/index.js");
const done = spawnSync(
  process.execPath,
  [cli, "generate", "--schema", "prisma/schema.prisma", "--no-hints"],
  {
    cwd: home,
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: "/bin/false",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
    encoding: "utf8",
  },
);
if (done.status !== 0) {
  process.stderr.write(
    `${done.stdout ?? ""}${done.stderr ?? ""}${done.error ? `${done.error.message}\n` : ""}`,
  );
  process.stderr.write(
    "The database client could not be generated; try again with: node prisma/generate.js\n",
  );
  process.exit(1);
}
