import { LiteralIndex } from "../language/literalIndex.ts";
import { anyOf } from "../language/pattern.ts";
import { requiredOf } from "../language/required.ts";
import type { DangerData, DangerKind, Found } from "./data.ts";
import { netReader } from "./nets.ts";
import { innocentSigns, signKinds, type Sign } from "./signs.ts";
import { aboutOf } from "./about.ts";
import { EVEN, weights, type Weighed } from "./weights.ts";

/**
 * Weak signs put together: "koord" is ordinary, and so is "gekocht"; what many of them weigh together is asked about.
 * Signs do not look at "niet", so negation cannot silence them.
 */

/** Words looked at together. A text message has 10 to 30; in a long letter signs far apart say nothing together. */
const WINDOW = 40;

/** Less than even chances are asked about too: a question costs little, a miss much. */
const POSSIBLE_FROM = EVEN - 12;
/** So much speaks of it that nobody waits for an answer. */
const CERTAIN_FROM = EVEN + 30;

interface Tongue {
  common: ReadonlySet<string>;
  spoken: ReadonlyMap<string, string>;
  strong: (text: string) => Found | undefined;
  signs: { sign: Sign; expression: RegExp }[];
  hints: LiteralIndex;
}

/** Signs in a stretch of text: each sign with the words that showed it first. */
export type SignsSeen = ReadonlyMap<Sign, { words: string; at: number }>;

/** @returns a reader of folded text (` ${folded} `), told what the sure nets caught; it gives the gravest of all. */
export function evidenceReader(
  data: readonly DangerData[],
): (words: string, sure: Found | undefined) => Found | undefined {
  const tonguesOf = tongueReader(data);
  return (words, sure) => {
    if (sure?.grade === "certain" && !isLone(sure)) return sure;
    const tongues = tonguesOf(words);
    const caught = [sure, ...tongues.map(({ tongue, text }) => tongue.strong(text))].flatMap(
      (one) => one ?? [],
    );
    const innocent = caught.some(isLone) && tongues.some(isInnocent);
    const kept = caught.filter((one) => !innocent || !isLone(one));
    return kept.find((one) => one.grade === "certain") ?? kept[0] ?? fromSigns(tongues);
  };
}

/** "incendie" beside "assurance" is no alarm: one word alone is not sure where innocent words stand by it. */
function isLone({ kind, words }: Found): boolean {
  return kind !== "suicide" && !words.includes(" ");
}

function isInnocent({ tongue, text }: InTongue): boolean {
  return countOf(innocentSigns, signsIn(tongue, text)) > 0;
}

function fromSigns(tongues: readonly InTongue[]): Found | undefined {
  let best: { weight: number; seen: SignsSeen; text: string } | undefined;
  for (const { tongue, text } of tongues) {
    for (const part of windowsOf(text)) {
      const seen = signsIn(tongue, part);
      const weight = weigh(seen);
      if (weight >= POSSIBLE_FROM && weight > (best?.weight ?? 0)) best = { weight, seen, text: part };
    }
  }
  if (best === undefined) return undefined;
  const { weight, seen, text } = best;
  const kind = kindOf(seen);
  const shown = signKinds[kind].flatMap((sign) => seen.get(sign) ?? []).sort((a, b) => a.at - b.at);
  return {
    kind,
    about: aboutOf(kind, seen, text),
    grade: weight >= CERTAIN_FROM ? "certain" : "possible",
    words: [...new Set(shown.map((one) => one.words))].join(" .. "),
  };
}

/** A text in the plain words of a language that it may be written in. */
interface InTongue {
  tongue: Tongue;
  text: string;
}

/** @returns a reader of folded text that puts plain words for what was written by ear, in each likely language. */
export function tongueReader(data: readonly DangerData[]): (words: string) => InTongue[] {
  const tongues = data.map(tongueOf);
  return (folded) => {
    const words = folded.split(" ");
    const counts = tongues.map(({ common }) => words.filter((word) => common.has(word)).length);
    const most = Math.max(...counts);
    return tongues
      .filter((_, index) => counts[index]! * 2 >= most)
      .map((tongue) => ({ tongue, text: words.map((word) => tongue.spoken.get(word) ?? word).join(" ") }));
  };
}

export function signsIn({ signs, hints }: Tongue, text: string): SignsSeen {
  const seen = new Map<Sign, { words: string; at: number }>();
  for (const which of hints.among(text)) {
    const { sign, expression } = signs[which]!;
    const match = expression.exec(text);
    if (match) seen.set(sign, { words: match[0].trim(), at: match.index });
  }
  return seen;
}

function tongueOf(data: DangerData): Tongue {
  const spoken = new Map(
    Object.entries(data.spoken).flatMap(([plain, ways]) =>
      ways.split(" ").map((way) => [way, plain] as const),
    ),
  );
  const signs = Object.entries(data.signs).map(([sign, patterns]) => ({
    sign: sign as Sign,
    expression: anyOf(patterns, data.fragments),
  }));
  return {
    common: new Set(data.common.split(" ")),
    spoken,
    strong: netReader([{ patterns: data.strong, fragments: data.fragments }]),
    signs,
    hints: new LiteralIndex(signs.map(({ expression }) => requiredOf(expression.source))),
  };
}

/** Stretches that overlap by half, so that nothing is cut in two. */
function windowsOf(words: string): string[] {
  const all = words.trim().split(" ");
  if (all.length <= WINDOW) return [words];
  const parts: string[] = [];
  for (let at = 0; at + WINDOW / 2 < all.length; at += WINDOW / 2) {
    parts.push(` ${all.slice(at, at + WINDOW).join(" ")} `);
  }
  return parts;
}

const countOf = (signs: readonly Sign[], seen: SignsSeen): number =>
  signs.reduce((sum, sign) => sum + Number(seen.has(sign)), 0);

/** What is weighed: the signs, and whether several speak of the same kind of danger. */
export function weighedOf(seen: SignsSeen): Weighed[] {
  const counts = Object.values(signKinds)
    .map((signs) => countOf(signs, seen))
    .sort((one, other) => other - one);
  const extra: Weighed[] = [];
  if (counts[0]! >= 2) extra.push("twoAlike");
  if (counts[0]! >= 3) extra.push("threeAlike");
  if (counts[0]! >= 4) extra.push("fourAlike");
  if (counts[1]! >= 2) extra.push("twoOfAnother");
  if (countOf(innocentSigns, seen) === 0) extra.push("nothingInnocent");
  return [...seen.keys(), ...extra];
}

function weigh(seen: SignsSeen): number {
  return weighedOf(seen).reduce((sum, one) => sum + (weights[one] ?? 0), 0);
}

/** The kind that most weight speaks of; a child only where one is named. */
function kindOf(seen: SignsSeen): DangerKind {
  let best: { kind: DangerKind; weight: number } = { kind: "neglect", weight: -1 };
  for (const [kind, signs] of Object.entries(signKinds) as [DangerKind, readonly Sign[]][]) {
    if (kind === "child" && !seen.has("age") && !seen.has("child")) continue;
    const weight = signs.reduce(
      (sum, sign) => sum + (seen.has(sign) ? Math.max(1, weights[sign] ?? 0) : 0),
      0,
    );
    if (weight > best.weight) best = { kind, weight };
  }
  return best.kind;
}
