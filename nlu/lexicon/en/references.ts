import type { AskingWords } from '../../words/messages.ts';
import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';

/** What comes before a day next to the one spoken of: "the one the week after", "make it the day after". */
const BESIDE = '((the|that) one |make (it|that) |(put|move|book) (it|that) |try |do )?(to |for |on |in )?';

/** What may be said of something else that is on, and the time of the event spoken of. */
const ON = "( is|[’']?s| on| planned| booked| happening| going on)*";
const THEN = '(then|(at|during) (that|the same) time)';

export const enEventWords = ['event', 'meeting', 'appointment', 'call', 'entry'];

/** What may stand behind the words for several events. */
const BEHIND_SEVERAL =
  '[.!?\\s]*$| (on|from|for|in|this|next|with|after|before|between|today|tomorrow|to|by|back|an|half|off|except|but|private|public|optional|red|green|blue|yellow|purple|orange|pink|gr[ae]y|free|busy|as)(?!\\p{L})';

export const enPointing: Words['pointing'] = {
  // "Accept the second"; "cancel the 24th" is a day.
  nth: [
    'the {nth} (one|{event})',
    '(?<=^(?:please\\s+)?\\p{L}+\\s+)the (?!\\d){nth}(?=(,? (please|thanks|thank you|thx|then))*[\\s.!?]*$)',
  ],
  that: ['it', 'that', 'this', '(this|that) (one|{event})', 'one of (them|these|those)'],
  other: ['the other (one|{event})(?! (day|week|time))'],
  asked: [
    '(has|have|did) (?!i |we |you )\\p{L}+( of them)?( all)?( already)? (accept|accepted|decline|declined|answer|answered|reply|replied|respond|responded|confirm|confirmed)( yet)?',
    '(has|have|did) (?!i |we |you )\\p{L}+( of them)?( all)?( already)? (say|said) (yes|no|maybe)( yet)?',
    "who( all| else)? (accepted|declined|answered|replied|responded|confirmed|(has|have)( not|n['’]t)?( yet)? (accepted|declined|answered|replied|responded|confirmed)|(hasn|didn|haven)['’]?t( yet)? (accept|accepted|decline|declined|answer|answered|reply|replied|respond|responded|confirm|confirmed))( yet)?",
    "(who is|who's|whos|who all is|who else is)( all)? (coming|invited|attending|going|joining|there|in)",
    "(what is|what's|whats) the (address|place|location|venue|room|link|agenda|description|id|meeting link)",
    '(which|what) (room|place|address)',
    '(when|what time|at what time)( exactly)?',
    'where',
    '(how long|until when|who organi[sz](es|ed)|who invited me|who with|with whom)',
    "(who is|who's|whos) the (organi[sz]er|host)( of (it|that|this))?",
    `((is|was)( there)? |do i have )?(anything|something|what) else${ON} ${THEN}`,
  ],
  one: ['(the|that) (one|{event})( that is| which is)? (with|in|at|on|about|from|of|for|called)'],
  named: ['(the|that|this|my|our) {which} (one|thing)'],
  the: ['(the|(?<!make )that|my|our)( {event}( on)?)?'],
  whose: ["'s", '’s'],
  several: [
    'both',
    'both of them',
    'all of (them|these|those)',
    '(?<!one of )(them|these|those)',
    'all (two|three|four|five)',
    '(?<=^|(delete|cancel|remove|drop|clear|erase|move|shift|push|change|postpone|reschedule|rename) )all(?=$|[.,!?]| (to|by|from|at|please|for|one|half|an?)(?!\\p{L}))',
  ],
  single: [
    '(the|my|our|this|that|an?) ((?!all|both)\\p{L}+ )?(event|meeting|appointment|call|session|class|entry|booking|thing|one) (with|where|for|of|that|which|who)',
  ],
  bulk: {
    all: [
      'everything',
      "(all|any|every one|every single one)( of)?( (my|the|our|these|those|this|today['’]?s|tomorrow['’]?s|\\S+day['’]?s))*( {kind})? ({event}s|entries|commitments|bookings|sessions|classes|plans|stuff|things)",
      '(every|each)( single| and every)?( {kind})? ({event}|thing|booking|session|class)',
      '(?<=(cancel|delete|clear|remove|drop|scrap|wipe|move) )anything',
      '(?<=(clear|empty|wipe|clean|free|clear out|free up|wipe out|nuke|cancel|delete|move|push|shift|postpone) )(out |up )?(my|the|our)( (whole|entire|full))? (calendar|schedule|diary|agenda|day|week|month|morning|afternoon|evening)',
      '(the )?(rest|remainder) of (my|the|our|today|tomorrow|this)( \\S+)?',
      '(?<=^|(delete|cancel|remove|drop|clear|erase|move|shift|push|change|postpone|reschedule|scrap|ditch|wipe|bin) )(them )?all(?=,? (but|bar|except|apart|besides|other than|on|from|for|after|before|today|tomorrow)(?!\\p{L}))',
      'the (whole )?lot',
      '(clear|empty|wipe|nuke)( out| up)?(?= (all )?(of )?(my |the |our )?(whole |entire |full )?(today|tomorrow|(this |next )?(mon|tues|wednes|thurs|fri|satur|sun)day|(this |next )?week|this (morning|afternoon|evening))(?!\\p{L}))',
    ],
    named: [
      `(all|every one of|each of)( of)?( (my|the|our|these|those))? {kinds}(?=${BEHIND_SEVERAL})`,
      `(my|the|our|these|those) (two|three|four|five|six|seven|eight|nine|ten|\\d+) ({kind} )?({event}s|bookings|sessions|classes|things)`,
      "(today|tomorrow|\\p{L}+day|this week|next week)['’]?s ({kind} )?({event}s|commitments|bookings)",
      `(my|our) ({kind} )?({event}s|commitments|bookings)(?=${BEHIND_SEVERAL})`,
    ],
    kinds: [
      "(?!(day|hands|of|in|set|them|this|that|about|over|done|good|right|two|three|four|five|events?)(?!\\p{L}))\\p{L}[\\p{L}’'-]*( \\p{L}[\\p{L}’'-]+)?(?<!s)s",
    ],
    small: words('about with from to for at on in of my our the'),
    timed: words('meeting meetings call calls appointment appointments session sessions class classes'),
    leaveOut: [
      "((but|and|then|just|please|only) )*(leave out|leave off|leave|keep|spare|save|omit|exclude|skip|forget about|(do not|don['’]?t) (touch|delete|cancel|move|change|include|remove))( only| just)? {which}( (out|off|alone|in|there|be|as it is|as they are|off the list|out of it|on the calendar|where it is))?",
      "(but )?{which} (stays?|can stay|has to stay|have to stay|must stay|should stay|needs to stay|isn['’]?t to go|shouldn['’]?t go)( in| there| put)?",
      '((all|everything|every one|them|these|the lot),? )?(but not|but(?! (only|just)(?!\\p{L}))|except for|except|excepting|without|apart from|other than|bar|minus|excluding|besides) {which}',
      'i (only |just |really |still )*(want|need|have|would like) to (keep|attend|go to|do|be at) {which}',
      'i (really |still |do )*need {which}',
      'take {which} (out|off|off the list|out of it)',
      '(but )?not (?!only|just){which}',
    ],
    only: [
      '((but|and|then|please|can you|could you) )*((delete|cancel|remove|bin|drop|move|change|do|take|push|shift|decline) )?(only|just|nothing but)( (delete|cancel|remove|bin|drop|move|change|do|take|push|shift|decline))? {which}',
      'i (only|just) (want|need|meant|mean|said)( (to|you to) (delete|cancel|remove|move))? {which}( (gone|deleted|cancelled|removed|off|out|moved))?',
      'i (said|meant|mean)( (only|just))? {which}',
      '{which} (only|alone)',
    ],
    ones: {
      before: ['(all )?(the|those|these) (ones|things|events|meetings|appointments)( (that|which) are)?', 'those'],
      behind: ['ones?'],
    },
    counted: {
      first: ['(the )?(first|top) {count}( (ones|of them|{event}))?', '(the )?{count} first( ones| {event})?'],
      last: ['(the )?(last|final|bottom) {count}( (ones|of them|{event}))?', '(the )?{count} last( ones| {event})?'],
      two: ['couple'],
    },
    except: [
      'except(ing)?( for)?',
      'excluding',
      '(apart|aside) from',
      'other than',
      'besides',
      'bar',
      'minus',
      'but (not|keep|leave)( for)?',
      'but( for)?(?= (the|my|that|those|this)(?!\\p{L}))',
      '(and )?(just |only )?(keep|leave|not)(?= (the|my|that|those|this)(?!\\p{L}))',
    ],
  },
  every: words('all every each everything everyone both any rest'),
  next: [
    '(my|the|our) next (one|thing|{event})',
    'next {event}',
    "what('s|s| is| comes) next",
    '(when|where|what time) (do|am|are|will) (i|we) (next )?(meet|meeting|see|seeing|talk|talking|speak|speaking) .+ next(?=[?!. ]*$)',
    'when (do|am|are|will) (i|we) next (meet|meeting|see|seeing|talk|talking|speak|speaking|have|having)',
    '(which|what) ({event} )?(am|are) (i|we) in',
    '(which|what) {event} is (on|running|going on|happening)( right)? now',
  ],
  nextNamed: [
    '(the )?next time (i|we)( have)?',
    '(my|our|the) next(?! (thing|few|couple|two|three|time|minutes?|hours?|days?|week|month|quarter|year|mon|tue|wed|thu|fri|sat|sun|january|february|march|april|may|june|july|august|september|october|november|december|{event}))',
  ],
  placed: [
    '(the|my|our|their|your) (very )?{nth}(?! (one|ones|thing|few|couple|two|three|time|times|minute|minutes|hour|hours|half|day|days|week|weeks|weekend|month|months|quarter|year|years|night|morning|afternoon|evening|person|option|name|slot|part|bit|reminder|{event}s?)(?!\\p{L}))',
  ],
  file: {
    named: [
      '((the|this|that|these|those|my) )?(attached|enclosed|attachments?)',
      '(the|this|that|these|those|my) (files?|documents?|docs?|pdfs?|pictures?|photos?|pics?|images?|screenshots?|scans?|flyers?|posters?|invites?|invitations?|tickets?|contacts?)',
    ],
    pointed: phrases('this / that / it / these / those / them / here / there you go'),
  },
};

