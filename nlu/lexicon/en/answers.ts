import type { Words } from '../../words/words.ts';
import { phrases } from '../lists.ts';

/** What is said of something that is to be so. */
const FINE =
  '(good|great|fine|perfect|right|correct|ok|okay|alright|all right|lovely|wonderful|awesome|excellent|cool|nice|amazing|fantastic|brilliant|super|ideal)';

/** Ways to say that what is shown is not right. */
export const enWrong = [
  'wrong',
  'incorrect',
  'not yet',
  'not quite',
  'not like that',
  `((that|it|this)('?s| is| was) )?(all )?(wrong|incorrect|not (quite |really |at all )?(${FINE}|it|what i (meant|said|want|wanted)))`,
  `(that|it|this) (isn't|is not|wasn't|was not|doesn't (look|sound|seem)|does not (look|sound|seem)) (quite |really )?(${FINE}|it|what i (meant|said|want|wanted))`,
  '((that|it|this) (is|was) )?(a |the )?wrong answer',
  "you('ve| have)? (got|understood|took) (me|that|it|this) (all )?wrong",
  "you('ve| have)? misunderstood( me| that)?",
  "(that|it|this) (doesn't|does not|won't|will not) (work|suit me|fit)( for me)?",
];

export const enYes = [
  'yes+',
  'yse',
  'yas+',
  'affirmative',
  '(mhm|mm-?hm+|uh-? ?huh)',
  'ofc',
  'obviously',
  'spot on',
  "(that|it)(['’]?ll| will) do( (nicely|fine|me))?",
  'yea',
  'ya+',
  'very well',
  'yes (please )?do( so| it| that)?',
  '((yes|yeah|yea|ya|yep|yup|ok|okay|sure),? )+((that|this)( one)?|go on|go for that one)',
  'go on( then)?',
  'sweet',
  '(stick|pop|pencil|bang) (it|that|this) (in|down)( (the|my) (diary|calendar))?',
  'ye[ps]h?',
  'lgtm',
  'i guess',
  '(no,? )?(wait,? )?i (mean|meant) (yes|yeah|yep)',
  'yes',
  'yes please',
  'yeah',
  'yep',
  'yup',
  'yh',
  'yeh',
  'ye',
  'y',
  'sure',
  'sure thing',
  'of course',
  'ok',
  'okay',
  'k',
  'absolutely',
  'definitely',
  'do it',
  'why not',
  'try again',
  'again',
  'please do',
  'go',
  'go for it',
  'let us do it',
  "let's do it",
  "let's do that",
  'now yes',
  'i think so',
  'i guess so',
  "that's it",
  'as you say',
  'by all means',
  // "That all looks good to me", "thats perfect", "fine".
  `(((that|it|this|everything|all of (it|that)|those|they|these)( one)?( all)?('?s| is| are| was| would be| will be| does)?|all)( (all|just|very|really|quite|absolutely|totally|completely|so))? )?((looks|look|sounds|sound|seems|looking|sounding) )?((all|just|very|really|quite|absolutely|totally|completely) )?${FINE}( (to|for|by|with) me)?( (then|now|too|enough))?`,
  '(that|it|this|those)( one| time| day)?( (will|would|does|should))? (works?|suits?|fits?)( me)?( (for me|fine|well|great|perfectly|nicely))?',
  'works (for me|fine|well|great)',
  'i (do |can )?(confirm|agree|approve)( (all of )?(it|that|this|all|everything))?( all)?',
  "(i|i'd|i would)( would|'d| do)? (like|love) (it|that|to)",
  '(thanks|thank you|cheers|ta)( (very|so) much| a lot)?,? (yes|yeah|yep|please do)( please)?',
  '(love|like) it',
  "(that is|that's|thats) (exactly )?what i (need|want|wanted|meant|said)",
  'exactly( what i (need|want|wanted|meant|said))?( (right|so))?',
  'go (right )?ahead( and (do|book|add|create|confirm|save|schedule|make|send) (it|that|this))?',
  'confirm(ed)?( (it|that|this|all|everything))?( all)?',
  '(book|add|create|save|schedule|make|send|submit) (it|that|this)( (in|now))?( (anyway|all the same|regardless))?',
  "((never mind that|no matter|doesn['’]?t matter|whatever|that['’]?s (ok|okay|fine)|i don['’]?t (mind|care)),? )?(book|do it|move it|book it|add it) (anyway|all the same|regardless)",
  '(send|ship|submit|post)( (it|that|this))?( (off|out|away|now|over))*',
  '👍',
  '✅',
  '👌',
];

