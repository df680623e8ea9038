import { ROAD_SEGMENTS, roadSegments, type FlowSummary } from "../../core/flow/summary.ts";
import type { Mode } from "../../core/flow/types.ts";

const modes: readonly Mode[] = ["text", "voice", "script", "card"];

/**
 * One row a flow: the branches that golden conversations take, per language and mode that has any, and the segments of its
 * dearest way per language. Below it the sums, and the road from first word to match.
 */
export function summaryLines(summaries: readonly FlowSummary[], languages: readonly string[]): string[] {
  if (summaries.length === 0) return [];
  const total = sumOf(summaries, languages);
  const pairs = languages.flatMap((language) => modes.map((mode) => ({ language, mode })));
  const met = pairs.filter(({ language, mode }) => total.covered[language]![mode] > 0);
  const rows = [
    [
      "flow",
      "branches",
      ...met.map(({ language, mode }) => `${language} ${mode}`),
      "dearest way, in segments",
    ],
    ...[...summaries, total].map(({ flow, branches, covered, dearest }) => [
      flow,
      String(branches),
      ...met.map(({ language, mode }) => String(covered[language]![mode])),
      Object.entries(dearest)
        .map(([language, { segments, answers }]) => `${language} ${segments} (${answers} answers)`)
        .join(", "),
    ]),
  ];
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const table = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join("  ")
      .trimEnd(),
  );
  const unmet = pairs.filter((one) => !met.includes(one)).map(({ language, mode }) => `${language} ${mode}`);
  const road = Object.entries(roadSegments(summaries, languages)).map(
    ([language, segments]) => `${language} ${segments}`,
  );
  return [
    "",
    "Branches with a golden conversation, per language and mode:",
    ...table,
    ...(unmet.length > 0 ? [`No golden conversation in: ${unmet.join(", ")}.`] : []),
    ...(road.length > 0
      ? [
          `From first word to match, by the dearest way, at most ${ROAD_SEGMENTS} segments meant: ${road.join(", ")}.`,
        ]
      : []),
    "",
  ];
}

function sumOf(summaries: readonly FlowSummary[], languages: readonly string[]): FlowSummary {
  const covered = Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(
        modes.map((mode) => [mode, summaries.reduce((sum, one) => sum + one.covered[language]![mode], 0)]),
      ) as Record<Mode, number>,
    ]),
  );
  const branches = summaries.reduce((sum, one) => sum + one.branches, 0);
  return { flow: "all", branches, covered, dearest: {} };
}