/** Other people, and not the speaker or a thing. */
const OTHER =
  '(?!(me|us|it|that|this|the|my|a|an|in|down)(?!\\p{L})(?! (team|guests?|others?|boss|manager|wife|husband|mum|mom|dad|people|organi[sz]er|client|attendees|participants|group|rest)(?!\\p{L}))){who}';

export const enOutOfReach: Words['outOfReach'] = {
  swap: [
    '(swap|switch|exchange|trade|flip|interchange)( around| round| over| places? (of|for))? {event} (and|with|for) {event}',
    '(swap|exchange|flip)( around| round| over)? {any} (and|with) {event}',
    '(swap|exchange|flip)( around| round| over)? {event} (and|with) {any}',
    '(swap|switch|flip) (them|these|those|both|the two|these two|those two)( around| round| over)?',
    '{event} and {event} (should |need to |have to |must |can |could )?(swap|switch|trade)( places| times| slots)?',
  ],
  some: [
    'every (second|other|third|fourth|2nd|3rd)(?! (day|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\\p{L}))',
    '(the |my |our )?(next|following|coming) {count} (?!(days?|weeks?|months?|hours?|minutes?|years?)(?!\\p{L}))\\p{L}+',
    '(the )?next {count}(?=[.!? ]*$)',
  ],
  always: [
    'from (now|today|then|there) on(wards)?',
    'going forward',
    'in future',
    'from {any} (on|onwards?),? always',
    'always (at|on|from)',
    'permanently',
  ],
  message: [
    "(tell|text|email|e-mail|message|msg|ping|dm|whatsapp|slack|notify|inform|warn|let) (?!(me|us)(?!\\p{L})){any} (know )?(that )?(i|we|i['’]?m|i am|we['’]?re|i['’]ll|we['’]ll|it|it['’]s|my|our|((the|our|my|it) )?[^,.;]{1,30}? (is|are|was|were|has|have|will|starts?|moves?|ends?))",
    '(send|write|drop|shoot) (?!(me|us)(?!\\p{L}))({any} )?(a |an |the |another )?(quick )?(message|text|text message|email|e-mail|mail|msg|sms|dm|line|reminder|nudge|heads up|heads-up|apology)( {any})?',
    '(text|email|e-mail|message|msg|ping|dm|whatsapp|slack|remind|nudge) (?!(me|us)(?!\\p{L}))(everyone|everybody|them|him|her|the (team|others|guests|group|organi[sz]er|participants|attendees))',
    '(?<=^((please|can you|could you|pls) )?)(text|email|e-mail|message|msg|ping|dm|whatsapp|slack|nudge) (?!(me|us)(?!\\p{L}))\\p{L}+',
    '(forward|pass on) (it|this|that|the [^,.;]{1,40}) to {any}',
    '(tell|let) (him|her|them|everyone|everybody)( know)?(?=[.!? ]*$)',
    'let {any} know (why|how|about|that) {any}',
    '(chase|nudge) (up )?(them|him|her|the (ones|people|others|rest)|everyone|whoever|those)( {any})?',
  ],
  telling: [
    `(do |also )*(tell|inform|notify|warn|text|e-?mail|msg|message|ping|dm|whatsapp|slack|write to|apologi[sz]e to) ${OTHER}( {any})?`,
    `(do |also )*let ${OTHER} know( {any})?`,
    `ask ${OTHER} (to (?!(join|attend|come along)(?!\\p{L}))|if|whether|about|why|when){any}`,
    `(send|drop|shoot|write) ((a|an|the|my|our|another) )?((quick|short|little|kind|best|warm|sincere) )?(message|text|e-?mail|note|msg|line|apology|apologies|regards|greetings|love)( to)? {any}`,
    `(send|drop|shoot|write|give) ${OTHER} (a|an|the|my|our) ((quick|short|little|kind|best|warm|sincere) )?(message|text|e-?mail|mail|note|msg|line|heads-?up|apology|apologies|regards|compliments|greetings|love|best( wishes)?)( {any})?`,
    '(say|pass on) ((a|my|our|the) )?(hi|hello|sorry|thanks|thank you|goodbye|message|apologies|regards|news) to {any}',
    '(with )?(my|our)( (best|kind|warm|kindest|warmest|sincere))* (compliments|regards|apologies|greetings|love|wishes|thanks) to {who}',
    `(chase|nudge)( up)? ${OTHER}( {any})?`,
  ],
  late: [
    "(sorry,? )?((tell|let|text|email) {any} (know )?(that )?)?(i['’]?m|i am|we['’]?re|we are|i['’]ll be|i will be|we['’]ll be|(i['’]?m )?(gonna|going to) be)?( (running|going to be|gonna be|stuck and))*( (about|around))? ?(\\d+|five|ten|fifteen|twenty|a (bit|little|few( mins?| minutes?)?)|slightly|really)? ?(m|mins?|minutes?)? ?(late|delayed|behind)( (for|to) {any})?",
    "(sorry,? )?((i['’]?m|i am|we['’]?re) )?running (about )?\\d+ ?(m|mins?|minutes?)? ?(late|behind),? (please |pls |so |can you |could you )*(tell|let) {any}",
    '(please |pls |can you |could you )*ask (him|her|them|everyone|everybody) (to|if|whether) {any}',
  ],
};

