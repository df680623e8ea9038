import type { Intent, TakesBack } from "./language.ts";
import type { Fragments } from "./pattern.ts";

export type Day = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
export type Part = "morning" | "afternoon" | "evening";

/** How words are written otherwise than in the lists; see `respell.ts`. */
export interface SpellingData {
  /** Expressions over a folded text and what they become, in this order, for texts and word lists alike. */
  sounds: [string, string][];
  /** A word and its other spellings. */
  spellings: Record<string, string[]>;
}

/** Words around a yes and a no. Longer phrases win over the words inside them; of two lists, the later one here. */
export interface YesNoData {
  /** Words that add nothing for or against ("naam", "dinsdag"). */
  plain: string[];
  fillers: string[];
  /** Words that turn what stands beside them around ("niet"). */
  negations: string[];
  /** Words that make a yes doubtful when they stand with it ("als"); `softDoubt` only where it is no particle ("maar"). */
  doubt: string[];
  softDoubt: string[];
  softAfter: string[];
  /** Words that, at the start, make a condition of the whole ("als mijn dochter het goed vindt"). */
  conditions: string[];
  /** How a question begins, with or without its question mark ("kan je"). */
  questions: string[];
  /** A yes in other words ("goed", "mag"): weaker than a yes, since it also stands in other sentences. */
  agrees: string[];
  yes: string[];
  no: string[];
  unclear: string[];
  /** What nobody means who says yes ("in your dreams"). */
  sarcasm: string[];
  /** Words that make a doubled yes a plain one ("ja ja, heel graag"). */
  warm: string[];
  /** First words of a promise ("ik kom"), which contradicts a no. */
  firstPerson: string[];
  /** Words that, denied, leave it open ("ik weet het niet"). */
  unsure: string[];
  /** Words for what a question proposes: denied, they are a no ("niet doorgeven"). */
  proposes: string[];
}

export interface NumberData {
  /** Numbers 0 to 20, each with its spellings. */
  units: string[][];
  /** 20, 30, ... with their value; `join` writes tens and unit together ("{unit}en{ten}"), `joinOne` before 1 and 11. */
  tens: Record<string, number>;
  join: string;
  joinOne?: string;
  /** Tens that 11 to 19 follow as well ("soixante-douze"). */
  teensAfter?: string[];
  hundred: string[];
  thousand: string[];
  hundredJoin: string[];
  moreNumbers: Record<string, number>;
  /** Numbers that are also an article: they count only as the whole message. */
  articles: string[];
  /** Matches an article that is surely a number, in the raw text ("één"). */
  surelyOne?: string;
  /** "niemand", "alleen ik": a number where no other is said. */
  zeroWords: string[];
  oneWords: string[];
  /** Right before a number they make it no answer ("meer dan tien"). */
  vague: string[];
  /** Words that make "geen" something else than none ("geen idee"). */
  vagueWords: string[];
  /** First, second, ... */
  ordinals: string[][];
}

export interface ChoiceData {
  /** Words that may stand around a chosen number ("ik neem 2 aub"); `markers` make a number a choice wherever they stand. */
  choiceWords: string[];
  markers: string[];
  /** A one that is no number in a choice ("the last one"). */
  oneAsPronoun: string[];
  noneWords: string[];
  allWords: string[];
  /** Before a number they make all of it ("les trois"). */
  allOf: string[];
  last: string[];
  beforeLast: string[];
  middle: string[];
  /** Words that hold a negation and deny nothing ("rien que"). */
  only: string[];
  /** Words that take back what was chosen before them ("nee, de eerste"). */
  corrects: string[];
  /** Endings that two forms of one word may differ by ("wandelen", "wandeling"). */
  endings: string[];
  /** Whether a word may end in another ("belastingbrief"). */
  compounds: boolean;
}

export interface DayData {
  days: Record<Day, string[]>;
  /** Abbreviations that are also ordinary words: they count only among days and parts. */
  shortDays: Record<Day, string[]>;
  parts: Record<Part, string[]>;
  /** Parts that are also ordinary words ("morgen"): they count only after a day. */
  shortParts: Partial<Record<Part, string[]>>;
  dayGroups: { words: string[]; days: Day[] }[];
  /** Without parts: the whole day. */
  partGroups: { words: string[]; parts: Part[] }[];
  anyTime: string[];
  until: string[];
  except: string[];
  /** Words after which days count again ("niet op maandag, wel op dinsdag"). */
  butYes: string[];
  /** Words that, with a day or part, say that it suits ("de namiddag is goed"). */
  fits: string[];
  /** What keeps somebody busy at the time named with it ("'s morgens heb ik les"). */
  busy: string[];
  /** Words before what all that led up to ("dus 's avonds"). */
  so: string[];
  /** Words that only resemble a day. */
  notDays: string[];
}

