import type { Language } from "../language/language.ts";
import { checkMigrations } from "./checkMigrations.ts";
import { checkStartWords } from "./checkStartWords.ts";
import { checkTexts } from "./checkTexts.ts";
import { caseKinds, isCaseKind } from "../escalation/cases.ts";
import { eachStep } from "./eachStep.ts";
import { compileStructure, type CompiledFlow } from "./compile.ts";
import { playGolden } from "./golden.ts";
import { FlowError, problemAt, type Place, type Problem } from "./problem.ts";
import {
  normalise,
  textsOf,
  type FlowFile,
  type Normalised,
  type StepData,
  type Structure,
} from "./structure.ts";
import { stepKinds } from "../steps/index.ts";
import { COMMON } from "./texts.ts";

export interface Checked {
  problems: Problem[];
  flows: number;
  conversations: number;
}

/**
 * Looks at all flows together: shape, names, texts, ways to a person, and every golden conversation played.
 * @returns every finding with file, line and remedy; none means that the flows may be used
 */
export function checkFlows(files: readonly FlowFile[], languages: Record<string, Language>): Checked {
  const { texts, problems } = textsOf(files);
  const compiled: { file: FlowFile; flow: CompiledFlow; places: WeakMap<object, Place> }[] = [];
  for (const file of files) {
    if (file.flow === null || file.id === COMMON) continue;
    const found = normalise(files, file.id);
    problems.push(...found.problems);
    if (found.problems.length > 0) continue;
    problems.push(
      ...unreachable(found.structure, found.places),
      ...unknownCases(found),
      ...doubleNames(found),
    );
    try {
      compiled.push({
        file,
        flow: compileStructure(found.structure, texts, found.places),
        places: found.places,
      });
    } catch (error) {
      if (!(error instanceof FlowError)) throw error;
      problems.push(...error.problems);
    }
  }
  const taken = new Set<string>();
  let conversations = 0;
  for (const { file, flow } of compiled) {
    for (const source of file.conversations) {
      const played = playGolden(flow, source, languages);
      conversations++;
      problems.push(...played.problems);
      for (const branch of played.taken) taken.add(branch);
    }
  }
  for (const { file, flow, places } of compiled) {
    if (file.conversations.length === 0) {
      const remedy = `Add flows/${file.id}/conversations/<name>.nl.yaml.`;
      problems.push(
        problemAt({ file: file.flow!.file, line: 1 }, "no-golden", "No golden conversation.", remedy),
      );
    } else problems.push(...untaken(flow.structure, places, taken));
    problems.push(...checkMigrations(file, flow), ...withoutPerson(file, flow.structure, languages));
  }
  problems.push(...doubleStarts(compiled), ...checkStartWords(compiled, texts, languages));
  problems.push(...checkTexts(files, texts));
  return { problems: unique(problems), flows: compiled.length, conversations };
}

function unreachable(structure: Structure, places: WeakMap<object, Place>): Problem[] {
  const problems: Problem[] = [];
  let over = false;
  const place = (step: object): Place => places.get(step) ?? { file: structure.flow, line: 0 };
  const visit = (steps: StepData[], after: boolean): boolean => {
    let ended = after;
    for (const step of steps) {
      if (ended) {
        const remedy = "Take the step out, or the end before it.";
        problems.push(problemAt(place(step), "unreachable-step", "Nothing leads to this step.", remedy));
        return true;
      }
      if ("end" in step) ended = true;
      if (!("when" in step)) {
        for (const inner of [step["refused"]]) if (Array.isArray(inner)) visit(inner, false);
        continue;
      }
      const then = visit(step["steps"] as StepData[], false);
      const otherwise = Array.isArray(step["else"]) && visit(step["else"], false);
      const fixed = String(step["when"]).trim();
      if (fixed === "true" || fixed === "false") {
        const remedy = "Write a condition, or take the other branch out.";
        problems.push(
          problemAt(place(step), "unreachable-step", `"when: ${fixed}" always goes one way.`, remedy),
        );
      }
      if (then && otherwise) ended = true;
    }
    return ended;
  };
  for (const topic of structure.topics) over = visit(topic.steps, over);
  return problems;
}