/** What says that an event is in the calendar already. */
export const enNotNew = [
  "(not|don['’]?t|didn['’]?t|doesn['’]?t|no|never)( (want|need|mean|asked? for|make|create|add|have))*( a| an| any| the)? (new|second|another|extra) (event|one|entry|meeting|appointment)",
];

/** The days spoken of last, and the week or weekend in which they are. */
export const enThatPeriod: Words['thatPeriod'] = {
  all: [
    '((during|in|over|within|on|for) )?(that|this|the same) (period|stretch|time ?frame)',
    '(during|in|over|on|for) (those|these)( (two|three|four|five|six|seven|few|\\d+))? (days|nights)',
    'during (that|this) time',
    "while (i|we)(['’]?m| am|['’]?re| are) (away|off|out|there|gone)",
  ],
  week: ['((in|during|for) )?(that|the same) (whole |entire |full )?week'],
  weekend: ['((on|at|over|during) )?(that|the same) (weekend|wknd|wkend)'],
  dayAfter: ['(on )?(the )?day after( (that|it))?(?=[?.!\\s]*$)', '(on )?the (following|next) day(?=[?.!\\s]*$)'],
  dayBefore: ['(on )?(the )?day before( (that|it))?(?=[?.!\\s]*$)'],
};

/** Between a day and what is on then. */
export const enDayIs = phrases('(is|will be) (a|an|the|my|our)');

