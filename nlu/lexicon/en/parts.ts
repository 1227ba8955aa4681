import type { PartWords } from '../../words/events.ts';
import { words } from '../lists.ts';

const ITS = '((all|both|the|its|my|our|that|this|a|an|any|another|some) )*([^ ]+ )?';
/** "Give me the link" asks for the one that there is. */
const ANOTHER = '(a|an|any|another|some) ([^ ]+ )?';
const OF = '( (to|from|of|off|out of|for|on|in|into|at|with) {event})?';
/** In "set the place to Room 9" stands a value, and no event. */
const SET = 'set(?!.* to )';

/** What in English is asked of something of an event. */
export const enParts: PartWords = {
  deleting: [
    "(don't|do not|no longer) (need|have) .+",
    'not (happening|taking place)',
    'calendar to be empty',
    '(take|get|put|pull) .*(off|out of|from) (my|the|our) (calendar|schedule|diary|agenda|planner)',
  ],
  notDeleting: [
    "(?<!why )(don't|dont|do not|never)( (ever|actually|really|just|please))?( (want|wish|need)( you)? to)? {remove}",
    'not to {remove}',
    '(keep|leave) (it|that|this|that one|this one)(?=$|[.,!;]|,? (but|and|just|only)(?!\\p{L}))',
  ],
  negations: ["don't", 'dont', 'do not', 'never', 'not to'],
  guests: [
    '(remove|drop|kick|boot|uninvite|disinvite|exclude) {who}',
    '(remove|drop|kick|take|get|leave|strike|throw|pull|boot) {who} (from|off|out of|off of) {event}',
    '(take|kick|leave|throw|boot) {who} (off|out)',
    '(delete|cancel|erase|clear|scratch) {who} (from|off|out of) {event}',
  ],
  maybeGuests: [],
  pronouns: ['him', 'her', 'them'],
  it: [
    'it',
    '(that|this|the|my|our)( (one|event|meeting|appointment|call))?',
    '(the|its|that) (guest ?list|list|invitation|invite|guests|attendees|participants)',
  ],
  takenOff: { plain: 'remove {who}', it: 'remove {who} from it', event: 'remove {who} from {event}' },
  names: {
    link: [
      '((video|meet|meeting|zoom|teams|skype|conference|call|dial-in|google meet|hangouts?) )?(links?|room link)',
      '(google )?meet',
      'zoom',
      '(video )?conferencing',
    ],
    reminder: ['reminders?', 'notifications?', 'alerts?', 'alarms?'],
    file: ['files?', 'attachments?', 'documents?', 'pdf', 'slides'],
    text: words('descriptions? notes? location place address title guests? attendees? invitees? participants?'),
  },
  dropped: ['never ?mind( about)?', 'forget( about)?', 'skip', 'no need for'],
  goes: [
    `(remove|delete|drop|clear|cancel|erase|take|get|strip|leave|lose|turn off|switch off|disable|mute|kill|scrap) ${ITS}{part}( (off|out|away))?${OF}`,
  ],
  comes: [
    `(add|put|include|attach|insert|make|create|generate|set up|${SET})( (me|us|it))? ${ITS}{part}${OF}`,
    `(give|get)( (me|us|it))? ${ANOTHER}{part}${OF}`,
    `(i|we|it) (need|needs|want|wants) ${ITS}{part}${OF}`,
    `can (i|we|it) (have|get) ${ITS}{part}${OF}`,
  ],
};
