import type { LanguageData } from "./data.ts";
import { fold } from "./fold.ts";
import type { Respell } from "./respell.ts";

/** One written word, or the half of one ("k" and "ben" of "kben"), and its plain form. */
interface Word {
  raw: string;
  plain: string;
}

/** Most clauses that are looked at; a name stands at the start of an answer. */
const CLAUSES = 4;

/**
 * @returns a reader of first names. Only the first name is kept, also where a surname was given: consent is asked
 * for the first name alone. A title with a surname ("mevrouw Peeters") is no first name.
 */
export function nameReader(data: LanguageData, respell: Respell): (text: string) => string | undefined {
  const before = data.nameBefore
    .map((words) => respell(words).split(" "))
    .sort((one, other) => other.length - one.length);
  const leads = new Set(before.flat());
  const set = (lists: string[][]) => new Set(lists.flat().map((word) => fold(word)));
  const after = set([data.nameAfter]);
  const links = set([data.nameLinks]);
  const articles = set([data.nameArticles]);
  const particles = set([data.particles]);
  const titles = set([data.titles]);
  const second = set([data.secondNames]);
  const notNames = set([
    data.notNames,
    data.plain,
    data.fillers,
    data.negations,
    data.doubt,
    data.noneWords,
    data.yes,
    data.no,
    data.unclear,
    data.agrees,
    data.questions,
    ...Object.values(data.globals),
  ]);
  const familyName = new RegExp(data.familyNames, "iu");
  const isName = (word: Word | undefined): boolean =>
    word !== undefined &&
    word.plain.length >= 2 &&
    word.raw.length <= 30 &&
    !notNames.has(fold(word.raw)) &&
    !titles.has(fold(word.raw));

  function wordsOf(clause: string): Word[] {
    const raw = clause.match(/[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu) ?? [];
    return raw.flatMap((word) => {
      const parts = respell(word).split(" ");
      const [head, ...tail] = word.split(/['’]/u);
      if (tail.length > 0 && parts.length > 1 && leads.has(parts[0]!))
        return [
          { raw: head!, plain: parts[0]! },
          { raw: tail.join("'"), plain: parts.slice(1).join(" ") },
        ];
      return parts.every((part) => leads.has(part))
        ? parts.map((part) => ({ raw: parts.length === 1 ? word : part, plain: part }))
        : [{ raw: word, plain: parts.join(" ") }];
    });
  }

  /** Takes off what stands before a name, as long as something is left. */
  function stripped(words: Word[]): Word[] {
    for (const lead of before) {
      if (lead.length < words.length && lead.every((word, at) => words[at]!.plain === word))
        return stripped(words.slice(lead.length));
    }
    return words;
  }

  function nameIn(clause: string): string | undefined {
    const all = wordsOf(clause);
    let words = stripped(all);
    const led = words.length < all.length;
    while (words.length > 1 && after.has(fold(words.at(-1)!.raw))) words = words.slice(0, -1);
    const titled = titles.has(fold(words[0]?.raw ?? ""));
    if (titled) words = words.slice(1);
    if (titled && !(isName(words[0]) && isName(words[1]))) return undefined;
    if (words.length === 2 && articles.has(fold(words[0]!.raw))) words = words.slice(1);
    const last = words.at(-1);
    const family = particles.has(fold(words[0]?.raw ?? "")) && words.length >= 3;
    if ((family || (words.length === 2 && familyName.test(words[0]!.raw))) && isName(last))
      return capital(last!.raw);
    const [first, next] = words;
    if (!isName(first)) return undefined;
    const about = next !== undefined && links.has(fold(next.raw));
    // A sentence that happens to begin with an unknown word is no name.
    const sentence = words.length > 5 || words.slice(1).some((word) => notNames.has(fold(word.raw)));
    if (sentence && !about && !led) return undefined;
    if (words.length === 1 && familyName.test(first!.raw)) return undefined;
    const double =
      next !== undefined && second.has(fold(next.raw)) ? `${first!.raw} ${next.raw}` : first!.raw;
    return capital(double);
  }

  return (text) => {
    if (text.length > 160 || /@|\d{5}/u.test(text)) return undefined;
    const clauses = text
      .normalize("NFC")
      .replace(/\b(mr|mrs|ms|dr|mme|mlle|dhr|mevr|m)\./giu, "$1")
      .match(/[^,.;:!?\n()]+[?]?/gu);
    for (const clause of (clauses ?? []).slice(0, CLAUSES)) {
      if (clause.endsWith("?") || /\d/u.test(clause)) continue;
      const name = nameIn(clause);
      if (name !== undefined) return name;
    }
    return undefined;
  };
}

function capital(name: string): string {
  const mixed = name !== name.toLowerCase() && name !== name.toUpperCase();
  const base = mixed ? name : name.toLowerCase();
  return base.replace(
    /(^|[-\s])(\p{Ll})/gu,
    (_, edge: string, letter: string) => edge + letter.toUpperCase(),
  );
}
