import type { Words } from '../../words/words.ts';
import { phrases } from '../lists.ts';

/** What people say when they notice a mistake. */
const OOPS = '((oh|ups|oops|mist|nein|ne|nee|warte|moment|halt|sorry|verdammt|scheiße|doch)[ ,.!]+)*';

/** An event spoken of. */
const IT =
  '(ihn|sie|es|das|den|die|diesen?|dieses|((den|das|die|diesen|dieses|diese|meinen?|mein) )?(termin|meeting|besprechung|eintrag|treffen|ding))';
const THE = '((den|das|die|der|diesen|dieses|diese|meinen?|mein) )?';
const FILL = '((mir|bitte|doch|wieder|sofort|noch|jetzt|einfach|gleich|mal) )*';
const DELETE = '(löschen|absagen|stornieren|streichen|entfernen|weghaben|rauswerfen)';
const DELETED = '(gelöscht|abgesagt|storniert|gestrichen|entfernt|rausgeworfen)';
/** A verb and its second part around what is brought back: "hol | den Termin | zurück". */
const around = (which: string): string[] => [
  `(hole?|holen sie|bringe?|bringen sie|gib|geben sie) ${FILL}${which} ${FILL}(zurück|her|wieder)`,
  `(stelle?|stellen sie) ${FILL}${which} ${FILL}(her|wiederher)`,
  `(trage?|tragen sie|setze?|setzen sie|tu|tue|mache?|machen sie|packe?|nimm|nehmen sie) ${FILL}${which} ((bitte|doch) )*wieder (bitte )?(ein|rein|hin|hinein|drauf|auf)`,
  `(kannst du |können sie |könntest du )?${FILL}${which} ${FILL}(wiederherstellen|herstellen|zurückholen|zurückbringen|(wieder )?eintragen)`,
];

/** Whole messages in German that bring back a deleted event by its name. */
export const dePutBack = [
  ...around(`${THE}{which}`),
  `(ich )?(will|möchte|hätte|hätt) (ich )?(gern )?${THE}{which} (wieder|zurück)( haben)?`,
  `ich brauche? ${THE}{which} (doch|noch|doch noch)`,
  `${THE}{which} brauche? ich (doch|noch|doch noch)`,
  `${THE}{which} (wollte|sollte) ich (doch |gar |eigentlich |noch )*nicht ${DELETE}`,
];

