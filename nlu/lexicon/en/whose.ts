import type { CalendarWords, WhoseWords } from '../../words/people.ts';
import { phrases, words } from '../lists.ts';

/** All of the people who were mentioned before. */
const SPOKEN_OF_TOGETHER = [
  'of them',
  'the two',
  'the two of them',
  'these two',
  'those two',
  'the three',
  'the three of them',
];

/** How English asks about somebody else's calendar. */
export const enWhose: WhoseWords = {
  leads: phrases(`
    and / what about / how about / (i|we) (need|want|wish|would like|have)( you)? to (know|see|check|find out|ask)
    (i['’]d|we['’]d) (like|love)( you)? to (know|see|check|find out)
    (i|we) (want|need|would like|have) to (meet|see|talk to|speak to|call|invite)( with)? {who}, / (tell|show) me
    (please )?(check|see|look up|find out|confirm|let me know) / any idea
    (find|suggest|look for|show|give|get|pick|need)( me| us)? / (a|the|some|any) {slot}( that| which)?
  `),
  free: [
    "({wh}{when} )?{be}{when} {who}['’]s ({gap}|day|week|month|morning|afternoon|evening|weekend){when} {free}",
    '({wh}{when} )?{be}{when} {who}{when}( be)? {free}',
    "{wh}['’]?s{when} {who}{when} {free}",
    '(is|does|would|will|was) (that|this|it|then)( time)?( be)? (ok|okay|fine|good|alright|all right|possible|convenient|work|suit)( for| with)? {who}{end}',
    '{who}{when} {free}{when}\\s*\\?',
    '{who}{when},? {free} or (not|no|busy|free|taken)',
    '(any |are there any |is there any |find |show |what |which )(gaps?|openings?|availability)( are there| is there)?{when} for {who}{end}',
    '(the )?free (times?|slots?|hours) of {who}{end}',
    'how {free} {be} {who}{end}',
    '(which|who)( one)? of {who} {be}{when} {free}',
    '(which|who)( one)? of {who} (can|could) (do|make|manage|meet)( {time}| it)?{end}',
    '((a|the|some|any) )?{slot}{when}( that| which)? (works?|suits?|is good|are good|is fine)( best)?( for)? {who}{end}',
    '({wh}|what)( would| will| does| do)?{when} (works?|suits?|is good|is best)( best)?( for)? {who}{end}',
    '(does|do|would|will|is|are) {time}{when}( be)? (work|suit|ok|okay|good|fine|possible|convenient|free|available|better|best|easier)( best| better)?( for| with)? {who}{end}',
  ],
  whether: [
    '(if|whether|when|whenever|that|where) {who}{when} {be}{when}( be)? {free}',
    '(if|whether|when|that) {who}{when} (has|have|had){when} {something}',
    '(if|whether|when|whenever|that) {who}{when} (can|could) (make|manage|do|meet)',
    '(where|when|whenever|that|whether|if) {who}{when} (can|could){end}',
    "(if|whether|when|whenever|that|where) {who}['’]s{when}( be)? {free}",
    '((a|the|some|any) )?{slot} {who}{when} {be}{when} {free}',
  ],
  has: phrases(`
    {wh}{when} (does|do|will|would|could|can) {who}{when} (have|spare) {time}{end}
    ({wh}{when} )?(does|do|did|will|would) {who}{when} have{when} {something}
    ({wh}{when} )?(has|have) {who}{when}( got)?{when} {something}
    (what|which|how many) (meetings?|events?|appointments?|calls?|plans) (does|do|did|will) {who}{when} have
    what (has|have) {who}{when} got{when}( on| planned| scheduled)?
    what (is|are|was|were|will|['’]?s){when} {who}{when} (doing|up to|be doing|working on|busy with)
    what['’]?s{when} {who}{when} (doing|up to|working on|busy with) / what (does|do|did|will) {who}{when} (have|do)
    (what|which meetings|which events|which appointments) {who}{when} (has|have)( got)?{end}
    how (is|are|does|do|will){when} {who}{when}( look| looking| fixed| set){end}
    (how|what) (does|do|is|are|will) {time}{when} (look|looking)( like)? (for|with) {who}{end}
    (is |are )?(there )?(anything|something|much|a lot)( on| planned| scheduled| happening| going on)?{when} for {who}{end}
    what(['’]s| is| are) (on|scheduled|planned|up) for {who}{end}
    ({wh} )(can|could|would|might) {who}{when} (meet|talk|speak|chat|come|do it|make it)
    (can|could|would|will|might) {who}{when} (make|manage) it
    (can|could|would|will|might) {who}{when} (do|make|manage|meet) {time}
    (what|how)(['’]s| is| does| do| will| did){when} {who}['’]s? ({gap}|day|week|month|morning|afternoon|evening|weekend|workload)
  `),
  anyone: [
    "who(['’]s| is| are| will be| would be| might be| could be){when} {free}",
    "who(['’]s| has| have)( got)?{when} {something}",
    '(anyone|anybody|everyone|everybody|someone|somebody){when} {free}',
    'who (can|could) (do|make|manage|meet)( {time}| it)?',
  ],
  bothOfUs: [
    '({wh}{when} )?(are|could|can|do|will|might|r) {us}{when}( (be|have))?{when} ({free}|{something}|meet|talk|speak)',
    '({wh}{when} )?(are we|we are|are us|r we){when} {free}{when} {us}',
    '(do|does) {time} (work|suit)( for)? {us}{end}',
  ],
  us: ['we both', 'both of us', 'us both', 'we two', 'the two of us', 'both'],
  company: ['(do|does|will|did) {who}{when} have{when} {something}', '(have|has) {who}{when}( got)? {something}'],
  conditions: [
    '(?<!(ask|asks|see|check|know|wonder|wondering|tell|me|out) )(if|unless|provided|as long as|assuming|in case) {who} {be}( also| still)? {free}',
    "(?<!(ask|asks|see|check|know|wonder|wondering|tell|me|out) )(if|unless|provided|as long as|assuming|in case) {who}['’](s|re)( also| still)? {free}",
  ],
  rooms: [
    '(is|are) there{when} (any |enough |some |still )?(space|room|a seat|seats|capacity) (in|at) ({the} )?({name} )?{room}',
    '({wh}{when} )?{be}{when} ({the} )?({name} )?{room}( {name})?{when}( be)? {taken}',
    '(which|what|any) {room}( is|s are| are)?{when} {taken}',
    '(is|are) there{when} (a |an |any |some |no )?({empty} )?{room}{when}( that is| that are)? {taken}',
    '(is|are) there{when} (a |an |any |some |no )?{empty} {room}',
    "(who(['’]s| is| has)) (in|booked|using|taken) ({the} )?({name} )?{room}",
  ],
  theirs: [
    "{who}['’]s?{when} ({empty} )?{calendar}",
    '{their} (calendar|schedule|agenda|diary|availability)',
    '(appointments|meetings|bookings|commitments) of {who}{end}',
    '(calendar|calender|schedule|agenda|diary|planner|timetable) of {who}{end}',
    '((availability|openings) (of|for)|(free time|free slots) of) {who}{end}',
  ],
  busy: [
    'unavailable',
    'away',
    'in (a|another) (meeting|call)',
    'on (holiday|vacation|leave)',
    'out of (the )?office',
    '(?<=(does|do|did|has|have) .*)(meetings?|events?|appointments?|calls?|plans|anything|something)(?!.* (free|time))',
  ],
  kinds: {
    have: words('has have had'),
    be: words(`is are was were will would isn['’]t aren['’]t might can`),
    free: [
      '(not )?(free(?! (time|times|slots?)\\b)|available|busy|unavailable|booked|occupied|engaged|tied up|around|away|in the office|out of (the )?office)',
      'on (holiday|vacation|leave)',
      'in (a|another) (meeting|call)',
    ],
    something: [
      '(any |some |a |an |no |much |enough |a bit of |the )?(free |spare |open )?(time|hour|minute|moment|gap|slots?|openings?|availability|capacity)',
      '(any |a |no |many |much |a lot of )?(meetings?|events?|appointments?|calls?|plans|commitments)',
      '(anything|something|nothing|a lot|much)( on| planned| scheduled| going on)?',
    ],
    wh: [
      'when',
      '(at )?what (times?|hours?)',
      '(on )?(which|what) (days?|times?|slots?)',
      'how (often|long|late|early)',
      '(from|until|till|since) when',
      'where',
    ].flat(),
    slot: ['(time|slot|day|date|hour|moment|gap|window|opening|evening|morning|afternoon)s?'],
    calendar: phrases(`
      calend[ae]rs?( (free|busy|open|empty|full))? / schedules? / agendas? / diary / diaries / planner / timetable
      availability / workload / (free|busy|open|spare) (times?|slots?|hours?|gaps?) / openings / plans / meetings
      appointments / events / bookings / commitments / next (meeting|appointment|event|call)
    `),
    diary: ['(calend[ae]r|cal|diary)(?!\\s+(?:events?|entry|entries|appointments?|items?|invites?|invitations?)\\b)'],
    the: words('the a an any this that our my'),
    room: [
      '(projector|beamer|screen|whiteboard|company car|pool car|parking (space|spot))',
      '(meeting |conference |board ?)?(rooms?|boardroom|auditorium|studio)( (\\d\\w*|\\p{L}\\d*)(?![\\p{L}\\d]))?',
    ],
    taken: ['(free|available|busy|booked|occupied|taken|in use|reserved|empty|open)'],
    empty: ['(free|available|empty|open|busy|spare)( meeting| conference)?'],
  },
  mentions: {
    asked: words('does did has is are will can could would when’s'),
    led: words('for with of from to and or'),
    follows: words('has is does can could will would looks'),
    pronouns: words('he she him her his hers'),
    nouns: 'small',
  },
  possessives: words('his her their'),
  subject: words('about called named titled regarding'),
  asking: 'is {who} free {time}',
  between: words(`
    on at in for from to till until between by this next then also both all either today still already any
    currently generally usually please maybe around about into onto together common`),
  me: words('i me myself we us you'),
  spokenOf: [...words('he she they him her them'), ...SPOKEN_OF_TOGETHER],
  severalSpokenOf: [...words('they them their'), ...SPOKEN_OF_TOGETHER],
  unnamed: [
    ...words(`
    he she they them him her others everyone everybody anyone anybody someone somebody people folks colleagues landlord coach
    mentor ceo cto cfo plumber nanny babysitter tutor trainer director lead intern`),
    ...SPOKEN_OF_TOGETHER,
  ],
  determiners: words('my the our your his her their this that any all'),
  articles: [],
  never: words(`
    there here not time times any available booked slot slots date dates spot spots day days week weekend hour hours month ground way
    does do did is are was were has have had what how when who whose which`),
  own: words(`
    google own main primary default personal whole entire full busy empty daily weekly monthly yearly online digital current
    upcoming regular normal usual actual whole packed crazy hectic hectic complete overall shared
    my the our your his her their this that next last any new all some`),
};

