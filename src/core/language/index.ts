/** The languages Buurtlijn reads, by their code. */
import { english } from "./en.ts";
import { french } from "./fr.ts";
import type { Language } from "./language.ts";
import { dutch } from "./nl.ts";

export { intents, type Language } from "./language.ts";

export const languages: Record<"nl" | "fr" | "en", Language> = { nl: dutch, fr: french, en: english };
