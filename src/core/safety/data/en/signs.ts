/**
 * Weak signs in English, also as people write it who learned it late: none of them is danger by itself. Own observation
 * of how people speak, along the warning signs that first-aid, fire-prevention and suicide-prevention leaflets commonly
 * list; no other list was copied. What each weighs: `core/safety/signs.ts`.
 */
import type { Signs } from "../../signs.ts";

export const englishSigns: Signs = {
  first: ["i|me|my|myself|we|us|our|im|mine"],
  other: [
    "he|she|they|him|her|his|them|their|somebody|someone|neighbou?rs?|mr|mrs|madame|lady|man|woman|husband|wife|son|daughter|brother|sister|father|mother|dad|mum|mom|mama|grandpa|grandma|grandad|granddad|gran|nan|uncle|aunt|friend|cousin|nephew|niece|grandson|granddaughter|colleague|partner|roommate|volunteer|people|couple|old man|old woman|boy|girl|guy|ex|mate|tenant|boss|father in law|mother in law",
  ],
  days: [
    "(?:\\d+|two|three|four|five|six|seven|few|several|couple of) (?:days?|weeks?|hours?|months?|nights?)|a week|since|all (?:day|night|weekend|week)|for (?:days|weeks|hours|ages)|day and night|yesterday|last night|this week|this morning|whole (?:day|night|week)|every (?:day|night|evening|week|morning)",
  ],
  soon: [
    "before long|this week|last night of|by the weekend|after dinner|after midnight|not long now|in the night",
    "tonight|tomorrow|soon|today|now|this evening|this weekend|right now|one of these days|before morning|sunday|after the news|in a minute",
  ],
  suddenly: [
    "suddenly|all of a sudden|since (?:this morning|last night|yesterday|an hour)|out of nowhere|just now|at once|straight off|again and again",
  ],
  not: ["not|no|never|nothing|without|hardly|barely|t|can t|cannot|won t|refuses?|nobody|none"],
  noMore: ["(?:no|not|any|t \\S+) (?:more|longer)|any ?more|anymore|no more|no longer|never again|stopped"],
  nobody: [
    "no parents|without parents|no adult|with no one|home alone|on their own|on its own|on his own|on her own|alone",
    "nobody|no one|noone|all alone|on my own|alone in|i m alone|am alone|by myself|no man|left alone|anybody",
  ],
  help: [
    "help|hurry|come quick|quick|please come|send (?:police|ambulance|someone|help)|ambulance|112|999|911|police|emergency|what (?:do|must|should) (?:i|we) do|is (?:it|that|this) normal|is that ok|should (?:i|we) worry|urgent",
  ],
  again: [
    "again|always|every time|each time|all the time|often|keeps?|constantly|still|over n over|over and over|third time",
  ],
  want: [
    "want|wants|wanna|wish|wishes|would like|i d like|going to|gonna|will|let me|i ll|hope|pray|ask|better|rather|should|ready",
  ],
  says: [
    "sent me|messaged|sent|phoned|rang me|whispered|mumbled|he said|she said",
    "says?|said|saying|talks?|told|tells|wrote|writes|text|texted|keeps on about|threatens|asked|asks|called me",
  ],

  suicide: [
    "suicid~|kill (?:myself|himself|herself|themselves)|killing (?:myself|himself)|hang (?:me|myself|himself|herself)|hanging in|end (?:it|my life|his life|her life|things|everything|myself)|ending (?:it|things|my life|himself)|top (?:myself|himself|herself)|do myself in|do away with|take my (?:own )?life|taking my life|own hand|shoot (?:me|myself|himself)|drown (?:me|myself|himself)|harm (?:myself|himself)|hurt myself|anything silly|something silly|do it now|jump (?:off|from|in front)|overdos~|dignitas|blow my brains|throw myself",
  ],
  die: [
    "end of me|my end|not survive|buried next|cremation|pass away myself|to pass|sleep forever",
    "die|dying|dead|death|died|grave|coffin|buried|funeral|heaven|lord|the ground|bury|afterlife|cremat~|deadly|ashes|peace at last",
  ],
  life: [
    "life|live|living|alive|exist~|world|go on|going on|continue|carry on|being here|on this earth|keep going",
  ],
  weary: [
    "tired|fed up|weary|sick of|had enough|enough|exhausted|had my turn|too old|worn out|done with|finished with|drained|bored of",
  ],
  over: ["over|finished|it ends|ended|stop|quit|give up|gave up|giving up|that s it|thats it|all of it"],
  pills: [
    "take the|the pills|overdose|sedatives?|fentanyl|my mothers|antifreeze|exhaust|helium|bleach|vodka and|whisky and",
    "pills?|pils|tablets?|medication|medicines?|meds|morphine|sleeping|paracetamol|bottle|packet|box of|valium|xanax|opioids?|painkillers?|antidepressants?|insulin|capsules?",
  ],
  much: [
    "whole|too many|too much|how many|twenty|thirty|wrong|twice|double|mixed up|by mistake|entire|saved up|\\d+ (?:pills|pils|tablets)|on purpose|every last|already|empty",
  ],
  swallow: [
    "took (?:all|the|\\d+|my|her|his|it)|taken|swallow~|drank|drunk|drink|ate|eaten|gulped|downed|washed down|inject~",
  ],
  rope: ["rope|noose|hang me|hanged|belt round|beam|hose|attic"],
  gun: ["gun|rifle|pistol|shotgun|bullet|shoot|shot|trigger|weapon"],
  train: ["train|railway|rails|tracks?|platform|level crossing|underground|railway line"],
  height: [
    "on the bridge|on the roof|the railing|on the edge|top floor|window open|parapet|ledge",
    "bridge|roof|balcony|cliff|tower|edge|viaduct|ledge|top floor",
  ],
  water: ["canal|river|pond|lake|sea|weir|drown~|water"],
  jump: ["jump~|leap|throw|drive into|step in front|walk into|crash into|jump off|into a tree"],
  wrists: [
    "wrists?|veins|razor|blade|cut (?:my|her|him|them)|cut ?myself|cut herself|self harm~|cutting|slit~|cuts on (?:my|her|his) arms?|hurting myself",
  ],
  farewell: [
    "goodbyes|sorry for (?:all|what|being)|said sorry|i m sorry (?:for|to)|love to|give my love|tell them i|remember me|won t see me|don t be angry|please forgive|be happy without|so sorry|it was nice|bless you all|kiss the|hug the|love you",
    "goodbye|farewell|good bye|last (?:message|time|words|day|text)|thank you for everything|thanks for everything|for everything|sorry mum|sorry for everything|forgive|tell (?:my|her|him|them)|(?:her|his|your|their) fault|look after (?:the|my)|take care of (?:the|my)|don t (?:be sad|cry|look for)|you were kind|won t hear from me|you won t see|love you all|so long",
  ],
  settling: [
    "said my goodbyes|all prepared|everything (?:is )?(?:ready|prepared|arranged|in order)|packed away|bank codes|passwords|my things to|left instructions|instructions for|paid all|paid my|suit is ready|rehomed|gave the cat|gave the dog|tidied|wrote you|envelope|on the table",
    "gave (?:my|her|his|away)|gives? (?:all|away)|giving away|wrote (?:the )?(?:letters?|goodbye|note)|written the letters|letters?|a note|my will|need(?:ing)? (?:it|them|this)|won t be needing|don t need|affairs|key is under|find (?:me|u)|funeral|who will have|rehome|new home for|his ring|her ring|left (?:his|her) phone|planning it|gave me (?:her|his)|where she goes|where i m going|where i go",
  ],
  burden: [
    "would be happier|be happier|better without|only cost|costing|trouble to everyone|nuisance|dead weight|nobody wants|not wanted|don t deserve|don t matter|nobody loves|no one loves|not needed|hate me|only in the way|relief for|relieved if",
    "burden|better off without|without me|better for (?:every|evry)\\S+|rid of me|in the way|nobody would (?:notice|care|miss)|nobody (?:will|d) (?:notice|miss|care)|who d miss|would miss me|miss me|miss an old|no use to|useless|worthless|waste of space|no good to|failure|hate myself|if i wasn t|wasn t here|weight on|nobody needs me|nobody likes me|would anyone",
  ],
  pointless: [
    "no reason|for me to stay|reason for me|sense in|don t see why|see no|don t care any|nothing makes|makes no sense to|nothing helps|can t stand|can t do this|can t carry|end of my|given up|lost all|too tired to|numb inside|hate my life|hate living|everything is black|no light|useless to|suffering|suffered enough|pain to stop|make it stop|want it to stop|stop hurting|all alone in|unbearable|broken",
    "what s the (?:use|point)|whats the (?:use|point)|what is the (?:use|point)|no point|point of|pointless|why (?:should|do) i|no reason|reason to|no way out|hopeless|no hope|lost hope|despair|desperate|dark|darkness|black hole|nothing left|nothing matters|nothing to live|can t (?:go on|anymore|cope|take|do this|bear|anymore)|can t take|can not take|cannot take|cannot go on|too much for me|no future|empty inside|no energy left|broken inside|depress~|so down|so low|not worth|isn t worth|meaningless|dark in my head|no courage|not himself|not for him|not for me|lonely i could|don t see the point|thinking of|catch myself|waiting for the courage|courage",
  ],
  neverWake: [
    "not wake up|wouldn t wake|never wake|don t wake|didn t wake|sleep (?:for ever|forever)|go to sleep and|wake up (?:tomorrow|again)|eternal rest|not waking",
  ],
  gone: [
    "if i was gone|i was gone|to stay any|stay any longer|reason to stay|leave for good|go forever|not be around|want out|get out of this life|slip away|fade away|off this earth|not here any",
    "disappear|be gone|wasn t here|not be here|won t be here|gone by then|vanish|never been born|not exist|be no more|i ll be gone|leave this world|not around|be with god|when i m gone|to be gone|where i m going|way to go",
  ],
  join: [
    "be with (?:my|him|her)|join (?:my|him|her)|next to (?:his|my|her)|follow (?:him|her|my)|see (?:him|her) again soon|take me|go to (?:him|her)|up there|so should i",
  ],
  alone: [
    "don t send|dont send|no need to (?:call|come)|don t (?:come|answer|look)|too late|find me|found me|shouldn t come in|leave me be|not stop me|stop me|by (?:myself|herself) she",
  ],
  tired: [
    "decided|plan|planned|try|tried|attempt|quickest|without pain|painless|level crossing|made up my mind|courage|silly|thinking|i think|i was planning|easy it is|i bought|got the|tonight again|ready to",
  ],

  hit: [
    "hands round|hands around|put his hands|round my neck|hurts? my|against the wall|in the face|in my stomach|lashes out|lash(?:es|ed) out|smacked|belted|thrash~|knocks? me|struck me|strikes? me|beat up|beats up|clout~|backhand~|threw me|throws me",
    "hits?|hit|hitting|beat~|beats|beaten|slap~|punch~|kick~|smack~|whip~|thump~|knocked (?:me|her)|belt|fist|bashed|batter~|hurts? (?:me|her)|hurt me|attack~|assault~|violent|violence|abus~|give me slaps|elbow~|headbutt~|lays? hands|laid hands",
  ],
  grab: [
    "by (?:my|the|her) (?:hair|arm|throat|neck|wrists)|yank~|jerk~|manhandl~|forces|force[- ]?fed|against the wall|out of bed by|threw",
    "push~|shov~|drag~|grab~|pinch~|pull(?:s|ed)? (?:my|her) hair|by the hair|shak~|throws?|threw|thrown|bites?|spits?|handles me|roughly|rough with|twists?|held me down|pinned|shake that|plates?|down the stairs",
  ],
  strangle: ["strangl~|chok~|throat|my neck|her neck|round my neck|suffocat~|pillow over"],
  threat: [
    "he will find|find me|tracks? me|says he ll|warned me|take the kids|take my children|put me in a home|throw me out|kick me out|cut me|if i talk|burn down|smash my|end up dead|not let me live|make sure i",
    "threat~|kill me|kill her|kill us|kill him|will find me|finish me|punish me|could get worse|send her back|in a box|hunt me|burn (?:me|her|the house)|get me|make me pay|teach me a lesson|regret|revenge|honou?r|blackmail~|or else|if i (?:leave|tell|go|say)|come again",
  ],
  weapon: ["knife|knives|gun|axe|hammer|bat|bottle|stick|iron bar|rifle|machete|scissors|crowbar|belt|blade"],
  afraid: [
    "on edge|heart stops when|can t sleep because|jump at|hear his (?:key|car|steps)|walking on|tiptoe~|petrified|dread~|cower~|don t feel safe|too frightened|not dare|stay quiet|keep quiet",
    "afraid|scared|fear|frightened|terrified|terrifying|shak(?:es|ing)|trembl~|flinch~|nervous|jumpy|eggshells|never know|don t dare|dare not|dare|hide|hides|hiding|hid|unsafe|not safe|panic",
  ],
  hide: [
    "hid|hide|hides|hiding|locked myself|in the bathroom|whisper~|secretly|cupboard|escape~|ran away|run away",
  ],
  lockIn: [
    "lock~ (?:me|her|him|us|in|their|the|my)|locked (?:in|up|me)|keys|can not leave|can t leave|cannot leave|not allowed (?:out|to leave)|doesn t let (?:me|her)|only lets|won t let|tied|tie my|tie her|chained|trapped|kept in|shut in",
  ],
  control: [
    "tracks my|may not|see my friends|not see my|my friends|see my family|decides|monitors|every penny|pocket money|gives me \\\\d+|account for|permission|speak to anyone|alone anywhere|reads my|locks my|no phone|my phone|asks where|time me|what i wear",
    "not allowed|lets me|let me out|checks my|check my|controls?|watches (?:me|my)|reads my|goes through my|jealous|passport|my papers|my documents|permission|forbid~|took my (?:phone|keys|papers)|takes my|takes all|doesn t let|won t let|never lets|must ask|have to ask|follows? me|keeps? my|hand (?:over|it over)|forced|obey|in front of (?:him|them)",
  ],
  takesMoney: [
    "my pension|her pension|his pension|every month|my cash|cheque|power of attorney|her savings|my savings|cleaned out|hundred euros? (?:gone|missing)|money (?:is )?(?:gone|missing)|loans? in my name|empties|drained (?:my|her) account|my pin",
    "bank card|take~ (?:my|her|his) (?:money|pension|card|savings)|money|pension|emptied|savings|account (?:is )?empty|pin code|sign (?:papers|over|the)|signature|inheritance|steals? from|stole my|robs|robbed me|my purse|my wallet|cash from",
  ],
  rage: [
    "woman screaming|things smashing|smashing|crashing|crying and shouting|crash|furniture|hurling|abuse at|abusive|call~ me (?:names|stupid|a)|bully~|bullied|belittl~|ranting|hollering|blows up|violent temper|explodes|shouts if",
    "shout~|scream~|yell~|rage~|raging|rag(?:e|ing)|angry|furious|smash~|breaking|breaks things|fight~|fights|row|temper|slams?|swear~|insult~|humiliat~|calls me names|banging|bangs|mad at|goes mad|aggress~|loses it|loses his|rows",
  ],
  drunk: ["drunk|drinks|drinking|booze|drugs|on the drink|been drinking|drank too much"],
  bruises: [
    "bruis~|black eye|marks?|burn marks?|scars?|swollen face|bleeding lip|sunglasses|red marks|broken (?:nose|arm|rib)|wounds?|finger marks|long sleeves|blue spots|bumps into",
  ],
  excuse: [
    "fell against|bumps into|says? (?:its|it s|she|he)|walked into|i have to say|he said sorry|says sorry|good man|my fault|my own fault|didn t mean|not so bad|never really|only pushed|provoked|deserved|says its the|joking she said|tripped again",
  ],
  sexual: [
    "into my bed|in my bed|under my|down my|my body|strips|bathroom with me|undresses|forces me|makes me|made me do|dirty (?:things|pictures)|sleeps with|rubs|lies on me|without clothes",
    "touch~ (?:me|my|her)|touches?|rape~|raped|sexual~|forced (?:me|himself)|forces (?:me|himself)|came in my (?:room|bed)|comes in my|in my (?:bed|bedroom)|in my room|naked|does things|things to me|i said no|didn t want|undress~|grope~|molest~|our secret|photos of me|something happened|private parts|kiss(?:es|ed) me",
  ],
  stalks: [
    "rattling|peering|trying my door|turns up|shows up|parked outside|drives past|appears|hanging round my|hangs around|lurk~|at my window|keeps coming|climb~ in|force~ the door|kick~ (?:in )?(?:the|my) door",
    "follow(?:s|ing|ed) me|stalk~|at (?:my|the) door|outside (?:my|the) (?:house|door|window)|waits outside|in (?:the|my) garden|is downstairs|he is (?:here|outside|downstairs|coming)|breaking in|break in|broke in|broke into|burgl~|prowl~|watching my|trying (?:to get )?in|still here|hes still|looking for me|won t go away|came to my house",
  ],
  secret: [
    "don t (?:tell|answer|ring|call|phone|reply)|dont (?:tell|answer|ring|call|reply)|please don t|secret|secretly|when he s (?:at|out)|when he is (?:at|out|not)|not know|must not know|say nothing|tell nobody|not tell|he says i have|reads my messages|checks my phone",
  ],
  pluis: [
    "i saw|saw it|i hear|heard|through the wall|none of my business|something is wrong|something s wrong|not right|in front of me|suspicious|witness|eggshells|every week the|crying again",
  ],
  leaves: [
    "leave him|if i leave|leave her|divorce|separat~|go home|home after|come home|comes home|a room somewhere|shelter|refuge|somewhere safe|get away|sleep with two kids|get out of here",
  ],

  chest: ["heart|my chest|his chest|her chest|ribs|ribcage", "chest|heart|breastbone|palpitation~|cardiac"],
  pain: [
    "agony|unbearable pain|terrible pain|worst|doubled up|screaming in pain|screaming with|splitting|excruciating",
    "pain|pains|painful|hurts?|hurting|ache|aches|pressure|tight|tightness|heavy|burning|cramps?|stabbing|sore|agony|crushing|stings",
  ],
  body: [
    "head|arm|arms|leg|legs|hand|hands|foot|feet|belly|stomach|tummy|back|throat|neck|eye|eyes|mouth|face|tongue|knee|hip|shoulder|lips|finger|fingers|ear|body|side|jaw|wrist|skin|calf|groin",
  ],
  breath: [
    "choking|choked on|struggling to breathe|fighting for|rattling breath|breathing (?:fast|funny|badly|strange)|no air|oxygen|gulping|inhaler empty",
    "breath~|breathe|breathless|short of breath|air|wheez~|gasp~|suffocat~|asthma|inhaler|puffing|chok~|catch my breath|pant~",
  ],
  numb: [
    "left side|right side|one side|feels dead|feel dead|can t hold|dropping things|drop everything|no strength|dragging|hang~ down|can t lift|can t move|sagging|drool~",
    "can t (?:feel|move|lift|swallow)|cannot (?:feel|move|lift)|can not (?:feel|move)|numb~|paraly~|tingl~|pins and needles|droop~|crooked|lopsided|weak|limp|no feeling|floppy|doesn t work|won t move|dead feeling",
  ],
  speech: [
    "can t (?:talk|speak)|cannot (?:talk|speak)|talk~ (?:funny|nonsense|strange|slow)|talks nonsense|slur~|words|mumbl~|speech|can t find words|makes no sense|not making sense|gibberish|babbl~|can t talk good",
  ],
  sight: [
    "see double|double vision|blurr~|can t see|cannot see|blind|vision|seeing (?:stars|spots)|flashes|lost sight",
  ],
  dizzy: [
    "room is spinning|going to faint|about to faint|black before|passing out|everything spins|blackout|throwing up",
    "dizz~|faint~|lighthead~|spinning|vomit~|throw~ up|threw up|sick twice|been sick|nausea|sweat~|shak~|shiver~|shaking|trembl~|clammy|sick since|feverish|wobbly|unsteady|collaps~",
  ],
  strange: [
    "strange|funny|weird|unwell|not well|feel ill|feel bad|feel sick|awful|odd|feel so|very ill|poorly|not right|rough|groan~|moan~",
  ],
  faint: [
    "went grey|goes grey|went pale|went white|turned grey|very sleepy|so sleepy|barely awake|half awake|hard to wake|slumped|slump~|out cold|eyes rolled|staring|twitching|jerking|stopped responding|no response|unresponsive|cold and clammy|ice cold|limp",
    "unconscious|passed out|not respond~|doesn t respond|not reacting|doesn t react|won t wake|wont wake|can t wake|cannot (?:really )?wake|cannot wake|isn t coming round|coming round|collaps~|black ?out|blacked out|grey|gray|pale|turned blue|is blue|lips blue|fits?|seizure~|convuls~|epilep~|coma|drowsy|sleepy|no pulse|pulse|not moving|doesn t move|goes straight off|lifeless|fainted|sound anymore|sleeping since|white as",
  ],
  stroke: [
    "stroke|heart attack|cardiac arrest|mini stroke|bleed on|blood clot|embolism|aneurysm|sepsis|meningitis|concussion|hypo|anaphyla~|appendi~|pneumonia|thrombosis",
  ],
  blood: [
    "pouring out|cut deep|deep cut|cut myself|artery|stitches need|chainsaw|saw|blade|blood clots|blood on|blood in|soaked in",
    "blood|bleed~|bleeding|wound|gash|cut|finger is off|finger off|sliced|stabbed|cough~ up|open fracture|haemorrh~|hemorrh~|thinners",
  ],
  stopsNot: [
    "won t stop|wont stop|not stopping|doesn t stop|t stop|everywhere|lots|a lot|pouring|gushing|badly|heavily|terribly|all over|soaked|for hours|worse|since an hour|racing",
  ],
  fall: [
    "leg looks|looks wrong|tumble|went down|off a chair|off the ladder|on the ice|stumbled|flat on|came off|crashed into|car hit|been hit by a car",
    "fell|fall|fallen|falls|slipped|trip|tripped|tumbled|knocked over|hit (?:my|her|his) head|fell off|off (?:her|his|my) bike|ladder|down the stairs|accident|crash|run over|hit by|bump|through the glass|glass door",
  ],
  stuck: [
    "can t put weight|put weight|stand on it|can t bear weight|trapped under|can t get off|won t hold me|can t climb|on my own legs|lying here|laying here|since i fell",
    "can t (?:get|stand|walk|move|reach)|cannot (?:get|stand|walk|move|reach)|cant get up|can not (?:get|stand|walk)|stuck in|can t get (?:up|out)|cannot walk|couldn t get up|unable to|get up|get out of bed|been out of bed|bedridden|get out",
  ],
  floor: [
    "on the floor|kitchen floor|bathroom floor|on the ground|floor|lying (?:on|in|behind)|lie on|lies on|in the bath|in the shower|bottom of the stairs|behind (?:her|his|the) door|on the pavement|in the street|in bath",
  ],
  poison: [
    "by mistake|mothers pills|someone else s|husband s pills|wife s pills|took his|took her|swallow~|drank the|wrong bottle|wrong dose|extra dose|double dose|ingested|inhaled|berries|fumes",
    "poison~|bleach|weed ?killer|cleaning (?:stuff|product|fluid)|detergent|antifreeze|wrong (?:pills|tablets|medicine)|by mistake|accident(?:al|ly)|overdos~|overdose|battery (?:swallowed|acid)|button battery|rat poison|mushrooms|ate nuts|mixed up|drain cleaner|swallowed a|white spirit",
  ],
  diabetes: ["insulin|diabetic|diabetes|sugar|hypo|glucose|injection"],
  lacks: [
    "no oxygen|oxygen is|dialysis|no inhaler|haven t taken|not had (?:my|his|her) (?:pills|medic~|insulin)|pills finished|medicine finished|pills are finished|run dry",
    "ran out|run out|out of (?:insulin|pills|tablets|medic~|inhaler)|no (?:insulin|pills|tablets|medicines?) left|without (?:my|his|her) (?:pills|medic~|insulin|tablets|inhaler)|not taken|hasn t taken|forgot (?:my|to take|his)|stopped taking|pharmacy (?:is )?closed|chemist (?:is )?(?:closed|shut)|missed (?:my|his|her) (?:insulin|dialysis|pills)|doctor not available|gets? my pills if|no more (?:pills|insulin|inhaler)",
  ],
  swelling: [
    "swell~|swollen|allerg~|stung|wasp|bee|rash|hives|bitten|snake|itch~ all|thick and red|puffed up",
  ],
  fever: [
    "fever|temperature|4[01] ?(?:degrees|fever)?|40 5|39 \\d|boiling hot|burning up|hot and|heatstroke|heat|sunstroke|dehydrat~|stiff neck|hypotherm~|mouth so dry",
  ],
  burn: [
    "burn(?:ed|t) (?:my|her|his|whole)|boiling|oil|skin (?:comes|is coming|peel~)|blisters|scald~|acid|chemical|hot fat",
  ],
  pregnant: [
    "pregnant|pregnancy|labou?r|contractions|water broke|waters broke|waters|giving birth|birth|baby (?:comes|is coming|moving|moves)|feel baby|miscarr~|weeks gone",
  ],
  confused: [
    "confus~|doesn t know (?:where|who|what)|don t know where|disorient~|same question|nonsense|recogni[sz]e|wander~|delirious|hallucinat~|dementia|alzheimer~|don t remember|forgets everything|out of it|not making sense|remember what|lost (?:her|his) way|over n over",
  ],
  urine: ["urin~|pee|peed|toilet|stool|poo|not (?:been|gone) to the toilet|wet (?:him|her)self|water works"],
  refuses: [
    "refuses?|won t see|doesn t want (?:a )?doctor|won t (?:go|let)|no doctor|says (?:wait|no|tomorrow|she s|he s)|wait till|wait for|don t want to trouble|should we wait|no ambulance|says she s|she says|he says|won t come out|not hungry",
  ],

  fire: ["fire|flames?|ablaze|burning down|on fire|explo~|blaze|alight|in flames|set light"],
  smoke: [
    "smoke coming|smoke out|smoke everywhere|cloud of|smokey|it s smoking|is smoking",
    "smoke|smok(?:ing|es)|smoky|fumes|soot|smoulder~|full of smoke|black smoke",
  ],
  gas: ["gas|propane|butane|gas (?:leak|heater|on)|rotten eggs|cooker on|meter"],
  smell: ["smell~|stink~|reek~|odou?r|stench|smells of|whiff|burnt smell|rotten|smell of burning"],
  burning: [
    "caught fire|catching fire|caught light|melting|left on|left it on|hob on|stove on|iron on|gone up in|sizzl~|crackling|too hot to touch|glowing|bang and",
    "burn(?:s|ing|t)?|sparks?|sparking|short circuit|melted|melting|hiss~|crackl~|scorch~|glowing|overheat~|holes in|singe~|left (?:the )?(?:pan|stove|iron)|forgot the pan|caught",
  ],
  thing: [
    "kitchen|chip pan|pan|oven|cooker|stove|socket|plug|fuse box|tv|television|garage|roof|shed|barn|cellar|attic|mattress|curtains?|sofa|bed|blanket|battery|charger|washing machine|dryer|chimney|house|flat|building|meter|extension|bin|kettle|school",
  ],
  stove: [
    "gas heater|gas fire|coal fire|log burner|oil heater|portable heater|gas boiler|used the|oven on",
    "stove|heater|boiler|geyser|water heater|radiator|paraffin|gas heater|wood burner|burner|heating|furnace|gas fire",
  ],
  sick: [
    "feel ill|all feel|we all|all of us|feeling ill|feel sick|cat is|everyone is sick|drowsy|nauseous|headaches",
    "headache|headach~|head ache|dizz~|vomit~|sick|sleepy|drowsy|faint|nausea|wife just fell|just fell|whole family|feel sick",
  ],
  coAlarm: [
    "co alarm|the alarm|alarm is|co2|detector",
    "co alarm|co detector|carbon monoxide|smoke alarm|smoke detector|detector|alarm|monoxide|co meter",
  ],
  beeps: [
    "screaming|is screaming|blaring|won t stop beeping|red light",
    "beep~|goes off|went off|going off|ringing|screeching|chirp~|wailing",
  ],
  indoors: [
    "barbecue|bbq|charcoal|brazier|camping stove|open fire|generator|wood on the floor|fire inside|wood inside|coals",
  ],
  inside: [
    "inside|indoors|in (?:the|my|her|his) (?:house|flat|bedroom|kitchen|room|hallway|cellar|living)|near my|in here|still in|in there",
  ],
  bedSmoker: ["cigarettes?|smokes in bed|ash~|fag|cigar|falls asleep with|smoking in bed"],

  age: [
    "(?:i am|i m|im) (?:ten|eleven|twelve|thirteen|fourteen|fifteen|nine|eight|seven|six)|at school|year (?:four|five|six|\\\\d)|my class|my mummy|my daddy",
    "(?:i m|im|i am|ik ben|me|am) (?:only |just |nearly |almost )?(?:\\( )?(?:[5-9]|1[0-6]|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)(?! (?:times|hours|minutes|kilo\\S*|km|weeks|days|months|percent|pm|am|clock))|me [5-9]|(?:[5-9]|1[0-6]) (?:years|yrs|year) old(?= (?:and|can|i|my|we|$))|can a kid|i m a (?:kid|child)|my (?:teacher|class|coach|football coach)|kids? (?:also )?write|in (?:4th|5th|6th) grade|after school|at school likes",
  ],
  parent: [
    "my dad|my mum|my stepdad|his mum|her dad|my teacher|my trainer|my coach|grandpa touches|my granddad",
    "dad|daddy|mum|mom|mama|mummy|stepdad|stepfather|stepmum|stepmother|my uncle|my brother|my sister|coach|teacher|baby brother|foster",
  ],
  child: [
    "little kid|little kids|youngster|schoolgirl|newborn|baby in|girl next door|boy next door|her kids|his kids|their kids|their baby|the baby|grandson of|granddaughter of|year old (?:boy|girl)|pupil|twins",
    "child|children|kid|kids|baby|toddler|little (?:girl|boy|one|ones)|boy|girl|son|daughter|stepdaughter|stepson|teen~|infant|pupil|small child|grandchild|schoolboy|bairn",
  ],
  cries: [
    "whimper~|baby crying|crying in|crying for|howl~|moans",
    "cries|cry|crying|screams?|screaming|weeps?|weeping|sobs?|sobbing|begs?|begging|wails?",
  ],
  internet: [
    "internet|online|photos?|pictures|messages from|snapchat|instagram|tiktok|grown man|wants to meet|want me to come|webcam|naked|meet her|meet me|game chat",
  ],

  notSeen: [
    "hasn t opened|not opened|curtains since|since sunday|since monday|since last|not moved|same place|no sound|silent for|quiet for|not come down|hasn t come down|no life|no sign of|stopped coming out|not out",
    "not (?:been )?seen|haven t seen|hasn t been seen|hasnt been|nobody has seen|no one has seen|not heard|haven t heard|no sign|no light|lights? (?:is|are|has)|not been (?:to|out)|haven t moved|hasn t (?:moved|come out|been out)|curtains (?:haven t|closed|shut|drawn)|no movement|nothing moves|missing since|vanished|usually",
  ],
  notOpen: [
    "not picking up|not answering|no reply|doesn t reply|isn t answering|won t come to|knocked|rang the bell|phone goes|voicemail|can t reach|can t get hold|couldn t reach",
    "doesn t (?:open|answer|pick up)|not (?:open~|answer~|pick~)|won t (?:open|answer)|no answer|nobody opens|ring and ring|ring the bell|ring the|rings out|phone rings|knock~|doesn t come to the door|letterbox|bell|pick up",
  ],
  piles: [
    "dog (?:is )?whining|whining|barking for|howling|post piling|milk bottles|papers on|parcels outside|lights on|tv blaring|bin overflowing|curtains",
    "post ?box|letterbox|mail|milk|newspapers|papers piling|curtains|blinds|shutters|light is burning|tv is on|dog (?:barks|barking|howling|crying)|overflow~|parcels|bins not|boxes still|untouched|his car is there",
  ],
  noFood: [
    "had nothing but|nothing but (?:tea|water|bread|toast|crackers)|nothing in the (?:house|cupboard|fridge)|no money for food|not had a meal|warm meal|hot meal|proper meal|living on|lives on|leaves her food|left her food|pushes (?:the|her) food|go hungry|going hungry|food bank|out of food|ran out of food|last food",
    "not (?:eaten|eating|eat|drunk)|haven t eaten|hasn t (?:eaten|had)|t eat|ve not eaten|ate nothing|nothing to (?:eat|drink)|no (?:food|water|meals?|meal)|eats? (?:nothing|hardly|cat|dog)|not eat|did not eat|don t eat|doesn t eat|refuses to (?:eat|drink)|won t eat|stopped eating|hungry|starv~|fridge (?:is )?empty|empty fridge|cupboards? (?:is|are) (?:empty|bare)|a biscuit a day|only (?:tea|water|toast|biscuits|coffee)|skip(?:s|ping)? meals|cat food|dog food|anything to drink|crying for water|sips water|drink since|food when|looking for bread|mouth so dry|reach the tap",
  ],
  thin: [
    "thin|skinny|skin and bone|lost (?:so much |a lot of )?weight|bones|wasting away|skelet~|clothes hang|kilos? lighter|weak now|so weak|frail|lost \\d+ kilo",
  ],
  filth: [
    "wet bed|soiled|own (?:urine|mess|faeces)|filthy|crawling|fleas|mouldy|bugs|piles of|knee deep|stench|smelly|sticky|soaked|pus|infected|festering|rotting|bed sores|dirty nappy|waste everywhere|toilet blocked",
    "filth~|dirty|dirt|own dirt|rubbish|garbage|rats?|mice|cockroach~|maggots|flies|ants on|mould~|excrement|faeces|urine|pee|soaked bed|soiled|nappy|pads|stink~|smell(?:s|y)?|unwashed|hoard~|squalor|neglect~|lice|sores|bedsores|own (?:filth|mess)|mountains of|wet bed|terrible smell",
  ],
  unwashed: [
    "not (?:been )?(?:washed|wash|bathed|changed|showered)|washed|wash me|hasn t washed|same clothes|dirty (?:clothes|sheets)|out of bed|in bed|stopped washing|doesn t wash|changed (?:her|him|me)|no energy|can t be bothered",
  ],
  cold: [
    "no coal|no wood|can t afford heating|afford (?:to heat|heating)|in my coat|icy|ice on the|shiver~|meter ran out|heating off|heating broke|windows broken|blankets|hypothermia|frozen stiff|\\\\d degrees",
    "cold|freezing|frozen|no heat~|without heat~|heating (?:is )?(?:off|cut|broken)|no electric~|no power|cut off|no gas|no oil|\\d degrees (?:in|inside)|under blankets|wearing (?:my|his) coat|shivering|no hot water",
  ],
  noCare: [
    "never turned up|carer never|nurse never|hasn t come|not come|not been (?:by|here|round)|didn t turn up|don t turn up|doesn t turn up|no one checks|nobody checks|no one looks|no one cares|nobody looks|on her own all|left to|left her|left him|leaves him|leaves her|family never|never visit|never come|doesn t bother|can t be bothered",
    "nobody (?:came|comes|cares|looks|visits|helps)|didn t come|didnt come|stopped coming|left (?:me|her|him|us) (?:in|alone|there|on)|leave (?:me|her|grandma|him)|on holiday|went away|abandon~|forgot (?:me|her|him)|doesn t look (?:at|after)|doesn t (?:come|care|visit)|family don t|when he remembers|if the boy thinks|tied|locked in|don t come|looks after (?:him|her)|with nobody|not visited|back room|neglect~|gone for the weekend|daughter was away",
  ],
  wanders: [
    "in the middle of the night|at night alone|in her slippers|half dressed|undressed|lost and|no coat|on the road|along the road|walking around|roaming",
    "nightdress|pyjamas|nightgown|barefoot|wander~|in the street|no shoes|slippers|in the snow|sleeps? (?:in (?:his|her|my|the) car|outside|rough|on the street)|sleeping in (?:my|his|her|the) car|homeless|evicted|put on the street|walking alone",
  ],
  odd: [
    "that s not like|never does that|something happened|something has happened|fear the worst|bad feeling|unusual|strange for|worries me",
    "usually|normally|not like (?:him|her)|worried|worry|concerned|unlike (?:him|her)|always (?:waves|greets|opens)|strange because|not to gossip|not to complain|die of shame|ashamed|might be just|i think nobody",
  ],

  media: [
    "tv|telly|film|movie|book|series|radio|paper|theatre|play|news|quiz|song|concert|music|museum|show|read|novel|programme|story|bbc|theater|obituaries|youtube|article|elvis",
  ],
  nature: [
    "garden|flowers?|geraniums|dahlias|roses|plants?|tree|hedge|lettuce|tomatoes|chickens|hens|cat|cats|dog|dogs|fish|bird|birds|parrot|pigeons|rabbit|slugs?|spiders|hedgehogs|fox|mouse|aphids|bees|weather|rain|sun|frost|storm|thunder|clouds|pond fish|puppy|weed|ivy|lawn|budgie",
  ],
  cooking: [
    "soup|cake|chips|sauce|eggs|cream|stew|bread|coffee|tea|biscuits|chocolate|sausage|recipe|tasty|delicious|meat|butcher|sprouts|pie|curry|pickles|jam|dinner|beer|frites|mayonnaise|onions|potatoes|spuds|yoghurt|dessert|waffles|pancake~|wine|grapes",
  ],
  play: [
    "cards|chess|rummikub|bingo|football|darts|tennis|cycling|bike tour|choir|sing|band|fair|scouts|dance|dancing|party|wedding|carnival|raffle|tombola|club|yoga|gym|knit~|puzzle|sudoku|crossword|swim~|game|goal|won|win|boxing|trip|outing|halloween|pool|scrabble|arsenal|match|holiday in|museum|jumble",
  ],
  errands: [
    "appointment|check ?up|yearly|form|bill|notary|physio|dentist|optician|cardiologist|chemist|pharmacist|prescription|blood test|giving blood|stockings|leaflet|course|class|lesson|teacher|homework|town hall|council|sticker|computer|printer|plumber|electrician|sweep|quote|insurance|cemetery|will and testament|deadline|price|prices|cheap|expensive|euro|shop|sale|contract|service due|certificate|donated|visiting hours|exercise|hairdresser|parking|app|volunteers?|roadworks|cash",
  ],
  past: [
    "years? ago|last (?:year|spring|winter|month)|in (?:19|20)\\d\\d|(?:19|20)\\d\\d|war|when i was young|used to|retired|healed|recover~|all better|all good|plaster off|years now|my late|seventies|those days|once upon",
  ],
  joy: [
    "haha|laugh~|lovely|wonderful|fun|great|beautiful|proud|happy|glad|joy|nice|fine fettle|handy|super|love|interesting|sweet|cosy|gorgeous|comical|best|brilliant|delighted|enjoy~|moving|blessed|cheerful|well done|congrat~",
  ],
  saying: [
    "so to speak|as they say|hook line|through the roof|pain in the neck|up the wall|drop dead|stroke of luck|piece of cake|to die for|break a leg",
  ],
};
