/**
 * Patterns as data: folded words, read as a regular expression in which
 * - ` .. ` stands for up to four words in between, within one sentence;
 * - `{name}` stands for a fragment of the same data file;
 * - `~` at the end of a word allows any ending ("wandel~");
 * - `^` at its start and `$` at its end hold it to the start or end of a sentence.
 * Patterns match whole words; a gap is bounded, so that a long text cannot make them slow.
 */

export type Fragments = Readonly<Record<string, string>>;

/** @returns the source of a regular expression over a folded text that is padded with one space on each side. */
export function patternSource(pattern: string, fragments: Fragments = {}): string {
  let source = pattern;
  for (let depth = 0; depth < 3 && /\{[a-z]\w*\}/iu.test(source); depth++) {
    source = source.replace(/\{([a-z]\w*)\}/giu, (_, name: string) => {
      const fragment = fragments[name];
      if (fragment === undefined) throw new Error(`Unknown fragment {${name}} in pattern "${pattern}"`);
      return `(?:${fragment})`;
    });
  }
  source = source.replace(/^\^/u, "(?<=(?:^|\\.) )").replace(/\$$/u, "(?= (?:$|\\.))");
  return source.replace(/ \.\. /gu, "(?: [^ .]+){0,4}? ").replace(/~/gu, "[^ .]*");
}

/** One expression for many patterns. The text it is tried on must be ` ${folded} `. */
export function anyOf(patterns: readonly string[], fragments: Fragments = {}): RegExp {
  return new RegExp(` (?:${patterns.map((one) => patternSource(one, fragments)).join("|")})(?= )`, "u");
}
