import { closedKinds } from "../../src/commands/words/judge.ts";
import type { WholeReader } from "../../src/commands/shared/wholeReader.ts";
import { codes, loadSet, wordsDir } from "../../src/commands/words/sets.ts";
import { languages } from "../../src/core/language/index.ts";
import { findDanger } from "../../src/core/safety/danger.ts";
import { percentile } from "./stats.ts";
import type { Measure } from "./table.ts";

/** Characters of the longest message that is read; the carrier's own longest is 1,600. */
const LONGEST = 10_000;

/**
 * (e) Recognition: one message against all languages' data, that is danger, global words and what an open sentence asks
 * for. Over all messages of the sets tuned against, and one of 10,000 characters to every twenty of them. The floor is
 * what no reader can do without: the letters made plain, and the text split into words.
 */
export function measureWords(options: { rounds: number }): Measure[] {
  const short = codes.flatMap((code) => {
    const { open, danger, harmless, closed } = loadSet(wordsDir, code, "tuning");
    const entries = [...open, ...danger, ...closedKinds.flatMap((kind) => closed[kind])];
    return [...entries.map(({ text }) => text), ...harmless];
  });
  const long = longTexts(short, Math.ceil(short.length / 20));
  const all = [...short, ...long];
  const measures = [
    { name: "recognising a message, p50", share: 0.5, from: 0 },
    { name: "recognising a message, p99", share: 0.99, from: 0, goal: { atMost: 5000 } },
    { name: "recognising 10,000 characters, p99", share: 0.99, from: short.length },
  ].map((one) => ({ ...one, part: "e", unit: "µs", ours: [] as number[], peer: [] as number[] }));
  timesOf(all, recognise); // once before it counts: a server has long been warm
  for (let round = 0; round < options.rounds; round++) {
    const [ours, floor] = [timesOf(all, recognise), timesOf(all, plainWords)];
    for (const { ours: own, peer, from, share } of measures) {
      own.push(percentile(ours.slice(from), share));
      peer.push(percentile(floor.slice(from), share));
    }
  }
  return measures.map(({ share: _share, from: _from, ...measure }) => measure);
}

/** Messages one after the other until they are long enough, each time from another one on. */
function longTexts(texts: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    let text = "";
    for (let at = index * 20; text.length < LONGEST; at++) text += `${texts[at % texts.length]!}. `;
    return text.slice(0, LONGEST);
  });
}

/** Microseconds for each text. */
function timesOf(texts: readonly string[], read: (text: string) => unknown): number[] {
  return texts.map((text) => {
    const begin = performance.now();
    read(text);
    return 1000 * (performance.now() - begin);
  });
}

const all: readonly WholeReader[] = Object.values(languages);

function recognise(text: string): void {
  findDanger(text);
  for (const language of all) {
    language.globalWord(text);
    language.stop(text);
    if (language.understand === undefined) language.intent(text);
    else language.understand(text);
  }
}

const plainWords = (text: string): string[] => text.normalize("NFKD").split(/\s+/u);
