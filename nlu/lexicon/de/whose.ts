import type { CalendarWords, WhoseWords } from '../../words/people.ts';
import { phrases, words } from '../lists.ts';

/** How German asks about somebody else's calendar. */
export const deWhose: WhoseWords = {
  leads: phrases(`
    und / was ist mit / wie ist es mit / wie sieht es aus mit
    (ich|wir) (will|wollen|möchte|möchten|muss|müssen|würde gern|würden gern) {who} (treffen|sehen|sprechen|anrufen|einladen),
    (ich|wir) (will|wollen|möchte|möchten|muss|müssen|würde gerne?) (gerne? )?(wissen|sehen)
    (sag|sage|sagen|zeig|zeige|verrat|verrate)( mir| uns)? / (mir|uns)( bitte| mal)*( sagen| zeigen| verraten)?
    (bitte |mal )*(schau|schaue|sieh|guck|guckst|prüf|prüfe|check|checke|find heraus|finde heraus)( bitte| mal| doch)*( nach)?
    (find|finde|such|suche|zeig|zeige|nenn|nenne)( mir| uns)?
    (eine|einen|ein|die|den|irgendeine|irgendeinen) {slot},?
  `),
  free: [
    '(ist|wird|wäre) {who}s ({gap}|tag|woche|vormittag|nachmittag|abend|wochenende){when} {free}',
    '({wh}{when} )?{be}{when} {who}{when} {free}',
    '({wh}{when} )?{have}{when} {who}{when} {time_off}',
    '{who}{when} ({free}|zeit){when}\\s*\\?',
    '{who}{when},? ({free}|zeit) oder (nicht|belegt|nein)',
    '(der|die|das) {who}{when} (passt|passen|gut passt|gelegen kommt){end}',
    '(würde|wäre|passt|ginge|ist){when} ({time}{when} )?(für |bei )?{who}{when} (besser|lieber|recht|günstiger)( passen)?{end}',
    'wer von {who} ({be}{when} {free}|{have}{when} {time_off}|(kann|könnte|schafft es){when}{end})',
    'wie {free} {be} {who}{end}',
    '(wann )?(passt|passen|ginge|geht)( es)? {who} {time}',
    '(passt|passen|ginge|geht)( es)? {time}( bei| für)? {who}{end}',
    '(passt|ginge|geht|klappt|wäre) (das|es|der|die)( da| dann)?( bei| für)? {who}{end}',
    '(wann passt|wann ginge|wann geht|passt|ginge) es{when}( bei| für)? {who}{end}',
  ],
  whether: [
    '(ob|wann|wann immer|wenn|sobald|dass|wo|in der|in dem|an dem|zu der|bei der) {who}{when} ({free} {be}|{time_off} {have})',
  ],
  has: phrases(`
    {wh}{when} {have}{when} {who} {time}{end}
    ({wh}{when} )?{have}{when} {who}{when} {something}
    (welche|wie viele) (termine|besprechungen|meetings|pläne) {have}{when} {who}{when}{end}
    {wh} (kann|können|könnte|könnten)( sich)? {who}{when}{end}
    {wh} (kann|können|könnte|könnten)( sich)? {who}{when} (treffen|sprechen|zusammensetzen|zusammenkommen){end}
    (frag|frage|fragen sie)( bitte| mal)* {who},? ob (sie|er|es|die|der|beide){when} (kann|können|könnte|könnten|zeit (hat|haben)|frei (ist|sind)){end}
    {who} fragen,? ob (sie|er|es|die|der|beide){when} (kann|können|könnte|könnten|zeit (hat|haben)|frei (ist|sind)){end}
    was (macht|machen|treibt|treiben|tut|tun|hat|haben){when} {who}{end}
    was (liegt|steht|ist|läuft|gibt es){when} bei {who}{when}( an| los| geplant)?{end}
    was {who}{when} (hat|haben|macht|machen)( vor)?{end} / wie (sieht|schaut) es{when} bei {who}{when}( aus)?{end}
    wie (sieht|schaut) (der |die |das )?{time}{when} (bei|für) {who}{when}( aus)?{end}
    was (macht|machen|treibt|treiben|tut|tun|hat|haben){when} {who}{when} (vor|geplant|zu tun|los|für termine|im kalender)
    (kann|können|könnte|könnten|schafft|schaffen) {who}{when}( es)?{when}{end}
    wie (voll|belegt|leer|frei|ausgelastet|verplant) (ist|wird){when} {who}s ({gap}|tag|woche|monat|vormittag|nachmittag|abend|wochenende)
    wie (sieht|schaut){when} {who}s ({gap}|tag|woche|monat|vormittag|nachmittag|abend|wochenende)
  `),
  anyone: [
    'wer (ist|wäre|hat|hätte){when} ({free}|{time_off}|{something})',
    'wer (kann|könnte|schafft){when}( es)?{when}({end}|(?=\\s*[,:–—]))',
  ],
  bothOfUs: [
    '({wh}{when} )?{be}{when} {us}{when} {free}',
    '({wh}{when} )?{have}{when} {us}{when} {time_off}',
    '({wh} )?(können|könnten) {us}{when}( uns)?{when}( (treffen|sprechen|zusammensetzen|telefonieren))?{end}',
    'wann {time}? ?(passt|ginge|geht|klappt) es {us}{end}',
  ],
  us: ['wir beiden?', 'wir zwei', 'uns beiden', 'uns zweien'],
  company: [
    '{have}{when} {who}{when} {something}( zusammen| gemeinsam| miteinander)?',
    '{have}{when} {who}{when} (zusammen|gemeinsam|miteinander)( {something})?',
  ],
  conditions: [
    '(wenn|falls|sofern) {who}{when} ({free} {be}|{time_off} {have})',
    '(wenn|falls|sofern) {who}{when} (kann|können|zeit hat|zeit haben)',
  ],
  rooms: [
    '(ist|gibt es|haben wir){when} (noch )?(platz|was frei|etwas frei|ein platz frei) (in|im) ({the} )?({name} )?{room}',
    '({wh}{when} )?{be}{when} ({the} )?({name} )?{room}( {name})?{when} {taken}',
    '(welcher|welche|welches|irgendein) {room}{when} (ist|sind|wäre|wären){when} {taken}',
    'gibt es{when} (einen |ein |noch |eine |irgendeinen |irgendein )*{empty} {room}',
    '(ist|sind){when} (noch )?(ein|irgendein|kein) ({name} )?{room}{when} {taken}',
    'wer (ist in|hat|nutzt|benutzt) ({the} )?({name} )?{room}',
  ],
  theirs: [
    '{their} (kalender|terminkalender|terminplan|zeitplan|verfügbarkeit)',
    "{who}(s|['’]s?){when} {calendar}",
    '(kalender|terminkalender|terminplan|zeitplan|wochenplan|agenda|termine) (von )?({relation_of} {who}|(?<=von ){who}){end}',
    '(kalender|terminkalender|terminplan|zeitplan|wochenplan|agenda|termine|verfügbarkeit|freien? zeiten|freie termine) von {who}{end}',
  ],
  busy: [
    'unterwegs',
    'im (urlaub|meeting|termin|gespräch)',
    'in (einem meeting|einer besprechung|einem termin)',
    'nicht da',
    '(?<=(hat|haben) .*)(termine?|besprechung(en)?|meetings?|etwas|was)(?!.* (zeit|frei))',
  ],
  kinds: {
    be: words('ist sind wäre wären war waren wird werden'),
    have: ['hat', 'haben', 'hätte', 'hätten'],
    free: [
      '(nicht )?(frei|verfügbar|erreichbar|belegt|beschäftigt|verplant|ausgebucht|weg|unterwegs|abwesend|da|im (urlaub|büro)|busy|available)',
    ],
    time_off: [
      '(beide |alle |noch |mal |genug |keine |etwas |was )*(zeit|luft|frei|kapazität|einen (termin|slot) frei|einen freien (termin|slot)|eine (freie )?lücke)',
    ],
    something: [
      '(noch |schon |irgend)*(etwas|was|nichts|viel)( vor| geplant| zu tun| los)?',
      '(noch |schon )*(termine|einen termin|besprechungen|eine besprechung|ein meeting|meetings|pläne)',
    ],
    wh: phrases(`
      wann / um wie ?viel uhr / um welche (zeit|uhrzeit) / zu welcher (zeit|uhrzeit) / an welche[mn] tag(en)?
      bis wann / ab wann / seit wann / wie lange / wie oft / wo
    `),
    slot: ['(zeit|zeiten|termin|tag|slot|lücke|stunde|zeitpunkt|zeitfenster|uhrzeit)'],
    calendar: phrases(`
      kalender / terminkalender / terminplan / zeitplan / tagesplan / wochenplan / agenda / verfügbarkeit / termine
      (freien?|freie) (zeiten|termine|slots|lücken) / nächste[rns]? (termin|besprechung|meeting)
    `),
    relation_of: ['mein(er|es)', 'unser(er|es)', 'sein(er|es)', 'ihr(er|es)', 'der', 'des', 'dein(er|es)'],
    the: words('der die das den dem ein eine einen unser dieser dieses'),
    room: [
      '(beamer|projektor|leinwand|whiteboard|dienstwagen|poolauto|parkplatz)',
      '(\\p{L}*(raum|räume|zimmer|saal|säle))( (\\d\\w*|\\p{L}\\d*)(?![\\p{L}\\d]))?',
    ],
    taken: ['(frei|verfügbar|belegt|besetzt|gebucht|reserviert|benutzt|leer|vergeben)'],
    empty: ['(freien?|freies|freie|leeren?|leeres|verfügbaren?|verfügbares)'],
  },
  mentions: {
    asked: words('hat haben kann könnte'),
    led: words('bei von mit und oder ist sind passt ob ich wir'),
    follows: words('hat ist kann könnte wäre'),
    pronouns: words('ihm'),
  },
  possessives: words('seinen seine seinem ihren ihre ihrem'),
  subject: words('über wegen namens zum zur'),
  asking: 'ist {who} {time} frei',
  between: words(`
    am an um im in auf für von bis ab zwischen gegen noch schon auch dann da dort beide alle eigentlich denn vielleicht
    überhaupt gerade bitte mal so wohl immer zusammen gemeinsam miteinander zugleich gleichzeitig`),
  me: words('ich mir mich wir uns du dir man'),
  spokenOf: words('er sie ihm ihr ihnen ihn beide beiden denen'),
  severalSpokenOf: words('ihnen beide beiden denen'),
  unnamed: words(`
    er sie ihm ihr ihnen ihn beide beiden denen andere anderen anderer alle jeder jemand irgendwer jemandem leute kollegen kolleginnen kunden chefs vermieter trainer trainerin betreuer
    betreuerin babysitter leiter leiterin praktikant praktikantin`),
  determiners: words(
    'mein meine meinen meinem meiner meines unser unsere unserem unseren unserer unseres der die das den dem des sein seine seiner seines ihr ihre ihrer ihres dein deine alle',
  ),
  articles: words('der die den dem'),
  never: words(`
    es alles etwas was nichts irgendwas irgendetwas sieht hat haben ist sind wie wann welche welcher wer platz luft da hier
    slot tag tage woche wochenende stunde monat datum uhrzeit`),
  own: words(`
    google eigener eigenen haupt terminkalender terminkalenders googlekalender hauptkalender jahreskalender monatskalender wochenkalender
    tageskalender adventskalender onlinekalender wandkalender steht stehen ist sind`),
};