const OWNED = '(my|our|the|your|his|her|their|this|that)';

/** How English names one of several calendars. */
export const enCalendars: CalendarWords = {
  nouns: ['(calend[ae]r|cal|diary)(?!\\s+(?:events?|entry|entries|appointments?|items?|invites?|invitations?)\\b)'],
  to: [`(to|into|onto|in to|on to|over to)( ${OWNED})?`],
  on: [`(on|in|from|of|off|at|for|with|within|out of)( ${OWNED})?`],
  except: [`(without|except(ing)?( for)?|excluding|minus|not counting|apart from|other than|leaving out)( ${OWNED})?`],
  same: ['(in )?there', '(in|on|to|into) (that|this|the same)( one| calendar)'],
  bare: [OWNED],
  phrases: [
    `({to}|{on}) ${OWNED} {name} {noun}`,
    `${OWNED} {name} {noun}`,
    '({to}|{on}) {usual} {noun}',
    '{usual} {noun}{end}',
    '({lead} )?{noun} (called|named) {name}{end}',
    '({to}|{on}) {noun} of (the|our) {name}{more}',
    '(?=(to|into|onto|on to) )(?<=(?<!\\p{L})(put|stick|pop|save|place) [^.!?]{1,60} )(to|into|onto|on to) ((the|my|our) )?{usual}{more}',
    '(?<=(?<!\\p{L})(put|move|stick|pop|add|save|stick) (it|this|that) )(in|into|on|to) ((the|my|our) )?{usual}{end}',
  ],
  named: ['({to}|{on}) {name} {noun}'],
  never: words(`
    the a an my our your his her their this that on in at to of off for from and or with within into onto by is are was what what's whats
    show check open see view read put add move take me us it all any each every both another calendar calendars calender diary
    next last new`),
  known: { to: [`(?<=\\b(it|that|this|them|one) )(on|in)( ${OWNED})?`], on: [`(on|in)( ${OWNED})?`, `from ${OWNED}`] },
  own: words('main own primary default usual normal regular'),
  kinds: {
    family: words('family fam household home kids children'),
    work: words('work job office business company'),
    private: words('private personal'),
    holidays: ['holidays', 'holiday', 'bank holidays', 'public holidays'],
    birthdays: words('birthdays birthday'),
    team: words('team staff group department'),
    school: words('school uni university college'),
    sport: words('sport sports training fitness gym'),
  },
};
