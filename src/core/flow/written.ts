import segments from "sms-segments-calculator";
import { longestFacts, ORDINARY } from "./longest.ts";
import { messageOf, render } from "./render.ts";
import { menuLines } from "./startWords.ts";
import { selectsOf, type Texts } from "./texts.ts";
import type { Json } from "./types.ts";

/** One text as it would be sent, with long values. */
export interface Written {
  words: string;
  segments: number;
  /** What it would take if every letter fitted in one byte. */
  plainSegments: number;
  /** Letters outside the one-byte alphabet: one of them makes every letter of the message two bytes. */
  costly: string[];
}

/**
 * @param text the text's key, with its part where that is not the plain one: `wish.kind/said-back`
 * @param samples a value for each argument that is known; the others get an ordinary one
 * @returns the text by each way through its selects; none where there is no such text
 */
export function writtenWays(given: {
  texts: Texts;
  language: string;
  flow: string;
  text: string;
  names: Iterable<string>;
  samples: Record<string, Json>;
}): Written[] {
  const { texts, language, flow, text, names, samples } = given;
  const message = messageOf(texts, language, "text", flow, text);
  if (message === undefined) return [];
  const facts = { ...longestFacts(language), choices: menuLines(texts, language) };
  const unknown = Object.fromEntries([...names].map((name) => [name, ORDINARY]));
  let ways: Record<string, Json>[] = [{}];
  for (const [name, values] of selectsOf(message))
    ways = ways.flatMap((way) => [...values].map((value) => ({ ...way, [name]: value })));
  return ways.map((chosen) => {
    const args = { answer: ORDINARY, one: "1", two: "2", ...unknown, ...samples, ...chosen };
    return countOf(render({ say: { flow, text, args }, texts, facts, language, mode: "text" }));
  });
}

/** @returns the way that takes most segments. */
export function dearestOf(ways: readonly Written[]): Written {
  return ways.reduce((most, way) => (way.segments > most.segments ? way : most));
}

function countOf(words: string): Written {
  const counted = new segments.SegmentedMessage(words);
  const costly = counted.encodingName === "UCS-2" ? [...new Set(counted.getNonGsmCharacters())] : [];
  const plain = costly.reduce((all, letter) => all.replaceAll(letter, "e"), words);
  return {
    words,
    segments: counted.segmentsCount,
    plainSegments: new segments.SegmentedMessage(plain).segmentsCount,
    costly,
  };
}
