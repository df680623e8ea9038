import { foldSentences } from "../language/fold.ts";
import { errorsBetween } from "../language/near.ts";
import { anyOf } from "../language/pattern.ts";
import type { DangerData } from "./data.ts";

/** Characters read at most; the carrier's longest message is 1,600. */
const READ_MOST = 10_000;

/** @returns a reader that folds a text, blanks out sayings that mean no harm and puts long words right. */
export function plainReader(data: readonly DangerData[]): (text: string) => string {
  const harmless = data.map((one) => new RegExp(anyOf(one.harmless, one.fragments).source, "gu"));
  const respell = respeller(data);
  return (text) => {
    let words = ` ${foldSentences(text, READ_MOST)} `;
    for (const saying of harmless) words = words.replace(saying, " ~");
    return respell(words);
  };
}

/** Puts right one wrong letter in a long word that matters ("zelfmord"). */
function respeller(data: readonly DangerData[]): (words: string) => string {
  const spelling = [...new Set(data.flatMap((one) => one.spelling))];
  /** Every word of the patterns is spelled well already. */
  const spelled = new Set(
    JSON.stringify(data)
      .toLowerCase()
      .match(/[a-z]+/gu),
  );
  return (words) =>
    words
      .split(" ")
      .map((word) => {
        if (word.length < 6 || word.length > 18 || spelled.has(word)) return word;
        return spelling.find((one) => one[0] === word[0] && errorsBetween(word, one) === 1) ?? word;
      })
      .join(" ");
}
