import type { Language } from "../language/language.ts";
import type { Json } from "../flow/types.ts";

/** A choice in one language: its code in the flow, what people read, and what they may say for it. */
export interface Option {
  code: string;
  label: string;
  words: string[];
}

/** What a question asks for, as far as understanding a reply needs it. */
export interface AnswerAsk {
  readonly kind: AnswerKind;
  readonly codes: readonly string[];
  readonly min: number;
  readonly max: number;
  /** Options per language code; the code itself is the label where a text is missing. */
  options(language: string): Option[];
}

/** What stands around a question at the moment of the reply. */
export interface AnswerContext {
  readonly ask: AnswerAsk;
  /** Names of the villages of this town. */
  readonly villages: string[];
  /** Today in Europe/Brussels, YYYY-MM-DD. */
  readonly today: string;
}

/** One kind of answer: how words become a value and how a value is written for a person. */
export interface AnswerKind {
  readonly kind: string;
  /** False where any sentence is an answer, so that nothing can be read off a correction. */
  readonly closed: boolean;
  /** @returns the value, or undefined when the words do not say it. */
  understand(text: string, language: Language, context: AnswerContext): Json | undefined;
  /** True when an already typed value fits. */
  accepts(value: Json, ask: AnswerAsk): boolean;
  /** The value in words. */
  describe(value: Json, language: Language, ask: AnswerAsk): string;
}

/** @returns the label of a code in a language, or the code. */
export function labelOf(code: Json, ask: AnswerAsk, language: string): string {
  return ask.options(language).find((option) => option.code === code)?.label ?? String(code);
}
