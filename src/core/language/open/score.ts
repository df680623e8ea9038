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
    return {
      any: names.flatMap((name) => [...(families[name as keyof typeof families] ?? [name as Seen])]),
      not,
    };
  }),
}));

/** Below this nothing is understood. */
const ENOUGH = 1.5;

/** So far the second best must stay behind; further where a wrong guess takes something away from somebody. */
const AHEAD = 0.5;
const FAR_AHEAD = 1.5;
const careful: ReadonlySet<string> = new Set<Intent>(["cancel", "withdraw", "wrong-number"]);

export interface Scored {
  intent: Intent | undefined;
  /** The signs that spoke for it. */
  signs: ReadonlySet<Seen>;
  scores: ReadonlyMap<Intent | "none", number>;
}

/** @returns what the signs of a sentence say together; no intent where they say little, or two things as strongly. */
export function score(seen: ReadonlySet<Seen>): Scored {
  const scores = new Map<Intent | "none", number>();
  for (const row of rows) {
    if (counts(row, seen)) scores.set(row.intent, (scores.get(row.intent) ?? 0) + row.weight);
  }
  const nothing: Scored = { intent: undefined, signs: new Set(), scores };
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[0] === "none" || best[1] < ENOUGH) return nothing;
  const [intent, weight] = best;
  const ahead = careful.has(intent) ? FAR_AHEAD : AHEAD;
  if (weight - Math.max(second?.[1] ?? 0, 0) < ahead) return nothing;
  const signs = new Set(
    rows
      .filter((row) => row.intent === intent && row.weight > 0 && counts(row, seen))
      .flatMap(({ groups }) =>
        groups.flatMap(({ any, not }) => (not ? [] : any.filter((one) => seen.has(one)))),
      ),
  );
  return { intent, signs, scores };
}

function counts({ groups }: Row, seen: ReadonlySet<Seen>): boolean {
  return groups.every(({ any, not }) => any.some((sign) => seen.has(sign)) !== not);
}
