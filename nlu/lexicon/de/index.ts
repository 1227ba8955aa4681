import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';
import {
  deAfterAnswer,
  deAlone,
  deAnswerFrames,
  deBeforeAnswer,
  deClosings,
  deConditions,
  deDecisions,
  deNo,
  deResponses,
  deRestricting,
  deSkip,
  deUninvited,
  deVagueShift,
  deWrong,
  deYes,
} from './answers.ts';
import { deCommands, dePutBack } from './commands.ts';
import { deAgreeing, deRefusals } from './consent.ts';
import { deEdits } from './edits.ts';
import { grammar } from './grammar/grammar.ts';
import { deHints } from './intent-lexicon.ts';
import { deOthers } from './out-of-scope.ts';
import { deParts } from './parts.ts';
import { dePeople } from './people.ts';
import { dePlaces, deZones, deZoneTimes } from './places.ts';
import * as references from './references.ts';
import { deSideTalk } from './side-talk.ts';
import {
  deCourtesy,
  deNoise,
  deNotNames,
  deOutbursts,
  dePolite,
  deSalutations,
  deSmallWords,
  deTrim,
} from './small-words.ts';
import { deOfFocus } from './spoken-of/of-focus.ts';
import { deCalendars, deWhose } from './whose.ts';

const WEEKDAYS = words('montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag');

const MONTHS = 'januar februar märz april mai juni juli august september oktober november dezember'.split(' ');

const SHORT_MONTHS = words('jan feb apr aug sept sep okt nov dez');

