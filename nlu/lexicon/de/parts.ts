import type { PartWords } from '../../words/events.ts';
import { words } from '../lists.ts';

const ITS =
  '((bitte|mir|mal|sie|noch|da|den|die|das|der|einen|eine|ein|alle|seinen|seine|meine|keinen|keine) )*([^ ]+ )?';
/** "Gib mir den Link" asks for the one that there is. */
const ANOTHER = '((bitte|mir|uns|mal|noch|da|ihm|ihr) )*(ein|eine|einen) ([^ ]+ )?';
const OF = '( (zu|zum|zur|aus|von|vom|für|an|in|im|bei|beim) {event})?';
const SO_LONG = '[\\p{L}\\d,-]+( [\\p{L}\\d-]+)? ?(minuten?|min|stunden?|std|tage?n?|wochen?)';
const SMALL = '( (bitte|mal|noch|doch|wieder|auch|lieber))*';

/** What in German is asked of something of an event. */
export const deParts: PartWords = {
  deleting: [
    '(brauche?|hab(e)?|benötige) .+ nicht mehr',
    '(findet|finden) .*nicht statt',
    '(fällt|fallen) .*aus',
    'kann weg',
    'weg mit',
    '(räum|mach)(e|en)? .*(leer|frei)',
    '(nimm|wirf|schmeiß|hol)(e)? .+ (aus|raus|heraus)',
  ],
  notDeleting: [
    'nicht( (mehr|doch|etwa|einfach))? {remove}',
    '{remove}( [^ ,.;!?]+){0,4} nicht( mehr)?( ab| weg| raus)?(?=[,.;!?]|$)',
  ],
  negations: ['nicht( (mehr|doch|etwa|einfach))?'],
  guests: [
    `(entfern|streich)e?${SMALL} {who}`,
    `(entfern|streich|nimm|schmeiß|wirf|tu|hol|kick|lösch)e?${SMALL} {who} (aus|von|vom) {event}${SMALL}( (raus|heraus|weg|runter))?`,
    `(nimm|lass|lad|schmeiß|wirf|tu|kick)e?${SMALL} {who}${SMALL} (raus|heraus|weg|aus|runter)`,
  ],
  maybeGuests: [`{who}${SMALL} (raus|ausladen|rausnehmen|entfernen|streichen|weglassen|rausschmeißen)`],
  pronouns: ['ihn', 'sie'],
  it: [
    '(dem|diesem|meinem|unserem|der|dieser|meiner) (termin|meeting|treffen|event|besprechung|gespräch|einladung|gästeliste|liste)',
  ],
  takenOff: { plain: 'nimm {who} raus', it: 'nimm {who} raus', event: 'nimm {who} aus {event}' },
  names: {
    link: [
      '([^ ]+-)?links?',
      '(video|meeting|meet|zoom|teams|einwahl)-?links?',
      '(google[ -])?meet',
      'zoom',
      'videokonferenz',
    ],
    reminder: ['erinnerung(en)?', 'benachrichtigung(en)?', 'alarme?', 'erinner(e|n)?( sie)?(?= (mich|uns) |$)'],
    file: ['dateie?n?', 'anhang', 'anhänge', 'dokumente?', 'pdf', 'folien'],
    text: words('beschreibung notiz(en)? ort adresse titel gäste teilnehmer gästeliste'),
  },
  dropped: ['vergiss', 'vergessen wir'],
  goes: [
    `(entfern|lösch|streich|deaktivier)(e|en)? ${ITS}{part}${OF}${SMALL}( (raus|heraus|weg|aus|ab))?`,
    `(nimm|lass|tu|mach|schalt|stell)(e|en)? ${ITS}{part}${OF}${SMALL} (raus|heraus|weg|aus|ab)`,
    `nimm ${ITS}{part} (aus|von|vom) {event}`,
    `${ITS}{part}${OF}${SMALL} (löschen|entfernen|streichen|rausnehmen|wegmachen|weglassen|ausschalten|abstellen|abschalten|vergessen|weg|raus|aus|nicht)`,
    `${ITS}{part} (kann|soll|darf|muss)( (auch|doch))? (weg|raus|nicht sein)`,
    `(brauch|brauche) ${ITS}{part}( doch)? nicht( mehr)?`,
  ],
  comes: [
    `(gib|schick)e? ${ANOTHER}{part}${OF}${SMALL}( dazu)?`,
    `(füg|mach|pack|häng|stell|setz|leg|trag|tu|erstell|nimm)e? ${ITS}{part}${OF}${SMALL}( (hinzu|dazu|rein|an|ein|dran|drauf|mit rein))?`,
    `${ITS}{part}${OF}${SMALL} (hinzufügen|dazu|dazu machen|anhängen|einstellen|erstellen|reinmachen|reinpacken)`,
    `(ich|wir|da|es) (brauchen?|fehlt) ${ITS}{part}${OF}`,
    `{part} (mich|uns)( bitte| mal| doch)* ${SO_LONG} vorm?( (dem|der|den|das|meinem|meiner))? {event}`,
    `${ITS}{part} ${SO_LONG} vorm?( (dem|der|den|das|meinem|meiner))? {event}`,
    `${SO_LONG} vorm?( (dem|der|den|das|meinem|meiner))? {event}( (mich|uns))? (?=erinnern){part}`,
  ],
};