const TO_IT = '(den|das|meinen|unseren|unsern|deinen|euren|seinen|ihren|diesen)';
const ON_IT = '(dem|meinem|unserem|unserm|deinem|eurem|seinem|ihrem|diesem)';

/** How German names one of several calendars. */
export const deCalendars: CalendarWords = {
  nouns: ['kalenders?'],
  to: [`(in|auf|an) ${TO_IT}`, 'ins', 'zum', `zu ${ON_IT}`],
  on: [`(in|aus|von|auf|bei|an) ${ON_IT}`, 'im', 'vom', 'beim', 'am'],
  except: [`(ohne|außer|ausser|bis auf|abgesehen von|ausgenommen)( (den|dem|die|meinen|meinem|unseren|unserem))?`],
  same: [
    '(pack|tu|trag|schreib|setz|leg|mach|stell|füg|hau|häng)(e|en)?( (mir|bitte|mal|doch|ma))* da',
    'dort|dorthin|dahin|darin|da (rein|hin|dazu)|in (den|diesen|denselben|den gleichen|den selben) kalender|in diesen',
  ],
  bare: ['(der|den|des|mein|meinen|meines|unser|unseren|unseres|dein|deinen)'],
  phrases: [
    '({lead} )?{compound}',
    '{lead} {name} {noun}',
    '{usual} {noun}{end}',
    '({lead} )?{noun} (namens|mit dem namen) {name}{end}',
    '{on} {noun} (der|des) {usual}',
    '{to} {noun} {usual}{end}',
    '({to}|{on}) {noun} (der|des|vom|von der|von dem|von meiner|von unserer|meiner|unserer) {usual}( ein{end}|{more})',
    '(?<=(?<!\\p{L})(pack|tu|trag|schreib|setz|leg)e? [^.!?]{1,60} )(in|zu|auf|unter) ((die|den|meine|meinen|unsere) )?{usual}( ein{end}|{more})',
    '(?<=(?<!\\p{L})(pack|tu|trag|schreib|setz|leg|mach|stell|füg|hau)e? (es|ihn|das|den) (bitte )?)(in|zu) ((die|den|meine|meinen|unsere) )?{usual}{end}',
  ],
  named: ['({on}|{to}) {noun} {name}({end}|(?=\\s+ein[.!]?$))', 'mein {noun} {name}{end}'],
  never: words(`
    der die das den dem des ein eine einen einem mein meine meinen meinem unser unsere dein deine in im ins auf aus an am bei beim von vom zu zum für
    mit und oder ist sind steht stehen was wie zeig zeige zeigen trag trage setz setze pack stell verschieb verschiebe mir uns alle allen alles jeden
    kalender kalenders nächsten nächste letzten neuen noch`),
  known: {
    to: [
      '(?<=\\b(leg|pack|tu|trag|schreib|setz|stell|füg|hau|häng|mach|nimm|schieb|verschieb|übertrag|kopier)(e|en|st|t)?\\b.*)(in|auf)',
      '(?<=^(und )?(den|das|ihn|es) .*)(in|auf)',
      'zu',
    ],
    on: [`(in|auf|von|aus)( ${ON_IT})?`, 'im|vom|am'],
  },
  own: words('haupt eigen eigener eigenen eigenem normal normaler normalen standard üblich üblichen'),
  kinds: {
    family: words('familie familien familiär familiären fam family haushalt kinder kindern'),
    work: words(
      'arbeit arbeits beruf berufs beruflich beruflicher beruflichen beruflichem geschäft geschäfts geschäftlich geschäftlichen dienst dienstlich dienstlichen büro work job firma firmen',
    ),
    private: words('privat privater privaten privatem'),
    holidays: words('feiertage feiertag feiertags feiertagen'),
    birthdays: words('geburtstag geburtstage geburtstags geburtstagen'),
    team: words('team teams gruppe gruppen abteilung abteilungs mannschaft'),
    school: words('schule schul uni hochschule'),
    sport: words('sport training trainings verein vereins'),
  },
};
