import type { ClockData } from "../../data.ts";

/** Clock times in French ("deux heures et demie", "midi moins le quart"). Source: our own list. */
export const clock: ClockData = {
  hourWords: ["heures", "heure"],
  halfToHour: [],
  halfBeforeHour: [],
  halfAfterHour: ["et demie", "et demi", "demie", "demi"],
  quarter: ["et quart", "et le quart", "et un quart", "quart"],
  before: ["moins", "moins le"],
  after: ["et"],
  minutes: ["minutes", "min"],
  lead: [
    "à",
    "a",
    "vers",
    "pour",
    "dès",
    "après",
    "avant",
    "entre",
    "jusqu'à",
    "environ",
    "de",
    "sur le coup de",
  ],
  noon: ["midi"],
  open: ["avant"],
  between: ["entre"],
  am: ["matin", "mat", "avant midi", "du matin"],
  pm: ["après-midi", "aprem", "aprèm", "de l'après-midi"],
  evening: ["soir", "soirée", "du soir"],
};
