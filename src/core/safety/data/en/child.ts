/** Words about a child in danger. */
import type { DangerPatterns } from "../../data.ts";

export const child: DangerPatterns[] = [
  {
    kind: "child",
    about: "self",
    grade: "certain",
    patterns: [
      "my (?:dad|daddy|mum|mom|mummy|father|mother|stepdad|stepfather|parents|uncle|stepmother)(?: \\S+){0,3} (?:hits?|beats?|hitting|beating|kicks|hurts?|touch(?:es)?|abuses?|locks?)(?: \\S+){0,1} (?:me|us)",
      "(?:i m|i am|im) (?:only )?(?:[5-9]|1[0-7])(?: years old)?(?: \\S+){0,6} (?:hits|beats|scared|hurts|touches|ran away)",
    ],
  },
  {
    kind: "child",
    about: "other",
    grade: "certain",
    patterns: [
      "{kid}(?: \\S+){0,2} (?:is|are|being|gets|get|was)(?: \\S+){0,2} (?:beaten|abused|hit|neglected|locked|molested|kidnapped|missing)(?: \\S+){0,2}",
      "{hit} (?:his|her|the|their|my|a) {kid}",
      "child abuse",
      "{kid}(?: \\S+){0,2} (?:not breathing|isn t breathing|stopped breathing|unconscious|swallowed (?:bleach|pills|a battery))",
      "my {kid}(?: \\S+){0,2} (?:missing|disappeared)",
    ],
  },
  {
    kind: "child",
    about: "other",
    grade: "possible",
    patterns: [
      "(?:worried|afraid|scared) (?:for|about) the {kid}(?: next door)?",
      "{kid}(?: \\S+){0,2} (?:screams?|cries|crying|screaming)(?: \\S+){0,2} (?:night|hours|time|day)",
      "{kid}(?: \\S+){0,2} (?:bruises|black eye|left alone|home alone|hungry)",
    ],
  },
];
