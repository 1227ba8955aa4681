import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';

/** What is said of something that is to be so. */
const FINE =
  '(gut|prima|super|perfekt|richtig|korrekt|ok|okay|in ordnung|klasse|toll|spitze|wunderbar|hervorragend|ausgezeichnet|bestens|top|einwandfrei|fein|schön|optimal|ideal)';

/** Ways to say that what is shown is not right. */
export const deWrong = [
  'noch nicht',
  `(?=\\p{L}+ )((das|es|so|alles|mir)( (ist|wäre|sieht|klingt|passt|stimmt|geht|hört sich))?( (so|mir|für mich|alles))* )?((ist|wäre|passt|stimmt|geht|sieht|klingt)( (mir|so|das|es))* )?(gar |noch )?nicht( (ganz|wirklich|so|recht))*( ${FINE}( aus| an)?)?`,
  '((das|es) (ist|war|wäre) )?(falsch|verkehrt)',
  '((das|es) (ist|war) )?(die |eine )?(falsche|verkehrte) antwort',
  'du (hast|verstehst) (mich|das) (da )?(falsch|nicht richtig)( verstanden)?',
  '(so |das )(meinte|wollte|will|möchte) ich( das| es)? (so )?nicht',
];

export const deYes = [
  'jup',
  'jap',
  'jupp',
  '(nein,? )?(quatsch,? )?ich meine?(te)? ja',
  'ich denke schon',
  "((egal|macht nichts|passt schon|schon gut|ist ok|ist okay),? )?(trag|trage|leg|lege|buch|buche|mach|mache|tu|verschieb|verschiebe)(['’]?s| (es|ihn|sie|das|den|den termin))? (trotzdem|dennoch|einfach)( (ein|an))?",
  '(egal|macht nichts|passt schon|schon gut|ist ok|ist okay),? (trotzdem|dennoch)( (eintragen|anlegen|buchen|machen|verschieben))?',
  '(trotzdem|dennoch) (eintragen|anlegen|buchen|machen)',
  'ich glaube schon',
  '(schick|schicke|sende)( (es|ihn|sie|das))?( (jetzt|mal|bitte|so))*( (ab|los|raus|weg))?',
  '((jetzt|nun|so) )?(bitte )?(so )?(abschicken|absenden|losschicken|senden|rausschicken|verschicken|versenden|(schicken|senden) sie (es|sie|das)?( so)? ?ab)',
  '(jetzt|nun|so) (passt|stimmt)( (es|das|alles|so))*',
  '(ja|jo|genau|ok|okay|gern|gerne),? (bitte )?((senden|schicken|verschicken) sie|schick|schicke|sende|verschick)( bitte)? (die|eine) (einladung|einladungen|mail|mails)( (ab|los|raus|weg))?',
  '(vielen dank|danke|dankeschön|danke (schön|sehr)),? (ja|passt|gerne?|genau)( bitte)?',
  'so ist es',
  'ja',
  'ja bitte',
  '(ja|jo|jup|jep|genau),? (genau )?(den|die|das|der) (meine?|meinte) ich',
  'ja (man|mann|alter|digga|eh)',
  '(ja|jo|jup|jep|genau|ok|okay),? (genau )?(den|die|das|der|diesen|diese|dieses)( da| hier)?',
  '(ja|jo|jup|ok|okay),? (trag|trage|leg|lege|buch|buche|mach|mache)( (es|ihn|das))? (trotzdem|dennoch)( (ein|an))?',
  '(ok|okay|gut|na gut|alles klar|passt|also|super|prima|schön),? (dann|also|na dann|in dem fall) (ja|mach das|machs|los|eintragen|so)',
  '(dann|also|na dann|na gut dann|in dem fall|doch) ja( bitte)?',
  'ja genau',
  'ja gerne',
  'ja klar',
  'ja doch',
  'jawohl',
  'ja(a+|ja)',
  'ja( (schon|eh|voll|ok|okay|super|scho))+',
  'jo',
  'jo eh',
  'joa',
  'jup',
  'jep',
  'jap',
  'jau',
  'jawoll',
  'yes',
  'yep',
  'yup',
  'yo',
  'j',
  'klar',
  'na klar',
  'klaro',
  'logo',
  'natürlich',
  'selbstverständlich',
  'gern',
  'gerne',
  'sehr gerne',
  'k',
  'so stimmts',
  'genau',
  'genau so',
  'sicher',
  'aber sicher',
  'aber ja',
  'auf jede?n( fall)?',
  'unbedingt',
  '(eh klar|freilich|basst|gebongt|abgemacht|okidoki|okeydokey|geht klar|läuft|tiptop|tip top|alles roger|(ist|isch) (recht|gut|guet))',
  '(genehmigt|freigegeben|bestätigt|gemacht|check|go)',
  '(dann |na dann )?(los|mach das|mach ma|machma|machmer)( gehts)?',
  'so (ist|ists|isses) gut',
  'sehr gut',
  '(ja )?(einfach machen|rein damit)',
  '(das )?(kannst du|können sie) ((so|gerne|gern|ruhig|das|es|bitte) )*(eintragen|machen|anlegen|speichern|buchen)',
  'definitiv',
  'geht klar',
  'einverstanden',
  'leg los',
  'eintragen',
  'anlegen',
  'alles klar',
  'warum nicht',
  'wieso nicht',
  'von mir aus',
  'noch mal',
  'noch einmal',
  'nochmal',
  'versuch es noch mal',
  // "Das sieht alles gut aus", "passt für mich", "prima".
  `((das|es|so|alles|dies)( (ist|wäre|sieht|klingt|hört sich|schaut|passt|stimmt))?( (so|alles|sehr|ganz|echt|wirklich|total|absolut|schon|genau))* )?((ist|wäre|sieht|klingt|hört sich|schaut)( (so|alles|sehr|ganz|echt|wirklich|total))* )?${FINE}( (so|aus|an))*( (für mich|bei mir))?( so)?`,
  '((das|es|so|alles|mir|das alles) )?(passt|stimmt|geht)( (das|es|mir|alles))?( (so|gut|genau|schon|perfekt|prima|super))?( (für mich|bei mir))?',
  '(ich )?(bestätige|bestätigen|bestätigt)( (das|es|alles))?( so)?',
  "mach('s| es| das| mal| ihn)?( (so|mal|bitte))*",
  "(so )?machen wir( es|'s| das)?( so)?",
  "trag(e)?('s| es| ihn| sie| das)( (so|bitte|mal))* ein",
  "leg(e)?('s| es| ihn| sie| das)( (so|bitte|mal))* an",
  'genau( das)?( (so|das))?( (will|wollte|möchte|brauche|meinte) ich)?',
  '👍',
  '✅',
  '👌',
];

