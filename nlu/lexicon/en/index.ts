import { words } from '../lists.ts';
import type { GrammarWords, Words } from '../words.ts';
import {
  enAfterAnswer,
  enAnswerFrames,
  enBeforeAnswer,
  enClosings,
  enDecisions,
  enNo,
  enResponses,
  enRestricting,
  enSkip,
  enUninvited,
  enWrong,
  enYes,
} from './answers.ts';
import { enCommands, enPutBack } from './commands.ts';
import { enEdits } from './edits.ts';
import { grammar } from './grammar.ts';
import { enHints } from './intent-lexicon.ts';
import { enOthers } from './out-of-scope.ts';
import { enParts } from './parts.ts';
import { enPeople } from './people.ts';
import { enPlaces, enZoneTimes } from './places.ts';
import * as references from './references.ts';
import { enRefusals } from './refusals.ts';
import {
  enCourtesy,
  enNoise,
  enNotNames,
  enOutbursts,
  enPolite,
  enSalutations,
  enSmallWords,
  enTrim,
} from './small-words.ts';
import { times } from './times.ts';
import { enCalendars, enWhose } from './whose.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const weekdays = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 };

const dayParts: GrammarWords['dayParts'] = {
  morning: [8, 12],
  afternoon: [12, 17],
  evening: [17, 22],
  night: [20, 24],
  tonight: [18, 24],
  lunchtime: [12, 14],
  'end of day': [16, 18],
};

/** Before by how much something ends later or earlier: "end it an hour later". */
const ENDING =
  '\\b(?:end|ends|ending|finish|finishes|finishing|wrap(?:s|ping)?\\b.*\\bup|stop|stopping|run|runs|running|go(?:es)? on|last|lasts)\\b.*$';

/** "Into my calendar", as it is said more often. */
const INTO_CALENDAR = Object.fromEntries(
  ['my', 'the', 'our'].flatMap(whose =>
    ['calendar', 'diary', 'agenda', 'schedule'].flatMap(what =>
      ['into', 'onto'].map(word => [`${word} ${whose} ${what}`, `in ${whose} ${what}`]),
    ),
  ),
);

