import type { AskingWords } from '../../words/messages.ts';
import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';

/** What an event is called when it is pointed at. */
export const frEventWords = words(`
  événement événements évènement évènements rendez-vous rdv rencontre rencontres réunion réunions réu réus rendez-vous entretien entretiens
  appel appels visio meeting meetings call entrée entrées event events`);

/** What may stand behind something that is pointed at, where a noun would make it an article. */
const POINTED =
  '(?=$|[,.!?]|-| (à|au|aux|de|d|du|pour|en|plutôt|stp|svp|s|dans|et|quand|maintenant|aussi|finalement|avec|sans|jusque|jusqu|vers|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce|une|un|la semaine|plus|\\d)(?!\\p{L}))';
const VERB =
  '(supprime|supprimer|supprimez|annule|annuler|annulez|efface|effacer|effacez|enlève|enlever|enlevez|retire|retirer|retirez|vire|virer|déplace|déplacer|déplacez|décale|décaler|décalez|repousse|repousser|repoussez|reporte|reporter|reportez|avance|avancer|avancez|bouge|bouger|bougez|change|changer|changez|modifie|modifier|modifiez|renomme|renommer|renommez|prolonge|prolonger|prolongez|raccourcis|raccourcir|raccourcissez|mets|mettre|mettez|montre|montrer|montrez|affiche|ouvre|garde)';

/** What may stand behind the words for several events. */
const BEHIND_SEVERAL =
  '[.!?\\s]*$| (du|de|des|en|avec|après|avant|aujourd|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|à|au|d|cette|ce|cet|sauf)(?!\\p{L})';

