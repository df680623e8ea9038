/** Danger in English. Words stand without apostrophes ("don t"); see `core/language/pattern.ts`. */
import type { DangerData } from "../data.ts";
import { child } from "./en/child.ts";
import { fire } from "./en/fire.ts";
import { harmless } from "./en/harmless.ts";
import { medical } from "./en/medical.ts";
import { neglect } from "./en/neglect.ts";
import { suicide } from "./en/suicide.ts";
import { violence } from "./en/violence.ts";

export const english: DangerData = {
  fragments: {
    kin: "husband|wife|boyfriend|girlfriend|partner|ex|son|daughter|brother|sister|father|mother|dad|mum|mom|neighbou?r|uncle|aunt|friend|stepdad|stepfather|grandma|grandpa|grandmother|grandfather|roommate|carer",
    who: "he|she|someone|somebody|(?:my|the|his|her|our|a) {kin}|(?:the|a|that) (?:man|woman|guy)",
    kid: "child|children|kids?|baby|toddler|little (?:boy|girl)|boy|girl",
    hit: "hits|hit|beats|beat|beating|hitting|kicks|kicked|punches|punched|slaps|slapped|strangles|strangled|chokes|choked|abuses|abused|abusing|rapes|raped|attacks|attacked|attacking|stabs|stabbed|threatens|threatened|threatening|hurts|hurting|assaulted|locked",
  },
  danger: [...suicide, ...violence, ...medical, ...fire, ...child, ...neglect],
  harmless,
  negations: [
    "not",
    "don",
    "doesn",
    "didn",
    "won",
    "isn",
    "never",
    "no",
    "dont",
    "doesnt",
    "didnt",
    "wont",
    "isnt",
    "t",
  ],
  noReply: [
    "(?:do not|don t|dont|never|please don t) (?:reply|answer|respond|text back|call back|call me|call|text me|write back|message me)(?: back)?",
    "no (?:reply|answer|replies)(?: please| pls)?$",
    "(?:he|she|my {kin})(?: \\S+){0,1} (?:reads|checks|controls|watches|monitors|sees) (?:my (?:messages|phone|texts)|everything|along)",
    "(?:he|she) (?:must not|can t|cannot|mustn t) (?:know|see|read)",
  ],
  spelling: [
    "suicide",
    "suicidal",
    "ambulance",
    "breathe",
    "breathing",
    "unconscious",
    "overdose",
    "bleeding",
    "strangled",
    "threatens",
    "emergency",
  ],
};
