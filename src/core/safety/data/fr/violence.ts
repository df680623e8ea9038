/** Words about violence, threat and abuse. */
import type { DangerPatterns } from "../../data.ts";

export const violence: DangerPatterns[] = [
  {
    kind: "violence",
    about: "self",
    grade: "certain",
    patterns: [
      "{who}(?: \\S+){0,3} (?:me|m|nous)(?: \\S+){0,2} {hit}(?: \\S+){0,2}",
      "{who}(?: \\S+){0,3} (?:m a|ma|m|nous a)(?: \\S+){0,2} (?:frappee?|battue?|tapee?|violee?|menacee?|etranglee?|agressee?|enfermee?|poignardee?)",
      "{who}(?: \\S+){0,3} (?:veut|va) (?:me|nous) (?:tuer|frapper|battre|faire du mal)",
      "(?:je suis|j ai ete|je me fais|j etais)(?: \\S+){0,2} (?:battue?|frappee?|violee?|agressee?|menacee?|frapper|battre|sequestree?)",
      "peur de (?:mon|ma) (?:mari|copain|ex|conjoint|compagnon|fils|pere|femme)",
      "violence~ (?:conjugale~|domestique~|familiale~)",
      "{who}(?: \\S+){0,2} avec un (?:couteau|fusil|pistolet)",
      "(?:voleur|cambrioleur|intrus)(?: \\S+){0,2} (?:chez moi|dans la maison|dans ma maison)",
    ],
  },
  {
    kind: "violence",
    about: "other",
    grade: "certain",
    patterns: [
      "{who}(?: \\S+){0,3} {hit} (?:sa|son|ses|la|le) (?:femme|mari|copine|mere|pere|fille|fils|enfants?|compagne)",
      "(?:voisine|femme|mere)(?: \\S+){0,2} (?:est|se fait) (?:battue|frapper|battre|frappee|agressee)",
      "(?:quelqu un|un homme) (?:a ete|est) (?:poignarde|tue|abattu)",
    ],
  },
  {
    kind: "violence",
    about: "self",
    grade: "possible",
    patterns: [
      "(?:il|elle|{my} {kin}) (?:lit|regarde|surveille|controle|fouille) (?:mes messages|mon telephone|mon gsm|tout|ce que j ecris)",
      "(?:il|elle|{my} {kin}) me (?:surveille|suit|harcele|controle)",
      "j ai peur (?:de lui|d elle|a la maison|chez moi|qu il|de rentrer)(?: \\S+){0,2}",
      "pas en securite(?: \\S+){0,2}",
      "(?:en|suis en) danger",
      "appelez la police",
      "envoyez la police",
      "(?:il|mon \\S+) me fait peur",
    ],
  },
  {
    kind: "violence",
    about: "self",
    grade: "possible",
    patterns: [
      "(?:il|elle|{my} {kin})(?: \\S+){0,1} (?:ne )?me laisse (?:pas|plus) (?:sortir|partir)",
      "(?:enferme|enfermee)(?: \\S+){0,3} (?:chambre|maison|cave)",
      "menace(?: \\S+){0,2} (?:me|moi)(?: \\S+){0,2}",
    ],
  },
];
