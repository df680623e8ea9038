import { branchesOf, type Taken } from "./coverage.ts";
import { longestAnswers } from "./longest.ts";
import type { Structure } from "./structure.ts";
import type { Texts } from "./texts.ts";
import type { Mode } from "./types.ts";
import { dearestWay, type Way } from "./ways.ts";
import { dearestOf, writtenWays } from "./written.ts";

/** The goal from a resident's first word to a match, in segments that the town sends. */
export const ROAD_SEGMENTS = 30;

/**
 * The road from first word to match: `welcome`, which holds the whole request, one offer, and the news of the match, once to
 * the one who asked and once to the one who comes.
 */
const road = ["welcome", "companion-offer", "match-news", "match-news"];

/** What a flow's golden conversations cover, and what it costs. */
export interface FlowSummary {
  flow: string;
  branches: number;
  /** Language -> mode -> branches that a golden conversation takes. */
  covered: Record<string, Record<Mode, number>>;
  /** Language -> the dearest way. */
  dearest: Record<string, Way>;
}

const modes: readonly Mode[] = ["text", "voice", "script", "card"];

/** @param languages those to count; a language without texts of this flow has no dearest way */
export function summaryOf(
  structure: Structure,
  texts: Texts,
  taken: Taken,
  languages: readonly string[],
): FlowSummary {
  const branches = branchesOf(structure);
  const covered: FlowSummary["covered"] = {};
  const dearest: FlowSummary["dearest"] = {};
  for (const language of languages) {
    covered[language] = Object.fromEntries(
      modes.map((mode) => [mode, branches.filter(({ id }) => taken.has(language, id, mode)).length]),
    ) as Record<Mode, number>;
    const own = texts[language]?.[structure.flow];
    if (own === undefined) continue;
    const samples = longestAnswers(structure, own, language);
    dearest[language] = dearestWay(structure, (flow, text) => {
      const ways = writtenWays({ texts, language, flow, text, names: [], samples });
      return ways.length === 0 ? 0 : dearestOf(ways).segments;
    });
  }
  return { flow: structure.flow, branches: branches.length, covered, dearest };
}

/** @returns the segments of the road per language that has all its texts. */
export function roadSegments(
  flows: readonly FlowSummary[],
  languages: readonly string[],
): Record<string, number> {
  const found: Record<string, number> = {};
  for (const language of languages) {
    const parts = road.map((id) => flows.find((one) => one.flow === id)?.dearest[language]?.segments);
    if (parts.every((one) => one !== undefined)) found[language] = parts.reduce((sum, one) => sum + one, 0);
  }
  return found;
}
