/** Words about somebody who is left without care. */
import type { DangerPatterns } from "../../data.ts";

export const neglect: DangerPatterns[] = [
  {
    kind: "neglect",
    about: "self",
    grade: "certain",
    patterns: [
      "(?:not|n t|nt|nothing|no food)(?: \\S+){0,2} (?:eaten|eat|food|to eat)(?: \\S+){0,2} (?:for|in|since)(?: \\S+){0,2} (?:days?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|weeks?)",
      "(?:haven t|havent|have not) eaten(?: \\S+){0,4}",
      "nothing (?:left )?to eat",
      "no food (?:left|in the house|at home)",
    ],
  },
  {
    kind: "neglect",
    about: "other",
    grade: "certain",
    patterns: [
      "{who}(?: \\S+){0,3} (?:neglected|starving to death|lying in (?:his|her) own (?:dirt|waste)|hasn t eaten|hasnt eaten)(?: \\S+){0,2}",
      "elder abuse",
    ],
  },
  {
    kind: "neglect",
    about: "self",
    grade: "possible",
    patterns: [
      "no (?:heating|electricity|power|water)(?: \\S+){0,2}",
      "(?:can t|cant|cannot) (?:afford|buy|pay for)(?: \\S+){0,1} (?:food|heating|medication|medicine)",
      "no money (?:for|to buy) (?:food|medicine|heating)",
      "(?:homeless|sleeping rough|sleep on the street|sleeping in my car)",
    ],
  },
];