export const enNo = [
  'no',
  'no thanks',
  'no thank you',
  'nope',
  'nah',
  'n',
  'of course not',
  'not really',
  "don't",
  'do not',
  "don't do it",
  'not that',
  'no way',
  'no,? (wait|hold on|hang on|stop)',
  'neither',
  'none',
  'rather not',
  'better not',
  'certainly not',
  'absolutely not',
  'not now',
  "i don't think so",
  'i do not think so',
  "please don't",
  'please do not',
  'keep it',
  "(i|i've|i have) changed my mind",
  "(do not|don't) invite( (him|her|them|anybody|anyone))?",
  'without inviting( (him|her|them|anybody|anyone))?',
  ...enWrong,
  '👎',
  '❌',
];

export const enBeforeAnswer = phrases(
  'um / umm / uh / er / erm / so / then / ok so / oh / well / now / and / hm / hmm / ah / please / i think / actually',
);

export const enClosings = [
  "((and|so|then|now) )*(we|i)( are|'re| am|'m)( all)? (set|done|good|finished|through|happy)( (here|then|now|with (it|that|this)|for (now|today)))*",
  "((and|so|then) )*(that|this|it)('s| is|s| was| will be|'ll be| would be|'d be) (all|everything|the lot)( (i need|i needed|i wanted|we need|from me|for (now|today|me)|then))*",
  '((and|so) )*(nothing|no|not anything) (else|more|further)( (changes?|for (now|today)|to (add|change)|from me|needed))*',
  "(and )?((you can|you may|let us|let's) )?(just )?(book|save|add|create|confirm|lock|write|put|finali[sz]e) (it|that|this)( (in|up|down|then|now|for me|as it is))*",
  "(and )?(let's|let us|we can|we'll|i'll) (go|run|stick) with (it|that|this)( then)?",
];

export const enAfterAnswer = phrases(
  `just / only / but / and / please / thanks / thank / make / at / it / i would / i'd / i want / i need`,
);

export const enDecisions: Words['decisions'] = {
  hold: phrases(`
    do that first / that first / first that / do that one first / first / yes do that first / do it first
    put it on hold / hold it / come back to this later / later
  `),
  switch: phrases(`
    drop this / drop it / drop this and do that / do that instead / that instead / switch / forget this / leave this
    only that / the other one / the new one
  `),
  'go-on': phrases(`
    go on / go on with this / continue / carry on / keep going / continue with this / stay here / stay with this
    this one / this first / first this / finish this first / ignore that / not now
  `),
  answer: phrases(`
    it is my answer / it's my answer / that is my answer / that's my answer / it is the answer / that's the answer
    that was my answer / it was the answer / it is the title / it's the title / that's the title / that's the name
    that's what it's called / call it that
  `),
};

