/** How one of several is pointed at. */
import type { LanguageData } from "../../data.ts";

export const choices: Pick<LanguageData, "ordinals" | "choiceWords" | "noneWords" | "allWords"> = {
  ordinals: [
    ["first"],
    ["second"],
    ["third"],
    ["fourth"],
    ["fifth"],
    ["sixth"],
    ["seventh"],
    ["eighth"],
    ["ninth"],
    ["tenth"],
  ],
  choiceWords: [
    "number",
    "nr",
    "no",
    "option",
    "choice",
    "answer",
    "choose",
    "pick",
    "take",
    "for",
    "yes",
    "i'll",
    "ll",
  ],
  noneWords: ["none", "nothing", "neither", "no", "none of them", "none of these", "not any"],
  allWords: ["all", "both", "everything", "all of them", "each"],
};