/** What says that something is to be an event of its own. */
export const enAnew = [
  '(a|an) ((brand )?new|separate|second|extra|additional|distinct) one',
  'another one',
  '((as|for|in) )?(a|an|its)(?= (separate|extra|additional|distinct|own)) \\p{L}+ (event|entry|appointment|meeting)',
  '(as|for|in) a (brand )?new (event|entry|appointment|meeting)',
  'separately',
];

export const enExisting = [
  'the (existing|old|original|current) (one|event|entry|meeting|appointment)',
  '(the|my) (existing|already existing) (?=\\p{L})',
  "(it|that|this)(['’]?s| is) (already )?(in|on) (there|(my|the) calendar)( already)?",
  '(that|it|this|which) (already )?exists( already)?',
  "(i|we)(['’]ve| have)? (already )?(got|have) (it|that|this|that one) (already|in (there|(my|the) calendar))( already)?",
];

export const enSameTime = ['(at )?(the )?same (time|hour)( as (before|last time|usual))?'];

export const enSwapped = [
  '(swapped|traded|switched)( (a |my |the |our )?[\\p{L}]+){0,2} with',
  'taking over (from|for)',
];

export const enSamePlace = [
  '((at|in) )?(the )?(very )?same (place|venue|location|room|spot)( (as (before|last time)|again|please))?',
];

/** How a time is given by an event. */
export const enBesideEvent: Words['besideEvent'] = {
  after: ['((right|straight|directly|immediately|just|shortly|soon) )?after', 'following'],
  before: ['((right|directly|immediately|just|shortly) )?before', 'prior to', 'ahead of'],
  at: ['(at )?(the )?(exact )?same (time|hour) as', '(in )?parallel (to|with)'],
  lead: ['(put|make|schedule|book|move|do|have) (it|that)', 'at', 'on'],
  behind: ['please', 'in'],
  it: ['it', 'that', 'this', '(that|this) (one|event|meeting)'],
};

/** What places something new next to what was shown. */
export const enBesideShown: Words['besideShown'] = {
  before: ['beforehand', 'before(?=( at| from)|\\s*[,.!]|\\s*$)'],
  after: [
    "(and )?(then )?((right|straight|directly|immediately) )?after (that|this|it)(,? (i|we)(['’]ve| have)?( got| have| need)?(?= )|(?= (at|from|for|there|the|a|an|my|our)(?!\\p{L})|\\s*[,.!]|\\s*$))",
    'afterwards?',
    'after(?=( at| from)|\\s*[,.!]|\\s*$)',
  ],
  daysBefore: [
    '(on )?(the )?{count} days? (before|earlier|beforehand|prior)',
    '(on )?the (day|evening|night) before(?! (the|my|our|that|it|yesterday)(?![\\p{L}]))',
  ],
  daysAfter: [
    '(on )?(the )?{count} days? (after|later|afterwards)(?! (the|my|our|that|it|tomorrow)(?![\\p{L}]))',
    '(on )?the (day|evening|night) after(?! (the|my|our|that|it|tomorrow)(?![\\p{L}]))',
  ],
  weeksBefore: ['{count} weeks? (before|earlier|beforehand|prior)', '(in )?the week before'],
  weeksAfter: ['{count} weeks? (after|later|afterwards)', '(in )?the week after(?! next)'],
};

