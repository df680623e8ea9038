import { dangerWords } from "./dangerWords.ts";

export type DangerKind = "suicide" | "violence" | "medical" | "fire" | "child" | "neglect";

/** Signs of danger in a message. They only ever raise priority; a person decides (docs/conversations.md). */
export interface Finding {
  kind: DangerKind;
  about: "self" | "other";
  /** `certain`: alarm. `possible`: one direct, warm question, and a person is told at the same time. */
  grade: "certain" | "possible";
  /** The words that were recognised. */
  words: string;
  /** The writer asks for no reply: the phone may be watched. */
  noReply: boolean;
}

/** Words in which danger is a figure of speech; they are taken out before looking, never the rest of the message. */
const figures =
  /\b(?:(?:ga|ging|gaan|lach\w*) (?:me |mij |ons )?(?:dood|kapot)(?: van het lachen)?|dood van het lachen|doodmoe|doodop|doodgewoon|doodsaai|doodstil|doodjammer|sterf van de honger|sterven van de honger|batterij (?:\w+ )?dood|dode batterij|morte de rire|mort de rire|mort de faim|batterie (?:est )?morte|dying to|dead tired|battery (?:is |s )?dead|dead battery|brandweer (?:geeft|organiseert|houdt)[^.!?]*)/gu;

const noReplyWords =
  /\b(?:niet (?:antwoorden|terugsturen|bellen|terugbellen)|stuur niets terug|hij leest mee|ze leest mee|ne (?:pas )?repond(?:ez|s) pas|ne repondez pas|do ?n.?t (?:reply|answer|call)|do not (?:reply|answer|call))\b/u;

const others =
  /\b(?:mijn (?:buur\w*|man|vrouw|zoon|dochter|moeder|vader|ma|pa|mama|papa|zus|broer|vriend\w*|kind\w*|oma|opa|moemoe|vava)|de buur\w*|onze buur\w*|hij|ze|iemand|ma (?:mere|voisine|soeur|fille)|mon (?:mari|voisin|pere|frere|fils)|il|elle|my (?:neighbou?r|husband|wife|mother|father|son|daughter|friend)|he|she|someone)\b/u;

/** Lower case without accents and with single spaces, so that "Ik wíl  dood" reads as "ik wil dood". */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u200b-\u200f\u2060\ufeff]/gu, "")
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/\s+/g, " ");
}

/**
 * Looks for danger in Dutch, French and English at once, whatever the writer's language. Neither a "not" nor a "tis
 * niks ze" beside it takes a finding away.
 * @returns the gravest finding, or null.
 */
export function findDanger(text: string): Finding | null {
  const folded = fold(text.slice(0, 10_000));
  const plain = folded.replace(figures, " ");
  let best: Finding | null = null;
  for (const { kind, grade, about, pattern } of dangerWords) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    if (best !== null && (best.grade === "certain" || grade === "possible")) continue;
    const who = about ?? (others.test(plain) ? "other" : "self");
    best = { kind, about: who, grade, words: match[0].trim(), noReply: noReplyWords.test(folded) };
  }
  return best;
}