export const enSkip = [
  'skip',
  'skip it',
  'skip that',
  'skip this',
  'leave it out',
  'leave it empty',
  'leave that empty',
  'none',
  'nothing',
  'no matter',
  "doesn't matter",
  'does not matter',
  "it doesn't matter",
  'it does not matter',
  "i don't care",
  'i do not care',
  "don't care",
  "i don't mind",
  'whatever',
  'whatever you like',
  'anything',
  'any',
  "((i|i'm|im|i am) )?(really |honestly )?(don't|dont|do not) (care|mind)( (what|which|when|how|who)( [\\p{L}']+){0,4})?",
  '(just |please |you can |can you |could you |no idea,? |no,? )*(you )?(choose|decide|pick|suggest|call it|name it|make up|think of)( (it|one|a|an|any|some))?( (something|anything|whatever|title|name|time|slot))?( (for me|you (like|want|think|prefer)( best)?|suits|suits you|works|that works|short|please))?',
  '(just |please )*((call|name) it )?(what|whatever|anything) (you|u) (like|want|think|prefer|fancy)( best)?',
  "(the )?(title|name|time|place|day) (really )?(doesn't|doesnt|does not|isn't|is not) (matter|important)",
  "(it )?((has|needs|have|need)|(doesn't|doesnt|does not|don't) (have|need)) (no|a|any) (title|name)",
  '(no|without a|without any) (title|name)( (needed|required|necessary))?',
  "(it )?(doesn't|doesnt|does not) matter( (when|what|who|where|which|to me))?",
  "((i'm|i am|im) )?(easy|flexible)",
  'whichever',
  'up to you',
  'you choose',
  'you decide',
  'no preference',
  'as usual',
  '(just |you can |please )*(ignore|disregard|drop|omit|scratch|strike|leave out)( all( of)?)? (it|that|this|them|those|these)( bit| part| word)?( then)?',
  '(just |you can )*leave (it|that|this|them|those) (out|away|off)( then)?',
  "((it's|that's|it is|that is|it was|that was) )?(just |only )?(a typo|a mistake|an accident|not important|unimportant|irrelevant|nothing( important)?)",
  '(it|that) (means nothing|means nothing at all|has no meaning|can go)',
  'the usual',
  "((just|then|please|let's|ok|okay|well) )*(go on|go ahead|carry on|continue|proceed|do it|book it|create it|make it)( then| anyway| just)* without( (it|him|her|them|that|one|an address))?( then)?",
  '((just|then|ok|okay|fine) )*(book|create|schedule|add|save|make) it (anyway|all the same|regardless)',
  '((just|then|ok|okay|well|fine) )*(without|skip|forget( about)?|leave out|never mind) (him|her|them)( then| for now)?',
  'leave (him|her|them) (out|off)( then| for now)?',
  '(i (have|have got|know) )?(no|without( an| the| her| his| their)?) (e-?mail( address)?|address)',
  "i (don't|do not|haven't) (have|know|got) (it|one|(her|his|their|the|an)( e-?mail)? address|(her|his|their) e-?mail)",
  "(he|she|they) (doesn't|does not|don't|do not) (need to (come|be invited)|have (one|an address))",
];

const PUT_IT_IN =
  '(,? (and |so |just |please |simply )*(put|add|book|save|create|enter|note) it( (in|down|there|anyway))?)?';

export const enAlone = [
  "((no|nope|well|oh|it's|its|that's),? )*(just|only) (me|myself|for me)( (please|then|this time|and myself|on my own))?",
  '(me|myself) (only|alone|and only me)',
  '(no ?(body|one)|not anyone|none of them)( (else|at all|please|needs to be (there|invited)|is coming))?',
  "((no|there are|there're|with(out)?|i have|it has) )*(no|without|without any) (guests?|attendees?|others|people|participants?|invitees?)( (please|needed))?",
  "(by myself|on my own|i'm alone|alone|solo)",
  '(only|just) (put|add) it (in|to|on) my (own )?calendar',
];

export const enUninvited = [
  `((no|nah|nope|just|ok|well),? )*((i|we|you|he|she|they) )?(don't|dont|do not|doesn't|does not|won't|needn't)( (really|even))? (need|want|send|get|need to send|have to send)( (him|her|them))? (an?|any|the) (invites?|invitations?)( for (this|that|it|him|her|them))?${PUT_IT_IN}`,
  `((no|nah|nope|and|just|ok|well),? )*(no|without( an| any| the)?) (invites?|invitations?)( (needed|necessary|required|for (him|her|them|this|that|it)))?${PUT_IT_IN}`,
  `((no|nah|nope|but|and|just|ok|well),? )*without (inviting|asking|telling) (him|her|them|anyone|anybody)${PUT_IT_IN}`,
  `((no|nah|nope|just|ok|well),? )*(no need to|don't|dont|do not|you don't have to|don't need to) invite (him|her|them)${PUT_IT_IN}`,
];

export const enRestricting = phrases(`
  not / don't / dont / doesn't / never / but / except / except for / excluding / apart from / other than / without
  unless / keep / some / half / most / following / remaining / future / onwards? / later ones / rest
`);

