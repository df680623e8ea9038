import type { Language } from "../language/language.ts";
import { eachStep } from "./eachStep.ts";
import type { Exceptions } from "./exceptions.ts";
import { problemAt, type Place, type Problem } from "./problem.ts";
import type { FlowFile, Structure } from "./structure.ts";
import type { Texts } from "./texts.ts";
import { SOURCE, TRANSLATION_SEVERITY } from "./translations.ts";
import { unanswered } from "./ways.ts";

/** Whoever answers a question hears something after it, by whichever way the flow goes. */
export function checkDeadEnds(
  structure: Structure,
  places: WeakMap<object, Place>,
  exceptions: Exceptions,
): Problem[] {
  return [...unanswered(structure)].flatMap(([name, step]) => {
    const [flow, key] = name.split(":") as [string, string];
    if (exceptions.excuses("dead-end", flow, key)) return [];
    const place = places.get(step) ?? { file: `flows/${flow}/flow.yaml`, line: 0 };
    const message = `After the answer to "${key}" the flow may end without another word.`;
    const remedy = "Say something on every way that leads on from here: what happens now, and who does it.";
    return [problemAt(place, "dead-end", message, remedy)];
  });
}

/**
 * A person is never further away than one word: every text names the word that reaches one (BEL), or the person who will
 * call, or a helpline. What is excused stands in `flows/exceptions.yaml` with its reason.
 */
export function checkWayToPerson(
  { texts: sources }: FlowFile,
  structure: Structure,
  texts: Texts,
  languages: Record<string, Language>,
  exceptions: Exceptions,
): Problem[] {
  const problems: Problem[] = [];
  eachStep(structure, (step, kind, _id, topic) => {
    const name = kind.textOf?.(step);
    if (name === undefined) return;
    const key = `${topic}.${name}`;
    for (const [language, source] of Object.entries(sources)) {
      const text = texts[language]?.[structure.flow]?.[key]?.text;
      if (text === undefined || namesPerson(text, languages[language])) continue;
      if (exceptions.excuses("no-way-to-person", structure.flow, key)) continue;
      const message = `"${key}" shows no way to a person.`;
      const word = personWords[language] ?? personWords["nl"]!;
      const remedy = `Add: ${word} Or name {contact}, who will call. Where neither is needed, say why in flows/exceptions.yaml.`;
      problems.push({
        ...problemAt({ file: source.file, line: source.line([key]) }, "no-way-to-person", message, remedy),
        severity: language === SOURCE ? "error" : TRANSLATION_SEVERITY,
      });
    }
  });
  return problems;
}

const personWords: Record<string, string> = {
  nl: "Liever praten? Stuur BEL.",
  fr: "Envie de parler ? Envoyez APPEL.",
  en: "Rather talk? Send CALL.",
};

function namesPerson(text: string, language: Language | undefined): boolean {
  if (/\{(?:contact|helpline)\}|\b112\b/u.test(text)) return true;
  return (text.match(/\p{Lu}{3,}/gu) ?? []).some((word) => language?.globalWord(word) === "person");
}
