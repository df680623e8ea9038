import type { Language } from "../core/language/index.ts";
import { townLanguage, type LanguageCode, type TownWord } from "../core/language/townWords.ts";
import type { DangerReader } from "../core/safety/danger.ts";
import { townDanger } from "../core/safety/townDanger.ts";
import type { Town } from "./town.ts";

/** What reads the messages of one town: everybody's languages and dangers, with the town's own words. */
export interface Readers {
  language(code: LanguageCode): Language;
  findDanger: DangerReader;
}

/** Makes readers; each language is built when it is first asked for. */
export function readersOf(words: readonly TownWord[]): Readers {
  const built = new Map<LanguageCode, Language>();
  return {
    findDanger: townDanger(words),
    language(code) {
      let language = built.get(code);
      if (language === undefined) built.set(code, (language = townLanguage(code, words)));
      return language;
    },
  };
}

const kept = new Map<number, { words: readonly TownWord[]; content: string; readers: Readers }>();

/**
 * The readers of a town. They are built when its words change, not with every message: building takes as long as some
 * hundred turns. A town is read from the database every few seconds, so that its words are compared by content.
 */
export function readersFor({ id, settings }: Pick<Town, "id" | "settings">): Readers {
  const { words } = settings;
  const known = kept.get(id);
  if (known?.words === words) return known.readers;
  const content = JSON.stringify(words);
  const readers = known?.content === content ? known.readers : readersOf(words);
  kept.set(id, { words, content, readers });
  return readers;
}