export const enVagueShift = [
  '((just |maybe )?(a |some |any )?(little |tiny )?(bit|little|touch|tad|while|slightly|somewhat|much) |any )?(later|earlier|sooner)( on)?( (maybe|perhaps|instead|then|if possible))?',
];

export const enConditions = phrases(`
  if / unless / provided / as long as / in case / when / whenever / once / until / till / only after / though / although / or / instead / rather
`);

export const enAnswerFrames: Words['answerFrames'] = {
  before: phrases(`
    dunno / i don't know / not sure / hm / hmm / er / um / uh / well / oh / ok / okay / so / like / kind of
    sort of / something like / maybe / perhaps / probably / possibly / i guess / i think / i suppose / let's say
    let's do / let's take / i'd say / say / how about / what about / i was thinking of / i am thinking of
    i'm thinking of / it's / it is / that is / that's / that would be / that'd be / it would be / it should be
    please / just / take / i meant / i mean
  `),
  behind: phrases(
    `i guess / i think / i suppose / i'd say / or so / please / pls / thanks / then / maybe / probably / perhaps`,
  ),
  option: {
    before: phrases(`
      the / a / an / that / this / some / i'd like / i would like / we'd like / we would like / i'll take / i'll have / we'll take
      we'll have / i want / i need / we want / we need / i prefer / i'd prefer / i'd rather have / can i have / could i have / can i get
      can we have / could we have / give me / give us / make it / let me have / rather / better / actually
    `),
    behind: ['one', 'ones', 'actually', 'though', 'instead', 'for me', 'for us'],
  },
  explaining: [
    "(it|that|this|they|those|these)( is|'s|s| are|'re)( for)?",
    '(it|that|they)( just)? (means?|stands? for|would be|refers? to)',
    'is|are|means|stands for|refers to',
  ],
  frames: {
    'date-time-range': ['at {answer}', 'in {answer}'],
    'time-change': ['at {answer}', '{answer} minutes'],
    duration: ['{answer} minutes'],
    reminders: ['{answer} before', '{answer} minutes before'],
    repeat: ['every {answer}'],
    'date-range': ['on the {answer}', 'in {answer}'],
    'any-range': ['on the {answer}', 'in {answer}'],
    'people-to-add': ['add {answer}'],
    'people-to-remove': ['without {answer}'],
  },
};

const I_AM = "(i'm|i am|im|we're|we are|i will be|i'll be)";
const WILL_NOT = "(can't|cannot|can not|cant|won't|will not|wont|couldn't|(am |'m )?(not able|unable) to)";
const COME =
  '(come|attend|join|go|make (it|that|the|this)|be there|be coming|be attending|be joining|be going|participate)';
const COMING = '(coming|attending|joining|going|able to (come|make it|attend|join))';

const PROPOSE = '(please |can you |could you )?([Pp]ropose|[Ss]uggest|[Oo]ffer)';
/** All of a time, in the words that say one. */
const WHEN =
  "((on|at|the|this|next|coming|from|to|till|until|or|in|half|past|quarter|about|around|(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?|[MTWFS](on|ues?|ed(nes)?|hu(rs?)?|ri|at(ur)?|un)(day)?|tomorrow|tmrw|today|tonight|noon|lunchtime|morning|afternoon|evening|week|am|pm|o['’]clock|[\\d:.]+(am|pm|st|nd|rd|th)?|(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))(?![\\p{L}\\d:.]) ?)+";
/** What leads to a proposal that the answer before suggests, and what follows it. */
const SO_THEN =
  '(([Tt]hen|[Oo]k(ay)?|[Kk]k?|[Aa]lright|[Rr]ight|[Ff]ine|[Ww]ell|[Ss]o|[Ii]n that case|[Pp]lease|[Jj]ust|([Cc]an|[Cc]ould) you),? )*';
const AFTER_ALL = '(then|instead|please|pls|to (him|her|them))';
const THE = "(the|this|that|my|our|his|her|their|\\S+['’]s)";
const SUITS =
  '(works|is (ok|okay|fine|good|possible)|suits|would (work|suit|be (ok|okay|fine|possible))|is any good)( for (him|her|them|us))?( too| instead)?[?]?';
const SAY =
  '([Ss]ay|[Tt]ell (them|him|her|everyone|everybody|people|the team|the others)|[Ll]et (them|him|her|everyone|everybody|people|the team|the others) know)';
