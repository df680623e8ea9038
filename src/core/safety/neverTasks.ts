import { fold } from "../language/fold.ts";
import { anyOf } from "../language/pattern.ts";
import { rememberLast } from "../language/rememberLast.ts";
import { neverTaskPatterns } from "./data/neverTasks.ts";

export type NeverTask = "medicine" | "body-care" | "bank" | "cash";

const nets = (["medicine", "body-care", "bank", "cash"] as const).map(
  (task) => [task, anyOf(neverTaskPatterns[task])] as const,
);

/**
 * Something that a companion is never asked to do: medicines, body care, bank cards and codes, cash.
 * Going along to the pharmacy or the bank is no such task. Dutch, French and English at once.
 * @returns the first that is found, or null.
 */
export const neverTask: (text: string) => NeverTask | null = rememberLast((text) => {
  const words = ` ${fold(text)} `;
  return nets.find(([, expression]) => expression.test(words))?.[0] ?? null;
});
