/** Words about a body in danger. */
import type { DangerPatterns } from "../../data.ts";

export const medical: DangerPatterns[] = [
  {
    kind: "medical",
    about: "self",
    grade: "certain",
    patterns: [
      "(?:arrive|peux|arrives)(?: \\S+){0,1} (?:plus|pas) (?:a )?respirer",
      "j etouffe",
      "(?:crise cardiaque|infarctus|avc|arret cardiaque|hemorragie)(?: \\S+){0,1}",
      "(?:mal|douleur|douleurs)(?: \\S+){0,1} (?:a|dans) la poitrine",
      "(?:tombe|tombee)(?: \\S+){0,6} (?:plus|pas)(?: \\S+){0,2} (?:relever|lever|bouger)",
      "(?:peux|arrive)(?: \\S+){0,1} (?:plus|pas)(?: \\S+){0,1} (?:me )?(?:relever|bouger)",
      "je (?:saigne|perds) (?:beaucoup|du sang|enormement|trop)(?: \\S+){0,3}",
      "(?:avale|pris)(?: \\S+){0,3} (?:trop de|tous mes|toute la boite de|plein de)(?: \\S+){0,1} (?:medicaments|pilules|comprimes|cachets)",
      "(?:appelez|envoyez|besoin d une|appelle)(?: \\S+){0,2} (?:ambulance|secours|112)",
      "(?:ambulance|112)(?: \\S+){0,1} (?:vite|svp|s il vous plait)",
      "inconsciente?",
      "overdose",
      "je (?:vais|suis en train de) mourir",
      "je meurs",
      "(?:bu|avale) (?:de la |du )?(?:javel|poison|deboucheur)",
    ],
  },
  {
    kind: "medical",
    about: "other",
    grade: "certain",
    patterns: [
      "{who}(?: \\S+){0,3} (?:respire|bouge|reagit|repond) (?:plus|pas)(?: \\S+){0,1}",
      "{who}(?: \\S+){0,3} (?:est tombee?|est par terre|est inconsciente?|s est evanouie?|fait une crise|fait un malaise|s etouffe|saigne beaucoup|se noie)(?: \\S+){0,3}",
      "accident (?:grave|de voiture avec)",
      "des blesses",
    ],
  },
  {
    kind: "medical",
    about: "self",
    grade: "possible",
    patterns: [
      "je suis tombee?(?: \\S+){0,3}",
      "(?:medecin|docteur|aide)(?: \\S+){0,1} (?:d urgence|urgent|urgence|tout de suite|vite)",
      "(?:urgence|urgences|au secours|a l aide)(?: \\S+){0,1}",
      "vertiges?(?: \\S+){0,2}",
      "plus d insuline",
      "tres mal(?: \\S+){0,1}(?= \\.| $)",
      "douleur~ (?:terrible|atroce|insupportable|horrible)~",
    ],
  },
  {
    kind: "medical",
    about: "self",
    grade: "certain",
    patterns: [
      "(?:avale|pris|ai pris)(?: \\S+){0,2} (?:tous|toutes|toute|beaucoup de|trop de)(?: \\S+){0,2} (?:medicaments|pilules|comprimes|cachets|boite)",
    ],
  },
];
