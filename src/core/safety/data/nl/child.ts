/** Words about a child in danger. */
import type { DangerPatterns } from "../../data.ts";

export const child: DangerPatterns[] = [
  {
    kind: "child",
    about: "self",
    grade: "certain",
    patterns: [
      "(?:mijn|mn|m n|ons|onze|mijne|men) (?:papa|stiefvader|stiefpapa|stiefmoeder|plusvader|plusmama|pleegvader|mama|vader|moeder|ouders|trainer|leerkracht|meester|juf)(?: \\S+){0,4} (?:slaat|slagen|slaan|slaagt|klopt|schopt|mishandelt|mishandelen|raakt|sluit|sloeg|betast|misbruikt)(?: \\S+){0,2} (?:mij|me|mi|ons)(?: \\S+){0,2}",
      "(?:papa|mama|stiefvader|stiefpapa)(?: \\S+){0,2} (?:slaat|slaagt|slagen|slaan|schopt|klopt|mishandelt)(?: \\S+){0,2} (?:mij|me|mi|ons)",
      "(?:ik ben|kben|k ben) (?:(?:maar|pas|nog maar) )?(?:[5-9]|1[0-7]) jaar(?: \\S+){0,8} (?:slaat|bang|schrik|geslagen|misbruikt|weggelopen|alleen thuis)(?: \\S+){0,2}",
      "(?:mijn|mn) (?:papa|oom|nonkel|opa|stiefvader|broer)(?: \\S+){0,3} (?:raakt|zit)(?: \\S+){0,1} (?:mij|me|aan mij|aan mijn)(?: \\S+){0,2} (?:aan|lijf|broek)?",
      "van huis weggelopen",
      "(?:mijn|mn) (?:papa|vader|oom|nonkel|opa|stiefvader|stiefpapa|broer|stiefbroer|trainer|meester)(?: \\S+){0,2} zit aan (?:mij|me|mijn lijf|mijn lichaam)(?= \\.| $)",
      "(?:mijn|mn) (?:papa|vader|oom|nonkel|opa|stiefvader|stiefpapa|broer|stiefbroer)(?: \\S+){0,3} (?:komt|kruipt|kroop|ligt)(?: \\S+){0,4} in mijn bed",
    ],
  },
  {
    kind: "child",
    about: "other",
    grade: "certain",
    patterns: [
      "{kid}(?: \\S+){0,4} (?:wordt|worden|werd|word|zijn|is)(?: \\S+){0,4} (?:geslagen|mishandeld|misbruikt|opgesloten|verwaarloosd|geschopt|verkracht|betast|vermist|gestolen|ontvoerd)",
      "(?:slaat|slaan|slagen|slaagt|mishandelt|mishandelen|schopt|misbruikt|schudt|klopt op|sluit)(?: \\S+){0,2} (?:zijn|haar|hun|mijn|mn|die|de|het|dat|een|onze|ons|t) {kid}(?: \\S+){0,2}",
      "kindermishandeling",
      "kindermisbruik",
      "{kid}(?: \\S+){0,3} (?:ademt|beweegt|reageert) (?:niet|nie|ni)(?: meer)?",
      "{kid}(?: \\S+){0,4} (?:alleen|opgesloten)(?: \\S+){0,1} (?:in (?:de|een|den) auto|op straat|langs de weg|hele nacht|hele dag|al (?:uren|dagen))",
      "{kid}(?: \\S+){0,2} (?:vermist|verdwenen)(?=(?: \\.| $))",
      "(?:mijn|ons|onze) {kid}(?: \\S+){0,2} (?:kwijt|verdwenen|vermist|ontvoerd)",
      "{kid}(?: \\S+){0,3} (?:javel|bleekwater|pillen|batterij|gif|vaatwastablet)(?: \\S+){0,2} (?:gedronken|ingeslikt|geslikt|gegeten|binnen)",
      "{kid}(?: \\S+){0,3} (?:stikt|verdrinkt|bewusteloos|blauw|in het water gevallen)",
      "(?:{my}|een|de|het|t) (?:kindje|dochtertje|zoontje|baby|peuter|kleuter|kleintje|meisje|jongetje)(?: \\S+){0,3} is (?:al \\S+ )?weg(?= \\.| $)",
      "(?:hoor|horen|zie|zien)(?: \\S+){0,3} {kid}(?: \\S+){0,3} (?:slagen|slaan|klappen krijgen|geslagen)(?: \\S+){0,2}",
      "{kid}(?: \\S+){0,5} (?:alleen|verloren)(?: \\S+){0,4} (?:op straat|in de regen|langs de weg|langs de baan)",
    ],
  },
  {
    kind: "child",
    about: "other",
    grade: "possible",
    patterns: [
      "(?:bang|schrik|vrees|ongerust|bezorgd)(?: \\S+){0,1} (?:voor|over) (?:de|die|het|dat|t) {kid}(?: (?:hiernaast|van de buren|naast ons|van hiernaast|thuis)){0,2}",
      "{kid}(?: \\S+){0,3} (?:schreeuwt|schreeuwen|huilt|huilen|wenen|krijst|roepen|weent|bleten)(?: \\S+){0,3} (?:hele|elke|altijd|uren|nacht|constant|dagen)(?: \\S+){0,1}",
      "{kid}(?: \\S+){0,4} (?:blauwe plekken|geen eten|honger|vuil|alleen thuis|blauw oog|dikwijls alleen)",
      "{kid} (?:alleen|alleenig) (?:gelaten|achtergelaten)",
      "(?:mijn|mn|ons) (?:kind|kleine|kleinkind) is (?:al \\S+ )?weg(?= \\.| $)",
    ],
  },
  {
    kind: "child",
    about: "self",
    grade: "possible",
    patterns: [
      "durf (?:niet|nie|ni) naar huis(?: \\S+){0,2} (?:papa|mama|stiefvader)",
      "(?:pesten|gepest)(?: \\S+){0,4} (?:school|klas)",
      "(?:ik ben|kben|k ben) (?:pas |maar |nog maar )?(?:[5-9]|1[0-7]) jaar(?: \\S+){0,6} (?:alleen|help|hulp|verdrietig|pest~)",
    ],
  },
];
