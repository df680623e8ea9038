import { createHash } from "node:crypto";
import { problemAt, type Problem } from "./problem.ts";
import type { FlowFile } from "./structure.ts";
import { messagesOf, type TextEntry, type Texts } from "./texts.ts";

/** The language that every text is written in first. */
export const SOURCE = "nl";

/** How much a missing, unmarked or stale translation weighs, and a branch that a language has no conversation for. */
export const TRANSLATION_SEVERITY: Problem["severity"] = "warning";

/** Beside the texts of a flow: language -> key -> mark of the Dutch words that the translation was made of. */
export type Marks = Record<string, Record<string, string>>;

/** @returns a short mark of an entry's words; words by which answers are recognised are each language's own. */
export function markOf(entry: TextEntry): string {
  const labels = Object.entries(entry.choices ?? {}).map(([code, { label }]) => [code, label]);
  const words = messagesOf(entry).map(({ part, message }) => [part, message]);
  return createHash("sha256")
    .update(JSON.stringify([...words, ...labels]))
    .digest("hex")
    .slice(0, 8);
}

/** @returns marks for every text of a flow that another language has too: as translated now. */
export function marksOf(id: string, texts: Texts): Marks {
  const source = texts[SOURCE]?.[id] ?? {};
  const found: Marks = {};
  for (const language of Object.keys(texts).toSorted()) {
    const own = texts[language]![id];
    if (language === SOURCE || own === undefined) continue;
    const keys = Object.keys(source).filter((key) => own[key] !== undefined);
    found[language] = Object.fromEntries(keys.map((key) => [key, markOf(source[key]!)]));
  }
  return found;
}

/** @returns the marks that stand in a flow's `translated.yaml`; what is none is left out. */
export function readMarks(file: FlowFile): Marks {
  const data = (file.translated?.data ?? {}) as Record<string, Record<string, unknown> | null>;
  return Object.fromEntries(
    Object.entries(data).map(([language, keys]) => [
      language,
      Object.fromEntries(Object.entries(keys ?? {}).map(([key, mark]) => [key, String(mark)])),
    ]),
  );
}

/** Languages that a flow lacks, and texts whose Dutch words changed after they were translated. */
export function checkTranslations(
  files: readonly FlowFile[],
  texts: Texts,
  languages: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  const add = (file: string, line: number, code: string, message: string, remedy: string): void =>
    void problems.push({
      ...problemAt({ file, line }, code, message, remedy),
      severity: TRANSLATION_SEVERITY,
    });
  for (const file of files) {
    const source = file.texts[SOURCE];
    if (source === undefined) continue;
    const marks = readMarks(file);
    for (const language of languages.filter((one) => one !== SOURCE)) {
      const own = file.texts[language];
      if (own === undefined) {
        const remedy = `Add flows/${file.id}/text.${language}.yaml, with the keys of text.${SOURCE}.yaml.`;
        add(source.file, 1, "missing-translation", `There are no texts in ${language}.`, remedy);
        continue;
      }
      let unmarked = 0;
      for (const [key, entry] of Object.entries(texts[SOURCE]?.[file.id] ?? {})) {
        if (texts[language]?.[file.id]?.[key] === undefined) continue;
        const mark = marks[language]?.[key];
        if (mark === undefined) unmarked++;
        else if (mark !== markOf(entry)) {
          const message = `The Dutch words of "${key}" changed after this was written.`;
          const remedy = `Compare with ${source.file}:${source.line([key])}, then run: buurtlijn flows --translated ${file.id}`;
          add(own.file, own.line([key]), "stale-translation", message, remedy);
        }
      }
      if (unmarked > 0) {
        const message = `Nobody said that ${unmarked} of these texts follow the Dutch ones.`;
        const remedy = `Compare them with ${source.file}, then run: buurtlijn flows --translated ${file.id}`;
        add(own.file, 1, "unmarked-translation", message, remedy);
      }
    }
  }
  return problems;
}