export const deNo = [
  'ich denke nicht',
  'ich glaube nicht',
  'nein',
  'nein danke',
  '((nein|nee|ne|nö)( danke)?,? )?((das )?(hat|hätte) sich( schon| inzwischen)? erledigt|brauchts? nicht mehr|ist nicht mehr nötig)( danke)?',
  '(nein|nee|ne|nö),? (warte( mal)?|moment( mal)?|halt|stopp?)',
  'nein bitte nicht',
  'ne+',
  'nö+',
  'nei',
  'nope',
  'n',
  'auf keinen fall',
  'auf gar( )?keinen fall',
  'nie im leben',
  'lieber nich',
  'natürlich nicht',
  'selbstverständlich nicht',
  'sicher nicht',
  'ganz sicher nicht',
  'bestimmt nicht',
  'lieber nicht',
  'besser nicht',
  'bloß nicht',
  'eher nicht',
  'bitte nicht',
  'keinesfalls',
  'keineswegs',
  'niemals',
  'nie',
  'so nicht',
  'das nicht',
  'jetzt nicht',
  'nicht jetzt',
  'mach das nicht',
  'mach es nicht',
  'nicht',
  'keins',
  'keines',
  'keinen',
  'keine',
  'keiner',
  'keins davon',
  'nichts davon',
  'weder noch',
  'überspringen',
  'überspring das',
  'weglassen',
  'lass weg',
  'lass das weg',
  'skip',
  "(ich )?(hab|habe)('s| es)? mir( es)? anders überlegt",
  '((ihn|sie|die|den) )?nicht( mit)? einladen',
  'lad(e)? (ihn|sie|die|den|niemanden)( nicht)?( mit)? ein',
  ...deWrong,
  '👎',
  '❌',
];

