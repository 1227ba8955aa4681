import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';
import {
  enAfterAnswer,
  enAlone,
  enAnswerFrames,
  enBeforeAnswer,
  enClosings,
  enConditions,
  enDecisions,
  enNo,
  enResponses,
  enRestricting,
  enSkip,
  enUninvited,
  enVagueShift,
  enWrong,
  enYes,
} from './answers.ts';
import { enCommands, enPutBack } from './commands.ts';
import { enAgreeing, enRefusals } from './consent.ts';
import { enEdits } from './edits.ts';
import { grammar } from './grammar/grammar.ts';
import { enHints } from './intent-lexicon.ts';
import { enOthers } from './out-of-scope.ts';
import { enParts } from './parts.ts';
import { enPeople } from './people.ts';
import { enPlaces, enZoneTimes } from './places.ts';
import * as references from './references.ts';
import { enSideTalk } from './side-talk.ts';
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
import { enOfFocus } from './spoken-of/of-focus.ts';
import { enCalendars, enWhose } from './whose.ts';

const weekdays = words('monday tuesday wednesday thursday friday saturday sunday');
const shortWeekdays = words('mon tues tue weds wed thurs thur thu fri sat sun');
const months = words('january february march april may june july august september october november december');
const shortMonths = words('jan feb mar apr jun jul aug sept sep oct nov dec');
const dayParts = [...words('morning afternoon evening night tonight lunchtime'), 'end of day'];

/** "Into my calendar", as it is said more often. */
const INTO_CALENDAR = Object.fromEntries(
  ['my', 'the', 'our'].flatMap(whose =>
    ['calendar', 'diary', 'agenda', 'schedule'].flatMap(what =>
      ['into', 'onto'].map(word => [`${word} ${whose} ${what}`, `in ${whose} ${what}`]),
    ),
  ),
);

/** Words that people write without their apostrophe; "its", "were", "ill" and "id" are words of their own. */
const APOSTROPHES = Object.fromEntries(
  words(`
    i'm i've you're you've he's she's they're they've we've what's when's where's who's how's that's there's here's
    don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't haven't hasn't hadn't
  `).map(word => [word.replace("'", ''), word]),
);

/** What a name is, or should be. */
const SHOULD_BE =
  '(is|will be|would be|(should|must|has to|needs to)( just| only| simply| really)* be)( just| only| simply)*';

