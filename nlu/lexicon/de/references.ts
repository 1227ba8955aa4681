import type { AskingWords } from '../../words/messages.ts';
import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';

const endings = ['e', 'er', 'es', 'en', 'em'];

const inflected = (stems: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(stems).flatMap(([stem, value]) => endings.map(ending => [stem + ending, value] as const)),
  );

/** What may stand behind something that is pointed at; before a noun, "das" is an article. */
const POINTED =
  '(?=$|[,.!?]| (auf|um|an|ab|zu|in|bitte|doch|wieder|irgendwie|einfach|vielleicht|lieber|absagen|ablehnen|annehmen|zusagen|akzeptieren|löschen|stornieren|verschieben|verlegen|vorziehen|ändern|kürzen|verlängern|umbenennen|nach|vor|raus|nicht|früher|später|länger|kürzer)(?!\\p{L}))';

/** The time of the event spoken of. */
const THEN = '(dann|zu (der|dieser) zeit|gleichzeitig|parallel|währenddessen|in der zeit)';

/** What an event does whose time another one takes, too. */
const CLASHES =
  '(überschneiden|überlappen|kollidieren|überschneidet|überlappt|überlagert|beißt|beisst|beißen|kollidiert)';
const WITH_ANOTHER =
  'mit (was|etwas|irgendwas|irgendetwas|(et)?was anderem|anderem|(einem |meinen )?anderen (termin(en)?|meetings?))';

/** What the organizer of an event has done. */
const SET_UP = '(organisiert|angesetzt|angelegt|einberufen|eingestellt|anberaumt|veranstaltet)';

/** What comes before a day next to the one spoken of: "den in der Woche danach", "lieber am Tag danach". */
const BESIDE = '((den|die|das|der|lieber|nimm|mach|doch) ){0,2}';

export const deEventWords = words(
  'termin termine meeting besprechung ereignis treffen eintrag verabredung anruf telefonat call',
);

/** What may stand behind the words for several events. */
const BEHIND_SEVERAL =
  '[.!?\\s]*$| (am|im|von|vom|für|diese[nrsm]?|nächste[nrsm]?|kommende[nrsm]?|mit|nach|vor|heute|morgen|übermorgen|auf|um|ab|absagen|löschen|streichen|verschieben|verlegen|stornieren|außer|bis)(?!\\p{L})';

