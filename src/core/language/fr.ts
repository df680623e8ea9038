/** French, built from the word lists in `data/fr.ts`. */
import { buildLanguage } from "./build.ts";
import { data } from "./data/fr.ts";

export const french = buildLanguage(data);
