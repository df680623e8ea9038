/**
 * Weak signs in French as written in Belgium, text-message spelling included: none of them is danger by itself. Own
 * observation of how people speak, along the warning signs that first-aid, fire-prevention and suicide-prevention
 * leaflets commonly list; no other list was copied. What each weighs: `core/safety/signs.ts`.
 */
import type { Signs } from "../../signs.ts";

export const frenchSigns: Signs = {
  first: ["je|j|me|m|moi|mon|ma|mes|nous|on|notre"],
  other: [
    "il|elle|ils|elles|lui|son|sa|ses|quelqu un|voisin~|monsieur|mr|madame|mme|dame|homme|femme|mari|epoux|epouse|fils|fille|frere|soeur|pere|mere|papa|maman|mamy|mamie|papy|papi|grand mere|grand pere|oncle|tante|ami|amie|copain|copine|cousin~|neveu|niece|petit fils|petite fille|beau~ (?:pere|mere|frere|fils)|belle (?:mere|fille|soeur)|collegue|compagnon|compagne|gens|vieux|vieille|jeune|gamin~|garcon|type|couple|locataire|patron",
  ],
  days: [
    "(?:\\d+|deux|trois|quatre|cinq|six|sept|huit|dix|quelques|plusieurs) (?:jours?|semaines?|heures?|mois|nuits?)|une semaine|des (?:jours|semaines|heures|mois)|depuis|toute la (?:journee|nuit|semaine)|jour et nuit|toutes les nuits|hier|avant hier|cette semaine|ce matin|souvent|parfois",
  ],
  soon: [
    "ce soir|cette nuit|demain|bientot|tout a l heure|aujourd hui|aujourdhui|maintenant|ce week end|tantot|tout de suite|en ce moment|dimanche",
  ],
  suddenly: [
    "tout d un coup|soudain~|d un coup|subitement|brusquement|depuis (?:ce matin|hier|cette nuit|tout a l heure|tantot)|la derniere fois|vient de|a l instant",
  ],
  not: ["pas|jamais|rien|aucun~|sans|ni|guere|a peine|refuse~|peu|non"],
  noMore: ["plus|n en peux|peux plus|arrive plus|sait plus|sais plus|ne \\S+ plus|n \\S+ plus"],
  nobody: ["personne|toute? seule?|tout seul|seule? a la maison|suis seule?|aucune visite|abandonne~"],
  help: [
    "aide|aidez|au secours|secours|venez|vite|urgent|urgence|112|101|ambulance|pompiers|police|on fait quoi|que faire|qu est ce qu on fait|qu est ce que je fais|c est grave",
  ],
  again: [
    "encore|toujours|chaque (?:jour|nuit|soir|fois)|tous les (?:jours|soirs)|souvent|sans arret|tout le temps|a nouveau|regulierement",
  ],
  want: [
    "veux|veut|voudrais?|voulais|voulait|aimerais?|aimerai|envie|souhaite~|espere|vais|va|laissez|laisse moi|qu on me laisse|pret|prete|besoin|hate",
  ],
  says: [
    "ecrit|a ecrit|m a dit|m a ecrit|envoie|envoye|sms|message",
    "dit|a dit|disait|repete|parle|ecrit|a ecrit|menace|demande|raconte|crie|pense que|m a envoye|appelle",
  ],

  suicide: [
    "suicid~|me tuer|se tuer|s est tue|me pend~|se pend~|me pendre|me flingu~|me foutre en l air|se foutre en l air|mettre fin|en finir|me jet~|se jet~|me supprim~|me noyer|se noyer|me laisser couler|me faire sauter|passer a l acte|mes jours|ses jours|me buter|avance ma mort|couper les veines|coupe les veines|ouvr~ les veines|quitter ce monde|me detruire|faire une betise|de betises?|d euthanasie demain",
  ],
  die: [
    "mourir|crever|defunt|me laisser mourir|finir mes jours|plus de ce monde|cimetiere pour moi|au trou",
    "mourir|mort|morte|meurs|meurt|mourrai|deces|crever|creve|creuver|tombe|cercueil|enterrement|enterrer|ciel|paradis|au dela|obseques|morgue",
  ],
  life: ["vie|vivre|vis|vecu|exister|existence|monde|terre|etre ici|etre la|suis encore"],
  weary: [
    "fatiguee?|marre|assez|ras le bol|epuisee?|lasse?|usee?|degoutee?|a bout|trop vieux|trop vieille|trop vecu|assez vecu",
  ],
  over: [
    "fini~?|fini|finit|terminee?|fin|arreter|s arrete|stop|cesser|abandonner|derniere?|dernier|regle|c est tout",
  ],
  pills: [
    "anxiolytiques?|doliprane|dafalgan|paracetamol|plaquettes?|dose|alcool et|whisky|armoire a pharmacie|insuline",
    "pilules?|medicaments?|medocs?|cachets?|comprimes?|somniferes?|boite|flacon|morphine|xanax|temesta|valium|tranquillisants?|antidepresseurs?|gelules?|gouttes|plaquette",
  ],
  much: [
    "toute (?:la|ma)|tous (?:mes|les|ses)|tt mes|trop|combien|vingt|trente|entiere?|melange~|2x|deux fois|double|erreur|expres|\\d+ (?:cachets?|pilules?|comprimes?)",
  ],
  swallow: ["avale~|avaler|ai pris|a pris (?:des|ses|tous|trop)|bu|gobe~|ingurgite|reste plus rien"],
  rope: ["corde|noeud|pend~|poutre|ceinture|cable|grenier"],
  gun: ["fusil|pistolet|revolver|balle|arme|carabine|flingue|flinguer|charge|coup de feu|tirer"],
  train: ["train|rails?|voie ferree|quai|gare|passage a niveau|metro|voies"],
  height: [
    "sur le pont|sur le toit|au bord|rebord|garde fou|parapet|regarde l eau|du haut|haut de",
    "pont|toit|balcon|fenetre|etage|falaise|viaduc|rambarde",
  ],
  water: ["canal|riviere|fleuve|etang|lac|mer|lys|meuse|escaut|noyer|couler|noyade|baignoire"],
  jump: ["sauter|saute|sauterai|jeter|jette|jeterai|precipiter|me lancer|lancer|foncer dans"],
  wrists: [
    "veines|poignets?|me coup~|me suis coupe~|lame|rasoir|scarifi~|me fais du mal|me faire du mal|m ouvre|entailles?|automutil~",
  ],
  farewell: [
    "pardon maman|pardon papa|pardonne|pardonnez moi|vous embrasse tous|embrasse les|je pars|adieux|ne pleurez|ne m en voulez|sois forte|soyez heureux|on se reverra|merci d avoir|prends bien soin|occupe toi de|vis ta vie|tu etais|derniere lettre|bonne continuation",
    "adieu|au revoir|adieux|dernier message|derniere fois|derniers mots|merci pour tout|merci a tous|pardonnez|pardon|desolee? pour tout|dites (?:a|leur|lui)|prenez soin|prends soin|occupez vous de|pas (?:de )?(?:sa|ta|leur|votre) faute|vous n entendrez plus|je vous aime|je t aime|trop tard|pour toujours|ne cherchez plus|mes affaires en ordre|ne me cherchez",
  ],
  settling: [
    "tout prepare|papiers sont sur|sur la table|j ai tout range|rendu les cles|j ai tout donne|tout donne|donne mon chat|donne mon chien|j ai ecrit|ecrit une lettre|mot sur la table|mes volontes|codes|derniere toilette|regle mes|mis de cote|costume",
    "donne (?:mes|son|ses|mon|tous)|en ordre|lettres?|enveloppe|testament|mes affaires|notaire demain|plus besoin|bijoux|regle|tout est pret|tout est prepare|valise est prete|mon chat a|mon chien a|nourrir les|cle sous|la cle est|plus beau costume|mon assurance",
  ],
  burden: [
    "manquerai|personne ne m|m aime|ne m aime|serai mieux|soulages?|seraient mieux|iraient mieux|coute cher|poids mort pour|de reste|gene|place ici|pas ma place|plus ma place|deteste ma vie|me deteste|honte de vivre",
    "sans moi|sers (?:plus )?a rien|sert plus a rien|poids pour|un fardeau|charge pour|une charge|un boulet|de trop|debarrasse~|encombre|derange tout|personne (?:ne )?(?:verra|remarquera|s apercevra|me pleurera|pleurerait|saura|verrait)|(?:verra|fera) (?:pas )?la difference|manquerai a personne|m oublie|inutile|bonne a rien|bon a rien|vaux (?:plus )?rien|ratee|gene tout le monde",
  ],
  pointless: [
    "tout s arrete|que ca s arrete|a bout|plus goutt?|rien ne (?:va|me)|pour rien|quel interet|l interet|je craque|craquer|tiens plus|tenir|plus rien|sans but|vide|seul au monde|j abandonne|baisse les bras|ras la casquette|insupportable|souffre trop|trop de souffrance|assez souffert|souffrir|sombre|detresse|bout du rouleau|broie du noir|au fond du trou|plus aucun",
    "a quoi bon|a quoi ca sert|pourquoi (?:continuer|vivre|on me|je suis encore|me lever|se lever|rester)|l utilite|utilite|plus de sens|aucun sens|pas de sens|vaut plus la peine|vaut pas la peine|plus d issue|pas d issue|aucune issue|sans issue|sans espoir|plus d espoir|desespoir|desespere~|idees? noires?|noir|tout noir|gouffre|le fond|raison de|plus la force|plus de force|plus le courage|plus envie|envie de rien|plus gout|gout a rien|peux plus|veux plus|tiens plus|n en peux|plus rien ne|idee me traverse|l idee|pense a la mort|penser a la mort|y pense|deprim~|depressi~|tunnel|vide en moi|au bout|plus de raison|c est foutu|tout est fini|plus d avenir",
  ],
  neverWake: [
    "plus me reveiller|pas me reveiller|ne (?:plus|pas) (?:me )?reveill~|plus jamais me|endormir (?:pour|et)|m endormir|dormir pour (?:toujours|de bon)|sommeil eternel|repos eternel|reveille plus|plus ouvrir les yeux",
  ],
  gone: [
    "pars cette nuit|je pars|partir cette|qu on m oublie|plus etre|m effacer|tout s arrete|tout arreter|que ca s arrete|que tout|s arrete|manquerai|plus exister|etre ailleurs|ne plus etre",
    "disparaitre|disparais|disparait|disparaisse|plus (?:etre )?(?:la|ici)|serai (?:plus|mort|morte|parti~)|m en vais|m en aller|partir pour|partie? pour|n etre jamais ne~|jamais ne|plus de moi|partir",
  ],
  join: [
    "pres de (?:ma|mon|lui|elle)|rejoins|rejoindrai|le retrouver|la retrouver",
    "rejoindre|retrouver (?:ma|mon|lui|elle)|aupres de (?:ma|mon|lui)|pres d elle la haut|la haut|me chercher|m attend|avec (?:lui|elle) au",
  ],
  alone: [
    "n envoyez personne|envoyez personne|vous derangez pas|ne vous derangez|pas d ambulance|laissez moi|laisse tranquille|tranquille|venez pas|ne venez|pas la peine|trop tard|trouver|retrouver|retrouverez|faut pas venir",
  ],
  tired: [
    "y pense|decide|cest decide|decision|plan|essaye|tentative|rate~|le moment|courage de le faire|pret a|compte|compter|calme|tis bon|je suis calme|serieusement|pas une blague",
  ],

  hit: [
    "contre le mur|contre la porte|dans le ventre|dans la figure|fait mal|me fait mal|beigne|torgnole|racle|derouille~|leve la main|main sur moi|frappe|coup de (?:pied|poing|tete|ceinture|boule)|roue de coups|a battu|tabasse",
    "frapp~|tape|tapee?|tape dessus|tapait|bat|battu~|battait|coups?|gifle~|claque~|cogne~|poing|pied|baffe~|tabass~|corrige~|raclee|rouee|ceinture|casse (?:mon|le|son) (?:bras|nez)|massacre~|brutalis~|violent~|maltrait~",
  ],
  grab: [
    "contre le mur|pousse|par les cheveux|par le bras|tord|tordu|me tient|jette par|me tire|brusquement|arrache|a jete|balance",
    "pousse~|bouscule~|secoue~|traine~|tire (?:par )?(?:les )?cheveux|serre~|attrape~|jete~|jette|lance~|pince~|mord~|crache~|empoigne~|assiettes|vole~ en eclats|lance (?:des|un|une)|renvers~|brusque~",
  ],
  strangle: ["etrangl~|gorge|au cou|le cou|etouff~|serre (?:a )?la gorge|coussin sur"],
  threat: [
    "menaces|me retrouver|si je (?:parle|pars|dis)|si tu|il me dit que|prendre les enfants|mettre dehors|home si|finira mal|mettre a la porte|egorg~|massacr~|sait ou j habite|va me faire|me fera",
    "menac~|me tuer|la tuer|te tue|je te tue|va me (?:tuer|planter|retrouver|crever)|va la tuer|tuer|planter|bruler (?:sa|la|ma|vive)|vengeance|se venger|faire la peau|crever|chantage|retrouvera|paiera|regretter|attention a moi|va mal finir|defoncer",
  ],
  weapon: [
    "couteaux?|fusil|pistolet|hache|marteau|barre de fer|baton|bouteille|arme|machette|ceinture|batte|ciseaux",
  ],
  afraid: [
    "sa cle|bruit de la cle|les cles dans|boule au ventre|retiens mon|pas en securite|tremble|je me tais|fais semblant|tetanis~|peur bleue de|sur mes gardes|qui vive|apeuree?|la trouille|cauchemars",
    "peur|crains|crainte|terrifie~|tremble~|ose plus|n ose|j ose plus|j ose pas|effray~|angoiss~|terreur|panique|peureuse|marche sur des oeufs|sur des oeufs|sursaut~|pleure quand|pleure qd|cache|cacher|caches?|me cacher|sauver",
  ],
  hide: ["cachee?|me cache|suis cache~|en cachette|chuchote~|enferme~|reponds pas|fuir|enfui~"],
  lockIn: [
    "enferm~|ferme a cle|a cle|ferme la porte|sort jamais|sortir (?:seule|pas)|pas le droit de sortir|peux pas sortir|empeche (?:de|moi)|sequestr~|attach~|ligote~|sans clef|sans cle",
  ],
  control: [
    "compte les|heure a laquelle|appels|mes amis|voir ma famille|seule nulle part|suit sur|geolocal~|code de mon|choisit mes|demander la|me laisse rien|pas parler|me taire|me rabaisse|lit mes messages|traque|pas sortir",
    "pas le droit|interdit|interdi~|m interdit|controle (?:tout|mon|mes|ma)|surveill~|jaloux|jalouse|regarde mon|fouille|passeport|papiers|carte d identite|me laissera|laissera jamais|laisse pas|permission|demander pour tout|prend mon gsm|pris mon telephone|coupe de ma famille|suit partout|entend tout|de force|marier|signe~ les papiers|commande",
  ],
  takesMoney: [
    "vide mon|vider mon|mon compte|mes economies|mon argent|ma pension|sa pension|son argent|mon portefeuille|mon sac|preleve|virement|me reclame|de l argent a sa|lui pique|pique son|chequier",
    "carte (?:de banque|bancaire)|prend (?:tout )?(?:mon|son|ma|sa) (?:argent|pension|carte)|argent|pension|sous|vid~ (?:mon|son) compte|compte vide|code|retire|vole (?:mon|ma|son|sa|mes)|signer|signature|procuration|heritage|extorqu~|profite d",
  ],
  rage: [
    "me crie dessus|crie dessus|coups sourds|vaisselle|se dispute|scandale|hurlent|engueulent|traite de|insultes?|gros mots|humiliations|pete les plombs sur|casse des|claquements",
    "cri~|hurle~|hurlements|engueul~|dispute~|bagarre|se bat~|violence|colere|enrag~|enerve~|l enerver|furieux|insulte~|humili~|rabaiss~|casse tout|claque les portes|fracas|assiettes volent|gueul~|agressif|agresse~|agression|brutal",
  ],
  drunk: ["boit|bu|ivre|saoul~|alcool|soul|drogue|quand il a bu"],
  bruises: [
    "bleus?|oeil au beurre noir|beurre noir|ecchymoses?|traces|marques?|coquard|cicatrices|brulures?|griff~|lunettes de soleil|hematomes?|saigne|plaies|blessee?s?",
  ],
  excuse: [
    "tombee? (?:elle dit|dans l escalier elle)|dit (?:toujours )?(?:que|qu|quelle)|elle dit qu|de ma faute|ma faute|fallait pas|il regrette|pas mechant|je l ai cherche|sais pas si ca compte|pas si grave|mais maintenant il dort|il s excuse|dit qu elle est tombee",
  ],
  sexual: [
    "me touche|touchee?|me force|forcee?|viol~|attouchement~|nue?s?|vient dans ma chambre|dans mon lit|dans ma chambre|m embrasse|caresse~|contre mon gre|je veux pas|voulais pas|abuse|abus~|sexuel~|la nuit il",
  ],
  stalks: [
    "me suit|suit|rode|regarde par|a ma fenetre|dans mon jardin|entre sans|essaie d entrer|forcer|tambourine|s introduire|intrus",
    "devant (?:ma|chez|mon|la) (?:porte|immeuble|moi|maison)|devant ma porte|me suit|suit partout|harcel~|attend (?:tous|devant)|rode|derriere la porte|defoncer la porte|entre~ chez moi|cambriol~|forcer la porte|cherche apres moi|frappe a la porte|m attend|guette|espionne|il est (?:a cote|la|en bas|devant)",
  ],
  secret: [
    "dites rien|dis rien|ne dites|rien dire|n en rien dire|pas en parler|secret|en cachette|entend tout|regarde mon gsm|lit mes|repondez pas|pas repondre|ne m appelez pas|m appelez pas|personne sait|sans qu il|ne doit pas savoir|doit pas savoir|rien a mon",
  ],
  pluis: [
    "entendu|j entends|je l ai vu|je l ai entendu|de mes oreilles|bruits? de|a travers le mur|par la fenetre|bizarre chez|louche|soupconn~|pas normal|suspect|temoin|sur des oeufs",
  ],
  leaves: [
    "partir de chez|quitter|quitte|le quitter|divorc~|separ~|refuge|rentrer chez moi|rentre|quand il rentre|me retrouver|me sauver|m enfuir|fuguer",
  ],

  chest: [
    "dans la poitrine|ma poitrine|bras gauche|arythmie|cage thoracique|coeur",
    "poitrine|coeur|thorax|sternum|palpitations?|cardiaque",
  ],
  pain: [
    "douleur|qui serre|ca serre|etau|point dans|coup de poignard|intenable|insoutenable|me tord|pliee? en deux",
    "mal|douleurs?|souffre~|serre|oppress~|brule|poids|pression|lourde?|crampes?|pique|lance|elance",
  ],
  body: [
    "tete|bras|jambes?|main|mains|pied|pieds|ventre|estomac|dos|gorge|cou|nuque|oeil|yeux|bouche|visage|langue|genou|hanche|epaule|levres|doigts?|oreille|corps|cote|machoire|poignet|peau|joue|front",
  ],
  breath: ["respir~|souffle|essouffl~|etouff~|suffoqu~|asthme|haletant|siffle|inhalateur|puffer|bleues?"],
  numb: [
    "pend|bras pend|tombant|pendant|ballant|plus de force dans|sans force|leve pas|lever le bras|engourdissement|fourmille|jambe qui|traine la jambe|lache tout|cote gauche|cote droit",
    "bouge plus|bouge pas|sens plus|sent plus|engourdi~|paralys~|fourmis|fourmillements?|de travers|tordue?|pend d un|tombe d un cote|leve plus|plus lever|plus bouger|insensible|mou|molle|faible|faiblesse",
  ],
  speech: [
    "comme s il etait|saoul et|mots bizarres|langue lourde|parole|articuler|phrases|parler",
    "parl~ (?:mal|bizarre|tout|plus|embrouille|drole)|parl mal|bafouill~|begaye|mots|embrouill~|articule|sait plus parler|sais plus parler|incoherent~|bredouille|baragouine|dit n importe quoi|divague",
  ],
  sight: [
    "vois double|voit double|vois flou|flou|vois plus|voit plus|vois trouble|etoiles|aveugle|taches devant|voile devant",
  ],
  dizzy: [
    "tete qui tourne|tete tourne|tout tourne|tourne|vertiges?|etourdi~|nausees?|vomi~|vomis~|malaise|evanoui~|trembl~|sueurs?|transpir~|transpire|frissons?|frissonn~|tangue|vacille|tient pas|tient plus debout",
  ],
  strange: [
    "bizarre|drole|drolement|pas bien|etrange|mal en point|pas moi meme|pas elle meme|toute? (?:chose|drole|molle|chaude|bizarre|gris)|moche|patraque|malade|me sens|se sent",
  ],
  faint: [
    "ne repond|repond|tout bleu|bleu|bleuie?|tout blanc|blanche?|froide?|tombe dans|ne bouge|sans reaction|reaction|yeux revulses|yeux dans le vide|tremblements|inanimee?|somnole|groggy",
    "inconsciente?|evanoui~|perdu connaissance|connaissance|repond (?:plus|pas)|reveille (?:plus|pas)|reveiller|reagit (?:plus|pas)|dans les vapes|vapes|tombe dans les pommes|ecroul~|effondr~|grise?|tout gris|pale|livide|bleue?|convuls~|convulsions?|crise|epilep~|raide|coma|somnolente?|endormie|respire plus|pouls|reconnait pas|reconnait plus|ne bouge|affaisse~|secousses",
  ],
  stroke: [
    "avc|infarctus|crise cardiaque|attaque|arret cardiaque|hemorragie|embolie|thrombose|meningite|commotion|hypoglycemie|septicemie|tension (?:fait|est|a)",
  ],
  blood: [
    "sang|saign~|hemorrag~|plaie|blessure|coupure|entaille|doigt coupe|ouverte|fracture ouverte|perds du sang|crache du sang",
  ],
  stopsNot: [
    "arrete pas|s arrete pas|arretent pas|beaucoup|enormement|tres fort|fort|partout|plein|flots?|pisse|coule|ne s arrete|grave|continue|enorme|atroce|terrible|violente?",
  ],
  fall: [
    "suis tombe~|fait une chute|tombe|casse la (?:hanche|figure)|glissade|derape|manque une marche|du lit|de sa chaise|echelle",
    "tombee?s?|tombe|chute|glisse~|bascul~|renverse~|pied de l escalier|de l escalier|l echelle|cogne~|accident|percute~|heurte~|degringol~|culbut~",
  ],
  stuck: [
    "arrive (?:pas|plus)|relever|me mettre debout|pas debout|sais pas me|peux pas me|plus marcher|pas marcher|appuyer|poser le pied",
    "(?:sais|peux|arrive|sait|peut|arrivait) (?:plus|pas) (?:a )?(?:me |se )?(?:lever|relever|bouger|sortir|marcher|debout)|plus me lever|me relever|se relever|coincee?|bloquee?|sortir du bain|sortir de la baignoire|clouee? au lit|du lit|peux plus bouger|tient plus debout|tenir debout",
  ],
  floor: [
    "par terre|au sol|sur le sol|carrelage|sol de la|a terre|dans la baignoire|dans la douche|au pied de|sur le trottoir|derriere la porte|dans l escalier|dans le fosse",
  ],
  poison: [
    "deux fois|trompe de|trompee|mauvais medic~|confondu|melange les|avale|ingere|goute|bu de|baies|detartrant|ammoniaque|essence|soude|lessive|capsule",
    "javel|produit|detergent|vaisselle|poison|empoisonn~|intoxi~|par erreur|erreur|surdose|overdose|pile bouton|pile|mort aux rats|desherbant|antigel|deboucheur|white spirit|champignons?|avale (?:une|un|du|de la)|melange~",
  ],
  diabetes: [
    "son insuline|mon insuline|sucre trop|trop basse?|trop haut~|hypoglyc~",
    "insuline|diabet~|glycemie|sucre|hypo|piqure d insuline|injection",
  ],
  lacks: [
    "plus d insuline|plus de medic~|plus mes|plus de (?:pilules|cachets|ventoline)|plus (?:pris|prendre)|pharmacie (?:est )?fermee|a arrete de prendre|arrete de prendre|oublie de prendre|oublie mes|rupture|manque|reste plus|sans (?:mes|ses) medic~|plus depuis",
  ],
  swelling: [
    "gonfl~|enfl~|allergi~|allergique|pique~|guepe|abeille|urticaire|boutons partout|morsure|mordu~|serpent|frelon",
  ],
  fever: [
    "fievre|40|41|39 \\d|temperature de|brulant~|chaude|frissons|nuque raide|insolation|coup de chaleur|canicule|35 degres|deshydrat~|bois presque pas",
  ],
  burn: ["brulee?|brule~|bouillante?|huile|peau (?:part|s en va|qui)|cloques|ebouillant~|acide"],
  pregnant: [
    "enceinte|grossesse|contractions?|perds les eaux|perdu les eaux|accouch~|bebe (?:bouge|arrive|vient)|fausse couche|mois de grossesse",
  ],
  confused: [
    "confus~|desorient~|reconnait (?:pas|plus|personne)|sait plus (?:ou|quel|qui|comment)|perdu~|divague|delire|hallucin~|meme question|repete|perd la tete|embrouill~|melange|dement|demence|alzheimer|egare~|bizarre ment",
  ],
  urine: ["urin~|pipi|uriner|fait pipi|selles|toilettes?|sang dans"],
  refuses: [
    "refuse|veut pas (?:voir|aller|d ambulance|de docteur|de medecin)|veut pas|minimise|dit qu elle n a rien|dit qu il|elle n a rien|dit que ca va|appele le docteur|pas appele|j attends demain|attends|deranger|pas d argent pour|ca va passer|veut plus",
  ],

  fire: ["feu|incendie|flammes?|en feu|pris feu|a pris feu|explos~|embras~|brasier|calcin~"],
  smoke: [
    "fumee|ca fume|fumees|nuage|plein de fumee",
    "fumees?|fume|fument|fumer|enfumee?|noir de fumee|refoule|suie|vapeurs",
  ],
  gas: ["gaz|bonbonne|fuite de gaz|butane|propane|robinet de gaz|cuisiniere"],
  smell: [
    "pue le|ca pue|sent le|sent bizarre|ca sent|odeurs|puanteur|renferme",
    "odeur|sent|sentait|sens|pue|puait|puent|oeufs? pourris?|brule|le brule|roussi|cramee?|renifle",
  ],
  burning: [
    "fume|crepite|ca chauffe|brulante|fondue?|claque|carbonis~|oublie (?:la|le|une)|laisse (?:la|le)|allumee?|pas eteint|eteindre|fer a repasser",
    "brule|bruler|brulent|etincelles?|court circuit|gresille|fond|fondu~|crame~|trous dans|chauffe|surchauffe|siffle|coupe circuit|disjonct~|noirci~|laisse le feu",
  ],
  thing: [
    "cuisine|friteuse|casserole|four|poele|prise|boite electrique|tele|television|garage|toit|grange|cave|grenier|matelas|rideaux?|canape|lit|couverture|batterie|chargeur|lave linge|seche linge|cheminee|maison|immeuble|appartement|compteur|rallonge|poubelle|piece|salon|escalier",
  ],
  stove: [
    "poele|chauffage|chauffe eau|chauffe bain|chaudiere|rechaud|brasero|radiateur|bruleur|cuisiniere|flamme (?:est )?jaune|feu a petrole|convecteur",
  ],
  sick: [
    "mal a la tete|tous mal|tous malades|vomissements|endormis|le chat aussi|malades depuis|somnole",
    "mal de (?:tete|crane)|maux de tete|mal a la tete|vertiges?|nausees?|somnolente?|toute? drole|etourdi~|vomi~|molle|me sens",
  ],
  coAlarm: [
    "appareil a co|alarme co|detecteur co|monoxyde de",
    "detecteur|alarme|co|monoxyde|avertisseur|sonne la nuit",
  ],
  beeps: ["bip~|sonne|hurle|se declenche|retentit"],
  indoors: ["barbecue|bbq|brasero|charbon|feu de bois|groupe electrogene|rechaud de camping|camping gaz"],
  inside: [
    "dedans|dans (?:ma|la|mon|le|sa) (?:cuisine|chambre|salon|maison|cave|salle|piece|couloir)|chez moi|chez nous|a l interieur|interieur",
  ],
  bedSmoker: ["cigarettes?|clopes?|megots?|fume au lit|fume dans son lit|endort avec"],

  age: [
    "(?:j ai|jai) (?:dix|onze|douze|treize|quatorze|quinze|neuf|huit|sept|six) ans|a l ecole|mon instit|ma maitresse|mon maitre|colle|en rhetos?",
    "(?:j ai|jai|g|ai|moi) (?:juste |seulement |que |bientot |presque )?(?:[5-9]|1[0-6]|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize) ans(?! d)|en (?:primaire|[56] ?(?:eme|e|ieme)? primaire|secondaire)|mon prof|ma prof|mon instit~|dans ma classe|je suis un enfant|a l ecole ils",
  ],
  parent: [
    "papa|maman|beau pere|mon pere|ma mere|belle mere|mon frere|mes parents|mon oncle|entraineur|mon prof",
  ],
  child: [
    "petit voisin|petite voisine|petits voisins|petiots?|marmots?|ma petite|mon petit|le fils des|la fille des|eleves|ecoliere?|loupiot|jumeaux",
    "enfants?|bebe|petit|petite|petits|gamins?|gamine|gosses?|fillette|garcon|garconnet|ado|mome|nourrisson|eleve|petit fils|petite fille|bambin|ecolier",
  ],
  cries: ["pleur~|crie~|hurle~|sanglot~|gemi~|supplie"],
  internet: [
    "internet|photos?|filme~|video|snap~|instagram|tiktok|en ligne|nues?|rendez vous avec|rencontre~ sur",
  ],

  notSeen: [
    "pas vu|n ai pas vu|n ai plus vu|plus croise|plus de bruit|aucun bruit|pas de bruit|pas sorti~|plus sorti~|nouvelles de|silence|disparu depuis|introuvable",
    "pas (?:re)?vu~|plus vu~|plus de nouvelles|sans nouvelles|aucune nouvelle|donne (?:plus|pas) (?:de )?nouvelles|pas (?:de )?signe|aucun signe|plus (?:sorti~|aper~)|apercu~|pas bouge|lumiere (?:brule|allumee|reste)|rien bouge|d habitude|plus entendu~|est pas venue",
  ],
  notOpen: [
    "decroche|repond pas|ne repond|n ouvre|toque|frappe|sonne plusieurs|injoignable|messagerie|repondeur",
    "ouvre (?:pas|plus)|n ouvre|ouvert (?:ses|sa)|pas ouvert|plus ouvert|decroche (?:pas|plus)|repond (?:pas|plus)|repond pas|sonne|sonner|sonnette|personne repond|n ouvre",
  ],
  piles: [
    "deborde|courrier deborde|lettres|paquets|publicites|lumieres|allumee|aboie|miaule|volets fermes|rideaux fermes",
    "boite aux lettres|courrier|volets?|rideaux|journaux|tele (?:tourne|marche|allumee)|chien (?:aboie|pleure|hurle)|lumiere|deborde|poubelles",
  ],
  noFood: [
    "plus rien a manger|plus rien|rien a manger|fin du mois|du pain sec|que du (?:pain|cafe|the)|a jeun depuis|touche (?:pas|plus) a|ne mange|mangent pas|ne se nourrit|se nourrit|colis alimentaire|ventre vide|le frigo est|crever de faim|meurt de faim",
    "(?:plus|pas|rien) (?:\\S+ )?(?:mange~?|manger|bu|boire)|mange (?:plus|pas|rien|a peine|presque)|bois (?:pas|plus|presque|que)|boit (?:pas|plus)|rien a manger|plus rien (?:a manger|dans)|rien mange|frigo (?:est )?vide|armoires (?:sont )?vides|faim|affam~|refuse de (?:manger|s alimenter|boire)|biscottes?|que de l eau|saute les repas|un repas sur|croquettes|pate pour chat|juste des|livreur de repas|nourriture|a manger|repas",
  ],
  thin: [
    "maigre|maigri~|maigrit|squelett~|amaigri~|perdu (?:\\d+|dix|beaucoup de) (?:kilos?|kg|poids)|peau sur les os|flotte dans|affaibli~|deperi~|a vue d oeil",
  ],
  filth: [
    "dechets|salete|taudis|croupit|croupi|dans sa (?:merde|pisse)|pue|sent mauvais|mouillee?|trempee?|souille|vers|asticot|infect~|gangrene|poux|puces|cadavres?|jamais nettoye",
    "crasse~|sale~|salete|ordures?|dechets|sacs? poubelles?|rats?|souris|cafards|vermine|asticots|mouches|petites betes|excrements|urine|pisse|merde|caca|pue|puanteur|langes?|couche|moisi~|immond~|insalubre|taudis|poux|souillee?|plaies?|escarres?|bordel|detritus",
  ],
  unwashed: [
    "ne se lave|se lave plus|lave|plus douche|douche|memes vetements|pas change|cheveux gras|plus les draps|au lit (?:toute|depuis)",
    "me laver|lave plus|plus lave~|se lave|lavee?|meme(?:s)? (?:habits|vetements)|habits sales|vetements sales|sortir du lit|draps|me lever|change plus|toilette|hygiene",
  ],
  cold: [
    "dehors|t shirt|grelotte|transie?|pieds gel~|coupure de|plus de bois|plus de pellets|radiateur|couverture|gele",
    "froid|gele~|gel|sans chauffage|chauffage (?:coupe|casse|en panne)|plus de (?:chauffage|mazout|gaz|electricite)|sans electricite|coupe (?:le|l)|sans eau|glacial~|grelott~|degres (?:chez|dans)|avec mon manteau|couvertures",
  ],
  noCare: [
    "personne|laisse|seule|ses enfants|famille vient|famille ne|infirmiere|aide familiale|plus visite|plus de visite|n est pas venue|pas passee|ne vient|s en occupe|s en lave|delaisse",
    "vient (?:plus|pas)|venue? (?:pas|plus)|personne (?:qui )?(?:vient|ne vient|s occupe|passe)|passe plus|laiss~ (?:la|le|seul~|comme|moi|tombe)|abandonn~|livree? a|delaiss~|partis? (?:au soleil|en vacances|en voyage)|escarres|negligee?s?|s en occupe pas|s en fiche|oublie de|infirmiere (?:vient|est)|plus passe~|m oublient|attends",
  ],
  wanders: [
    "dehors|en chemise|sans manteau|sans chaussures|en peignoir|sur la route|perdu dans|minuit|en pleine nuit|s est echappe|fugue",
    "en pyjama|chemise de nuit|pieds nus|erre|dans la rue|perdue|dort dans (?:sa|ma|la) voiture|dors dans|mis dehors|expuls~|sans abri|a la rue|dehors la nuit|en pantoufles",
  ],
  odd: [
    "pas son habitude|c est bizarre|inquiet|inquiets|me tracasse|quelque chose est arrive|arrive quelque chose|mauvais pressentiment|anormal",
    "d habitude|inquiete?|m inquiete|je m inquiete|inquietant|pas normal|normalement|ca ne lui ressemble|lui ressemble pas|pas ose sonner|j aime pas ca|je n aime pas ca|personne pour|j ai honte|honte",
  ],

  media: [
    "tele|television|film|livre|serie|radio|journal|theatre|infos|quiz|roman|chanson|concert|musique|musee|lu|programme|titre|spectacle|piece de theatre|feuilleton|recette|video de|conference|cinema|emission|simenon|match",
  ],
  nature: [
    "jardin|fleurs?|rosiers?|rose|tomates|plantes?|arbre|haie|poules|chat|chats|chien|chiens|poisson|poisson rouge|oiseaux?|pigeons|lapins?|moustiques?|limaces|fourmis|araignees?|loup|moutons|cheval|fumier|orage|pluie|neige|soleil|ciel|pucerons|souris|hamster|violette|orchidees|chasse",
  ],
  cooking: [
    "soupe|tarte|frites?|sauce|oeufs|poulet|gateaux?|cafe|vin|biere|chocolats?|boudin|jambon|viande|pain|tartines?|oignons|biscuits|gaufres?|dessert|mayonnaise|flamiche|galette|cuisson|mortadelle|artichaut|yaourt|delicieu~|confiture|sandwich",
  ],
  play: [
    "cartes|belote|echecs|petanque|foot|football|cyclisme|tour|velo|chorale|chanter|fanfare|kermesse|scouts|danse~|tango|bal|fete|carnaval|brocante|club|yoga|gym|tricot|puzzle|scrabble|tombola|loto|jeu|jeux|flechettes|promenade|balade|excursion|spectacle|piscine|tennis|anderlecht|standard|bruges|vacances",
  ],
  errands: [
    "rdv|rendez vous|controle|entretien|annuel~|formulaire|facture|notaire|kine|kinesitherapeute|dentiste|oculiste|cardiologue|oncologue|ordonnance|prise de sang|donner son sang|bas de contention|pilulier|cours|lecon|commune|autocollant|ordinateur|imprimante|gsm|plombier|electricien|ramon~|devis|renov~|assurance|cimetiere|testament|mutuelle|inscri~|bibliotheque|prix|cher|chers?|promo|solde|occasion|colruyt|delhaize|brico|conduire|pharmacie|detecteurs|repair cafe|renouveler|prevention|formation|secourisme|exercice|don d organes|vaccin",
  ],
  past: [
    "il y a (?:\\d+|\\S+) ans|ca fait (?:dix|\\d+) ans|l annee passee|autrefois|dans le temps|en (?:19|20)\\d\\d|(?:19|20)\\d\\d|guerre|jeunesse|gueri~|remise?|retabli~|pension|retraite|a l epoque|avant j etais|etait",
  ],
  joy: [
    "rire|rigol~|chouette|beau|belle|magnifique|content~|ravie?|heureu~|plaisir|joie|amus~|bon~|super|amour~|merveill~|passionnant|interessant~|adorable|enchante~|adore|j aime bien|gentil~|ambiance|bravo",
  ],
  saying: [
    "coup de foudre|coup de main|coup de soleil|coup dur|bras de fer|point mort|verre d eau|pete un plomb|a couper le souffle|botte de foin|au bout du rouleau de|expression|devise",
  ],
};