/** How French points at one of the things that were spoken of before. */
export const frPointing: Words['pointing'] = {
  nth: [`(le |la |l'){nth}(( {event})(?!\\p{L})|${POINTED})`],
  that: [
    `${VERB}-(le|la|les|ça)(?!\\p{L})`,
    `(le|la|l')[ ]?(?=(supprimer|annuler|effacer|enlever|retirer|déplacer|décaler|repousser|reporter|avancer|changer|modifier|renommer|prolonger|raccourcir)(?!\\p{L}))`,
    `${VERB} (le|la|ça|celui-ci|celui-là|celle-ci|celle-là|celui là|celle là|celui ci|celle ci)${POINTED}`,
    `(ce|cet|cette) {event}(-là|-ci)?`,
    `(celui|celle)[ -](ci|là)`,
    `(un|une) (d'entre eux|d'entre elles|des deux|de ceux-là|de celles-là)`,
  ],
  other: phrases(
    `l'autre( {event})?(?=$|[,.!?]| (une|un|à|au|de|d|plus|en|plutôt|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\\p{L}))`,
  ),
  asked: phrases(`
    (qui|qui est-ce qui)( y)? (vient|participe|est invité|sera là|est là|va)( aussi)?
    (y )?aura qui / (il )?y a qui( (dedans|là-dedans|d'autre|en tout))? / avec qui / qui (y )?sera / qui est là
    qui (a|n'a)( déjà| encore| pas)*( répondu| accepté| refusé| confirmé) / (est-ce que |est-ce qu['’])?(tout le monde|quelqu'un|\\p{L}+) a(-t-(il|elle))?( déjà| bien)?( répondu| accepté| refusé| confirmé| dit (oui|non))
    qui l'a (organisé|planifié|programmé|créé|convoqué|prévu|fixé)e?( déjà)? / qui m'a (invité|convié)e?( à ça| déjà)? / qui (organise|planifie)( ça)?
    qui est (l'organisateur|l'organisatrice|l'hôte)
    (est-ce que )?(ça|cela|il|elle) (chevauche|se chevauche avec|tombe sur|tombe en même temps que|est en conflit avec|entre en conflit avec) (quelque chose|autre chose|un autre rendez-vous|quelque chose d'autre)
    (il y a|y a|y a-t-il|est-ce qu'il y a|j'ai|ai-je|est-ce que j'ai) (autre chose|quelque chose d'autre)( de prévu)? (à ce moment(-là)?|à cette heure(-là)?|en même temps|pendant ce temps)
    (quelle est l'adresse|quel est le lieu|quelle est la salle|quel est le lien|c'est quoi l'adresse|c'est quoi le lien)
    (dans )?quelle (salle|pièce|adresse)
    (c'est )?(quand|à quelle heure)( exactement| ça| déjà)?
    (c'est )?où( exactement| ça| déjà)?
    (ça dure|ça prend)? ?combien de temps
    jusqu'à quelle heure / jusqu'à quand / ça finit quand / ça commence quand / ça commence à quelle heure / ça finit à quelle heure`),
  one: phrases(
    '(celui|celle|le rendez-vous|la réunion|le rdv) (avec|de|du|des|à|au|chez|dans|sur|pour|appelé|appelée)',
  ),
  named: [],
  the: phrases(`(le |la |l'|celui |celle |mon |ma |notre )({event}( (de|du|d'|à))?|de|du|d'|des)?`),
  whose: [],
  several: phrases(`
    les deux / tous les deux / toutes les deux / les (deux|trois|quatre|cinq) / tous les (trois|quatre|cinq)
    tous ceux-là / toutes celles-là / tous ceux-ci
    (?<=${VERB}[ -])(les|tout|tous|toutes)${POINTED}`),
  single: phrases(`
    (le |la |l'|mon |ma |notre |ce |cet |cette |un |une )(rendez-vous|rdv|réunion|rencontre|événement|appel|entretien|séance) (avec|où|pour|chez|auquel|à laquelle)`),
  bulk: {
    all: phrases(`
      (?<!(pas du|c'est|après|malgré|en) )tout(?! (le monde|de suite|à|au|en|droit|seul|simplement|un|une|près|juste|d')(?!\\p{L}))
      (tous|toutes|l'ensemble de|la totalité de)( (mes|les|nos|ces|de))*( {kind})? (rendez-vous|rdv|événements|évènements|evenements|réunions|reunions|rencontres|appels|entretiens|séances|engagements)
      (vide|vider|videz|libère|libérer|libérez)(?= (mon |toute? |ma |la )*(aujourd'hui|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\\p{L}))
      chaque (rendez-vous|rdv|réunion|événement|évènement|rencontre)
      (?<=(vider|videz|vide|annuler|annulez|annule|supprimer|supprimez|libérer|libérez|décaler|décalez|repousser|repoussez) )(mon|ma|toute ma|tout mon|notre) (agenda|calendrier|planning|journée|semaine|matinée|après-midi|soirée)
      le reste (de (ma|la)|du|de mon) \\S+`),
    named: [
      `(tous|toutes) (mes|les|nos|ces) {kinds}(?=${BEHIND_SEVERAL})`,
      '(mes|les|nos|ces) (deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\\d+) (rendez-vous|rdv|événements|évènements|réunions|rencontres|appels|entretiens|séances)',
      `(mes|nos) (rendez-vous|rdv|réunions|rencontres|appels|entretiens|engagements)(?=${BEHIND_SEVERAL})`,
    ],
    kinds: ["(?!(jours?|deux|trois|quatre|cinq|semaines?|mois|matins?|soirs?)(?!\\p{L}))\\p{L}[\\p{L}’'-]*"],
    timed: words('réunion réunions reunions rencontre rencontres appel appels entretien entretiens séance séances'),
    leaveOut: phrases(`
      ((tous|tout|toutes),? )?(sauf|excepté|hormis|à part|mis à part|en dehors (de|du|des)|à l'exception (de|du|des)|mais pas|sans) {which}
      (mais )?(garde|gardez|laisse|laissez|pas|ne touche pas à|sans toucher à)( juste| seulement)? {which}( (de côté|tranquille|en place))?
      (enlève|retire) {which} (de la liste|de côté)
      j'ai (encore |toujours )?besoin (de la |du |de l'|de ){which}
      (mais )?{which} (reste|restent|doit rester)( en place)?`),
    only: phrases(`
      (mais )?((supprime|supprimez|annule|annulez|efface|déplace|décale) )?(seulement|uniquement|juste|rien que) {which}
      je (veux|voulais|voudrais)( juste| seulement)?( (supprimer|annuler|effacer))? {which}
      je parlais (seulement |juste )?(de la |du |de l'|de ){which}
      {which} (seulement|uniquement|suffit)
      ne (supprime|supprimez|annule|annulez) que {which}`),
    ones: { before: words('ceux celles'), behind: [] },
    counted: {
      first: phrases('(les )?{count} (premiers|premières)( {event})? / (les )?(premiers|premières) {count}'),
      two: [],
      last: phrases('(les )?{count} (derniers|dernières)( {event})? / (les )?(derniers|dernières) {count}'),
    },
    small: words('avec de des du à chez pour en le la mes les nos'),
    except: phrases(
      "sauf( pour)? / excepté / hormis / à part / mis à part / en dehors (de|du|des) / à l'exception (de|du|des) / mais pas / sans toucher (à|au|aux)",
    ),
  },
  every: words('tous toutes tout toute chaque reste'),
  next: phrases(`
    (mon |ma |notre |le |la |l')(prochain|prochaine) {event}
    (prochain|prochaine) {event}
    mon {event} (suivant|suivante)
    (c'est quoi|quel est|quelle est|qu'est-ce qui vient|qu'est-ce que j'ai) (le |la |mon |ma )?(suivant|suivante|prochain|prochaine|ensuite|après)( {event})?
    (quoi|qu'est-ce qu'il y a) (ensuite|après)
    (dans quelle|dans quel|en quelle) {event} (je suis|suis-je)
    quel(le)? {event} (est en cours|a lieu maintenant|a lieu en ce moment)`),
  nextNamed: phrases(
    `(mon |ma |notre |le |la |l')(prochain|prochaine)(?! (fois|jours?|heures?|semaines?|mois|année|week-end|weekend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|trimestre|{event})(?!\\p{L}))(?= \\p{L}| ?[?!.]*$) / la prochaine fois( que|(?= ?[?!.]*$))`,
  ),
  placed: phrases(
    `(mon |ma |notre |le |la |l'){nth}(?! (fois|jours?|heures?|minutes?|moitié|semaines?|mois|année|week-end|weekend|nuit|matin|soir|personne|option|nom|partie|rappel|{event})(?!\\p{L}))`,
  ),
  file: {
    named: phrases(`
      ((le |la |les |ce |cette |mon |ma ))?(pièce jointe|pièces jointes|fichier joint|ci-joint|ci-jointe|document joint)
      (le |la |les |l'|ce |cet |cette |ces |mon |ma |mes )(fichier|fichiers|document|documents|pdf|image|images|photo|photos|capture|invitation|invitations|billet|billets|affiche|flyer|ticket|contact)`),
    pointed: phrases('ça / cela / ceci / le voici / la voici / voici / voilà / tiens / tenez'),
  },
};