/** A verb before the event, which says what is done with it. */
const ORDER =
  '(please|can|could|would|[Cc]ancel|[Dd]ecline|[Cc]all|[Dd]elete|[Rr]emove|[Dd]rop|[Ss]kip|[Mm]ove|[Ss]crap|[Aa]ccept|[Rr]eject|[Rr]efuse|[Tt]ake|[Kk]ill|[Bb]ook|[Aa]dd|[Pp]ut|[Ss]chedule|[Ss]end|[Tt]urn)';
/** What says that the speaker stays away. */
const AWAY =
  "(i['’]?m|i am|i['’]?ll be|i will be|we['’]?re|we are|I['’]?m|I am|I['’]?ll be|I will be) (not (coming|in|there|around|able|well)|out|off|away|absent|sick|ill|unwell|poorly|on (leave|holiday|vacation|sick leave)|at the (doctor|dentist|hospital)|travelling|traveling|stuck|down with)(?!\\p{L})";

/** How an invitation is answered. */
export const enResponses: Words['responses'] = {
  accept: [
    'accept(ed|ing|s)?',
    'acceptance',
    '(say|said|reply|replied|respond|answer|vote|rsvp)( with)? (a )?(yes|ok|okay)',
    '(yes|ok|okay) (to|for) (the|this|that|his|her|their|my|all|every)',
    `${I_AM} ${COMING}`,
    `(i'll|i will|we'll|we will|i can|we can|i'm happy to|i am happy to|i'd love to) ${COME}`,
    `(tell|let) [^,.;]{1,40} (know )?(that )?${I_AM} (coming|in|attending|joining)`,
    '(count|put) me (in|down)( (for|as) [\\p{L}-]+)?',
    "(i|we)(['’]d| would)? (would )?(rather |very much |now |really |quite )*(like|love|want) to (go|come|attend)",
    "(i'm|i am|im) in",
    'mark me( down)? as (attending|coming|going|present|yes)',
    'confirm( that)?( my)? (attendance|participation|that i)',
  ],
  decline: [
    'declin(e|es|ed|ing)',
    'reject(ed|ing|s)?',
    'turn (it|this|that|them|down)( down)?',
    'turn [^,.;]{1,40} down',
    'refuse',
    '(say|said|reply|replied|respond|answer|vote|rsvp)( with)? (a )?no',
    'no (to|for) (the|this|that|his|her|their|my|all|every)',
    `${WILL_NOT} ${COME}`,
    `${I_AM} not ${COMING}`,
    `(tell|let) [^,.;]{1,40} (know )?(that )?(i|we) ${WILL_NOT} [^,.;]{1,40}`,
    'count me out',
    '(send|give) (them |him |her )?(my )?(regrets|apologies)',
    'mark me( down)? as (not [\\p{L}-]+|absent|away|no)',
    'pass on',
  ],
  maybe: phrases(`
    ((say|said|reply|replied|respond|answer|vote|rsvp)( with)? (a )?)?maybe / tentative(ly)? / perhaps / possibly
    (i|we) (might|may)( be able to)? (come|attend|join|make it|be there|go)
    (i'm|i am|im) not sure (if|whether|yet) / undecided / pencil me in
  `),
  note: [
    `((and|but) )?(please )?tell (them|him|her|everyone|the organi[sz]er|\\p{L}+)( that)?(?= (i|i['’]m|im|we|we['’]re|my|it|the|there)(?!\\p{L}))`,
    '(and|but) (please )?(say|tell (them|him|her|everyone)|let (them|him|her) know|add|write|mention|explain)( that)?(?! (yes|no|maybe)(?![\\p{L}]))',
    'saying( that)?',
    'telling (them|him|her)( that)?',
    '(with|and add|and leave|and send)( (the|a|this|my)( \\p{L}+)?)? (note|message|comment|words|reason|explanation|line)( that| saying( that)?| to say( that)?)?',
    'with( a| my)?( quick| big)?(?= (sorry|apolog(y|ies)|thanks?|regrets?|i can|i am)(?!\\p{L}))',
    'reason(?=:)',
    '(and )?(give|giving|state|stating)( as)?( the| a| my)? reason,? that',
    '(with|giving|for|stating) (as )?(the |my |a )?(simple )?reason,? that',
    'because(?! of(?!\\p{L}))',
    'since (i|we)(?=[^\\p{L}])',
  ],
  told: [
    "(and )?(please )?tell (them|him|her|everyone|the organi[sz]er|\\p{L}+)( that)?(?= (i|i['’]m|im|we|we['’]re|my)(?!\\p{L}))",
    '(with|w|w/|and add|and leave|and send)( (the|a|this|my)( \\p{L}+)?)? (note|message|msg|comment|reason|explanation|line)( that| saying( that)?| to say( that)?)?',
    '(?<!(the|a|my|this) )(note|message|msg|reason)(?=\\s*:)',
  ],
  reason: [
    '(because of|bc of|due to|owing to|on account of|thanks to)',
    "(?<=[,;.!–-]\\s*)(sorry|unfortunately|i'm|i am|i'll|i will|i've|i have|i might|we're|we are|we'll|i can only|i can)",
  ],
  proposal: {
    lead: [
      '(and|but) (please )?(suggest|propose|offer)(?! (another|a different|some other|a new|other))',
      '(suggesting|proposing)(?! (another|a different|some other|a new|other))',
      '(how|what) about',
      'could we (do|meet|make it)',
      'can we (do|meet|make it)',
    ],
    ending: ['instead', 'please', 'instead please'],
    as: 'How about {it}?',
  },
  inviter: [
    "{who}['’]s (invitation|invite|meeting request|request)",
    '(the |that |this |an )?(invitation|invite|meeting request)s? (from|by|of) {who}',
    'what {who} (has )?invited me to',
  ],
  restated: {
    [`${SO_THEN}${PROPOSE} (?=${WHEN} (to|with) ){when} (to|with) (?!(him|her|them)(?!\\p{L})){who}( ${AFTER_ALL})*[?]?`]:
      "maybe for {who}'s invitation and suggest {when}",
    [`${SO_THEN}${PROPOSE} (to )?(?!${WHEN} ){who} ((that we (do|meet|make it)|doing|meeting) )?(?<!(day|tomorrow|tonight) )(?=${WHEN}(${AFTER_ALL} ?)*[?]?$){when}( ${AFTER_ALL})*[?]?`]:
      "maybe for {who}'s invitation and suggest {when}",
    [`${PROPOSE} (?!${WHEN} |${THE} |(a )?(new|another|different|other|better) ){rest} to {other}`]:
      'schedule {rest} with {other}',
    [`(please )?[Aa]sk {who} (if|whether) (?=${WHEN} ){when} ${SUITS}`]:
      "maybe for {who}'s invitation and suggest {when}",
    [`${SO_THEN}${PROPOSE} (?=${WHEN}(${AFTER_ALL} ?)*[?]?$){when}( ${AFTER_ALL})*[?]?`]:
      'say maybe to it and suggest {when}',
    [`${PROPOSE} (?=${WHEN} for ){when} for (?=${THE} ){event}( instead)?`]: 'maybe for {event} and suggest {when}',
    [`${PROPOSE} (moving |to move )?(?=${THE} ){event} (to|on|for|at) (?=${WHEN}$){when}`]:
      'maybe for {event} and suggest {when}',
    [`${PROPOSE} (a )?(new|another|different|other|better) (time|date|slot|day)s? (for|to) {event}[:,]? (?=${WHEN}$){when}`]:
      'maybe for {event} and suggest {when}',
    [`(?!${ORDER} ){event}( ?[-–—,:]| and) (please )?${SAY}( that)? (?=${AWAY}){rest}`]:
      'decline {event} and say {rest}',
    "(please |can you |could you )?([Tt]ell|[Ll]et) {who}( know)?( that)? (?=(i|we|I) (can['’]?t|cannot|won['’]?t) ){rest}":
      '{rest}',
    [`(please )?${SAY} (?=${AWAY}){rest} (for|at|to|from) {event}`]: 'decline {event} and say {rest}',
    [`(please )?${SAY} (at|in|for) {event} (that )?(?=${AWAY}){rest}`]: 'decline {event} and say {rest}',
  },
};
