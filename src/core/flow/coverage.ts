import { eachStep } from "./eachStep.ts";
import { problemAt, type Place, type Problem } from "./problem.ts";
import type { StepData, Structure } from "./structure.ts";
import { SOURCE, TRANSLATION_SEVERITY } from "./translations.ts";
import type { Mode } from "./types.ts";

/** Which branches golden conversations take, per language and mode: `node branch`. */
export class Taken {
  readonly #taken = new Map<string, Set<string>>();

  add(language: string, mode: Mode, branches: Iterable<string>): void {
    const known = this.#taken.get(`${language} ${mode}`) ?? new Set();
    for (const branch of branches) known.add(branch);
    this.#taken.set(`${language} ${mode}`, known);
  }

  /** @returns whether a conversation in this language takes the branch, in this mode or, without one, in any. */
  has(language: string, branch: string, mode?: Mode): boolean {
    const modes: readonly Mode[] = mode === undefined ? ["text", "voice", "script", "card"] : [mode];
    return modes.some((one) => this.#taken.get(`${language} ${one}`)?.has(branch) === true);
  }
}

/** One of the ways that a flow may go from a step. */
export interface Branch {
  id: string;
  step: StepData;
  /** For people: `where "kind == ..." is true`. */
  says: string;
}

/** @returns the branches of a flow: both ways of each `when`, both answers to each consent. */
export function branchesOf(structure: Structure): Branch[] {
  const found: Branch[] = [];
  eachStep(structure, (step, _kind, id) => {
    const ways: Record<string, string> =
      "when" in step
        ? { steps: "true", else: "not true" }
        : "consent" in step
          ? { given: "given", refused: "refused" }
          : {};
    const what = String(step["when"] ?? step["consent"]);
    for (const [branch, says] of Object.entries(ways))
      found.push({ id: `${id} ${branch}`, step, says: `where "${what}" is ${says}` });
  });
  return found;
}

/** Every branch needs a golden conversation in every language: words that nobody tried there may not be understood. */
export function checkCoverage(given: {
  structure: Structure;
  file: string;
  places: WeakMap<object, Place>;
  taken: Taken;
  languages: readonly string[];
  /** Languages in which the flow has a conversation at all. */
  spoken: ReadonlySet<string>;
}): Problem[] {
  const { structure, file, places, taken, languages, spoken } = given;
  const problems: Problem[] = [];
  for (const language of languages) {
    const severity = language === SOURCE ? "error" : TRANSLATION_SEVERITY;
    const add = (place: Place, code: string, message: string, remedy: string): void =>
      void problems.push({ ...problemAt(place, code, message, remedy), severity });
    if (!spoken.has(language)) {
      const message =
        language === SOURCE ? "No golden conversation." : `No golden conversation in ${language}.`;
      const remedy = `Add flows/${structure.flow}/conversations/<name>.${language}.yaml.`;
      add({ file, line: 1 }, "no-golden", message, remedy);
      continue;
    }
    for (const { id, step, says } of branchesOf(structure)) {
      if (taken.has(language, id)) continue;
      const place = places.get(step) ?? { file, line: 0 };
      const where = language === SOURCE ? "" : ` in ${language}`;
      const remedy = `Add a conversation that takes this branch, as conversations/<name>.${language}.yaml.`;
      add(place, "branch-without-golden", `No golden conversation${where} goes ${says}.`, remedy);
    }
  }
  return problems;
}
