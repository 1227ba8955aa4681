import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';
import {
  frAfterAnswer,
  frAlone,
  frBeforeAnswer,
  frClosings,
  frDecisions,
  frNo,
  frResponses,
  frSkip,
  frUninvited,
  frWrong,
  frYes,
} from './answers.ts';
import { frCommands, frPutBack } from './commands.ts';
import { frAgreeing, frRefusals } from './consent.ts';
import { frEdits } from './edits.ts';
import { grammar } from './grammar/grammar.ts';
import { frHints } from './intent-lexicon.ts';
import { frOthers } from './out-of-scope.ts';
import { frParts } from './parts.ts';
import { frPeople } from './people.ts';
import { frPlaces, frZones, frZoneTimes } from './places.ts';
import * as references from './references.ts';
import { frSideTalk } from './side-talk.ts';
import {
  frCourtesy,
  frNoise,
  frNotNames,
  frOutbursts,
  frPolite,
  frSalutations,
  frSmallWords,
  frTrim,
} from './small-words.ts';
import { frOfFocus } from './spoken-of/of-focus.ts';
import { frCalendars, frWhose } from './whose.ts';

const WEEKDAYS = words('lundi mardi mercredi jeudi vendredi samedi dimanche');
const MONTHS = words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre');
const SHORT_MONTHS = words('janv fév févr avr juil sept oct nov déc');

