import type { DangerKind } from "./danger.ts";

/** A helpline as a municipality keeps it: dated, and edited without code. */
export interface Helpline {
  number: string;
  /** How a text names it, in one-byte letters. */
  text: string;
  kinds: DangerKind[];
  /** ISO weekdays and times in Europe/Brussels; null: day and night. */
  open: { days: number[]; from: string; to: string } | null;
  /** Where it comes from, and the day on which it was last checked (ISO date). */
  source: string;
  checked: string;
}

const source = "Flemish publications on caring neighbourhoods, 2018-2023 (docs/conversations.md)";
const checked = "2026-11-24";

/** In order of fitness for a kind: the first that is open is named. */
export const defaultHelplines: readonly Helpline[] = [
  { number: "112", text: "112, dag en nacht", kinds: ["medical", "fire", "violence"], open: null, source, checked },
  { number: "1813", text: "1813, gratis, dag en nacht", kinds: ["suicide"], open: null, source, checked },
  { number: "1712", text: "1712", kinds: ["violence", "child", "neglect"], open: { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }, source, checked },
  { number: "102", text: "102 (Awel)", kinds: ["child"], open: { days: [1, 2, 3, 4, 5], from: "16:00", to: "22:00" }, source, checked },
  { number: "106", text: "106, dag en nacht", kinds: ["suicide", "violence", "child", "neglect"], open: null, source, checked },
  { number: "101", text: "101, dag en nacht", kinds: ["violence"], open: null, source, checked },
];
