import type { LanguageData } from "./data.ts";
import { fold, foldData, wordsOf } from "./fold.ts";
import type { YesNo } from "./language.ts";
import { rememberLast } from "./rememberLast.ts";

type Kind = "yes" | "no" | "unclear" | "doubt" | "filler" | "negation";

/** Words after a plain yes that are still taken as part of it ("ja dinsdag is goed"). */
const MORE_AFTER_YES = 4;

/** @returns a reader of yes and no; see `Language.yesNo`. */
export function yesNoReader(data: LanguageData): (text: string) => YesNo | undefined {
  const lists: [Kind, string[]][] = [
    ["filler", data.fillers],
    ["negation", data.negations],
    ["doubt", data.doubt],
    ["yes", data.yes],
    ["no", data.no],
    ["unclear", data.unclear],
  ];
  const kinds = new Map<string, Kind>();
  for (const [kind, words] of lists) for (const word of words) kinds.set(foldData(word), kind);
  // "dat mag" is a yes, "dat mag niet" a no.
  for (const phrase of data.yes.map(foldData).filter((words) => words.includes(" "))) {
    for (const not of data.negations.map(foldData)) {
      if (!kinds.has(`${phrase} ${not}`) && kinds.get(phrase.split(" ")[0]!) !== "yes")
        kinds.set(`${phrase} ${not}`, "no");
    }
  }
  const longest = Math.max(...[...kinds.keys()].map((phrase) => wordsOf(phrase).length));

  return rememberLast((text) => {
    const sign = signs(text);
    const words = wordsOf(fold(text));
    if (words.length === 0) return sign;
    const { parts, unknown } = classify(words, kinds, longest);
    const has = (kind: Kind) => parts.includes(kind);
    const first = parts.find((part) => part !== "filler");
    if (has("unclear")) return "unclear";
    if (first === "no") return has("yes") && !has("negation") && unknown === 0 ? "unclear" : "no";
    if (first === "yes") {
      if (sign === "no" || has("no") || has("doubt") || has("negation") || text.includes("?"))
        return "unclear";
      return unknown <= MORE_AFTER_YES ? "yes" : "unclear";
    }
    if (has("no") && words.length <= 8) return has("yes") ? "unclear" : "no";
    if (has("yes") && unknown <= 2) {
      if (has("negation")) return "no";
      return has("doubt") || text.includes("?") ? "unclear" : "yes";
    }
    return first === undefined ? sign : undefined;
  });
}

function signs(text: string): YesNo | undefined {
  const head = text.slice(0, 200);
  const yes = /👍|👌|✅|🆗/u.test(head);
  const no = /👎|❌|🚫/u.test(head);
  return yes === no ? undefined : yes ? "yes" : "no";
}

/** Splits words into known phrases, the longest first; `unknown` counts the words that are none. */
function classify(
  words: string[],
  kinds: Map<string, Kind>,
  longest: number,
): { parts: (Kind | "word")[]; unknown: number } {
  const parts: (Kind | "word")[] = [];
  let unknown = 0;
  for (let at = 0; at < words.length && at < 60;) {
    let size = Math.min(longest, words.length - at);
    let kind: Kind | undefined;
    for (; size > 0; size--) {
      kind = kinds.get(size === 1 ? words[at]! : words.slice(at, at + size).join(" "));
      if (kind !== undefined) break;
    }
    if (kind === undefined) {
      parts.push("word");
      unknown++;
      at++;
    } else {
      parts.push(kind);
      at += size;
    }
  }
  return { parts, unknown };
}
