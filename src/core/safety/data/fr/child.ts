/** Words about a child in danger. */
import type { DangerPatterns } from "../../data.ts";

export const child: DangerPatterns[] = [
  {
    kind: "child",
    about: "self",
    grade: "certain",
    patterns: [
      "(?:mon|ma|mes) (?:papa|pere|mere|maman|beau pere|parents|oncle)(?: \\S+){0,3} (?:me|m|nous)(?: \\S+){0,1} (?:frappe|frappent|bat|battent|tape|tapent|touche|a frappe|maltraite|enferme)",
      "(?:papa|maman) me (?:frappe|bat|tape|touche)",
      "j ai (?:[5-9]|1[0-7]) ans(?: \\S+){0,6} (?:frappe|bat|peur|tape|fugue|touche)",
    ],
  },
  {
    kind: "child",
    about: "other",
    grade: "certain",
    patterns: [
      "{kid}(?: \\S+){0,3} (?:est|sont|se fait|se font)(?: \\S+){0,2} (?:battus?|frappes?|maltraites?|abuses?|frapper|battre|enfermes?)(?: \\S+){0,1}",
      "{hit} (?:son|sa|ses|le|la|les|cet|un|mon) {kid}",
      "(?:maltraitance|abus) (?:d |sur )?(?:enfants?|infantile|un enfant)",
      "{kid}(?: \\S+){0,3} (?:respire plus|respire pas|inconscient|a disparu|avale (?:de la javel|des medicaments))",
    ],
  },
  {
    kind: "child",
    about: "other",
    grade: "possible",
    patterns: [
      "(?:peur|inquiete?) pour (?:les|l|le|la|cet) {kid}(?: \\S+){0,2}",
      "{kid}(?: \\S+){0,2} (?:crie|pleure|crient|pleurent)(?: \\S+){0,2} (?:nuit|temps|heures|jours)",
    ],
  },
];
