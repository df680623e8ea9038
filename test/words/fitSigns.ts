/**
 * Weighs the signs of danger anew: `node test/words/fitSigns.ts > src/core/safety/weights.ts`, after their words
 * changed. Logistic regression with a ridge (Newton's method) on the tuning part of the labelled sets, never on the
 * part kept apart; open and closed sentences count half. With `--check` it prints what folds left out would score.
 */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { dangerData } from "../../src/core/safety/danger.ts";
import { signsIn, tongueReader, weighedOf } from "../../src/core/safety/evidence.ts";
import { plainReader } from "../../src/core/safety/plain.ts";
import { innocentSigns } from "../../src/core/safety/signs.ts";

type Labelled = string | { text: string };

interface Row {
  set: "danger" | "harmless" | "open" | "closed";
  text: string;
  has: Set<string>;
}

/** A ridge of 2: a sign seen twice must not weigh like one seen fifty times. */
const RIDGE = 2;
/** Weights are whole numbers, ten times what the regression gives. */
const SCALE = 10;

const plain = plainReader(dangerData);
const tonguesOf = tongueReader(dangerData);

function rowsOf(language: string, set: Row["set"]): Row[] {
  const file = new URL(`${language}/tuning/${set}.yaml`, import.meta.url);
  const read = parse(readFileSync(file, "utf8")) as Labelled[] | Record<string, Labelled[]>;
  return (Array.isArray(read) ? read : Object.values(read).flat()).map((one) => {
    const text = typeof one === "string" ? one : one.text;
    const all = tonguesOf(plain(text)).map((one) => signsIn(one.tongue, one.text));
    const seen = all.sort((a, b) => b.size - a.size)[0]!;
    return { set, text, has: new Set(weighedOf(seen)) };
  });
}

/** @returns the weights by name, and what stands against them (`""`). */
function fit(rows: readonly Row[]): Map<string, number> {
  const names = ["", ...new Set(rows.flatMap((row) => [...row.has]))];
  const columns = rows.map((row) =>
    names.flatMap((name, at) => (name === "" || row.has.has(name) ? at : [])),
  );
  const held = new Set<number>();
  let weights = solve(names, columns, rows, held);
  // A sign of danger never speaks for innocence, however the examples fall.
  for (let round = 0; round < 5; round++) {
    const wrong = names.flatMap((name, at) =>
      name !== "" && !innocent.has(name) && weights[at]! < 0 ? at : [],
    );
    if (wrong.length === 0) break;
    for (const at of wrong) held.add(at);
    weights = solve(names, columns, rows, held);
  }
  return new Map(names.map((name, at) => [name, held.has(at) ? 0 : weights[at]!]));
}

const innocent: ReadonlySet<string> = new Set(innocentSigns);

function solve(names: string[], columns: number[][], rows: readonly Row[], held: Set<number>): number[] {
  const size = names.length;
  const weights = Array.from({ length: size }, () => 0);
  for (let step = 0; step < 12; step++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : RIDGE * weight));
    const curve = names.map((_, at) => names.map((__, to) => (at === to ? (at === 0 ? 1e-3 : RIDGE) : 0)));
    rows.forEach((row, index) => {
      const present = columns[index]!.filter((at) => !held.has(at));
      const chance = 1 / (1 + Math.exp(-present.reduce((sum, at) => sum + weights[at]!, 0)));
      const counts = row.set === "open" || row.set === "closed" ? 0.5 : 1;
      for (const at of present) {
        slope[at]! += counts * (chance - Number(row.set === "danger"));
        for (const to of present) curve[at]![to]! += counts * chance * (1 - chance);
      }
    });
    const change = eliminate(curve, slope);
    for (let at = 0; at < size; at++) weights[at]! -= change[at]!;
  }
  return weights;
}

/** Solves a linear system by elimination; the ridge keeps it solvable. */
function eliminate(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (let at = 0; at < size; at++) {
    for (let below = at + 1; below < size; below++) {
      const times = rows[below]![at]! / rows[at]![at]!;
      if (times !== 0) for (let to = at; to <= size; to++) rows[below]![to]! -= times * rows[at]![to]!;
    }
  }
  const found = Array.from({ length: size }, () => 0);
  for (let at = size - 1; at >= 0; at--) {
    let sum = rows[at]![size]!;
    for (let to = at + 1; to < size; to++) sum -= rows[at]![to]! * found[to]!;
    found[at] = sum / rows[at]![at]!;
  }
  return found;
}

const scoreOf = (row: Row, weights: ReadonlyMap<string, number>): number =>
  [...row.has].reduce((sum, name) => sum + (weights.get(name) ?? 0), weights.get("")!);

/** Six folds left out in turn: an honest guess at sentences that were not seen. */
function check(rows: readonly Row[]): void {
  const scores = rows.map(() => 0);
  for (let fold = 0; fold < 6; fold++) {
    const weights = fit(rows.filter((_, index) => index % 6 !== fold));
    for (let index = fold; index < rows.length; index += 6) scores[index] = scoreOf(rows[index]!, weights);
  }
  for (const from of [-1.5, -1.25, -1, -0.75, -0.5, -0.25, 0]) {
    const share = (set: Row["set"]): string => {
      const of = scores.filter((_, index) => rows[index]!.set === set);
      return (of.filter((score) => score >= from).length / of.length).toFixed(3);
    };
    console.log(
      `from ${from}: recall ${share("danger")}, false alarms ${share("harmless")}, open ${share("open")}, closed ${share("closed")}`,
    );
  }
}

const rows = ["nl", "fr", "en"].flatMap((language) =>
  (["danger", "harmless", "open", "closed"] as const).flatMap((set) => rowsOf(language, set)),
);
if (process.argv.includes("--check")) check(rows);
else {
  const weights = fit(rows);
  const named = [...weights]
    .filter(([name]) => name !== "")
    .sort()
    .map(([name, weight]) => `  ${name}: ${Math.round(weight * SCALE)},`);
  const against = Math.round(-weights.get("")! * SCALE);
  console.log(`// Written by test/words/fitSigns.ts; not to be edited by hand.
import type { Sign } from "./signs.ts";

/** What is weighed: signs, and how they stand together. */
export type Weighed = Sign | "twoAlike" | "threeAlike" | "fourAlike" | "twoOfAnother" | "nothingInnocent";

/** Weight at which danger is as likely as not, on the tuning sets. */
export const EVEN = ${against};

export const weights: Readonly<Record<Weighed, number>> = {
${named.join("\n")}
};`);
}
