import type { Run } from "../../core/flow/types.ts";
import { findDanger } from "../../core/safety/danger.ts";
import { dim } from "../shared/print.ts";
import type { WholeReader } from "../shared/wholeReader.ts";

/**
 * What each reader finds in a message, whatever is asked: why it was understood as it was. Danger first, with the words
 * that led to it.
 * @param todayISO the day on which it is read
 */
export function understandingLines(text: string, language: WholeReader, todayISO: string): string[] {
  const danger = findDanger(text);
  const whole = language.understand?.(text);
  const found: [string, unknown][] = [
    ["global word", language.globalWord(text)],
    ["wish to stop", language.stop(text) || undefined],
    ...(language.understand === undefined
      ? [["intent", language.intent(text)] as [string, unknown]]
      : Object.entries(whole ?? {})),
    ["takes back", language.takesBack(text)],
    ["yes/no", language.yesNo(text)],
    ["number", language.number(text)],
    ["date", language.date(text, todayISO)],
    ["time", language.time?.(text)],
    ["dayparts", language.dayparts(text)],
  ];
  const said = found
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join("+") : String(value)}`);
  const lines: string[] = [];
  if (danger !== null) {
    const { kind, about, grade, words, noReply } = danger;
    lines.push(`danger: ${kind}, ${about}, ${grade}, for "${words}"${noReply ? "; no reply is wanted" : ""}`);
  }
  if (said.length > 0) lines.push(`read: ${said.join(", ")}`);
  if (lines.length === 0) lines.push("read: nothing that a reader knows");
  return lines.map(note);
}

const note = (line: string): string => dim(`  ? ${line}`);

/** The answers that a turn changed, and the branches that it was the first to take. */
export function outcomeLines(before: Run, after: Run, branches: readonly string[]): string[] {
  const changed = Object.entries(after.answers).filter(
    ([key, answer]) =>
      JSON.stringify(answer) !== JSON.stringify(before.answers[key]) && answer.state !== "asked",
  );
  const missed = Object.entries(after.answers).filter(
    ([key, { misses = 0 }]) => misses > (before.answers[key]?.misses ?? 0),
  );
  return [
    ...changed.map(([key, { state, value }]) =>
      value === undefined ? `${key}: ${state}` : `${key} = ${JSON.stringify(value)}`,
    ),
    ...missed.map(([key, { misses }]) => `${key}: not understood (${misses})`),
    ...branches.map((branch) => `branch ${branch}`),
  ].map(note);
}
