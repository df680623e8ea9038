import type { LanguageData } from "./data.ts";
import type { YesNo } from "./language.ts";
import { nearestOf } from "./phrases.ts";
import { rememberLast } from "./rememberLast.ts";
import { PAUSE, wordsAndPauses, type Respell } from "./respell.ts";

type Kind =
  | "yes"
  | "agrees"
  | "no"
  | "unclear"
  | "doubt"
  | "sarcasm"
  | "filler"
  | "negation"
  | "plain"
  | "word"
  | "pause";
interface Part {
  kind: Kind;
  words: string;
}

/** Words that nobody listed, and that may stand beside a yes without making it doubtful. */
const UNKNOWN_AFTER_YES = 2;
/** The same where the yes only follows, or is no more than "good". */
const UNKNOWN_AROUND = 0;
const UNKNOWN_IN_NO = 3;

/**
 * @returns a reader of yes and no; see `Language.yesNo`. It asks for reasons to doubt before it takes a yes: a condition, a
 * question, a mocking word, or more words than it knows make a yes `unclear`, which costs a second question at most.
 */
export function yesNoReader(data: LanguageData, respell: Respell): (text: string) => YesNo | undefined {
  const kinds = new Map<string, Kind>();
  const put = (kind: Kind, phrases: string[]) =>
    phrases.forEach((phrase) => kinds.set(respell(phrase), kind));
  put("plain", data.plain);
  put("filler", data.fillers);
  put("negation", data.negations);
  put("doubt", data.doubt);
  put("agrees", data.agrees);
  put("yes", data.yes);
  put("no", data.no);
  put("unclear", data.unclear);
  put("sarcasm", data.sarcasm);
  const longest = Math.max(...[...kinds.keys()].map((phrase) => phrase.split(" ").length));
  const near = nearestOf(
    [...kinds].filter(([, kind]) => ["yes", "agrees", "no", "unclear"].includes(kind)),
    6,
  );
  const soft = new Set(data.softDoubt.map(respell));
  const softAfter = new Set(data.softAfter.map(respell));
  const warm = new Set(data.warm.map(respell));
  const proposes = new Set(data.proposes.map(respell));
  const unsure = new Set(data.unsure.map(respell));
  const firstPerson = new Set(data.firstPerson.map(respell));
  const plainYes = respell(data.yes[0]!);
  const doubled = new Set(
    data.yes
      .filter((one) => !one.includes(" "))
      .flatMap((one) => [`${respell(one)} ${respell(one)}`, respell(one + one)]),
  );
  const conditions = data.conditions.map(respell);
  const questions = data.questions.map(respell);
  const promises = (words: string) => words.includes(" ") && firstPerson.has(words.split(" ")[0]!);
  const words = wordsAndPauses(respell);

  /** Whether the first words that say anything are one of these. */
  function begins(said: string[], phrases: string[]): boolean {
    let from = 0;
    while (from < said.length && (said[from] === PAUSE || kinds.get(said[from]!) === "filler")) from++;
    const head = `${said.slice(from, from + 4).join(" ")} `;
    return phrases.some((phrase) => head.startsWith(`${phrase} `));
  }

  function classify(said: string[]): Part[] {
    const parts: Part[] = [];
    for (let at = 0; at < said.length && at < 80;) {
      const word = said[at]!;
      if (word === PAUSE) {
        parts.push({ kind: "pause", words: "" });
        at++;
        continue;
      }
      let size = Math.min(longest, said.length - at);
      let kind: Kind | undefined;
      let phrase = "";
      for (; size > 0; size--) {
        phrase = size === 1 ? word : said.slice(at, at + size).join(" ");
        kind = kinds.get(phrase);
        if (kind !== undefined) break;
      }
      if (size <= 1 && soft.has(word)) kind = isSoft(said, at, parts) ? "filler" : "doubt";
      if (kind === undefined) {
        phrase = word;
        kind = /^\d+$/u.test(word) ? "plain" : (near(word) ?? "word");
      }
      parts.push({ kind, words: phrase });
      at += Math.max(size, 1);
    }
    return parts;
  }

  /** "doe maar" and "stuur ze maar" soften; "ja maar" and "goed maar niet vandaag" doubt. */
  function isSoft(said: string[], at: number, before: Part[]): boolean {
    const last = before.at(-1);
    if (last === undefined) return true;
    if (["pause", "yes", "agrees", "filler"].includes(last.kind)) return false;
    const ends = at === said.length - 1 || said[at + 1] === PAUSE || kinds.get(said[at + 1]!) === "filler";
    return softAfter.has(said[at - 1]!) || (ends && softAfter.size > 0);
  }

  return rememberLast((text) => {
    const sign = signOf(text);
    const said = words(text);
    if (said.length === 0)
      return sign === "doubt" || (sign === "yes" && text.includes("?")) ? "unclear" : sign;
    const parts = turnAround(classify(said), proposes, unsure);
    const first = parts.find(({ kind }) => kind !== "filler" && kind !== "pause" && kind !== "plain")?.kind;
    const count = (kind: Kind) => parts.filter((part) => part.kind === kind).length;
    const questioning = begins(said, questions);
    const asks = text.includes("?") || questioning;
    const unknown = count("word");
    const yes = count("yes");
    const no = count("no") + (sign === "no" ? 1 : 0);

    const spoken = yes + count("agrees");
    if (no > 0) {
      const both = parts.some(({ kind, words: spokenWords }) =>
        kind === "yes"
          ? first !== "no" || spokenWords === plainYes
          : kind === "agrees" && count("negation") + unknown === 0 && promises(spokenWords),
      );
      if (both || (count("sarcasm") > 0 && first !== "no")) return "unclear";
      if (count("unclear") > 0 && (first !== "no" || parts.at(-1)!.kind === "unclear")) return "unclear";
      if (first === "no") return "no";
      if (parts.at(-1)!.kind === "no" && count("agrees") === 0) return "no";
      if (count("agrees") > 0 || begins(said, conditions)) return "unclear";
      return asks || unknown > UNKNOWN_IN_NO ? undefined : "no";
    }
    if (questioning && yes + count("unclear") === 0) return undefined;
    if (count("sarcasm") > 0 || sign === "doubt") {
      return spoken + count("unclear") > 0 || sign === "doubt" ? "unclear" : undefined;
    }
    if (count("unclear") > 0) {
      const meant =
        parts.every(({ kind, words: said2 }) => kind !== "unclear" || doubled.has(said2)) &&
        parts.some((part) => warm.has(part.words));
      if (meant && !asks && count("doubt") + count("negation") + unknown === 0) return "yes";
      return asks && spoken === 0 && unknown > 1 ? undefined : "unclear";
    }
    const doubted = asks || count("doubt") > 0 || count("negation") > 0 || /\.{2,}|…/u.test(text);
    if (yes > 0) {
      const most = first === "yes" ? UNKNOWN_AFTER_YES : UNKNOWN_AROUND;
      if (!doubted && unknown <= most) return "yes";
      return first === "yes" || unknown <= most ? "unclear" : undefined;
    }
    if (count("agrees") > 0) {
      if (!doubted && unknown <= UNKNOWN_AROUND) return "yes";
      return asks || !doubted || unknown > 2 ? undefined : "unclear";
    }
    const trails = parts.every(({ kind }) => kind === "filler" || kind === "pause");
    if (sign === undefined && trails && /\.{2,}|…/u.test(text)) return "unclear";
    if (sign === undefined && !asks && unknown <= 3 && begins(said, conditions)) return "unclear";
    if (sign !== "yes" || (!doubted && unknown <= UNKNOWN_AFTER_YES)) return sign;
    return doubted ? "unclear" : undefined;
  });
}