/** Whole messages in German that are commands. */
export const deCommands: Words['commands'] = {
  cancel: phrases(`
    abbrechen / abbruch / brich ab / breche ab / stopp / stop / vergiss es / vergiss das / lass es / lass das
    lass gut sein / lass stecken / schon gut / beenden / cancel
    (höre?|hören sie) (bitte )?(auf|damit auf)( damit)? / vergiss,? was ich( gerade| eben)? gesagt hab(e)?
    lass(en)? (uns|wir) (das|es)( lieber| besser)?( lassen| bleiben)? / ich (will|möchte) (das|es) nicht mehr
  `),
  'cancel-all': [
    '(das )?(alles|ganze) (bitte )?(abbrechen|beenden|stoppen|vergessen|lassen|verwerfen)',
    '(brich|breche|brechen sie) (jetzt |bitte )?(das )?(alles|ganze) ab',
    '(stopp?|stoppe|vergiss|vergessen sie|lass|lassen sie|beende|verwirf|cancel)( jetzt| bitte| einfach)*( das)? (alles|ganze)',
    '(stopp?|vergiss|lass) (das|es) alles',
    'abbruch (von allem|bei allem)',
  ],
  help: phrases(`
    hilfe / hilf mir / help / was kannst du / was kannst du alles / was kannst du tun / was kann ich tun
    was kann ich sagen / was kann ich machen / wie funktioniert das / wie geht das / befehle / menü
  `),
  'start-over': phrases(`
    von vorn / von vorne / noch mal von vorn / nochmal von vorn / noch einmal von vorne / neu anfangen / neu starten
    neustart / zurücksetzen / fang(e)? (noch ?mal |wieder )?(von vorne?|neu) an / alles (noch ?mal )?von vorne?
    (alles )?(wieder )?(zurück )?auf (den )?anfang
  `),
  'sign-out': phrases(`
    abmelden / melde mich ab / ausloggen / logge mich aus / log mich aus / logout / kalender trennen
    trenne meinen kalender
  `),
  'sign-in': phrases(`
    anmelden / melde mich an / einloggen / logge mich ein / log mich ein / login / neu anmelden / wieder anmelden
    kalender verbinden / verbinde meinen kalender / anmeldung erneuern
  `),
  'switch-account': phrases(`
    konto wechseln / wechsle das konto / wechsel das konto / anderes konto / mit anderem konto anmelden
    mit einem anderen konto anmelden / nimm ein anderes konto / account wechseln
  `),
  greeting: phrases(`
    hallo / hi / hey / moin / servus / grüß gott / grüezi / guten morgen / morgen / guten tag / tag / guten abend
    hallo zusammen
  `),
  thanks: phrases(`
    danke / danke schön / dankeschön / danke dir / danke sehr
    ((super|prima|toll|perfekt|ok|okay|alles klar) )?(vielen |herzlichen |tausend )?(dank|danke|merci)( (dir|euch|ihnen|sehr|schön|vielmals|nochmal|noch mal))*( für (die|deine|eure|ihre|alles)( (schnelle|tolle|nette))?( (hilfe|unterstützung|mühe))?)?
    (danke|merci|thx)( (digga|digger|alter|bruder|bro|mann|schatz|lieber|liebe|dir|euch|lieb|mein (lieber|freund|guter)))+
    vielen dank / herzlichen dank / besten dank / tausend dank / merci / super danke / ok danke
  `),
  more: phrases(`
    mehr / mehr anzeigen / zeig mehr / zeig mir mehr / zeige mehr / weiter / weitere / nächste seite / und mehr
    (und )?de[rn] rest / zeig( mir)? den rest
  `),
  'who-am-i': [
    'wer bin ich',
    'welches konto ist das',
    'welches konto',
    'mit welchem konto bin ich angemeldet',
    'bin ich angemeldet',
    'welcher kalender ist das',
    'wessen kalender ist das',
  ],
  'who-are-you': phrases(`
    wer bist du / wer sind sie / was bist du / bist du ein bot / bist du ein roboter / bist du ein mensch
    sind sie ein mensch / bist du echt / wie heißt du / wie heisst du
  `),
  'small-talk': phrases(`
    wie geht es dir / wie gehts / wie geht es ihnen / wie gehts dir / was geht / alles klar bei dir
    erzähl einen witz / schön dich kennenzulernen
  `),
  bye: phrases(`
    tschüss / tschüß / auf wiedersehen / ciao / bis bald / bis später / bis dann / gute nacht / mach es gut
    das wars / das war es
    (hab|habt|haben sie) (ein |einen )?(schönes|schönen|gutes|guten|tolles|erholsames) (wochenende|abend|tag|feierabend)
    (ein |einen )?(schönes|schönen|gutes|tolles|erholsames) (wochenende|feierabend|tag noch|abend noch)( noch)?
  `),
  wait: phrases(`
    warte / warte mal / wart mal / warten sie / moment / moment mal / einen moment / einen moment bitte / augenblick
    einen augenblick / sekunde / eine sekunde / kurz warten / hm / hmm / hmmm / äh / ähm / öh / lass mich überlegen
    ich überlege noch / mal sehen / mal schauen / ich muss nachsehen / ich muss erst nachsehen / vielleicht
    ich bin nicht sicher / ich bin mir nicht sicher / nicht sicher / weiß nicht / weiß ich nicht / ich weiß nicht
    ich weiß es nicht / ich weiß es noch nicht / keine ahnung
  `),
  pardon: phrases(`
    was / wie / wie bitte / bitte was / hä / häh / was hast du gesagt / was meinst du / was meinst du damit
    was heißt das / was bedeutet das / sag das noch mal / noch mal bitte / kannst du das wiederholen
    wiederhole das / ich verstehe nicht / das verstehe ich nicht / wo waren wir
  `),
  undo: [
    `${OOPS}(bitte )?((mach|mache|machen sie) (das|es|dies|die (letzte )?änderung|den letzten schritt|alles) (bitte |wieder )*)?rückgängig( machen)?`,
    `${OOPS}(das|es|die (letzte )?änderung) (bitte |wieder )?rückgängig( machen)?`,
    `${OOPS}(die )?(letzte|vorige) (änderung|aktion|sache) (bitte |doch )*(wieder )?(weg|zurück|raus|rückgängig)`,
    `${OOPS}(kannst du|können sie|kann man) (das|es|die (letzte )?änderung) (bitte |wieder )?rückgängig machen`,
    `${OOPS}(nimm|nehmen sie) (das|es) (bitte |wieder )?zurück`,
    `${OOPS}((kannst du|können sie|kann man|können wir|könntest du) )?${FILL}(das|es|(den|die) (letzten?|vorige) (schritt|änderung|aktion|sache)|die (löschung|absage|änderung|verschiebung|aktion)) ${FILL}(rückgängig machen|zurücknehmen|ungeschehen machen)`,
    `${OOPS}(nimm|nehmen sie) ${FILL}die (löschung|absage|änderung|verschiebung|aktion) ${FILL}zurück`,
    `${OOPS}(mach|mache|machen sie) ${FILL}(das|es|die (löschung|absage|änderung|verschiebung|aktion)) ${FILL}(ungeschehen|rückgängig)`,
    `${OOPS}(falsch[ ,.!]+)?(bitte )?(mach|mache|machen sie|stell|setz)( (bitte|das|es|alles|wieder))* zurück`,
    'mach(e)? rückgängig',
    `${OOPS}((stelle?|stellen sie|mache?|machen sie|nimm|nehmen sie|setze?|setzen sie) )?${FILL}alles ${FILL}(zurück|rückgängig|wie (vorher|zuvor|es war))( (stellen|nehmen|setzen|machen))?`,
    'vergiss die änderung',
    'undo',
    'undo das',
  ],
  'step-back': ['zurück', 'geh zurück', '(einen )?schritt zurück', 'gehen sie zurück'],
  regret: [
    `${OOPS}(das|so|den|die) (hab|habe|hatte) ich (gar |so )*nicht (gemeint|gewollt)`,
    `${OOPS}(das )?(wollte|meinte) ich (das )?(gar |so )*nicht`,
    `${OOPS}((das|es) (war|ist) )?(der|den|das|die) falsche[nrs]?( (termin|meeting|besprechung|eintrag))?`,
    `${OOPS}((falscher|falsches|falsche) (termin|meeting|besprechung|eintrag))`,
    `${OOPS}(das war|war) (ein (versehen|fehler|irrtum)|aus versehen)`,
    '(ich )?hab(e)? mich (vertan|geirrt|verklickt|vertippt|verschrieben)',
    'ups',
    'hoppla',
  ],
  restore: [
    ...around(IT).map(each => `${OOPS}${each}`),
    `${OOPS}(bitte )?(wiederherstellen|wieder herstellen|zurückholen|wieder eintragen)`,
    `${IT} (wollte|sollte) ich (doch |gar |eigentlich |noch |so )*nicht ${DELETE}( lassen)?`,
    `ich wollte ${IT} (doch |gar |eigentlich |noch )*nicht ${DELETE}( lassen)?`,
    `(((ich|du) )?hab(e|st)?( (ich|du))? )?(den|das|die) falsche[nrs]?( (termin|meeting|besprechung|eintrag))? ${DELETED}`,
    `${IT} hätte?(st)? (du|nicht|ich) (nicht )?${DELETE} (sollen|dürfen)`,
    `((bitte|doch) )*(${IT} )?((doch|gar|bitte|noch) )*nicht ${DELETE}`,
    `ich (will|möchte|brauche?) ${IT} (wieder|zurück)( haben)?`,
    `${OOPS}(behalt|behalte|lass|lassen sie) ${IT} (doch|lieber) (bitte )?(drin|stehen|drinnen|im kalender)`,
  ],
  back: phrases(`
    zurück zum termin / zurück zur besprechung / zurück zum meeting / zurück zum treffen / zurück dazu
    zurück zum anderen / zurück zum ersten / weiter mit dem termin / weiter mit dem anderen
  `),
};
