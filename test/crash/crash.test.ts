import { expect, it } from "vitest";
import { crashTest } from "./crash.ts";

it("loses nothing and doubles nothing when servers and their database die under load", async () => {
  const seed = Date.now() % 1e9;
  const report = await crashTest({ kills: 3, replicas: 2, seed, residents: 6, hurry: true });
  expect({ violations: report.violations, seed }).toEqual({ violations: [], seed });
  // A load that never came through would prove nothing.
  expect(report.counts["answered 200"]).toBeGreaterThan(20);
  expect(report.counts["handed over once"]).toBeGreaterThan(20);
  expect(report.counts["known duplicates"]).toBeGreaterThan(0);
}, 300_000);
