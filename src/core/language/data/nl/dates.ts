/** Dates, near and by the calendar. */
import type { LanguageData } from "../../data.ts";

export const dates: Pick<
  LanguageData,
  "months" | "relativeDays" | "nextWeek" | "within" | "dayUnits" | "weekUnits"
> = {
  months: [
    ["januari", "jan"],
    ["februari", "feb", "febr"],
    ["maart", "mrt"],
    ["april", "apr"],
    ["mei"],
    ["juni", "jun"],
    ["juli", "jul"],
    ["augustus", "aug"],
    ["september", "sept", "sep"],
    ["oktober", "okt"],
    ["november", "nov"],
    ["december", "dec"],
  ],
  relativeDays: {
    vandaag: 0,
    vandage: 0,
    vanavond: 0,
    vanmiddag: 0,
    vannamiddag: 0,
    vanochtend: 0,
    "deze namiddag": 0,
    "deze avond": 0,
    "deze voormiddag": 0,
    nu: 0,
    morgenvroeg: 1,
    "morgen namiddag": 1,
    "morgen avond": 1,
    morgenavond: 1,
    morgen: 1,
    overmorgen: 2,
    gisteren: -1,
    eergisteren: -2,
  },
  nextWeek: ["volgende week", "volgende", "de week erna", "toekomende week", "toekomende"],
  within: ["over", "binnen", "na"],
  dayUnits: ["dag", "dagen", "daagjes"],
  weekUnits: ["week", "weken", "weekje", "weekjes"],
};
