/** Days of the week and parts of the day. */
import type { LanguageData } from "../../data.ts";

export const days: Pick<
  LanguageData,
  | "days"
  | "shortDays"
  | "parts"
  | "shortParts"
  | "dayGroups"
  | "partGroups"
  | "anyTime"
  | "until"
  | "except"
  | "butYes"
> = {
  days: {
    mon: ["lundi", "lundis"],
    tue: ["mardi", "mardis"],
    wed: ["mercredi", "mercredis"],
    thu: ["jeudi", "jeudis"],
    fri: ["vendredi", "vendredis"],
    sat: ["samedi", "samedis"],
    sun: ["dimanche", "dimanches"],
  },
  shortDays: {
    mon: ["lun", "lu"],
    tue: ["mar", "ma"],
    wed: ["mer", "me"],
    thu: ["jeu", "je"],
    fri: ["ven", "ve"],
    sat: ["sam", "sa"],
    sun: ["dim", "di"],
  },
  parts: {
    morning: ["matin", "matins", "matinée", "mat", "avant-midi", "avant midi"],
    afternoon: ["après-midi", "après midi", "aprem", "apres-m", "am", "aprèm", "midi", "début d'après-midi"],
    evening: ["soir", "soirs", "soirée", "en soirée", "après le travail"],
  },
  shortParts: {},
  dayGroups: [
    { words: ["week-end", "weekend", "le week-end", "fin de semaine"], days: ["sat", "sun"] },
    {
      words: ["en semaine", "la semaine", "jours de semaine", "jours ouvrables", "pendant la semaine"],
      days: ["mon", "tue", "wed", "thu", "fri"],
    },
  ],
  partGroups: [
    { words: ["en journée", "la journée", "pendant la journée"], parts: ["morning", "afternoon"] },
  ],
  anyTime: [
    "toujours",
    "tous les jours",
    "chaque jour",
    "n'importe quand",
    "nimporte quand",
    "peu importe",
    "ça m'est égal",
    "m'est égal",
    "quand vous voulez",
    "n'importe quel jour",
    "toute la semaine",
    "pas de préférence",
    "tout le temps",
    "égal",
  ],
  until: ["jusqu'à", "jusqu'au", "au", "à", "jusque"],
  except: ["sauf", "pas", "excepté", "hormis", "à part", "jamais", "sans", "sauf le"],
  butYes: ["mais oui", "plutôt", "seulement", "uniquement", "par contre"],
};
