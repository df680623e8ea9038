/** Danger in French. Words stand without accents and apostrophes; see `core/language/pattern.ts`. */
import type { DangerData } from "../data.ts";
import { child } from "./fr/child.ts";
import { fire } from "./fr/fire.ts";
import { harmless } from "./fr/harmless.ts";
import { medical } from "./fr/medical.ts";
import { neglect } from "./fr/neglect.ts";
import { suicide } from "./fr/suicide.ts";
import { violence } from "./fr/violence.ts";

export const french: DangerData = {
  fragments: {
    my: "mon|ma|mes|notre",
    kin: "mari|femme|copain|copine|conjoint|conjointe|compagnon|compagne|ex|fils|fille|frere|soeur|pere|mere|papa|maman|voisin|voisine|oncle|tante|ami|amie|beau pere|gendre|grand mere|grand pere|mamie|papi",
    who: "il|elle|quelqu un|{my} {kin}|(?:le|la|un|une|sa|son) {kin}|un homme|une femme",
    kid: "enfant|enfants|bebe|petit|petite|gamin|gamine|fillette|garcon|gosses?",
    hit: "frappe|frappent|bat|tape|tapent|cogne|menace|viole|etrangle|agresse|maltraite|gifle|sequestre|poignarde",
  },
  danger: [...suicide, ...violence, ...medical, ...fire, ...child, ...neglect],
  harmless,
  negations: ["pas", "ne", "n", "jamais", "non", "aucun", "aucune"],
  noReply: [
    "(?:ne )?(?:repondez|reponds|repondre|rappelez|rappelle|appelez|ecrivez|renvoyez) (?:surtout )?(?:pas|plus|rien)",
    "ne (?:me )?(?:repondez|reponds|rappelez|ecrivez|pas repondre)(?: \\S+){0,1}",
    "(?:ne )?pas (?:me )?repondre",
    "pas de reponse(?: svp| s il vous plait)?",
    "(?:il|elle|{my} {kin}) (?:lit|regarde|surveille|controle|fouille|voit) (?:mes messages|mon telephone|mon gsm|tout|ce que j ecris)",
    "il ne doit pas (?:savoir|voir|lire)",
  ],
  spelling: [
    "suicider",
    "suicide",
    "ambulance",
    "infarctus",
    "respirer",
    "incendie",
    "pompiers",
    "inconscient",
    "frappe",
    "mourir",
    "repondez",
    "medicaments",
    "etrangle",
    "urgence",
  ],
};
