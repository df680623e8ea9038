/**
 * How English is written in text messages, put into plain words before signs are looked for: the plain form, then what
 * stands for it. Own observation: apostrophes left out, sounds for letters.
 */
export const englishSpoken: Readonly<Record<string, string>> = {
  "i m": "im iam",
  "i ve": "ive",
  "don t": "dont dnt",
  "doesn t": "doesnt dosent",
  "didn t": "didnt",
  "can t": "cant cannot",
  "won t": "wont",
  "isn t": "isnt",
  "wasn t": "wasnt",
  "hasn t": "hasnt",
  "haven t": "havent",
  "wouldn t": "wouldnt",
  "couldn t": "couldnt",
  "shouldn t": "shouldnt",
  "he s": "hes",
  "she s": "shes",
  "that s": "thats",
  "what s": "whats",
  "there s": "theres",
  "want to": "wanna wana",
  "going to": "gonna gona",
  your: "ur",
  are: "r",
  through: "thru",
  tonight: "tonite 2nite tonigt",
  tomorrow: "tmrw tomorow 2morrow",
  night: "nite",
  because: "bc cos cuz",
  already: "alredy allready",
  nothing: "nothin nuffin",
};

/** Words that hardly any English message lacks: they tell which language's signs a message is read with. */
export const englishCommon =
  "i the a an and to of is it in my on that this for you was he she they with have has not t s m ve are at be me so but if can will her his from since do what";
