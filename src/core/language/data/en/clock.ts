import type { ClockData } from "../../data.ts";

/** Clock times in English ("half two" is 14:30, as in Britain and Ireland). Source: our own list. */
export const clock: ClockData = {
  hourWords: ["oclock", "o clock", "hours", "hrs"],
  halfToHour: [],
  halfBeforeHour: ["half", "half past", "half after"],
  halfAfterHour: [],
  quarter: ["quarter", "a quarter"],
  before: ["to", "till", "before", "of"],
  after: ["past", "after"],
  minutes: ["minutes", "mins", "min"],
  lead: [
    "at",
    "about",
    "around",
    "by",
    "after",
    "before",
    "from",
    "past",
    "between",
    "until",
    "round",
    "say",
  ],
  noon: ["noon", "midday", "mid day"],
  open: ["before"],
  between: ["between"],
  am: ["am", "morning", "mornings", "in the morning", "forenoon"],
  pm: ["pm", "afternoon", "in the afternoon"],
  evening: ["evening", "tonight", "night", "in the evening"],
};
