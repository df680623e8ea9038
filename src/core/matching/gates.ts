import type { Candidate, WaveRequest } from "./types.ts";

/**
 * Why nobody at all may be asked for this request, or null. Every offer shows the asker's first name and village, so her
 * consent is looked at before each wave, not only when the search began.
 */
export function closedForAll(request: WaveRequest): "no-consent" | null {
  return request.consent ? null : "no-consent";
}

/**
 * Why a candidate may never be asked for this request, or null when every gate is open. Quiet hours are no part of
 * it, since they pass. Gates are named so that the desk can tell staff why somebody was not asked.
 */
export function closedGate(
  candidate: Candidate,
  request: WaveRequest,
  askedBefore: ReadonlySet<string>,
): string | null {
  if (candidate.personId === request.askerId) return "asker";
  if (candidate.municipalityId !== request.municipalityId) return "other-municipality";
  if (!candidate.roles.includes("volunteer")) return "no-volunteer";
  if (candidate.state !== 0) return "not-active";
  if (!candidate.helpsWith.includes(request.kind)) return "other-kind";
  if (candidate.stopped) return "stopped";
  if (askedBefore.has(candidate.personId)) return "asked-before";
  return null;
}
