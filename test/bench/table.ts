import { spread, type Spread } from "./stats.ts";

/** One line of the report. Ratios are taken within a round, so that a machine that slows down slows both. */
export interface Measure {
  /** Which part of the bench: a, b, c or d. */
  part: string;
  name: string;
  unit: string;
  /** One value per round. */
  ours: number[];
  peer?: number[];
  goal?: Goal;
}

export type Goal =
  /** Ours divided by the peer's is at least this. */
  { ratioAtLeast: number } | { atMost: number };

export interface Line {
  measure: string;
  ours: string;
  peer: string;
  ratio: string;
  goal: string;
  reached: "yes" | "no" | "";
}

/** @returns what the report says about one measure; the middle round decides whether a goal is reached. */
export function lineOf(measure: Measure): Line {
  const { part, name, unit, ours, peer, goal } = measure;
  const ratios = peer?.map((value, round) => ours[round]! / value);
  const ratio = ratios && spread(ratios);
  return {
    measure: `(${part}) ${name}, ${unit}`,
    ours: written(spread(ours)),
    peer: peer ? written(spread(peer)) : "",
    ratio: ratio ? written(ratio) : "",
    goal: goalInWords(goal),
    reached: reached(goal, ours, ratio),
  };
}

function reached(goal: Goal | undefined, ours: number[], ratio: Spread | undefined): Line["reached"] {
  if (goal === undefined) return "";
  if ("atMost" in goal) return spread(ours).median <= goal.atMost ? "yes" : "no";
  // Where the peer's program is missing there is nothing to reach.
  return ratio === undefined ? "" : ratio.median >= goal.ratioAtLeast ? "yes" : "no";
}

function goalInWords(goal: Goal | undefined): string {
  if (goal === undefined) return "";
  return "atMost" in goal ? `≤ ${number(goal.atMost)}` : `≥ ${number(goal.ratioAtLeast)} ×`;
}

/** @returns a Markdown table. */
export function markdown(lines: readonly Line[]): string {
  const heads = [
    "measure",
    "ours (min-median-max)",
    "peer (min-median-max)",
    "ratio (min-median-max)",
    "goal",
    "reached",
  ];
  const rows = [heads, ...lines.map((line) => Object.values(line) as string[])];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const written = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`,
  );
  written.splice(1, 0, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
  return written.join("\n");
}

function written({ min, median, max }: Spread): string {
  return min === max ? number(median) : `${number(min)} - ${number(median)} - ${number(max)}`;
}

/** Three figures that mean something, thousands apart. */
function number(value: number): string {
  if (!Number.isFinite(value)) return "?";
  if (value >= 1000) return Math.round(value).toLocaleString("en-GB");
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
