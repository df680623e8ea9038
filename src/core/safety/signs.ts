import type { DangerKind } from "./data.ts";

/**
 * Weak signs: kinds of words that are no danger by themselves and speak of it together. A language (or a town) says
 * which words each sign has; what a sign is about and weighs is the same for all languages.
 */
export const signKinds = {
  suicide: [
    ...["suicide", "die", "life", "weary", "over", "pills", "swallow", "rope", "gun", "train", "height"],
    ...[
      "water",
      "jump",
      "wrists",
      "farewell",
      "settling",
      "burden",
      "pointless",
      "neverWake",
      "gone",
      "join",
    ],
    ...["alone", "tired"],
  ],
  violence: [
    ...["hit", "grab", "strangle", "threat", "weapon", "afraid", "hide", "lockIn", "control", "takesMoney"],
    ...["rage", "drunk", "bruises", "excuse", "sexual", "stalks", "secret", "pluis", "leaves"],
  ],
  medical: [
    ...["chest", "pain", "body", "breath", "numb", "speech", "sight", "dizzy", "strange", "faint", "stroke"],
    ...["blood", "stopsNot", "fall", "stuck", "floor", "poison", "diabetes", "lacks", "swelling", "fever"],
    ...["burn", "pregnant", "confused", "urine", "refuses", "pills", "swallow"],
  ],
  fire: [
    ...["fire", "smoke", "gas", "smell", "burning", "thing", "stove", "sick", "coAlarm", "beeps", "indoors"],
    ...["inside", "bedSmoker"],
  ],
  child: [
    "age",
    "parent",
    "child",
    "cries",
    "internet",
    "hit",
    "grab",
    "sexual",
    "afraid",
    "nobody",
    "lockIn",
  ],
  neglect: [
    ...["notSeen", "notOpen", "piles", "noFood", "thin", "filth", "unwashed", "cold", "noCare", "wanders"],
    ...["odd", "nobody", "smell"],
  ],
} as const satisfies Record<DangerKind, readonly string[]>;

/** Words that make the others innocent: a film, a garden, a game. They lower the weight, and silence nothing sure. */
export const innocentSigns = [
  "media",
  "nature",
  "cooking",
  "play",
  "errands",
  "past",
  "joy",
  "saying",
] as const;

/** Who, when and how much; they belong to every kind, and do not make two signs alike. */
const plainSigns = [
  "first",
  "other",
  "not",
  "help",
  "says",
  "soon",
  "want",
  "again",
  "days",
  "suddenly",
  "noMore",
  "much",
] as const;

export type Sign =
  (typeof signKinds)[DangerKind][number] | (typeof innocentSigns)[number] | (typeof plainSigns)[number];

/** The words of each sign in one language; written as `core/language/pattern.ts` says. */
export type Signs = Partial<Record<Sign, readonly string[]>>;