export const dePointing: Words['pointing'] = {
  nth: [`(der|die|das|den|dem) {nth}(( {event})(?!\\p{L})|${POINTED})`],
  that: [
    `(es|ihn|das|den|die|dies|(?<!en )sie)${POINTED}`,
    '(?<!(in|zu|mit|bei|von|an|aus|auf|nach|seit) )der(?=[?!.]*$)',
    '(?<=^|[,.!?] |^(nein|nee|ja|ok|okay|ah|ach|oh|also|aber|und) )(der|die)(?= (fällt|entfällt|dauert|geht|findet|beginnt|endet|fängt|hört|wird|wurde)(?!\\p{L}))',
    `(der|die|das|den) {event}${POINTED}`,
    '(diese[rsnm]?|jene[rsnm]?) {event}',
    `(diesen|dieses)${POINTED}`,
    '(einen|eine|eins|einer) (davon|von (ihnen|denen|diesen|beiden|den beiden))',
  ],
  other: [
    `(der|die|das|den|dem) andere[nr]?(( {event})(?!\\p{L})|(?= eine?r?n? (halbe|viertel|stunde|minute)|${POINTED}))`,
  ],
  asked: [
    'wer (hat|hatte)( alles| schon| noch| denn| bisher| bis jetzt| eigentlich)*( nicht)?( so)? (geantwortet|zugesagt|abgesagt|angenommen|abgelehnt|reagiert)',
    '(hat|haben) (schon |denn )?(?!ich |wir |du )\\p{L}+( schon| alles| denn| noch nicht| bereits)* (geantwortet|zugesagt|abgesagt|angenommen|abgelehnt|reagiert|(ja|nein) gesagt)',
    'wer (kommt|geht|ist)( denn| da| alles| noch| sonst| eigentlich| so)*( (mit|hin|dabei|eingeladen|dazu))?',
    '(wie|was) (ist|lautet) (die adresse|der ort|der raum|der link|die beschreibung)',
    '(in )?welche[rsmn]? (raum|ort|adresse)',
    '(wann|um wie viel uhr|um wieviel uhr)( genau)?',
    '(wo|wohin)( genau)?',
    '(wie lange|bis wann|mit wem)',
    `wer (hat|hatte) (den|das|die|es|ihn|sie|den termin|das meeting|mich)( denn| eigentlich)?( dazu)? (${SET_UP}|eingeladen)`,
    '(wer organisiert|wer veranstaltet) (den|das|die|es|ihn|sie)',
    'wer ist (der|die) (organisator(in)?|veranstalter(in)?|gastgeber(in)?)',
    `${CLASHES} (sich )?(das|der|die|es|er|sie)( sich)?( denn| irgendwie)? ${WITH_ANOTHER}`,
    `(ist|liegt|läuft|steht|habe ich|hab ich|gibt es|gibts) (da|${THEN}) (sonst noch|auch noch|noch|sonst|auch) (was|etwas|irgendwas|irgendetwas|ein termin|andere termine)( an| los)?`,
  ],
  one: [
    '(der|die|das|den|dem|diejenige|denjenigen|der termin|den termin|das treffen) (mit(?! (was|etwas|irgendwas|irgendetwas|anderem)(?!\\p{L}))|im|am|um|in|bei|über|vom|von|namens)',
  ],
  named: [],
  the: ['(der|die|das|den|dem|mein|meine|meinen|meinem|unser|unseren|unserem)( {event}( am)?)?'],
  whose: [],
  several: [
    'beide',
    'alle beide',
    'alle (zwei|drei|vier|fünf)',
    'die beiden',
    'sie alle',
    'alle davon',
    '(?<=^|(lösche?|storniere?|streiche?|entferne?|sage?|verschiebe?|verlege?|schiebe?|rücke?|ändere?|benenne?) )alle(?=$|[.,!?]| (auf|um|nach|vor|bitte|ab|löschen|absagen|stornieren|streichen|verschieben|verlegen|ändern|umbenennen|eine?)(?!\\p{L}))',
  ],
  single: [
    '(den|das|die|der|dem|mein|meinen|meine|unser|unseren|diesen|dieses|einen|ein|eine) (termin|meeting|treffen|besprechung|call|eintrag|sitzung|anruf|interview|gespräch),? (mit|bei|für|wo|zu (dem|der|denen)|in (dem|der))',
  ],
  bulk: {
    all: [
      '(?<!das |ist |war |so )alle[sm]',
      '(alle|aller|allen|sämtliche|sämtlichen|die ganzen|jegliche)( (meine|meiner|meinen|unsere|die|diese|heutigen|morgigen))*( {kind})? (termine|terminen|events|meetings|treffen|besprechungen|veranstaltungen|einträge|einträgen|verabredungen|anrufe|calls|sitzungen|sachen)',
      '(jede[nsr]?)( {kind})? ({event}|eintrag|meeting|treffen|besprechung)',
      '(?<=(leere?|räume?|lösche?|streiche?|sage?|storniere?|verschiebe?|schiebe?) )(mir )?(meine?n?|den|die|unseren?)( (ganze[nr]?|gesamte[nr]?|komplette[nr]?))? (kalender|terminkalender|tag|woche|vormittag|nachmittag|abend)',
      '(leere?|räume?|mach|mache)( mir)?(?= (meinen |den |die |meine )?(ganzen? |kompletten? )?(nächste[nr]? |diese[nr]? )?(heute|morgen|übermorgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|woche)( \\p{L}+)? (leer|frei)(?!\\p{L}))',
      '(den|der|vom) rest (vom|des|der|von) (tag|tages|woche|nachmittags|vormittags|heute|morgen)',
    ],
    named: [
      `(alle|sämtliche)( (meine|die|unsere|diese))? {kinds}(?=${BEHIND_SEVERAL})`,
      '(meine|die|unsere|diese) (zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|beiden|\\d+) (termine|meetings|treffen|besprechungen|anrufe|calls|sitzungen)',
      `(meine|unsere) (termine|meetings|besprechungen|anrufe|calls|sitzungen|verabredungen)(?=${BEHIND_SEVERAL})`,
    ],
    kinds: [
      '(?!(meine|die|unsere|diese|davon|von|beide|zwei|drei|vier|fünf|tage?|wochen?|monate?|jahre?|stunden?|minuten?)(?!\\p{L}))\\p{L}[\\p{L}-]*',
    ],
    timed: words('meeting meetings besprechung besprechungen treffen anrufe calls sitzung sitzungen'),
    leaveOut: [
      '((alle|alles),? )?(aber nicht|nur nicht|außer|ausser|ohne|bis auf|abgesehen von|mit ausnahme (von|vom|des|der)) {which}',
      'ich brauche? {which}( (noch|doch|aber|ja))*',
      '{which} brauche? ich( (noch|doch|aber|ja))*',
      '(nimm|nehmen sie) {which} (aus|weg|raus)',
      '(aber |doch |bitte )*(lasse?|lassen sie|behalte|behalt|behalten sie)( bitte| nur| bloß)* {which}( bitte)?( (aus|weg|drin|da|stehen|raus|in ruhe))?',
      '(aber )?(doch )?nicht (?!nur |bloß ){which}',
      '(aber )?{which} (bitte |doch |aber )*(nicht|behalten|auslassen|ausnehmen|(stehen|drin) lassen|(bleibt|bleiben|soll bleiben|muss bleiben)( (drin|stehen|so|da))?)',
    ],
    only: [
      '(aber |bitte |doch )*((lösche?|storniere?|streiche?|entferne?|verschiebe?|nimm|sage?) )?(bitte )?(nur|bloß|lediglich|ausschließlich) {which}( (löschen|absagen|streichen|stornieren|verschieben|ab))?',
      'ich (will|möchte|wollte|meine|meinte)( (nur|bloß|doch|eigentlich))* {which}( (weg|weghaben|weg haben|löschen|loswerden|absagen|streichen|verschieben))?',
      'ich (hab|habe)( (nur|bloß|doch|eigentlich))* {which} (gemeint|gesagt)',
      '{which} (reicht|allein|alleine)',
    ],
    ones: { before: ['(alle )?(die|diejenigen|jene) (termine|meetings|treffen)'], behind: [] },
    counted: {
      first: ['(die |den )?ersten {count}( {event})?', '(die |den )?{count} ersten( {event})?'],
      last: ['(die |den )?letzten {count}( {event})?', '(die |den )?{count} letzten( {event})?'],
      two: ['beiden', 'paar'],
    },
    small: words('mit von am im um bei für zu vom zum meine die unsere'),
    except: [
      '(außer|ausser)( für)?',
      'bis auf',
      'mit ausnahme (von|vom|des|der)',
      'abgesehen (von|vom)',
      '(nur|aber) (nicht)',
    ],
  },
  every: words('alle alles allen jede jeden jedes jeder beide beiden sämtliche sämtlichen rest'),
  next: [
    '(mein|meine|meinen|meinem|unser|unsere|unseren|der|die|den|das) (nächste|nächster|nächsten|nächstes) {event}',
    '(nächste|nächster|nächsten|nächstes) {event}',
    '(was|wer) (kommt|ist|steht) als (nächstes|nächster)( an)?',
    '(wann|wo) (treffe|treffen|sehe|sehen|spreche|sprechen|habe|haben) (ich|wir) .*(das nächste mal|als nächstes|nächstes mal)( (einen|ein) {event})?',
    'in (welchem|was für einem) {event} (bin|sind|stecke|sitze) (ich|wir)',
    'welche[rs]? {event} (läuft|ist) (gerade|jetzt|im moment)',
  ],
  nextNamed: [
    'wann (ist|sind|habe|hab|haben|findet|gibt es|gehe|geh) (ich |wir |er |sie |es )?(das nächste mal|nächstes mal|wieder)',
    '(das )?nächste mal(?=[?!. ]*$)',
    '(mein|meine|meinen|unser|unsere|unseren|der|die|den|das) (nächste|nächster|nächsten|nächstes)(?! (mal|paar|zwei|drei|minute|stunde|tag|woche|wochenende|monat|quartal|jahr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|{event}))',
  ],
  placed: [
    '(der|die|das|den|dem|mein|meine|meinen|meinem|meiner|unser|unsere|unseren) (aller)?{nth}(?! (mal|paar|zwei|drei|minute|minuten|stunde|stunden|hälfte|tag|tage|tagen|woche|wochen|wochenende|monat|monate|quartal|jahr|jahre|nacht|morgen|abend|person|option|name|teil|erinnerung|{event}s?)(?!\\p{L}))',
  ],
  file: {
    named: [
      '((den|der|dem|die|das|diesen|dieser|dieses|diese|mein|meinen|meine) )?(anhang|anhänge|angehängten?|angehängtes|anbei|beigefügten?)',
      '(den|der|dem|die|das|diesen|dieser|dieses|diese|mein|meinen|meine) (datei|dateien|dokument|dokumente|pdf|bild|bilder|foto|fotos|screenshot|screenshots|scan|flyer|plakat|einladung|einladungen|ticket|tickets|kontakt)',
    ],
    pointed: phrases('das / dies / dieses / diesen / diese / es / ihn / sie / hier / bitte ?schön / bitte ?sehr'),
  },
};

