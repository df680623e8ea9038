/** Dutch, built from the word lists in `data/nl.ts`. */
import { buildLanguage } from "./build.ts";
import { data } from "./data/nl.ts";

export const dutch = buildLanguage(data);