/** "premier", "deuxième" ... to their number; -1 is the last. */
export const frOrdinals: Words['ordinals'] = {
  ...Object.fromEntries(
    Object.entries({
      1: 'premier première 1er 1re 1ère',
      2: 'deuxième second seconde 2e 2ème',
      3: 'troisième 3e 3ème',
      4: 'quatrième 4e 4ème',
      5: 'cinquième 5e 5ème',
      6: 'sixième 6e 6ème',
      7: 'septième',
      8: 'huitième',
      9: 'neuvième',
      10: 'dixième',
      [-1]: 'dernier dernière',
      [-2]: 'avant-dernier avant-dernière',
    }).flatMap(([value, said]) => words(said).map(word => [word, Number(value)])),
  ),
};

export const frNumbers: Words['numbers'] = {
  un: 1,
  une: 1,
  ...Object.fromEntries(
    words('deux trois quatre cinq six sept huit neuf dix onze douze').map((word, index) => [word, index + 2]),
  ),
};

export const frChoosing: Words['choosing'] = {
  before: phrases(
    "le / la / l' / les / numéro / n° / no / option / plutôt / je prends / prends / prenez / le numéro / la numéro / je choisis / celui de / celle de / plutôt le / plutôt la / (alors|bon|ok|oui|d'accord|parfait),? (le|la) / va pour / ok pour / va pour (le|la) / ok pour (le|la) / on prend / nous prenons / je préfère / je préférerais / je voudrais / je veux / choisis / choisissez / réserve / réservez / disons",
  ),
  behind: phrases(
    'rendez-vous / rdv / réunion / événement / option / personne / proposition / créneau / horaire / heure / choix / (créneau |proposition |option )?(me |nous )?(convient|conviendrait|va|va bien|irait|plaît|arrange)( bien| très bien| parfaitement)?',
  ),
  suffixes: words('e er re ère ème eme ième nd nde'),
};

/** Other people, and not the speaker or a thing. */
const OTHER = '(?!(moi|nous|me|le rendez-vous|la réunion)(?!\\p{L})){who}';

