/**
 * Weak signs in Dutch as written in Flanders: none of them is danger by itself. Own observation of how people speak
 * (standard Dutch, tussentaal, some West Flemish), along the warning signs that first-aid, fire-prevention and
 * suicide-prevention leaflets commonly list; no other list was copied. What each weighs: `core/safety/signs.ts`.
 */
import type { Signs } from "../../signs.ts";

export const dutchSigns: Signs = {
  // Who and when
  first: ["ik|mij|me|mijn|mezelf|ons|wij|we|ikke"],
  other: [
    "hij|zij|ze|hem|haar|zijn|hare|iemand|buur~|gebuur~|meneer|mevrouw|madam~|man|vrouw|zoon|dochter|broer|zus|zuster|vader|moeder|mama|papa|opa|oma|bomma|bompa|nonkel|onkel|tante|vriend|vriendin|kleinzoon|kleindochter|neef|nicht|kozijn|collega|schoonmoeder|schoonvader|schoonzoon|schoondochter|kameraad|maat|partner|vent|mens|mensen|koppel|bewoner|grootmoeder|grootvader|ventje|menske|mensje|vrouwtje|jongen|meisje|gast|hiernaast|hierover|hierboven|hieronder",
  ],
  days: [
    "(?:\\d+|een paar|enkele|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twolf|veertien|paar|hele|gehele|heel de|gans de) (?:dag~|week|weken|uur|uren|maand~|nacht~|avond~|dagen)",
    "al (?:dagen|weken|uren|maanden|een week|een dag|lang|een tijd)|dagenlang|wekenlang|urenlang|sinds|sedert|gisteren~|eergisteren|deze week|heel de dag|gans de dag|hele dag|hele nacht|heel de nacht",
  ],
  soon: [
    "vannacht|vanavond|morgen|straks|binnenkort|dit weekend|deze nacht|deze avond|vandaag|nu|direct|subiet|seffens|zo meteen|deze week|eerstdaags|volgende week|zondag",
  ],
  suddenly: [
    "ineens|opeens|plots|plotseling|plotsklaps|sinds vanmorgen|sinds deze morgen|sinds deze ochtend|sinds vannacht|sinds gisteren|van ene moment op het andere|in een keer|juist",
  ],
  not: ["niet|geen|nooit|niks|niets|nergens|zonder|amper|nauwelijks|bijna niet|weigert"],
  noMore: [
    "(?:niet|geen|nooit|niets|niks|nergens|niemand) (?:\\S+ ){0,2}(?:meer|langer)|niet meer|nooit meer",
  ],
  nobody: [
    "niemand|geen mens|gene mens|geen kat|geen levende ziel|alleen thuis|moederziel alleen|ben alleen|zit alleen|alleen bij|helemaal alleen|gans alleen|in de steek",
  ],
  help: [
    "help|hulp|kom rap|kom snel|kom vlug|rap aub|snel aub|dringend|spoed|sos|112|ambulance|ziekenwagen|ziekenauto|wat moet ik doen|wat moeten we doen|wat doe ik|politie|pompiers|brandweer",
  ],
  again: [
    "weer|alweer|opnieuw|altijd|elke keer|iedere keer|elke (?:dag|nacht|avond|week)|alle dagen|vaak|dikwijls|regelmatig",
  ],
  want: [
    "wil|wou|wilde|wilt|wens~|verlang~|zou (?:liever|het liefst|willen|beter)|hoop|bid|laat (?:mij|me)|mocht|had ik maar|was ik maar|ga|zal|gaan|gaat",
  ],
  says: [
    "stuurde|stuurt|liet weten|sms|sprak|mompelt|vertelt|verteld",
    "zegt|zei|zeggen|zegde|gezegd|schreef|schrijft|spreekt over|praat over|dreigt|roept|vraagt|vroeg|belde",
  ],

  // Wanting to die
  suicide: [
    "zelfmoord~|zelfdoding~|suicid~|zelfdod~|mij(?:zelf)? (?:iets|wat) aan~|(?:mij|me|mezelf|mijzelf|mijn eigen|zichzelf|zich|zijn eigen|haar eigen) .. (?:van kant|verhangen|ophangen|opgehangen|verdrinken|verzuipen|iets aan~|wat aan~|doodschieten|door het hoofd|voor de kop|verdoen|snijden|gesneden)",
    "eruit (?:te )?stap~|er uit (?:te )?stap~|stap er ?uit|uit het leven|einde aan (?:mijn|zijn|haar|het)|er een (?:eind|einde|punt) (?:aan|achter)|een eind maken|er mee ophouden met leven|ermee te stoppen met|afmaken|mij van kant|van kant maken",
  ],
  die: [
    "sterven|eraan gaan|doodga|creperen|de pijp uit|kapot gaan|einde verhaal|mijn kist|crematie|uitgeleefd",
    "dood|doodgaan|dode|sterven|sterf|gestorven|stierf|hemel|graf|kist|begraven|hiernamaals|onder de grond|onder de zoden|tussen zes planken|heengaan|ontslapen|overlijden|begrafenis",
  ],
  life: ["leven|leef|bestaan|bestaan hier|aardbol"],
  weary: [
    "moe|beu|zat|kotsbeu|strontbeu|uitgeput|ben op|helemaal op|afgepeigerd|opgebrand|levensmoe|genoeg gehad|genoeg geleefd|te oud|lang genoeg|versleten|oud genoeg",
  ],
  over: [
    "gedaan|voorbij|afgelopen|fini|einde|eind|stoppen|ophouden|basta|amen en uit|opgeven|geef het op|afgeschreven",
  ],
  pills: [
    "spuit|dafalgan|paracetamol|uitlaatgas|gaskraan|vergif|insuline|drank|fles whisky|ontstopper|bloedverdunner~|slaappoeder",
    "pil~|slaappil~|slaapmiddel~|medicament~|medicatie|medicijn~|tablet~|temesta|xanax|morfine|doosje~|doos|strip|siroop|valium|kalmeer~|pijnstillers|dafalgan~",
  ],
  much: [
    "alle|al (?:mijn|zijn|haar|die|de)|allemaal|te ?veel|hele (?:doos|strip|fles|voorraad)|heel (?:de|die|mijn) (?:doos|strip|fles)|hoeveel|genoeg|twintig|dertig|verkeerde|dubbele|dubbel|in een keer|tegelijk|opgespaard|gespaard|opzettelijk|met opzet",
  ],
  swallow: [
    "inneem|innemen|ingenomen|slik~|geslikt|inslikken|genomen|gepakt|pakken|neem (?:ze|die)|opgegeten|gedronken|drink~|opgedronken|leeggedronken|binnengekregen|spuiten|ingespoten",
  ],
  rope: ["touw|koord|strop|zeel|kabel|balk|ophangen|verhangen"],
  gun: ["geweer|jachtgeweer|pistool|revolver|kogel~|wapen~|karabijn|schiet~|schoot|schieten"],
  train: ["trein|spoor|sporen|perron|overweg|rails|treinspoor|spoorweg|metro"],
  height: ["brug|dak|balkon|viaduct|toren|hoogste verdiep|raam|reling|kerktoren|afgrond"],
  water: ["kanaal|vaart|leie|schelde|vijver|rivier|water in|zee in|gracht|put|mandel|ijzer"],
  jump: [
    "afspringen|afrijden|onder een auto|tegen een muur|eraf|naar beneden|laten vallen|in rijden",
    "spring~|sprong~|gooi~|smijt~|werp~|erin rijden|tegen een boom|erin lopen|eronder|ervoor|verdrink~|verzuip~",
  ],
  wrists: [
    "pols~|aders|mesje|scheermes~|opengesneden|oversnij~|snij~ in mijn|snijd~ mezelf|kras~ in mijn|automutil~|pijn doen aan mezelf",
  ],
  farewell: [
    "graag (?:ziet|zie|gezien)|ziet ons graag|zie jullie graag|ik hou van jullie|hou van u|sorry voor alles|het spijt me zo|wees niet boos|niet kwaad zijn|niet verdrietig|wees niet verdrietig|zeg hen|laatste groet~|saluut en de kost|slaap zacht|tot hierboven|zorgen voor|dank voor alles|merci voor alles|bedankt voor|vergeet mij",
    "vaarwel|afscheid~|adieu|laatste (?:keer|bericht|sms|woord~|dag|keren|berichtje)|bedankt voor alles|dank (?:u|je|jullie) voor alles|bedankt iedereen|iedereen bedankt|het ga je goed|het ga jullie goed|tot in de hemel|doe~ de groeten|zeg (?:aan|tegen|dat)|niet (?:haar|zijn|jullie|uw|hun) schuld|vergeef|vergeeft|vergeving|het spijt me (?:van alles|voor alles)|zorg voor|zorg goed voor|hoop dat jullie mij|niet meer horen|niet meer zien|trek het jullie niet aan",
  ],
  settling: [
    "klaargelegd|alles klaar|rekening(?:en)? (?:is|zijn) betaald|kostuum|trouwkleed|alles op orde|papieren klaar|mijn spullen|mijn zaken geregeld|wachtwoorden|code van mijn|verdeel~|uitdelen|alles weg|afscheidsmail|de kat kan naar|de hond kan naar|moet niet meer komen|hoeft niet meer te komen",
    "weggegeven|weg te geven|alles geregeld|geregeld|brief|briefje|brieven|testament|begrafenis|uitvaart|spaarboek~|ringen|sieraden|horloge|juwelen|niet meer nodig|voor goed|voorgoed|sleutel ligt|sleutel onder|in orde gebracht|papieren liggen|opgeruimd en|adoptie|ander baasje",
  ],
  burden: [
    "in de weg|niets aan mij|niemand nodig|niemand die mij|oude knar|afgedankt|kost alleen maar|geld kost|opgelucht zijn|opgelucht|ballast|sukkel|tot niks|mislukkeling|schaam mij|haat mezelf|iedereen haat|overtollig|nog goed voor",
    "tot last|ten last~|een last|lastpost|last voor iedereen|blok aan|teveel voor|te veel voor|te veel op|overbodig|teveel hier|in de weg|beter (?:af )?zonder (?:mij|me)|zonder mij|zou(?:den)? (?:\\S+ )?mij (?:niet )?missen|zal mij missen|mist mij|missen als|niemand (?:\\S+ ){0,3}(?:merk~|mis~|mist|missen)|van mij af|vanaf zijn|niets waard|niks waard|waardeloos|mislukk~|nutteloos|dien tot niets|nergens goed voor|tot niets meer nut",
  ],
  pointless: [
    "hoe lang duurt|waarvoor|niks meer aan|heeft allemaal geen|het leven niet meer|leven nog zin|nog zin|goesting meer|geen goeste|niks dat mij|niets dat mij|nergens nog|mag gedaan zijn|mag stoppen|mag voorbij|uitgeleefd|op en leeg|leeg en|kapot van verdriet|kan niet verder|verder zonder|zonder (?:hem|haar) (?:niet|gaat)|kapot vanbinnen|overleef ik niet|diepe put|ik ben op|wanhoop|zinloze|houdt mij hier|niets dat telt|geef het op|trek dit niet|aan het eind|einde raad|ten einde raad|muren komen|verlies de moed|laat de moed",
    "waarom (?:\\S+ ){0,3}nog|waarvoor (?:\\S+ ){0,3}nog|het nut|geen nut|geen zin meer|zinloos|zin van|heeft geen zin|waar doe ik het|wat heeft het|geen uitweg|uitzichtloos|geen uitkomst|hopeloos|wanhop~|geen hoop|niet meer zitten|radeloos|reden om|geen reden|geen toekomst|geen perspectief|donker~|zwart~ gat|zwarte gedacht~|zwart voor|zwarte put|leeg vanbinnen|leegte|alles grijs|geen licht|te zwaar|niet meer volhoud~|niet meer vol|hou~ het niet|kan het niet meer|kan niet meer|trek het niet meer|kan er niet meer tegen|niet meer aankan|niet meer aan|wil niet meer|moet niet meer|hoeft niet meer|hoeft het niet|niks meer waard|is mij te veel|alles te veel|gaat niet meer|doodongelukkig|depressi~|geen goesting meer|geen moed meer|moed verloren",
  ],
  neverWake: [
    "nooit meer (?:opsta|opstaan|wakker|ogen)|ogen (?:toe|sluiten)|niet meer opsta",
    "niet (?:meer )?(?:wakker|ontwaken|opstaan)|nooit (?:meer )?wakker|voor altijd (?:slapen|rust~)|eeuwig~ (?:rust|slaap~)|inslapen en|slapen en (?:niet|nooit)|rust vinden|eindelijk rust|mijn rust",
  ],
  gone: [
    "er tussenuit|ertussenuit gaan|weg wil|weggaan voor altijd|voor altijd weg|van de wereld|hier weg|niet lang meer|het duurt niet lang",
    "er niet meer (?:zijn|ben|was|is|wil|zou)|niet meer (?:zijn|ben|bestaan|leven|bestond)|verdwijn~|weg (?:zijn|ben|was|van alles)|weg van hier|nooit geboren|niet geboren|er niet zijn|er niet was|niet bestond|niet meer hier|zal ik weg|ben ik weg",
  ],
  join: [
    "bij (?:hem|haar|mijn man|mijn vrouw|ons moeder|ons vader|papa|mama) zijn|naar mijn (?:man|vrouw|moeder)|roept mij|wacht op mij|terugzien",
    "achterna|bij (?:mijn|onze|haar|hem|ons) (?:\\S+ ){0,2}(?:zijn|gaan|liggen|zal|boven|komen)|naast (?:mijn|mij|hem|haar|\\S+) (?:liggen|te liggen)|lig ik (?:toch )?naast|naar (?:hem|haar) toe|terug bij|samen met (?:hem|haar) zijn|komen halen|haal mij|ophalen hierboven|hierboven|daarboven|weerzien",
  ],
  alone: [
    "stuur niemand|stuurt niemand|niemand stuur~|kom niet|niet komen zoeken|niet zoeken|zoek mij niet|te laat|mij vinden|vindt mij",
  ],
  tired: [
    "schrik (?:meer )?voor de dood|denk (?:er|eraan)|aan denk|denk er|eraan denk~|gedachten|plan|besluit|besloten|beslist|vastbesloten|geprobeerd|poging|mislukt|gelukt|er klaar voor|klaar voor",
  ],

  // Violence
  hit: [
    "gekwakt|kwakt|tegen de muur|tegen de grond|lap|lappen|tikken|muilpeer|smoel|motten|pats|klets|klletsen|kletsen gegeven|bokst|gebokst|pijn gedaan|doet (?:mij|haar|hem) pijn|pijn doet|te lijf|aangevallen|valt mij aan|op mijn gezicht|in mijn gezicht|in mijn buik|tegen mijn hoofd|tegen mijn schenen|krab~",
    "sla|slaat|slaan|sloeg|sloegen|geslagen|slaag|slagen|klap~|klop~ (?:mij|me|haar|hem)|schop~|geschopt|stamp~|gestampt|mep~|stomp~|vuist~|trap~ (?:mij|me|haar|tegen)|afgeranseld|rammel~|toegetakeld|mishandel~|oorveeg|toek|toeken|lap~ rond|tet|dreun|pak rammel|ervan langs|meppen|afgetroefd|aftroef~|troef~|plek~ (?:mij|haar)|mer plekkn|mot~|in elkaar",
  ],
  grab: [
    "aan mijn (?:haar|arm|oor)|trekt mij|trok mij|sleept|schudt|gerukt|rukt|nek vast|pols vast|armen vast|houdt mij vast|duwt|omvergeduwd|dwingt|schouders",
    "duw~|geduwd|knijp~|knijpt|nijp~|sleur~|gesleurd|afgesleurd|trek~ aan (?:mijn|haar|zijn)|bij (?:mijn|het|haar) haar|vastgepakt|vastgrijp~|grijp~|gegrepen|smeet|smijt~|gesmeten|gooi~|gegooid|vloog|bord|borden|schud~|hardhandig|ruw|bijt|gebeten|spuw~|spuugt",
  ],
  strangle: [
    "keel (?:\\S+ ){0,2}(?:dicht~|toe~|vast~)|bij de keel|wurg~|gewurgd|keel dicht|mijn keel|haar keel|nek dicht",
  ],
  threat: [
    "vinden weet|weet te vinden|weet mij|weet waar ik woon|krijgt mij wel|zal (?:het )?(?:wel )?(?:zien|voelen|leren)|eraan gaat|eraan als|kapot slaan|keel over|naar het rusthuis als|gooit mij buiten|zet mij buiten|buiten te zetten|doet hij mij|mijn kinderen af|pakt de kinderen|als ik praat|als ik iets zeg|als ik weg",
    "vermoord~|doodmaken|doodslaan|kapot ?maken|kapot maakt|maak (?:jou|u|je|me|mij|haar) dood|dreig~|gedreigd|bedreig~|afmaken|zal (?:mij|haar|hem) (?:krijgen|vinden|weten)|vindt (?:mij|me) wel|afrekenen|omleggen|kapot als|iets aandoen|moet oppassen|weten wonen|chant~|zal boeten|betaald zetten|iets overkomt|in brand steken|wraak|zal er spijt van",
  ],
  weapon: [
    "mes|messen|geweer|pistool|bijl|hamer|knuppel|stok|riem|broeksriem|ijzeren staaf|baseballbat|machete|fles|schaar",
  ],
  afraid: [
    "hou mijn adem in|hou mij stil|zo stil mogelijk|begint het weer|sleutel in (?:het slot|de deur)|op mijn hoede|tenen|hart bonst|nachtmerries|niet meer veilig|wantrouw|in paniek|bevend|huiver|als hij thuiskomt|als hij thuis is|wanneer hij thuiskomt|voor zijn thuiskomst|ben ik niet gerust|thuis niet gerust|niet gerust",
    "bang|schrik|angst~|durf~|bibber~|beef|beven|trillen|tril~|schichtig|verschiet|verschoten|niet op (?:mijn|haar) gemak|onveilig|bevreesd|vrees|op eieren|ineenkrimp~|krimpt ineen|duikt ineen|panisch|gevlucht|vlucht~|schuil~|verstopt~|verborgen",
  ],
  hide: [
    "mij opgesloten|verstop~|in de (?:badkamer|kelder|berging|wc) (?:\\S+ ){0,2}(?:opgesloten|verstopt|want|hij)|stiekem|fluister~|schuilen|gevlucht",
  ],
  lockIn: [
    "opgesloten|sluit (?:mij|me|haar|hem|ons) (?:\\S+ )?op|sluit~ op|deur op slot|op slot doet|slot op|mag niet (?:meer )?(?:buiten|weg|uit)|niet (?:meer )?buiten|nergens naartoe|nergens naar toe|mag (?:ik |ze |hij |zij )?nergens|vastgebonden|bindt|gebonden|binnengehouden|sleutel afgenomen|houdt mij binnen",
  ],
  control: [
    "mijn code|mijn kaart|mijn pincode|zakgeld|krijg (?:maar )?(?:\\\\d+|vijf|tien|twintig) euro|als het (?:hem|haar) (?:belieft|uitkomt)|naar mijn familie|geen vrienden|niet mee praten|kijkt in mijn|mijn berichten|niet alleen (?:buiten|naar)|niet mag|laten vragen|leest alles|luistert mee|overal mee|neemt alles|beslist alles|geen woord|mond houden|zwijgen|niet mogen|nooit alleen",
    "mag (?:\\S+ )?(?:niet|geen|van (?:hem|haar|mijn man|mijn zoon|mijn dochter))|moet alles vragen|alles vragen|controleert|controleer~|volgt mij|houdt mij in de gaten|jaloers~|mijn gsm af|gsm afgenomen|neemt mijn|pakt mijn|mijn (?:paspoort|papieren|identiteitskaart) (?:\\S+ )?(?:af|afgenomen|afgepakt|bij)|verbiedt|verboden|baas over|toelating|toestemming|in zijn macht|laat mij niet|krijgt haar post niet|van (?:haar|zijn|mijn) man niet",
  ],
  takesMoney: [
    "euro weg|geld weg|er is (?:al )?\\\\d+ euro|mijn kaart|de kaart van|leegroof~|leegmelk~|uitgezogen|geld afhaalt|haalt geld|volmacht|spaarboek~|schuld~ op mijn|leningen op mijn naam|op mijn naam|van (?:haar|zijn|mijn) rekening|geld uit (?:mijn|haar) (?:portemonnee|sjakos|handtas)",
    "geld (?:\\S+ ){0,3}(?:afgenomen|af|pakt|afpakt|gepakt|wou geven|afgehaald|verdwenen|weg|stelen|gestolen|moet geven|geven)|bankkaart|pensioen (?:op|af|afgenomen|opdoet|opdrinkt)|pincode|om geld|mijn geld|haar geld|mijn rekening|rekening (?:\\S+ )?leeg|haar rekening|haar pensioen|zijn pensioen|voor zijn pensioen|handtekening|papieren (?:laten )?teken~|doen tekenen|mijn spaargeld|leeggehaald|plunder~|profiteert",
  ],
  rage: [
    "snauw~|snauwt|afgesnauwd|uitgemaakt|maakt mij uit|uitkaffer~|kaffer~|vloekt|vloeken|uitvliegt|vliegt uit|ambras|heibel|kabaal|glas|servies|tafel omver|tegen de vlakte|schop~ tegen|om hulp roepen|om hulp geroepen|hulp roepen|noemt mij|vernedering|belachelijk|kleinerend|pest~|treiter~|uitlach~",
    "agressief|agressie|razend|kwaad|woedend|woede|zot geworden|ontploft|brul~|roep~|roept|roepen|tier~|schreeuw~|tekeer|ruzie~|vecht~|gevecht|smijten|deuren|alles kapot|scheld~|uitgescholden|vernedert|kleineert|bonk~|bonst|stampen|losse hand|losse handen|lawaai|gekrijs|krijs~|gegil|gil~|gillen|geschreeuw|gevlieg",
  ],
  drunk: ["dronken|gedronken|zat|drinkt|bezopen|drugs|aan de drank|zatlap|pinten"],
  bruises: [
    "blauw op|blauwe kaak|dik oog|dikke lip|gezwollen gezicht|gebroken arm|littekens|krassen|afdrukken|vlekken op|lange mouwen",
    "blauw~ (?:oog|ogen|plek~|arm~|vlek~)|plekken|striem~|bont en blauw|oog (?:zit )?dicht|gebroken (?:neus|ribben)|zonnebril|brandwond~|bult~|schrammen|builen|toegetakeld|wonden|gekneusd|sporen in",
  ],
  excuse: [
    "tegen de (?:deur|kast|tafel) gelopen|van de trap gevallen zegt|zegt ze|gevallen zegt|zogezegd|bedoelde het niet|meent het niet|goeie vent|goede man|goeie man|eigen schuld|mijn eigen fout|uitgelokt|had (?:hij )?gedronken|gelooft niemand",
  ],
  sexual: [
    "in haar broek|in mijn broek|onder mijn (?:rok|kleren|deken)|doet mij pijn|pijn doet in|zonder kleren|bij mij in bed|betasten|foto~ van mij|aan mijn lijf|mijn lichaam|spelletjes|vingers|kust mij|ongepast~",
    "gedwongen|dwingt|dwing~|verkracht~|aangerand|aanrand~|betast~|aan (?:mij|mijn|haar) (?:zit|zitten|borsten|benen)|raakt (?:mij|me|haar) aan|zit (?:\\S+ )?aan mij|bepotel~|komt (?:\\S+ ){0,2}in mijn (?:kamer|bed)|in mijn kamer|naakt~|blote|vieze dingen|rare dingen|ik wou niet|tegen mijn zin in bed|ongewenst~|vies spelletje|aanraken|seks~",
  ],
  stalks: [
    "rond mijn huis|rond het huis|staat buiten|staat aan de|rijdt (?:\\\\S+ )?voorbij|volgt mij|wacht aan|achter mij aan|in de struiken|aan het raam|door het raam|kijkt binnen|sleutel van mijn|komt zomaar binnen|met geweld|binnen geraken|forceer~|ingeslagen|ingetrapt",
    "voor mijn deur|aan mijn deur|op de deur|achtervolg~|volgt (?:mij|me)|staat (?:\\S+ ){0,3}(?:voor|aan) (?:mijn|de|haar) (?:deur|huis|raam)|blijft bellen|loert|wacht mij op|wacht mij|briefjes in de bus|stalk~|staat daar weer|rond mijn huis|rond het huis|in mijn tuin|inbrek~|ingebroken|binnengedrongen|breekt binnen|overvallen|probeert binnen",
  ],
  secret: [
    "mag het niet weten|niets zeggen|niet zeggen|niets laten merken|zeg het (?:aan )?niemand|aan niemand|mag niemand|geheim|hij het te weten|zonder dat (?:hij|ze|zij|mijn)|te weten komt|niet terugbellen|niet bellen|antwoord niet|niet antwoorden|leest mijn|als (?:hij|mijn man|mijn zoon) weg is|als (?:hij|mijn man) (?:gaan )?werk~",
  ],
  pluis: [
    "niet pluis|vertrouw het niet|iets mis|klopt niet|vermoed~|op eieren|losse hand~|doen mee|geen doen|ruzie|hoor (?:slagen|roepen|haar|hem)|door de muur|met mijn eigen ogen|allemaal gezien|gezien hoe|zag (?:\\S+ ){0,3}hoe|getuige",
  ],
  leaves: [
    "weg gaat|wegga|weg ga|weggaan|verlaat|verlaten|scheid~|vertrek|blijf van mijn|opvang|vluchthuis|niet naar huis|naar huis durf|thuiskomt|thuis komt",
  ],

  // The body
  chest: [
    "hart slaat over|hartslag|klopt mijn hart|mijn hart|hartritme|borstbeen|linkerborst",
    "borst|borstkas|borststreek|op mijn borst|hart|hartstreek|hartkloppingen|pacemaker",
  ],
  pain: [
    "zo zeer|veel zeer|verschrikkelijk~|ondraaglijk~|hels~|niet te houden|vergaan van|schreeuwen van|creveren|kapot van de pijn|scheuten|felle",
    "pijn|zeer|steekt|steken|druk|drukt|duwt|spant|krampen|brandt|brandend|zwaar gevoel|wringt|snok",
  ],
  body: [
    "hoofd|kop|arm|armen|been|benen|linkerbeen|rechterbeen|linkerarm|rechterarm|hand|handen|voet|voeten|buik|rug|keel|nek|oog|ogen|mond|gezicht|tong|knie|heup|schouder|lippen|vinger|vingers|oor|maag|lijf|zijde|lichaam|pols|wang|kaak|stoelgang|huid|vel",
  ],
  breath: [
    "naar adem|happen naar|op adem|hijgen|rochel~|reutel~|ademhal~|ademt raar|stikken|verslikt|verslikken|kuch|blauwe lippen|lippen worden blauw|het benauwd",
    "adem~|asem|asemen|lucht|ademnood|kortademig|buiten adem|ademt|stik~|happen|hijg~|piept op|benauwd|astma~|puffer",
  ],
  numb: [
    "optillen|opheffen|slepen|sleept met|hangt slap|arm slap|been slap|zonder kracht|geen kracht|mond hangt|kwijlt|kwijl~|oog hangt|dood gevoel|voelt dood|gevoel kwijt|raar in mijn arm|niet vasthouden|laat alles vallen|valt uit mijn hand",
    "geen gevoel|gevoelloos|verlamd|verlamming|lam|tintel~|doof gevoel|voel (?:\\S+ ){0,2}niet|scheef|niet (?:meer )?(?:opheffen|bewegen|optillen|mee)|doet niet mee|wil niet mee|krachteloos|slap|scheve|valt weg|zakt weg",
  ],
  speech: [
    "praat (?:\\S+ )?(?:raar|vreemd|moeilijk|dubbel|lastig|onverstaanbaar)|spreekt (?:\\S+ )?(?:raar|vreemd|moeilijk)|woorden|brabbel~|lispel~|niet (?:meer )?(?:praten|spreken|klappen|uit zijn woorden)|zegt niets|wartaal|zever~|onsamenhangend|dubbele tong|kan niet praten|spraak",
  ],
  sight: [
    "dubbel|wazig|zie niets|zie niks|niet meer zien|sterretjes|zwart voor|blind|zicht|zie slecht|zie ineens|flitsen",
  ],
  dizzy: [
    "draaier~|draaierig|duizel~|draait|draaien|licht in (?:mijn|het|zijn|haar)|flauw~|flauwvallen|van (?:mijn|zijn|haar) stokje|zwijmel~|wankel~|misselijk|overgev~|braak~|brak~|kots~|spuw~|overgegeven|ijlt|zweet~|zweten|bibber~|rillen|beven|beef|tril~",
  ],
  strange: [
    "niet zo goed|voel mij zo|voel mij slecht|voel me raar|voel mij raar|niet in orde|akelig|ellendig|belabberd|vreemd voelen",
    "raar|rare|vreemd|vreemde|niet goed|zo slecht|onwel|niet goed geworden|niet lekker|ziek|niet zichzelf|zichzelf niet|vies gevoel|niet te doen|beroerd",
  ],
  faint: [
    "te wekken|niet meer te wekken|niet te wekken|antwoordt niet|geen antwoord|reactie|geen reactie|weg van de wereld|ogen draaien|ogen rollen|bleekjes|wit als|lijkt weg|verdwaasd|beetje weg|van de wereld|levenloos|koud aan|onder zeil|niet bij bewustzijn|bewustzijn|koud zweet|klam|zweet~",
    "bewusteloos|buiten westen|reageert (?:\\S+ )?niet|reageert|niet wakker|niet (?:\\S+ )?wakker krijgen|krijg (?:\\S+ ){0,4}wakker|wordt niet wakker|weggevallen|weggedraaid|van haar melk|ligt daar|beweegt niet|in elkaar gezakt|ineengezakt|in zwijm|bleek|grauw|grijs|asgrauw|blauw|lijkbleek|lippen blauw|geen pols|geen hartslag|niet aanspreekbaar|slap|suf|suffig|slaperig|versuft|coma|verstijfd|schokt|schokken|stuip~|epilepsie|aanval|trekt met|schuim~",
  ],
  stroke: [
    "hartaanval|hartinfarct|infarct|beroerte|attaque|geraaktheid|hersenbloeding|hartstilstand|tia|trombose|longembolie|bloedvergiftiging|shock|longontsteking|hersenschudding",
  ],
  blood: [
    "snee|gesneden|spuit eruit|slijpschijf|zaag|zaagmachine|open been|bloedt|slagader|plas bloed|onder het bloed|vol bloed|bloeding",
    "bloed|bloeden|bloede|bloedt|bloedend|gebloed|bloeding|bloedverdunners|wonde|wond|gapende|diepe snee|snijwonde|afgesneden|vinger af|eraf|open wonde",
  ],
  stopsNot: [
    "stopt niet|niet (?:te )?stoppen|niet gestelpt|blijft (?:\\S+ )?(?:bloeden|lopen|komen|duren)|plas|hevig|heel hard|hard|zwaar|halve|liters|overal|gutst|spuit|doorweekt|niet over",
  ],
  fall: [
    "gesukkeld|geduikeld|gestuikt|stuikt|neergestuikt|onderuit gegaan|gekanteld|op mijn hoofd|op zijn hoofd|op haar hoofd|tegen de grond|de trap af|keldertrap|trapje|doorgezakt|gevallen",
    "gevallen|viel|val|valt|uitgegleden|gestruikeld|gesukkeld|gedonderd|getuimeld|omgevallen|neergevallen|van de (?:trap|leer|ladder|fiets|stoel)|van den trap|smakkerd|tuimel~|onderuit|uitgeschoven|botst~|aangereden|ongeval|accident|overreden|gebotst|eronder",
  ],
  stuck: [
    "niet kan staan|niet staan|kan niet staan|niet meer stappen|niet (?:meer )?rechtgeraak|rechtkomen|geen stap|niet op mijn benen|kan ik niet uit|kan niet op|niet alleen recht|uit de zetel|uit het bad|van het toilet",
    "kan niet (?:\\S+ )?(?:recht|opstaan|overeind|rechtop|op)|niet (?:meer )?recht|niet (?:meer )?(?:opstaan|overeind|rechtkomen|rechtop|rechtgeraken)|geraak (?:er |\\S+ )?(?:niet|nie)|geraak niet|raak niet|kom niet (?:meer )?(?:recht|uit|overeind)|niet meer op|zit vast|kan er niet uit|geraak er niet uit|niet meer uit bad|kan niet weg|kan mij niet (?:meer )?bewegen|recht geraken",
  ],
  floor: [
    "op de grond|op den grond|tegen de grond|op de vloer|keukenvloer|badkamervloer|op de tegels|naast (?:mijn|haar|zijn) bed|onderaan de trap|op het (?:voetpad|trottoir)|op straat ligt|ligt hier|lig hier|ligt op|lig op|in bad|in de douche|in de put|in het gras|op de koer",
  ],
  poison: [
    "verkeerd|twee keer|dubbel genomen|vergist|vergissing|ingeslikt|ingeslokt|opgegeten|kuismiddel|wasverzachter|wasproduct|nagellak|blusmiddel|giftige|oleander|medicamenten door|pillen door elkaar|door elkaar|gemorst in",
    "javel|bleekwater|verkeerde|vergift~|vergif|gif|giftig|ontstopper|afwasmiddel|schoonmaak~|kuisproduct|antivries|ammoniak|batterijtje|knoopbatterij|batterij ingeslikt|paddenstoel~|rattenvergif|onkruidverdelger|roundup|white spirit|per abuus|per ongeluk|overdosis|dubbele dosis|dosis|mengeling",
  ],
  diabetes: [
    "suiker (?:staat|is)|suiker te|te laag|te hoog|bloedsuiker|dextro|hypo~",
    "insuline|suiker~|glycemie|hypo|diabet~|suikerziekte|spuit|spuiten|prik~",
  ],
  lacks: [
    "al dagen niet genomen|zonder mijn pillen|geen pillen meer|geen insuline|zuurstof (?:is )?op|zuurstoffles|dialyse|voorschrift op|niet meer genomen|vergat mijn|puffer leeg|puffer is op",
    "is op|zijn op|op is|bijna op|niet meer (?:gekregen|genomen|gepakt|gespoten)|geen meer|tekort|geraak er niet aan|apotheek (?:is )?(?:toe|dicht)|apotheker (?:is )?toe|vergeten te (?:nemen|spuiten)|al (?:\\S+ ){0,2}niet (?:meer )?genomen|gestopt met (?:mijn|haar|zijn) (?:pil~|medic~)|zonder (?:mijn )?(?:pil~|medic~|insuline)",
  ],
  swelling: [
    "keel dicht|tong dik|tong zwelt|gezicht zwelt|oog zwelt|bijensteek|notenallergie|noten gegeten|epipen|jeuk~ over heel|rode vlekken",
    "zwel~|zwelt|gezwollen|opgezwollen|dik~|opgezet|allerg~|uitslag|galbulten|gestoken|wesp|bij gestoken|bijen|slang|gebeten",
  ],
  fever: [
    "hoge koorts|koortsig|koorts van|39 graden|40 graden|41|gloeiend~|klappertand~|ijskoud aan|rillingen|te warm|bevangen|oververhit~",
    "koorts|4[01] ?(?:graden|koorts)?|39 \\d|rilling~|gloei~|heet|warm aanvoel~|stijve nek|zonneslag|hitte|hitteslag|oververhit|uitgedroogd|uitdroging|onderkoeld",
  ],
  burn: [
    "verbrand|verbrande|vel (?:komt )?(?:eraf|los)|blaren|kokend water|heet water|frietvet|brandwonde~|chemisch|olie over",
  ],
  pregnant: [
    "zwanger|zwangerschap|bevall~|vliezen|water gebroken|weeen|vruchtwater|baby (?:\\S+ ){0,3}(?:komt|beweegt)|miskraam|weken ver|maanden ver",
  ],
  confused: [
    "verward~|in de war|weet niet (?:meer )?(?:welke|waar|wie|wat|hoe)|herkent (?:\\S+ )?(?:mij|me|ons|niemand)|herkent|dwaal~|doolt|altijd hetzelfde|steeds hetzelfde|de kluts|kluts kwijt|niet meer welke dag|ijlt|ijlen|hallucin~|dement~|alzheimer|vergeet alles",
  ],
  urine: ["geplast|plassen|urine|stoelgang|niet meer (?:gaan )?plassen|gewaterd|bloed in|zwarte stoelgang"],
  refuses: [
    "wil geen dokter|wil niet naar|geen dokter|wil de dokter niet|geen ziekenwagen|zegt dat het (?:gaat|niets|niks|wel)|wil niet dat|hij weigert|ze weigert|weigert|wil niemand lastig|niet naar de dokter|geen geld voor|gin prutsn",
  ],

  // Fire and gas
  fire: [
    "fik|in de fik|fikt|vlam in|vlam|steekvlam|brandt uit|aan het branden|brandje|ontvlam~|vuurzee|brandhaard|lichterlaaie",
    "brand|brande|vuur|vlam~|vlammen|lichterlaaie|ontploff~|ontplof~|explosie|uitslaande|afgebrand|in brand",
  ],
  smoke: [
    "rookpluim|rookwolk|vol rook|rookontwikkeling|rook onder|damp~|grijze wolk|zwarte damp",
    "rook|smook|smoor|dichte rook|rookt|gerookt|zwarte wolk|walm~|smeul~|roet",
  ],
  gas: ["gas|gaslek|gasgeur|gasvuur|gaskraan|gasfles|butaan|gasbuis|stadsgas"],
  smell: [
    "geurtje|gasreuk|rare reuk|vreemde geur|rare geur|stinkt naar|ruikt naar|rotte eieren|chemisch~|branderig~|geblakerd",
    "ruik~|ruikt|riek~|riekt|stink~|reuk|geur|stank|schroeilucht|brandgeur|brandlucht|verbrand~|rotte eieren|lucht hier|schroei~|aangebrand~",
  ],
  burning: [
    "gesmolten|smeltend|gloeiend|vuur laten|laten opstaan|staat nog op|vergeten uitzetten|niet uitgezet|gas open|vuur vergeten|pot vergeten|strijkijzer|heet aan|roodgloeiend|ontploft|knal|doorgebrand|geknetter|blijft gloeien",
    "brandt|branden|brandend|fikt|gloeit|vat vuur|vuur gevat|vlam gevat|gesmolten|smelt|verkoold|zwart geblakerd|gensters|vonken|vonk~|kortsluit~|knettert|spettert|bruine plek|sist|sissen|gesis|gaten gebrand|gebrand",
  ],
  thing: [
    "frietketel|friteuse|keuken|stopcontact|stopkontakt|oven|fornuis|pan|kookpot|kookpotten|garage|schuur|stal|zolder|dak|traphal|kelder|schouw|schoorsteen|matras|zetel|gordijn~|wasmachine|droogkast|televisie|tv|deken|elektrisch~|zekering~|kabel|stekker|verlengsnoer|batterij|lader|meterkast|zekeringkast|vuilbak|appartement|huis",
  ],
  stove: [
    "verwarmingsketel|allesbrander|pelletkachel|houtvuur|gasgeiser|gasvuur|gaskachel|stoofje|stoofke|terrasverwarmer",
    "kachel|stoof|verwarming|geiser|boiler|waterverwarmer|haard|petroleum~|badgeiser|brander|ketel|mazoutkachel|houtkachel|gaskachel|gasvuurtje|chauffage",
  ],
  sick: [
    "misselijk|allemaal misselijk|ziek geworden|ook ziek|de kat ook|de hond ook|doezelig|hoofdpijn",
    "hoofdpijn|koppijn|draaierig|misselijk|duizelig|slaperig|slap|suf|overgev~|flauw",
  ],
  coAlarm: [
    "meter van co|co|alarm van de|koolmonoxyde|gasmelder",
    "co melder|co meter|co alarm|comelder|koolmonoxide|co vergiftiging|rookmelder|branddetector|brandalarm|rookalarm|melder|detector|co",
  ],
  beeps: ["piept|piepen|gaat af|afgegaan|loeit|alarm|bliept|huilt"],
  indoors: [
    "barbecue|bbq|houtskool|vuurkorf|brasero|kampvuur|open vuur|kookvuurtje|petroleumkachel|generator",
  ],
  inside: [
    "binnen|in huis|in de (?:living|kamer|slaapkamer|gang|keuken|woonkamer|traphal|kelder)|in (?:mijn|haar|zijn) (?:huis|kamer|bed|keuken|slaapkamer)",
  ],
  bedSmoker: ["sigaret~|rookt in bed|peuk~|sigaar|pijp in bed|in slaap met"],

  // Children
  age: [
    "ik ben (?:al )?(?:tien|elf|twaalf|dertien|veertien|vijftien|negen|acht|zeven|zes) (?:en|jaar)?|op school|van school|speelplaats|mijn juffrouw",
    "ik ben (?:maar |nog maar |pas |bijna )?(?:[5-9]|1[0-6]|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien)(?! (?:keer|maal|uur|kilo|maand~|weken|dagen|minuten|km|kilometer))|(?:eerste|tweede|derde|vierde|vijfde|zesde|[1-6]de) leerjaar|ben (?:[5-9]|1[0-6]) jaar|ik ben een kind|op school zeggen|mijn (?:meester|juf)|mijn klas",
  ],
  parent: [
    "mijn papa|mijn mama|mijn broer|mijn zus|nonkel|mijn opa|mijn trainer|de leider|pleegouders|pleegvader",
    "papa|mama|stiefvader|stiefpapa|stiefmoeder|plusvader|mijn meester|juf|trainer|mijn broertje|mijn zusje|mams|paps|vriend van mama|nieuwe vriend",
  ],
  child: [
    "buurkindjes|buurmeisje|buurjongen|kleinkindje|kleinzoontje|kleindochtertje|kleindochter van|kleinzoon van|kleintjes|peutertje|klein meisje|klein manneke|klasgenoot~|vriendje|vriendinnetje|zuigeling",
    "kind|kindje|kinderen|kinders|kindjes|baby|babytje|peuter|kleuter|kleine~|jongetje|meisje|dochtertje|zoontje|kleinkind~|manneke|meiske|ventje|broertje|zusje|stiefkind~|leerling~|oudste|jongste",
  ],
  cries: [
    "huilt|huilen|weent|wenen|bleit|bleiten|krijs~|schreit|schreeuw~|schreemt|schreemn|roept|gilt|jammert",
  ],
  internet: [
    "internet|foto s|fotos|naakt~|filmpje~|snapchat|instagram|tiktok|online|chat|berichten van een|ophalen aan|afspreken",
  ],

  // Left alone, cold, hungry
  notSeen: [
    "niet meer gezien|al een week niet|week niet gezien|al dagen niet|in geen (?:dagen|weken)|zie hem nooit|hoor niets meer|hoor (?:hem|haar) niet meer|geen leven|niet bewogen|staat er nog|zelfde plaats|onbeweeglijk|muisstil|te stil|doodstil bij",
    "niet (?:meer )?gezien|niet (?:meer )?gehoord|niets (?:meer )?(?:gehoord|gezien)|zie (?:\\S+ ){0,6}niet meer|niet meer buiten (?:geweest|gekomen)|geen (?:levens)?teken|geen licht|licht brandt|nergens te zien|spoorloos|niet (?:meer )?geweest|zie hem niet|zie haar niet|geen beweging",
  ],
  notOpen: [
    "reageert niet op de bel|doe~ niet open|geen gehoor|neemt niet op|nam niet op|nemen niet op|krijg (?:haar|hem) niet te pakken|niet te bereiken|onbereikbaar|bereik (?:haar|hem) niet|geklopt|gebeld maar|kloppen op de deur|voicemail",
    "doet niet open|niet open~|doet (?:\\S+ )?open|deur niet|niet open|neemt niet op|telefoon (?:niet )?op|niet opgenomen|neemt (?:\\S+ )?(?:de )?telefoon|rinkelt|bel en bel|aangebeld|aanbellen|komt niet (?:aan|naar) de deur|deur blijft|openbreken|sleutel",
  ],
  piles: [
    "puilt|puilt uit|post blijft|kranten blijven|melkflessen|vuilbak staat|lichten branden|lamp brandt|hond huilt|hond jankt|kat miauwt|rolluiken",
    "brievenbus|de post|gazetten|kranten|reclame puilt|de melk|vuilzakken|rolluik~|gordijn~|gordijnen|luiken|licht brandt|tv speelt|hond (?:jankt|blaft|huilt)|jankt|blaft binnen|bus vol|bus zit vol|bus puilt",
  ],
  noFood: [
    "warm eten|niet warm gegeten|geen warm|droog brood|alleen brood|niets gehad|niks gehad|enkel (?:soep|koffie|thee|brood|koekjes)|geen hap|geen kruimel|leeg in de kast|kasten leeg|kast is leeg|bijna niet|laat haar eten staan|laat zijn eten staan|eten staan|weigert alles|maaltijd (?:niet|staat)|voedselbank|krijg (?:\\\\S+ ){0,2}te eten",
    "niet (?:meer )?(?:gegeten|gedronken|eten|drinken)|niks (?:meer )?(?:gegeten|gedronken|te eten)|niets (?:meer )?(?:gegeten|gedronken|te eten|vers~)|eet (?:\\S+ ){0,2}(?:niet|niets|niks|nooit|amper|bijna)|drinkt (?:\\S+ )?(?:niet|niets|niks)|geen eten|zonder eten|enkel water|alleen water|frigo (?:is )?leeg|lege frigo|koelkast (?:is )?leeg|niets in huis|geen boterham|honger|weigert (?:\\S+ )?(?:eten|drinken)|maaltijden over|sla (?:\\S+ ){0,3}over|om de dag eten|eten gaat niet|niet binnen|leeft van|leeft op|uitgehongerd|ondervoed|kattenvoer|hondenvoer|kattenbrokken|een boterham per|alleen koekjes|niks vers|onaangeroerd|niet aangeraakt|vasten",
  ],
  thin: [
    "mager|vermager~|vel over been|broodmager|afgevallen|kilo (?:kwijt|af|of)|kleren hangen|uitgemergeld|skelet|zo mager|verzwakt|verzwak~|verkommer~|uitgedroogd",
  ],
  filth: [
    "maden|eigen vuil|in (?:haar|zijn|mijn) eigen|uitwerpsel~|vol vuil|vlooien|luizen|stank|smerig|vettig~|verloederd|stapels|afval|vuilnisbelt|bedsores|mestvaalt|natte (?:broek|lakens|luier)|luier|vuile luier|ontlasting|pampers|etter~|ontstoken|zweren|rot~",
    "vuil~|vuile|smerig~|vuilnis|stort|rommel|ratten|muizen|ongedierte|kakkerlakken|maden|vliegen|beschimmeld|schimmel|uitwerpselen|stront|pis|urine|natte pamper|pamper|pis~|vies|vieze|stinkt|onverzorgd|vervuil~|verwaarlo~|luizen|tussen de vuilzakken|hoarding|verzamel~|vuiligheid|drek|ruikt (?:heel |zo )?(?:erg|slecht|vies)|bevuild|doorgelegen|doorlig~",
  ],
  unwashed: [
    "niet (?:meer )?(?:kunnen |kan |mij )?(?:wassen|gewassen|verzorgd|verschoond|ververst)|wassen|gewassen|zelfde (?:vuile )?kleren|dezelfde (?:vuile )?kleren|vuile lakens|kuis niet meer|trek het mij niet meer aan|in mijn (?:pyjama|bed)|niet uit (?:mijn )?bed",
  ],
  cold: [
    "\\\\d graden|graden binnen|geen geld voor (?:mazout|verwarming|gas|pellets|hout|eten)|verwarming niet aan|niet verwarm~|bevroren|klappertanden|blauw van de kou|dekens|jas binnen|in mijn jas|kachel uit|geen hout meer|meter staat op nul|kaart op|afgekoppeld|gasfles leeg|ramen kapot|kapotte ruit",
    "koud|kou|bevriez~|vriest|verkleum~|steenkoud|ijskoud|geen verwarming|zonder verwarming|geen elektriciteit|zonder elektriciteit|elektriciteit afgesloten|afgesloten|mazout (?:is )?op|geen mazout|geen stroom|geen water|onder \\d+ dekens|met mijn jas|jas aan|chauffage (?:is )?(?:kapot|uit|stuk)|verwarming (?:is )?(?:kapot|uit|stuk)|\\d graden binnen|budgetmeter",
  ],
  noCare: [
    "doen niets|doet niets|verzorgt|niemand verzorgt|trekt zich niets|laat haar|laat hem|laten hem|laten haar|niet omgekeken|op komt dagen|komt niet opdagen|niet komen opdagen|al weken niet geweest|geen verpleging|de familie|familie (?:komt|doet|kijkt)|helemaal alleen|aan zijn lot|zorgt niet|zorgen niet|niemand kijkt|niemand helpt|niemand komt|geen kat die",
    "komt niet|komen niet|niemand (?:\\S+ ){0,2}(?:komt|zorgt|kijkt|langs)|komt niemand|kijken niet om|kijkt niet om|laten (?:mij|haar|hem) (?:\\S+ ){0,2}(?:zitten|liggen|alleen|achter)|achtergelaten|in de steek|aan (?:mijn|zijn|haar) lot|op reis|vakantie|verpleegster (?:komt|kwam) niet|thuiszorg (?:komt|kwam) niet|overdrijven|trekken zich|geen bezoek|wonden|doorligwonden|vastgebonden|lig (?:al |\\S+ )?(?:\\S+ ){0,3}in bed|opgesloten|vergeten",
  ],
  wanders: [
    "midden in de nacht|om middernacht|zonder jas|in zijn onderbroek|in haar peignoir|kamerjas|sloffen|loopt verloren|op de baan|langs de baan|weggelopen|verdwaald|alleen op straat|nog op straat",
    "nachtkleed|pyjama|op straat|zonder schoenen|in de sneeuw|dwaalt|doolt|verloren gelopen|blootsvoets|pantoffels|loopt (?:\\S+ )?rond|slaapt (?:buiten|in zijn auto|in de auto|op straat)|slaap in mijn auto|dakloos|uit huis gezet|op straat gezet",
  ],
  odd: [
    "dat is niet van (?:haar|hem)|niet van zijn gewoonte|niet haar gewoonte|raar is|ik vertrouw dat niet|iets gebeurd|iets is gebeurd|vreemd vind|ongerust~|hou mijn hart vast|het ergste",
    "niks voor (?:hem|haar)|niets voor (?:hem|haar)|normaal|gewoonlijk|anders altijd|elke dag|nooit zo|vreemd want|ongerust|bezorgd|maak mij zorgen|zorgen over|zorgen om|vrees|ik denk dat niemand",
  ],

  // What makes words innocent
  media: [
    "tv|televisie|film|films|boek|boeken|serie|radio|krant|gazet|toneel|theater|nieuws|journaal|quiz|roman|lied|liedje|concert|muziek|museum|voorstelling|gelezen|uitgelezen|tatort|witse|thuis spannend|aflevering|gemeenteblad|artikel|lezing|mopje~|moppen|spelletje~",
  ],
  nature: [
    "tomaten|bloemen|geraniums|rozen|plant~|tuin|hof|haag|boom|bomen|appelaar|patatten|kippen|kip|hanen|haan|vos|goudvis|vis|kat|katten|kater|hond|hondje|poes|papegaai|vogel~|duif|duiven|konijn~|muggen|slakken|spinnen|spinazie|wespennest|eksters|varken|koe|kreeft|ratten onder|orchidee|luizen|paddenstoelen|fazanten|jagers|vogeltjes|wandeling",
  ],
  cooking: [
    "soep|taart|friet|frieten|saus|eieren|room|slagroom|kotelet|brood|koffie|koekje~|chocolade|bloedworst|appelmoes|sla|bloemkool|recept|lekker|smaakt|vlees|worsten|slager~|slachter|barbecue zaterdag|gerookte|zalm|netelsoep|cake|cakevorm|boter|pannenkoek~|confituur|eetfestijn",
  ],
  play: [
    "kaarten|kaart~|kaarting|schaken|petanque|voetbal|koers|wielrenner~|brugge|anderlecht|fiets|koor|zingen|fanfare|kermis|scouts|trampoline|dansen|gedanst|feest|trouw|bal|okra|uitstap|club|yoga|aquagym|naaien|breien|brei|brei~|puzzel|zwemmen|spel|gewonnen|toneel|dodentocht|carnaval|schieting|wip|stappen",
  ],
  errands: [
    "afspraak|controle|onderhoud|nakijken|nagekeken|jaarlijks~|formulier|factuur|rekening betalen|premie|notaris|kine~|pedicure|tandarts|oogarts|cardioloog|apotheker|voorschrift|bloedafname|bloedprik|bloed geven|traplift|steunkousen|pillendoosje|thuisverpleging|dienstencentrum|cursus|les|examen|gemeente|sticker|computer|gsmtoestel|paswoord~|loodgieter|elektricien|schoorsteen vegen|offerte|verbouw~|zitdag|wilsverklaring|grafconcessie|kerkhof|stamboom|verzekering|brandoefening|factuur|prijs|prijzen|duur|goedkoop|betalen|promotie|korting|veearts",
  ],
  past: [
    "\\d+ jaar (?:geleden|getrouwd)|jaren geleden|vorig jaar|verleden jaar|vroeger|destijds|in (?:19|20)\\d\\d|(?:19|20)\\d\\d|van (?:19|20)\\d\\d|oorlog|14 18|jeugd|genezen|geneest|hersteld|weer de oude|pensioen|gepensioneerd|toen ik jong|sinds mijn",
  ],
  joy: [
    "plezant~|gezellig|leuk|mooi|schoon|fier|gelukkig|tevreden|deugddoend|heerlijk|plezier|geamuseerd|gelachen|lachen|lach|smakelijk|haha .. kleinkinderen|blij|verliefd|wolken|proficiat|spannend|interessant|adembenemend|vriendelijk~|goesting|curieus~|nieuwsgierig~",
  ],
  saying: [
    "bij wijze van|zoals ze zeggen|letterlijk|figuurlijk|spreekwoord|mug een olifant|hak op de tak|hete kolen|in de wolken|kater van|de kantjes|op hol",
  ],
};
