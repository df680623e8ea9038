import { syllable } from "syllable";

/**
 * How many syllables a word has when it is read aloud, per language: one a vowel sound. English has a library; for Dutch and
 * French none counts them (hyphenation tells where a line may break, and keeps single letters together), so their vowel
 * sounds are listed here, the longest first.
 */
const counters: Record<string, (word: string) => number> = { nl: dutch, fr: french, en: syllable };

/**
 * @param word - one word, without hyphens; it may hold an apostrophe ("l'heure")
 * @returns its syllables, at least 1, or null where the language has no count
 */
export function syllablesOf(word: string, language: string): number | null {
  const count = counters[language];
  return count === undefined ? null : Math.max(1, count(word.toLowerCase().normalize("NFC")));
}

const dutchSounds =
  /eeuw|ieuw|aai|ooi|oei|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ou|au|ei|ai|[aeiouy\u00e0-\u00ff]/gu;

/** A trema begins a sound of its own (zee-en with one, ge-in-te-res-seerd), and so does every pair that is not listed (be-antwoord). */
function dutch(word: string): number {
  return word.match(dutchSounds)?.length ?? 0;
}

const frenchSounds =
  /eau|oeu|\u0153u|oui|ieu|yeu|ao\u00fb|oi|o\u00ee|oy|ou|o\u00f9|o\u00fb|au|ai|a\u00ee|ay|ei|eu|e\u00fb|ey|u[iy]|i[ae\u00e9\u00e8\u00eao\u00f4u]|[aeiouy\u00e0-\u00ff\u0153]/gu;

/**
 * As it is spoken: the e at the end is mute (journee, heures), u after q and g says nothing (qui, guide), i and u before a
 * vowel glide into it (bien, nuit), but not i after two consonants (cli-ent) nor u before a, e or o (situ-ation).
 * The mute -ent of a verb looks like that of a noun, and counts.
 */
function french(word: string): number {
  const spoken = word
    .replace(/^(?:l|d|j|m|t|s|c|n|qu)['\u2019]/u, "")
    .replace(/([qg])u(?=[aeiy\u00e0-\u00ff])/gu, "$1")
    .replace(/(?<=.)es?$/u, "")
    .replace(/(?<=[aeo\u00e9]|ou|u)y(?=[aeiou\u00e0-\u00ff])/gu, "ij")
    .replace(/(?<=[bcdfgptv][lr])i(?=[ae\u00e9\u00e8o])/gu, "i-");
  return spoken.match(frenchSounds)?.length ?? 0;
}