/** English. */
export const en: Words = {
  spelled: {},
  joined: { before: [], behind: [], never: [] },
  dictatedMarks: { comma: ['comma'], end: ['full stop'], question: ['question mark'] },
  hesitations: ['uh', 'uhm', 'umm', 'um', 'erm', 'hmm', 'idk', 'dunno'],
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
    prob: 'probably',
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
    u: 'you',
    r: 'are',
    cud: 'could',
    cld: 'could',
    wud: 'would',
    wld: 'would',
    shud: 'should',
    shld: 'should',
    hav: 'have',
    wen: 'when',
    wat: 'what',
    wot: 'what',
    owt: 'anything',
    mv: 'move',
    wyd: 'what am i doing',
    'bail on': 'cancel',
    sumthing: 'something',
    evry: 'every',
    evry1: 'everyone',
    ppl: 'people',
    tho: 'though',
    ...APOSTROPHES,
    // Neither word is part of a title there, nor of a calendar's name.
    ...INTO_CALENDAR,
  },
  commands: enCommands,
  timeGrammar: grammar,
  eventWords: references.enEventWords,
  pointing: references.enPointing,
  or: ['or'],
  sideTalk: enSideTalk,
  outOfReach: references.enOutOfReach,
  onwards: references.enOnwards,
  questions: phrases(`
    (when|where)(['’]?s| is| are| am| was| were| do| does| did| will| would| should| shall| can| could| has| have| had)
    what(?! (a|about|if|say|would happen|do you (say|think)))(['’]?s)? / who(['’]?s)? / whom / whose
    which(?! reminds) / (with|to|for|at|in|on|until|till|from|since) (whom|what|which) / how(?! (about|would it be))
    why(?! (not|don['’]?t|do not)) / (is|isn['’]?t)(?! (it|that|this) (possible|ok|okay|fine|alright|all right))
    (am|are|was|were|did|does|has|had|aren['’]?t|wasn['’]?t|didn['’]?t|doesn['’]?t|hasn['’]?t)(?! you able)
    (do|have) (i|we|they) / (will|would|can|could|shall|may) (i|they|he|she) (be|have|see|meet|know|still)
    (would|will|does|do|might) (it|that|this|they) (clash|collide|conflict|overlap|coincide|fit|hit)
    (anything|anyone|any(?! (chance|way|time))) / (tell|remind) me (more )?about
    (do you know|tell me|remind me|let me know|show me|any idea|i wonder|i (want|need|would like) to know) (when|where|what|who|which|how|why|if|whether)
  `),
  wholeQuestions: [
    "(when|where|who)(['’]?s| (is|are|am|was|were|do|does|did|will|would|should|can|could|has|have|had))",
    '(what|which)( (?!to )\\p{L}+)? (is|are|am|was|were|do|does|did|will|would|should|can|could|has|have|had)',
  ],
  questionWords: ['when', 'where', 'who', 'what', 'which'],
  sentences: [
    "(i|you|we|they|he|she)['’]?(m|ve|d|ll|re|s)? (?!(and|or|n|with|vs)(?!\\p{L}))\\p{L}+",
    "(it|that|this|there)(['’]ll|['’]d)? (has|had|was|will|would|does|doesn['’]?t|did|didn['’]?t|isn['’]?t|won['’]?t|can['’]?t|needs?|depends)",
    "(tell|ask|let) \\p{L}+ (know )?(that |if )?(i|we|he|she|it|they)['’]?(m|ve|d|ll|re|s)?",
    'no (idea|clue)|dunno|unsure',
    'not (quite |really |entirely )?(sure|certain)( yet)? (if|whether|what|when|where|who|which|how)',
    "(can['’]?t|cannot|don['’]?t) (quite |really )?(remember|recall|know)",
    '(the )?same( \\p{L}+){0,2} (as|like)',
    '(something|anything|whatever)',
  ],
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
  ofFocus: enOfFocus,
  closings: enClosings,
  afterAnswer: enAfterAnswer,
  decisions: enDecisions,
  skip: enSkip,
  alone: enAlone,
  uninvited: enUninvited,
  restricting: enRestricting,
  agreeing: enAgreeing,
  conditions: enConditions,
  vagueShift: enVagueShift,
  vague: {
    words: words(
      `title name same usual normal regular there here that this those these it again before always whatever something anything stuff thing things one ones place spot location venue`,
    ),
    beside: words(`the a an at in on to my our some as last time like we did ever other another where of kind old`),
  },
  doing: {
    change: 'move {event}',
    accept: 'accept {event}',
    decline: 'decline {event}',
    maybe: 'answer maybe to {event}',
  },
  announcing: {
    lead: [
      "(hi|hey|ok|okay|so|please|pls|plz|can you|could you|i|i've|we|also|just|there (are|is)|need|got|have|add|book|schedule|put in|create|to|want|make|do|for me)[\\s,]+",
    ],
    things: [
      '(\\d|two|three|four|five|a few|some|several|a couple( of)?) (new )?(things?|stuff|meetings|appointments|appts|apts|events|entries|items|bookings|dates)',
    ],
    meals: ['breakfast', 'brunch', 'lunch', 'dinner', 'supper', 'tea'],
    plans: [
      "((need|want|have|got|trying|try|going|hoping|supposed) to|(i|we)['’]?(m|re| am| are)( just| still| currently)?) (plan|planning|organi[sz](e|ing)|sort(ing)?( out)?|work(ing)? out|figur(e|ing) out|map(ping)? out|get(ting)?( \\p{L}+)? (organi[sz]ed|sorted))",
    ],
  },
  company: {
    for: ['for'],
    between: ['between', 'among', 'amongst'],
    things: phrases(`
      hour / hour and a half / (m|min|mins|minutes?|h|hrs?|hours?) / \\d+(m|min|mins|h|hrs?) / time / slots? / gap / window
      sync / sync-?up / catch-?up / catch up / check-?in / 1:1 / get-?together / times? that works?`),
    journeys: words(
      'flight flights train trains bus trip drive ferry journey distance ride walk route time difference',
    ),
    days: words('christmas xmas new easter thanksgiving boxing whitsun advent hanukkah ramadan diwali'),
    becomes: 'with',
  },
  joining: {
    said: phrases(`
      {who} (also )?(should|must|has to|have to|needs to|need to|ought to|wants to|want to|gotta|got to) (also |probably |definitely )?(be there|come|come along|join|join in|join us|attend|be in|be on|be part of it|be (in|on) (it|this|that))( too| as well| also| along)*
      {who} (is|are|will be) (also )?(coming|joining)( along)?( too| as well| along)
      {who} (is|are) also (coming|joining)
      {who} (comes|joins|will come|will join)( along| us)?( too| as well| along)
      (bring|take|have|get) {who} (along|in on (it|this)|on board|in on this one)( too| as well)*
      (bring|have|get) {who} (in|there)( too| as well)
      (can|could|may|let) {who} (come|join|attend)( along| us)?( too| as well| along| us)
      (ask|invite|add|include) {who} (too|as well|along)( to (it|that|this))?
      ((i|we) )?(also )?(want|need|would like|'d like|wanna have) {who} (there|in|along|in there|in on (it|this)|to (come|join|be there|attend))( too| as well| also)*
    `),
    becomes: 'invite {who}',
  },
  repeatEnds: {
    lead: ['(until|untill|till|til|up until|up till)( the| my| our| we| i)?'],
    never: ['further notice', 'forever', '(i|we) (say|tell you) (so|otherwise)', 'when', 'how long', 'late'],
    endless: [
      '(never|no end|without( an)? end|endless(ly)?|for ?ever|indefinitely|open[ -]ended|no (end )?(date|limit))',
      "((no|well|oh),? )?(it|that|this|they|the series) (need ?n[o']t|needn't|doesn't|doesnt|does not|don't|do not|shouldn't|should not|won't|must not)( (ever|need to|have to))? (end|stop|finish)( at all)?( (in|on|at|by|after|with) [^,.;]{1,30})?([,.;]? (and )?(it|that|this) (just )?(goes|runs|keeps|carries|should go)( going| running)?( on)?( (all|the whole) year( round)?| for ?ever| after that)?)?",
      '((no|well|oh),? )?(it|that|this|they|the series) (just )?(goes|runs|keeps|carries|should go)( going| running)? on((,? (all|the whole) year( round)?)| after that)?',
      '((no|well|oh),? )?(it|that|this|they|the series) (never (ends?|stops?|finish(es)?)|(should|can|must)? ?(go|goes|run|runs|keep|keeps)( going)?( on)? for ?ever)',
      '(there is|there.s|with) no end( date)?',
      '(keep (it|that|them) going|no need (for it |for them )?to (end|stop)|until further notice|until i say (so|otherwise))',
    ],
    once: [
      '((no|nope|nah),? )?(just|only) (the )?(once|one time|this once|this one time|one|that one)',
      '((no|nope|nah),? )?(once( only)?|one[ -]time( only)?|a one[ -]off|(it.s |that.s )?(just )?(a )?one[ -]off)',
      "((no|nope|nah),? )?(it |that |this )?(does ?n[o']t|doesnt|does not|should not|shouldn't|must not|need not|needn't|won't|is not going to)( (have|need) to)? (repeat|recur)( at all| every week| weekly)?",
      "((no|nope|nah),? )?(do not|don't|dont) (repeat|make it (repeat|recurring|a series)|want (it|that) to repeat)( it| that| this)?( every week| weekly)?",
      '((no|nope|nah),? )?(without( any| a)?|no|not( a)?) (repeat(s|ing|ition)?|recurrence|recurring|series|weekly|every (day|week|month|year))( (event|meeting|please|thing))?',
    ],
  },
  answerFrames: enAnswerFrames,
  also: {
    before: ['and', 'also', 'plus'],
    behind: ['too', 'as well', 'also'],
    more: ['also', 'too', 'as well', 'another one'],
  },
  halfOfDay: {
    am: [
      "((i meant?|make (it|that)|that('s| is)|it('s| is)) )?(a\\.?m\\.?|(in the )?mornings?)(,? (and |so )?not( in the)? (p\\.?m\\.?|evening|afternoon|night|at night))",
      "((i meant?|make (it|that)|that('s| is)|it('s| is)) )?a\\.?m\\.?",
      'not( in the)? (p\\.?m\\.?|evening|afternoon|at night),? ((but|in the) )*(a\\.?m\\.?|morning)',
    ],
    pm: [
      "((i meant?|make (it|that)|that('s| is)|it('s| is)) )?(p\\.?m\\.?|(in the )?(evening|afternoon)|at night)(,? (and |so )?not( in the)? (a\\.?m\\.?|morning))",
      "((i meant?|make (it|that)|that('s| is)|it('s| is)) )?p\\.?m\\.?",
      'not( in the)? (a\\.?m\\.?|morning),? ((but|in the) )*(p\\.?m\\.?|evening|afternoon)',
    ],
  },
  sameLength: ['(the )?same (length|duration)', 'just as long', 'keep the (length|duration)'],
  sameEnd: [
    "((and|but|while) )?(the |its )?end( time)?,? (stays|remains|stay|is to stay|should stay|is unchanged|unchanged|as it is|does ?n[o'’]t change|is fine|is the same)( (as it is|the same|where it is|unchanged))?",
    '((and|but) )?(leav(e|ing)|keep(ing)?)( the| its) end( time)?( (as (it )?is|where it is|the same|unchanged))?',
    '((and|but) )?(the |with the )?same end( time)?',
  ],
  onlyThat: ['only', 'just', 'nothing but'],
  pastHour: {
    quarter: ['(make (it|that) )?(at )?(a )?quarter (past|after)( then| instead| please)?'],
    half: ['(make (it|that) )?(at )?half[ -](past|after)( then| instead| please)?'],
    quarterTo: ['(make (it|that) )?(at )?(a )?quarter (to|before|till)( then| instead| please)?'],
  },
  existing: references.enExisting,
  anew: references.enAnew,
  dayIs: references.enDayIs,
  thatPeriod: references.enThatPeriod,
  untitled: phrases('untitled / unnamed / nameless / no[ -]title / without a (title|name)'),
  wishes: [
    "(i|we)(['’]d| would) (like|love)( to have)? an?(?! (reminder|alert|video|link|note|different|other|another|new|bigger|smaller|earlier|later)(?!\\p{L})| (hour|day|week) (earlier|later|more))",
    '(i|we) (want|need) an?(?! (reminder|alert|video|link|note|different|other|another|new|bigger|smaller|earlier|later)(?!\\p{L})| (hour|day|week) (earlier|later|more))',
  ],
  notNew: references.enNotNew,
  sameTime: references.enSameTime,
  samePlace: references.enSamePlace,
  swapped: references.enSwapped,
  besideShown: references.enBesideShown,
  anyTime: references.enAnyTime,
  besideEvent: references.enBesideEvent,
  thatTime: references.enThatTime,
  adjacent: references.enAdjacent,
  followUp: references.enFollowUp,
  choosing: references.enChoosing,
  ids: { names: ['event id', 'id'], is: ['is'] },
  zones: {},
  zoneTimes: enZoneTimes,
  people: enPeople,
  titles: {
    kept: ['time'],
    called: phrases(`
      called / titled / named / entitled / with the title
      (call|name|title|label) (it|(the|this|that) (event|meeting|appointment))( as)? / title: / subject:
    `),
    about: phrases(`
      (the )?(theme|topic|subject) (is|:) / (theme|topic|subject): / (?<=[,;] )(theme|topic) / (?<!(how|what) )about / regarding / re
      concerning / on the subject of / remind me to / reminder to
    `),
    general: phrases('meeting / call / phone call / video call / appointment / session / chat / talk / one on one'),
    meets: { '(speak|talk|chat)': 'Talk', 'meet( up)?': 'Meeting', 'meeting( up)?': 'Meeting', 'catch up': 'Catch-up' },
    whole: [
      '(use|put|take|have|enter|mark|save)( it| this| that)?( as| with)? {name} (as|for) (the|its|a) ((event|meeting|appointment) )?(title|name|label)',
      `((the|its) ((event|meeting|appointment) )?|^)(title|name)( of (it|(the|this|that) (event|meeting|appointment)))? ${SHOULD_BE} (?!(wrong|not|too)(?!\\p{L})){name}`,
      '(label|save|log|note|enter|put|list|file) (it|(this|that|the)( (event|meeting|appointment))?)( down)? (as|under)( the (title|name)( of)?)? {name}',
      '(log|note|list) (it|this|that) down {name}',
      '(put|use|have|set|save|keep|make|note)( the| its)? ((event|meeting|appointment) )?(title|name)( as| to| to be|:)? {name}',
      '(and|with|as)? (title|name|subject) (as|:) {name}',
      '(?<=^|[,;.]\\s)(title|subject): {name}',
      '(?<=[,;.]\\s)(title|subject) (?!(is|to|should|as|of)(?!\\p{L})){name}',
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
      '(,|,? and| and then|, then)\\s(please )?(send|e-?mail|invite|include|loop in|cc|remind|notify|tell|let|make it) \\p{L}',
      ',?\\s(at|from|by|around|on|for) (\\d|noon|midnight|half |quarter )',
    ],
    never: words(`
      that's thats what's whats it's its i'm im there's who's where's when's how's me you we they he she it if
      whether please because something anything am is are was were have has had can could would should might shall
      preferably wherever whenever inclusive whichever did does cannot can't don't doesn't didn't need want wants needs sounds seems
    `),
  },
  description: {
    noting: '{event}, notes: {remark}',
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
    '(block|hold|keep|reserve)( (off|out))?( (my|the) (calendar|diary|schedule))?( (for|on|all of|all|the whole of))?( the)?',
  ],
  blockingBehind: ['(blocked|blocked out|blocked off|block|block out)( please)?'],
  allDay: [
    '(?<=block(ed|ing)? (out |off )?)(the|my|that) day(?! (after|before))',
    '(all|(the )?(whole|entire))[\\s-]day( long)?',
    '(all of|(the )?whole of|the (whole|entire)) (?=(the )?(today|tomorrow|mon|tues?|wed(s|nes)?|thu(rs?)?|fri|sat(ur)?|sun|next|this|day)(day)?(?!\\p{L}))',
  ],
  wholeDays: {
    once: phrases(`
      (bank|public|school|christmas|easter|summer|winter)?[ -]?(holiday|hols|holidays) / vacation / half[ -]?term / inset( day)?
      teacher training day / (annual|parental|maternity|paternity) leave / days? off / off (all|the whole) day / off school
      \\d+(st|nd|rd|th) (birthday|bday|b-day|anniversary)
    `),
    yearly: phrases(`
      (birthday|bday|b-day|anniversary|name day)
    `),
    never: phrases(`
      (birthday|bday|b-day|anniversary|holiday|holidays|vacation)(['’]?s)? (party|dinner|lunch|drinks?|meal|do|brunch|breakfast|tea|cake|presents?|gifts?|card|call|celebrations?|bash|trip|concert|shopping|planning|photos?|flight|club|camp|booking|request|meeting|show|market)
      (party|dinner|lunch|drinks|meal|brunch|cake|present|gift|card|call) for
    `),
  },
  numbers: references.enNumbers,
  otherReading: references.enOtherReading,
  ordinals: references.enOrdinals,
  timeNames: [...weekdays, ...months, ...dayParts],
  slips: {
    of: [...weekdays, ...months, 'tomorrow', 'yesterday', 'afternoon', 'evening'],
    others: {
      wensday: 'wednesday',
      wendsday: 'wednesday',
      wensdays: 'wednesdays',
      thirsday: 'thursday',
      tomorow: 'tomorrow',
    },
  },
  besideDigits: {
    before: [...['in', 'at', 'from', 'today', 'tomorrow', 'tonight'], ...weekdays, ...months, ...shortMonths],
    beforeClocks: [...weekdays, ...shortWeekdays],
    behind: [...months, ...shortMonths, 'uhr'],
  },
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
