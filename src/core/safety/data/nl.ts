/** Danger in Dutch as written in Flanders. Words stand without accents; see `core/language/pattern.ts`. */
import type { DangerData } from "../data.ts";
import { child } from "./nl/child.ts";
import { fire } from "./nl/fire.ts";
import { harmless } from "./nl/harmless.ts";
import { medical } from "./nl/medical.ts";
import { neglect } from "./nl/neglect.ts";
import { suicide } from "./nl/suicide.ts";
import { violence } from "./nl/violence.ts";

export const dutch: DangerData = {
  fragments: {
    i: "ik|k|kik|ek|ikke",
    me: "mij|me|mi|mezelf|mijzelf|mn eigen|mijn eigen|m n eigen|ons|mn zelf|mijn zelf|mezelve|zelf",
    my: "mijn|mn|m n|men|mijne|mijnen|ons|onze|onzen|min|me",
    kin: "man|vrouw|vriend|vriendin|partner|ex|zoon|dochter|broer|zus|zuster|schoonzoon|schoondochter|schoonbroer|kleinzoon|kleindochter|kleinkind|nonkel|vent|lief|huisgenoot|gast|buurman|buurvrouw|gebuur|buur|moeder|vader|ma|pa|mama|papa|oma|opa|bomma|bompa|oma|grootmoeder|grootvader|tante|vriendje|mantelzorger|verzorger|kameraad|collega|bewoner|madam|meneer|mevrouw",
    who: "hij|zij|ze|em|iemand|{my} {kin}|(?:de|den|een|ne|zijn|haar|die) {kin}|die (?:man|vrouw|jongen|persoon|mens)|{kin}",
    kid: "kind|kindje|kinderen|kindjes|kinders|kleine|kleintje|kleintjes|kids|baby|peuter|kleuter|dochtertje|zoontje|meisje|jongetje|ventje|manneke|kleinkind|kleinkinderen|kleinzoontje|stiefkind",
    hit: "slaat|sloeg|slagen|sla|slaagt|slaan|slaat al|geslagen|klopt|klopte|schopt|schopte|geschopt|stampt|stampte|mept|slaag|mishandelt|mishandeld|mishandelen|wurgt|wurgen|gewurgd|verkracht|verkrachtte|verkrachten|aanrandt|aangerand|bedreigt|bedreigd|bedreigde|bedreigen|steekt|gestoken|afgetroefd|aftroeven|troeft|afgeranseld|rammelt|toegetakeld|duwt|duwde|gijzelt|opgesloten|vastgebonden|sloten",
    dead: "dood|doodgaan|sterven|stervn|dood zijn|doodzijn|dood gaan|er niet meer zijn|er nie meer zijn|er ni meer zijn|er niemeer zijn|niet meer leven|nie meer leven|ni meer leven|niet meer bestaan|nie meer bestaan|niet langer leven|nie langer leven|niet meer verder leven|nie meer verder leven",
    ending: "eind|einde|eindje|end|ende",
  },
  danger: [...suicide, ...violence, ...medical, ...fire, ...child, ...neglect],
  harmless,
  negations: ["niet", "nie", "ni", "geen", "gene", "nooit", "niks", "niets", "nee", "neen", "nimeer", "nog"],
  noReply: [
    "(?:niet|nie|ni|niks|niets|nooit|geen) (?:meer )?(?:terug ?)?(?:antwoorden|antwoord|antwoorde|antwoordn|terugsturen|terugbellen|terugschrijven|reageren|bellen|sturen|smsen|terug sturen|terug bellen|terug schrijven|antwoordt|terugsmsen)(?! sms)",
    "(?:antwoord|antwoordt|reageer|bel|stuur|sms|reageert|schrijf|belt) (?:mij |me |ons |hier |aub |maar |alstublieft |alsjeblieft |zeker |nu |dit |vooral |hierop ){0,3}(?:niet|nie|ni|niks|niets|geen)(?: \\S+){0,1}(?: terug| meer)?",
    "(?:hij|zij|ze|{my} {kin})(?: \\S+){0,2} (?:leest|lezen|kijkt|luistert) (?:mee|mijn berichten|mijn sms~|alles mee|alles)",
    "(?:hij|zij|ze|{my} {kin})(?: \\S+){0,1} (?:ziet|controleert|pakt|checkt|doorzoekt|heeft|leest)(?: \\S+){0,1} (?:mijn|mn|m n|men) (?:gsm|telefoon|berichten|sms~)",
    "(?:hij|zij|ze|{my} {kin}) mag (?:dit|het|t|da|dat) (?:niet|nie|ni) (?:weten|zien|lezen|horen)",
    "geen antwoord (?:sturen|aub|geven)",
  ],
  spelling: [
    "zelfmoord",
    "zelfdoding",
    "overdosis",
    "ambulance",
    "ziekenwagen",
    "brandweer",
    "hartaanval",
    "hartinfarct",
    "beroerte",
    "mishandelt",
    "mishandeld",
    "bewusteloos",
    "gasgeur",
    "gaslek",
    "verkracht",
    "bedreigt",
    "bedreigd",
    "verwaarloosd",
    "vermoorden",
    "kindermishandeling",
    "ademen",
    "geslagen",
    "pillen",
    "vergiftigd",
    "doodgaan",
    "sterven",
    "hersenbloeding",
    "ontploffing",
    "antwoorden",
    "antwoord",
  ],
};