export const frOutOfReach: Words['outOfReach'] = {
  swap: phrases(`
    (échange|échanger|échangez|intervertis|intervertir|intervertissez|permute|permuter|permutez|inverse|inverser|inversez) {any} (et|avec|contre) {event}
    (échange|échanger|échangez|intervertis|intervertir|intervertissez|permute|permuter|permutez|inverse|inverser|inversez)(-| )(les|les deux|ces deux)`),
  some: phrases(`
    (un|une) (\\S+ )?sur (deux|trois|quatre)
    les {count} (prochains|prochaines)(?! (jours?|semaines?|mois|heures?|minutes?|ans?|années?)(?!\\p{L})) \\p{L}+
    les (prochains|prochaines) {count}(?=[.!? ]*$)`),
  always: phrases(`
    désormais / dorénavant / à l'avenir / à partir (de maintenant|d'aujourd'hui) / toujours à \\S+ / définitivement`),
  message: phrases(`
    (dis|dites|écris|écrivez|signale|signalez)(-leur|-lui| à {any}) (que|qu'on|qu'il|qu'elle)
    (préviens|prévenez|avertis|avertissez|informe|informez|relance|relancez)(-les|-le|-la| (?!moi)\\S+)
    (rappelle|rappelez)(-leur|-lui| à (tous|tout le monde|l'équipe))
    (envoie|envoyez)(-leur|-lui)? (un|une|le|des) (petit |petite |rapide )?(message|texto|sms|mail|e-mail|courriel|mot|excuses|rappel)( à {any})?
    (transfère|transférez) {any} à {any}
    (demande|demandez)(-leur|-lui| à {any}) (de|d'|si|pourquoi) {any}`),
  telling: [
    `(dis|dites|écris|écrivez|signale|signalez|demande|demandez|explique|expliquez)(-leur|-lui| (à|au|aux) ${OTHER})( {any})?`,
    `(préviens|prévenez|avertis|avertissez|informe|informez|relance|relancez|remercie|remerciez|salue|saluez)(-les|-le|-la| ${OTHER})( {any})?`,
    `(leur|lui) (dire|écrire|signaler|expliquer|demander|faire savoir)( {any})?`,
    `(prévenir|avertir|informer|relancer|remercier|saluer) ${OTHER}( {any})?`,
    `(envoie|envoyez|envoyer)(-leur|-lui)? (un|une|le|des|mes|nos) (?!invitation){any}`,
    '(avec )?(mes|nos) (excuses|amitiés|salutations|compliments|remerciements|respects)( {any})? (à|au|aux) {who}',
  ],
  late: phrases(`
    (désolée?,? )?((dis|dites|préviens|prévenez)(-leur|-lui| {any})? (que |qu'))?(je|on|nous) (suis|est|sommes|serai|sera|vais être)( [^,.;]{1,30})? en retard( {any})?
    (désolée?,? )?(je|j'|on|nous) ?(arrive|arriverai|arriverons)( [^,.;]{1,30})? (en retard|plus tard)( {any})?
    (désolée?,? )?((dis|dites|préviens|prévenez)(-leur|-lui| {any})? (que |qu'))?(j'|je |on |nous )(ai|aurai|aura|aurons)( [^,.;]{1,30})? (du|de) retard( {any})?`),
};

/** What comes before a day next to the one spoken of: « celui de la semaine d'après ». */
const BESIDE = '((plutôt |mets |mettez )?(celui |celle |le |la )(?=de |du |une )|plutôt |mets-le |mettez-le )?';

export const frAdjacent: Words['adjacent'] = {
  dayAfter: phrases(`${BESIDE}((le |du )?(lendemain|jour d'après|jour suivant)|un jour (plus tard|après))`),
  dayBefore: phrases(`${BESIDE}((de )?la veille|(le |du )?jour (d'avant|précédent)|un jour (plus tôt|avant))`),
  weekAfter: phrases(`${BESIDE}((la |de la )?semaine (d'après|suivante)|une semaine (plus tard|après))`),
  weekBefore: phrases(`${BESIDE}((la |de la )?semaine (d'avant|précédente)|une semaine (plus tôt|avant))`),
};

export const frFollowUp: Words['followUp'] = {
  before: phrases(`
    hm / hmm / euh / oui / ouais / et / et pour / qu'en est-il de / et si on disait / ou / ou bien / alors / aussi / mais / non / nan / pardon
    désolé / désolée / oups / ah / oh / ok / okay / d'accord / en fait / plutôt / finalement / je voulais dire / je veux dire / pour / seulement
    juste / maintenant / avec / ce serait / c'est / disons / essaie / vérifie / regarde`),
  again: phrases(`
    pareil / la même chose / le même / la même / idem / refais-le / refais ça / refais la même chose / encore une fois / encore / de nouveau
    à nouveau / répète l'opération / fais pareil / même chose`),
  behind: phrases(`
    plutôt / alors / stp / svp / s'il te plaît / s'il vous plaît / aussi / à la place / de nouveau / encore
    ((ce )?serait|c'est|est|ça serait|me semble|semble|paraît) (vraiment |très |tout à fait |le )?(idéal|parfait|super|bien|génial|mieux|top|nickel|impeccable)( pour (moi|nous|tout le monde))?
    ((ça )?(me |nous |m'|nous )?(va|irait|convient|conviendrait|arrange|arrangerait|marche))( (bien|très bien|parfaitement|le mieux))?( pour (moi|nous|tout le monde))?`),
};

export const frOtherReading = phrases(`
  ((je (voulais|veux) dire|non|plutôt) )?(l'autre|le suivant|la suivante|celui d'après|celle d'après|celui d'avant|le prochain|la prochaine)( (jour|date|semaine))?
  ((je (voulais|veux) dire|non|plutôt) )?(la semaine|le jour) (d'après|d'avant|suivante?|précédente?)
  (une )?semaine (plus tard|plus tôt|après|avant)
  pas (ce jour|cette date|celui|celle|cette semaine)([ -](ci|là))?
  (c'est )?l'inverse / dans l'autre sens / le contraire`);

/** What says that an event is in the calendar already. */
export const frNotNew = phrases(
  "(pas|non)( de| d'| un| une)? ?(nouveau|nouvel|nouvelle|deuxième|autre) (rendez-vous|événement|réunion|rdv)",
);

