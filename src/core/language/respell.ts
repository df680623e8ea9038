import type { SpellingData } from "./data.ts";
import { fold } from "./fold.ts";
import { rememberLast } from "./rememberLast.ts";

/** One text for the ways in which a word is written: what answers and word lists are both turned into. */
export type Respell = (text: string) => string;

/**
 * @returns a function that folds a text and writes dialect, haste and sound as one plain form, the same for "moandag" and
 * "maandag". The form is for comparing, never for reading: write word lists as people write them and respell them too.
 */
export function respeller(data: SpellingData): Respell {
  const sounds = data.sounds.map(([from, to]) => [new RegExp(from, "gu"), to] as const);
  const spelled = new Map<string, string>();
  const sounded = (folded: string): string => {
    let text = folded;
    for (const [from, to] of sounds) text = text.replace(from, to);
    return text.replace(/([bcdfgklmnprstz])\1/gu, "$1");
  };
  for (const [plain, others] of Object.entries(data.spellings)) {
    for (const other of others) spelled.set(sounded(fold(other)), sounded(fold(plain)));
  }
  return rememberLast((text) =>
    sounded(fold(text))
      .split(" ")
      .map((word) => spelled.get(word) ?? word)
      .join(" "),
  );
}

/** Stands for a comma or the end of a sentence among respelled words: a letter that no list and no sound touches. */
export const PAUSE = "ꙮ";

/** Stands for a point or colon inside a number. */
export const POINT = "ꙩ";

/** @returns the respelled words of a text, with PAUSE where a comma, a stop or a new line stands; at most 400 of them. */
export function wordsAndPauses(respell: Respell): (text: string) => string[] {
  return rememberLast((text) => {
    const marked = text
      .slice(0, 1600)
      .replace(/(\d)[.,:](?=\d)/gu, `$1${POINT}`)
      .replace(/[,;:!?\n\r()…]+|\.+(?=\s|$)|\.{2,}|\s[-–—]+\s/gu, ` ${PAUSE} `);
    const words = respell(marked).split(" ").filter(Boolean).slice(0, 400);
    return words.filter((word, at) => word !== PAUSE || (at > 0 && at < words.length - 1));
  });
}
