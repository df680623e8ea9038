/** French as written in and around Flanders and Brussels. */
import type { LanguageData } from "../data.ts";
import { choices } from "./fr/choices.ts";
import { dates } from "./fr/dates.ts";
import { days } from "./fr/days.ts";
import { intents } from "./fr/intents.ts";
import { numbers } from "./fr/numbers.ts";
import { who } from "./fr/who.ts";
import { yesNo } from "./fr/yesNo.ts";

export const data: LanguageData = {
  code: "fr",
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
      "arrêt",
      "arrêter",
      "arrêtez",
      "arrête",
      "stopall",
      "unsubscribe",
      "désinscrire",
      "sms stop",
      "stop sms",
    ],
    start: ["start", "commencer", "unstop", "reprendre", "recommencer", "démarrer"],
    help: ["help", "aide", "aidez-moi", "info", "infos", "au secours", "secours", "hulp", "sos"],
    person: ["bel", "appel", "appelez", "appeler", "appelez-moi", "personne", "quelqu'un", "un humain"],
    menu: ["menu", "choix"],
    back: ["retour", "précédent", "précédente", "terug", "revenir"],
  },
  describe: {
    days: {
      mon: "lundi",
      tue: "mardi",
      wed: "mercredi",
      thu: "jeudi",
      fri: "vendredi",
      sat: "samedi",
      sun: "dimanche",
    },
    parts: { morning: "matin", afternoon: "après-midi", evening: "soir" },
    together: "{day} {part}",
    alone: { morning: "le matin", afternoon: "l'après-midi", evening: "le soir" },
    any: "n'importe quand",
    weekdays: "en semaine",
    weekend: "le week-end",
  },
};