export interface DateData {
  months: string[][];
  /** Words between a day and its month ("of", "du"). */
  ofMonth: string[];
  /** Words between two days of which neither is sure ("30 of 31 oktober"). */
  orWords: string[];
  /** Words before a bare day of the month ("de 14de"). */
  beforeDay: string[];
  relativeDays: Record<string, number>;
  /** Words after which a relative day is none ("de morgen"). */
  notRelativeAfter: string[];
  thisDay: string[];
  thisWeek: string[];
  /** Words before a weekday that put it in the calendar week after this one. */
  nextDay: string[];
  nextWeek: string[];
  nextMonth: string[];
  thisMonth: string[];
  /** Words beside a day that move it on, with how many days ("en huit"). */
  weekLater: Record<string, number>;
  /** "over 3 dagen": words before the number, then its units; `fromNow` stands after them ("3 days from now"). */
  within: string[];
  fromNow: string[];
  dayUnits: string[];
  weekUnits: string[];
  monthUnits: string[];
  /** Spans with a meaning of their own, in days ("quinze jours" is two weeks). */
  spans: Record<string, number>;
  /** One, before a unit ("in a week"). */
  article: string[];
  dayAfter: string[];
  dayBefore: string[];
  /** Words before a date that leave it open ("na nieuwjaar"); the second not before a weekday. */
  leavesOpen: string[];
  leavesFeastOpen: string[];
  every: string[];
  /** Feasts by month and day, or by days from Easter ("easter+39"). */
  feasts: Record<string, string[]>;
}

export interface WhoData {
  /** What may stand before and after a name. */
  nameBefore: string[];
  nameAfter: string[];
  /** Words that may follow a name in a sentence about it ("Oksana uit Oekraïne"). */
  nameLinks: string[];
  /** "de Jef". */
  nameArticles: string[];
  /** An expression for words that are surely a family name. */
  familyNames: string;
  /** First words of a family name in more than one word. */
  particles: string[];
  notNames: string[];
  titles: string[];
  /** Second halves of double first names ("Marie Louise"). */
  secondNames: string[];
  placeBefore: string[];
  /** Towns by their Dutch name, with what they are called in this language. */
  otherNames: Record<string, string[]>;
}

/** Words of clock times; the shapes they make are in `clock.ts`. */
export interface ClockData {
  hourWords: string[];
  /** "half drie" is 2.30; also written in one word. */
  halfToHour: string[];
  /** "half two" is 2.30. */
  halfBeforeHour: string[];
  /** "deux heures et demie". */
  halfAfterHour: string[];
  quarter: string[];
  before: string[];
  after: string[];
  minutes: string[];
  noon: string[];
  /** Words after which a bare number is an hour ("om 3"). */
  lead: string[];
  /** Words that leave the hour open ("voor 11 uur"). */
  open: string[];
  between: string[];
  am: string[];
  pm: string[];
  evening: string[];
}

/** Everything that differs between languages. Words are written as people write them; folding is done when built. */
export interface LanguageData
  extends SpellingData, YesNoData, NumberData, ChoiceData, ClockData, DayData, DateData, WhoData {
  code: "nl" | "fr" | "en";
  /** Words that join days or numbers ("en", "op"). */
  joiners: string[];
  fragments: Fragments;
  /** First the intent whose pattern fits first wins, in this order. */
  intents: { intent: Intent; patterns: string[] }[];
  /** Taking back what was agreed: `withdraw` ("ik kan toch niet"), `cancel` ("hoeft niet meer"). The first that fits wins. */
  takesBack: { intent: TakesBack; patterns: string[] }[];
  thanks: string[];
  /** Whole messages that only say that all is well. */
  acknowledges: string[];
  stops: string[];
  globals: Record<"stop" | "start" | "help" | "person" | "menu" | "back", string[]>;
  describe: {
    days: Record<Day, string>;
    parts: Record<Part, string>;
    /** How day and part are written together, e.g. "{day}{part}"; `alone` gives a part without a day. */
    together: string;
    /** How `weekdays` or `weekend` and a part, as it is written alone, stand together. */
    grouped: string;
    alone: Record<Part, string>;
    any: string;
    weekdays: string;
    weekend: string;
    /** Stands where a town has named no contact person yet: at the beginning of a sentence. */
    somebody: string;
  };
}
