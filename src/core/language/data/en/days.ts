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
    mon: ["monday", "mondays"],
    tue: ["tuesday", "tuesdays", "tues"],
    wed: ["wednesday", "wednesdays", "weds"],
    thu: ["thursday", "thursdays", "thurs"],
    fri: ["friday", "fridays"],
    sat: ["saturday", "saturdays"],
    sun: ["sunday", "sundays"],
  },
  shortDays: {
    mon: ["mon"],
    tue: ["tue"],
    wed: ["wed"],
    thu: ["thu", "thur"],
    fri: ["fri"],
    sat: ["sat"],
    sun: ["sun"],
  },
  parts: {
    morning: ["morning", "mornings", "before noon"],
    afternoon: ["afternoon", "afternoons", "noon", "midday", "after lunch"],
    evening: ["evening", "evenings", "night", "nights", "after work"],
  },
  shortParts: { morning: ["am"], afternoon: ["pm"] },
  dayGroups: [
    { words: ["weekend", "weekends", "the weekend"], days: ["sat", "sun"] },
    {
      words: ["weekdays", "weekday", "during the week", "in the week", "working days"],
      days: ["mon", "tue", "wed", "thu", "fri"],
    },
  ],
  partGroups: [{ words: ["daytime", "during the day", "in the day"], parts: ["morning", "afternoon"] }],
  anyTime: [
    "always",
    "any time",
    "anytime",
    "any day",
    "every day",
    "everyday",
    "whenever",
    "doesn't matter",
    "doesnt matter",
    "does not matter",
    "don't mind",
    "dont mind",
    "do not mind",
    "all week",
    "no preference",
    "all days",
    "daily",
  ],
  until: ["to", "till", "until", "through", "thru"],
  except: ["not", "except", "but not", "never", "without", "no", "can't", "cant", "cannot", "don't", "dont"],
  butYes: ["but yes", "only", "just", "yes", "rather"],
};
