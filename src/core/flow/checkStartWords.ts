import { fold } from "../language/fold.ts";
import type { Language } from "../language/language.ts";
import type { CompiledFlow } from "./compile.ts";
import { problemAt, type Place, type Problem } from "./problem.ts";
import { MENU, startWordsOf } from "./startWords.ts";
import type { FlowFile } from "./structure.ts";
import type { Texts } from "./texts.ts";

/**
 * Words that begin a flow: each belongs to one flow, none works everywhere already (a global word), and a flow in the
 * menu has at least one, since its line there must be answered with something.
 */
export function checkStartWords(
  flows: readonly { file: FlowFile; flow: CompiledFlow }[],
  texts: Texts,
  languages: Record<string, Language>,
): Problem[] {
  const problems: Problem[] = [];
  for (const language of Object.keys(texts)) {
    const seen = new Map<string, string>();
    for (const { file, flow } of flows) {
      const words = startWordsOf(flow, texts, language);
      const place = placeOf(file, language);
      if (flow.starts.menu === true && words.length === 0) {
        const remedy = "Add words: [...] to the text of the menu.";
        problems.push(
          problemAt(place, "menu-without-words", "Nothing that is written begins this flow.", remedy),
        );
      }
      for (const word of new Set(words.map((one) => fold(one)))) {
        const other = seen.get(word);
        seen.set(word, flow.id);
        if (other !== undefined) {
          const message = `"${word}" also starts the flow "${other}".`;
          problems.push(problemAt(place, "double-start", message, "Let one flow keep it."));
        }
        if (Object.values(languages).some((one) => one.globalWord(word) !== undefined)) {
          const message = `"${word}" works everywhere already, so it never starts this flow.`;
          problems.push(problemAt(place, "global-word", message, "Choose another word."));
        }
      }
    }
  }
  return problems;
}

function placeOf(file: FlowFile, language: string): Place {
  const text = file.texts[language] ?? file.texts["nl"];
  const inMenu = (text?.data as Record<string, unknown> | null | undefined)?.[MENU] !== undefined;
  const source = inMenu ? text! : file.flow!;
  return { file: source.file, line: source.line([inMenu ? MENU : "starts"]) };
}
