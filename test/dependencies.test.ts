import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
type Names = Record<string, string>;
const { dependencies, devDependencies, allowScripts } = JSON.parse(read("package.json")) as {
  dependencies: Names;
  devDependencies: Names;
  allowScripts: Record<string, boolean>;
};
const lock = JSON.parse(read("package-lock.json")) as {
  packages: Record<string, { resolved?: string; integrity?: string; hasInstallScript?: boolean }>;
};
const [, running, building] = read("docs/dependencies.md").split(/^## /m);

/** Rows of a table: name, licence, why. */
const rows = (part: string): [string, string, string][] =>
  [...part.matchAll(/^\| `([^`]+)` *\| ([^|]+?) *\| ([^|]+?) *\|$/gm)].map((row) => [
    row[1]!,
    row[2]!,
    row[3]!,
  ]);

it.each([
  ["run", running!, dependencies],
  ["build and test", building!, devDependencies],
])("docs/dependencies.md says why for each package to %s, and for no other", (_what, part, names) => {
  expect(
    rows(part)
      .map(([name]) => name)
      .sort(),
  ).toEqual(Object.keys(names).sort());
  for (const [name, licence, why] of rows(part)) expect(`${name}: ${licence} ${why}`).toMatch(/: \S+ .+\.$/);
});

it("pins every package of our own to one version", () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d/);
});

it("locks every package by its checksum and ties none to one registry", () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== "");
  expect(packages.length).toBeGreaterThan(300);
  expect(packages.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

it("decides for each package with an install script whether it may run", () => {
  const scripted = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = scripted.map(([path]) =>
    path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
  );
  expect(names.filter((name) => name !== "" && allowScripts[name] === undefined)).toEqual([]);
});
