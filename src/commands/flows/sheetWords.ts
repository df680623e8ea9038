/** What the page itself says, to whoever reads it for us. */
export interface SheetWords {
  title: string;
  intro: string;
  judge: [string, string, string, string];
  note: string;
  name: string;
  date: string;
  /** Above a branch whose condition is no choice. */
  some: string;
  /** Above a branch for one of the answers. */
  if: string;
  otherwise: string;
  refused: string;
  answers: string;
  free: string;
  yesNo: string;
  parts: Record<string, string>;
  ends: string;
  sub: string;
}

const nl: SheetWords = {
  title: "Leesblad",
  intro:
    "Lees elk bericht alsof het op je telefoon komt. Kruis aan wat je vindt en schrijf gerust hoe het beter kan. Er is geen fout antwoord.",
  judge: ["duidelijk", "niet duidelijk", "vriendelijk", "niet vriendelijk"],
  note: "Hoe kan het beter?",
  name: "Naam (mag leeg blijven)",
  date: "Datum",
  some: "In sommige gevallen",
  if: "Als het antwoord dit is",
  otherwise: "Anders",
  refused: "Na een nee",
  answers: "Mogelijke antwoorden",
  free: "in eigen woorden",
  yesNo: "ja of nee",
  ends: "Hier stopt het gesprek.",
  sub: "Hier komt eerst een ander gesprek",
  parts: {
    "said-back": "Om te herhalen wat we begrepen",
    again: "Bij twijfel, nog eens gevraagd",
    "not-understood": "Als we het antwoord niet begrijpen",
    "handed-over": "Als een mens het overneemt",
    "which-one": "Als er twee vragen open staan",
    "late-yes": "Bij een antwoord dat te laat komt",
    reminder: "Als het lang stil blijft",
    "taken-back": "Als iemand een antwoord terugneemt",
  },
};

const fr: SheetWords = {
  title: "Feuille de lecture",
  intro:
    "Lisez chaque message comme s'il arrivait sur votre téléphone. Cochez ce que vous en pensez et écrivez comment faire mieux. Il n'y a pas de mauvaise réponse.",
  judge: ["clair", "pas clair", "gentil", "pas gentil"],
  note: "Comment faire mieux ?",
  name: "Nom (si vous voulez)",
  date: "Date",
  some: "Dans certains cas",
  if: "Si la réponse est",
  otherwise: "Sinon",
  refused: "Après un non",
  answers: "Réponses possibles",
  free: "avec ses propres mots",
  yesNo: "oui ou non",
  ends: "La conversation s'arrête ici.",
  sub: "D'abord vient une autre conversation",
  parts: {
    "said-back": "Pour répéter ce que nous avons compris",
    again: "En cas de doute, demandé encore une fois",
    "not-understood": "Si nous ne comprenons pas la réponse",
    "handed-over": "Quand une personne prend le relais",
    "which-one": "Quand deux questions sont ouvertes",
    "late-yes": "Pour une réponse qui vient trop tard",
    reminder: "Après un long silence",
    "taken-back": "Quand une réponse est retirée",
  },
};

const en: SheetWords = {
  title: "Reading sheet",
  intro:
    "Read each message as if it came on your phone. Tick what you think, and write how it could be better. No answer is wrong.",
  judge: ["clear", "not clear", "kind", "not kind"],
  note: "How could it be better?",
  name: "Name (you may leave this empty)",
  date: "Date",
  some: "In some cases",
  if: "If the answer is",
  otherwise: "Otherwise",
  refused: "After a no",
  answers: "Possible answers",
  free: "in one's own words",
  yesNo: "yes or no",
  ends: "The talk ends here.",
  sub: "Another talk comes first",
  parts: {
    "said-back": "To repeat what we understood",
    again: "In doubt, asked once more",
    "not-understood": "When we do not understand the answer",
    "handed-over": "When a person takes over",
    "which-one": "When two questions are open",
    "late-yes": "For an answer that comes too late",
    reminder: "After a long silence",
    "taken-back": "When an answer is taken back",
  },
};

/** @returns the words of the page; English where a language has none yet. */
export function sheetWords(language: string): SheetWords {
  return ({ nl, fr, en } as Record<string, SheetWords>)[language] ?? en;
}
