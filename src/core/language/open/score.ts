import type { Intent } from "../language.ts";
import type { Sign } from "./signs.ts";
import { families, weights } from "./weights.ts";

/** What a row may also ask for, besides signs. */
export const circumstances = ["brief", "asks"] as const;
export type Seen = Sign | (typeof circumstances)[number];

interface Row {
  intent: Intent | "none";
  weight: number;
  /** Each group has at least one of its signs there. */
  groups: { any: Seen[]; not: boolean }[];
}

const rows: Row[] = weights.map(([intent, weight, when]) => ({
  intent,
  weight,
  groups: when.split(" ").map((group) => {
    const not = group.startsWith("!");
    const names = (not ? group.slice(1) : group).split("|");
    return { any: names.flatMap((name) => [...(families[name as keyof typeof families] ?? [name as Seen])]), not };
  }),
}));

/** Below this nothing is understood; the second best must stay this far behind. */
const ENOUGH = 2;
const AHEAD = 0.5;

export interface Scored {
  intent: Intent | undefined;
  /** The signs that spoke for it. */
  signs: ReadonlySet<Seen>;
  scores: ReadonlyMap<Intent | "none", number>;
}

/** @returns what the signs of a sentence say together; no intent where they say little, or two things as strongly. */
export function score(seen: ReadonlySet<Seen>): Scored {
  const scores = new Map<Intent | "none", number>();
  for (const { intent, weight, groups } of rows) {
    if (groups.every(({ any, not }) => any.some((sign) => seen.has(sign)) !== not)) {
      scores.set(intent, (scores.get(intent) ?? 0) + weight);
    }
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[0] === "none" || best[1] < ENOUGH) return { intent: undefined, signs: new Set(), scores };
  const [intent, weight] = best;
  if (second !== undefined && weight - second[1] < AHEAD) return { intent: undefined, signs: new Set(), scores };
  const signs = new Set(
    rows
      .filter((row) => row.intent === intent && row.weight > 0)
      .filter(({ groups }) => groups.every(({ any, not }) => any.some((sign) => seen.has(sign)) !== not))
      .flatMap(({ groups }) => groups.flatMap(({ any, not }) => (not ? [] : any.filter((sign) => seen.has(sign))))),
  );
  return { intent, signs, scores };
}