/** Other people, and not the speaker or a thing. */
const OTHER =
  '(?!(mir|mich|uns|dir|es|das|dazu|rein|hinein|in|ins|auf|ab|zu|an|bitte|am|um|einen?|den termin|die (besprechung|einladung))(?!\\p{L})){who}';

export const deOutOfReach: Words['outOfReach'] = {
  swap: [
    '(tausche?|vertausche?|wechsle?)( mal| bitte)? {any} (und|mit|gegen) {event}',
    '(tausche?|vertausche?)( mal| bitte)? {event} (und|mit) {any}',
    '{event} (und|mit) {event} (tauschen|vertauschen|austauschen)',
    '(tausche?|vertausche?) (sie|die beiden|beide)',
  ],
  some: [
    'jede[rsnm]? (zweite|dritte|vierte|2\\.|3\\.)[rsnm]?(?! (tag|woche|monat|jahr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?!\\p{L}))',
    '(die |meine |unsere )?(nächsten|kommenden) {count} (?!(tagen?|wochen|monaten?|stunden|minuten|jahren?)(?!\\p{L}))\\p{L}+',
    '(die )?nächsten {count}(?=[.!? ]*$)',
  ],
  always: [
    'ab (sofort|jetzt)',
    'von (jetzt|nun|heute|da|dann) an',
    'in zukunft',
    'künftig',
    'zukünftig',
    'ab {any} immer',
    'dauerhaft',
  ],
  message: [
    '(sage?|schreibe?|richte|melde|mail|maile|texte|gib|simse)( bitte)? (?!(mir|uns|dir)(?!\\p{L})){any},? (aus,? |bescheid,? )?(dass )?(ich|wir|es|er|sie|der|die|das|mein|meine)',
    '(informiere?|benachrichtige?|erinnere?|warne?)( bitte)? (?!(mich|uns)(?!\\p{L}))(alle|die anderen|das team|die gäste|die teilnehmer|ihn|sie|den veranstalter)',
    '(schicke?|schreibe?|sende?)( bitte)? (?!(mir|uns)(?!\\p{L}))({any} )?(eine|ne|einen|ein) (kurze |schnelle )?(nachricht|mail|e-mail|sms|text|erinnerung|entschuldigung)( {any})?',
    '(leite) {any} (an {any} )?weiter',
    '(sag|frag|bitte?)e? (ihm|ihr|ihnen|allen|ihn|sie)(,? {any})?',
    `(sagen|schreiben|richten|melden|geben) sie( bitte)? ${OTHER},? (aus,? |bescheid,? )?(dass )?(ich|wir|es|er|sie|der|die|das|mein|meine|sich) {any}`,
  ],
  telling: [
    `(sag|schreib|richte|melde|teile?|gib|text|mail|simse?)e?( sie)?( bitte| doch| auch)* ${OTHER}( bitte| doch| auch)*( {any})?`,
    `(sagen|schreiben|richten|melden|teilen|geben|texten|mailen) sie( bitte| doch| auch)* ${OTHER}( {any})?`,
    `(informier|benachrichtig|erinner|warn|frag)e?(n sie)?( bitte| doch| auch)* ${OTHER}( {any})?`,
    `(schick|schreib|send)e?(n sie)?( bitte| doch| auch)* (${OTHER} )?(eine|ne|'ne|einen|nen|ein|meine|viele|liebe|schöne|kurze) (?!einladung){any}`,
    `((könn(t)?est du|könn(t)?en sie|kannst du|können sie|würdest du|würden sie) )?(bitte )?${OTHER}( bitte| doch| auch)*( {any})? (ausrichten|mitteilen|bescheid (geben|sagen))(,? {any})?`,
    '(mit )?(vielen |lieben |schönen |besten |herzlichen |freundlichen )*(grüßen?|gruss|gruß|grüssen?|dank) an {who}',
    '(grüß|grüss|grüße|grüsse)e?( bitte)? {who}',
  ],
  late: [
    '(sorry,? |entschuldigung,? )?((sage?|schreibe?) {any},? (dass )?)?(ich|wir) (bin|sind|komme|kommen|werde|werden)?( [^,.;]{1,40})? ?(zu spät|verspätet|später|spät dran|im verzug)( {any})?( kommen| komme| bin| sind| kommt| werde)?',
    '(sorry,? |entschuldigung,? )?((sage?|schreibe?) {any},? (dass )?)?(ich|wir) (verspäte|verspäten) (mich|uns)( {any})?',
  ],
};

