import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';

/** What is said of somebody before they are invited or taken off: "Ben kommt doch nicht, nimm ihn raus". */
const COMES =
  '(kommt|kommen|ist|sind|hat|haben|kann|können|konnte|schafft|schaffen|will|wollen|möchte|fällt|fallen|muss|müssen|soll|sollen|braucht|nimmt|macht|sagt)';

const THEN = '((und|also|dann|bitte|darum|deshalb|kannst du) )*';

const OFF = `${THEN}(nimm|lade?|streiche?|entferne?|schmeiß|wirf) (ihn|sie)( bitte| wieder)?( (raus|heraus|weg|runter|aus))?`;

const IN = `${THEN}(nimm|lade?|füge?|hole?|setze?) (ihn|sie)( bitte| auch| noch)? ((mit|noch|auch) )?(ein|hinzu|dazu|mit|rein|drauf|mit auf|mit rein)`;

const SOFT = '( (auch|noch|bitte|mal|doch|mit|gleich|dann))*';
const INVITE = `(lade?|füge?|nimm|hole?)${SOFT}`;
const TO_INVITE = '(einladen|dazuladen|dazuholen|dazunehmen|hinzufügen|einlädst|treffen)';

/** A question or a change is no new event that is to be when somebody is free. */
const NOT_ASKING =
  '(?![Ss]ag|[Zz]eig|[Ww]eiß|[Ss]chau|[Pp]rüf|[Ff]ind|[Ff]rag|[Ww]as|[Ww]ann|[Kk]ann|[Kk]önnt|[Vv]erschieb|[Vv]erleg|[Ii]st|[Uu]nd|[Ii]ch|[Ss]uch|[Gg]ib|[Ee]rinner|[Ll]ad|[Ll]ösch|[Ss]treich|[Ss]torn|[Mm]ach|[Ee]ntfern|[Bb]enenn)';

/** Before what somebody wants to know. */
const TELL_ME =
  '([Ss]ag|[Ss]age|[Ss]agen Sie|[Kk]annst du|[Kk]önntest du|[Kk]önnen Sie|[Kk]önnten Sie|[Ww]eißt du|[Ww]issen Sie)( mir)?( bitte)?( sagen)?';

/** Before people, and not before a time or the speaker: "am Freitag", "uns". What is left out is spelt without its umlaut. */
const NOT_WHEN =
  '(?!(am|im|in|an|um|ab|zu|heute|morgen|\\p{L}{1,2}bermorgen|n\\p{L}{1,2}chste[nrs]?|diese[nrs]?|kommende[nrs]?|noch|mich|uns|die|das|den|dem|der|meinen?|unsere?n?|eine?n?|es|ihn|sie|ihr|ihm|ihnen|dich)(?!\\p{L}))';

