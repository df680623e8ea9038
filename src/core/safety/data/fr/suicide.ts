/** Words about wanting to die, one's own or somebody else's. */
import type { DangerPatterns } from "../../data.ts";

export const suicide: DangerPatterns[] = [
  {
    kind: "suicide",
    about: "self",
    grade: "certain",
    patterns: [
      "(?:je|j)(?: \\S+){0,3} (?:veux|voudrais|vais|prefere|aimerais|ai envie de|envie de)(?: \\S+){0,2} (?:mourir|me tuer|me suicider|en finir|crever|me pendre|me noyer|disparaitre pour de bon|ne plus vivre|plus vivre)",
      "envie de (?:mourir|me tuer|en finir|me suicider)",
      "(?:veux|veut|voudrais) (?:plus|pas) (?:continuer a )?vivre",
      "me (?:tuer|suicider|pendre|foutre en l air|jeter (?:sous|du|d un|par))(?: \\S+){0,2}",
      "suicide~",
      "mettre fin a mes jours",
      "m ouvrir les veines",
      "(?:prendre|avaler) (?:tous|toutes) mes (?:medicaments|pilules|comprimes|cachets)",
      "en finir avec la vie",
      "mieux mort",
      "lettre d adieu",
    ],
  },
  {
    kind: "suicide",
    about: "other",
    grade: "certain",
    patterns: [
      "{who}(?: \\S+){0,3} (?:veut|va|menace de|parle de)(?: \\S+){0,2} (?:mourir|se tuer|se suicider|en finir|se pendre)",
      "{who}(?: \\S+){0,3} (?:s est|a) (?:suicide|pendu|pendue|tente de se suicider|tente de se tuer)",
    ],
  },
  {
    kind: "suicide",
    about: "self",
    grade: "possible",
    patterns: [
      "(?:je )?(?:n )?en peux plus",
      "(?:marre|assez|fatigue~) de (?:la vie|vivre)",
      "la vie (?:n a|a|ne vaut|vaut) (?:plus|pas)(?: \\S+){0,2}(?: sens| peine)?",
      "plus (?:de raison|envie) de vivre",
      "pas envie de vivre",
      "plus me reveiller",
      "mieux sans moi",
      "tout le monde serait mieux(?: \\S+){0,2}",
      "a quoi bon (?:vivre|continuer)",
      "adieu (?:a tous|tout le monde)",
      "me faire du mal",
      "un poids pour tout le monde",
      "(?:je suis|j suis|jsuis|chuis) (?:vraiment |completement )?a bout(?= \\.| $)",
    ],
  },
  {
    kind: "suicide",
    about: "self",
    grade: "possible",
    patterns: [
      "(?:plus d|plus aucun) espoir",
      "desespere~",
      "en ai assez de (?:tout|vivre|la vie)",
      "m endormir (?:et|pour) (?:ne )?(?:plus|jamais)(?: \\S+){0,3}",
    ],
  },
  {
    kind: "suicide",
    about: "self",
    grade: "certain",
    patterns: ["(?:veux|voudrais) (?:plus|pas) etre la"],
  },
];
