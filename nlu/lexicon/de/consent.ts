import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';

const IT = '(es|das|dies|ihn|sie|alles|den (termin|eintrag)|das (meeting|treffen|ganze)|die (besprechung|serie))';
const AS_IT_IS = '((ganz |genau )?so(,)? )?wie (es|er|sie|alles) (ist|sind|war|waren|steht)';
const SO = `(so|da|drin|stehen|sein|bleiben|dabei|in ruhe|unverändert|gut sein|stecken|mal|lieber|besser|einfach|doch|bitte|erst( )?mal|wieder|${AS_IT_IS})`;
/** What a change or a deletion is called when it is refused. */
const DO =
  '(machen|tun|ändern|verschieben|verlegen|löschen|absagen|stornieren|eintragen|anlegen|speichern|senden|schicken|buchen|umbenennen|anfassen|erstellen|hinzufügen)';
const RATHER =
  '(doch|lieber|besser|bitte|eher|dann|nun|jetzt|eben|halt|bloß|vielleicht|wohl|gar|auch|mal|einfach|es|das)';

/** "Verschieb das Interview nicht": what is said of one part of it, or of some of several, is no plain no. */
const NOT_TO_AN_EVENT =
  '(?!.*(?<!\\p{L})(und|aber|sondern|nur|erst|bis|vor|all(e|es|en)?|jede[nrs]?|ganze[nrs]?|serie)(?!\\p{L}))(verschieb|verleg|lösch|stornier|streich|benenn|sag)e?( [^\\s,;\\d]+){0,5} (nicht|nie|niemals)( [^\\s,;\\d]+){0,5}';

/** Whole messages that say no to what the bot is about to do. */
export const deRefusals: Words['refusing'] = {
  before: phrases(`
    moment / moment mal / warte / warte mal / halt / stopp / sorry / entschuldigung / ok / okay / gut / dann / aber
    doch / bitte / schon gut / egal / danke / du
  `),
  phrases: [
    `(bitte )?(lass|lasst|lassen sie) ${IT}((,)? ${SO})*`,
    `(bitte )?(lass|lasst)( (${SO}|ma))*`,
    `lassen wir('s| es| das)?( ${SO})*`,
    `(${IT} )?(so|unverändert|alles so) lassen`,
    `(${IT} )?(soll |sollen |kann |können )?(bleibt|bleibe|bleiben|so bleiben|bleibt alles)( (so|dabei|alles|beim alten|da|drin|stehen|${AS_IT_IS}))*`,
    `(${RATHER} )*(nicht|nich|net)( (mehr|${RATHER}))*( ${DO})?`,
    '(lass|lasst) (es|ihn|sie|das|den) (stehen|drin|sein)',
    '(vergiss|vergessen sie|vergesst)( (es|das|alles|mal|einfach|wieder|bitte))+',
    '(abbrechen|abbruch|brich (das |es )?ab|stopp?|halt|aufhören|hör(e)? (bitte )?auf|schluss|kommando zurück)',
    `(mach|mache|tu|tue|machen sie)('s| es| das)?( ${RATHER})* (nicht|nichts)( ${RATHER})*`,
    `(ändere?|lösch|lösche|verschieb|verschiebe|verleg|verlege|speicher|speichere|trag|trage|sende|schick)( ${IT})?( ${RATHER})* (nicht|nichts)( (ein|ab|mehr))?`,
    NOT_TO_AN_EVENT,
    `(gar )?nichts (${DO})`,
    '((es|das) ist )?(nicht|doch nicht) (mehr )?(nötig|notwendig|erforderlich)',
    '(das |es )?(brauchst du|brauche? ich|brauche?|brauchts|brauchen sie|muss)( (es|das|doch|gar))* (nicht|nich|net)( mehr)?( sein)?',
    '((ich|wir) )?(will|wollen|möchte|möchten|brauche|brauchen)( ich| wir)?( (das|es|ihn|sie))?( doch| gar| jetzt)* nicht( mehr)?',
    `((ich|wir) )?(will|wollen|möchte|möchten|brauche|brauchen)( ich| wir)?( (mir|uns|doch|gar|jetzt|hier|eigentlich))* (nichts|kein(en?|s|er)?( (neuen?|neues))?( (termine?|eintrag|einträge|event|treffen|besprechung))?)( mehr)?( ${DO})?`,
    '(das|es) (will|möchte|brauche) ich( (doch|gar|jetzt))* nicht( mehr)?',
    "(ich )?(hab|habe|habs)('s| es)? mir( es)? anders überlegt",
    '(ich )?(hab|habe)( ich)? mich (umentschieden|anders entschieden)',
    '(behalte|behalten|behalt)( (es|ihn|sie|das|alles))?( (so|bitte|lieber))*',
    'keine änderung(en)?',
    'schon gut',
  ],
  after: phrases(`
    bitte / danke / doch / dann / lieber / mal / jetzt / erst( )?mal / einfach / wieder / eben / für heute
    fürs erste / vorerst / so / okay / ok
  `),
};

export const deAgreeing: Words['agreeing'] = {
  around: phrases(`
    ich bin( (mir|ganz|sehr|echt|absolut))* sicher / lass(en sie)? uns
    ((das|es) )?(ist|wäre|klingt|passt|sieht|hört sich)( (doch|ja|sehr|wirklich|so|ganz|auch|echt))* (gut|super|toll|prima|perfekt|klasse|schön|lieb|nett|fein)( (aus|an))?
    (danke|dankeschön|vielen dank|besten dank|merci)( (sehr|schön|dir|ihnen|euch|vielmals))*
    (kannst|könntest|würdest|magst) du / (können|könnten|würden) sie / du (kannst|darfst) / (das|den|die|es|ihn) (kannst|darfst) du / sie (können|dürfen)
    (ich|wir) (möchte|möchten|will|wollen|würde|würden)
  `),
  verbs: {
    add: phrases(`
      trage? / eintragen / lege? / anlegen / erstellen? / speicher[en]* / buche?n? / mache?n? / setze?n? / einsetzen / plane?n? / einplanen / notiere?n? / füge?
      hinzufügen / nehmen? / nimm / kopiere?n? / schicke?n? / lade? / einladen / behalte?n? / reservieren? / blocken? / vormerken / aufnehmen / schreibe?
    `),
    change: phrases(`
      verschiebe?n? / verlege?n? / änder[en]* / vorziehen / verlängern? / verlängere / kürze?n? / umbenennen / nenne? / anpassen / passe? / schiebe?n? / mache?n?
      setze?n? / lege? / speicher[en]* / trage? / eintragen / tausche?n?
    `),
    remove: phrases(`
      lösche?n? / entferne?n? / streiche?n? / absagen / sage? / storniere?n? / canceln? / cancel / rausnehmen / nimm / nehmen / schmeiße? / wirf / mache?n? / kille?n?
    `),
  },
  words: words(`
    es ihn sie das den dem die der dies dieser diese dieses diesen ihm ihr ihnen ein eine einen bitte dann jetzt nun mal einfach und so gleich ruhig gern gerne
    in im ins an am auf zu zum zur um bis von vom mit aus raus weg rein ab hinzu doch eben halt mein meine meinen meinem meiner unser unseren unserem mir uns gezeigt
    angezeigt kalender termin termine eintrag einträge ereignis besprechung uhr
  `),
  only: words('nur'),
  all: words('alle alles allen ganze ganzen sämtliche'),
  both: words('beide beides beiden'),
};