/** German. */
export const de: Words = {
  joined: { before: [], behind: [], never: [] },
  dictatedMarks: { comma: ['komma(?!\\s+\\d)'], end: ['punkt'], question: ['fragezeichen'] },
  hesitations: ['äh', 'ähm', 'öh', 'öhm', 'hm', 'hmm', 'ka', 'keine ahnung'],
  shorthand: { 'm.': 'mit', 'm/': 'mit', iwie: 'irgendwie', iwas: 'irgendwas', iwann: 'irgendwann' },
  timeGrammar: grammar,
  spelled: { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' },
  commands: deCommands,
  or: ['oder'],
  sideTalk: deSideTalk,
  outOfReach: references.deOutOfReach,
  onwards: references.deOnwards,
  questions: [
    '(wann|wer|wen|wem|wessen|wo|wohin|weshalb|wieso)',
    'welche[nmrs]?',
    // What is left out is spelt without its umlaut, so that both spellings of it are.
    'was(?! (ist mit|w\\p{L}{1,2}re (mit|wenn)|h\\p{L}{1,2}ltst|halten|meinst|meinen|ist wenn))',
    'wie(?! (w\\p{L}{1,2}r|ist es mit|sieht es aus mit))',
    'warum(?! nicht)',
    '(mit|zu|von|für|an|in|bei|bis|ab|seit|um) (wem|wen|wann|welche[nmrs]?|wie ?viel)',
    '(ist|wäre)(?! (es|das) (m\\p{L}{1,2}glich|ok|okay|in ordnung|machbar))',
    "(bin|bist|sind|war|waren|wurden?|wird|werden|hat|hatte|habe? ich|hab ich|haben wir|hatten wir|treffe ich|treffen wir|sehe ich|sehen wir|muss ich|gibt es|gibt['’]?s)",
    '(erzähl|sag)e? mir (mehr|etwas|was) (über|von|zu[mr]?)',
    '(würde|überschneidet|überlappt|kollidiert|beißt|beisst) (es|das|sich|der)',
    '(steht|stehen|liegt|liegen|kommt|findet|finden|beginnt|fängt|endet|dauert|läuft)',
    '(weißt du|wissen sie|(kannst du|könntest du|können sie|könnten sie) mir (bitte )?(sagen|zeigen)|sag(en sie)? mir|verrat mir|zeig mir|ich (will|möchte|würde gerne?) wissen),? (wann|wo|was|wer|wen|wem|wie|welche[nmrs]?|warum|ob|mit wem)',
  ],
  wholeQuestions: [
    '(wann|wo|wer|wen|wem|was|welche[nmrs]?( \\p{L}+)?) (ist|sind|bin|war|waren|wird|werden|wurden?|hat|habe|hab|haben|hatte|hatten|kommt|kommen|findet|finden|beginnt|beginnen|fängt|fangen|endet|enden|dauert|steht)',
  ],
  questionWords: ['wann', 'wo', 'wer', 'wen', 'wem', 'was', 'welche[nmrs]?'],
  sentences: [
    '(ich|du|wir|er|man) (?!(und|oder|mit)(?!\\p{L}))\\p{L}+',
    '(es|das|sie|ihr) (ist|sind|war|hat|haben|habt|wird|soll|kann|muss|müsst|braucht|hängt|kommt)',
    '(weiß|weiss|kann|könnte|muss|soll|sollte|will|möchte|habe?|hatte|bin|war|werde|würde|denke?|glaube?|finde?|sage?) (ich|wir)',
    '(sag|sage|sagen sie|schreib|frag) \\p{L}+,? ((dass|ob) )?(ich|wir|er|sie|es)',
    'keine (ahnung|idee)|(weiß|weiss|bin) (es |mir )?(gerade |grad |leider )?(nicht|unsicher)',
    '(das|der|die|den)? ?(gleiche|selbe)n?( \\p{L}+){0,2} wie',
    '(wie (letztes|beim letzten|das letzte)|irgend(et)?was)',
  ],
  mannerQuestions: [
    '(wie|warum|wieso|weshalb|wohin|woher)( (lange?|weit|viele?|oft|spät))? \\p{L}+ (ich|wir|man|du|er|sie|es|das)',
    '(wie|warum|wieso|weshalb)( (lange?|weit|viele?|oft|spät))? (ist|sind|war|waren|wird|werden|hat|habe?|haben|kommt|kommen|geht|dauert)',
  ],
  polite: dePolite,
  outbursts: deOutbursts,
  putBack: dePutBack,
  courtesy: deCourtesy,
  salutations: deSalutations,
  eventWords: references.deEventWords,
  pointing: references.dePointing,
  yes: deYes,
  wrong: deWrong,
  no: deNo,
  beforeAnswer: deBeforeAnswer,
  refusing: deRefusals,
  responses: deResponses,
  asking: references.deAsking,
  ofFocus: deOfFocus,
  closings: deClosings,
  afterAnswer: deAfterAnswer,
  decisions: deDecisions,
  skip: deSkip,
  alone: deAlone,
  uninvited: deUninvited,
  restricting: deRestricting,
  agreeing: deAgreeing,
  conditions: deConditions,
  vagueShift: deVagueShift,
  vague: {
    words: words(
      `titel name namen gleich gleiche gleicher gleiches gleichen gleichem selbe selben selber selbes dasselbe derselbe dieselbe denselben immer üblich übliche üblichen übliches gewohnt gewohnte gewohnten da dort hier dahin dorthin das dies dieses es irgendwas irgendetwas etwas was sachen sache ding dinge dingens ort platz stelle ebenda nochmal wieder`,
    ),
    beside: words(
      `der die den dem ein eine einen am an im in wie letztes letzte mal beim so auch selben anderes andere so'n n wo ganz`,
    ),
  },
  doing: {
    change: 'verschiebe {event}',
    accept: 'nimm {event} an',
    decline: 'sag {event} ab',
    maybe: 'antworte vielleicht auf {event}',
  },
  announcing: {
    lead: [
      '(hi|hallo|hey|ok|also|so|bitte|ich|wir|hab|habe|haben|brauch|brauche|brauchen|trag|trage|leg|lege|mach|noch|mir|da|sind|es gibt|kannst du|bräuchte|will|möchte|mal)[\\s,]+',
    ],
    things: [
      '(\\d|zwei|drei|vier|fünf|ein paar|mehrere|paar) (neue )?(sachen|dinge|termine|terminchen|einträge|besprechungen|meetings|treffen)( (ein|an))?',
    ],
    meals: words('frühstück brunch mittagessen lunch abendessen abendbrot dinner kaffee'),
    plans: [
      '(ich|wir) (muss|müssen|will|wollen|möchte|möchten|bin|sind|versuche|versuchen)(?!\\p{L})[^,.;!?]* (zu )?(planen|organisieren|sortieren|(ein|auf)(zu)?teilen|am planen)',
      '(ich|wir) (plane|planen|organisiere|sortiere)',
    ],
  },
  company: {
    for: ['für'],
    between: ['zwischen'],
    things: phrases(`
      stunde / (min|minuten?|std|stunden?|h) / (halb|viertel|dreiviertel)stunde / \\d+(min|h) / zeit / lücke / slot / zeitfenster / termin
      abstimmung / austausch / jour fixe / gespräch / sync / 1:1`),
    journeys: words('flug flüge zug züge bus fahrt reise strecke fähre zeitunterschied entfernung zugfahrt bahnfahrt'),
    days: words('weihnacht weihnachten heiligabend silvester neujahr ostern pfingsten fasching advent'),
    becomes: 'mit',
  },
  joining: {
    said: [
      '{who} (soll|sollte|muss|müsste|möchte|will|darf|sollen|sollten|müssen|wollen|dürfen)( (da|dann|bitte|noch|auch|mit|unbedingt|ebenfalls|eigentlich))* (kommen|dabei sein|mitkommen|dabeisein|teilnehmen|mitmachen|da sein|anwesend sein|dazukommen|dabei|dazu)',
      '{who} (kommt|kommen|ist|sind|macht|nimmt)( (da|dann|noch|auch))* (auch|mit|dazu|dabei|auch mit|teil)',
      '(bring|nimm|hol)(e|en)?( (bitte|noch|auch|mal))* {who}( (auch|noch|bitte|mal))* (mit|dazu|ins boot|mit dazu|mit ins boot)',
      '{who}( (bitte|noch|auch))* (dazu|mit dazu|dazunehmen|mit einladen|mit rein)',
      '(frag|frage|bitte|lad|lade|lädst du|fragen sie|laden sie)( (bitte|noch|doch|mal))* {who} (auch|ebenfalls)( noch)?( (ein|dazu|mit ein))?',
      '(ich|wir) (will|hätte|hätten|brauche|brauchen|möchte|möchten|wollen)( gern| gerne)? {who}( (auch|noch))* (dabei|dabeihaben|dabei haben|mit dabei)',
    ],
    becomes: 'lad {who} ein',
  },
  repeatEnds: {
    endless: [
      '(nie(mals)?|nie mehr|ohne ende|kein ende|endlos|unbegrenzt|für immer|ewig|unbefristet|bis auf weiteres|ohne enddatum)',
      '((nein|nee),? )?(er|es|das|sie|die serie) (muss|braucht|soll|sollte|darf) (nicht|nie|kein ende)( (zu )?(enden|aufhören|haben))?',
      '((nein|nee),? )?(er|es|das|sie|die serie) (hört|endet) (nie|niemals|nicht)( (im|am|in|mit|nach) [^,.;]{1,30})?( auf)?([,.;]? (sondern|und|das|es|sie) ?(geht|läuft)( (das ganze jahr|immer))?( weiter)?)?',
      '((nein|nee),? )?(er|es|das|sie|die serie) (soll|sollte|darf) nicht (im|am|in|mit|nach) [^,.;]{1,30} (enden|aufhören|zu ende sein)([,.;]? .{0,30})?',
      '((nein|nee),? )?(das|es|sie|die serie) (geht|läuft)( (das ganze jahr|danach))? (weiter|durch)',
      '(es gibt|das hat|hat) kein(en)? (ende|enddatum|schluss)',
      '(das|es|die serie) (läuft|geht) (immer|ewig|endlos)( so)? weiter',
    ],
    once: [
      '((nein|nee|ne|doch),? )?(nur|bloß) (ein(mal| mal)|dieses (eine )?mal|diese(r|n)? eine[nr]?|einmalig)',
      '((nein|nee|ne),? )?(ein ?malig|ein ?mal)',
      '((nein|nee|ne),? )?(das |es |er |der termin )?(soll |wird |muss )?(sich )?(bitte )?(nicht|nie) (wiederholen|wiederholt werden|jede woche|wöchentlich)( (sein|stattfinden))?',
      '((nein|nee|ne),? )?(das |es |er )?wiederholt sich nicht',
      '((nein|nee|ne),? )?(ohne|keine) (wiederholung(en)?|serie|reihe)',
      '((nein|nee|ne),? )?nicht (jede woche|jeden tag|jeden monat|wöchentlich|täglich|monatlich)',
    ],
    lead: ['bis( (zu|zum|zur|in|an|nach))?( (den|die|das|der|dem|meinem|meiner|unserem|unserer))?'],
    never: phrases(`
      auf( weiteres)? / (auf )?widerruf / ich (was anderes|etwas anderes) sage / wann / dahin / dann / ca / etwa
      spät
    `),
  },
  answerFrames: deAnswerFrames,
  also: {
    before: ['und', 'auch', 'plus', 'zusätzlich'],
    behind: ['auch', 'dazu', 'ebenfalls'],
    more: ['auch', 'ebenfalls', 'zusätzlich', 'noch mal', 'nochmal'],
  },
  halfOfDay: {
    am: [
      '(ich meine?(te)? )?(morgens|früh|in der früh|vormittags|am (morgen|vormittag)),? (und )?nicht (abends|nachmittags|nachts|am (abend|nachmittag))',
      'nicht (abends|nachmittags|am (abend|nachmittag)),? (sondern )?(morgens|früh|vormittags|am (morgen|vormittag))',
    ],
    pm: [
      '(ich meine?(te)? )?(abends|nachmittags|am (abend|nachmittag)),? (und )?nicht (morgens|früh|in der früh|vormittags|am (morgen|vormittag))',
      'nicht (morgens|früh|vormittags|am (morgen|vormittag)),? (sondern )?(abends|nachmittags|am (abend|nachmittag))',
    ],
  },
  sameLength: ['(genau )?(gleich|genauso|ebenso) lang(e)?', '(die )?(gleiche|selbe) (länge|dauer)'],
  sameEnd: [
    '((und|aber|doch) )?(das )?end(e|zeit),? (bleibt|soll bleiben|unverändert|wie gehabt|passt)( (gleich|so|unverändert|wie es ist|wie gehabt))?',
    '((und|aber) )?(mit )?(gleiche[sm]|selbe[sm]|demselben) ende',
    '((und|aber) )?(lass|lasst|lassen sie) das ende( so| wie es ist)?',
  ],
  onlyThat: ['nur', 'bloß', 'lediglich', 'ausschließlich'],
  pastHour: {
    quarter: ['(erst |lieber |besser )?(um )?viertel (nach|danach)( bitte)?'],
    half: ['(erst |lieber |besser )?um halb( bitte)?'],
    quarterTo: ['(schon |lieber |besser )?(um )?viertel (vor|davor)( bitte)?'],
  },
  existing: references.deExisting,
  anew: references.deAnew,
  dayIs: references.deDayIs,
  thatPeriod: references.deThatPeriod,
  untitled: phrases('(ohne|kein|keinen) (titel|namen) / unbenannte?[mnrs]? / titellose?[mnrs]? / namenlose?[mnrs]?'),
  wishes: [
    '(ich|wir) (hätten?|möchten?|wünschten?|brauchen?|bräuchten?|wollen|will)( gern| gerne| bitte| noch)* (einen?|eine|ein|nen|ne)(?! (erinnerung|videolink|link|notiz|hinweis|andere[nrs]?|neue[nrs]?|größere[nrs]?|spätere[nrs]?|frühere[nrs]?)(?!\\p{L})| (stunde|tag|woche) (früher|später|mehr))',
  ],
  notNew: references.deNotNew,
  sameTime: references.deSameTime,
  samePlace: references.deSamePlace,
  swapped: references.deSwapped,
  besideShown: references.deBesideShown,
  anyTime: references.deAnyTime,
  besideEvent: references.deBesideEvent,
  thatTime: references.deThatTime,
  adjacent: references.deAdjacent,
  followUp: references.deFollowUp,
  choosing: references.deChoosing,
  ids: { names: ['termin-id', 'id', 'kennung'], is: ['ist', 'lautet'] },
  zones: deZones,
  people: dePeople,
  titles: {
    kept: ['zeit'],
    called: phrases(`
      namens / genannt / mit dem (titel|namen|betreff) / unter dem (titel|namen) / mit titel
      nenn(e)? (ihn|es|sie|das) / titel: / betreff: / name:
    `),
    general: words('meeting besprechung treffen termin telefonat telefontermin anruf call videocall'),
    meets: { '(treffe?|treffen)( (ich|wir))?( (mich|uns))?': 'Treffen' },
    whole: [
      '(nimm|nehmen wir|setz|schreib|verwende|benutze) {name} als (titel|namen|betreff)',
      '(der |^)(titel|name|betreff)( davon| dafür)? (ist|soll|sollte|lautet|wäre)( nur| bloß| einfach)* {name}',
      '(?<=^|[,;.]\\s)(titel|betreff): {name}',
      '(?<=[,;.]\\s)(titel|betreff) (?!(ist|soll|auf|zu|von|ändern)(?!\\p{L})){name}',
      '(der|dieser|das|die) (termin|meeting|treffen|besprechung|ganze) (heißt|heisst|soll heißen|soll heissen) {name}',
      '(trag|schreib|speicher)(e)? (es|das|ihn) (als|unter) {name} ein',
      '(setz|mach|nimm)(e)? (den|als) (titel|namen|betreff)( auf|:)? {name}',
    ],
    codes: [
      '\\p{L}*(code|kennwort|passwort|nummer|schlüssel)',
      'pin|tan|pw|kennung|spind|schließfach|durchwahl|nebenstelle|aktenzeichen|az|ref|referenz|wlan|iban|kombination',
    ],
    ends: [
      ',?\\s(und|mit) (der|die|das|dem|einer|einem|es) ',
      ',?\\s(und) (soll|ist|wird|bleibt|dauert) ',
      ',?\\s(der|die|das) (um|am|im) ',
      ',?\\s(in|im) (meinen|meinem|den|dem) kalender',
      ',?\\s(bitte|danke)',
      '\\s(sein|heißen|heissen|lauten)[.!]*$',
      '(,|,? und|,? dann)\\s(bitte )?(schick|send|lad|informier|erinner|benachrichtig|sag|mach)(e|en sie)? \\p{L}',
      ',?\\s(um|ab|von|gegen|am|für) (\\d|halb |viertel |dreiviertel )',
    ],
    never: words(`
      mir mich du dir dich ihr wir uns sie ihnen er es ob wenn falls weil bin bist ist sind seid war waren habe hab
      hast hat haben hatte wäre kann kannst können könnte könntest will willst möchte soll sollte würde muss bitte
      vorzugsweise bevorzugt inklusive einschließlich etwas irgendwas gibt's gibts brauche brauch
    `),
    about: phrases(`
      zum thema / über / bezüglich / betreffend / wegen / in sachen / thema:?
      (?<=erinnere? (?:mich|uns)(?: [^ ]+){0,6} )(an|daran dass|dass)
    `),
  },
  description: {
    noting: '{event}, Notiz: {remark}',
    lead: words('mit und der einer die eine den dem'),
    names: ['beschreibung', 'notiz(en)?', 'agenda', 'hinweis', 'text'],
    saying: ['lautet', 'sagt'],
    behind: ['(in|zu|unter) (die|der|den)', 'als'],
    telling: [
      '(schreib|schreibe|schreiben sie|notier|notiere|vermerk|vermerke|füg|füge) (noch |bitte )*(dazu|rein|hinein|darunter|drunter|hinzu)( noch| bitte)?[:,]?( dass)?',
      '(sag|sage|sagen sie|schreib|schreibe|schreiben sie|teil|teile) (ihnen|ihm|ihr|allen|(allen )?den (gästen|anderen|leuten))(?!( bitte| auch)* bescheid)( bitte| auch)*( mit)?[:,]?( dass)?',
      '(gib|geben sie) (ihnen|ihm|ihr|allen|den (gästen|anderen)) bescheid[:,]?( dass)?',
      '(erinner|erinnere) (sie|alle|die (gäste|anderen)) daran[:,]?( dass)?',
    ],
  },
  places: dePlaces,
  edits: deEdits,
  blocking: [
    '(block|blocke|blockier|blockiere|halt|halte|reservier|reserviere)( (mir|uns|bitte|meinen kalender|den ganzen|die ganze))*( (am|für|den))?',
  ],
  blockingBehind: ['(bitte )?(blocken|blockieren|geblockt|reservieren|freihalten|frei halten|sperren)( bitte)?'],
  allDay: [
    '(?<=(block|blocke|blockier|blockiere|sperr|sperre|reservier|reserviere) (mir |uns |bitte )*)(den|diesen|meinen) tag(?! (davor|danach|vorher|darauf))',
    '(den )?ganze[nr]? tag( lang| über)?',
    'ganztägig(e[rsnm]?)?',
    'ganztags',
    '(den )?ganze[nr]? (?=(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|morgen))',
  ],
  wholeDays: {
    once: phrases(`
      (\\p{L}{3,14})?(ferien|urlaub|urlaubstag|feiertag|brückentag) / schulfrei / elternzeit / betriebsferien / gleittag / abwesend / frei haben
      \\d+\\.? (geburtstag|hochzeitstag|jahrestag)
    `),
    yearly: phrases('(\\p{L}{3,14})?(geburtstag|hochzeitstag|jahrestag|namenstag|todestag)'),
    never: phrases(`
      (\\p{L}{2,14})?(geburtstag|hochzeitstag|jahrestag|namenstag|urlaub|ferien)s?-?(party|feier|essen|fest|kaffee|kuchen|torte|brunch|frühstück|dinner|geschenk|karte|planung|anruf|fahrt|flug|vertretung|übergabe|antrag|spiele|kurs|programm)
      (party|feier|essen|kuchen|geschenk|kaffee|brunch) (zum|zu|für|am|wegen)
    `),
  },
  numbers: references.deNumbers,
  otherReading: references.deOtherReading,
  ordinals: references.deOrdinals,
  slips: {
    of: [...WEEKDAYS, ...MONTHS, 'nachmittag', 'vormittag', 'wochenende', 'heute', 'woche', 'nächste', 'nächsten'],
    others: {
      ...{ donnerstach: 'donnerstag', freitach: 'freitag', samstach: 'samstag' },
      // "Zwei Nächte" is no slip.
      ...{ nächte: 'nächte', nächten: 'nächten' },
    },
  },
  besideDigits: {
    before: [...words('um am in ab bis von heute morgen übermorgen'), ...WEEKDAYS, ...MONTHS, ...SHORT_MONTHS],
    beforeClocks: ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'],
    behind: [...words('uhr stunde stunden minuten tagen wochen bis am'), ...MONTHS, ...SHORT_MONTHS],
  },
  timeNames: words(`
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni
    juli august september oktober november dezember heute morgen übermorgen mittag nachmittag vormittag abend nacht
  `),
  smallWords: deSmallWords,
  noise: deNoise,
  trim: deTrim,
  notNames: deNotNames,
  others: deOthers,
  hints: deHints,
  whose: deWhose,
  calendars: deCalendars,
  parts: deParts,
  zoneTimes: deZoneTimes,
};
