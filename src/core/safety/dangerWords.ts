import type { DangerKind } from "./danger.ts";

export interface DangerWord {
  kind: DangerKind;
  grade: "certain" | "possible";
  /** Where the words themselves say who; else the message does. */
  about?: "self" | "other";
  /** Over folded text: lower case, no accents, single spaces. */
  pattern: RegExp;
}

/** What people write when somebody is in danger, the gravest kinds first. */
export const dangerWords: DangerWord[] = [
  // Dutch as written in Flanders
  { kind: "suicide", grade: "certain", about: "self", pattern: /\b(?:ik|k|'k) (?:wil|wille?|zou|ga)(?: \w+){0,3} (?:dood|sterven|niet meer leven|nie meer leven|ni meer leven|eruit stappen|er uit stappen|een einde (?:aan|eraan) maken)\b/u },
  { kind: "suicide", grade: "certain", about: "self", pattern: /\b(?:wil|wille) (?:ik )?(?:niet|nie|ni) meer (?:leven|verder leven)\b/u },
  { kind: "suicide", grade: "certain", pattern: /\b(?:zelfmoord|zelfdoding|van kant (?:te )?maken|mij iets aandoen|m'n polsen|mijn polsen)\b/u },
  { kind: "suicide", grade: "certain", about: "other", pattern: /\b(?:wil|wou) (?:dood|sterven|niet meer leven|nie meer leven)\b/u },
  { kind: "suicide", grade: "possible", pattern: /\b(?:het hoeft (?:voor mij )?(?:niet|nie|ni) meer|t hoeft (?:niet|nie|ni) meer|heeft allemaal geen zin meer|geen zin meer in het leven|beter af zonder mij|moe van het leven|was ik maar dood)\b/u },
  { kind: "medical", grade: "certain", pattern: /\b(?:krijg(?:t)? geen adem|kan (?:niet|nie|ni) (?:meer )?ademen|hartaanval|beroerte|pijn op (?:de|mijn) borst|druk op (?:de|mijn) borst|bewusteloos|reageert (?:niet|nie|ni) meer|bloedt hevig|overdosis|vergiftigd)\b/u },
  { kind: "medical", grade: "certain", pattern: /\b(?:gevallen en (?:kan|k)(?: \w+){0,3} (?:niet|nie|ni) (?:meer )?recht|lig(?:t)? op de grond)\b/u },
  { kind: "medical", grade: "possible", pattern: /\b(?:ben gevallen|is gevallen|veel te veel pillen|erg ziek)\b/u },
  { kind: "fire", grade: "certain", pattern: /\b(?:het brandt|brand in (?:de|mijn|ons|t)|staat in brand|huis brandt|gaslek|gasgeur|ruik(?:t)? gas|co vergiftiging|vlammen)\b/u },
  { kind: "violence", grade: "certain", pattern: /\b(?:slaat (?:mij|me|haar|hem|ons)|slaagt (?:mij|me|haar)|sloeg (?:mij|me|haar)|schopt (?:mij|me|haar)|bedreigt (?:mij|me|haar)|met een mes|verkracht|mishandeld?|wurgt|vermoord(?:en|t)?)\b/u },
  { kind: "violence", grade: "possible", pattern: /\b(?:bang van (?:hem|haar|mijn man|mijn vrouw|mijn zoon)|bang voor (?:hem|mijn man|mijn vrouw|mijn zoon)|durf (?:niet|nie|ni) naar huis)\b/u },
  { kind: "child", grade: "certain", pattern: /\b(?:kind(?:eren|je|jes)? (?:wordt|worden) geslagen|slaat (?:het|de|zijn|haar) kind\w*|kind(?:je)? alleen thuis)\b/u },
  { kind: "neglect", grade: "possible", pattern: /\b(?:al (?:dagen|drie dagen|twee dagen) (?:niet|nie|ni) gegeten|doet de deur (?:niet|nie|ni) meer open|ruikt naar urine)\b/u },
  // French
  { kind: "suicide", grade: "certain", about: "self", pattern: /\b(?:je veux (?:mourir|en finir|me tuer)|envie de mourir|me suicider|ne veux plus vivre)\b/u },
  { kind: "suicide", grade: "certain", about: "other", pattern: /\bveut (?:mourir|se suicider|se tuer)\b/u },
  { kind: "medical", grade: "certain", pattern: /\b(?:n'arrive plus a respirer|crise cardiaque|inconscient\w*|douleur a la poitrine)\b/u },
  { kind: "fire", grade: "certain", pattern: /\b(?:au feu|maison brule|odeur de gaz|fuite de gaz|ca sent le gaz)\b/u },
  { kind: "violence", grade: "certain", pattern: /\b(?:me frappe|me bat|il me menace|avec un couteau|viol(?:ee?)?)\b/u },
  // English
  { kind: "suicide", grade: "certain", about: "self", pattern: /\b(?:i (?:want|wanna|am going) to die|kill myself|end my life|do(?: not|n't) want to live)\b/u },
  { kind: "suicide", grade: "certain", about: "other", pattern: /\b(?:wants to die|kill (?:him|her)self)\b/u },
  { kind: "medical", grade: "certain", pattern: /\b(?:can(?:not|'t) breathe|heart attack|chest pain|unconscious|having a stroke)\b/u },
  { kind: "fire", grade: "certain", pattern: /\b(?:house is on fire|smell gas|gas leak)\b/u },
  { kind: "violence", grade: "certain", pattern: /\b(?:hits me|beats me|hitting me|threatens me|with a knife|raped)\b/u },
];
