import type { Intent, TakesBack } from "./language.ts";
import type { Fragments } from "./pattern.ts";

export type Day = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
export type Part = "morning" | "afternoon" | "evening";

/** Everything that differs between languages. Words are written as people write them; folding is done when built. */
export interface LanguageData {
  code: "nl" | "fr" | "en";
  /** Plain yeses and noes, doubtful yeses; also phrases. Longer phrases win over the words inside them. */
  yes: string[];
  no: string[];
  unclear: string[];
  /** Words that make a yes doubtful when they stand beside it ("maar"). */
  doubt: string[];
  /** Words that turn what follows around ("niet"). */
  negations: string[];
  /** Words that carry nothing ("aub", "hoor"). */
  fillers: string[];
  /** Words that join days or numbers ("en", "op"). */
  joiners: string[];
  /** Numbers 0 to 20, each with its spellings. */
  units: string[][];
  /** 30, 40 ... with their value; `join` writes tens and unit together ("{unit}en{ten}"). */
  tens: Record<string, number>;
  join: string;
  moreNumbers: Record<string, number>;
  /** Numbers that are also an article: they count only as the whole message. */
  articles: string[];
  /** Matches an article that is surely a number, in the raw text ("één"). */
  surelyOne?: string;
  /** First, second, ... for choices. */
  ordinals: string[][];
  /** Words around a chosen number ("nummer 2"). */
  choiceWords: string[];
  noneWords: string[];
  allWords: string[];
  days: Record<Day, string[]>;
  /** Abbreviations that are also ordinary words: they count only among days and parts. */
  shortDays: Record<Day, string[]>;
  parts: Record<Part, string[]>;
  /** Parts that are also ordinary words ("morgen"): they count only after a day. */
  shortParts: Partial<Record<Part, string[]>>;
  dayGroups: { words: string[]; days: Day[] }[];
  partGroups: { words: string[]; parts: Part[] }[];
  anyTime: string[];
  until: string[];
  except: string[];
  /** Words after which days count again ("niet op maandag, wel op dinsdag"). */
  butYes: string[];
  months: string[][];
  relativeDays: Record<string, number>;
  /** Words before a weekday that put it in the calendar week after this one. */
  nextWeek: string[];
  /** "over 3 dagen": words before the number, then day and week words after it. */
  within: string[];
  dayUnits: string[];
  weekUnits: string[];
  fragments: Fragments;
  /** First the intent whose pattern fits first wins, in this order. */
  intents: { intent: Intent; patterns: string[] }[];
  /** Taking back what was agreed: `withdraw` ("ik kan toch niet"), `cancel` ("hoeft niet meer"). The first that fits wins. */
  takesBack: { intent: TakesBack; patterns: string[] }[];
  thanks: string[];
  /** Whole messages that only say that all is well. */
  acknowledges: string[];
  /** What may stand before and after a name. */
  nameBefore: string[];
  nameAfter: string[];
  notNames: string[];
  titles: string[];
  /** Second halves of double first names ("Marie Louise"). */
  secondNames: string[];
  placeBefore: string[];
  stops: string[];
  globals: Record<"stop" | "start" | "help" | "person" | "menu" | "back", string[]>;
  describe: {
    days: Record<Day, string>;
    parts: Record<Part, string>;
    /** How day and part are written together, e.g. "{day}{part}"; `alone` gives a part without a day. */
    together: string;
    alone: Record<Part, string>;
    any: string;
    weekdays: string;
    weekend: string;
  };
}