export const deBeforeAnswer = phrases(
  'ach / ach so / also / na / na gut / oh / und / jetzt / hm / hmm / äh / ich glaube / ich denke / bitte',
);

export const deClosings = phrases(`
  ((und|also|dann|damit|jetzt|somit) )*((sind|wären|wärn) wir|(bin|wäre) ich|wir (sind|wären)|ich (bin|wäre))( (dann|damit|jetzt|hier|soweit|so weit|auch))* (fertig|durch|soweit|so weit|zufrieden|glücklich|am ziel)
  ((und|also|dann) )*(das|dies|mehr) (ist|war|wär|wäre|wird|sollte|wars|wärs|war's|wär's)( (dann|so|jetzt|auch|es|schon|von mir))*( (alles|es|es gewesen|alles sein))?( (für heute|für jetzt|von mir|fürs erste))?
  ((und|dann) )*(haben|hätten|hab|habe|hätte) (wir|ich)( (es|das|dann|so))*( alles)?
  ((und|also) )*((sonst|mehr|weiter) )?(nichts|keine( weiteren)?( änderungen)?)( (mehr|weiter|weiteres|zu ändern))*
  (sorry|entschuldigung|tut mir leid) / (ist |is )?schon (gut|ok|okay)( so)?
  (bitte |einfach |so )*(abschicken|absenden|senden|verschicken|versenden|losschicken|rausschicken)( (so|bitte))*
  (bitte |einfach )*(so|speichern|eintragen|anlegen|machen|buchen|trage? (bitte |so )*ein|lege? (bitte |so )*an)( (so|bitte))*
  (das |es )?(kannst du|können sie)( (das|es|so|gerne|ruhig|bitte))* (machen|eintragen|anlegen|speichern|buchen)
  (und )?mehr( (brauche|brauch|will|wollte) ich)? nicht
  (und )?(bitte )?(trag|trage|tragen sie|buch|buche|speicher|speichere|nimm|mach|lass|so) (es|das|ihn|sie)( (bitte|so|ein|dann|auf|jetzt))*
  (und )?so (eintragen|buchen|speichern|passt es|passt das|nehmen wir es|machen wir es|machen wir das)
`);

export const deAfterAnswer = words('aber und bitte danke mach doch um am es ihn lieber nur so');

export const deDecisions: Words['decisions'] = {
  hold: phrases(`
    das zuerst / zuerst das / mach das zuerst / erst das / zuerst / erst das andere / später weiter
    das hier später / danach weiter
  `),
  switch: phrases(`
    verwirf das / lass das / lass das sein / das andere / stattdessen das / nur das / lieber das / das neue
    wechseln
  `),
  'go-on': phrases(`
    weiter / weitermachen / mach weiter / weiter damit / hier weiter / bleib dabei / erst das hier / das hier zuerst
    nicht jetzt / jetzt nicht
  `),
  answer: phrases(`
    es ist meine antwort / das ist meine antwort / das war meine antwort / das ist die antwort / das ist der titel
    das ist der name / so heißt er / so heißt es / so soll es heißen / so soll er heißen
  `),
};

