/** English, often a second language of who writes it. */
import type { LanguageData } from "../data.ts";
import { choices } from "./en/choices.ts";
import { dates } from "./en/dates.ts";
import { days } from "./en/days.ts";
import { intents } from "./en/intents.ts";
import { numbers } from "./en/numbers.ts";
import { who } from "./en/who.ts";
import { yesNo } from "./en/yesNo.ts";

export const data: LanguageData = {
  code: "en",
  ...yesNo,
  ...numbers,
  ...choices,
  ...days,
  ...dates,
  ...intents,
  ...who,
  globals: {
    stop: ["stop", "stopall", "stop all", "unsubscribe", "optout", "opt out", "cancel messages"],
    start: ["start", "unstop", "restart", "resume"],
    help: ["help", "info", "hulp", "help me", "information", "sos"],
    person: ["bel", "call", "call me", "person", "human", "a person"],
    menu: ["menu", "options", "choices"],
    back: ["back", "go back", "previous", "terug"],
  },
  describe: {
    days: {
      mon: "Monday",
      tue: "Tuesday",
      wed: "Wednesday",
      thu: "Thursday",
      fri: "Friday",
      sat: "Saturday",
      sun: "Sunday",
    },
    parts: { morning: "morning", afternoon: "afternoon", evening: "evening" },
    together: "{day} {part}",
    alone: { morning: "in the morning", afternoon: "in the afternoon", evening: "in the evening" },
    any: "any time",
    weekdays: "weekdays",
    weekend: "the weekend",
  },
};