/**
 * Negation inside a clause turns what stands in it around: "akkoord ben ik zeker niet" is a no, and so is "ge gaat mijn
 * adres niet geven", since it denies what a question proposes.
 */
function turnAround(parts: Part[], proposes: ReadonlySet<string>, unsure: ReadonlySet<string>): Part[] {
  const turned = [...parts];
  for (let from = 0; from < parts.length;) {
    let to = from;
    while (to < parts.length && parts[to]!.kind !== "pause") to++;
    const clause = parts.slice(from, to);
    const at = clause.findIndex(({ kind }) => kind === "negation");
    const holds = (kinds: Kind[]) => clause.some(({ kind }) => kinds.includes(kind));
    const says = (list: ReadonlySet<string>) =>
      clause.some(({ words }) => words.split(" ").some((word) => list.has(word)));
    const unknown = clause.filter(({ kind }) => kind === "word").length;
    if (holds(["no"]) && !holds(["doubt"])) {
      clause.forEach(({ kind, words }, index) => {
        if (kind === "agrees") turned[from + index] = { kind: "plain", words };
      });
    } else if (at >= 0 && !holds(["no", "unclear"]) && says(unsure) && unknown < UNKNOWN_IN_NO) {
      turned[from + at] = { kind: "unclear", words: clause[at]!.words };
    } else if (at >= 0 && !holds(["no", "unclear", "doubt"])) {
      const agreed = clause.findIndex(({ kind }) => kind === "agrees" || kind === "yes");
      const isYes = agreed >= 0 && clause[agreed]!.kind === "yes" && agreed < at;
      if (!isYes && (agreed >= 0 || says(proposes)) && unknown <= UNKNOWN_IN_NO) {
        turned[from + at] = { kind: "no", words: clause[at]!.words };
        if (agreed >= 0) turned[from + agreed] = { kind: "plain", words: clause[agreed]!.words };
      }
    }
    from = to + 1;
  }
  return turned;
}

/** What the signs alone say: a thumb, or a face that mocks. */
function signOf(text: string): YesNo | "doubt" | undefined {
  const head = text.slice(0, 400);
  if (/🙄|😒|🙃|😏|🤨|🤔|😕|🤷|😑/u.test(head)) return "doubt";
  const yes = /👍|👌|✅|🆗|✔|☑/u.test(head);
  const no = /👎|❌|🚫|✖|⛔/u.test(head);
  return yes === no ? undefined : yes ? "yes" : "no";
}