export const deSkip = phrases(`
  überspringen / überspring das / auslassen / lass es weg / lass das weg / lass es leer / keine / keinen / keins
  nichts / egal / ist egal / das ist egal / ist mir egal / das ist mir egal / mir egal / spielt keine rolle
  (das |es |die uhrzeit |der titel |der name |die zeit )?(ist |wär(e)? )?(mir )?(ganz |völlig |total )*(egal|wurst|wurscht|gleich|schnuppe)( (wann|was|wie|wer|wo)( .{1,20})?)?
  (bitte |einfach |dann |ja |ach )*(such|wähl|wähle|nimm|überleg|denk|entscheid|entscheide)( (du|dir|dir was|was|irgendwas|irgendeinen|einen))*( (aus|selbst|irgendwas|was|einen|titel|namen|termin))*
  (bitte |einfach |dann )*(such|wähl|wähle) (du )?(dir )?(einfach |doch )?(was|etwas|irgendwas|eine zeit|einen titel|einen termin|einen|eine) ?(aus)?
  (mir )?(passt|geht) (alles|immer|jederzeit)
  (nenn|nenne) (es|ihn|das) (einfach |halt )?(irgendwas|irgendwie|wie du (willst|magst))
  (wie|was) du (willst|magst|möchtest|meinst) / (der |das |es )?(hat|braucht) (keinen|kein) (titel|namen?)
  (ohne|kein|keinen) (titel|namen?) / (der titel|der name|die zeit|die uhrzeit) spielt keine rolle
  (ich bin )?flexibel / such du aus / entscheide du / wie du willst / wie immer / wie üblich
  (einfach |bitte )*(ignorier(e|en)?( sie)?|übergeh(e|en)?( sie)?|überspring(e)?) (das|es|die|sie|den)( einfach| ruhig| mal)*
  (einfach |bitte )*(lass|lasse|lassen)( sie)? (das|es|die|den)( einfach| ruhig| mal)* (weg|raus|beiseite)
  (einfach |ruhig )*(ignorieren|weglassen|streichen|übergehen)
  ((das|es|die) )?(kann|kannst du|können|darf|dürfen)( ruhig| einfach)* (weg|raus|ignorieren|weglassen|weg bleiben|wegbleiben)
  ((das|es) )?(ist |war )?(nur |bloß )*(ein |ne |eine )?(tippfehler|vertipper|versehen|nicht( so)? wichtig|unwichtig|egal|bedeutungslos)
  (das|es) (bedeutet|heißt) (gar )?nichts
  ((dann|halt|eben|egal|einfach|ok|okay|na gut|gut) )*(mach(e)? )?(einfach |dann )?(weiter )?ohne( (sie|ihn|ihm|ihr|die|den|das|adresse|e-?mail(-?adresse)?))?( weiter)?
  (leg|trag) (es|ihn|den termin) (trotzdem|so) (an|ein) / trotzdem (anlegen|eintragen|weiter)
  (lass|lasse) (sie|ihn|die|den) (dann |einfach |halt )*(weg|raus|aus) / vergiss (sie|ihn|die|den)
  ((ich )?(habe?|kenne|weiß)( ich)? )?(keine|ihre|seine|die) (e-?mail-?)?adresse( nicht)?
  ((hab|habe|kenne) ich|ich (hab|habe|kenne) (sie|die)) (leider )?nicht
`);

const TRAG_ES_EIN =
  '(,? (und |nur |einfach )*(trag|trage|leg|schreib|mach|pack) (es|das|ihn|den termin)( (nur|einfach|so))* (ein|an|rein|hin))?';

export const deAlone = [
  '((nein|nee|nö),? )*(nur|bloß|lediglich) (ich|für mich|mich)( (allein|selbst|bitte))?',
  'ich (allein|bin allein|alleine)',
  '(niemand(en)?|keiner|keinen|keine gäste|ohne gäste|keine teilnehmer|ohne teilnehmer|sonst (niemand(en)?|keiner))( (sonst|weiter|bitte))?',
  'alleine?',
  '(nur|bloß) in (meinen|meinem) kalender',
];