/** A case of a kind that nobody knows would lie among those that were not understood. */
function unknownCases({ structure, places }: Normalised): Problem[] {
  const problems: Problem[] = [];
  eachStep(structure, (step) => {
    if (!("person" in step) || step["kind"] === undefined || isCaseKind(String(step["kind"]))) return;
    const place = places.get(step) ?? { file: structure.flow, line: 0 };
    const message = `There is no case of the kind "${String(step["kind"])}".`;
    const remedy = `Use one of: ${Object.keys(caseKinds).join(", ")}.`;
    problems.push(problemAt(place, "unknown-case-kind", message, remedy));
  });
  return problems;
}

/** Two steps of one list that are read under one name: the second would find the answer of the first, and never ask. */
function doubleNames({ structure, places }: Normalised): Problem[] {
  const problems: Problem[] = [];
  const visit = (steps: StepData[]): void => {
    const seen = new Set<string>();
    for (const step of steps) {
      const kind = stepKinds.find((one) => one.kind in step)!;
      const name = kind.readableAs?.(step) ?? null;
      if (name !== null && seen.has(name)) {
        const place = places.get(step) ?? { file: structure.flow, line: 0 };
        const message = `A second step here is named "${name}".`;
        problems.push(problemAt(place, "double-name", message, "Give each step its own name."));
      }
      if (name !== null) seen.add(name);
      for (const key of kind.nested ?? []) visit((step[key] ?? []) as StepData[]);
    }
  };
  for (const topic of structure.topics) visit(topic.steps);
  return problems;
}

function untaken(structure: Structure, places: WeakMap<object, Place>, taken: Set<string>): Problem[] {
  const problems: Problem[] = [];
  eachStep(structure, (step, _kind, id) => {
    const branches = "when" in step ? ["steps", "else"] : "consent" in step ? ["given", "refused"] : [];
    for (const branch of branches) {
      if (taken.has(`${id} ${branch}`)) continue;
      const what = String(step["when"] ?? step["consent"]);
      const message = `No golden conversation goes where "${what}" is ${branch === "steps" ? "true" : branch === "else" ? "not true" : branch}.`;
      const place = places.get(step) ?? { file: structure.flow, line: 0 };
      problems.push(
        problemAt(place, "branch-without-golden", message, "Add a conversation that takes this branch."),
      );
    }
  });
  return problems;
}

/** A flow that asks something must open a case itself, or name the word that reaches a person in a text. */
function withoutPerson(file: FlowFile, structure: Structure, languages: Record<string, Language>): Problem[] {
  let asks = false;
  let person = false;
  const visit = (one: Structure): void =>
    eachStep(one, (step, kind) => {
      asks ||= kind.awaitsReply;
      person ||= "person" in step;
      if (step["flow"] !== undefined) visit(step["flow"] as Structure);
    });
  visit(structure);
  if (!asks || person) return [];
  const dutch = file.texts["nl"];
  const words = JSON.stringify(dutch?.data ?? {}).match(/\p{Lu}{3,}/gu) ?? [];
  if (words.some((word) => languages["nl"]?.globalWord(word) === "person")) return [];
  const place = { file: file.flow!.file, line: 1 };
  const remedy = "Add a person step, or say in a text: Liever praten? Stuur BEL.";
  return [problemAt(place, "no-person", "This flow asks, but shows no way to a person.", remedy)];
}

function doubleStarts(flows: { file: FlowFile; flow: CompiledFlow }[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const { file, flow } of flows) {
    const { intent, danger, event } = flow.starts;
    const events = event === undefined ? [] : [event].flat();
    const starts = [
      ...(intent === undefined ? [] : [`intent ${intent}`]),
      ...events.map((one) => `event ${one}`),
      ...(danger === true ? ["danger"] : []),
    ];
    for (const start of starts) {
      const other = seen.get(start);
      seen.set(start, flow.id);
      if (other === undefined) continue;
      const place = { file: file.flow!.file, line: file.flow!.line(["starts"]) };
      const message = `"${start}" also starts the flow "${other}".`;
      problems.push(problemAt(place, "double-start", message, "Let one flow keep it."));
    }
  }
  return problems;
}

/** A sub-flow's problems show up in each flow that uses it: once is enough. */
function unique(problems: Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const id = JSON.stringify(problem);
    return !seen.has(id) && seen.add(id);
  });
}
