/** Dates, near and by the calendar. */
import type { LanguageData } from "../../data.ts";

export const dates: Pick<
  LanguageData,
  "months" | "relativeDays" | "nextWeek" | "within" | "dayUnits" | "weekUnits"
> = {
  months: [
    ["janvier", "janv"],
    ["février", "fév"],
    ["mars"],
    ["avril", "avr"],
    ["mai"],
    ["juin"],
    ["juillet", "juil"],
    ["août"],
    ["septembre", "sept"],
    ["octobre", "oct"],
    ["novembre", "nov"],
    ["décembre", "déc"],
  ],
  relativeDays: {
    "aujourd'hui": 0,
    "ce soir": 0,
    "ce matin": 0,
    "cet après-midi": 0,
    maintenant: 0,
    "demain matin": 1,
    "demain soir": 1,
    "demain après-midi": 1,
    demain: 1,
    "après-demain": 2,
    "après demain": 2,
    hier: -1,
    "avant-hier": -2,
  },
  nextWeek: ["semaine prochaine", "la semaine prochaine", "prochain"],
  within: ["dans", "d'ici"],
  dayUnits: ["jour", "jours"],
  weekUnits: ["semaine", "semaines"],
};
