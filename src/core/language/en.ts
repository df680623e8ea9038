/** English, built from the word lists in `data/en.ts`. */
import { buildLanguage } from "./build.ts";
import { data } from "./data/en.ts";

export const english = buildLanguage(data);
