import type { Language } from "../language/language.ts";
import { checkMigrations } from "./checkMigrations.ts";
import { checkStartWords } from "./checkStartWords.ts";
import { checkTexts } from "./checkTexts.ts";
import { checkDeadEnds, checkWayToPerson } from "./checkWays.ts";
import { checkCoverage, Taken } from "./coverage.ts";
import { Exceptions } from "./exceptions.ts";
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
  type SourceFile,
  type StepData,
  type Structure,
} from "./structure.ts";
import { stepKinds } from "../steps/index.ts";
import { roadSegments, ROAD_SEGMENTS, summaryOf, type FlowSummary } from "./summary.ts";
import { COMMON } from "./texts.ts";
import { checkTranslations, SOURCE } from "./translations.ts";

export interface Checked {
  problems: Problem[];
  flows: number;
  conversations: number;
  /** What golden conversations cover and what each flow costs; empty while texts cannot be written. */
  summaries: FlowSummary[];
}

/**
 * Looks at all flows together: shape, names, texts in every language, what they cost, ways to a person, and every golden
 * conversation played.
 * @param excused `flows/exceptions.yaml`, if there is one
 * @returns every finding with file, line and remedy; no error means that the flows may be used
 */
export function checkFlows(
  files: readonly FlowFile[],
  languages: Record<string, Language>,
  excused: SourceFile | null = null,
): Checked {
  const { texts, problems } = textsOf(files);
  const codes = Object.keys(languages);
  const exceptions = new Exceptions(excused);
  const compiled: { file: FlowFile; flow: CompiledFlow; places: WeakMap<object, Place> }[] = [];
  for (const file of files) {
    if (file.flow === null || file.id === COMMON) continue;
    const found = normalise(files, file.id);
    problems.push(...found.problems);
    if (found.problems.length > 0) continue;
    const { structure, places } = found;
    problems.push(
      ...unreachable(structure, places),
      ...unknownCases(found),
      ...doubleNames(found),
      ...checkDeadEnds(structure, places, exceptions),
      ...checkWayToPerson(file, structure, texts, languages, exceptions),
    );
    try {
      compiled.push({ file, flow: compileStructure(structure, texts, places), places });
    } catch (error) {
      if (!(error instanceof FlowError)) throw error;
      problems.push(...error.problems);
    }
  }
  const taken = new Taken();
  const spoken = new Map<string, Set<string>>();
  let conversations = 0;
  for (const { file, flow } of compiled) {
    spoken.set(file.id, new Set());
    for (const source of file.conversations) {
      const played = playGolden(flow, source, languages);
      conversations++;
      problems.push(...played.problems);
      taken.add(played.language, played.mode, played.taken);
      spoken.get(file.id)!.add(played.language);
    }
  }
  for (const { file, flow, places } of compiled) {
    const written = codes.filter((code) => code === SOURCE || file.texts[code] !== undefined);
    const of = { structure: flow.structure, file: file.flow!.file, places };
    problems.push(
      ...checkCoverage({ ...of, taken, languages: written, spoken: spoken.get(file.id)! }),
      ...checkMigrations(file, flow),
    );
  }
  problems.push(...doubleStarts(compiled), ...checkStartWords(compiled, texts, languages));
  problems.push(...checkTexts(files, texts), ...checkTranslations(files, texts, codes));
  problems.push(...exceptions.problems, ...exceptions.unused());
  const writable = problems.every(({ code }) => code !== "bad-message");
  const summaries = writable
    ? compiled.map(({ flow }) => summaryOf(flow.structure, texts, taken, codes))
    : [];
  problems.push(...checkRoad(compiled, summaries, codes));
  return { problems: unique(problems), flows: compiled.length, conversations, summaries };
}

function checkRoad(
  compiled: readonly { file: FlowFile }[],
  summaries: readonly FlowSummary[],
  languages: readonly string[],
): Problem[] {
  return Object.entries(roadSegments(summaries, languages)).flatMap(([language, segments]) => {
    if (segments <= ROAD_SEGMENTS) return [];
    const asks = compiled.find(({ file }) => file.id === "welcome")!.file;
    const message = `From first word to match takes up to ${segments} segments, where ${ROAD_SEGMENTS} is the goal.`;
    const remedy = "Shorten texts on the dearest way, or ask less.";
    const place = { file: asks.texts[language]!.file, line: 1 };
    return [{ ...problemAt(place, "dear-road", message, remedy), severity: "warning" as const }];
  });
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
