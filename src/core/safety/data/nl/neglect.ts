/** Words about somebody who is left without care. */
import type { DangerPatterns } from "../../data.ts";

export const neglect: DangerPatterns[] = [
  {
    kind: "neglect",
    about: "self",
    grade: "certain",
    patterns: [
      "(?:al|sinds) (?:\\S+ ){0,2}(?:dagen|dag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|gisteren|weken)(?: \\S+){0,3} (?:niets|niks|geen|niet|nie)(?: \\S+){0,2} (?:gegeten|te eten|eten gehad|gedronken|eten|drinken)",
      "(?:niets|niks|geen eten)(?: \\S+){0,2} (?:gegeten|gedronken|gehad)(?: \\S+){0,1} (?:in|al|sinds|sedert)(?: \\S+){0,1} (?:dagen|gisteren|dag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|weken)",
      "(?:heb|hebben|is)(?: \\S+){0,2} (?:niets|niks) (?:meer )?(?:te eten|om te eten|in huis om te eten)",
      "geen eten (?:meer )?in huis",
      "(?:ijskast|frigo|koelkast)(?: \\S+){0,1} (?:is )?(?:al )?leeg(?: \\S+){0,4} (?:geen geld|geen eten|honger)",
      "{who}(?: \\S+){0,2} geeft (?:mij|me) (?:geen|niks|niets)(?: \\S+){0,1} (?:eten|te eten|drinken)",
      "(?:lig|zit)(?: \\S+){0,2} (?:al )?(?:\\S+ ){0,2}(?:dagen|dag|uren) (?:in (?:mijn|mn) (?:vuil|eigen vuil|pamper|bed|stront|pis))(?: \\S+){0,2}",
    ],
  },
  {
    kind: "neglect",
    about: "other",
    grade: "certain",
    patterns: [
      "{who}(?: \\S+){0,4} (?:verwaarloosd|ligt in (?:zijn|haar) vuil|ligt in (?:zijn|haar) eigen vuil|uitgehongerd|uitgedroogd|onderkoeld)(?: \\S+){0,2}",
      "{who}(?: \\S+){0,3} al (?:\\S+ ){0,2}dagen (?:niet|nie|niets|niks|geen eten)(?: \\S+){0,1} (?:gegeten|gedronken|gehad|eten)",
      "{who} krijgt (?:daar )?geen (?:eten|drinken|medicatie|zorg)(?: \\S+){0,2}",
      "ouderenmis(?:handeling|behandeling)",
    ],
  },
  {
    kind: "neglect",
    about: "self",
    grade: "possible",
    patterns: [
      "geen (?:verwarming|elektriciteit|chauffage|stroom|water|mazout) (?:meer|in huis)?(?: \\S+){0,2}",
      "(?:verwarming|chauffage|stroom|elektriciteit|water) (?:is )?(?:al \\S+ \\S+ )?(?:afgesloten|afgesneden)(?: \\S+){0,2}",
      "kan (?:geen|gene) eten (?:meer )?(?:kopen|betalen)",
      "geen geld (?:meer )?(?:voor|om)(?: \\S+){0,1} (?:eten|eten te kopen|medicatie|verwarming|pillen)",
      "(?:honger|dorst) (?:en|maar) (?:geen|niks|niets)(?: \\S+){0,3}",
      "op straat gezet",
      "(?:slaap|slapen|sliep)(?: \\S+){0,2} (?:op straat|buiten|in (?:de|mijn) auto)",
      "(?:{i}|k|kik) (?:zit|ben)(?: \\S+){0,2} zonder (?:eten|stroom|verwarming|water|elektriciteit|chauffage)",
      "kan(?: \\S+){0,2} (?:mezelf|mij|me) (?:niet|nie|ni) meer (?:wassen|verzorgen|behelpen)",
      "dakloos",
      "(?:heb|hebben|kheb)(?: \\S+){0,1} geen eten(?: meer)?(?= \\.| $)",
    ],
  },
  {
    kind: "neglect",
    about: "other",
    grade: "possible",
    patterns: [
      "{who}(?: \\S+){0,4} (?:verwaarloost (?:zich|zichzelf)|vervuilt|vermagert|niet meer verzorgd|eet (?:bijna )?niet(?:s)? meer|komt niet meer buiten en)(?: \\S+){0,2}",
      "{who}(?: \\S+){0,3} (?:leeft|woont|zit) in (?:het|zijn|haar|de) (?:vuil|vuiligheid|rommel|kou)",
      "(?:buurvrouw|buurman|man|vrouw)(?: \\S+){0,3} (?:loopt|zwerft|doolt)(?: \\S+){0,3} (?:in pyjama|zonder schoenen|verward|rond)(?: \\S+){0,2}",
      "verward (?:op straat|rond)",
      "(?:buurvrouw|buurman|buur|gebuur|meneer|mevrouw|madam|mens hiernaast|man hiernaast|vrouw hiernaast)(?: \\S+){0,4} (?:al )(?:een|twee|drie|vier|vijf|zes|\\d+|enkele|paar|een paar)?(?: ?)(?:week|weken|dagen|dag)(?: \\S+){0,2} (?:niet|nie|ni) (?:gezien|gehoord|buiten geweest|buitengekomen|open)",
      "(?:brievenbus|bus)(?: \\S+){0,3} (?:zit|puilt|is|steekt) (?:vol|uit)(?: \\S+){0,4} (?:niet gezien|niets gehoord)",
      "(?:gordijnen|rolluiken|luiken|rolluik)(?: \\S+){0,4} (?:al )?(?:\\S+ ){0,2}(?:dagen|week|weken)(?: \\S+){0,1} (?:toe|dicht|neer|beneden)",
    ],
  },
  {
    kind: "neglect",
    about: "self",
    grade: "certain",
    patterns: [
      "(?:eet|drink|eet of drink)(?: \\S+){0,1} (?:al )?(?:\\S+ ){0,2}(?:dagen|weken)(?: \\S+){0,1} (?:niks|niets|niet|nie|bijna niets)",
      "(?:eet|drink) (?:niks|niets) meer",
    ],
  },
  {
    kind: "neglect",
    about: "self",
    grade: "possible",
    patterns: [
      "(?:verwarming|chauffage|stoof|kachel)(?: \\S+){0,5} (?:niet|nie|ni|kapot|uit)(?: \\S+){0,5} (?:koud|kou|bevriezen)",
    ],
  },
];
