// Compares the migrations with schema.prisma, and that with the generated client: exit code 0 when they agree, 2 and the missing
// SQL when they do not. An argument names another folder than this one.
// Prisma's own engine is a download; its WebAssembly twin over PGlite (both development dependencies) does the same here.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";

const here = resolve(process.argv[2] ?? import.meta.dirname);

const parts = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
const wasm = readFileSync(`${parts}/schema_engine_bg.wasm`);
// TypeScript knows WebAssembly only together with the browser's whole library.
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    instantiate(
      bytes: Buffer,
      imports: object,
    ): Promise<{ instance: { exports: Record<string, () => void> } }>;
  };
};
const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
(glue as unknown as { __wbg_set_wasm(exports: object): void }).__wbg_set_wasm(instance.exports);
// Without this the engine takes undefined for a value and fails in odd places.
instance.exports["__wbindgen_start"]!();

const files = [{ path: "schema.prisma", content: readFileSync(`${here}/schema.prisma`, "utf8") }];
const migrationDirectories = readdirSync(`${here}/migrations`, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: {
        tag: "ok" as const,
        value: readFileSync(`${here}/migrations/${name}/migration.sql`, "utf8"),
      },
    },
  }))
  .sort((a, b) => (a.path < b.path ? -1 : 1));
const lockfile = {
  path: "migration_lock.toml",
  content: readFileSync(`${here}/migrations/migration_lock.toml`, "utf8"),
};

const engine = await glue.SchemaEngine.new(
  { datamodels: files.map((file) => [file.path, file.content]) },
  () => undefined,
  bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(new PGlite())),
);
const { stdout } = await engine.diff({
  from: {
    tag: "migrations",
    baseDir: `${here}/migrations`,
    lockfile,
    shadowDbInitScript: "",
    migrationDirectories,
  },
  to: { tag: "schemaDatamodel", files },
  script: true,
  exitCode: false,
  filters: { externalTables: [], externalEnums: [] },
});
const sql = (stdout ?? "").trim();
if (sql !== "" && !sql.includes("This is an empty migration")) {
  console.error(`prisma/schema.prisma asks for what no migration does:\n\n${sql}`);
  process.exit(2);
}
const client = `${here}/../src/store/prisma/internal/class.ts`;
if (existsSync(client) && !readFileSync(client, "utf8").includes(JSON.stringify(files[0]!.content))) {
  console.error(
    "The database client was made from another prisma/schema.prisma; run: node prisma/generate.js",
  );
  process.exit(2);
}
console.log("The migrations, prisma/schema.prisma and the database client agree.");
process.exit(0);
