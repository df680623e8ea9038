/** Words about violence, threat and abuse. */
import type { DangerPatterns } from "../../data.ts";

export const violence: DangerPatterns[] = [
  {
    kind: "violence",
    about: "self",
    grade: "certain",
    patterns: [
      "{who}(?: \\S+){0,4} {hit}(?: \\S+){0,1} (?:me|us)(?: \\S+){0,2}",
      "{who}(?: \\S+){0,3} (?:wants|going|tried|trying|threatens|threatened|says)(?: \\S+){0,4} (?:kill|hurt|hit|beat|rape|stab|strangle) (?:me|us)",
      "i (?:am|was|m|get|got|have been|keep getting)(?: \\S+){0,2} (?:beaten|raped|hit|attacked|abused|assaulted|stabbed|strangled|threatened|locked up)(?: \\S+){0,1}",
      "im being (?:beaten|abused|attacked|threatened|hit)",
      "(?:afraid|scared|frightened|terrified) of my (?:husband|boyfriend|ex|partner|son|wife|father|dad)",
      "domestic (?:violence|abuse)",
      "{who}(?: \\S+){0,2} (?:has a|with a) (?:knife|gun|weapon)",
      "(?:burglar|intruder|someone)(?: \\S+){0,1} (?:in my house|breaking in|broke in)",
    ],
  },
  {
    kind: "violence",
    about: "other",
    grade: "certain",
    patterns: [
      "{who}(?: \\S+){0,3} {hit} (?:his|her|the|their) (?:{kin}|wife|girlfriend)",
      "(?:neighbou?r|woman|she)(?: \\S+){0,1} (?:is|was|gets|being)(?: \\S+){0,1} (?:beaten|attacked|abused|raped|stabbed)",
      "(?:someone|man|woman|somebody)(?: \\S+){0,2} (?:stabbed|shot|murdered)",
    ],
  },
  {
    kind: "violence",
    about: "self",
    grade: "possible",
    patterns: [
      "(?:he|she|my {kin})(?: \\S+){0,1} (?:reads|checks|controls|watches|monitors|sees) (?:my (?:messages|phone|texts)|everything|me)",
      "(?:he|she|my {kin}) (?:stalks|follows|harasses|controls) me",
      "(?:scared|afraid|frightened)(?: \\S+){0,1} (?:of (?:him|her)|to go home|at home|in my own home)",
      "(?:not|dont feel|don t feel|unsafe)(?: \\S+){0,1} (?:safe )?at home",
      "(?:don t|dont|not) feel safe",
      "(?:in|i m in|am in) danger",
      "call the police",
      "send(?: the)? police",
    ],
  },
  {
    kind: "violence",
    about: "self",
    grade: "possible",
    patterns: [
      "{who}(?: \\S+){0,1} (?:won t|wont|doesn t|will not|doesnt|never) lets? me (?:leave|out|go|see)(?: \\S+){0,2}",
      "{who} (?:locks|locked|keeps) me (?:in|up|inside)(?: \\S+){0,2}",
      "{who} (?:pushes|pushed|throws|threw|grabs|grabbed) me(?: \\S+){0,3}",
    ],
  },
];