/** What says that an event is in the calendar already. */
export const deNotNew = [
  '(kein(en|e)?|nicht (noch )?(einen|ein)) (neue[nrs]?|zweite[nrs]?|weitere[nrs]?|extra) (termin|eintrag|meeting|treffen)',
];

/** The days spoken of last, and the week or weekend in which they are. */
export const deThatPeriod: Words['thatPeriod'] = {
  all: [
    '(in|während|innerhalb) (dieser|der|jener|derselben) zeit(?! (von|vom|zwischen|ab|bis|um)(?!\\p{L}))',
    'in (diese|die|jene) zeit(?! (von|vom|zwischen|ab|bis|um)(?!\\p{L}))',
    '(in|während) (diesem|dem|jenem) zeitraum(?! (von|vom|zwischen|ab|bis)(?!\\p{L}))',
    '(an|in|während) (diesen|jenen)( (zwei|drei|vier|fünf|sechs|sieben|paar|\\d+))? tagen',
    'während (ich|wir) (weg|fort|nicht da|dort|im urlaub) (bin|sind)',
  ],
  week: ['(in (jener|derselben) woche|(die|in der) ganzen? woche (da|dann))'],
  weekend: ['(an (dem|jenem)|am selben) wochenende'],
  dayAfter: ['(am|der|den) (tag danach|tag darauf|nächsten tag|folgenden tag|folgetag)(?=[?.!\\s]*$)'],
  dayBefore: ['(am|der|den) (tag davor|tag zuvor|vortag)(?=[?.!\\s]*$)'],
};

/** Between a day and what is on then. */
export const deDayIs = phrases('(ist|wird) (ein|eine|der|die|das|mein|meine|unser|unsere)');

/** What says that something is to be an event of its own. */
const ON_ITS_OWN =
  '(?=[,.!?]|$| (am|um|ab|von|vom|für|mit|im|an|heute|morgen|übermorgen|jeden|jede|nächste[nr]?)(?!\\p{L}))';
export const deAnew = [
  `(ein|einen|eine|eins) (neue[rsn]?|eigene[rsn]?|separate[rsn]?|extra|zweite[rsn]?|weitere[rsn]?)${ON_ITS_OWN}`,
  `noch (einer|einen|eine|eins)${ON_ITS_OWN}`,
  '(als|in einem|für einen) (eigene[rnm]?|separate[rnm]?|extra|neue[rnm]?|zweite[rnm]?|weitere[rnm]?) (termin|eintrag)',
  `(extra|separat)${ON_ITS_OWN}`,
];

export const deExisting = [
  '(den|der|die|das|dem) (vorhandene[nm]?|bestehende[nm]?|existierende[nm]?|alte[nm]?|bisherige[nm]?)( termin| eintrag| meeting| treffen)?',
  '(der|die|das|den|es|er) (steht|ist|gibt es|gibt.s|habe ich|hab ich) (da )?(schon|bereits)( (drin|da|im kalender|eingetragen))?',
];

export const deSameTime = [
  '(um |zur )?(die |der )?(gleiche[nr]?|selbe[nr]?|dieselbe|derselben) (zeit|uhrzeit|stunde)( wie (vorher|sonst|zuvor))?',
];

export const deSwapped = ['getauscht mit', 'mit [\\p{L}]+ getauscht', 'tausch(e)? mit', '(übernehme|übernommen) von'];

export const deSamePlace = [
  '((am|an der|an dem|im|in dem) )?(gleiche[nrs]?|selbe[nrs]?|derselben|demselben|dieselbe|derselbe) (ort|stelle|raum|lokal|location|saal|platz)',
];

/** What places something new next to what was shown. */
export const deBesideShown: Words['besideShown'] = {
  before: ['(vorher|davor|zuvor)( noch)?'],
  after: [
    '(und )?(dann )?((direkt|gleich|unmittelbar) )?(danach|nachher|hinterher|anschlie(ß|ss)end|im anschluss)( (habe?|hab|muss) (ich|wir))?( noch)?',
  ],
  daysBefore: [
    '{count} tage? (vorher|davor|zuvor|früher)',
    '(am (tag|abend) (vorher|davor|zuvor)|am vortag|am vorabend|tags zuvor)',
  ],
  daysAfter: ['{count} tage? (danach|später|nachher)', '(am tag danach|tags darauf)'],
  weeksBefore: ['{count} wochen? (vorher|davor|zuvor|früher)', '(in der|die) woche (davor|vorher|zuvor)'],
  weeksAfter: ['{count} wochen? (danach|später|nachher)', '(in der|die) woche (danach|darauf)'],
};

/** How a time is given by an event. */
export const deBesideEvent: Words['besideEvent'] = {
  after: ['((direkt|gleich|unmittelbar|kurz) )?nach', 'im anschluss an'],
  before: ['((direkt|gleich|unmittelbar|kurz) )?vor'],
  at: [
    '((um|zu) )?((die|der) )?(zur )?(selbe|gleiche)n? (zeit|uhrzeit) wie',
    '(gleichzeitig|zeitgleich) (mit|wie|zu|zum|zur)',
    'parallel (zu|zum|zur)',
  ],
  lead: ['(leg|mach|pack|setz|plan)e? (es|das|ihn)', 'am', 'um'],
  behind: ['ein', 'rein', 'hin', 'dazu', 'an', 'bitte'],
  it: ['ihm', 'ihr', 'dem', 'diesem( termin)?', 'dem termin'],
};

/** What leaves open when something is to be. */
export const deAnyTime = [
  'irgendwann',
  'irgendeinen tag',
  'jederzeit',
  'wann (immer|du willst|es (dir )?passt)',
  'so (früh|bald|schnell|zeitig) wie (möglich|es geht)',
  'möglichst (früh|bald|zeitig|schnell)',
  'asap',
  '(nächste|erste|früheste)[nrsm]? (freie|mögliche|verfügbare)[nrsm]? \\p{L}+',
  '(wenn|sobald|wann) [^,.;?!]{1,40} (frei (ist|sind|bin|habe|hat|haben)|zeit (hat|haben|habe)|kann|können)',
];

