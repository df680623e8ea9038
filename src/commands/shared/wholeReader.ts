import type { Language } from "../../core/language/language.ts";

/** An open sentence, read whole: what it asks for, and the slots of that. */
export type Understood = { intent?: string | null } & {
  [slot in "about" | "activity" | "moments" | "urgency"]?: string | string[] | null;
};

/**
 * Readers that not every language has: open sentences read whole, and clock times. What measures and shows looks for them
 * here, and leaves out what a language does not have.
 */
export type WholeReader = Language & {
  understand?(text: string): Understood | null | undefined;
  time?(text: string): string | undefined;
};
