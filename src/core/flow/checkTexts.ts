import { checkLength, ORDINARY } from "./checkLength.ts";
import { eachStep } from "./eachStep.ts";
import { problemAt, type Problem } from "./problem.ts";
import { normalise, type FlowFile, type SourceFile, type StepData, type Structure } from "./structure.ts";
import {
  COMMON,
  messagesOf,
  placeholdersOf,
  quotesPlaceholder,
  subTexts,
  type TextEntry,
  type Texts,
} from "./texts.ts";
import { namesIn } from "./scope.ts";
import { MENU } from "./startWords.ts";
import type { Json } from "./types.ts";

/** Facts that every text may mention. */
const factNames = new Set([
  "town",
  "contact",
  "firstName",
  "village",
  "promise",
  "by",
  "helpline",
  "appNumber",
  "choices",
]);
/** What the engine itself hands to a part of a text. */
const partArgs: Record<string, string[]> = {
  "said-back": ["answer"],
  "not-understood": ["question"],
  again: ["question"],
  reminder: ["question"],
  "which-one": ["one", "two"],
  /** Put around a question that goes out while another is open. */
  numbered: ["number", "question", "text", "body"],
};
interface Wanted {
  names: Set<string>;
  codes: readonly string[];
  /** A consent says in its own words, a second time, what would be shared. */
  again: boolean;
  sample: Record<string, Json>;
}

/** Looks at every text: is it there, is it used, can it be written, and what does it cost. */
export function checkTexts(files: readonly FlowFile[], texts: Texts): Problem[] {
  const problems: Problem[] = [];
  for (const file of files) {
    const wanted = file.id === COMMON ? commonTexts() : wantedTexts(files, file, texts);
    if (wanted === null) continue;
    const needed =
      file.texts["nl"] === undefined && wanted.size > 0
        ? { nl: nothing(file.id), ...file.texts }
        : file.texts;
    for (const [language, source] of Object.entries(needed)) {
      const own = texts[language]?.[file.id] ?? {};
      for (const [key, want] of wanted) {
        if (own[key] === undefined) {
          const message = `There is no text for "${key}" in ${language}.`;
          problems.push(
            problemAt({ file: source.file, line: 1 }, "missing-text", message, `Add "${key}:" to this file.`),
          );
        } else problems.push(...checkEntry(source, texts, language, file.id, key, own[key], want));
      }
      for (const key of Object.keys(own)) {
        if (wanted.has(key)) continue;
        const place = { file: source.file, line: source.line([key]) };
        problems.push(
          problemAt(place, "unused-text", `No step says "${key}".`, "Correct the key or take the text out."),
        );
      }
    }
  }
  return problems;
}

function nothing(id: string): SourceFile {
  return { file: `flows/${id}/text.nl.yaml`, data: {}, line: () => 0 };
}

function commonTexts(): Map<string, Wanted> {
  const entries = [...subTexts, "numbered"].map(
    (key) => [key, { names: new Set(partArgs[key]), codes: [], again: false, sample: {} }] as const,
  );
  return new Map(entries);
}

/** The texts that the steps of a flow say, and what each may mention; null where the flow itself is wrong. */
function wantedTexts(files: readonly FlowFile[], file: FlowFile, texts: Texts): Map<string, Wanted> | null {
  if (file.flow === null) return new Map();
  const { structure, problems } = normalise(files, file.id);
  if (problems.length > 0) return null;
  const readable = structure.topics.flatMap((topic) => [...namesIn(topic.steps).keys()]);
  const answers = new Set(readable.flatMap((name) => [name, `${name}Code`]));
  const labels = longestLabels(structure, texts["nl"]?.[file.id] ?? {});
  const wanted = new Map<string, Wanted>();
  if (structure.starts.menu === true)
    wanted.set(MENU, { names: new Set(), codes: [], again: false, sample: {} });
  eachStep(structure, (step, kind, _id, topic) => {
    const name = kind.textOf?.(step);
    if (name === undefined) return;
    const args = Object.keys((step["with"] as object | undefined) ?? {});
    const known = wanted.get(`${topic}.${name}`)?.names ?? [];
    wanted.set(`${topic}.${name}`, {
      names: new Set([...answers, ...args, ...known]),
      codes: codesOf(step),
      again: "consent" in step,
      sample: labels,
    });
  });
  return wanted;
}

