/** Words about a body in danger. */
import type { DangerPatterns } from "../../data.ts";

export const medical: DangerPatterns[] = [
  {
    kind: "medical",
    about: "self",
    grade: "certain",
    patterns: [
      "(?:can t|cant|cannot|can not|hardly|can hardly)(?: \\S+){0,1} breathe",
      "(?:heart attack|stroke|cardiac arrest|overdose|overdosed)(?: \\S+){0,1}",
      "chest pains?",
      "pain in (?:my|the) chest",
      "(?:fell|fallen)(?: \\S+){0,6} (?:can t|cant|cannot|not)(?: \\S+){0,1} (?:get up|move|stand|stand up)",
      "(?:can t|cant|cannot) (?:get up|move)",
      "bleeding (?:badly|heavily|a lot|to death|won t stop|wont stop|very)(?: \\S+){0,1}",
      "(?:so|too) much blood",
      "(?:took|taken|swallowed)(?: \\S+){0,2} (?:too many|all my|all the|lots of|a whole box of)(?: \\S+){0,1} (?:pills|tablets|meds|medication|painkillers)",
      "(?:call|send|need)(?: \\S+){0,2} (?:ambulance|112|911|999|paramedics)",
      "(?:drank|drunk|swallowed)(?: \\S+){0,1} (?:bleach|poison|drain cleaner)",
      "i m dying",
      "im dying",
      "i am dying",
      "i m choking",
      "im choking",
      "i am choking",
      "unconscious",
      "bleeding(?: \\S+){0,3} (?:wont|won t|will not|cant|can t|doesnt|doesn t|not) stop~?",
    ],
  },
  {
    kind: "medical",
    about: "other",
    grade: "certain",
    patterns: [
      "{who}(?: \\S+){0,3} (?:not|isn t|isnt|stopped|doesn t|doesnt|can t|cant|cannot)(?: \\S+){0,1} (?:breathing|breathe|moving|responding|respond|wake up)",
      "{who}(?: \\S+){0,3} (?:collapsed|unconscious|passed out|choking|bleeding|drowning|having a stroke|having a heart attack|having a seizure|fitting|dying)(?: \\S+){0,1}",
      "{who}(?: \\S+){0,3} (?:fell|lying|fallen)(?: \\S+){0,3} (?:floor|ground|stairs)",
      "(?:bad|serious|car) accident",
    ],
  },
  {
    kind: "medical",
    about: "self",
    grade: "possible",
    patterns: [
      "i (?:fell|have fallen|ve fallen|had a fall)(?! (?:in love|asleep|out|behind|for))(?: \\S+){0,3}",
      "(?:doctor|help)(?: \\S+){0,1} (?:urgently|now|immediately|right away|quickly|asap)",
      "urgent(?:ly)? (?:need|help|doctor|medical)(?: \\S+){0,1}",
      "emergency",
      "very dizzy",
      "(?:terrible|unbearable|severe|awful) pains?",
      "out of (?:insulin|oxygen)",
      "wrong (?:pills|medication|tablets|medicine)",
      "(?:chest|heart)(?: \\S+){0,2} (?:tight|tightness|pressure)",
      "tight~ (?:in my )?chest",
    ],
  },
  {
    kind: "medical",
    about: "self",
    grade: "certain",
    patterns: [
      "(?:took|taken|swallowed|swallow)(?: \\S+){0,4} (?:bottle|box|packet|pack|handful|all|lots)(?: \\S+){0,2} (?:pills|tablets|medication|painkillers)",
      "(?:arm|face|leg)(?: \\S+){0,2} (?:numb|paralysed|paralyzed|drooping)",
    ],
  },
  {
    kind: "medical",
    about: "self",
    grade: "certain",
    patterns: ["(?:my )?chest (?:hurts|pain|is tight|feels tight)(?: \\S+){0,1}"],
  },
];
