/** Words about somebody who is left without care. */
import type { DangerPatterns } from "../../data.ts";

export const neglect: DangerPatterns[] = [
  {
    kind: "neglect",
    about: "self",
    grade: "certain",
    patterns: [
      "(?:rien|pas)(?: \\S+){0,1} mange(?: \\S+){0,1} depuis(?: \\S+){0,3}",
      "depuis (?:\\S+ ){1,3}(?:rien|pas)(?: \\S+){0,2} mange",
      "plus rien a manger",
      "rien a manger",
    ],
  },
  {
    kind: "neglect",
    about: "other",
    grade: "certain",
    patterns: [
      "{who}(?: \\S+){0,3} (?:abandonnee?|negligee?|dans ses excrements|ne mange plus rien|est denutrie?)",
    ],
  },
  {
    kind: "neglect",
    about: "self",
    grade: "possible",
    patterns: [
      "plus (?:de |d )(?:chauffage|electricite|eau|courant|argent pour manger|nourriture)(?: \\S+){0,2}",
      "pas d argent pour (?:manger|la nourriture|me chauffer)",
      "(?:a la rue|sans abri|dors dehors)",
    ],
  },
];