/** The days spoken of last, and the week or weekend in which they are. */
export const frThatPeriod: Words['thatPeriod'] = {
  all: [
    '(pendant|durant|sur|dans) (cette|la même) période(-là)?',
    '(pendant|durant) (ce temps(-là)?|mon absence)',
    '(pendant|durant) ces( (deux|trois|quatre|cinq|six|sept|quelques|\\d+))? (jours|congés|vacances)(-là)?',
  ],
  week: ['(toute )?(cette semaine[ -]là|la même semaine)'],
  weekend: ['(ce (week-end|weekend|week end)[ -]là|le même (week-end|weekend))'],
  dayAfter: ["(le jour (d['’]après|suivant)|le lendemain)(?=[?.!\\s]*$)"],
  dayBefore: ["(le jour (d['’]avant|précédent)|la veille)(?=[?.!\\s]*$)"],
};

/** Between a day and what is on then. */
export const frDayIs = phrases("(c'est|est|sera|ce sera) (un|une|le|la|mon|ma|notre)");

/** What says that something is to be an event of its own. */
const ON_ITS_OWN =
  '(?= ?[,.!?]|$| (à|au|le|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|pour|dès|du|de|chaque)(?!\\p{L}))';
export const frAnew = [
  `(un|une) (nouveau|nouvelle|autre|deuxième|second|seconde)${ON_ITS_OWN}`,
  '((comme|dans|en) )?(un |une )?(rendez-vous|rdv|événement|entrée) (à part|séparée?|distincte?)',
  `séparément${ON_ITS_OWN}`,
];

export const frExisting = phrases(`
  (celui|celle|le rendez-vous|l'événement|la réunion) (qui existe|existante?|déjà (là|prévue?|noté|notée|existante?))( déjà)?
  (il|elle|c'|ça) ?(est|existe) déjà( (dans (l'|mon )agenda|noté|notée|là|prévu|prévue))?`);

export const frSameTime = phrases(
  "(à )?(la même heure|le même horaire|même heure)( que (d'habitude|la dernière fois|avant))?",
);

export const frSwapped = phrases("(ai |a )?échangé( [\\p{L}'’]+){0,3} avec / échange avec / je remplace");

export const frSamePlace = phrases('((au|dans|à) )?((la|le) )?même (endroit|lieu|salle|place|adresse|restaurant)');

/** What places something new next to what was shown. */
export const frBesideShown: Words['besideShown'] = {
  before: ['auparavant', 'avant ça', 'avant(?=( à| de) \\d|\\s*[,.!]|\\s*$)'],
  after: [
    "(et )?(puis )?(juste |directement |tout de suite )?après( ça| cela)?,? (j'ai|j’ai|on a|nous avons|il y a)(?= )",
    '(juste |directement |tout de suite )après( ça)?(?=\\s*[,.!]|\\s*$)',
    'ensuite',
    '(juste )?après ça',
    'après(?=( à| de) \\d|\\s*[,.!]|\\s*$)',
  ],
  daysBefore: [
    '{count} jours? (avant|plus tôt|auparavant)(?! (le|la|les|l|mon|ma|demain)(?![\\p{L}]))',
    '(la veille( au soir)?|le jour d.avant)(?! (de|du|des)(?![\\p{L}]))',
  ],
  daysAfter: ['{count} jours? (après|plus tard)(?! (le|la|les|l|mon|ma|demain)(?![\\p{L}]))', 'le jour d.après'],
  weeksBefore: ['{count} semaines? (avant|plus tôt|auparavant)', 'la semaine d.avant'],
  weeksAfter: ['{count} semaines? (après|plus tard)', 'la semaine d.après'],
};

/** How a time is given by an event. */
export const frBesideEvent: Words['besideEvent'] = {
  after: phrases('(juste |directement |tout de suite |immédiatement )?après / à la suite (de|du)'),
  before: phrases('(juste |directement |immédiatement )?avant'),
  at: phrases('((à|a) )?la même heure que / en même temps que / en parallèle (de|du|avec)'),
  lead: phrases('(mets|mettez|place|fais|planifie)[ -](le|la|ça) / à / le'),
  behind: phrases("s'il (te|vous) plaît"),
  it: phrases('ça / cela / celui-ci / celui-là / cet événement / ce rendez-vous'),
};

/** What leaves open when something is to be. */
export const frAnyTime = phrases(`
  n'importe quand / un (jour|moment) / à un moment (donné)? / dès que possible / (le|au) plus (tôt|vite)( possible)?
  (prochain|premier|prochaine|première) (créneau|horaire|heure|moment)( (libre|possible|disponible))? / un créneau libre
  (quand|dès que|dès qu'|lorsque|lorsqu')[^,.;?!]{1,40} (est|sont|suis|sommes|serai|sera|serons) (tous les deux )?(libres?|disponibles?|dispos?)
  (quand|dès que|lorsque)[^,.;?!]{1,40} (peut|peux|pouvons|peuvent)`);

