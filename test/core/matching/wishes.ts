import { matchingSettings } from "../../../src/core/matching/settings.ts";
import type { Candidate, WaveRequest } from "../../../src/core/matching/types.ts";

/** A wish and people for tests of matching. */
export const settings = matchingSettings.parse({});
export const request: WaveRequest = {
  municipalityId: 1,
  askerId: "99",
  neighbourhoodId: "10",
  near: ["11"],
  kind: "walk",
  state: 0,
  rule: 0,
  consent: true,
  gatherUntil: "2026-03-04T11:00:00.000Z",
};
export const person = (personId: string, given: Partial<Candidate> = {}): Candidate => ({
  personId,
  municipalityId: 1,
  neighbourhoodId: "10",
  roles: ["volunteer"],
  helpsWith: ["walk", "errand"],
  state: 0,
  quietFrom: null,
  quietUntil: null,
  lastAskedAt: null,
  stopped: false,
  ...given,
});
