import { reading } from "../language/readingEase.ts";
import { ORDINARY } from "./longest.ts";
import { problemAt, type Problem } from "./problem.ts";
import type { SourceFile } from "./structure.ts";
import { subTexts, type TextEntry, type Texts } from "./texts.ts";
import type { Json } from "./types.ts";
import { dearestOf, writtenWays, type Written } from "./written.ts";

/** The segments that one text message should take, and may take, at most. */
const MEANT_SEGMENTS = 2;
const MOST_SEGMENTS = 3;

/**
 * The floors of reading ease (see `reading`). Flesch calls 60 to 70 plain, 70 to 80 fairly easy and 80 to 90 easy; B1 is
 * plain. Few words make the formula jump (one long word among ten costs 15 points), so a short text has the lower floor, one
 * of under eight words none, and a flow as a whole, where chance evens out, the highest. The texts that came with the
 * program stand at 70 and more, their flows at 81 and more.
 */
const FLOORS = [
  { words: 20, ease: 70 },
  { words: 8, ease: 60 },
];
const FLOW_FLOOR = { words: 80, ease: 80 };

/** A letter of a script that has no one-byte letters, so it cannot be chosen otherwise; and no formula reads it. */
const otherScript = /(?!\p{Script=Latin})\p{L}|\p{Script=Arabic}/u;

/** Characters outside the one-byte alphabet that always have a one-byte twin. */
const twins: Record<string, string> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u00ab": '"',
  "\u00bb": '"',
  "\u2013": "-",
  "\u2014": "-",
  "\u2022": "-",
  "\u2026": "...",
  "\u00a0": "a space",
  "\u202f": "a space",
  "\u00d7": "x",
  "\u0153": "oe",
  "\u0152": "OE",
};

/** One text and what it is written with. */
export interface TextGiven {
  source: SourceFile;
  texts: Texts;
  language: string;
  flow: string;
  key: string;
  entry: TextEntry;
  names: Set<string>;
  samples: Record<string, Json>;
}

/**
 * What the texts of one step cost as messages, with long values and by their dearest way through selects, and whether
 * they are plain enough.
 */
export function checkLength(given: TextGiven): Problem[] {
  const { source, key, entry } = given;
  const problems: Problem[] = [];
  for (const part of ["text", ...subTexts] as const) {
    if (entry[part] === undefined) continue;
    const place = { file: source.file, line: source.line([key, part]) };
    const text = part === "text" ? key : `${key}/${part}`;
    const ways = writtenWays({ ...given, text });
    const add = (code: string, message: string, remedy: string, warn = false): void =>
      void problems.push({
        ...problemAt(place, code, `"${text}" ${message}`, remedy),
        severity: warn ? "warning" : "error",
      });
    const dearest = dearestOf(ways);
    if (dearest.segments > MEANT_SEGMENTS) {
      const long = `takes ${dearest.segments} segments (${[...dearest.words].length} characters).`;
      const remedy = `Shorten it to ${MEANT_SEGMENTS} segments: 306 one-byte characters.`;
      add("too-long", long, remedy, dearest.segments <= MOST_SEGMENTS);
    }
    const hard = hardestOf(ways, given.language);
    if (hard !== null) add("too-hard", ...hard);
    for (const [letter, way] of costlyIn(ways)) {
      if (otherScript.test(letter)) continue;
      const twin = twins[letter];
      const word = way.words.split(/\s+/u).find((one) => one.includes(letter))!;
      const cost = `holds "${letter}" (${word}), so it takes ${way.segments} segments and not ${way.plainSegments}.`;
      const remedy = twin === undefined ? `Choose a word without "${letter}".` : `Write ${twin}.`;
      add("two-byte-letter", cost, remedy, twin === undefined);
    }
  }
  return problems;
}

/** Texts that each pass may together still be heavy: all texts of a flow, judged as one. */
export function checkFlowEase(source: SourceFile, language: string, ways: readonly Written[]): Problem[] {
  const found = reading(
    ways.map(({ words }) => (otherScript.test(words) ? "" : ownWords(words))).join("\n"),
    language,
  );
  if (found === null || found.words < FLOW_FLOOR.words || found.ease >= FLOW_FLOOR.ease) return [];
  const message = `All texts together read at ${Math.round(found.ease)} (${found.formula}), where ${FLOW_FLOOR.ease} is the floor of a flow.`;
  return [problemAt({ file: source.file, line: 1 }, "too-hard", message, remedyFor(found))];
}

function hardestOf(ways: readonly Written[], language: string): [string, string] | null {
  for (const { words } of ways) {
    if (otherScript.test(words)) continue;
    const found = reading(ownWords(words), language);
    const floor = found && FLOORS.find((one) => found.words >= one.words);
    if (!found || !floor || found.ease >= floor.ease) continue;
    const message = `reads hard: ${Math.round(found.ease)} (${found.formula}), where ${floor.ease} is the floor and 100 very easy.`;
    return [message, remedyFor(found)];
  }
  return null;
}

function remedyFor({ hardest, longWords }: { hardest: string; longWords: string[] }): string {
  return `Begin with the sentence "${hardest}": cut it in two, or find everyday words for: ${longWords.join(", ")}.`;
}

/** The flow's own words: what an answer puts among them is somebody else's. */
function ownWords(words: string): string {
  return words.replaceAll(ORDINARY, "dat");
}

function costlyIn(ways: readonly Written[]): Map<string, Written> {
  const found = new Map<string, Written>();
  for (const way of ways) for (const letter of way.costly) if (!found.has(letter)) found.set(letter, way);
  return found;
}