/** What leaves open when something is to be. */
export const enAnyTime = [
  '(some|any) ?(time|day|point)',
  "when(ever|ever[’']s)",
  'as (soon|early) as (possible|you can)',
  'asap',
  '(first|next|earliest|soonest) (free |available |possible |open )?(slot|time|gap|opening|opportunity)',
  '(a|any|some) free (slot|time|gap)s?',
  "when (i|we|he|she|they|\\p{L}+)['’]?( is| are| am|s|re|m)?( both| all)? (free|available)",
  'when(ever)? (i|we|he|she|they|\\p{L}+)( both| all)? (can|has time|have time)',
];

export const enThatTime = [
  'then',
  '(at )?(that|this) (time|hour|slot)',
  '(in|during|within|over|on) (that|this|those|these|the same) (time|period|days|dates|hours|weeks|nights)',
];

export const enAdjacent: Words['adjacent'] = {
  dayAfter: [
    `${BESIDE}the (day after|next day|following day|day following)( that)?( instead)?`,
    `${BESIDE}(a|one) day later`,
  ],
  dayBefore: [`${BESIDE}the (day before|previous day)( that)?( instead)?`, `${BESIDE}(a|one) day earlier`],
  weekAfter: [
    `${BESIDE}the (week after|following week)(['’]s)?( one| that)?( instead)?`,
    `${BESIDE}(a|one) week later`,
  ],
  weekBefore: [`${BESIDE}the (week before|previous week)( that)?( instead)?`, `${BESIDE}(a|one) week earlier`],
};

export const enFollowUp: Words['followUp'] = {
  before: phrases(`
    hm / hmm / hmmm / yes / yeah / that's / that is / that would be / it's / it would be
    ((can|could|would) you )?(please )?(check|try) / and / what about / how about / or / then / also / but / no
    nope / nah / sorry / oops / oh / ok / okay / actually / rather / wait / i meant / i mean / for / only / just
    now / make it / make that / n / plus / what abt / hows about
  `),
  again: phrases(`
    same / the same / same thing / the same thing / same again / the same again / do the same / do it again
    do that again / do it once more / repeat it / repeat that / one more time / once more / again
  `),
  behind: phrases(`
    instead / then / please / too / as well / again / rather
    (is|would be|['’]d be|will be|seems|sounds|looks|feels) (just |really |absolutely |pretty |most )?(ideal|perfect|great|good|best|lovely|fine|brilliant|wonderful|convenient|excellent)( for (me|us|everyone|all of us))?
    (works?|suits?|would work|would suit|works out|would do)( (me|us|everyone))?( (best|well|great|fine|nicely|perfectly|just fine))?( for (me|us|everyone|all of us))?`),
};

export const enChoosing: Words['choosing'] = {
  before: phrases(`the / number / no / nr / option / take / i'll take / let's take / let's do / book / pick / go with`),
  behind: phrases(
    'one / event / meeting / option / person / slot / time / suggestion / (one |slot |option |time )?(works|suits me|suits|is fine|is good|is best|would be best|would work|sounds good|looks good)( best| well| for me| fine)*',
  ),
  suffixes: ['st', 'nd', 'rd', 'th'],
};

export const enOtherReading = [
  '((i mean|i meant|make it) )?the (other|following|later|earlier|coming) (one|day|date|week)',
  '((i mean|i meant|make it) )?the (one|week) (after|before)( (that|this))?( one)?',
  'not (that|this) (one|day|date|week)',
  'the other way (round|around|about)',
  'a week (later|earlier)',
];

export const enNumbers: Words['numbers'] = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  couple: 2,
};

export const enOrdinals: Words['ordinals'] = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  earlier: 1,
  sooner: 1,
  former: 1,
  later: -1,
  latter: -1,
  last: -1,
  'second to last': -2,
  'second-to-last': -2,
  'second from last': -2,
  'second last': -2,
  'next to last': -2,
  'last but one': -2,
  penultimate: -2,
  'third to last': -3,
  'third-to-last': -3,
  'third last': -3,
};

/** How English asks about events. */
/** What is asked of an event that is there anyway. */
const NOT_ON =
  '(?<!\\p{L})(anything|something|nothing|else|much|what|cancell?ed|moved|over|confirmed|accepted|declined|answered|optional|private|recurring|online|done|free|busy|available|coming|invited|long|open|clear|okay?|possible|booked)(?!\\p{L})';