export const deThatTime = [
  '(da|dann)',
  '(zu|um) (der|dieser|die|diese) (zeit|uhrzeit|stunde)',
  'zu (dem|diesem) zeitpunkt',
  '(in|während|an|über) (diese[rnm]?|denselben|derselben) (zeit|zeiten|zeitraum|zeitraums|tagen|tage|stunden|wochen)',
];

export const deAdjacent: Words['adjacent'] = {
  dayAfter: [
    `${BESIDE}(((am|den|der) )?(tag danach|tag darauf|tag drauf|nächsten tag|folgenden tag|folgetag)|tags darauf|(einen|ein) tag später)`,
  ],
  dayBefore: [`${BESIDE}((am|den|der) (tag davor|tag vorher|tag zuvor|vortag)|tags zuvor|(einen|ein) tag früher)`],
  weekAfter: [
    `${BESIDE}(((in der|die) )?(woche danach|woche darauf|woche drauf|folgenden woche|folgende woche)|eine woche (später|danach|drauf|darauf))`,
  ],
  weekBefore: [`${BESIDE}((in der|die) (woche davor|woche vorher|woche zuvor)|eine woche (früher|davor))`],
};

export const deFollowUp: Words['followUp'] = {
  before: [
    'hm',
    'hmm',
    'hmmm',
    'ja',
    'das wäre',
    'das ist',
    'und',
    'was ist mit',
    'wie (ist es|ists|sieht es|siehts|wäre es|wärs) mit',
    'wie (sieht es|siehts) aus',
    '(und|oder|wie ist|mit) (der|den|dem|die|das)(?= [\\p{L}]*(morgen|vormittag|mittag|nachmittag|abend|nacht|woche|wochenende|monat))',
    'oder',
    'dann',
    'auch',
    'aber',
    'nein',
    'nee',
    'sorry',
    'entschuldigung',
    'ach',
    'ok',
    'okay',
    'eigentlich',
    'lieber',
    'doch',
    'ich meine',
    'ich meinte',
    'für',
    'nur',
    'jetzt',
    'mit',
  ],
  again: phrases(`
    mach das nochmal / mach das noch mal / mach es nochmal / mach es noch einmal / mach das noch einmal
    das ganze nochmal / wiederhole das / das gleiche / dasselbe / das selbe / gleiches / noch einmal / noch mal
    nochmal / wieder
  `),
  behind: phrases(`
    stattdessen / dann / bitte / auch / noch mal / lieber
    (wäre|ist|wär|klingt)( (mir|uns|für mich|für uns|doch|echt|wirklich))* (ideal|perfekt|super|prima|gut|toll|am besten|das beste|bestens|wunderbar|klasse|optimal|recht|am liebsten)( für (mich|uns|alle))?
    (passt|ginge|geht|würde passen|würde gehen|passte|klappt)( (mir|uns|für mich|für uns|bei mir|bei uns|allen))*( (ideal|perfekt|super|prima|gut|am besten|bestens|wunderbar))?
    würde( (mir|uns|allen))?( (ideal|perfekt|super|prima|gut|am besten|bestens))? passen`),
};

export const deChoosing: Words['choosing'] = {
  before: phrases(
    'der / die / das / den / dem / nummer / nr / option / lieber / ich nehme / nehme ich / nimm / nehmen sie / nehmen wir / wir nehmen / ich möchte / ich will / ich hätte gern / (dann|ok|okay|gut|ja|super|prima),? (der|die|das|den|dem|nehmen wir|nehme ich|nimm) / am / bitte / am liebsten',
  ),
  behind: phrases(
    'termin / besprechung / meeting / treffen / option / person / vorschlag / eintrag / zeit / slot / variante / uhrzeit / (termin |zeit |vorschlag |option )?(passt|ginge|geht|wäre|ist)( (mir|uns|gut|super|prima|perfekt|am besten|recht|besser|in ordnung|okay|ok))*',
  ),
  suffixes: ['.', 'te', 'ter', 'tes', 'ten'],
};

export const deOtherReading = [
  '((ich meine|ich meinte|nimm) )?(der|die|das|den) (andere|anderen|anderer|anderes|spätere|späteren|frühere|früheren|kommende|kommenden)( (tag|termin|woche|datum))?',
  '((ich meine|ich meinte|nimm) )?(der|die|das|den|eine woche|einen tag) (danach|davor|darauf)',
  '(eine )?woche (später|früher|danach|davor)',
  'nicht (dies(er|e|es|en)|der|die|das|den)( (tag|termin|woche|datum))?',
  'andersrum',
  'anders herum',
  'umgekehrt',
];

export const deNumbers: Words['numbers'] = {
  eins: 1,
  zwei: 2,
  zwo: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
};

export const deOrdinals: Words['ordinals'] = inflected({
  erst: 1,
  zweit: 2,
  dritt: 3,
  viert: 4,
  fünft: 5,
  sechst: 6,
  siebt: 7,
  acht: 8,
  neunt: 9,
  zehnt: 10,
  letzt: -1,
});

const FIRST = '(ersten?r?s?|frühesten?r?s?)';
const LAST = '(letzten?r?s?|spätesten?r?s?)';
const THING = '({event}|[\\p{L}-]*(termin|termine|besprechung|meeting|sitzung)|verpflichtung|sache)';

