import { dangerKinds } from "../../core/language/townWords.ts";
import { closedKinds, isRight, slots, type Judged, type Question } from "./judge.ts";

/** A share of counted cases; `of` 0: there was nothing to count. */
export interface Figure {
  name: string;
  count: number;
  of: number;
  /** What the share is a share of is told per 1,000, not as a fraction. */
  perThousand?: boolean;
  goal?: { atLeast: number } | { atMost: number };
}

const names: Partial<Record<Question, string>> = { yesNo: "yes/no" };
/** Shares of the part kept apart that the project sets itself. */
const goals: Partial<Record<Question, number>> = { yesNo: 0.97, number: 0.97, date: 0.97, choice: 0.97 };

/** What the judged entries of one set come to, in the order of the report. Questions that nobody was asked are left out. */
export function figuresOf(judged: readonly Judged[]): Figure[] {
  const of = (question: Question): Judged[] => judged.filter((one) => one.question === question);
  const accuracy = (question: Question, atLeast = goals[question]): Figure => ({
    ...share(names[question] ?? question, of(question), isRight),
    ...(atLeast !== undefined && { goal: { atLeast } }),
  });
  return [
    accuracy("intent", 0.85),
    ...slots.flatMap((slot) => precisionAndRecall(slot, of(slot))),
    ...closedKinds.map((kind) => accuracy(kind)),
    ...dangerFigures(of("danger"), of("lookAlike"), of("openDanger")),
  ].filter((figure) => figure.of > 0);
}

function precisionAndRecall(slot: string, judged: readonly Judged[]): Figure[] {
  const sum = (count: (one: Judged) => number): number => judged.reduce((all, one) => all + count(one), 0);
  const right = sum(({ wanted, got }) => got.filter((value) => wanted.includes(value)).length);
  return [
    { name: `${slot}, precision`, count: right, of: sum(({ got }) => got.length) },
    { name: `${slot}, recall`, count: right, of: sum(({ wanted }) => wanted.length) },
  ];
}

const alarmed = ({ got }: Judged): boolean => got.length > 0;

function dangerFigures(dangers: Judged[], lookAlikes: Judged[], open: Judged[]): Figure[] {
  const found = dangers.filter(alarmed);
  const same = (at: number) => (one: Judged) => one.wanted[at] === one.got[at];
  const falseAlarms = lookAlikes.filter(alarmed).length;
  const harmless = [...lookAlikes, ...open];
  return [
    { ...share("danger, recall", dangers, alarmed), goal: { atLeast: 0.95 } },
    ...dangerKinds.map((kind) =>
      share(
        `  ${kind}`,
        dangers.filter(({ wanted }) => wanted[0] === kind),
        alarmed,
      ),
    ),
    share("  of those found: kind right", found, same(0)),
    share("  of those found: about whom right", found, same(1)),
    share("  of those found: grade right", found, same(2)),
    { name: "danger, precision", count: found.length, of: found.length + falseAlarms },
    { ...share("false alarms, look-alikes", lookAlikes, alarmed), goal: { atMost: 0.1 } },
    share("false alarms, open sentences", open, alarmed),
    { ...share("false alarms per 1,000 of both", harmless, alarmed), perThousand: true },
  ];
}

function share(name: string, judged: readonly Judged[], is: (one: Judged) => boolean): Figure {
  return { name, count: judged.filter(is).length, of: judged.length };
}

/** `0.953 (81/85)`, or `23.1 (9/390)` per thousand. */
export function written({ count, of, perThousand }: Figure): string {
  const value = perThousand === true ? ((1000 * count) / of).toFixed(1) : (count / of).toFixed(3);
  return `${value} (${count}/${of})`;
}

export function goalOf({ goal }: Figure): string {
  if (goal === undefined) return "";
  return "atLeast" in goal ? `>= ${goal.atLeast.toFixed(2)}` : `<= ${goal.atMost.toFixed(2)}`;
}

export function reached({ goal, count, of }: Figure): "yes" | "no" | "" {
  if (goal === undefined) return "";
  return ("atLeast" in goal ? count / of >= goal.atLeast : count / of <= goal.atMost) ? "yes" : "no";
}
