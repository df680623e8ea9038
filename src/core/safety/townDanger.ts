import { foldData } from "../language/fold.ts";
import { dangerKinds, type TownWord } from "../language/townWords.ts";
import { dangerData, dangerReader, findDanger, type DangerReader, type Finding } from "./danger.ts";
import type { DangerData, DangerPatterns } from "./data.ts";

const nothing: DangerData = {
  fragments: {},
  danger: [],
  harmless: [],
  negations: [],
  noReply: [],
  spelling: [],
};

/**
 * A reader of danger with a town's own words. Its words of danger only add: nothing that everybody's reader finds is lost
 * or made less grave by them. Its harmless sayings take away what everybody's reader calls possible; what that reader
 * calls certain becomes possible at least, since a town's list must not silence an alarm.
 */
export function townDanger(words: readonly TownWord[]): DangerReader {
  const harmless = words.filter(({ list }) => list === "harmless").map((one) => foldData(one.words));
  const danger = words.flatMap(patternsOf);
  const spared = harmless.length === 0 ? findDanger : sparing(harmless);
  if (danger.length === 0) return spared;
  const added = dangerReader([...dangerData, { ...nothing, harmless, danger }]);
  return (text) => graver(spared(text), added(text));
}

function sparing(harmless: string[]): DangerReader {
  const reader = dangerReader([...dangerData, { ...nothing, harmless }]);
  return (text) => {
    const found = reader(text);
    if (found !== null) return found;
    const plain = findDanger(text);
    return plain?.grade === "certain" ? { ...plain, grade: "possible" } : null;
  };
}

function patternsOf({ list, words, about, grade }: TownWord): DangerPatterns[] {
  const kind = dangerKinds.find((one) => list === `danger-${one}`);
  if (kind === undefined || about === undefined || grade === undefined) return [];
  return [{ kind, about, grade, patterns: [foldData(words)] }];
}

function graver(one: Finding | null, other: Finding | null): Finding | null {
  if (one === null || other === null) return one ?? other;
  return one.grade === "possible" && other.grade === "certain" ? other : one;
}
