import type { About, Activity, Intent, Understood } from "../language.ts";
import { rememberLast } from "../rememberLast.ts";
import type { OpenData } from "./data.ts";
import { PAUSE } from "./phrase.ts";
import { signReader, type Signs } from "./readSigns.ts";
import { score, type Seen } from "./score.ts";
import type { Sign } from "./signs.ts";

/** A message of at most this many words is `brief`. */
const BRIEF = 6;

/**
 * @param dayparts - the reader of days and parts of the day, which finds them within a sentence too
 * @returns readers of open sentences: `Language.understand`, and whether somebody clearly wants no more messages
 */
export function openReader(
  data: OpenData,
  dayparts: (text: string) => string[] | undefined,
): { understand: (text: string) => Understood; wantsNoMore: (text: string) => boolean } {
  const read = rememberLast(signReader(data));
  const understand = rememberLast((text: string): Understood => {
    const found = read(text);
    const seen = new Set<Seen>(found.places.keys());
    if (found.words.filter((word) => word !== PAUSE).length <= BRIEF) seen.add("brief");
    if (text.includes("?")) seen.add("asks");
    const { intent, signs } = score(seen);
    const about = intent && aboutOf(intent, found);
    const activity = intent && activityOf(intent, found);
    const moments = dayparts(text);
    const urgency = seen.has("noHurry") ? "none" : seen.has("today") ? "today" : undefined;
    return {
      ...(intent && { intent }),
      ...(about && { about }),
      ...(activity && { activity }),
      ...(moments && { moments }),
      ...(urgency && { urgency }),
      why: wordsFor(signs, found),
    };
  });
  return { understand, wantsNoMore: (text) => read(text).places.has("noMore") };
}

/** The words of the signs that spoke for what was understood; nothing that stands between them. */
function wordsFor(signs: ReadonlySet<Seen>, { words, places }: Signs): string[] {
  const at = new Set([...signs].flatMap((sign) => [...(places.get(sign as Sign) ?? [])]));
  return [...at].sort((a, b) => a - b).map((place) => words[place]!);
}

const relations: readonly (readonly [Sign, About])[] = [
  ["parents", "parents"],
  ["mother", "mother"],
  ["father", "father"],
  ["partner", "partner"],
  ["child", "child"],
  ["sibling", "sibling"],
  ["family", "family"],
  ["friend", "friend"],
  ["neighbour", "neighbour"],
  ["otherPerson", "other"],
];

/** These are about somebody else in any case; the others mostly about who writes. */
const aboutOthers: ReadonlySet<Intent> = new Set(["worry", "carer"]);
const aboutSelf: ReadonlySet<Intent> = new Set(["companion", "errand", "person", "directory"]);

/** The person who is named first. One who is only mentioned ("sinds mijn man gestorven is") is not meant. */
function aboutOf(intent: Intent, { places }: Signs): About | undefined {
  const others = aboutOthers.has(intent);
  if (!others && !aboutSelf.has(intent)) return undefined;
  const spokenFor = places.has("forThem") && !places.has("gone");
  if (!others && !spokenFor) return "self";
  let first: { about: About; at: number } | undefined;
  for (const [sign, about] of relations) {
    const found = places.get(sign);
    if (found === undefined) continue;
    const at = Math.min(...found);
    if (first === undefined || at < first.at) first = { about, at };
  }
  return first?.about ?? (others ? "other" : "self");
}

const social = ["games", "walk", "meal", "coffee", "outing", "chat", "visit"] as const;
const tasks = [
  "pet",
  "garden",
  "digital",
  "paperwork",
  "repair",
  "shopping",
  "transport",
] as const;
const activitiesOf: Partial<Record<Intent, readonly Activity[]>> = {
  companion: social,
  errand: [...tasks, "meal"],
  "help-offer": [...tasks, ...social],
};

/** What most words speak of; of two, the one that says more exactly what is to be done. */
function activityOf(intent: Intent, { places }: Signs): Activity | undefined {
  let best: { activity: Activity; words: number } | undefined;
  for (const activity of activitiesOf[intent] ?? []) {
    const words = places.get(activity)?.size ?? 0;
    if (words > (best?.words ?? 0)) best = { activity, words };
  }
  return best?.activity;
}
