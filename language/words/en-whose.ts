import { words } from './lists.ts';
import type { WhoseWords } from './words.ts';

/** How English asks about somebody else's calendar. */
export const enWhose: WhoseWords = {
  leads: [
    'and',
    'what about',
    'how about',
    '(i|we) (need|want|wish|would like|have)( you)? to (know|see|check|find out|ask)',
    "(i['’]d|we['’]d) (like|love)( you)? to (know|see|check|find out)",
    '(i|we) (want|need|would like|have) to (meet|see|talk to|speak to|call|invite)( with)? {who},',
    '(tell|show) me',
    '(please )?(check|see|look up|find out|confirm|let me know)',
    'any idea',
    '(find|suggest|look for|show|give|get|pick|need)( me| us)?',
    '(a|the|some|any) {slot}( that| which)?',
  ],
  free: [
    '({wh}{when} )?{be}{when} {who}{when}( be)? {free}',
    "{wh}['’]?s{when} {who}{when} {free}",
    '{who}{when} {free}{when}\\s*\\?',
    'how {free} {be} {who}{end}',
    'which of {who} {be}{when} {free}',
    '{slot}( that| which)? (works?|suits?|is good|are good|is fine)( best)?( for)? {who}{end}',
    '({wh}|what)( would| will| does| do)?{when} (works?|suits?|is good|is best)( best)?( for)? {who}{end}',
    '(does|do|would|will|is|are) {time}{when} (work|suit|ok|okay|good|fine|possible|convenient|free|available)( best)?( for| with)? {who}{end}',
  ],
  whether: [
    '(if|whether|when|that|where) {who}{when} {be}{when}( be)? {free}',
    '(if|whether|when|that) {who}{when} (has|have|had){when} {something}',
    '(if|whether|when|that) {who}{when} (can|could) (make|manage|do|meet)',
    '((a|the|some|any) )?{slot} {who}{when} {be}{when} {free}',
  ],
  has: [
    '({wh}{when} )?(does|do|did|will|would) {who}{when} have{when} {something}',
    '({wh}{when} )?(has|have) {who}{when}( got)?{when} {something}',
    '(what|which|how many) (meetings?|events?|appointments?|calls?|plans) (does|do|did|will) {who}{when} have',
    "what (is|are|was|were|will|['’]s){when} {who}{when} (doing|up to|be doing|working on|busy with)",
    "what['’]s{when} {who}{when} (doing|up to|working on|busy with)",
    'what (does|do|did|will) {who}{when} (have|do)',
    "what(['’]s| is| are) (on|scheduled|planned|up) for {who}{end}",
    '({wh} )(can|could|would|might) {who}{when} (meet|talk|speak|chat|come|do it|make it)',
    '(can|could|would|will|might) {who}{when} (make|manage) it',
    '(can|could|would|will|might) {who}{when} (do|make|manage|meet) {time}',
    "(what|how)(['’]s| is| does| do| will| did){when} {who}['’]s? ({gap}|day|week|month|morning|afternoon|evening|weekend|workload)",
  ],
  anyone: [
    "who(['’]s| is| are| will be| would be| might be| could be){when} {free}",
    "who(['’]s| has| have)( got)?{when} {something}",
    '(anyone|anybody|everyone|everybody|someone|somebody){when} {free}',
    'who (can|could) (do|make|manage|meet)( {time}| it)?',
  ],
  rooms: [
    '({wh}{when} )?{be}{when} ({the} )?({name} )?{room}( {name})?{when}( be)? {taken}',
    '(which|what|any) {room}( is|s are| are)?{when} {taken}',
    '(is|are) there{when} (a |an |any |some |no )?({empty} )?{room}{when}( that is| that are)? {taken}',
    '(is|are) there{when} (a |an |any |some |no )?{empty} {room}',
    "(who(['’]s| is| has)) (in|booked|using|taken) ({the} )?({name} )?{room}",
  ],
  theirs: [
    "{who}['’]s?{when} ({empty} )?{calendar}",
    '(calendar|calender|schedule|agenda|diary|planner|timetable) of {who}{end}',
    '(availability|free time|free slots|openings) (of|for) {who}{end}',
  ],
  calendars: [
    '(my|the|our|your|his|her|their|this|that) [“"‘\']?{name}[”"’\']? {diary}',
    '(in|on|from|of|check|show|open|see|view|read)( me)? [“"‘\']?((team|family|staff|group|department|company|office)) {diary}',
    'calendar (called|named) [“"‘\']?{name}[”"’\']?{end}',
  ],
  named: [],
  kinds: {
    be: ['is', 'are', 'was', 'were', 'will', 'would', "isn['’]t", "aren['’]t", 'might', 'can'],
    free: [
      '(not )?(free|available|busy|unavailable|booked|occupied|engaged|tied up|around|away|in the office|out of (the )?office)',
      'on (holiday|vacation|leave)',
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
    calendar: [
      'calend[ae]rs?( (free|busy|open|empty|full))?',
      'schedules?',
      'agendas?',
      'diary',
      'diaries',
      'planner',
      'timetable',
      'availability',
      'workload',
      '(free|busy|open|spare) (times?|slots?|hours?|gaps?)',
      'openings',
      'plans',
      'meetings',
      'appointments',
      'events',
      'bookings',
      'commitments',
      'next (meeting|appointment|event|call)',
    ],
    diary: ['(calend[ae]r|cal|diary)(?!\\s+(?:events?|entry|entries|appointments?|items?|invites?|invitations?)\\b)'],
    the: ['the', 'a', 'an', 'any', 'this', 'that', 'our', 'my'],
    room: [
      '(meeting |conference |board ?)?(rooms?|boardroom|auditorium|studio)( (\\d\\w*|\\p{L}\\d*)(?![\\p{L}\\d]))?',
    ],
    taken: ['(free|available|busy|booked|occupied|taken|in use|reserved|empty|open)'],
    empty: ['(free|available|empty|open|busy|spare)( meeting| conference)?'],
  },
  between: words(`
    on at in for from to till until between by this next then also both all either today still already any
    currently generally usually please maybe around about`),
  me: words('i me myself we us you'),
  unnamed: words(`
    he she they them him her everyone everybody anyone anybody someone somebody people folks colleagues landlord coach
    mentor ceo cto cfo plumber nanny babysitter tutor trainer director lead intern`),
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