/** English. */
export const en: Words & GrammarWords = {
  spelled: {},
  joined: { before: [], behind: [], never: [] },
  hesitations: ['uh', 'uhm', 'umm', 'um', 'erm', 'hmm'],
  shorthand: {
    w: 'with',
    'w/': 'with',
    'w/o': 'without',
    nxt: 'next',
    cn: 'can',
    b4: 'before',
    nvm: 'never mind',
    nevermind: 'never mind',
    pls: 'please',
    plz: 'please',
    thx: 'thanks',
    tx: 'thanks',
    wknd: 'weekend',
    wkend: 'weekend',
    '2moro': 'tomorrow',
    '2morro': 'tomorrow',
    '2morrow': 'tomorrow',
    '2mrw': 'tomorrow',
    '2day': 'today',
    '2nite': 'tonight',
    nite: 'night',
    tues: 'tuesday',
    weds: 'wednesday',
    thurs: 'thursday',
    mtg: 'meeting',
    mtgs: 'meetings',
    appt: 'appointment',
    appts: 'appointments',
    sched: 'schedule',
    // Neither word is part of a title there, nor of a calendar's name.
    ...INTO_CALENDAR,
  },
  commands: enCommands,
  timeGrammar: grammar,
  shifts: {
    later: {
      words: words(
        'later postpone postponed postponing delay delayed delaying defer deferred deferring push pushed pushing',
      ).concat('put off', 'putting off'),
      pairs: [
        ['mov(?:e|ed|ing)', 'back'],
        ['put(?:ting)?', 'back'],
        ['set(?:ting)?', 'back'],
        ['bump(?:ed|ing)?', 'back'],
        ['shift(?:ed|ing)?', 'back'],
        ['slid(?:e|ing)', 'back'],
        ['(?:move|moved|moving|shift|bump|slide|reschedule|rescheduled|rescheduling)', 'by'],
      ],
      after: ['later'],
      around: [['\\b(?:start|starts|starting|begin|begins|beginning)\\b.*$', '^\\s+late\\b']],
    },
    earlier: {
      words: ['earlier', 'sooner', 'prepone'],
      pairs: [
        ['(?:bring(?:ing)?|brought)', 'forward'],
        ['mov(?:e|ed|ing)', 'forward'],
        ['mov(?:e|ed|ing)', 'up'],
        ['pull(?:ed|ing)?', '(?:forward|in)'],
        ['bump(?:ed|ing)?', 'forward'],
        ['bump(?:ed|ing)?', 'up'],
        ['push(?:ed|ing)?', 'up'],
        ['shift(?:ed|ing)?', 'forward'],
      ],
      after: ['earlier'],
      around: [['\\b(?:start|starts|starting|begin|begins|beginning)\\b.*$', '^\\s+early\\b']],
    },
    longer: {
      words: words(
        'longer extend extended extending lengthen lengthened lengthening prolong stretch stretched stretching',
      ),
      pairs: [],
      after: ['longer'],
      around: [
        [ENDING, '^\\s+(?:later|late|over|longer)\\b'],
        [
          '\\badd(?:ing)?\\s+$',
          '^\\s+(?:more\\s+)?(?:on\\s?)?to\\b(?!\\s+(?:my|the|our)\\s+(?:calendar|diary|schedule|agenda|day)\\b)',
        ],
        [
          '\\b(?:give|giving|add|adding|needs?|needing|allow|tack|stick|put|have|make)\\b.*\\b(?:extra|another|additional|(?:an|one) extra)\\s+$',
          '^\\s*(?:$|[,.!?]|(?:to|for|on|at|please|pls|though|now|longer)\\b)',
        ],
        ['\\b(?:give|giving|add|adding|needs?|needing|allow|tack|put)\\b.*$', '^\\s+(?:extra|more)\\b'],
        [
          '\\b(?:stick|tack|put|throw|slap|add)(?:ing)?\\s+(?:another\\s+)?$',
          '^\\s+on(?:\\s*$|[,.!?]|to\\b|\\s+(?:to|the|my|our|it|that|please)\\b)',
        ],
      ],
    },
    shorter: {
      words: ['shorter', 'shorten', 'shortened', 'shortening', 'trim'],
      pairs: [['cut(?:ting)?', 'by']],
      after: ['shorter'],
      around: [
        [ENDING, '^\\s+(?:earlier|early|sooner)\\b'],
        [
          '\\b(?:knock(?:ing)?|shav(?:e|ing)|cut(?:ting)?|take|taking|trim|chop|lop)\\s+(?:about\\s+|another\\s+)?$',
          '^\\s+(?:off|from)\\b',
        ],
      ],
    },
  },
  alerts: ['remind', 'notif', 'alert', 'alarm'],
  eventWords: references.enEventWords,
  pointing: references.enPointing,
  or: ['or'],
  outOfReach: references.enOutOfReach,
  onwards: references.enOnwards,
  questions: [
    "(when|where)(['’]?s| is| are| am| was| were| do| does| did| will| would| should| can| could| has| have| had)",
    "what(?! (a|about|if|say|would happen|do you (say|think)))(['’]?s)?",
    "who(['’]?s)?",
    'whom',
    'whose',
    'which(?! reminds)',
    '(with|to|for|at|in|on|until|till|from|since) (whom|what|which)',
    'how(?! (about|would it be))',
    "why(?! (not|don['’]?t|do not))",
    "(is|isn['’]?t)(?! (it|that|this) (possible|ok|okay|fine|alright|all right))",
    "(am|are|was|were|did|does|has|had|aren['’]?t|wasn['’]?t|didn['’]?t|doesn['’]?t|hasn['’]?t)(?! you able)",
    '(do|have) (i|we|they)',
    '(will|would|can|could|shall|may) (i|they|he|she) (be|have|see|meet|know|still)',
    '(anything|anyone|any(?! (chance|way|time)))',
    '(tell|remind) me (more )?about',
    '(do you know|tell me|remind me|let me know|show me|any idea|i wonder|i (want|need|would like) to know) (when|where|what|who|which|how|why|if|whether)',
  ],
  wholeQuestions: [
    "(when|where|who)(['’]?s| (is|are|am|was|were|do|does|did|will|would|should|can|could|has|have|had))",
    '(what|which)( (?!to )\\p{L}+)? (is|are|am|was|were|do|does|did|will|would|should|can|could|has|have|had)',
  ],
  questionWords: ['when', 'where', 'who', 'what', 'which'],
  mannerQuestions: [
    "(how|why)(['’]?s| (is|are|am|was|were|do|does|did|will|would|should|can|could|has|have|had|come))",
    'how (long|far|much|many|often|late) (is|are|was|were|do|does|did|will|would|should|can|could|has|have|had)',
  ],
  polite: enPolite,
  outbursts: enOutbursts,
  putBack: enPutBack,
  courtesy: enCourtesy,
  salutations: enSalutations,
  yes: enYes,
  wrong: enWrong,
  no: enNo,
  beforeAnswer: enBeforeAnswer,
  refusing: enRefusals,
  responses: enResponses,
  asking: references.enAsking,
  closings: enClosings,
  afterAnswer: enAfterAnswer,
  decisions: enDecisions,
  skip: enSkip,
  uninvited: enUninvited,
  restricting: enRestricting,
  vague: {
    words: words(
      `same usual normal regular there here that this those these it again before always whatever something anything stuff thing things one ones place spot location venue`,
    ),
    beside: words(`the a an at in on to my our some as last time like we did ever other another where of kind old`),
  },
  announcing: {
    lead: [
      "(hi|hey|ok|okay|so|please|pls|plz|can you|could you|i|i've|we|also|just|there (are|is)|need|got|have|add|book|schedule|put in|create|to|want|make|do|for me)[\\s,]+",
    ],
    things: [
      '(\\d|two|three|four|five|a few|some|several|a couple( of)?) (new )?(things?|stuff|meetings|appointments|appts|apts|events|entries|items|bookings|dates)',
    ],
    meals: ['breakfast', 'brunch', 'lunch', 'dinner', 'supper', 'tea'],
  },
  joining: {
    said: [
      '{who} (also )?(should|must|has to|have to|needs to|need to|ought to|wants to|want to|gotta|got to) (also |probably |definitely )?(be there|come|come along|join|join in|join us|attend|be in|be part of it)( too| as well| also| along)*',
      '{who} (is|are|will be) (also )?(coming|joining)( along)?( too| as well| along)',
      '{who} (is|are) also (coming|joining)',
      '{who} (comes|joins|will come|will join)( along| us)?( too| as well| along)',
      '(bring|take|have|get) {who} (along|in on (it|this)|on board|in on this one)( too| as well)*',
      '(bring|have|get) {who} (in|there)( too| as well)',
      '(can|could|may|let) {who} (come|join|attend)( along| us)?( too| as well| along| us)',
      "((i|we) )?(also )?(want|need|would like|'d like|wanna have) {who} (there|in|along|in there|in on (it|this)|to (come|join|be there|attend))( too| as well| also)*",
    ],
    becomes: 'invite {who}',
  },
  repeatEnds: {
    lead: ['(until|untill|till|til|up until|up till)( the| my| our| we| i)?'],
    never: ['further notice', 'forever', '(i|we) (say|tell you) (so|otherwise)', 'when', 'how long', 'late'],
  },
  answerFrames: enAnswerFrames,
  sameTime: references.enSameTime,
  thatTime: references.enThatTime,
  adjacent: references.enAdjacent,
  followUp: references.enFollowUp,
  choosing: references.enChoosing,
  ids: { names: ['event id', 'id'], is: ['is'] },
  zones: {},
  zoneTimes: enZoneTimes,
  people: enPeople,
  titles: {
    called: [
      'called',
      'titled',
      'named',
      'entitled',
      'with the title',
      '(call|name|title|label) (it|(the|this|that) (event|meeting|appointment))( as)?',
      'title:',
      'subject:',
    ],
    about: [
      '(the )?(theme|topic|subject) (is|:)',
      '(theme|topic|subject):',
      'about',
      'regarding',
      're',
      'concerning',
      'on the subject of',
      'remind me to',
      'reminder to',
    ],
    general: ['meeting', 'call', 'phone call', 'video call', 'appointment', 'session', 'chat', 'talk', 'one on one'],
    meets: { 'meet( up)?': 'Meeting', 'meeting( up)?': 'Meeting', 'catch up': 'Catch-up' },
    whole: [
      '(use|put|take|have|enter|mark|save)( it| this| that)?( as| with)? {name} (as|for) (the|its|a) ((event|meeting|appointment) )?(title|name|label)',
      '(the|its) ((event|meeting|appointment) )?(title|name)( of (it|(the|this|that) (event|meeting|appointment)))? (is|should be|will be|would be) {name}',
      '(label|mark|save|log|note|enter|put|list|file) (it|(this|that|the)( (event|meeting|appointment))?)( down)? (as|under)( the (title|name)( of)?)? {name}',
      '(log|note|list) (it|this|that) down {name}',
      '(put|use|have|set|save|keep|make|note)( the| its)? ((event|meeting|appointment) )?(title|name)( as| to| to be|:)? {name}',
      '(and|with|as)? (title|name|subject) (as|:) {name}',
      '(under|in|by|with) the (title|name)( of|:)? {name}',
    ],
    codes: [
      '((door|gate|entry|access|security|booking|alarm) )?(code|pin)',
      'passcode|password|passphrase|pass|pw|wi-?fi|locker|combination|combo',
      '(extension|ext|reference|ref|confirmation|account|serial|invoice|order|ticket|id|iban|token)( (no|nr|number|id|code))?',
    ],
    ends: [
      ',?\\s(and|with) (the|it|its) ',
      ',?\\s(which|that) (is|will|takes|starts|begins) ',
      ',?\\s(located|taking place|happening|starting|beginning) ',
      ',?\\s(on|in|to|into) (my|the|our) (calendar|calender|diary|agenda|schedule)',
      ',?\\s(please|thanks|thank you|if you can|for me)',
      ',?\\s(at|from|by|around|on|for) (\\d|noon|midnight|half |quarter )',
    ],
    never: [
      ...[
        "that's",
        'thats',
        "what's",
        'whats',
        "it's",
        'its',
        "i'm",
        'im',
        "there's",
        "who's",
        "where's",
        "when's",
        "how's",
      ],
      ...['me', 'you', 'we', 'they', 'he', 'she', 'it', 'if', 'whether', 'please', 'because', 'something', 'anything'],
      ...['am', 'is', 'are', 'was', 'were', 'have', 'has', 'had', 'can', 'could', 'would', 'should', 'might', 'shall'],
      ...[
        'did',
        'does',
        'cannot',
        "can't",
        "don't",
        "doesn't",
        "didn't",
        'need',
        'want',
        'wants',
        'needs',
        'sounds',
        'seems',
      ],
    ],
  },
  description: {
    lead: ['with', 'and', 'the', 'a'],
    names: ['descriptions?', 'notes?', 'agenda'],
    saying: ['saying', 'reading'],
    behind: ['(in|into|to|as|under)( (the|its|a))?'],
    telling: [
      '(tell|ask|remind) (them|everyone|everybody|(all )?(the )?(guests|attendees|others)) (all )?(to|that)',
      'let (them|everyone|everybody|(all )?(the )?(guests|attendees|others)) (all )?know( that)?:?',
      '(write|say|add|put|mention|note)( (in|into|on|to) (it|there|the (invite|invitation|event|entry)))?( that(?! (in|into|to|on|as|under|from|for|at)(?!\\p{L}))|:)',
    ],
  },
  places: enPlaces,
  edits: enEdits,
  blocking: [
    '(block|hold|keep|reserve)( (off|out))?( (my|the) (calendar|diary|schedule))?( (for|on|all of|the whole of))?( the)?',
  ],
  allDay: ['(all|(the )?(whole|entire))[\\s-]day( long)?'],
  numbers: references.enNumbers,
  otherReading: references.enOtherReading,
  ordinals: references.enOrdinals,
  weekdays,
  months,
  timeNames: [...Object.keys(weekdays), ...months, ...Object.keys(dayParts)],
  slips: {
    of: [...Object.keys(weekdays), ...months, 'tomorrow', 'yesterday', 'afternoon', 'evening'],
    others: {
      wensday: 'wednesday',
      wendsday: 'wednesday',
      wensdays: 'wednesdays',
      thirsday: 'thursday',
      tomorow: 'tomorrow',
    },
  },
  besideDigits: {
    before: [
      ...['in', 'at', 'from', 'today', 'tomorrow', 'tonight'],
      ...Object.keys(weekdays),
      ...Object.keys(times.months),
    ],
    beforeClocks: Object.keys(times.weekdays),
    behind: [...Object.keys(times.months), 'uhr'],
  },
  dayParts,
  times,
  smallWords: enSmallWords,
  noise: enNoise,
  trim: enTrim,
  notNames: enNotNames,
  others: enOthers,
  hints: enHints,
  whose: enWhose,
  calendars: enCalendars,
  parts: enParts,
};
