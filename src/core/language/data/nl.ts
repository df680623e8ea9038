/** Dutch as it is written in Flanders, dialect and haste included. */
import type { LanguageData } from "../data.ts";
import { choices } from "./nl/choices.ts";
import { dates } from "./nl/dates.ts";
import { days } from "./nl/days.ts";
import { intents } from "./nl/intents.ts";
import { numbers } from "./nl/numbers.ts";
import { who } from "./nl/who.ts";
import { yesNo } from "./nl/yesNo.ts";

export const data: LanguageData = {
  code: "nl",
  ...yesNo,
  ...numbers,
  ...choices,
  ...days,
  ...dates,
  ...intents,
  ...who,
  globals: {
    stop: [
      "stop",
      "stop!",
      "stoppen",
      "stopall",
      "stop all",
      "unsubscribe",
      "uitschrijven",
      "stop sms",
      "optout",
      "opt out",
      "arret",
      "sms stop",
    ],
    start: ["start", "starten", "unstop", "herstart", "opnieuw starten", "start opnieuw"],
    help: ["help", "hulp", "info", "helpe", "help help", "hellep", "informatie", "aide", "sos"],
    person: [
      "bel",
      "bell",
      "bel mij",
      "bel me",
      "belt mij",
      "bellen",
      "mens",
      "een mens",
      "bel aub",
      "bel maar",
      "belle",
    ],
    menu: ["menu", "keuzemenu", "keuzes"],
    back: ["terug", "vorige", "ga terug", "terug gaan", "vorige vraag"],
  },
  describe: {
    days: {
      mon: "maandag",
      tue: "dinsdag",
      wed: "woensdag",
      thu: "donderdag",
      fri: "vrijdag",
      sat: "zaterdag",
      sun: "zondag",
    },
    parts: { morning: "voormiddag", afternoon: "namiddag", evening: "avond" },
    together: "{day}{part}",
    alone: { morning: "de voormiddag", afternoon: "de namiddag", evening: "de avond" },
    any: "gelijk wanneer",
    weekdays: "weekdagen",
    weekend: "het weekend",
  },
};
