import { styleText } from "node:util";
import { DateTime } from "luxon";

/** Columns of words, as wide as their longest cell; the last one may run on. @returns one line each, headings first. */
export function columns(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [headings, ...rows];
  const widths = headings.map((_, at) => Math.max(...all.map((row) => [...(row[at] ?? "")].length)));
  return all.map((row) =>
    row
      .map((cell, at) => cell + " ".repeat(widths[at]! - [...cell].length))
      .join("  ")
      .trimEnd(),
  );
}

/** A UTC instant (ISO 8601) on a Belgian clock: `Tue 3 Mar 2026 10:00`; `-` where there is none. */
export function moment(iso: string | null): string {
  if (iso === null) return "-";
  return DateTime.fromISO(iso, { zone: "Europe/Brussels", locale: "en-GB" }).toFormat("ccc d LLL yyyy HH:mm");
}

/** Plain where the output is no terminal, or NO_COLOR is set. */
export const dim = (text: string): string => styleText("dim", text, { stream: process.stdout });
export const bold = (text: string): string => styleText("bold", text, { stream: process.stdout });
