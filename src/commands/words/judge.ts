import type { Readers } from "../../app/townReaders.ts";
import { compileFlow } from "../../core/flow/compile.ts";
import type { Option } from "../../core/language/language.ts";
import type { LanguageCode } from "../../core/language/townWords.ts";
import { flowsDir, loadFlowFiles } from "../../store/flows/flowFiles.ts";
import type { WholeReader } from "../shared/wholeReader.ts";
import type { ClosedEntry, LabelledSet } from "./sets.ts";

export const closedKinds = [
  "yesNo",
  "number",
  "date",
  "dayparts",
  "time",
  "choice",
  "several",
  "name",
  "place",
] as const satisfies (keyof LabelledSet["closed"])[];
export const slots = ["about", "activity", "moments", "urgency"] as const;

export type Question =
  | (typeof closedKinds)[number]
  | "intent"
  | (typeof slots)[number]
  /** Whether danger is found: in dangers, in look-alikes, and in open sentences, which are harmless messages as well. */
  | "danger"
  | "lookAlike"
  | "openDanger";

/** One question put to the readers about one text. Values are sets of words; an empty one: nothing is said. */
export interface Judged {
  question: Question;
  text: string;
  wanted: string[];
  got: string[];
}

/** Puts every entry of a set to the readers of a town. */
export function judge(set: LabelledSet, code: LanguageCode, { language, findDanger }: Readers): Judged[] {
  const reads: WholeReader = language(code);
  const danger = (text: string): string[] | null => {
    const found = findDanger(text);
    return found && [found.kind, found.about, found.grade];
  };
  const judged: Judged[] = [];
  const put = (question: Question, text: string, wanted: unknown, got: unknown): void => {
    judged.push({ question, text, wanted: valuesOf(wanted), got: valuesOf(got) });
  };
  for (const { text, intent, ...labelled } of set.open) {
    const whole = reads.understand?.(text);
    put("intent", text, intent, (reads.understand ? whole?.intent : reads.intent(text)) ?? "none");
    put("openDanger", text, null, danger(text));
    // A sentence that asks for nothing has no slots; and without a label of whom it is about, any reading may be right.
    if (reads.understand === undefined || intent === "none") continue;
    for (const slot of slots)
      if (slot !== "about" || labelled.about !== undefined) put(slot, text, labelled[slot], whole?.[slot]);
  }
  for (const { text, kind, about, grade } of set.danger)
    put("danger", text, [kind, about, grade], danger(text));
  for (const text of set.harmless) put("lookAlike", text, null, danger(text));
  for (const kind of closedKinds) {
    const read = closedReaders[kind];
    if (kind === "time" && reads.time === undefined) continue;
    for (const entry of set.closed[kind]) put(kind, entry.text, entry.is, read(reads, entry));
  }
  return judged;
}

const closedReaders: Record<
  (typeof closedKinds)[number],
  (reads: WholeReader, entry: ClosedEntry) => unknown
> = {
  yesNo: (reads, { text }) => reads.yesNo(text),
  number: (reads, { text }) => reads.number(text),
  date: (reads, { text, today }) => reads.date(text, today ?? ""),
  dayparts: (reads, { text }) => reads.dayparts(text),
  time: (reads, { text }) => reads.time?.(text),
  choice: (reads, { text, options }) => reads.choice(text, optionsOf(reads.code, options)),
  several: (reads, { text, options }) => reads.several(text, optionsOf(reads.code, options)),
  name: (reads, { text }) => reads.name(text),
  place: (reads, { text, villages }) => reads.place(text, villages ?? []),
};

/** "Nothing of these" is an answer, and not the same as no answer. */
const NONE = "(none of them)";

function valuesOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) return [String(value)];
  return value.length === 0 ? [NONE] : value.map(String);
}

export const isRight = ({ wanted, got }: Judged): boolean =>
  wanted.length === got.length && wanted.every((value) => got.includes(value));

let asked: ((language: string) => Option[]) | undefined;

/** What people may choose from in the one question that the sets ask: its own words, as its flow has them today. */
function optionsOf(language: string, wanted: readonly string[] = []): Option[] {
  asked ??= questionOf("companion-request", "wish.kind");
  const known = asked(language);
  return wanted.map((code) => known.find((one) => one.code === code) ?? { code, label: code, words: [] });
}

function questionOf(flow: string, key: string): (language: string) => Option[] {
  const { ask } = compileFlow(flow, loadFlowFiles(flowsDir)).node(key)!;
  return (language) => ask!.options(language);
}
