import type { Words } from '../../words/words.ts';
import { phrases } from '../lists.ts';

/** Words that make a request kinder. */
/** "Keine Termine" says nothing of one event. */
const ANY_EVENT =
  '([Tt]ermine?n?|[Mm]eetings?|[Bb]esprechung(en)?|[Tt]reffen|[Zz]eit|[Pp]roblem|[Ee]reignisse?|freien?|andere[nr]?|weitere[nr]?)(?![\\p{L}])';

const KINDLY = '( (bitte|doch|mal|lieber|einfach|stattdessen|jetzt|nun))*';
/** How something is to be by video. */
const ONLINE = '(online|virtuell|per Video|über Video|als Videoanruf|als Videokonferenz)';
const MAKE = '(bitte )?([Mm]ache?|[Vv]erlege?|[Hh]alte?|[Ff]ühre?)';
/** Before the place that an event no longer has. */
const NOT_THERE = '(statt|anstatt|und nicht) (in|im|in der|bei|am)';

/** How long before an event. */
const BEFORE =
  '((eine?[nr]?|zwei|drei|\\d+)[^,.;]{0,20} (vorher|davor|zuvor|im Voraus)|am (Tag|Abend|Vorabend|Vortag)( (vorher|davor|zuvor))?)';

/** How German says what is changed about an event. */
export const deEdits: Words['edits'] = {
  restated: {
    '((und|bitte) )*(?=\\d|eine?r? |zwei |drei |zehn |halbe ){length} (vor|vorm) {event} (bitte )?(mich )?(bitte )?(erinnern|daran erinnern|dran erinnern)':
      'erinnere mich {length} vor {event}',
    [`([Aa]m|[Ii]m|[Aa]n) {when} (gibt es|gibt['’]?s|haben wir|ist|findet) kein(e|en)? (?!${ANY_EVENT}){event}( statt)?`]:
      'lösche {event} am {when}',
    [`(?=([Mm]orgen|[Hh]eute|[Üü]bermorgen|[Dd]iese|[Nn]ächste)){when} (gibt es|gibt['’]?s|haben wir|ist|findet) kein(e|en)? (?!${ANY_EVENT}){event}( statt)?`]:
      'lösche {event} {when}',
    [`([Bb]itte )?[Bb]eende? {rest} (schon |erst )?um {clock}(,? (und nicht|nicht|statt|anstatt)( um)? {old})?`]:
      'lass {rest} um {clock} enden',
    [`${MAKE} {rest} ${ONLINE},? ${NOT_THERE} {event}`]: 'mach {rest} online und entferne den Ort',
    [`${MAKE} {rest} ${NOT_THERE} {event} ${ONLINE}`]: 'mach {rest} online und entferne den Ort',
    [`${ONLINE},? ${NOT_THERE} {event}`]: 'mach es online und entferne den Ort',
    [`([Ss]tatt|[Aa]nstatt)( (in|im|bei|am))? {event} ${ONLINE}`]: 'mach es online und entferne den Ort',
    [`([Bb]itte )?([Ee]rinner|[Ee]rinnere|[Ee]rinnern Sie) mich( bitte)? (an (den|die|das|meinen|meine|mein)|ans) {event} am {length} (?=${BEFORE}[.!]*$){when}`]:
      'ändere {event} am {length}: Erinnerung {when}',
    [`([Bb]itte )?([Ee]rinner|[Ee]rinnere|[Ee]rinnern Sie) mich( bitte)? (an (den|die|das|meinen|meine|mein)|ans) {event} (?=${BEFORE}[.!]*$){when}`]:
      'ändere {event}: Erinnerung {when}',
    [`([Bb]itte )?([Ee]rinner|[Ee]rinnere|[Ee]rinnern Sie) mich (?=${BEFORE} an ){when} (an (den|die|das|meinen|meine|mein)|ans) {event}`]:
      'ändere {event}: Erinnerung {when}',
    '([Bb]itte )?[Bb]lende? (den |die |das |meinen )?{event}( bitte)? aus': '{event} soll nicht zählen',
    '([Bb]itte )?[Bb]lende? (den |die |das |meinen )?{event}( bitte)? (wieder )?ein': '{event} soll wieder zählen',
    '([Bb]itte )?[Ll]eite (den|die|das) {event} an {other} weiter': 'lade {other} zum {event} ein',
    '{rest} (bitte )?(dazu ?schreiben|dazu notieren|in die (Notizen|Beschreibung)( schreiben| setzen)?)( bitte)?':
      'Notiz: {rest}',
    [`{rest}: ?(statt|anstatt)( (in|im|bei|am))? {event} ${ONLINE}`]: 'mach {rest} online und entferne den Ort',
  },
  otherTime: phrases(`
    (können|könnten|kann|könnte|sollen|wollen) (wir|ich|man|du|sie) (das |es |den |ihn |die )?(nicht |auch |vielleicht |bitte |doch )*(lieber |eher |besser )?(auf |um |am |erst |schon )?{when}( (machen|nehmen|legen|verschieben|sagen))?
    (ich|wir) (hätten?|würden?|möchten?) (das |es |den |ihn |die )?(doch )?(lieber|eher|besser) (um |am |auf )?{when}( (machen|nehmen|haben))?
    (sie|er|alle) (sagt|sagte|meint|meinte|schreibt|schrieb),? (ihr|ihm|sie|er) (wäre|ist|passt|ginge|möchte|hätte|würde) (es |das )?(lieber )?(um |am |auf )?{when}( lieber| besser| recht)?
    (sie|er|alle|die anderen) (möchten?|will|wollen|hätten?|würden?|könnten?|kann|können) (das |es |den |ihn |die )?(doch |auch )?(lieber|eher|besser|erst|nur) (um |am |auf )?{when}( (machen|nehmen|haben|kommen))?
    (ihr|ihm|ihnen|allen) (wäre|ist|passt|ginge) (es |das )?(um |am )?{when} (lieber|besser|recht|eher)
    (lass|lasst) uns (das |es )?(lieber |doch )?(um |am |auf )?{when}( (machen|nehmen|sagen))? / (lieber|eher|besser|doch lieber|oder|oder lieber|vielleicht) (doch )?(um |am |auf )?{when}
    (um |am )?{when} (wäre|ist|passt|ginge|geht)( (mir|uns|es))?( (doch|viel|eher|auch))* (besser|lieber)
    (um |am )?{when} (stattdessen|lieber)( bitte)?`),
  lead: phrases(`
    nein / nee / ne / nö / ja / ok / okay / aber / und / doch / ach / also / bitte / sorry / entschuldigung / moment
    warte / halt / oh / eigentlich / lieber / auch / noch / dann / kannst du / könntest du
  `),
  leading: phrases(`
    nein / nee / ne / nö / doch / doch lieber / lieber / eigentlich / sorry / stattdessen / besser / vielmehr
    moment / warte / aber / quatsch / ja / ok / okay / und / noch nicht / ups / oh
  `),
  meaning: ['ich meine', 'ich meinte', 'ich habe gesagt', 'ich wollte', 'es soll', 'das soll'],
  slips: phrases(`
    sorry / entschuldig(e|ung|en sie)( bitte)? / verzeihung / tut mir leid / ups / uups / quatsch / irrtum / versehen / falsch\\p{L}* / verkehrt\\p{L}* / fehler / vertan / vertippt / verschrieben / geirrt / versprochen
    doch / eigentlich / lieber / stattdessen / vielmehr / halt / moment / ich mein(e|te) / ich wollte( \\p{L}+)? (sagen|schreiben) / (sollte|müsste|muss) \\p{L}* ?(sein|heißen|heissen)
    (geht|klappt|passt) (doch )?(nicht|leider) / nicht mehr / kann (doch |leider )?nicht / draus / daraus
    (er|sie) (kommt|kommen|sagt|sagen|fragt|fragen|will|wollen|kann|können|möchte|möchten|hat|haben|ist|sind|braucht|brauchen|bittet|schafft|schaffen) / (es|das|der|die) (dauert|beginnt|geht|fängt|endet)`),
  between: ['und danach', 'und anschließend', 'und', 'aber', 'auch', 'dann', 'sondern'],
  behindBetween: { kein: 'ohne', keine: 'ohne', keinen: 'ohne' },
  article: phrases('der / die / das / den / dem / des / ein / eine / einen / noch eine / noch einen / seinen / meinen'),
  titles: ['titel'],
  rename: [
    `nenn(e|en sie)? (ihn|es|sie|das|den|die|den termin|das meeting|das ganze)( um)?${KINDLY}( in)?\\s*:? {rest}`,
    `(titel|betreff)${KINDLY} (?!(\\p{L}{1,2}ndern|\\p{L}+en|soll|sollte|muss|ist|lautet|heißt)(?!\\p{L})){rest}`,
    `{rest} als (titel|betreff|name|namen)`,
    'benenn(e)? (ihn|es|sie|das|den termin|das meeting)( um)? in {rest}( um)?',
    '(ihn|es|sie|das|den termin|das meeting) in {rest} umbenennen',
    `(er|es|das|der|der termin|das meeting|das ganze) (soll|sollte)${KINDLY} {rest} heißen`,
    '((er|es|das|der termin|das meeting) )?(heißt|heisst) {rest}',
  ],
  renameOther: phrases(`
    (be)?nenn(e)? {of} (in|zu) {rest} um / (be)?nenn(e)? {of} um (in|zu) {rest} / {of} (in|zu) {rest} umbenennen
    {of} umbenennen (in|zu) {rest} / {of} (->|→|=>) {rest} umbenennen
    {of} (heißt|heisst) (jetzt|nun|künftig|ab jetzt|ab sofort|stattdessen) {rest}
    {of} (soll|sollte) (jetzt |nun |künftig )?{rest} (heißen|heissen)
    änder(e)? den (titel|namen) von {of} (in|auf|zu) {rest}
  `),
  replace: [
    '((mach|nimm)( daraus| es)?\\s+)?{rest} (statt|anstatt|anstelle von|und nicht) {of}',
    'ersetze {of} durch {rest}',
  ],
  toTime: ['auf', 'auf den', 'auf die', 'nach', 'zu', 'zum'],
  correct: [
    'mach( bitte)? {rest} (draus|daraus)',
    '(mach|machen wir|sag|nimm)( bitte| mal| lieber| doch)* (?=\\d{1,2}([:.]\\d\\d)?[.!]?$){rest}',
    'mach (den termin|das meeting|es|das|ihn|daraus|draus)( zu)? {rest}',
    '(verschieb(e)?|verleg(e)?|leg(e)?|setz(e)?|änder(e)?|stell(e)?) (den termin|das meeting|es|ihn|das|den|sie)( auf| in)? {rest}',
    '(lieber|stattdessen|besser|vielmehr) {rest}',
    '{rest} stattdessen',
    '{rest} (wäre|ist|passt)( mir)? besser',
  ],
  remove: phrases(`
    (mach )?(weiter )?ohne {rest} weiter / (ohne|entfern(e)?|streich(e)?|lösch(e)?|nicht|vergiss) {rest}
    nimm {rest} (da )?(wieder )?(raus|heraus|weg) / nimm {rest} (aus|von) .+ / lad(e)? {rest} (wieder )?aus
    lass {rest} (weg|raus)
    {rest} (doch |lieber |dann |leider )*(nicht|kann nicht|kommt nicht|ist nicht dabei)( mehr| mit| dabei)?
    {rest} (raus|weglassen|entfernen|streichen|rausnehmen|ausladen)
  `),
  add: [
    '(mit|plus|auch mit|inklusive) {rest}',
    'füg(e)? (da |dazu |noch |auch )*{rest} (da |dazu |noch |auch )*hinzu',
    'nimm (da |noch |auch )*{rest} (da |noch |auch )*(dazu|mit rein|mit auf|mit dazu)',
    'lad(e|en sie)? (da |dazu |noch |auch |bitte |mal |doch )*{rest} (da |dazu |noch |auch |mit |bitte )*ein',
    '(pack|tu|setz|schreib)(e)? (da |dazu |noch |auch |bitte |mal |ma |doch )*{rest} (mit )?(rein|dazu|mit rein|mit dazu)',
    '{rest} (hinzufügen|einladen|dazunehmen|dazu|mit einladen)',
  ],
  slot: {
    clearOf: [
      '(entfern(e)?|lösch(e)?|streich(e)?|nimm) {slot} (von|vom|beim|bei|aus|der|des) {of}( (raus|weg|heraus))?',
      '{slot} (von|vom|beim|bei|aus|der|des) {of} (entfernen|löschen|streichen|rausnehmen)',
    ],
    clear: [
      '(entfern(e)?|lösch(e)?|streich(e)?) {slot}( {rest})?',
      'nimm {slot} (wieder )?(raus|weg|heraus)',
      'lass {slot} (weg|raus)',
      '{slot} (entfernen|löschen|streichen|rausnehmen|weglassen)',
      '(ohne|keine|keinen|kein) {slot}',
    ],
    moreOf: [
      'füg(e)? {slot} (von|vom|beim|bei|der|des) {of} hinzu\\s*: {rest}',
      'füg(e)? {rest} (zu|zur|zum|in) {slot} (von|vom|beim|bei|der|des) {of} hinzu',
      '(schreib|schreibe|pack|setz) {rest} (in|unter|zu|zur) {slot} (von|vom|beim|bei|der|des) {of}( dazu)?',
      '(schreib|schreibe|ergänz|ergänze) (bei |beim |zu |zum |zur ){of} (als )?{slot}( dazu)?\\s*: {rest}',
      'ergänz(e)? {slot} (von|vom|beim|bei|der|des) {of} um {rest}',
      'ergänz(e)? {slot} um {rest}',
      'füg(e)? {rest} (zu|zur|zum) {slot} hinzu',
      '(schreib|schreibe) {rest} (noch |mit )?(in|zu|zur) {slot} dazu',
    ],
    more: ['füg(e)? {slot}( {rest})? hinzu', '{slot}( {rest})? hinzufügen'],
    changeOf: [
      '(änder(e)?|setz(e)?|stell(e)?|bearbeit(e)?|korrigier(e)?|aktualisier(e)?) {slot} (von|vom|beim|bei|des|der) {of} (in|auf|zu|zum|zur|als) {rest}',
      '(änder(e)?|setz(e)?|stell(e)?|bearbeit(e)?|korrigier(e)?|aktualisier(e)?) {slot} (von|vom|beim|bei|des|der) {of}',
      '{slot} (von|vom|beim|bei|des|der) {of} (in|auf|zu|zum|zur|als) {rest} ändern',
      '{slot} (von|vom|beim|bei|des|der) {of} (soll|sollte|muss) (nur |bloß |einfach |lediglich )*{rest} (sein|heißen|lauten)',
    ],
    change: [
      '(lieber )?(ein|eine|einen) (andere|anderer|anderes|anderen|bessere|besserer|besseren) {slot}',
      '{slot} (in|auf|zu|um) {rest} ändern',
      '{slot} (ändern|bearbeiten|korrigieren)',
      '(änder(e)?|setz(e)?|stell(e)?|bearbeit(e)?|korrigier(e)?|aktualisier(e)?|mach(e)?) {slot}(( (in|auf|zu|zum|zur|als|um))?\\s*[:=]? {rest})?',
      '(nimm|nehm(e|t)?|nehmen sie|trag(e)?|tragen sie|setz(e)?|schreib(e)?|notier(e)?|nutz(e)?) {rest} (als|für|in|unter) {slot}( (ein|auf|hinein|rein))?',
      '{slot} (als|auf|mit) {rest} (eintragen|setzen|angeben|vermerken)',
      '{slot} (soll|sollte|muss) (nur |bloß |einfach |lediglich )*{rest} (sein|heißen|lauten)',
      '{slot}( (ist|lautet|heißt) (nur |bloß |einfach |lediglich )*|\\s*[:=]\\s*){rest}',
    ],
  },
};
