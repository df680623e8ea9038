import { readersOf, type Readers } from "../../app/townReaders.ts";
import type { LanguageCode, TownWord } from "../../core/language/townWords.ts";
import { isRight, judge, type Judged } from "./judge.ts";
import { codes, loadSet, parts, type Part } from "./sets.ts";

/** What a new word changes in the labelled sets. */
export interface Change {
  part: Part;
  language: LanguageCode;
  before: Judged;
  after: Judged;
}

export interface Trial {
  better: Change[];
  /** Harmless messages that alarm now and did not before. */
  alarmed: Change[];
  /** Dangers that are found no more. */
  silenced: Change[];
  worse: Change[];
}

/**
 * Reads both parts of the sets of every language with a town's readers, as they are and as they would be: danger is
 * looked for in all languages at once, so that a word of one may alarm in another.
 */
export function tryWords(dir: string, now: readonly TownWord[], then: readonly TownWord[]): Trial {
  const [before, after] = [readersOf(now), readersOf(then)];
  const trial: Trial = { better: [], alarmed: [], silenced: [], worse: [] };
  for (const language of codes) {
    for (const part of parts) {
      const set = loadSet(dir, language, part);
      const is = judge(set, language, before);
      const willBe = judge(set, language, after);
      is.forEach((one, at) => sort(trial, { part, language, before: one, after: willBe[at]! }));
    }
  }
  return trial;
}

function sort(trial: Trial, change: Change): void {
  const { before, after } = change;
  if (
    isRight(before) === isRight(after) &&
    (after.question !== "danger" || before.got.length === after.got.length)
  )
    return;
  if (isRight(after)) trial.better.push(change);
  else if (after.question === "danger" && after.got.length === 0) trial.silenced.push(change);
  else if (after.question === "danger" && before.got.length === 0) trial.better.push(change);
  else if (after.question === "lookAlike" || after.question === "openDanger") trial.alarmed.push(change);
  else trial.worse.push(change);
}

/** What the words alone are read as, where their list is looked at; `is` says whether that is what the list means. */
export function readsAs(word: TownWord, readers: Readers): { is: boolean; as: string } {
  const language = readers.language(word.language);
  const { list, words } = word;
  const [kind, code] = splitList(list);
  const answer = (got: string | undefined, wanted: string) => ({ is: got === wanted, as: got ?? "nothing" });
  switch (kind) {
    case "intent":
      return answer(language.intent(words), code);
    case "day":
    case "part":
      return answer(language.dayparts(words)?.join(" "), code);
    case "danger": {
      const found = readers.findDanger(words);
      const graver = found?.grade === "certain" && word.grade === "possible";
      const is =
        found !== null &&
        (graver || (found.kind === code && found.about === word.about && found.grade === word.grade));
      return { is, as: found === null ? "nothing" : `${found.kind} ${found.about} ${found.grade}` };
    }
    case "harmless": {
      const found = readers.findDanger(words);
      return {
        is: found === null,
        as: found === null ? "harmless" : `${found.kind} ${found.about} ${found.grade}`,
      };
    }
    default:
      return answer(language.yesNo(words), list);
  }
}

/** `danger-suicide` is a list of danger, of suicide; `yes` is a list of its own. */
function splitList(list: TownWord["list"]): [string, string] {
  const at = list.indexOf("-");
  return at < 0 ? [list, ""] : [list.slice(0, at), list.slice(at + 1)];
}
