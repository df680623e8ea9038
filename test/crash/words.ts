/** What the people of the crash test say. Each answer is a row: what is heard, and what may be said to it. */
export interface Answer {
  heard: RegExp;
  /** One of these is said; `$1` is the first group of `heard`. */
  say: readonly string[];
}

export const openSentences = [
  "k zou gaarne eens gaan wandelen",
  "kan er iemand mee naar de winkel?",
  "ik zoek gezelschap",
  "er is een brief van de belastingen, kan iemand helpen?",
  "ik wil gaan wandelen dinsdag namiddag",
] as const;

/** Certain danger: each must open or renew a danger case. */
export const dangerSentences = ["ik wil nie meer leven", "er is brand in de keuken"] as const;

export const smallTalk = ["dag", "merci he", "wie is dit?", "menu"] as const;

export const firstNames = ["Maria", "Roger", "Jeanine", "Omer", "Georgette", "Willy", "Agnes", "Norbert"];

const numbered: Answer[] = [
  { heard: /twee vragen open.*JA (\d+)/s, say: ["ja $1", "nee $1"] },
  { heard: /\(Vraag (\d+)\./, say: ["ja $1", "nee $1"] },
];

export const residentAnswers: readonly Answer[] = [
  ...numbered,
  { heard: /Klopt dat\?/, say: ["ja"] },
  { heard: /Wanneer past|Noem een dag/, say: ["dinsdag namiddag", "woensdag voormiddag", "vrijdag avond"] },
  { heard: /Past .* voor jou\?/, say: ["ja"] },
  { heard: /Wat is je voornaam|alleen je voornaam/, say: firstNames },
  { heard: /In welk dorp|naam van je dorp/, say: ["Dadizele"] },
  { heard: /Mogen we hen je voornaam|We willen zeker zijn/, say: ["ja", "ja", "ja", "ja", "jaja", "nee"] },
  { heard: /Waarmee kan|Kies een woord|Schrijf BUUR|Zoek je een buur/, say: ["een wandeling", "gezelschap"] },
  { heard: /JA of NEE/, say: ["ja", "nee"] },
];

export const volunteerAnswers: readonly Answer[] = [
  ...numbered,
  { heard: /Kan jij/, say: ["ja", "ja", "nee", "nee merci"] },
  { heard: /JA of NEE/, say: ["nee"] },
];

export const staffAnswers: readonly Answer[] = [
  { heard: /Dossier (\d+): buren zeiden ja\. (\d+) /, say: ["KIES $1 $2"] },
  { heard: /NEEM (\d+)/, say: ["NEEM $1", "neem dossier $1"] },
  { heard: /SLUIT (\d+)/, say: ["SLUIT $1 gebeld"] },
];
