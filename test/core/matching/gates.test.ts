import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { closedGate } from "../../../src/core/matching/gates.ts";
import type { Candidate } from "../../../src/core/matching/types.ts";
import { person, request } from "./wishes.ts";

const rows: [string, Candidate][] = [
  ["asker", person("99")],
  ["other-municipality", person("1", { municipalityId: 2 })],
  ["no-volunteer", person("1", { roles: ["resident"] })],
  ["not-active", person("1", { state: 1 })],
  ["other-kind", person("1", { helpsWith: ["errand"] })],
  ["stopped", person("1", { stopped: true })],
  ["asked-before", person("7")],
];

it.each(rows)("the gate %s closes", (gate, candidate) => {
  expect(closedGate(candidate, request, new Set(["7"]))).toBe(gate);
});

it("nothing closes for a neighbour who wants to help, and every gate has a row here", () => {
  expect(closedGate(person("1"), request, new Set(["7"]))).toBeNull();
  const source = readFileSync(new URL("../../../src/core/matching/gates.ts", import.meta.url), "utf8");
  const gates = [...source.matchAll(/return "([^"]+)"/g)].map((found) => found[1]);
  expect(rows.map(([gate]) => gate)).toEqual(gates);
});
