import segments from "sms-segments-calculator";
import { readingEase } from "../language/readingEase.ts";
import { goldenFacts } from "./golden.ts";
import { problemAt, type Problem } from "./problem.ts";
import { render } from "./render.ts";
import { menuLines } from "./startWords.ts";
import type { SourceFile } from "./structure.ts";
import { messagesOf, selectsOf, subTexts, type TextEntry, type Texts } from "./texts.ts";
import type { Json } from "./types.ts";

/** The segments that one text message should take, and may take, at most. */
const MEANT_SEGMENTS = 2;
const MOST_SEGMENTS = 3;

/** What reads harder is no B1 (see `readingEase`). Fewer words say too little about it. */
const LEAST_EASE = 60;
const LEAST_WORDS = 8;

/** Stands for an answer whose words nobody knows yet. */
export const ORDINARY = "dinsdag voormiddag";

/** Characters outside the one-byte alphabet that always have a one-byte twin. */
const twins: Record<string, string> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u2013": "-",
  "\u2014": "-",
  "\u2026": "...",
  "\u00a0": "a space",
  "\u202f": "a space",
};

/**
 * What the texts of one step cost as messages, with likely values and by their longest way through selects, and whether
 * they are plain enough.
 */
export function checkLength(given: {
  source: SourceFile;
  texts: Texts;
  language: string;
  flow: string;
  key: string;
  entry: TextEntry;
  samples: Record<string, Json>;
}): Problem[] {
  const { source, texts, language, flow, key, entry, samples } = given;
  const problems: Problem[] = [];
  const add = (part: string, code: string, message: string, remedy: string): Problem => {
    const problem = problemAt({ file: source.file, line: source.line([key, part]) }, code, message, remedy);
    problems.push(problem);
    return problem;
  };
  const facts = { ...goldenFacts, choices: menuLines(texts, language) };
  for (const part of ["text", ...subTexts] as const) {
    if (entry[part] === undefined) continue;
    const text = part === "text" ? key : `${key}/${part}`;
    const ways = waysThrough(messagesOf(entry).filter((one) => one.part === part)).map((chosen) => {
      const args = { ...samples, answer: ORDINARY, one: "1", two: "2", ...chosen };
      const words = render({ say: { flow, text, args }, texts, facts, language, mode: "text" });
      return { words, counted: new segments.SegmentedMessage(words) };
    });
    const { words, counted } = ways.reduce((most, way) =>
      way.counted.segmentsCount > most.counted.segmentsCount ? way : most,
    );
    if (counted.segmentsCount > MEANT_SEGMENTS) {
      const message = `"${text}" takes ${counted.segmentsCount} segments (${[...words].length} characters).`;
      const remedy = `Shorten it to ${MEANT_SEGMENTS} segments: 306 one-byte characters.`;
      const problem = add(part, "too-long", message, remedy);
      if (counted.segmentsCount <= MOST_SEGMENTS) problem.severity = "warning";
    }
    const eases = ways.map((way) => easeOf(way.words, language)).filter((ease) => ease !== null);
    if (Math.min(...eases) < LEAST_EASE) {
      const least = Math.round(Math.min(...eases));
      const message = `"${text}" reads hard: ${least}, where ${LEAST_EASE} is B1 and 100 very easy.`;
      add(part, "too-hard", message, "Write shorter sentences and everyday words.");
    }
    if (counted.encodingName !== "UCS-2") continue;
    for (const letter of new Set(counted.getNonGsmCharacters())) {
      const twin = twins[letter];
      const remedy = twin === undefined ? "Choose a word without it." : `Write ${twin}.`;
      const message = `"${letter}" in "${text}" doubles the cost of the whole message.`;
      const problem = add(part, "two-byte-letter", message, remedy);
      if (twin === undefined) problem.severity = "warning";
    }
  }
  return problems;
}

/** How easily the flow's own words read: what an answer puts among them is somebody else's. */
function easeOf(words: string, language: string): number | null {
  const own = words.replaceAll(ORDINARY, "dat");
  return own.split(/\s+/u).length < LEAST_WORDS ? null : readingEase(own, language);
}

/** Each way through the selects of a message: the longest decides. */
function waysThrough(messages: { message: string }[]): Record<string, Json>[] {
  let ways: Record<string, Json>[] = [{}];
  for (const { message } of messages)
    for (const [name, values] of selectsOf(message))
      ways = ways.flatMap((way) => [...values].map((value) => ({ ...way, [name]: value })));
  return ways;
}