export const deUninvited = [
  `((nein|nee|und|ok),? )*((ich|wir) (brauche?|brauchen|will|wollen|möchte|möchten) |brauche? (ich |wir )?|da braucht('s| es) )?(da |dafür |gar |überhaupt )*keine einladung(en)?( (dafür|dazu|nötig|notwendig|erforderlich|verschicken|schicken))?${TRAG_ES_EIN}`,
  `((und|einfach|ok),? )*ohne (eine )?einladung(en)?( (eintragen|anlegen))?${TRAG_ES_EIN}`,
  `((nein|nee|und|ok),? )*(du (musst|brauchst) )?(ihn|sie|ihr|ihm) (muss(t du)? |musst |brauchst du )?nicht (einladen|einzuladen|eingeladen werden)${TRAG_ES_EIN}`,
  `(eine |die )?einladung (ist |brauche? ich |braucht es )?nicht( (nötig|notwendig|erforderlich))?${TRAG_ES_EIN}`,
];

export const deRestricting = phrases(`
  nicht / nie / kein(e|en|er|es|s)? / aber / außer / ausser / bis auf / ohne / ausgenommen / behalt(e|en)? / einige
  manche / die hälfte / meisten / folgenden? / künftigen? / zukünftigen? / restlichen? / rest
`);

export const deVagueShift = [
  '((noch |doch |lieber |eher )?((ein (klein )?(bisschen|wenig|stück)|(n |ein )?(bisschen|bissl)|etwas|deutlich|viel) )?)(später|früher)( (vielleicht|lieber|bitte|wenn möglich))?',
];

export const deConditions = phrases(`
  wenn / falls / sofern / solange / sobald / bis / erst / nur wenn / obwohl / allerdings / jedoch / oder / sondern / lieber / stattdessen / eher
`);

export const deAnswerFrames: Words['answerFrames'] = {
  before: phrases(`
    weiß nicht / keine ahnung / hm / hmm / äh / ähm / also / na / naja / na ja / ach / ok / okay / vielleicht
    wahrscheinlich / ich glaube / ich denke / sagen wir / sagen wir mal / ich würde sagen / wie wäre es mit
    wie wärs mit / ich dachte an / es ist / das ist / das wäre / bitte / nimm / ich meinte / ich meine / eventuell
    so
  `),
  behind: phrases('glaube ich / denke ich / würde ich sagen / oder so / bitte / danke / dann / vielleicht / halt'),
  option: {
    before: phrases(`
      der / die / das / den / dem / ein / eine / einen / einer / eins / mit dem / mit der / mit einem / mit einer / ich hätte gern
      ich hätte gerne / wir hätten gern / wir hätten gerne / ich möchte / wir möchten / ich nehme / wir nehmen / ich will / ich brauche
      wir brauchen / ich bevorzuge / gib mir / gib uns / gern / gerne / lieber / doch lieber / dann / eher / am liebsten
    `),
    behind: ['gern', 'gerne', 'lieber', 'haben', 'doch', 'für mich', 'für uns', 'wäre gut', 'wäre schön'],
  },
  explaining: [
    '(das|es|dies|die|der)( hier)? (ist|sind|wäre|wären|heißt|bedeutet|steht für|gehört zu)( für)?',
    'ist|sind|bedeutet|heißt|steht für|damit meine ich|damit ist|gemeint ist',
  ],
  frames: {
    'date-time-range': ['um {answer}', 'um {answer} uhr', 'am {answer}', 'in der {answer}'],
    'time-change': ['um {answer} uhr', '{answer} minuten'],
    duration: ['{answer} minuten'],
    reminders: ['{answer} vorher', '{answer} minuten vorher'],
    repeat: ['jeden {answer}'],
    'date-range': ['am {answer}'],
    'any-range': ['am {answer}', 'in der {answer}'],
    'people-to-add': ['füge {answer} hinzu'],
    'people-to-remove': ['ohne {answer}'],
  },
};