export const frThatTime = phrases(
  '(à )?ce (moment|créneau)(-| )?(là)? / à cette heure(-| )?(là|ci)? / là / (pendant|durant|sur|dans|à) (cette période|ces (jours|dates|heures|nuits)|ce temps|cet intervalle)(-| )?(là|ci)?',
);

const THING = '({event}|chose|truc|obligation|engagement)';

/** How French asks about events. */
export const frAsking: AskingWords = {
  aspects: {
    clash: phrases(`
      (se )?(chevauche|superpose|télescope)( avec| à)? (quelque chose|autre chose|un autre {event}|quelque chose d'autre)
      (tombe|est|entre) (sur|en même temps que?'?|en conflit avec|au même moment que?'?) ?(quelque chose|autre chose|un autre {event}|quelque chose d'autre)
      (autre chose|quelque chose d'autre)( de prévu)? (à ce moment(-là)?|à cette heure(-là)?|en même temps|pendant ce temps)
      (autre chose|quelque chose d'autre) en même temps que`),
    conflicts: phrases(`
      conflits? / chevauch\\p{L}* / superpos\\p{L}* / collisions? / télescop\\p{L}* / incompatib\\p{L}*
      (doublons?|double réservation|double rendez-vous|double emploi)
      en même temps / au même moment / à la même heure
      (deux|plusieurs) ({event}|choses|réunions) (à la fois|d'un coup)
      (pris|prise|réservé|réservée) deux fois`),
    link: phrases(`
      (quel est|c'est quoi|où est|donne|envoie|montre|il y a|y a-t-il|as-tu|avez-vous|il me faut)(-moi)? (le|un) lien
      le lien (de|du|pour|vers|d')
      comment (je )?(rejoins|rejoindre|me connecte|se connecter|j'entre|on rejoint|accéder)
      (rejoindre|rejoins)( (la|le|l'|mon|ma|ça|cette|ce)(?!\\p{L})|[?!. ]*$)`),
    until: phrases(`
      (dans combien de (temps|minutes|heures|jours)|d'ici combien de temps)
      (combien de temps|combien de minutes|combien d'heures|combien de jours)( (il|me|nous|y|a|a-t-il|reste|reste-t-il|j'ai|ai-je|encore|est-ce qu'il|est-ce que))* (avant|jusqu'à|jusqu'au)
      temps (restant )?avant (mon|ma|le|la|notre)
      (il y a|depuis|ça fait) combien de (temps|jours|semaines|mois) / depuis quand / combien de (temps|jours|semaines|mois) depuis`),
    often: phrases(`
      (tous|toutes) les combien / combien de fois (par|chaque) (jour|semaine|mois|an) / à quelle fréquence / combien de fois
      (est-ce que )?(ça|il|elle) se répète / se répète-t-(il|elle)`),
    length: phrases(`
      (combien de|combien d'?) ?(minutes|heures|jours|nuits|semaines) (dure|durent|fait|font|cela fait|ça fait|durera) / combien de temps / quelle est la durée / la durée de
      jusqu'à (quelle heure|quand)
      (quand|à quelle heure) .*(finit|fini|termine|terminé|se termine|fin|finissent)
      (finit|se termine|dure) (quand|à quelle heure|combien de temps)`),
    organizer: phrases(`
      qui (l'a|les a|a|avait) (organisé|planifié|programmé|créé|convoqué|prévu|fixé)e?s?
      qui (organise|planifie) / qui m'a( invité| convié)?e?
      qui est (l'organisat(eur|rice)|l'hôte)( de| du| d')? / (l'organisat(eur|rice)) (de|du|d')`),
    calendar: phrases(`
      (dans|sur) quel (agenda|calendrier)( (est|se trouve|as|avez|ai)( \\p{L}+){1,3})? / c'est (dans|sur) quel (agenda|calendrier)
      où (est-ce|est-il|est-elle|c'est|l'as-tu|l'avez-vous)( que c'est)? (enregistré|noté|rangé|mis)e?`),
    mine: phrases(`
      (est-ce que )?(j['’]ai|ai-je|on a|avons-nous)( déjà| bien| donc)* (répondu|accepté|refusé|confirmé|décliné)
      (qu['’]est-ce que j['’]ai|qu['’]ai-je) répondu / (quelle est|c['’]est quoi) ma réponse`),
    answers: phrases(`
      qui (a|n'a|ont|n'ont)( pas| déjà| encore)*( répondu| accepté| refusé| confirmé| décliné)
      (a-t-il|a-t-elle|ont-ils|ont-elles|est-ce qu(e |['’]).*(a|ont)|tout le monde a|quelqu'un a)( bien| déjà| pas| encore)* (répondu|accepté|refusé|confirmé|décliné|dit (oui|non))
      quelles? réponses? (manque|manquent)`),
    who: phrases('qui / avec qui / (les |la liste des )(participants|invités)'),
    where: phrases(`
      où / (dans )?(quelle|quel) (salle|pièce|adresse|endroit|lieu|bâtiment|étage|bureau)
      (l'adresse|le lieu|l'endroit|la salle) (de|du|d')`),
    when: phrases("quand / à quelle heure / quelle heure / quel jour / quelle date / c'est quand"),
  },
  turns: {
    previous: phrases(`
      (était|étaient|avais|avait|ai eu|a eu) .*(dernier|dernière) ${THING}
      {event} (précédent|précédente)
      c'était quand (le dernier|la dernière)(?= ?[?!.]*$)
      (ai-je|j'ai|est-ce que j'ai|étais-je|j'étais|suis-je|je suis) .*(la dernière fois|en dernier lieu)
      la dernière fois que (j'ai|je suis|nous avons|on a)
      depuis (mon|ma|le|la|notre) (dernier|dernière)
      (était|remonte) (à )?(mon|ma|le|la|notre) (dernier|dernière) (?!semaine|mois|année)\\p{L}+`),
    now: phrases(`
      en ce moment / (actuellement|présentement|à l'instant) / (là )?maintenant tout de suite
      (est|suis|ai|suis-je|ai-je|a lieu|se passe|fais) .*maintenant
      {event} (en cours|actuel|actuelle)
      (dans quelle|dans quel|en quelle) {event} (je suis|suis-je)
      je (suis censé|devrais) être`),
    first: phrases(`
      (premier|première) ${THING}
      en premier
      / (tout )?(premier|première)(?= (créneau|moment|soirée|matinée|après-midi|soir|matin|journée) (libre|disponible)(?!\\p{L}))`),
    start: phrases(`
      (quand|à quelle heure) (commence|débute|démarre|est-ce que je commence|je commence|est-ce que commence)( ma| la)?( journée| matinée| semaine)?
      (je commence|ma journée commence|ma journée débute) (quand|à quelle heure)`),
    last: phrases(`
      (dernier|dernière) ${THING}
      en dernier
      c'est quand (le dernier|la dernière)(?= ?[?!.]*$)`),
    end: phrases(`
      jusqu'à (quand|quelle heure) (suis-je|je suis|est-ce que je suis|je travaille|travaille-je|est-ce que je travaille|ai-je|j'ai)( des| occupé| occupée| pris| prise)*
      (quand|à quelle heure) (finit|termine|se termine|est-ce que je finis|je finis|est-ce que je termine|je termine|je sors)( ma| la)?( journée| semaine)?
      (je finis|je termine|je sors|ma journée finit|ma journée se termine) (quand|à quelle heure)`),
  },
  behind: phrases(`
    (il y a quoi|qu'est-ce qu'il y a|qu'est-ce que j'ai|j'ai quoi|c'est quoi|qu'est-ce qui vient|quoi|que vient-il)? ?(juste )?(après ça|après cela|ensuite|après|par la suite|derrière)
    (celui|celle) (d'après|qui suit|d'ensuite)
    (le|la|l') ?({event} )?(d'après|suivant|suivante)
    (et )?puis( quoi)?`),
  rivals: {
    asked: [
      "(est-ce que |est-ce qu['’])?{event} (se )?(chevauche|superpose|télescope)(nt)?(-t-(il|elle))?( avec| à| au| sur)? {rival}",
      "(est-ce que |est-ce qu['’])?{event} (est|tombe|entre)(-t)?(-(il|elle))? (en même temps que?|au même moment que?|à la même heure que?|en conflit avec) {rival}",
      "(est-ce que |est-ce qu['’])?{event} et {rival} se (chevauchent|superposent|télescopent)(-(ils|elles))?",
      "(est-ce qu['’])?(il )?(y a|y a-t-il) (un |une )?(conflit|chevauchement|collision) entre {event} et {rival}",
    ],
    question: 'est-ce que {event} chevauche autre chose',
    nobody: phrases("(quelque|autre) chose / un autre / une autre / d['’]autres? / quelque chose d['’]autre / quoi"),
    articles: words("le la les l['’] mon ma mes"),
  },
  restated: {
    "((alors|et|mais|ok|donc|attends),? )*(?=(le |la |l['’]|mon |ma |mes |notre )){event} est (bien |toujours |aussi )?(à )?{old},? (n['’]est-ce pas|non|c['’]est (ça|bien ça|exact)|pas vrai|hein|exact|oui) ?\\?":
      'quand est {event}',
    "((alors|et|mais|ok|donc|attends),? )*(?=(le |la |l['’]|mon |ma |mes |notre )){event} est (bien |toujours |aussi )?{rest},? (n['’]est-ce pas|non|c['’]est (ça|bien ça|exact)|pas vrai|hein|exact|oui) ?\\?":
      "est-ce que j'ai {event} {rest}",
    "{rest} (d['’]ici|entre maintenant et) (à |le |l['’]heure du )?(midi|déjeuner) ?\\??":
      '{rest} entre maintenant et 12h',
    "([Cc]['’]est quoi|[Qq]uel est|[Mm]ontre-moi) (le |mon )?(programme|planning|agenda) (de |du |pour )?{when},? (juste|seulement|uniquement|mais seulement) (les |mes )?(réunions|rendez-vous|événements|points) avec {all} ?\\??":
      'réunions avec {all} {when}',
    "((et|mais|donc),? )*([Cc]['’]est|[Ee]st-ce que c['’]est) (encore|de nouveau|à nouveau) {event} ?\\??":
      "est-ce que j'ai {event}",
    "(et )?([Ee]st-ce que )?([Jj]e dois|[Dd]ois-je) (vraiment |encore )?(aller|être|passer) (à la |à l['’]|au |aux |chez le |chez la |chez l['’]|chez ){event} ?\\??":
      "est-ce que j'ai {event}",
    "(?=[Ll]e |[Ll]a |[Ll]['’]){event} (est|commence|c['’]est) (à quelle heure|quand)( {when})? ?\\??":
      'à quelle heure est {event} {when}',
    "(?=[Ll]e |[Ll]a |[Ll]['’]){event},? c['’]est (à quelle heure|quand)( {when})? ?\\??":
      'à quelle heure est {event} {when}',
    "([Jj]usqu['’]à quelle heure|[Jj]usqu['’]à quand|[Jj]usqu['’]à quelle heure est-ce que) {who} est(-(il|elle))? (occupée?|prise?|en réunion) ?\\??":
      'est-ce que {who} est occupé maintenant',
    "([Cc]omment (se présente|est)|[Àà] quoi ressemble|[Cc]['’]est comment) ma journée ?\\??":
      "qu'est-ce que j'ai aujourd'hui",
  },
  there: phrases("(est-ce que |est-ce qu['’])?(j['’]ai|on a|nous avons|il y a) / (ai-je|a-t-on|avons-nous|y a-t-il)"),
  dated: phrases(
    "(est-ce que )?(c['’]est|est-ce) (bien|encore|de nouveau|toujours) / (est-ce que )?je suis (au|à la|à l['’]|chez)",
  ),
};

