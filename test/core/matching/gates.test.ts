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
  ["away", person("1", { away: true })],
  ["not-free-then", person("1", { freeMoments: ["wed", "tue-morning"] })],
  ["asked-before", person("7")],
];

it.each(rows)("the gate %s closes", (gate, candidate) => {
  expect(closedGate(candidate, request, new Set(["7"]))).toBe(gate);
});

it.each([
  [["tue-afternoon"], ["tue"], true],
  [["tue-afternoon"], ["afternoon"], true],
  [["tue"], ["tue-morning", "wed"], true],
  [["any"], ["sat"], true],
  [[], ["sat"], true],
  [["morning"], ["any"], true],
  [["tue-afternoon", "wed"], ["tue-morning", "thu"], false],
  [["tue"], ["wed-morning"], false],
  [["any"], [], false],
])("wanted on %j, free on %j: %s", (moment, freeMoments, open) => {
  const gate = closedGate(person("1", { freeMoments }), { ...request, moment }, new Set());
  expect(gate).toBe(open ? null : "not-free-then");
});

it("nothing closes for a neighbour who wants to help, and every gate has a row here", () => {
  expect(closedGate(person("1"), request, new Set(["7"]))).toBeNull();
  const source = readFileSync(new URL("../../../src/core/matching/gates.ts", import.meta.url), "utf8");
  const gates = [...source.matchAll(/return "([^"]+)"/g)].map((found) => found[1]);
  expect(rows.map(([gate]) => gate)).toEqual(gates);
});
