/**
 * What can be seen in an open sentence, in any language. A language lists the phrases for each; what they weigh together
 * is the same in all (`weights.ts`), so that a new language is words only.
 */
export const signs = [
  // Whom and how somebody asks.
  "someone", // "is er iemand", "wie kan"
  "wish", // "zou graag", "ik mis"
  "ask", // "kunt u", "aub"
  "helpMe", // "help mij", "hulp nodig"
  "unable", // "ik kan niet meer", "geraak er niet"
  "body", // "mijn knie"
  "together", // "met iemand", "samen"
  "lonely", // "altijd alleen", "ken hier niemand"
  "company", // "gezelschap"
  // Things to do together.
  "walk",
  "chat",
  "coffee",
  "games",
  "outing",
  "meal",
  "visit",
  // Small tasks.
  "shopping",
  "transport",
  "garden",
  "repair",
  "digital",
  "paperwork",
  "pet",
  "chore",
  // A person, by telephone.
  "callMe",
  "human",
  "official",
  "speak",
  // Somebody else, and how she is.
  "third",
  "worried",
  "decline",
  "lookAfter", // "kan iemand eens gaan kijken"
  // Information.
  "which", // "waar is", "bestaat er"
  "service",
  "info",
  // Who cares for somebody.
  "careFor",
  "burden",
  "illness",
  // Who would help.
  "offer",
  "canDo", // "ik kan", "ik doe graag"
  "spare",
  "forOthers",
  "impose",
  // What is kept.
  "data",
  "wrongData",
  // Languages.
  "tongue",
  "speakNot",
  // Taking back.
  "callOff",
  "noNeed",
  "noCome",
  "cantGo",
  "promised",
  "sorry",
  "agreed", // "het bezoek van morgen", "mijn aanvraag"
  "toPerson", // "bij mevrouw Declercq"
  // Of volunteers.
  "thisWeek",
  "free",
  "full",
  "myTurn",
  "pause",
  "awhile",
  "away",
  "until",
  // The rest.
  "wrongNumber",
  "noMore",
  "complaint",
  "anger",
  "thanks",
  "praise",
  "greeting",
  "news", // tells something, asks nothing
  // Whom it is about, and when.
  "mother",
  "father",
  "parents",
  "partner",
  "child",
  "sibling",
  "family",
  "neighbour",
  "friend",
  "otherPerson",
  "forThem", // "voor haar", "hij zou graag"
  "gone", // "sinds mijn man gestorven is": mentioned, but it is not about him
  "noHurry",
  "today",
] as const;
export type Sign = (typeof signs)[number];