/** How German asks about events. */
export const deAsking: AskingWords = {
  aspects: {
    clash: [
      `${CLASHES}( sich)?(?=.* ${WITH_ANOTHER})`,
      `(?<=${CLASHES} .*)(sich )?${WITH_ANOTHER}`,
      `${WITH_ANOTHER} (?=${CLASHES})`,
      `mit (was|welche[mnr]?)( \\p{L}+)? ${CLASHES} sich`,
      `(da|${THEN}) (sonst noch|auch noch|noch|sonst|außerdem|auch) (was|etwas|irgendwas|irgendetwas|ein {event}|andere {event})( anderes)?`,
      `(sonst noch|noch|sonst) (was|etwas|irgendwas|irgendetwas|ein {event}|andere {event})( anderes)? ${THEN}`,
    ],
    conflicts: [
      '[\\p{L}-]*konflikte?n?',
      '(überschneid|überlapp|überlager)\\p{L}*',
      'kollision(en)?',
      'kollidier\\p{L}*',
      '(doppelt|zweifach|mehrfach) (belegt|gebucht|verplant|verabredet|besetzt)',
      '(doppelbuchung|doppelbelegung|terminkollision)(en)?',
      '(zur gleichen|zur selben|in derselben) zeit',
      '(zwei|mehrere|2) ({event}|termine|sachen|dinge|besprechungen|verabredungen) (gleichzeitig|auf einmal|parallel)',
      'gleichzeitig (zwei|mehrere)',
      '(beißt|beißen|beisst|beissen) sich',
      'sich (was|etwas|irgendwas|termine|da was) (beißt|beisst|beißen|beisst)',
      'kommen?t? sich .*(in die quere|ins gehege)',
    ],
    link: [
      '(was ist|wie lautet|wie ist|wo ist|wo finde ich|schick|gib|zeig|brauche|gibt es|hast du)( mir)? (der|den|ein|einen) [\\p{L}-]*(link|einwahl)',
      '[\\p{L}-]*(link|einwahl) (zu|zum|zur|für|von|vom)',
      '(wie|wo) (komme?|kann|wähle?|trete?) ich .*(rein|ein|bei|hinein|teilnehmen|mitmachen)',
      '(beitreten|einwählen|reinkommen|teilnehmen)[?!. ]*$',
    ],
    until: [
      '(wie lange|wie viel zeit|wieviel zeit|wie viele (minuten|stunden|tage))( (habe|hab|hätte|ist|sind|dauert|bleibt|bleiben|ich|wir|mir|uns|es|noch|denn|jetzt|noch zeit|zeit))* (bis|vor|zu)',
      '(in wie vielen (minuten|stunden|tagen)|in wie viel minuten)',
      'zeit (noch )?bis (zu|zum|zur)',
      'wie (lange|viele (tage|wochen|monate)) (ist|sind|war)(?=.* (her|seit)(?!\\p{L}))',
    ],
    often: [
      'wie (oft|häufig|regelmäßig)',
      'in welchem (abstand|rhythmus|turnus)',
      'wiederholt (sich )?(das|der|die|es|er|sie)( sich)?',
    ],
    length: [
      'wie lange',
      'wie viele (minuten|stunden|tage|nächte|wochen) (ist|sind|dauert|dauern|geht|gehen|war|waren)',
      'bis wann',
      '(wann|um wie viel uhr) (endet|hört|ist|sind) .*(auf|aus|vorbei|zu ende|fertig|schluss)',
      'wann endet',
      'die dauer',
    ],
    organizer: [
      `wer (hat|hatte)( (den|das|es|ihn|sie)(?= ${SET_UP}))?(?= .*${SET_UP})`,
      `(?<=wer (hat|hatte) .*)${SET_UP}`,
      'wer (organisiert|veranstaltet)',
      'wer (hat|hatte) mich(?= .*eingeladen)',
      'wer (ist|war) (der|die) (organisator(in)?|veranstalter(in)?|gastgeber(in)?)( von| vom| der| des| bei| beim)?',
      'von wem (ist|kommt|stammt) (die einladung|der {event}|das {event}|die {event})',
    ],
    calendar: [
      '(in|auf|bei) welche[mn] (kalender|agenda) (ist|steht|liegt|sind|stehen)',
      '(ist|steht) (das|der|die|es|er|sie) (in|auf) (meinem|unserem|dem) .*kalender.* oder ',
      '(in|auf|bei) welche[mn] (kalender|agenda)( (ist|steht|liegt|hast|habe) (das|der|er|es|sie|du|ich)( \\p{L}+){0,3})?',
      'welcher (kalender|agenda) (ist|war) (das|es)',
      'wo (hast du|ist|wurde) (das|den|ihn|es|er|der)( (jetzt|nun|denn))? (gespeichert|eingetragen|abgelegt)',
    ],
    mine: [
      '(habe?|haben) (ich|wir)( .*)? (geantwortet|zugesagt|abgesagt|angenommen|abgelehnt|beantwortet|reagiert)',
      'was (habe?|haben) (ich|wir)( .*)? (geantwortet|gesagt)',
      '(was|wie) (ist|war|lautet) meine antwort',
    ],
    answers: [
      'wer (hat|hatte|haben)( .*)?(geantwortet|zugesagt|abgesagt|angenommen|abgelehnt|reagiert|bestätigt)',
      '(hat|haben) .*(geantwortet|zugesagt|abgesagt|angenommen|abgelehnt|reagiert|bestätigt|(ja|nein) gesagt)',
      'wer (sagt|sagte) (zu|ab)',
      '(wessen|welche) (antwort|antworten) (fehlt|fehlen)',
      '(wer|von wem) fehlt( noch)?( die| eine)? antwort',
    ],
    who: ['wer', 'wen', 'wem', '(teilnehmer|teilnehmende|gäste|gästeliste|teilnehmerliste)'],
    where: [
      'wo',
      'wohin',
      '(welche[rsmn]?|was für (ein|eine|einem|einer)) (raum|ort|adresse|gebäude|saal|zimmer|stock|lokal|büro)',
      '(die adresse|der ort|der raum|den raum|die raumnummer)',
    ],
    when: ['wann', 'um (wie viel|wieviel|welche) (uhr|uhrzeit)', '(an )?welche[rmn]? (tag|datum|wochentag)'],
  },
  turns: {
    previous: [
      `(war|waren|hatte|hatten|gewesen) .*(${LAST}|vorigen?r?s?|vorherigen?r?s?) ${THING}`,
      `(vorigen?r?s?|vorherigen?r?s?) ${THING}`,
      '(hab|habe|haben|hatte|hatten|war|waren|bin|sind) (ich|wir) .*(das letzte mal|letztes mal)',
      '(hab|habe|haben|bin|sind) (ich|wir) .*zuletzt .*(gesehen|getroffen|gesprochen|gehabt|gewesen)',
      '(war|waren|hatte|hatten) (ich|wir) .*zuletzt',
      '(mein|meine|meinen|der|die|das) letzte[rsn]? (?!woche|monat|jahr).*(war|gewesen)',
      'war (mein|meine|der|die|das) letzte[rsn]? (?!woche|monat|jahr)\\p{L}+',
      '(war|waren) (der|die|das) letzte[rsn]?(?=[?!. ]*$)',
      '(her|seit)( (ist|war|dass|ich))* (mein|meine|meinem|meiner|der|die|das|dem) letzte[rsnm]? (?!woche|monat|jahr)\\p{L}+',
      '(mein|meine|der|die|das) letzte[rsn]? (?!woche|monat|jahr).* her',
    ],
    now: [
      '(jetzt gerade|gerade jetzt|gerade eben|jetzt im moment)',
      '(im moment|momentan|zurzeit|zur zeit|derzeit|aktuell)',
      '(läuft|laufen|ist|bin|sind|stecke|sitze|habe|hab|mache|passiert) .*(jetzt|gerade)',
      '(laufenden?r?s?|aktuellen?r?s?|jetzigen?r?s?) {event}',
      'in (welchem|welcher|was für einem|was für einer) {event} (bin|sind|stecke|sitze) (ich|wir)',
      'müsste ich (jetzt|gerade) (sein|sitzen)',
    ],
    first: [
      `${FIRST} ${THING}`,
      '(aller)?erste[rsn]?(?= (freie[rsn]?|verfügbare[rsn]?|lücke|zeitfenster)(?!\\p{L}))',
      '(was|welches) (ist|wäre|war) (das|mein) erste',
      'als erste[sn]?',
      'zuerst',
    ],
    start: [
      "(wann|um wie viel uhr|um wieviel uhr) (geht es|gehts|geht[’']s|fange ich|fang ich|beginnt|startet|fängt|muss ich|starte ich|beginne ich) .*(los|an|tag|ran)",
      '(wann|um wie viel uhr) (startet|beginnt) (mein|der) (tag|arbeitstag|morgen)',
    ],
    last: [
      `${LAST} ${THING}`,
      '(was|welches) (ist|wäre|war) (das|mein) letzte',
      'als letzte[sn]?',
      'zuletzt',
      '(ist|sind) (der|die|das) letzte[rsn]?(?=[?!. ]*$| (in|im|vor|diese[rsn]?) )',
    ],
    end: [
      '(bis wann|wie lange) (hab|habe|haben|bin|sind|muss|müssen|geht|arbeite|arbeiten) (ich|wir|mein) .*(tun|termine|beschäftigt|verplant|belegt|besetzt|arbeiten|bleiben|ran|meetings|besprechungen|tag)',
      '(bis wann|wie lange) (geht|dauert) .*(mein|der) (tag|arbeitstag)',
      '(bis wann|wie lange) (arbeite|arbeiten) (ich|wir)',
      '(wann|um wie viel uhr|um wieviel uhr) (bin ich|hab ich|habe ich|ist|endet|höre ich|hör ich|kann ich|komme ich) .*(fertig|schluss|feierabend|durch|auf|heim|nach hause|raus|tag|gehen)',
    ],
  },
  behind: [
    '(was|wer|welcher|welche|welches) (kommt|ist|steht|habe ich|hab ich|folgt)( dann| denn)? (danach|nachher|darauf|hinterher|anschließend)( an| dran)?',
    '(danach|darauf|hinterher|anschließend)( dann)?( noch)?( was| etwas)?',
    '(und )?was (kommt|ist|folgt) dann',
    '(und )?(dann|was dann)',
    '(der|die|das|den) ({event} )?(danach|darauf|dahinter)',
    '(der|die|das|den) (darauffolgende|nachfolgende|folgende)n?( {event})?',
    '(der|die|das|den) nächsten? (danach|darauf)',
  ],
  rivals: {
    asked: [
      `${CLASHES} sich {event} (mit|und) {rival}`,
      `${CLASHES} {event}( sich)? mit {rival}`,
      `${CLASHES} {event} und {rival}( sich)?`,
      '(ist|sind|liegt|liegen|läuft) {event} (gleichzeitig|zeitgleich|parallel|zur (gleichen|selben) zeit) (mit|wie|zu|zum|zur) {rival}',
      '(kommt|kommen)( sich)? {event}( sich)? (mit|und) {rival} in die quere',
      "(gibt es|gibt['’]?s|habe ich|hab ich|besteht)( da)? (einen |eine |irgendeinen |irgendeine )?(konflikt|überschneidung|überlappung|kollision) zwischen {event} und {rival}",
    ],
    question: 'überschneidet sich {event} mit etwas',
    nobody: phrases('etwas / was / irgendwas / irgendetwas / anderem / ande?ren? / sonst / welche[mnr]? / einander'),
    articles: words('der die das dem den mein meine meinem meiner meinen'),
  },
  restated: {
    '{rest} zwischen jetzt und (mittag|mittagessen|Mittag|Mittagessen|der Mittagspause)\\??':
      '{rest} zwischen jetzt und 12 Uhr',
    '[Ww]elche( meiner| der)? (kollegen|kolleginnen|Kollegen|Kolleginnen) (haben|sind) {when} (zeit|Zeit|frei|verfügbar|da)\\??':
      'wer hat {when} Zeit',
    '[Ww]as (steht|habe ich|hab ich|ist) {when}( an)?,? (nur|bloß|aber nur) (die |meine )?(Termine|termine|Besprechungen|besprechungen|Meetings|meetings) mit {who}\\??':
      'Termine mit {who} {when}',
    '[Hh]at {who}( schon)? auf( meine| die)? (Einladung|einladung) (zum|zur|für|für den|für die|für das) {event} (geantwortet|reagiert)\\??':
      'wer hat auf {event} geantwortet',
    '((und|aber|also),? )*[Ii]s(t)? {when} (wieder|auch wieder|nochmal|schon wieder) {event}\\??':
      'habe ich {when} {event}',
    '(und |also )?([Mm]uss|[Mm]üsste|[Ss]oll) ich( noch)? (?!.* (gehen|kommen) )({when} )(zu|zum|zur|in die|ins|auf die|auf den) {event}\\?*':
      'habe ich {when} {event}',
    '([Nn]ein,? )?[Ii]ch (will|wollte|möchte)( nur)? wissen,? ob {event} (ist|stattfindet)': 'findet {event} statt',
    '([Ww]ie (ist|sieht|läuft)|[Ww]as ist mit) mein(em)? tag( aus)?( heute)?\\??': 'was steht heute an',
    '[Bb]is wann (ist|hat) {who} (beschäftigt|belegt|besetzt|im meeting|zu tun|in terminen)\\??':
      'ist {who} jetzt beschäftigt',
    "((also|und|aber|ok|moment),? )*(?=(das|der|die|mein|meine|unser|unsere) ){event} ist (doch |noch |auch )?(um )?{old},? (oder( nicht)?|nicht wahr|richtig|stimmt(['’]?s)?|ja|nein|gell|ne)\\?":
      'wann ist {event}',
    "((also|und|aber|ok|moment),? )*(?=(das|der|die|mein|meine|unser|unsere) ){event} ist (doch |noch |auch )?{rest},? (oder( nicht)?|nicht wahr|richtig|stimmt(['’]?s)?|ja|nein|gell|ne)\\?":
      'habe ich {event} {rest}',
    '([Dd]as|[Dd]er|[Dd]ie) {event} ist {when} um (wie ?viel|welche) uhr\\??': 'um wie viel Uhr ist {event} {when}',
    '(?=[Dd]as |[Dd]er |[Dd]ie ){event} (ist|beginnt|fängt an) (wann|um wie ?viel uhr)( genau)?\\??':
      'wann ist {event}',
    '[Ww]ann (hab|habe) (ich|i) {when} (was|etwas|termine|einen termin|noch was|noch etwas)( vor)?\\??':
      'was habe ich {when}',
  },
  there: [
    '(hab|habe|haben) (ich|wir)(?!.*(?<!\\p{L})(zu tun|viel|wenig|los|vor)(?!\\p{L}))',
    "gibt('s| es)",
    '(steht|stehen)(?=.* an(?!\\p{L}))',
    '(findet|finden)(?=.* statt(?!\\p{L}))',
  ],
  dated: [
    '(ist|sind|war|waren|bin ich|geh[e]? ich)(?!.*(?<!\\p{L})(sonst|noch|was|etwas|nichts|irgendwas|los|viel|abgesagt|verschoben|vorbei|bestätigt|zugesagt|frei|verfügbar|erreichbar|optional|privat|online|fertig|lang|offen|da|dabei|eingeladen|möglich|gebucht|okay|ok)(?!\\p{L}))',
  ],
};