export const enAsking: AskingWords = {
  aspects: {
    clash: [
      '(clash|conflict|overlap|collide|coincide)(e?s|p?ing)? with( (anything|something|any|another|other|one of|my|else|{event}s?))*',
      '(does|will|would|might) (it|that|this) (clash|conflict|overlap|collide|coincide)',
      `(is |was )?(there )?(anything|something|what) else${ON} ((at|during) the same time as|${THEN})`,
    ],
    conflicts: phrases(`
      conflict(s|ing|ed)? / clash(es|ing|ed)? / overlap(s|ping|ped)? / (double|triple)[- ]?book(ed|ing|ings)?
      booked (twice|two (things|{event}s)) / (two|three|several) (things|{event}s|places) at (once|the same time)
      collisions? / collide
    `),
    link: [
      "(what is|what[’']?s|where[’']?s|where is|send|give|show|get|need|have|is there|got)( me)? (the|a|my|its) ([\\p{L}-]+ )?(link|url|dial-?in)",
      '([\\p{L}-]+ )?(link|url|dial-?in) (to|for|of)',
      '(how|where) (do|can|should) i (join|dial in|get in|log in)',
      '(let me )?join( (it|in|now|the|my|this|that|{event})(?!\\p{L})|[?!. ]*$)',
    ],
    until: [
      'how (long|soon|much (longer|time)|far away|many (minutes|hours|days))( (do|have|has|is|are|will|left|it|there|i|we|got|be|to go|more))* (until|till|til|before|to my)',
      'how soon (is|are|does|do)',
      'how (long|many (days|weeks|months))( (has|have|is|was|did|it|been|that|ago|i|we))* (since|ago)',
      'time (is )?(left )?(until|till|til|before)',
      '(minutes|hours) (until|till|til|before) (my|the|our)',
    ],
    often: [
      'how (often|frequently|regularly)',
      'how many times (a|per|each|every) (day|week|month|year)',
      '(does|is) (it|that|this)( one)? (repeat|repeating|recurring|a series|part of a series)',
    ],
    length: [
      'how long',
      'how many (minutes|hours|days|nights|weeks) (is|are|does|do|will|did|was|were)',
      '(when|what time) (does|will|do|is|am|are) .*(end|ends|ending|finish|over|wrap up)',
      'until when',
      'the duration of',
    ],
    organizer: [
      'who( has| had| is)? (organi[sz](es?|ed|ing)|host(s|ed|ing)?|arranged|scheduled|called|created|set (it|that|this)? ?up)',
      'who( has| had)? invited me',
      'who( has| had)? sent( me)?( out)? (the|that|this) (invite|invitation)',
      "(who is|who[’']?s|whos|who was) (the|its) (organi[sz]er|host)( of| for| behind)?",
      '(the|its) (organi[sz]er|host)( of| for)',
    ],
    calendar: [
      '(in |on )?(which|what) (calendar|cal|diary) (is|are|was) .*(in|on|saved|stored|kept)[?]?$',
      "(is|was|[’']?s) (it|that|this)( one)? (in|on) (my|our|the) .*calendar.* or ",
      '(in |on )?(which|what) (calendar|cal|diary) (is|did|does|was|have|has) (it|that|this|you)( \\p{L}+){0,3}',
      '(which|what) (calendar|cal|diary)[?]?$',
      "where(['’]?s| is| did you| have you) (it|that|this)? ?(saved|stored|put)( (it|that|this))?",
    ],
    mine: [
      '(have|did) (i|we) (already |even )?(answer|answered|accept|accepted|decline|declined|reply|replied|respond|responded|confirm|confirmed|rsvp)( (to|yet|already))*',
      'did .{2,40} go through',
      'what (did|have) (i|we) (say|said|answer|answered|reply|replied)',
      'what (is|was) my (answer|reply|response)',
    ],
    answers: [
      "who( all| else)? (has|have|hasn[’']?t|has not|did|didn[’']?t|did not|is|isn[’']?t) .*(answer|repl|respond|accept|declin|confirm|rsvp|said (yes|no)|say (yes|no))(y|e|i?ed|ing)?",
      'who( all| else)? (accepted|declined|answered|replied|responded|confirmed|turned it down|said (yes|no|maybe))',
      'who(se)? .*(answer|reply|response) (is|are) (still )?(missing|outstanding|open)',
      '(has|have|did) (?!i |we |you )\\p{L}+ .*(answer|repl|respond|accept|declin|confirm|rsvp)(y|e|i?ed)?( yet)?',
      '(has|have|did) (?!i |we |you )\\p{L}+ (yet |already )?(say|said) (yes|no|maybe)( yet)?',
      '(has|have|did) (?!i |we |you )\\p{L}+ (yet |already )?(answer|repl|respond|accept|declin|confirm|rsvp)(y|e|i?ed)?( yet)?',
    ],
    who: ['who', "who['’]?(s|ll|re)", 'whos', 'whom', '(guest list|attendees|participants|guests)'],
    where: [
      "where(['’]?s)?",
      'wheres',
      '(which|what) (room|place|address|building|floor|venue|location|restaurant|office)',
      'the (address|location|venue|room)( number)?',
    ],
    when: ["when(['’]?s)?", 'whens', 'what time', '(which|what) (day|date)', 'the date of'],
  },
  turns: {
    previous: [
      '(was|were|did|had) .*(last|previous|latest|most recent) (one|thing|{event})',
      '(previous|most recent) {event}',
      'last {event} i had',
      '(did|have) (i|we) last (meet|see|met|seen|talk|talked|speak|spoken|have|had|go|been|visit)',
      'the last time (i|we)',
      '(since|ago (was|did|is)) (my|our|the|i|we) last',
      '(was|were) .*(my|our|the) last (?!week|month|year|mon|tue|wed|thu|fri|sat|sun|night)\\p{L}+',
    ],
    now: [
      '(right|just) now',
      'at (the moment|present|this moment)',
      'currently',
      '(happening|going on|on|in|doing|running) now',
      '(current|ongoing) {event}',
      'supposed to be (in|at|doing)',
    ],
    first: [
      '(?<!at )(very )?(first|earliest|1st) (one|thing|{event}|commitment|item)',
      '(very )?(first|earliest|1st)(?= (free|available|open|spare|unbooked|gap|opening|slot)(?!\\p{L}))',
    ],
    start: [
      '(when|what time) (do|does|is|am|are|will) (i|we|my (day|week|morning|work)|work|it all) (have to |need to |be )?(start|starting|begin|beginning|be up|kick off)',
    ],
    last: ['(last|final|latest) (one|thing|{event}|commitment|item)'],
    end: [
      '(when|what time) (do|does|am|are|is|will|can|ll) (i|we|my (day|week|work)) (be )?(end|over|done|finish|finished|free to go|out|stop|leave|go home|clock off|through)',
      '(until|till) (when|what time|how late) (am|are|will|do) (i|we)',
      '(until|till) (when|what time) (does|is) my day',
      'how (late|long) (do|does|am|are|will) (i|we|my day) (have to |need to )?(be )?(work|working|stay|busy|go|last|in meetings|tied up|booked)',
    ],
  },
  behind: phrases(`
    (what(['’]?s| is| comes| do (i|we) have| have (i|we) got| happens)? )?(the )?((one|thing|{event}) )?(right |immediately )?after (that|this|it|that one|this one)( one)?
    the (one|{event}) after / and then( what)? / (then what|what then)
    what(['’]?s| is| comes) (then|afterwards|after|later) / afterwards
    the (next|following) (one|{event}) after (that|this|it) / the following (one|{event})
  `),
  rivals: {
    asked: [
      '(does|do|will|would|did|could|might) {event} (clash|conflict|overlap|collide|coincide|interfere)( with)? {rival}',
      '(is|are|was) {event} (at the same time as|during|on top of|clashing with|overlapping( with)?) {rival}',
      '(does|do|will|would) {event} (and|&) {rival} (clash|conflict|overlap|collide|coincide)( with each other)?',
      '(is|are|was) {event} (and|&) {rival} (at the same time|on at the same time|on top of each other)',
      '(is|are|will|would) there( be)? (a |an |any )?(clash|conflict|overlap|collision)(e?s)? between {event} (and|&) {rival}',
    ],
    question: 'does {event} clash with anything',
    nobody: phrases('anything / something / any / another / other / others / else / what / which / each other'),
    articles: words('the my our'),
  },
  restated: {
    '([Ss]tart|[Bb]egin) (?=the |my |our ){event} {when} (?=at ){rest}': 'move {event} to {when} {rest}',
    '([Ss]tart|[Bb]egin) (?=the |my |our ){event} at {rest}': 'move {event} to {rest}',
    '{rest} between now and lunch( ?time)?\\??': '{rest} between now and 12',
    "([Ww]hat['’]?s|[Ww]hat is|[Ww]hats|[Gg]ive me|[Ss]end me) the (dial[- ]?in|phone)( (number|details|info|link))? (for|of|to) {event}\\??":
      'what is the video link for {event}',
    '[Ww]hich( of)?( my| the)? (colleagues|coworkers|co-workers|team ?mates|team members) (is|are) (free|available|around) {when}\\??':
      'who is free {when}',
    "([Ww]hat['’]?s on|[Ww]hat do (I|i) have|[Ss]how me) {when},? (just|only|but only) (the )?(meetings|events|calls|appointments|ones) with {who}\\??":
      'meetings with {who} {when}',
    '([Dd]id|[Hh]as|[Hh]ave) {who} (answer|answered|reply|replied|respond|responded)( already| yet)?( to)?( my| the)? (invitation|invite)s? (of|to|for) {event}\\??':
      'who has answered {event}',
    '((and|so|but|hey|ok|oh),? )*[Ii]s it {event} again( {when})?\\??': 'do I have {event} {when}',
    '((and|so|but|hey|ok|oh),? )*{when},? is it {event} again\\??': 'do I have {event} {when}',
    "([Nn]o,? )?([Ii]['’]?m|[Ii] am) (just |only )?asking (you )?(if|whether) (the |my )?{event} is on( {when})?":
      'do I have {event} {when}',
    '(so |and |but )?([Dd]o|[Ss]hould|[Mm]ust) (I|i) (still |really )?(have|need) to (go to|be at|attend|show up (at|for)) (the |my )?{event}\\??':
      'do I have {event}',
    "((so|and|but|ok|wait),? )*{event} is (still )?on( {when})?,? (right|correct|yeah|yes|no|isn['’]?t it)\\??":
      'do I have {event} {when}',
    "((so|and|but|ok|wait),? )*(?=(the|my|our) ){event}( is|['’]s) (still |also )?(at )?{old},? (right|correct|yeah|yes|no|isn['’]?t it)\\?":
      'when is {event}',
    "((so|and|but|ok|wait),? )*(?=(the|my|our) ){event}( is|['’]s) (still |also )?{rest},? (right|correct|yeah|yes|no|isn['’]?t it)\\?":
      'do I have {event} {rest}',
    '(?=[Tt]he |[Mm]y |[Oo]ur ){event} is {when} at (what|which) (time|hour)\\??': 'what time is {event} {when}',
    '(?=[Tt]he |[Mm]y |[Oo]ur ){event} (is|starts|begins) (at )?(what|which) (time|hour)( {when})?\\??':
      'what time is {event} {when}',
    '(?=[Tt]he |[Mm]y |[Oo]ur ){event} is (when|on (what|which) day)\\??': 'when is {event}',
    '[Ii]s {who} (busy|tied up|in meetings|booked)( {when})? (until|till|til) (what time|when)\\??':
      'is {who} busy now',
    '([Uu]ntil|[Tt]ill|[Uu]p to) (what time|when) is {who} (busy|tied up|in meetings|booked)\\??': 'is {who} busy now',
    "((hey|hi|hello|morning|so|ok),? )*([Ww]hat['’]?s|[Ww]hats|[Hh]ow['’]?s|[Hh]ows|[Ww]hat does|[Hh]ow does|[Hh]ow is) (my|the|our) day( look(ing)?)?( like)?\\??":
      "what's on today",
  },
  there: [
    '(do|did) (i|we) (still |already )?(have|got)( got)?(?! to(?!\\p{L}))',
    "(have|[’']?ve) (i|we) (still |already )?got",
    '(is|are) there',
  ],
  dated: [
    `(is|are|was|were)(?!.*${NOT_ON})(?=.* (on|at|for|planned|scheduled|in my calendar|today|tomorrow|this|next)(?!\\p{L}))`,
  ],
};