const I = '(ich|wir)';
/** What stands between a verb and its particle: "sag | den Termin am Montag | zu". */
const WHAT = '[^,;:!?]{0,60}';

/** How an invitation is answered. */
/** All of a time, in the words that say one. */
const WHEN =
  '((am|um|den|der|ab|gegen|von|bis|oder|halb|viertel|nach|vor(?! ?$)|nächste[nrs]?|kommende[nrs]?|diese[nrs]?|(mon|diens|donners|frei|sams|sonn|Mon|Diens|Donners|Frei|Sams|Sonn)tag|[Mm]ittwoch|(mo|di|mi|do|fr|sa|so|Mo|Di|Mi|Do|Fr|Sa|So)|morgen|übermorgen|heute|[Mm]ittags?|[Mm]orgens?|[Vv]ormittags?|[Nn]achmittags?|[Aa]bends?|[Ww]oche|[Uu]hr|[\\d:.]+h?|(eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf))(?![\\p{L}\\d:.]) ?)+';
/** What leads to a proposal that the answer before suggests, and what is said in it without a meaning of its own. */
const SO_THEN = '(([Dd]ann|[Bb]itte|[Oo]k(ay)?|[Gg]ut|[Nn]a gut|[Aa]lso),? )*';
const INSTEAD = '(bitte|doch|mal|dann|eben|halt|stattdessen)';
const THE = '(den|die|das|der|dem|unser(e|en)?|mein(e|en)?|diese[nrs]?)';
const SUITS = '(passt|geht|ginge|möglich (ist|wäre)|passen würde|okay (ist|wäre)|in Ordnung (ist|wäre))[?]?';
const SAY =
  '([Ss]ag|[Ss]age|[Ss]chreib|[Ss]chreibe|[Rr]icht(e)? aus)( (ihnen|ihm|ihr|allen|denen|bitte|dem Team|den anderen))*';
/** A verb before the event, which says what is done with it. */
const ORDER =
  '(bitte|kannst|könntest|[Ss]age?|[Ll]öschs?e?|[Ll]ehne?|[Ss]treiche?|[Vv]erschiebe?|[Nn]imm|[Ee]ntferne?|[Ss]torniere?|[Cc]ancle|[Tt]rage?)';
/** What says that the speaker stays away. */
const AWAY =
  '(ich|wir) (bin|sind|werde|liege|habe|krank|nicht|leider)( (leider|heute|morgen|noch|auch))*( (krank|unterwegs|weg|verreist|im Urlaub|beim (Arzt|Zahnarzt)|nicht (da|dabei|im Büro)|flach|verhindert|erkältet|Fieber|raus)| (bin|werde|sind))';

