/** Words about fire, smoke and gas. */
import type { DangerPatterns } from "../../data.ts";

export const fire: DangerPatterns[] = [
  {
    kind: "fire",
    about: "self",
    grade: "certain",
    patterns: [
      "(?:il y a|y a)(?: \\S+){0,2} (?:le feu|un incendie|du feu|une fuite de gaz|une odeur de gaz|de la fumee|une explosion|feu|gaz)(?: \\S+){0,3}",
      "au feu",
      "(?:maison|cuisine|appartement|immeuble|toit|friteuse|voiture)(?: \\S+){0,2} (?:brule|en feu|prend feu|en flammes)",
      "incendie",
      "(?:odeur|fuite|sens|sent)(?: \\S+){0,2} (?:de |le )?gaz",
      "(?:appelez|envoyez) les pompiers",
      "intoxication au (?:co|monoxyde)",
      "monoxyde de carbone",
    ],
  },
  {
    kind: "fire",
    about: "self",
    grade: "possible",
    patterns: [
      "(?:alarme incendie|detecteur de fumee)(?: \\S+){0,2}",
      "(?:sens|sent|odeur)(?: \\S+){0,2} (?:le |de )?brule",
      "oublie(?: \\S+){0,2} (?:le gaz|le feu|la cuisiniere)",
    ],
  },
];
