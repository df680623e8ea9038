/** Words of people whom a text was not meant for, and of people who ask about somebody else; see `core/language/pattern.ts`. */

/** People somebody may ask about. */
const family =
  "(?:mijn|mn|m n|ons|onze) (?:moeder|vader|ma|pa|mama|papa|ouders|zus|zuster|broer|tante|nonkel|oom|oma|opa|mormor|moemoe|vava|bomma|bompa|meme|pepe|grootmoeder|grootvader|grootouders|schoonmoeder|schoonvader|schoonouders|dochter|zoon|man|vrouw|buurvrouw|buurman|buur|vriendin|vriend)";
const famille =
  "(?:ma|mon|mes) (?:mere|pere|maman|papa|parents|soeur|frere|tante|oncle|grand mere|grand pere|mamie|papi|belle mere|beau pere|beaux parents|fille|fils|mari|femme|voisine?|amie?)";
const kin =
  "my (?:mother|father|mum|mom|dad|parents|sister|brother|aunt|uncle|grandmother|grandfather|gran|granny|grandma|grandpa|grandparents|mother in law|father in law|daughter|son|husband|wife|neighbou?r|friend)";

export const strangerPatterns: Record<"wrong-number" | "asks-about", string[]> = {
  "wrong-number": [
    "verkeerde? (?:nummer|persoon)(?! (?:gebeld|gedraaid|getikt|ingetikt|gestuurd|gesms~|gevormd|opgebeld|gekozen))",
    "(?:fout|foutief) nummer",
    "(?:ik heb|kheb|k heb|heb) (?:dit|da|dat|deze|die) (?:nummer|gsm ?nummer|gsm|telefoonnummer) (?:nog maar (?:pas|net)|pas|net|nog maar|maar pas|sinds kort|nog niet lang|nog maar sinds)",
    "(?:dit|da|dat) (?:nummer|gsm ?nummer) (?:heb ik|hek) (?:nog maar (?:pas|net)|pas|net|sinds kort|nog niet lang)",
    "(?:dit|da|dat) (?:nummer|gsm ?nummer) is (?:nu|sinds kort|intussen|ondertussen) van mij",
    "(?:dit|da|dat) is niet (?:meer )?(?:het nummer|den? gsm|het gsm ?nummer) van",
    "(?:wie|u|je|jullie) .. (?:zoekt|zoeken|moet|moeten) .. (?:ben ik|woont hier) niet",
    "(?:ik )?ben (?:dus )?niet de (?:juiste|goede|goeie)(?: persoon)?$",
    "(?:bericht|berichten) voor (?:een )?andere (?:vrouw|man|persoon)",
    "(?:mauvais|faux) numero(?! (?:compose|appele))",
    "vous vous (?:trompez|etes trompes?) (?:de|d) (?:numero|personne)",
    "(?:j ai|je viens d avoir|je viens de recevoir|j ai eu) ce numero (?:depuis (?:peu|quelques?|hier)|recemment|il y a peu)",
    "je viens (?:juste )?(?:d avoir|de recevoir|de prendre) ce numero",
    "ce numero (?:est|m appartient) (?:maintenant|desormais)(?: a moi)?",
    "ce n est (?:pas|plus) le numero de",
    "(?:y a|il n y a|ya) pas d(?: |e )\\S+ (?:a|sur) ce numero",
    "(?:j ?ai) eu ce numero",
    "nouveau numero depuis",
    "tape a cote",
    "there(?: is|s| s) no \\S+ (?:at|on) this number",
    "wrong (?:number|nr|person)(?! (?:called|dialled))",
    "i (?:have )?(?:only )?(?:just|recently) (?:got|gotten|bought) this (?:number|phone|sim)",
    "i (?:ve )?(?:only )?(?:had|have) this (?:number|phone) (?:for|since) (?:a|one|two|few|last|yesterday|this|some)",
    "this (?:number|phone) is mine now",
    "this is(?: not| n t|nt) \\S+ (?:s )?(?:number|phone)(?: any ?more)?",
  ],
  "asks-about": [
    `(?:is|zijn|staat|staan|zit|zitten|was) ${family} .. (?:gekend|bekend|ingeschreven|geregistreerd|aangemeld|opgenomen|klant|lid|bij (?:jullie|ulder|buurtlijn|de buurtlijn)|in (?:jullie|het|uw) (?:bestand|systeem|lijst))`,
    `(?:ken|kent|kennen|kende|kenden) (?:jullie|gij|ge|u|je|jij|gijlder) ${family}`,
    `(?:krijgt|krijgen|kreeg) ${family} .. (?:van|bij) (?:jullie|ulder|u|buurtlijn)`,
    `(?:weten|weet|hebben) (?:jullie|u|ge|gij|je) .. (?:over|van) ${family}`,
    `(?:heeft|hebben) ${family} .. (?:gesms~|gestuurd|geschreven|gevraagd|gebeld|contact) .. (?:jullie|buurtlijn)`,
    `${famille} (?:est|sont) (?:elle|il|elles|ils) .. (?:connue?s?|inscrite?s?|enregistree?s?|suivie?s?|chez vous)`,
    `est ce que ${famille} (?:est|sont) .. (?:connue?s?|inscrite?s?|enregistree?s?|suivie?s?|chez vous)`,
    `(?:connaissez vous|vous connaissez|tu connais) ${famille}`,
    `(?:savez vous|avez vous|vous savez) .. (?:sur|de) ${famille}`,
    `(?:is|are|was) ${kin} .. (?:known|registered|enrolled|signed up|on your (?:list|books|file)|with you|in your system|a (?:client|member))`,
    `do you know ${kin}`,
    `(?:does|do|did) ${kin} .. (?:from|with) you`,
    `what do you know about ${kin}`,
  ],
};