/** How a series is said to end, and the words before its last day. */
const SERIES_ENDS = "(se termine|s'arrête|finit|prend fin|se termine seulement|doit s'arrêter|doit se terminer)";
const LAST_BEFORE = '(après|en|au mois de|fin|à la fin de|avec)';

export const frOnwards: Words['onwards'] = {
  from: ["(à partir|à compter|dès)( de| du| d'| le)?(?! maintenant) {day}", '(tout|tous|toutes) à partir de {day}'],
  after: ['(tout|tous|toutes|chacun|chacune|ceux|celles) après {day}'],
  now: [
    'désormais',
    'dorénavant',
    "à l'avenir",
    "à partir (de maintenant|d'aujourd'hui|d'ici)",
    'dès (maintenant|à présent|aujourd’hui)',
  ],
  following: [
    '(?<=(celui-ci|celle-ci|celui-là|celle-là|ceci|ça|cela) )et (tous |toutes )?(les )?(suivants?|suivantes?|autres|prochains|prochaines)',
    '(?<=(tous les|toutes les) \\S+ )(suivants|suivantes|à venir|futurs|futures|ultérieurs|ultérieures|restants|restantes)',
    '(?<=(les) \\S+ )(suivants|suivantes|à venir|futurs|futures|ultérieurs|ultérieures)',
  ],
  it: phrases('le / la / les / ça / cela / il / elle / (toute )?la série / cette série / la répétition'),
  ends: [
    `(arrête|arrêter|arrêtez|termine|terminer|terminez|stoppe|stopper) {event} ${LAST_BEFORE} {day}`,
    '(arrête|arrêter|arrêtez|termine|terminez|stoppe|finis)[ -]{it} (à|au|en|après) {day}',
    "(fais|faites)[ -]{it} (s'arrêter|finir|se terminer) (à|au|en|après|le)? {day}",
    "{it} (doit|devrait|peut|va) (s'arrêter|finir|se terminer|prendre fin) (à|au|en|après|le)? {day}",
    `{event} ${SERIES_ENDS} ${LAST_BEFORE} {day}`,
    "{event} (seulement|juste|uniquement) jusqu'(à|au|en) {day}",
    'plus de {event} après {day}',
  ],
  endsBefore: [`(arrête|arrêter|arrêtez|termine|terminez) {event} avant {day}`, `{event} ${SERIES_ENDS} avant {day}`],
  request: 'supprime {event}',
};
