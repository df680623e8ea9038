/** How one of several is pointed at. */
import type { LanguageData } from "../../data.ts";

export const choices: Pick<LanguageData, "ordinals" | "choiceWords" | "noneWords" | "allWords"> = {
  ordinals: [
    ["premier", "première"],
    ["deuxième", "second", "seconde"],
    ["troisième"],
    ["quatrième"],
    ["cinquième"],
    ["sixième"],
    ["septième"],
    ["huitième"],
    ["neuvième"],
    ["dixième"],
  ],
  choiceWords: [
    "numéro",
    "num",
    "no",
    "nr",
    "n",
    "option",
    "choix",
    "réponse",
    "choisis",
    "je choisis",
    "prends",
    "chiffre",
    "pour",
    "oui",
  ],
  noneWords: ["aucun", "aucune", "rien", "non", "aucun des deux", "rien du tout", "aucun de ceux-là"],
  allWords: ["tous", "toutes", "tout", "les deux", "tous les deux", "l'ensemble"],
};