/** "Ab dem 14.", but not the "ab" of "sag das Interview ab". */
const FROM_ON = '((?<!(sagt?|sage|blast?|blase|setzt?|setze) .*)ab|ab(?=.* ab[.!]?$))';
/** How a series is said to end, and the words before its last day. */
const SERIES_ENDS = '(endet|endete|hört auf|läuft aus|ist vorbei|soll enden|soll aufhören)';
const LAST_BEFORE = '(nach|mit|im|ende)';

export const deOnwards: Words['onwards'] = {
  from: [
    `${FROM_ON}(?! (am|im|um|den) ) {day}`,
    'von {day} an',
    '(beginnend|anfangend) (ab|mit|am) {day}',
    '(alles|alle) (ab|seit) {day}',
  ],
  after: ['(alles|alle|jeden|jedes) nach {day}'],
  now: ['ab (sofort|jetzt|heute)', 'von (jetzt|nun|heute|da|dann) an', 'in zukunft', 'künftig', 'zukünftig'],
  following: [
    '(?<=diese[nrsm]?( termin| einen)? )und (alle |die )?(folgenden|weiteren|künftigen|zukünftigen|späteren|nächsten|kommenden|danach|darauf folgenden)( termine)?',
    '(?<=(den|die|das) )und (alle |die )?(folgenden|weiteren|künftigen|späteren|danach)( termine)?',
    'alle (folgenden|künftigen|zukünftigen|weiteren|späteren|kommenden|restlichen)',
    'die (folgenden|künftigen|zukünftigen|weiteren|späteren|restlichen) (?=(termine|treffen|einträge|stunden))',
  ],
  it: phrases(`
    es / das / ihn / sie / er / die (ganze )?serie / die (ganze )?reihe / die wiederholung / der (termin|kurs)
    den (termin|kurs)
  `),
  ends: [
    `(beende|stopp|stoppe|beenden sie) {event} ${LAST_BEFORE} {day}`,
    '(beende|stopp|stoppe|beenden sie) {it} (bitte )?(an|am|zu|zum|mit|im) {day}',
    '(lass|lasse|lassen sie) {it} (bitte )?(an|am|zu|zum|mit|im|nach) {day} (enden|aufhören|auslaufen)',
    '{it} (soll|sollte|muss|darf|kann) (bitte |schon |nur |dann )*(an|am|zu|zum|mit|im|nach)? {day} (enden|aufhören|auslaufen|vorbei sein|zu ende sein)',
    `{event} ${SERIES_ENDS} ${LAST_BEFORE} {day}`,
    '{event} (läuft |geht )?(nur|bloß)( noch)? bis( zum)? {day}',
    '(lass|lasse) {event} (nur |bloß )?(noch )?bis( zum)? {day} (laufen)?',
    'kein(e|en)? {event} mehr (nach|ab) {day}',
  ],
  endsBefore: ['(beende|stopp|stoppe) {event} vor {day}', `{event} ${SERIES_ENDS} vor {day}`],
  request: 'lösche {event}',
};
