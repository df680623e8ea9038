import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What the planted files import. */
const house = {
  "src/core/flow/types.ts": "export interface Run { id: string }",
  "src/app/town.ts": "export interface Town { id: number }",
  "src/store/open.ts": "export interface Store { close(): void }",
  "src/store/prisma/client.ts": "export interface PrismaClient { id: number }",
  "src/channels/sms/send.ts": "export const send = 1;",
  "src/commands/play.ts": "export const play = 1;",
};

/** What, in which file, its text, and the rule that it breaks. */
const forbidden: [string, string, string, string][] = [
  [
    "the core takes a type from the store",
    "src/core/a.ts",
    `import type { Store } from "../store/open.ts";\nexport type A = Store;`,
    "core-knows-only-core",
  ],
  [
    "the core takes a library with I/O",
    "src/core/b.ts",
    `import express from "express";\nexport const a = express;`,
    "core-imports-pure-libraries",
  ],
  [
    "the core reads a file",
    "src/core/c.ts",
    `import { readFileSync } from "node:fs";\nexport const a = readFileSync;`,
    "core-has-no-machine",
  ],
  [
    "the app takes a type from the store",
    "src/app/a.ts",
    `import type { Store } from "../store/open.ts";\nexport type A = Store;`,
    "app-knows-only-core",
  ],
  [
    "a channel takes a type from the store",
    "src/channels/sms/a.ts",
    `import type { Store } from "../../store/open.ts";\nexport type A = Store;`,
    "channels-stands-alone",
  ],
  [
    "two channels meet",
    "src/channels/demo/a.ts",
    `import { send } from "../sms/send.ts";\nexport const a = send;`,
    "channels-never-meet",
  ],
  [
    "a chore takes Prisma's type",
    "src/jobs/a.ts",
    `import type { PrismaClient } from "../store/prisma/client.ts";\nexport type A = PrismaClient;`,
    "only-the-store-knows-prisma",
  ],
  [
    "the web asks the database itself",
    "src/web/a.ts",
    `import pg from "pg";\nexport const a = pg;`,
    "only-the-store-knows-the-database",
  ],
  [
    "the server leans on a command",
    "src/service.ts",
    `import { play } from "./commands/play.ts";\nexport const a = play;`,
    "commands-are-the-command-line's",
  ],
];

const allowed: [string, string, string][] = [
  ["the core, zod", "src/core/d.ts", `import { z } from "zod";\nexport const a = z.string();`],
  [
    "the app, a type of the core",
    "src/app/b.ts",
    `import type { Run } from "../core/flow/types.ts";\nexport type A = Run;`,
  ],
  [
    "the store, a type of the app",
    "src/store/a.ts",
    `import type { Town } from "../app/town.ts";\nexport type A = Town;`,
  ],
  [
    "main, every room",
    "src/main.ts",
    `import type { Store } from "./store/open.ts";\nimport { send } from "./channels/sms/send.ts";\nexport const a = send;\nexport type A = Store;`,
  ],
  [
    "the command line, a command",
    "src/cli.ts",
    `import { play } from "./commands/play.ts";\nexport const a = play;`,
  ],
];

/** The names of the rules that each file of a planted house breaks. */
let broken: Map<string, string[]>;

beforeAll(async () => {
  const copy = await mkdtemp(join(tmpdir(), "buurtlijn-imports-"));
  try {
    await symlink(join(root, "node_modules"), join(copy, "node_modules"));
    for (const name of ["package.json", "tsconfig.json", ".dependency-cruiser.cjs"])
      await cp(join(root, name), join(copy, name));
    const planted = [...forbidden, ...allowed].map(([, path, source]) => [path, source] as const);
    for (const [path, source] of [...Object.entries(house), ...planted]) {
      await mkdir(dirname(join(copy, path)), { recursive: true });
      await writeFile(join(copy, path), source, { flag: "wx" });
    }
    const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", "src"];
    const { stdout } = await promisify(execFile)(join(root, "node_modules/.bin/depcruise"), args, {
      cwd: copy,
      maxBuffer: 64e6,
    }).catch((error: unknown) => error as { stdout: string });
    const { summary, modules } = JSON.parse(stdout) as {
      summary: { violations: { from: string; rule: { name: string } }[] };
      modules: { source: string }[];
    };
    broken = new Map(modules.map(({ source }) => [source, []]));
    for (const { from, rule } of summary.violations) broken.get(from)!.push(rule.name);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
});

describe("the walls between the rooms", () => {
  it.each(forbidden)("fall when %s", (_what, path, _source, rule) => {
    expect(broken.get(path)).toContain(rule);
  });

  it.each(allowed)("let in: %s", (_what, path) => {
    expect(broken.get(path)).toEqual([]);
  });
});