export const deResponses: Words['responses'] = {
  accept: [
    `(sag|sage|sagen|sagt|sagst) ${WHAT} ?zu`,
    'zusag(e|en|t|st)',
    'zugesagt',
    'zuzusagen',
    `(nimm|nehme|nehmen|nimmst) ${WHAT} ?an`,
    'annehmen',
    'anzunehmen',
    'angenommen',
    'akzeptier(e|en|t|st)?',
    'bestätig(e|en|t|st)?',
    `${I} (bin|sind)( [\\p{L}-]+){0,4} (dabei|mit dabei)`,
    '(bin|sind)( [\\p{L}-]+){0,4} dabei',
    `${I} (komme|kommen|nehme|nehmen|gehe|gehen)( (gern|gerne|auch|natürlich|da|hin|teil|zum|zur|zu|mit|am|um))+( [^,;:!?]{0,40})?`,
    '(teilnehmen|ja sagen)',
    'ja (zu|zum|zur)',
    '(antworte|antworten)( bitte)?( mit)? ja',
  ],
  decline: [
    `(sag|sage|sagen|sagt|sagst) ${WHAT} ?ab`,
    'absag(e|en|t|st)',
    'abgesagt',
    'abzusagen',
    `(lehn|lehne|lehnen|lehnt) ${WHAT} ?ab`,
    'ablehn(e|en|t|ung)',
    'abgelehnt',
    'abzulehnen',
    'ausschlagen',
    `(komm|komme|kommen|gehe|gehen|bin|sind|nehme|nehmen|kann|können|schaffe|schaffen|schaff)( [^,;:!?]{0,40})? (nicht|leider nicht|doch nicht)( [^,;:!?]{0,40})?`,
    '(nicht|leider nicht) (dabei|kommen|teilnehmen|mitkommen|dabei sein)',
    'ohne mich',
    'nein (zu|zum|zur)',
    '(antworte|antworten)( bitte)?( mit)? nein',
  ],
  maybe: [
    'vielleicht',
    'eventuell',
    'evtl\\.?',
    'möglicherweise',
    'unter vorbehalt',
    'mit vorbehalt',
    'vorläufig',
    'mal sehen',
    '(weiß|weiss) (es )?noch nicht',
    'noch unsicher',
    'unentschieden',
  ],
  note: [
    '((und|aber) )?(bitte )?(sag|sage|sagen sie|schreib|schreibe) (bitte )?(ihm|ihr|ihnen|\\p{L}+)(?=,? (dass )?(ich|wir|mir|es|er|sie)(?!\\p{L}))',
    '(und|aber) (bitte )?(schreib|schreibe|schreiben sie|sag|sage|sagen sie|richte aus|richten sie aus|richten sie ihm aus|füg hinzu)( sie| dazu| bitte| ihm| ihr| ihnen| allen)*(?! (zu|ab|ja|nein|vielleicht)(?!\\p{L}))',
    '(mit|und) (der|einer|dieser|meiner)( \\p{L}+)? (notiz|nachricht|anmerkung|bemerkung|begründung|erklärung)( dazu)?',
    '(mit|und) (dem|diesem|einem)( \\p{L}+)? (hinweis|kommentar|vermerk|grund|satz)',
    'mit (notiz|nachricht|hinweis|kommentar|begründung)',
    '(und )?(gib|gebe|geben sie|nenn|nenne|nennen sie) (bitte )?als (grund|begründung)( an)?',
    '(notiz|begründung|grund|nachricht|kommentar|hinweis)(?=:)',
    'mit( einem)?( kurzen)?(?= (sorry|dank|entschuldigung|gruß)(?!\\p{L}))',
  ],
  clause: {
    said: [
      'dass (?<subject>ich|wir|er|sie|es|der termin|das meeting) (?<rest>[^.;!?]+) (?<verb>bin|ist|sind|habe|hat|haben|komme|kommt|kommen|kann|können|muss|müssen|werde|wird|werden|will|möchte|schaffe|brauche|gehe|bleibe|verspäte|entschuldige)',
    ],
    becomes: '{subject} {verb} {rest}',
  },
  told: [
    '(und )?(schreib|schreibe|sag|sage|richte)( (bitte|dazu|ihm|ihr|ihnen|denen|allen|aus|dabei))+',
    'mit (der|einer|dieser|meiner)( \\p{L}+)? (notiz|nachricht|anmerkung|bemerkung|message|begründung|erklärung)( dazu)?',
    'mit (dem|diesem|einem)( \\p{L}+)? (hinweis|kommentar|vermerk|text|grund|satz)',
    'mit (nachricht|notiz|kommentar|hinweis)(?=\\s*:)',
    '(?<!(die|der|den|eine|meine) )(nachricht|notiz|kommentar|hinweis|begründung|grund)(?=\\s*:)',
  ],
  reason: [
    '(wegen|aufgrund|auf grund)(?= )',
    'weil',
    'da',
    '(?<=[,;.!–-]\\s*)(leider|ich bin|ich habe|ich komme|ich werde|wir sind)',
  ],
  proposal: {
    lead: [
      '(und|aber) (bitte )?(schlag|schlage|schlagen sie)( bitte| ihm| ihr| ihnen| stattdessen)*(?! (einen anderen|eine andere|was anderes))',
      'wie (wäre|wärs|wär) (es )?(mit)?',
      'vorschlag(?=:)',
    ],
    ending: ['vor', 'bitte vor', 'stattdessen vor'],
    as: 'Wie wäre {it}?',
  },
  inviter: [
    '(die |der |diese |dieser )?([Ee]inladung|[Aa]nfrage|[Tt]erminanfrage) von {who}',
    '{who}s ([Ee]inladung|[Aa]nfrage|[Tt]erminanfrage)',
    'wozu {who} mich eingeladen hat',
  ],
  restated: {
    [`${SO_THEN}[Ss]chlage?( ${INSTEAD})*( de[mr])? (?!(mir|uns|ihm|ihr|ihnen|das|den|die|einen|eine|ein|lieber|${INSTEAD}) |${WHEN}){who} (?<!(tag|woch) )(${INSTEAD} )*(?=${WHEN} ?vor){when} vor`]:
      'sag vielleicht zur Einladung von {who} und schlag {when} vor',
    [`${SO_THEN}[Ss]chlage?n?( Sie)?( (ihm|ihr|ihnen|${INSTEAD}))* (?=${WHEN}vor){when} vor`]:
      'sag vielleicht zu und schlag {when} vor',
    [`{event}: (bitte )?(einen )?(neuen )?(Zeitvorschlag|Terminvorschlag|Vorschlag):? (?=${WHEN}){when}( an (den|die) \\p{L}+ (senden|schicken))?`]:
      'sag vielleicht zu {event} und schlag {when} vor',
    [`(bitte )?[Ff]rage?( bitte)? {who},? ob (es )?(?=${WHEN} ){when} ${SUITS}`]:
      'sag vielleicht zur Einladung von {who} und schlag {when} vor',
    [`(bitte )?[Ss]chlage?( bitte)? (?=${WHEN} für ){when} für (?=${THE} ){event} vor`]:
      'sag vielleicht zu {event} und schlag {when} vor',
    [`(bitte )?[Ss]chlage?( bitte)? für (?=${THE} ){event} (?=${WHEN} vor){when} vor`]:
      'sag vielleicht zu {event} und schlag {when} vor',
    '(bitte )?([Ss]age?|[Ss]chreibe?)( bitte)? (?!(ihm|ihr|ihnen|allen|euch|uns|de[nrm]|bitte)(?![\\p{L}])){who},? (dass ich |ich )(gerne? |auch )*(komme|kommen kann|dabei bin|bin dabei|teilnehme|zusage)':
      'nimm die Einladung von {who} an',
    '(bitte )?([Ss]age?|[Ss]chreibe?)( bitte)? (?!(ihm|ihr|ihnen|allen|euch|uns|de[nrm]|bitte)(?![\\p{L}])){who},? (dass ich |ich )(leider )?(nicht (kommen kann|komme|kann|dabei bin|teilnehme)|(kann|komme|bin) (leider )?nicht( kommen| dabei)?)':
      'lehne die Einladung von {who} ab',
    '(bitte )?([Ss]age?|[Ss]chreibe?)( bitte)? {who},? dass ich (leider )?nicht (zum|zur|zu dem|zu der|am|an der) {event} (kommen kann|komme|kann|teilnehmen kann|teilnehme)':
      'lehne {event} ab',
    [`(?!${ORDER} ){event}( ?[-–—,:]| und) (bitte )?${SAY},? (dass )?(?=${AWAY}){rest}`]:
      'sag {event} ab und schreib dazu {rest}',
  },
};