/** French. */
export const fr: Words = {
  zoneTimes: frZoneTimes,
  timeGrammar: grammar,
  spelled: {
    ...{
      à: 'a',
      â: 'a',
      ä: 'a',
      ç: 'c',
      é: 'e',
      è: 'e',
      ê: 'e',
      ë: 'e',
      î: 'i',
      ï: 'i',
      ô: 'o',
      ö: 'o',
      ù: 'u',
      û: 'u',
      ü: 'u',
    },
    ...{ À: 'A', Â: 'A', Ç: 'C', É: 'E', È: 'E', Ê: 'E', Ë: 'E', Î: 'I', Ï: 'I', Ô: 'O', Ù: 'U', Û: 'U', Ü: 'U' },
    ...{ œ: 'oe', Œ: 'Oe', æ: 'ae', Æ: 'Ae' },
  },
  joined: {
    before: words("l' d' j' m' t' s' n' c' qu' jusqu' lorsqu' puisqu'"),
    behind: words('moi toi le la les lui leur nous vous je tu il elle on ils elles ce y en t'),
    never: words('rendez-vous'),
  },
  dictatedMarks: { comma: ['virgule(?!\\s+\\d)'], end: ['point final'], question: ["point d['’]interrogation"] },
  hesitations: ['euh', 'heu', 'hum', 'hmm', 'jsp', 'chais pas'],
  shorthand: {
    ac: 'avec',
    avk: 'avec',
    ds: 'dans',
    pr: 'pour',
    pdt: 'pendant',
    ajd: "aujourd'hui",
    auj: "aujourd'hui",
    dem: 'demain',
    jusqua: "jusqu'à",
    jusquà: "jusqu'à",
    jusquau: "jusqu'au",
    'ap-demain': 'après-demain',
    aprem: 'après-midi',
    aprèm: 'après-midi',
    pcq: 'parce que',
    qd: 'quand',
    tlm: 'tout le monde',
    bcp: 'beaucoup',
    ts: 'tous',
    '->': 'passe à',
  },
  commands: frCommands,
  polite: frPolite,
  outbursts: frOutbursts,
  putBack: frPutBack,
  eventWords: references.frEventWords,
  pointing: references.frPointing,
  questions: phrases(`
    (quand|qui|où|comment|combien|pourquoi)
    (quel|quelle|quels|quelles)
    (que|qu'|quoi)(?! (penses|pensez|dis|dites))
    qu'est-ce (que|qu'|qui)
    (à|avec|pour|de|chez|en|dans|jusqu'à|depuis) (quelle?s?|qui|quand|quoi)
    est-ce (que|qu') (?!(tu peux|vous pouvez|tu pourrais|vous pourriez|c'est possible))
    (suis|serais|serai)-je / (ai|aurais|aurai)-je / (as|avez|a|ont)-(tu|vous|t-il|t-elle|ils)
    (y a|il y a|ya)(-t-il| t il)?
    (tu sais|savez-vous|sais-tu|dis-moi|dites-moi|je (veux|voudrais|aimerais) savoir) (si|quand|où|qui|quel|quelle|ce que|combien|à quelle)
    (j'ai|j'aurais|on a|je fais|je vois) (quoi|qui)
    (je suis|on est|j'ai|ça|cela)(?= [^.!?]*\\?\\s*$)`),
  wholeQuestions: phrases(`
    (quand|où|qui|que|quel|quelle|quels|quelles) (est|sont|a|ont|aura|auront|sera|seront|suis|ai|avons|commence|finit|vient|viennent|se passe|participe)
    qu'est-ce (que|qu'|qui) \\p{L}
    (à quelle heure|quel jour|combien de temps) \\p{L}
    est-ce (que|qu')`),
  questionWords: phrases('quand / où / qui / que / quoi / comment / combien / quel / quelle / quels / quelles'),
  sentences: phrases(`
    (je|tu|on|nous|vous|ils?|elles?) (?!(et|ou|avec)(?!\\p{L}))\\p{L}+ / (j|t|m)['’]\\p{L}+ / (je|tu|il|elle|on) (n|m|t|s|l|y)['’]\\p{L}+
    (ça|cela|ce) (n['’])?(est|a|va|dépend|doit|peut|sera) / (dis|dites|demande|demandez) à \\p{L}+ (que|qu['’]|si|s['’])
    aucune idée / ((je )?(ne )?)(sais|rappelle|souviens) (plus|pas) / (je )?(ne )?(suis|me souviens) (plus|pas) / (la |le )?même( \\p{L}+){0,2} que / comme la dernière / quelque chose / n'importe quoi`),
  mannerQuestions: phrases(`
    (comment|pourquoi|combien de temps) (est|sont|est-ce|je|on|nous|j'\\p{L}+|puis-je|dois-je|vais-je|fait-on|aller|y aller|se rend|faire pour)`),
  courtesy: frCourtesy,
  salutations: frSalutations,
  yes: frYes,
  no: frNo,
  wrong: frWrong,
  beforeAnswer: frBeforeAnswer,
  refusing: frRefusals,
  responses: frResponses,
  asking: references.frAsking,
  ofFocus: frOfFocus,
  closings: frClosings,
  afterAnswer: frAfterAnswer,
  decisions: frDecisions,
  skip: frSkip,
  alone: frAlone,
  uninvited: frUninvited,
  vague: {
    words: words(
      `titre nom même mêmes pareil idem habitude d'habitude habituel habituelle habituels là ici là-bas ça cela ce celui-là truc trucs chose choses toujours endroit lieu encore contre coup`,
    ),
    beside: words(`par du le la les un une des à au d l' comme que dernière fois quelque autre autres mon notre y`),
  },
  doing: {
    change: 'déplace {event}',
    accept: 'accepte {event}',
    decline: 'décline {event}',
    maybe: 'réponds peut-être à {event}',
  },
  announcing: {
    lead: [
      "(salut|bonjour|ok|alors|stp|il me faut|j'ai|j ai|on a|ajoute|ajoutez|mets|note|crée|besoin de|j'ai besoin de|il y a|moi)[\\s,]+",
    ],
    things: [
      '(\\d|deux|trois|quatre|cinq|plusieurs|quelques) (nouveaux |nouvelles )?(choses|trucs|rendez-vous|rdv|réunions|événements|évènements)',
    ],
    meals: ['petit-déjeuner', 'brunch', 'déjeuner', 'dîner', 'souper', 'goûter'],
    plans: [
      "(dois|devons|veux|voudrais|aimerais|essaie d[e’']|essaye d[e’']|besoin d[e’']|en train d[e’']|il faut que je)( |(?<=[’']))(m['’])?(planifier|planifie|organiser|organise|préparer|prépare)",
    ],
  },
  company: {
    for: ['pour'],
    between: ['entre'],
    things: phrases(`
      heures? / (demi|demie)-heure / (min|minutes?|mn|h) / \\d+(min|mn|h) / temps / créneaux? / moment / plage / échange / synchro / tête-à-tête
      discussion / 1:1 / quart d'heure`),
    journeys: words('vol vols train trains bus trajet route voyage ferry distance trajets décalage'),
    days: words('noël noel pâques pentecôte toussaint ascension réveillon nouvel'),
    becomes: 'avec',
  },
  joining: {
    said: [
      '{who} (doit|devrait|peut|va|veut|doivent|devraient|veulent)( (aussi|également))* (venir|être là|être présente?|participer|y être|se joindre à nous|assister)( (aussi|également|avec nous))*',
      'il (faut|faudrait) (aussi )?que {who} (vienne|soit là|participe|soit présente?|viennent|soient là)( (aussi|également|avec nous))*',
      '{who} (vient|viennent|participe|participent|sera là|seront là) (aussi|également)',
      '(amène|amenez|emmène|prends|fais venir)( aussi)? {who}( (aussi|avec nous|avec toi))*',
      'je veux( aussi)? {who} (là|avec nous|dedans)( aussi)?',
    ],
    becomes: 'invite {who}',
  },
  repeatEnds: {
    endless: phrases(`
      jamais / sans fin / pas de fin / pour toujours / indéfiniment / sans date de fin / jusqu'à nouvel ordre / sans limite
      ((non|ben),? )?(ça|il|elle|la série) (ne )?(doit|finit|s'arrête|se termine|devrait) (pas|jamais)( (finir|s'arrêter|se terminer))?( (en|le|au|à|après) [^,.;]{1,30})?([,.;]? (ça|il|elle) continue( toute l'année)?)?
      ((non|ben),? )?(ça|il|elle|la série) continue( toute l'année| après)?
      il n'y a pas de fin`),
    once: phrases(`
      ((non|nan),? )?(juste|seulement|rien qu'|une seule|uniquement) ?(une )?fois
      ((non|nan),? )?(sans|pas de|aucune) (répétition|récurrence|série)
      ((non|nan),? )?(ça |il |elle )?(ne |n')?(se répète|doit se répéter|répète|répétez|répéter) pas
      ((non|nan),? )?ne (le |la )?(répète|répétez) pas
      ((non|nan),? )?pas (toutes les semaines|tous les jours|tous les mois|chaque semaine)`),
    lead: ["jusqu['’ ]?(à|a|au|aux|en)( (la|le|les|mon|ma|mes|notre))?", "jusqu['’]à l['’]"],
    never: ['nouvel ordre', 'quand', 'quelle heure', 'tard'],
  },
  vagueShift: [
    '((plutôt|peut-être) )?((un (petit )?peu|bien|beaucoup|légèrement) )?plus (tard|tôt)( (peut-être|plutôt|si possible))?',
  ],
  agreeing: frAgreeing,
  conditions: phrases(
    `si / s'il n' / s'ils / à condition / pourvu que / tant que / dès que / quand / lorsque / une fois que / jusqu'à / jusqu'au / bien que / quoique / ou / ou bien / plutôt / à la place`,
  ),
  restricting: phrases(`
    pas / jamais / sauf / excepté / hormis / à part / mais / à moins / sans / garde / gardez / garder / certains / certaines / quelques / la moitié / la plupart
    suivants / suivantes / futurs / futures / reste / restants`),
  answerFrames: {
    before: phrases(`
      je ne sais pas / je sais pas / jsp / aucune idée / hm / hmm / euh / heu / ben / bah / bon / ah / oh / ok / okay / d'accord / alors / donc / peut-être
      probablement / sans doute / je crois / je pense / je dirais / disons / on dit / on va dire / mettons / pourquoi pas / ce serait / c'est / ça serait / ce sera
      il s'agit de / plutôt / s'il te plaît / s'il vous plaît / prends / prenez / je voulais dire / je veux dire / genre / mets / mettez / juste / il faudrait / il me faut`),
    behind: phrases(
      "je crois / je pense / je dirais / à peu près / environ / ou quelque chose comme ça / s'il te plaît / s'il vous plaît / stp / svp / merci / alors / peut-être / plutôt / hein",
    ),
    option: {
      before: phrases(`
        le / la / les / l' / un / une / des / celui / celle / celui avec / celle avec / je prends / je prendrais / je voudrais / j'aimerais / je veux
        je préfère / nous prenons / on prend / on voudrait / nous voudrions / donne-moi / donnez-moi / j'ai besoin d' / plutôt / de préférence / finalement / en fait`),
      behind: ['pour moi', 'pour nous', 'de préférence', 'finalement'],
    },
    explaining: phrases(
      "(ça )?c'est( pour)? / ce sont / ce serait / il s'agit (de|du|d') / (ça|cela) (veut dire|désigne|correspond à) / est / sont / veut dire",
    ),
    frames: {
      'date-time-range': ['à {answer}', 'à {answer} heures'],
      'time-change': ['à {answer}', '{answer} minutes'],
      duration: ['{answer} minutes'],
      reminders: ['{answer} avant', '{answer} minutes avant'],
      repeat: ['tous les {answer}', 'chaque {answer}'],
      'date-range': ['le {answer}'],
      'any-range': ['le {answer}'],
      'people-to-add': ['ajoute {answer}'],
      'people-to-remove': ['sans {answer}'],
    },
  },
  also: {
    before: ['et', 'aussi', 'plus'],
    behind: ['aussi', 'également', 'en plus'],
    more: ['aussi', 'également', 'en plus'],
  },
  halfOfDay: {
    am: [
      "(je (veux|voulais) dire )?((le|du|au) )?matin,? (et )?(pas|non)( pas)? ((le|du|au|l'|de l') ?)?(soir|après-midi)",
      "(pas|non) ((le|du|de l'|l') ?)?(soir|après-midi),? (mais )?(le |du )?matin",
    ],
    pm: [
      "(je (veux|voulais) dire )?((le|du|au|l'|de l') ?)?(soir|après-midi),? (et )?(pas|non)( pas)? ((le|du|au) )?matin",
      "(pas|non) (le |du )?matin,? (mais )?((le|du|l'|de l') ?)?(soir|après-midi)",
    ],
  },
  sameLength: ['(la )?même (durée|longueur)', 'aussi long(temps|ue)?'],
  sameEnd: [
    "((et|mais) )?(la |l['’]heure de )?fin (ne (change|bouge) pas|reste|inchangée|identique)( (la même|inchangée|identique))?",
    "((et|mais) )?(garde|gardez|garder|laisse|laissez|sans changer) (la |l['’]heure de )fin",
    '((et|mais) )?(à |avec )?(la )?même (heure de )?fin',
  ],
  onlyThat: ['seulement', 'uniquement', 'juste', 'rien que'],
  pastHour: {
    quarter: ["(plutôt )?(à )?(l'heure )?et quart( plutôt)?"],
    half: ["(plutôt )?(à )?(l'heure )?et demie?( plutôt)?"],
    quarterTo: ["(plutôt )?(à )?(l'heure )?moins (le )?quart( plutôt)?"],
  },
  existing: references.frExisting,
  anew: references.frAnew,
  dayIs: references.frDayIs,
  thatPeriod: references.frThatPeriod,
  untitled: phrases('sans (titre|nom) / anonyme'),
  wishes: [
    "(je |j['’]|on |nous )(voudrais|voudrait|voudrions|aimerais|aimerait|aimerions|souhaite|souhaiterais)( avoir)?( bien)? une?(?! (rappel|lien|note|autre|nouvelle|nouveau)(?!\\p{L})| (heure|semaine) (plus|de plus))",
  ],
  notNew: references.frNotNew,
  sameTime: references.frSameTime,
  samePlace: references.frSamePlace,
  swapped: references.frSwapped,
  besideShown: references.frBesideShown,
  anyTime: references.frAnyTime,
  besideEvent: references.frBesideEvent,
  thatTime: references.frThatTime,
  adjacent: references.frAdjacent,
  or: ['ou', 'ou bien'],
  sideTalk: frSideTalk,
  outOfReach: references.frOutOfReach,
  onwards: references.frOnwards,
  followUp: references.frFollowUp,
  choosing: references.frChoosing,
  ids: { names: phrases("id / identifiant / id de l'événement / identifiant de l'événement"), is: words('est') },
  zones: frZones,
  people: frPeople,
  titles: {
    kept: ['temps'],
    called: phrases(`
      (intitulé|intitulée|nommé|nommée|appelé|appelée|titré|titrée|baptisé|baptisée)
      (avec|sous|ayant) (le|pour) (titre|nom)
      (avec )?pour titre / titre( :|:)? / sujet( :|:) / objet( :|:)? / nom( :|:)
      (appelle|appelez|nomme|nommez|intitule|intitulez)-(le|la)`),
    about: phrases(`
      (le )?(thème|sujet) ?(:|est)? / (à propos|au sujet) (de|du|de la|de l'|d'|des) / concernant / sur le thème (de|du|d') / pour parler (de|du|de la|d')
      rappelle-moi (de|d') / rappelez-moi (de|d') / me rappeler (de|d')`),
    general: words('réunion rendez-vous rdv rencontre appel visio entretien point meeting call'),
    meets: { '(rencontrer|rencontre|retrouver|retrouve|voir|vois|verrai)': 'Rendez-vous' },
    codes: phrases(`
      (code|digicode)( (d'accès|de (la )?porte|wifi|pin|d'entrée|du portail))? / mot de passe / mdp / pin / casier / combinaison / wifi / iban / clé wifi
      poste / réf / référence / numéro (de|d') (dossier|compte|client|commande|série|réservation) / dossier`),
    whole: phrases(`
      (mets|mettez|prends|prenez|utilise|utilisez|note|notez) {name} (comme|en|pour) (titre|nom|objet)
      (le |^)(titre|nom)( de (l'événement|la réunion))? (est|sera|c'est|(doit|devrait)( juste| simplement| seulement)* être)( juste| simplement| seulement)* {name}
      (?<=^|[,;.]\\s)titre ?: {name}
      (?<=[,;.]\\s)(titre|objet) (?!(:|est|doit|devrait|de|du|pour)(?!\\p{L})){name}
      (enregistre|enregistrez|note|notez|inscris|inscrivez)-(le|la|ça) (sous|comme) (le (nom|titre) (de )?)?{name}`),
    ends: phrases(`
      ,?\\s(et|avec) (le|la|un|une|il|elle|ça)\\s
      ,?\\s(qui|que) (est|dure|commence|sera)\\s
      ,?\\s(dans|à|sur) (mon|le|notre|l')\\s?(agenda|calendrier|planning)
      ,?\\s(stp|svp|s'il te plaît|s'il vous plaît|merci)
      (,|,? et|,? puis)\\s(envoie|envoyez|invite|invitez|préviens|prévenez|rappelle|rappelez|dis|dites|informe|informez)[\\s-]\\p{L}
      ,?\\s(à|de|vers|dès|pour|le) (\\d|midi|minuit)`),
    never: words(`
      je j' tu il elle on nous vous ils elles -je -tu -vous -moi -nous -il -elle qu' que si car parce puisque
      suis es est sommes êtes sont était serai serais sera serait ai as avons avez ont avais aurai aurais aura aurait
      peux peut pouvez peuvent pourrais pourrait pourriez veux veut voulez voudrais voudrait dois doit devez devrais faut faudrait
      préférence inclus inclusivement compris quelque chose ne n' pas plus besoin`),
  },
  description: {
    noting: '{event}, note : {remark}',
    lead: phrases('avec / et / la / une / le / un / en / pour / comme'),
    names: phrases('(description|notes?|mémo|commentaire|ordre du jour|remarque)'),
    saying: words('disant dit indiquant'),
    behind: phrases('(dans|en|comme|à) (les?|la|ses) / en / comme'),
    telling: [
      "(dis|dites)[- ](leur|lui) (de |d'|que |qu'|:)",
      "(préviens|prévenez|informe|informez)[- ]?les (que |qu'|:)",
      "(rappelle|rappelez)[- ]?leur (de |d'|que |qu')",
      "(dis|dites|rappelle|rappelez) à (tous|tout le monde) (de |d'|que |qu')",
      "(écris|écrivez|précise|précisez|ajoute|ajoutez|note|notez)( dans l'invitation| dedans)?( que | qu'| ?:)",
    ],
  },
  places: frPlaces,
  edits: frEdits,
  otherReading: references.frOtherReading,
  allDay: phrases(
    '(?<=(bloque|bloquer|bloquez|réserve|réserver|réservez)([ -](moi|nous))? )(la|ma) journée / (toute |la )?(la )?journée( entière| complète) / toute la journée / tout le jour / journée entière / à la journée',
  ),
  wholeDays: {
    once: phrases(
      'vacances( (scolaires|de noël|d’été|de pâques|de la toussaint))? / congés? / jours? fériés? / jours? de repos / RTT / en congé / absente? / \\d+(e|ème) anniversaire / \\d+ ans de',
    ),
    yearly: phrases('anniversaire( de mariage)? / fête nationale'),
    never: phrases(
      "(fête|dîner|déjeuner|repas|gâteau|cadeau|soirée|goûter|carte|apéro|pot|boum)s?( surprise)? (d['’]|de l['’]|pour l['’])anniversaire / (valise|billets?|vol|train|réservation|préparer|demande de) .{0,20}(vacances|congés?)",
    ),
  },
  blocking: phrases(
    '(bloque|bloquer|bloquez|réserve|réserver|réservez|garde|garder|gardez)([ -](moi|nous))?( (mon agenda|toute la|toute|la|le|du|les))*',
  ),
  blockingBehind: ['(à )?(bloquer|réserver|bloquée?|réservée?)'],
  numbers: references.frNumbers,
  ordinals: references.frOrdinals,
  timeNames: [
    ...WEEKDAYS,
    ...MONTHS,
    ...words(
      "aujourd'hui demain hier après-demain avant-hier matin midi après-midi soir nuit minuit matinée soirée week-end weekend semaine mois",
    ),
  ],
  slips: {
    of: [...WEEKDAYS, ...MONTHS, 'demain', 'matinée', 'semaine', 'prochain', 'prochaine'],
    others: { fevirer: 'février', aout: 'août' },
  },
  besideDigits: {
    before: [...words("à le du au de dès vers demain aujourd'hui"), ...WEEKDAYS, ...MONTHS, ...SHORT_MONTHS],
    beforeClocks: words('lun mar mer jeu ven sam dim'),
    behind: [...words('heures heure minutes minute jours semaines mois à'), ...MONTHS, ...SHORT_MONTHS],
  },
  smallWords: frSmallWords,
  noise: frNoise,
  trim: frTrim,
  notNames: frNotNames,
  others: frOthers,
  hints: frHints,
  whose: frWhose,
  calendars: frCalendars,
  parts: frParts,
};