/** How a series is said to end, and the words before its last day. */
const SERIES_ENDS = '(ends?|stops?|finish(es)?|is over|is done)';
const LAST_BEFORE = '(after|by|in|with|at the end of)';

export const enOnwards: Words['onwards'] = {
  from: [
    'from {day} (on|onwards?|forward)',
    '(as of|as from|effective|beginning|starting)( from| on| in| with)? {day}',
    '(everything|all of them|all|those|the ones) (from|since) {day}',
    'from {day} (?=always|it|the|we|they)',
  ],
  after: ['(everything|all of them|all|those|the ones|every one) after {day}'],
  now: ['(starting )?from (now|today|here) on(wards)?', 'going forward', 'in (the )?future', 'from now', 'henceforth'],
  following: [
    '(?<=(this|that|it)( one)? )(and|plus|\\+) (all )?(of )?(the )?(ones )?(following|future|later|next|coming|after(wards)?)( ones?| events?| {kind})?( after (it|that|this))?',
    '(?<=(this|that)( one)? )(and|plus) (everything|all|those|the ones|all of them) (after( it| that| this)?|following|later|to come)',
    '(all|every)( of)?( the| my)? (other )?(following|future|remaining|later|subsequent|coming|upcoming)',
    'the (following|future|remaining|subsequent|coming) (?=(ones|events|meetings|sessions|classes|dates))',
  ],
  it: phrases(
    'it / that / this / them / (it|this|that|the whole) (all|series) / the series / the repeats? / the repetition',
  ),
  ends: [
    `(please )?(stop|end|finish|discontinue|wrap up|close) {event} ${LAST_BEFORE} {day}`,
    '(please )?(stop|end|finish|discontinue) {it} (at|on|from) {day}',
    '(please )?(make|have|let) {it} (stop|end|finish) (at|on|by|in|after|with) {day}',
    '{it} (should|must|has to|ought to|can) (stop|end|finish) (at|on|by|in|after|with) {day}',
    `{event} (should |must |has to |will )?${SERIES_ENDS} ${LAST_BEFORE} {day}`,
    '{event} (just |only )(runs? |goes? |lasts? )?(until|till|to|through) {day}',
    '(keep|run) (?!(me|us) ){event} (only |just )?(until|till|through) {day}',
    '{event} (runs?|goes?) (only |just )(until|till|through) {day}',
    'no (more )?{event} after {day}',
  ],
  endsBefore: [`(please )?(stop|end|finish|discontinue) {event} before {day}`, `{event} ${SERIES_ENDS} before {day}`],
  request: 'delete {event}',
};
