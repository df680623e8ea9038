import { isOpen, nextWorkingMoment } from "../escalation/openHours.ts";
import { everAwake, ownQuietEnds, wakingHours } from "./deadlines.ts";
import { closedForAll, closedGate } from "./gates.ts";
import type { MatchingSettings } from "./settings.ts";
import { matchRule, offerState, requestState } from "./types.ts";
import type { Candidate, WaveOffer, WaveRequest } from "./types.ts";

export interface Wave {
  /** Persons to ask now, nearest first. */
  offer: string[];
  /** Nobody said yes and nobody is left to ask: a person takes over. */
  nobody: boolean;
  /** Nobody may be asked (any more), and why: a person takes over. */
  blocked: string | null;
  /** Gathering is over and there is a yes: the contact person may choose. */
  ready: boolean;
  /** When to look again without an answer coming in (UTC instant); null when the search is over. */
  againAt: string | null;
}

/** 0 the same neighbourhood, 1 a bordering one, 2 elsewhere in the municipality. */
function distance(candidate: Candidate, request: WaveRequest): number {
  if (candidate.neighbourhoodId === null || request.neighbourhoodId === null) return 2;
  if (candidate.neighbourhoodId === request.neighbourhoodId) return 0;
  return request.near.includes(candidate.neighbourhoodId) ? 1 : 2;
}

/** Nearest first, then who was asked longest ago (never asked comes first), then by id so that it is repeatable. */
function order(candidates: Candidate[], request: WaveRequest): Candidate[] {
  const asked = (candidate: Candidate): number =>
    candidate.lastAskedAt === null ? -Infinity : Date.parse(candidate.lastAskedAt);
  return candidates.toSorted((a, b) => {
    const nearer = distance(a, request) - distance(b, request);
    if (nearer !== 0) return nearer;
    if (asked(a) !== asked(b)) return asked(a) < asked(b) ? -1 : 1;
    return a.personId.length - b.personId.length || (a.personId < b.personId ? -1 : 1);
  });
}

const earliest = (instants: (string | null)[]): string | null =>
  instants
    .filter((at) => at !== null)
    .reduce<string | null>(
      (first, at) => (first === null || Date.parse(at) < Date.parse(first) ? at : first),
      null,
    );

/**
 * Who is asked next. A place is held by an offer without answer and by a yes; a refusal, a withdrawal and an offer
 * past its end free theirs. Nobody is asked twice, and nobody after `gatherUntil`, so that the search ends when the asker
 * was told (`tellBy`). In quiet hours nobody is asked, and somebody who sleeps is not
 * "nobody". A request that is no longer searching asks nobody.
 */
export function nextWave(given: {
  request: WaveRequest;
  candidates: readonly Candidate[];
  offers: readonly WaveOffer[];
  /** UTC instant. */
  now: string;
  settings: MatchingSettings;
}): Wave {
  const { request, candidates, offers, now, settings } = given;
  const over: Wave = { offer: [], nobody: false, blocked: null, ready: false, againAt: null };
  if (request.state !== requestState.searching) return over;
  if (offers.some((offer) => offer.state === offerState.chosen)) return over;

  const blocked = closedForAll(request);
  if (blocked !== null) return { ...over, blocked };

  const clock = Date.parse(now);
  const waiting = offers.filter((o) => o.state === offerState.waiting && Date.parse(o.until) > clock);
  const yeses = offers.filter((o) => o.state === offerState.yes).length;
  const closed = request.gatherUntil !== null && Date.parse(request.gatherUntil) <= clock;
  if (yeses > 0 && (yeses >= settings.atOnce || (closed && request.rule === matchRule.gather)))
    return { ...over, ready: true };

  const asked = new Set(offers.map((offer) => offer.personId));
  const open = candidates.filter(
    (one) => closedGate(one, request, asked) === null && everAwake(one.quietFrom, one.quietUntil, settings),
  );
  const places = closed
    ? 0
    : Math.min(settings.atOnce - waiting.length - yeses, settings.mostAsked - asked.size);

  const hours = wakingHours(settings);
  const day = isOpen(now, hours);
  const asleep = new Map(open.map((c) => [c.personId, ownQuietEnds(now, c.quietFrom, c.quietUntil)]));
  const awake = order(open, request).filter((candidate) => asleep.get(candidate.personId) === null);
  const offer = day && places > 0 ? awake.slice(0, places).map((candidate) => candidate.personId) : [];

  // Beyond mostAsked, and once asking is over, the open candidates do not count: they will not be asked.
  const left = !closed && settings.mostAsked > asked.size ? open.length : 0;
  if (waiting.length === 0 && left === 0) return { ...over, nobody: yeses === 0, ready: yeses > 0 };

  const wakes =
    places > offer.length && left > offer.length
      ? day
        ? earliest(open.map((candidate) => asleep.get(candidate.personId) ?? null))
        : nextWorkingMoment(now, hours)
      : null;
  return {
    ...over,
    offer,
    // New offers end later than now; whoever sends them takes the earliest of their end and this instant.
    againAt: earliest([...waiting.map((o) => o.until), closed ? null : request.gatherUntil, wakes]),
  };
}
