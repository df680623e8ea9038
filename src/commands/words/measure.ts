import { readersOf } from "../../app/townReaders.ts";
import type { LanguageCode } from "../../core/language/townWords.ts";
import { UserError, type Context } from "../shared/context.ts";
import { bold, columns } from "../shared/print.ts";
import { figuresOf, goalOf, reached, written, type Figure } from "./figures.ts";
import { isRight, judge, type Judged } from "./judge.ts";
import { codes, loadSet, parts, wordsDir, type Part } from "./sets.ts";

export interface MeasureOptions {
  language?: string;
  part?: Part | "both";
  misses?: boolean;
  showKept?: boolean;
}

/**
 * `buurtlijn words measure`: how well everybody's readers (no town's own words) read the labelled sets, as a table per
 * language. Misses are listed of the part tuned against; of the part kept apart only when that is asked for in so many
 * words, since who has read it has spent it.
 * @param dir the folder of labelled sets
 */
export function measure(context: Pick<Context, "print">, options: MeasureOptions, dir = wordsDir): void {
  const { print } = context;
  const measured = options.part === undefined || options.part === "both" ? parts : [options.part];
  const chosen = codes.filter((code) => options.language === undefined || code === options.language);
  if (chosen.length === 0)
    throw new UserError(`There is no language "${options.language}" (there are: ${codes.join(", ")}).`);
  if (options.showKept === true) {
    if (!measured.includes("kept")) throw new UserError("--show-kept goes with --part kept or both.");
    print(
      "The part kept apart is shown below. Who has read it must not change words or patterns after it: from now on its figures say nothing, and a new part has to be written.",
    );
  }
  const shown = measured.filter((part) => (part === "kept" ? options.showKept : options.misses));
  for (const code of chosen) {
    const judged = new Map(
      measured.map((part) => [part, judge(loadSet(dir, code, part), code, readersOf([]))]),
    );
    print(bold(`\n${code}`));
    for (const line of table(judged)) print(line);
    for (const part of shown) for (const line of misses(code, part, judged.get(part)!)) print(line);
  }
  if (options.misses === true && measured.includes("kept") && options.showKept !== true)
    print("\nMisses of the part kept apart are not listed; --show-kept lists them, and spends it.");
}

function table(judged: ReadonlyMap<Part, readonly Judged[]>): string[] {
  const figures = new Map([...judged].map(([part, all]) => [part, figuresOf(all)]));
  // Goals hold on the part kept apart; where only the other one is measured, they are held against that.
  const deciding = figures.has("kept") ? "kept" : "tuning";
  const names = [...new Set([...figures.values()].flat().map(({ name }) => name))];
  const rows = names.map((name) => {
    const of = (part: Part): Figure | undefined => figures.get(part)?.find((one) => one.name === name);
    const decides = of(deciding);
    return [
      name,
      ...[...figures.keys()]
        .map((part) => of(part))
        .map((figure) => (figure === undefined ? "-" : written(figure))),
      decides === undefined ? "" : goalOf(decides),
      decides === undefined ? "" : reached(decides),
    ];
  });
  return columns(["", ...figures.keys(), "goal", `reached (${deciding})`], rows);
}

/** What was read otherwise than labelled; harmless messages where danger was found. */
function misses(code: LanguageCode, part: Part, judged: readonly Judged[]): string[] {
  const missed = judged.filter((one) => !isRight(one));
  return [
    bold(`\n${code}, ${part}: ${missed.length} misses`),
    ...columns(
      ["asked", "labelled", "read", "text"],
      missed.map((one) => [one.question, ...[one.wanted, one.got].map(valueOf), oneLine(one.text)]),
    ),
  ];
}

export const valueOf = (values: readonly string[]): string => values.join(" ") || "-";
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ");
