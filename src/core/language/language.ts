/**
 * What every language of Buurtlijn can read out of a text message.
 *
 * All functions are pure, never throw (any string of any length) and answer `undefined` where the text does not
 * clearly say what was asked: a wrong guess costs a resident more than a second question.
 */

/** One possible answer to a closed question: `label` is what people read, `words` are other ways to say it. */
export interface Option {
  code: string;
  label: string;
  words: string[];
}

/** `unclear` is a doubtful yes ("jaja", "ja maar", "zal wel"): it may never count as consent. */
export type YesNo = "yes" | "no" | "unclear";

export type TakesBack = "withdraw" | "cancel";

/** What a first sentence may ask for: the codes that a flow can start with. Each language has patterns for them. */
export const intents = ["companion", "person", "help-offer", "thanks"] as const;
export type Intent = (typeof intents)[number];

/** A word with one fixed meaning; counts only when it is the whole message. */
export type GlobalWord = "stop" | "start" | "help" | "person" | "menu" | "back";

export interface Language {
  code: "nl" | "fr" | "en";
  /** A yes, a no or a doubtful yes; `undefined` when the text is none of these. */
  yesNo(text: string): YesNo | undefined;
  /** The one whole number said in digits or words; `undefined` when there is none, or more than one. */
  number(text: string): number | undefined;
  /** The code of the one option meant: by its number (from 1), label, words, or with a small typing error. */
  choice(text: string, options: Option[]): string | undefined;
  /** The codes of all options meant, in the order of the options; `[]` for a clear "none". */
  several(text: string, options: Option[]): string[] | undefined;
  /** Codes `mon`..`sun`, `morning|afternoon|evening`, combined `tue-afternoon`, or `any`; in the order of the week. */
  dayparts(text: string): string[] | undefined;
  /** An ISO date (`2025-03-31`) out of "morgen", "dinsdag", "31 maart", "31/3"; `todayISO` is the day it is read on. */
  date(text: string, todayISO: string): string | undefined;
  /** What a first sentence asks for: `companion`, `person`, `help-offer` or `thanks`. */
  intent(text: string): Intent | undefined;
  /**
   * Words that take something back: `withdraw`, a promise to go or to help; `cancel`, a wish of one's own. Many are also
   * an ordinary no, so they mean this only where something stands.
   */
  takesBack(text: string): TakesBack | undefined;
  /** Whether the whole message only says that what was written is well ("ok", "prima", a thumb). */
  acknowledges(text: string): boolean;
  /** A first name, tidied ("ik ben maria peeters" gives "Maria"): a surname is left out, since nobody agreed to share it. */
  name(text: string): string | undefined;
  /** The village meant, spelled as in `villages`; small typing errors allowed. */
  place(text: string, villages: string[]): string | undefined;
  /** A telephone number in E.164; numbers without a country are Belgian. */
  phone(text: string): string | undefined;
  /** Daypart codes as people say them: `['tue-afternoon']` gives "dinsdagnamiddag". */
  describeDayparts(codes: string[]): string;
  /** A clear wish to receive no more messages, in any words. */
  stop(text: string): boolean;
  /** A word that works everywhere, only when it is the whole message. */
  globalWord(text: string): GlobalWord | undefined;
}
