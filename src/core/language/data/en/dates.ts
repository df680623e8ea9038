/** Dates, near and by the calendar. */
import type { LanguageData } from "../../data.ts";

export const dates: Pick<
  LanguageData,
  "months" | "relativeDays" | "nextWeek" | "within" | "dayUnits" | "weekUnits"
> = {
  months: [
    ["january", "jan"],
    ["february", "feb"],
    ["march"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sept", "sep"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ],
  relativeDays: {
    today: 0,
    tonight: 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    now: 0,
    "tomorrow morning": 1,
    "tomorrow evening": 1,
    "tomorrow afternoon": 1,
    tomorrow: 1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
    yesterday: -1,
    "day before yesterday": -2,
  },
  nextWeek: ["next week", "next"],
  within: ["in", "within", "after"],
  dayUnits: ["day", "days"],
  weekUnits: ["week", "weeks"],
};
