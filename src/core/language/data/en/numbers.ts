/** Numbers in words. */
import type { LanguageData } from "../../data.ts";

export const numbers: Pick<LanguageData, "units" | "tens" | "join" | "moreNumbers" | "articles"> = {
  units: [
    ["zero", "nil"],
    ["one"],
    ["two"],
    ["three"],
    ["four"],
    ["five"],
    ["six"],
    ["seven"],
    ["eight"],
    ["nine"],
    ["ten"],
    ["eleven"],
    ["twelve"],
    ["thirteen"],
    ["fourteen"],
    ["fifteen"],
    ["sixteen"],
    ["seventeen"],
    ["eighteen"],
    ["nineteen"],
    ["twenty"],
  ],
  tens: { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  join: "{ten} {unit}",
  moreNumbers: { hundred: 100, "one hundred": 100, "a hundred": 100, "a dozen": 12, "a couple": 2 },
  articles: [],
};
