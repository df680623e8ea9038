import { fold } from "../language/fold.ts";
import type { CaseOutcome } from "./cases.ts";

/**
 * Dutch, French, English; read in this order: "niet bereikt, wel gebeld" is an unanswered call. All languages are tried,
 * since a contact person who reads Dutch may well write French.
 */
const outcomeWords: readonly [CaseOutcome, RegExp][] = (
  [
    [
      "no-answer",
      "geen (antwoord|gehoor)|niet (bereikt|bereikbaar|opgenomen|thuis)|neemt niet op",
      "pas (de reponse|repondu|joint|joignable|decroche)|(ne|n a) (repond|decroche) pas|injoignable",
      "no (answer|reply)|not (reached|reachable|home|at home|answering)|did(n t| not) (answer|pick up)",
    ],
    [
      "not-needed",
      "niet (meer )?nodig|vals alarm|loos alarm|vergissing|niets aan de hand",
      "(plus|pas) (besoin|necessaire)|fausse alerte|par erreur",
      "(not|no longer) needed|false alarm|by mistake",
    ],
    [
      "referred",
      "doorverw\\w*|doorgegeven|overgedragen|via (de )?(ocmw|huisarts|dokter|politie|112)",
      "orientee?|transmise?|via (le |la )?(cpas|medecin|police|112)",
      "referred|passed on|handed over|via (the )?(doctor|gp|police|112)",
    ],
    ["matched", "gekoppeld|gevonden|vrijwilliger|match", "trouvee?|benevole", "found|volunteer|matched"],
    [
      "visited",
      "langs ?(geweest|gegaan)|bezocht|huisbezoek|op bezoek",
      "passee? (chez|voir)|allee? (chez|voir)|visite\\w*|sur place",
      "visit|visited|went (there|round|by)",
    ],
    [
      "called",
      "gebeld|belde|opgebeld|gesproken|telefoon\\w*",
      "appelee?|telephone\\w*|parle",
      "called|phoned|rang|spoke|talked",
    ],
    [
      "helped",
      "geholpen|opgelost|in orde|afgehandeld|klaar|ok|oke|gedaan|goed",
      "aidee?|reglee?|resolu|en ordre|fait|fini",
      "helped|solved|sorted|done|fixed|fine",
    ],
  ] as const
).map(([outcome, ...words]) => [outcome, new RegExp(`\\b(${words.join("|")})\\b`)]);

/** The code for what staff wrote when closing: null when they wrote nothing, `other` when no known word is in it. */
export function readOutcome(words: string): CaseOutcome | null {
  if (words.trim() === "") return null;
  const plain = fold(words);
  return outcomeWords.find(([, pattern]) => pattern.test(plain))?.[0] ?? "other";
}