/** How German tells people from things. */
export const dePeople: Words['people'] = {
  companyCues: phrases(`
    mit / treffen mit / meeting mit / zusammen mit / gemeinsam mit / ohne / samt / inklusive / plus / teilnehmer:
    gäste: / einladen: / einladung an / dabei: / mit dabei: / mit:
  `),
  cues: [
    ...words('lade lad füge füg nimm hol pack tu setz').flatMap(verb =>
      phrases('noch / auch / bitte / da / da noch / doch noch / mal / bitte auch / bitte noch / auch noch').map(
        more => `${verb} ${more}`,
      ),
    ),
    'lade',
    'lad',
    'einlade',
    'treffe',
    'treffe ich',
    'treffen',
    'triff',
    'sehe',
    'sehe ich',
    'seh',
    'seh ich',
    'treff',
    'treff ich',
    'füge',
    'füg',
    'nimm',
    'entferne',
    'streiche',
    'streich',
    'schmeiß',
    'wirf',
    'hol',
    // A label without its colon, as it is dictated.
    'teilnehmer(?= \\p{Lu})',
    'gäste(?= \\p{Lu})',
  ],
  addressCues: ['für', 'an'],
  dictated: { at: ['at', 'ät', 'klammeraffe'], dot: ['punkt', 'dot', 'point'] },
  offCues: [],
  and: ['und', 'oder', 'sowie'],
  coming: phrases(`
    (kommt|kommen) ([^,.;]{2,40}? )?(auch|mit|dazu) / (ist|sind) (auch )?(dabei|mit dabei)
    (zuletzt|das letzte mal|letztes mal|das nächste mal|wieder) (gesehen|getroffen|gesprochen|sehen|treffen|sprechen)
    (schon|noch nicht|bereits|denn schon|auch schon)( alles)? (geantwortet|zugesagt|abgesagt|reagiert)
    (alle )?(an einen tisch|zusammenbringen|zusammentrommeln|zusammenholen) / (begleitet|begleiten) mich / und (ich|mich|mir) / mit mir
    ((zu|zum|zur|aus|von|vom) [^,.;]{2,40}? )?(dazu|einladen|dazuladen|hinzufügen|dazunehmen|ausladen|rausnehmen)
    (aus|von|vom) [^,.;]{2,40}? (streichen|entfernen|nehmen)
  `),
  me: ['mir', 'mich', 'ich', 'uns'],
  behindThings: ['von', 'der', 'des', 'aus', 'zum', 'zur', 'über'],
  behindNames: words(`
    rein raus rauf drauf hin noch bitte dazu mit wieder nochmal nochmals auch stattdessen später bald zuerst hier
    dort online genannt geplant ist war sind waren wird kann ein ab hinzu treffen sprechen als bei wenn aber weil
    vor nach während bis seit über per statt zum zur
  `),
  alsoWords: [],
  endsName: words('am an um im in ab auf bis von für zu zum über und oder nächste'),
  ofEvents: words('zu zum zur von vom aus bei beim'),
  noGuests: ['(zu|in|auf) (meinem|meinen|den|dem|unserem) kalender', 'zum kalender'],
  spokenOf: {
    two: [
      'mit (?<who>(den|allen|ihnen|denen) beiden|beiden{alone})',
      `${INVITE} (?<who>(alle|die|sie) beide|beide{alone})`,
      `(?<who>((alle|die|sie) )?beide)${SOFT} ${TO_INVITE}`,
    ],
    one: [
      'mit (?<who>ihm|ihr|sie(?! (alle|beide|beiden)))',
      `${INVITE} (?<who>ihn)`,
      `(?<who>ihn)${SOFT} ${TO_INVITE}`,
    ],
    all: [
      'mit (?<who>ihnen( allen)?|denen)',
      `${INVITE} (?<who>sie)(?=[^.;!?]* (ein|dazu|hinzu)(?!\\p{L}))`,
      `(?<who>sie)( alle)?${SOFT} ${TO_INVITE}`,
    ],
  },
  inviting: phrases(`
    (lade?|lädst|ladet|laden) / (dazu|ein)(laden|zuladen|geladen|lädst|lade|lädt) / dazuzuladen / einladung(en)? / gäste? / teilnehmer(in|innen)?
  `),
  someoneElse: phrases(`
    jemand anders / jemand anderes / jemand anderen / jemanden anders / jemand anderer / eine andere person
    die falsche person / der falsche / die falsche / den falschen / keiner davon / keine davon / keinen davon
    keiner von ihnen / keiner von beiden / keinen von beiden / weder noch
  `),
  restated: {
    '[Kk]ann (ich|man) (am )?{when} (mal |endlich |noch )?(ausschlafen|länger schlafen|lang schlafen|liegen bleiben)\\??':
      'was ist mein erster Termin {when}',
    '([Ii]ch )?[Bb]in {when} erst (ab|um|gegen|nach) {clock}( (im|am|in der|in|da|zurück|vor Ort)( \\p{L}+)?)?[,;.]? [Ww]as (muss|müsste|soll|sollte|kann) ich (absagen|verschieben|verlegen)\\??':
      'was habe ich {when} von 6 bis {clock}',
    '([Ii]ch )?(dachte|glaubte|meine|meinte|glaube|denke),? {event} (wäre|sei|ist|war) (am|um) {when}[.,;!?]+ ([Ss]timmt das|[Ii]st das (richtig|korrekt))\\??':
      'wann ist {event} am {when}',
    '(bitte )?([Ss]uche?|[Ff]inde?)( mir| uns)? {length},? (in der|in dem|an dem|zu der|wo|wann|bei der) (ich,? (und )?)?{all}(,? und ich)?( (alle|beide|zusammen|da|dabei|Zeit|frei))* (können|könnten|haben|sind)':
      'such {length} mit {all}',
    '[Ww]ann (könnten|können|hätten|haben|wollen|sollen) wir( zwei| zu zweit| beide| drei| zu dritt| vier| alle)( uns)?( mal| alle| denn)*( {rest})? (zusammensetzen|treffen|zusammenkommen|sehen|reden|sprechen|Zeit)':
      'wann haben alle Zeit {rest}',
    [`[Ww]ann (kann|könnte|können|könnten) (ich|wir)( mal)? ${NOT_WHEN}{all}( für {length})?( mal)? (treffen|sprechen|sehen)\\?*`]:
      'finde Zeit mit {all} {length}',
    '[Ww]ann (kann|könnte|können|könnten) (ich|wir) {length} (?=([Ff]rau|[Hh]errn?|[Dd]r[.]?) ){all} (treffen|sprechen|sehen)\\?*':
      'finde Zeit mit {all} {length}',
    '[Ww]ann (haben|hätten) {all} (beide|alle|gemeinsam|zusammen|miteinander)( mal| denn| noch)* [Zz]eit( {rest})?':
      'finde Zeit mit {all} {rest}',
    '[Ww]ann (haben|hätten) {all} (beide|alle|gemeinsam|zusammen|miteinander) {length} [Zz]eit( {rest})?':
      'finde {length} Zeit mit {all} {rest}',
    '[Ww]ann sind {all} (beide|alle|gemeinsam) frei( {rest})?': 'finde Zeit mit {all} {rest}',
    '[Ww]ann (könnten|können|hätten|haben) {all} und ich( uns)? {length} (zusammensetzen|zusammenkommen|treffen|sprechen)':
      'such {length} mit {all}',
    '[Bb]ringe? {all} (zum|für ein|für das|auf ein|für einen|auf einen) {event} zusammen':
      'finde Zeit für {event} mit {all}',
    [`${NOT_ASKING}{rest},? (wenn|sobald|wann immer|wann) (?!(ich|wir|er|sie|es|du|ihr)(?!\\p{L})){who} (wieder |mal )?(Zeit hat|frei ist|kann|Luft hat)( {when})?`]:
      'finde Zeit für {rest} mit {who} {when}',
    [`([Ee]rinner|[Ee]rinnere|[Ee]rinnern Sie) mich( {length})?( daran)?,? dass ich {rest}(?<!e)( (muss|soll|sollte|will|wollte|möchte|darf))`]:
      'erinnere mich {length} {rest}',
    [`([Ee]rinner|[Ee]rinnere|[Ee]rinnern Sie) mich( {length})?( daran)?,? dass ich {rest}(?<=\\p{L}{3})e`]:
      'erinnere mich {length} {rest}en',
    '(Dann |[Dd]ann |[Uu]nd )?([Mm]ach|[Mm]ache|[Mm]achen Sie) (mir )?(bitte )?(einen |nen |n )?Termin (?![^.;]*(sp\\p{L}{1,2}ter|fr\\p{L}{1,2}her|l\\p{L}{1,2}nger|k\\p{L}{1,2}rzer|weg|r\\p{L}{1,2}ckg\\p{L}+|statt|auf|zu|nicht|mit ihm|mit ihr)(?!\\p{L})){rest}':
      'trag Termin {rest} ein',
    '{event} geht (leider |doch |bei mir )?nicht,? (bitte )?(einen? )?(andere[rn]?|neue[rn]?) (Tag|Termin|Zeit|Uhrzeit)( bitte)?':
      'verschieb {event}',
    [`[Ee]rinnerung (?!(an|für|um|ist|per|von|vor|nur|immer|einen?|eine|zwei|drei)(?!\\p{L})|\\d)(für |an |zu |zum )?{event} (?=[\\p{L}\\d]+ ?\\p{L}* (vorher|davor|zuvor)){length} (vorher|davor|zuvor)`]:
      '{event}: Erinnerung {length} vorher',
    [`(${TELL_ME},? )?ob {who} (kommt|dabei ist|zusagt|teilnimmt) (zu|zum|zur|beim|bei|bei der|zu dem|zu der) {event}\\?*`]:
      'kommt {who} zum {event}?',
    '(an )?([Ww]elchen?) ([Vv]ormittagen?|[Vv]ormittage) (sind|habe ich|hab ich|haben wir|bin ich) (noch )?(frei|zeit|Zeit)\\??':
      'wann habe ich vormittags Zeit',
    '(an )?([Ww]elchen?) ([Vv]ormittagen?|[Vv]ormittage) (sind|habe ich|hab ich|haben wir|bin ich) {when} (noch )?(frei|zeit|Zeit)\\??':
      'wann habe ich {when} vormittags Zeit',
    '([Ff]reie ([Vv]ormittagen?|[Vv]ormittage)) {when}\\??': 'wann habe ich {when} vormittags Zeit',
    '[Ww]ann (ist|habe ich|hab ich) (mein|meinen|der|den) (nächster?n?|erster?n?) freier?n? [Vv]ormittag\\??':
      'wann ist vormittags meine erste freie Zeit',
    '(an )?([Ww]elchen?) ([Nn]achmittagen?|[Nn]achmittage) (sind|habe ich|hab ich|haben wir|bin ich) (noch )?(frei|zeit|Zeit)\\??':
      'wann habe ich nachmittags Zeit',
    '(an )?([Ww]elchen?) ([Nn]achmittagen?|[Nn]achmittage) (sind|habe ich|hab ich|haben wir|bin ich) {when} (noch )?(frei|zeit|Zeit)\\??':
      'wann habe ich {when} nachmittags Zeit',
    '([Ff]reie ([Nn]achmittagen?|[Nn]achmittage)) {when}\\??': 'wann habe ich {when} nachmittags Zeit',
    '[Ww]ann (ist|habe ich|hab ich) (mein|meinen|der|den) (nächster?n?|erster?n?) freier?n? [Nn]achmittag\\??':
      'wann ist nachmittags meine erste freie Zeit',
    '(an )?([Ww]elchen?) ([Aa]benden?|[Aa]bende) (sind|habe ich|hab ich|haben wir|bin ich) (noch )?(frei|zeit|Zeit)\\??':
      'wann habe ich abends Zeit',
    '(an )?([Ww]elchen?) ([Aa]benden?|[Aa]bende) (sind|habe ich|hab ich|haben wir|bin ich) {when} (noch )?(frei|zeit|Zeit)\\??':
      'wann habe ich {when} abends Zeit',
    '([Ff]reie ([Aa]benden?|[Aa]bende)) {when}\\??': 'wann habe ich {when} abends Zeit',
    '[Ww]ann (ist|habe ich|hab ich) (mein|meinen|der|den) (nächster?n?|erster?n?) freier?n? [Aa]bend\\??':
      'wann ist abends meine erste freie Zeit',
    '(an )?([Ww]elchen?) ([Mm]orgen) (sind|habe ich|hab ich|haben wir|bin ich) (noch )?(frei|zeit|Zeit)\\??':
      'wann habe ich morgens Zeit',
    '(an )?([Ww]elchen?) ([Mm]orgen) (sind|habe ich|hab ich|haben wir|bin ich) {when} (noch )?(frei|zeit|Zeit)\\??':
      'wann habe ich {when} morgens Zeit',
    '([Ff]reie ([Mm]orgen)) {when}\\??': 'wann habe ich {when} morgens Zeit',
    '[Ww]ann (ist|habe ich|hab ich) (mein|meinen|der|den) (nächster?n?|erster?n?) freier?n? [Mm]orgen\\??':
      'wann ist morgens meine erste freie Zeit',
    '[Ww]ann (kann|könnte|könnten|können|soll|sollte) (ich|wir) (denn |mal |am besten )?{name} {when} (treffen|sprechen|sehen)\\??':
      'finde Zeit mit {name} {when}',
    '[Ww]ann haben {all} ({rest} )?beide (zusammen |gemeinsam )?[Zz]eit( {length})?\\??':
      'finde Zeit mit {all} {rest} {length}',
    '[Ww]elche[rn]? Einladung(en)? (habe?|hab) ich (noch )?nicht (be|ge)?antwortet\\?*':
      'welche Einladungen sind offen?',
    // A topic with its question behind it: "Schwimmen Samstag, wann?"
    '(?!(und|ok|bis|seit|ab|also|ja|nein|aber|das|es|sag|weißt|wissen|wei|hast|haben)(?!\\p{L})|[^?]*(?<!\\p{L})([Ff]rei|[Zz]eit|habe?|kann|passt|geht|[Tt]ermine?)(?!\\p{L})){event},? (welche Uhrzeit|um wie ?viel Uhr|wann)( ist( das| es)?| war das| nochmal| noch mal| denn| genau)*\\?':
      'wann ist {event}?',
    '([Ii]ch )?(brauche|bräuchte|brauch) {length} (frei|Zeit) {rest},? wann (geht|ginge|passt|klappt|kann ich)( das| es| mir)*\\?*':
      'finde {length} Zeit {rest}',
    '([Bb]itte )?([Tt]rag|[Tt]rage|[Tt]ragen Sie|[Mm]arkiere?|[Mm]arkieren Sie) mich( bitte)? {when} als abwesend( ein)?':
      'trag "Abwesend" {when} als abwesend ein',
    '(bitte )?{verb} (die |meine )?(ganze|gesamte|komplette) {rest}[ -]?[Ss]erie': '{verb} {rest}, die ganze Serie',
    '(bitte )?([Tt]ausche?|[Ee]rsetze?|[Ww]echsle) {name} (gegen|durch|mit) {other} (im|in der|beim|bei der) {event}( aus)?':
      'entferne {name} aus dem {event} und lade {other} ein',
    '(bitte )?([Tt]ausche?|[Ee]rsetze?|[Ww]echsle) {name} (im|in der|beim|bei der) {event} (gegen|durch) {other}( aus)?':
      'entferne {name} aus dem {event} und lade {other} ein',
    '(bitte )?[Nn]imm {name} (aus dem|aus der|vom|von der) {event}( raus| heraus| weg| runter)?( und|,)( dafür| stattdessen| bitte)* {other} (mit )?(rein|dazu|auf)':
      'entferne {name} aus dem {event} und lade {other} ein',
    '(bitte )?[Nn]imm {name} (raus|heraus|weg|runter)( und|,)( dafür| stattdessen| bitte)* {other} (mit )?(rein|dazu|auf)':
      '{other} statt {name}',
    '(bitte )?([Tt]ausche?|[Ee]rsetze?|[Ww]echsle) {name} (gegen|durch|mit) {other}( aus)?': '{other} statt {name}',
    '(bitte )?([Ll]aden Sie|[Ll]ade?)( (bitte|auch|noch|mal))* (?!(mich|uns|statt|anstatt) ){all} (zum|zur|zu der|zu dem|zu den|zu unserem|zu meinem|zu unserer|zu meiner) {event}( mit)? ein':
      'lade {all} zum {event} ein',
    [`([Uu]nd )?([Bb]itte )?([Ll]aden Sie|[Ll]ade)${SOFT} (?!(mich|uns|statt|anstatt|alle)(?!\\p{L})|[^.;]* (zum|zur|zu) ){rest}${SOFT}( dazu)? ein`]:
      'lad {rest} ein',
    [`([Uu]nd )?([Kk]annst du|[Kk]önntest du|[Kk]önnen Sie|[Kk]önnten Sie|[Ww]ürdest du|[Ww]ürden Sie|[Mm]agst du)${SOFT} (?!(mich|uns|alle)(?!\\p{L})|[^.;]* (zum|zur|zu) ){rest}${SOFT}( dazu)? (einladen|dazuholen|dazunehmen|hinzufügen)\\?*`]:
      'lad {rest} ein',
    '(bitte )?[Ll]ade? (statt|anstatt|anstelle von) {who} (den |die )?{rest} ein': '{rest} statt {who}',
    '(bitte )?[Ss]chlage? (stattdessen |lieber ){rest} vor': 'sag vielleicht zu und schlag {rest} vor',
    [`{name} (kommt|kommen|kann|können|schafft es|schaffen es|geht|gehen)( (leider|doch|jetzt|morgen|heute))? nicht( mehr| mit)? (zum|zur|beim|bei der|zu dem|zu der) {event}`]:
      'entferne {name} aus dem {event}',
    [`{name} ${COMES}( [^,.;]{1,40}?)? (zum|zur|beim|bei der) {event}[,.;]? ${OFF}`]: 'entferne {name} aus dem {event}',
    [`{name} ${COMES}( [^,.;]{1,40}?)?[,.;]? ${OFF}`]: 'entferne {name}',
    [`{name} ${COMES}( [^,.;]{1,40}?)? (zum|zur|beim|bei der) {event}[,.;]? ${IN}`]: 'lad {name} zum {event} ein',
    [`{name} ${COMES}( [^,.;]{1,40}?)?[,.;]? ${IN}`]: 'lad {name} ein',
  },
  titles: [
    'herrn?',
    'frau',
    'dr\\.?',
    'prof\\.?',
    'professor(in)?',
    'doktor',
    'frl\\.?',
    'ing\\.?',
    'mag\\.?',
    'dipl\\.-ing\\.?',
  ],
  another: phrases(`
    nicht der / nicht die / nicht den / nicht dieser / nicht diese / nicht diesen / ein anderer / eine andere
    einen anderen / der andere / die andere / den anderen / der falsche / die falsche / den falschen / falscher
    falsche
  `),
};
