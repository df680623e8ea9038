/** Numbers in words. */
import type { LanguageData } from "../../data.ts";

export const numbers: Pick<
  LanguageData,
  "units" | "tens" | "join" | "moreNumbers" | "articles" | "surelyOne"
> = {
  units: [
    ["nul", "noppes"],
    ["een", "eentje"],
    ["twee", "tweetjes"],
    ["drie"],
    ["vier"],
    ["vijf", "vuf"],
    ["zes"],
    ["zeven"],
    ["acht"],
    ["negen"],
    ["tien"],
    ["elf"],
    ["twaalf"],
    ["dertien"],
    ["veertien"],
    ["vijftien"],
    ["zestien"],
    ["zeventien"],
    ["achttien"],
    ["negentien"],
    ["twintig"],
  ],
  tens: {
    twintig: 20,
    dertig: 30,
    veertig: 40,
    vijftig: 50,
    zestig: 60,
    zeventig: 70,
    tachtig: 80,
    negentig: 90,
  },
  join: "{unit}en{ten}",
  moreNumbers: { honderd: 100, "geen enkele": 0, dozijn: 12 },
  articles: ["een"],
  surelyOne: "(?<!\\p{L})[ée]{1,2}[ée]n(?!\\p{L})(?<=é.{0,2})",
};