function codesOf(step: StepData): string[] {
  const answer = step["answer"];
  if (typeof answer !== "object" || answer === null) return [];
  return Object.entries(answer).flatMap(([kind, codes]) =>
    kind === "choice" || kind === "several" ? codes : [],
  );
}

/** For each choice its longest label: the text must fit with it. */
function longestLabels(structure: Structure, own: Record<string, TextEntry>): Record<string, Json> {
  const sample: Record<string, Json> = {};
  eachStep(structure, (step, _kind, _id, topic) => {
    const labels = Object.values(own[`${topic}.${String(step["ask"])}`]?.choices ?? {}).map(
      (choice) => choice.label,
    );
    if (labels.length > 0)
      sample[String(step["ask"])] = labels.reduce((a, b) => (b.length > a.length ? b : a));
  });
  return sample;
}

function checkEntry(
  source: SourceFile,
  texts: Texts,
  language: string,
  flow: string,
  key: string,
  entry: TextEntry,
  want: Wanted,
): Problem[] {
  const problems: Problem[] = [];
  const add = (path: string[], code: string, message: string, remedy: string): void =>
    void problems.push(
      problemAt({ file: source.file, line: source.line([key, ...path]) }, code, message, remedy),
    );
  if (want.again && entry.again === undefined) {
    const remedy = "Add again: say exactly what would be shared, and ask once more.";
    add([], "missing-text", `The consent "${key}" has no text "again".`, remedy);
  }
  if (key !== MENU && entry.words !== undefined) {
    const remedy = "Give words to choices, or to the text of the menu.";
    add(["words"], "unused-words", `Nothing reads the words of "${key}".`, remedy);
  }
  for (const code of want.codes) {
    const choice = entry.choices?.[code];
    if (choice === undefined || choice.words.length === 0) {
      const remedy = `Add choices: { ${code}: { label: ..., words: [...] } }.`;
      add(["choices", code], "choice-without-words", `Choice "${code}" of "${key}" has no words.`, remedy);
    }
  }
  for (const code of Object.keys(entry.choices ?? {})) {
    if (!want.codes.includes(code)) {
      add(["choices", code], "unknown-choice", `"${key}" has no choice "${code}".`, "Correct the code.");
    }
  }
  for (const { part, message } of messagesOf(entry)) {
    checkMessage(message, [part], [...(partArgs[part] ?? []), ...(partArgs[key] ?? [])]);
  }
  if (problems.every((one) => one.code !== "bad-message")) {
    const samples = { ...unknownValues(want.names), ...want.sample };
    problems.push(...checkLength({ source, texts, language, flow, key, entry, samples }));
  }
  return problems;

  function checkMessage(message: string, path: string[], extra: string[]): void {
    if (quotesPlaceholder(message)) {
      add(
        path,
        "quoted-placeholder",
        `An apostrophe silences a placeholder in "${key}".`,
        "Take the ' before { or } out.",
      );
    }
    let names: string[];
    try {
      names = placeholdersOf(message);
    } catch (error) {
      const reason =
        error instanceof Error ? error.message.toLowerCase().replaceAll("_", " ") : String(error);
      const remedy = "See that every { has its }, and that a select has an other {...}.";
      add(path, "bad-message", `"${key}" is no ICU message: ${reason}.`, remedy);
      return;
    }
    for (const name of names) {
      if (factNames.has(name) || want.names.has(name) || extra.includes(name)) continue;
      const remedy = `Use an answer, a "with" argument, or one of: ${[...factNames].join(", ")}.`;
      add(path, "unknown-name", `"${key}" mentions {${name}}, which nothing gives.`, remedy);
    }
  }
}

/** A value of ordinary length for each answer that has no label. */
function unknownValues(names: Set<string>): Record<string, Json> {
  return Object.fromEntries([...names].map((name) => [name, ORDINARY]));
}
