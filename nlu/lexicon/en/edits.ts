import type { Words } from '../../words/words.ts';
import { phrases } from '../lists.ts';

/** What may be said before what is asked for. */
const PLEASE = "([Pp]lease |[Cc]an (you|we) |[Cc]ould (you|we) |[Ll]et[’']?s )?";
const INSTEAD = '(,? (and )?(not|instead of|rather than) (at )?{old})?';
/** A day behind the clock time. */
const DAY = '( (?=on |today|tomorrow|tonight|this |next ){length})?';
/** How something is to be by video. */
const ONLINE =
  '(online|virtual(ly)?|by video|via video|on video|over video|(a |an )?(video ?call|video link|video meeting|call|google meet))';
const MAKE = '(please )?([Mm]ake|[Hh]old|[Dd]o|[Mm]ove|[Hh]ost|[Rr]un)';
/** Before the place that an event no longer has. */
const NOT_THERE = '(instead of|rather than|in place of|not) (in|at)';
const SWAP_PLACE =
  '(please )?([Ss]wap|[Rr]eplace|[Ss]witch|[Ee]xchange) (the |its )?(room|place|location|venue) (for|with|by|to)';

/** How long before an event, up to the end of a message. */
const BEFORE =
  '((an?|one|two|three|half|\\d+)[^,.;]{0,30} (before|beforehand|ahead|in advance|earlier|prior)|(on |in )?the (day|night|evening|morning|afternoon|week) before)';

/** How English says what is changed about an event. */
export const enEdits: Words['edits'] = {
  restated: {
    "((i|we)['’]?(ve)? )?((need|have|want|got|gotta|wanna|must)( to)? )?get (?<rest>(the|a|an|my|our) [^,.;]{1,40}) in(,| for| on) {tail}":
      'put in {rest}, {tail}',
    [`${PLEASE}([Cc]an|[Cc]ould|[Ss]hall) we ([Aa]dvance|[Bb]ring forward) {event} by {length}\\??`]:
      'move {event} {length} earlier',
    [`${PLEASE}(([Cc]an|[Cc]ould|[Ss]hall) we |([Cc]an|[Cc]ould) you )?([Aa]dvance|[Bb]ring forward) {event} (by )?(?=(an?|one|two|three|half|\\d+) ){length}\\??`]:
      'move {event} {length} earlier',
    [`${PLEASE}([Mm]ake|[Hh]ave|[Ll]et) (?=the |our |my ){event} (finish|stop|wrap up|end) (on )?(?=(mon|tues|wednes|thurs|fri|satur|sun)day ){verb} (?=\\d{1,2}[.!]*$){clock}`]:
      'make {event} end on {verb} the {clock}th',
    [`${PLEASE}([Mm]ake|[Hh]ave|[Ll]et) (?=the |our |my ){event} (finish|stop|wrap up) {when}`]:
      'make {event} end {when}',
    "((no|sorry|oops|nope|wait|actually),? )*((that|it)([’']?s| is) |make it |i meant? )?with {name},? (and )?not (with )?{other}":
      '{name} instead of {other}',
    [`${PLEASE}[Ee]nd (?!it |that |this |them ){rest} (at|by) {clock}${DAY}${INSTEAD}`]:
      'change {rest} {length} to end at {clock}',
    // "Finish my essay at 5" is something to do.
    [`${PLEASE}([Ff]inish|[Ss]top|[Ww]rap up) (?=the |our |today|tomorrow){rest} (at|by) {clock}${DAY}${INSTEAD}`]:
      'change {rest} {length} to end at {clock}',
    [`${MAKE} {rest} ${ONLINE} ${NOT_THERE} {event}`]: 'make {rest} online and remove the place',
    [`${MAKE} {rest} ${ONLINE} instead`]: 'make {rest} online',
    [`${ONLINE} ${NOT_THERE} {event}`]: 'make it online and remove the place',
    [`${SWAP_PLACE} ${ONLINE} (in|for|of|on|at) {event}`]: 'remove the place of {event} and add a video link',
    [`(please )?([Cc]an you |[Cc]ould you )?([Pp]ut|[Aa]dd|[Ss]et|[Ss]tick) (a |an )?(reminder|alert) (?=${BEFORE} (for|on|about) ){when} (for|on|about) (?=the |my ){event}`]:
      'change {event}: remind me {when}',
    [`(please )?[Rr]emind me (about|of) {event} (?=${BEFORE}[.!]*$){when}`]: 'change {event}: remind me {when}',
    [`(please )?([Cc]an you |[Cc]ould you )?([Pp]ut|[Aa]dd|[Ss]et|[Ss]tick) (a |an )?(reminder|alert) (on|to|at) {event} (?=${BEFORE}[.!]*$){when}`]:
      'change {event}: remind me {when}',
    '(please )?([Hh]ide|[Mm]ute|[Ss]witch off|[Tt]urn off|[Uu]ntick|[Uu]ncheck) (the |my )?{event} (calendar|cal)( for now| please)?':
      "don't count the {event} calendar",
    '(please )?([Uu]nhide|[Ss]how|[Ss]witch on|[Tt]urn on) (the |my )?{event} (calendar|cal) again( please)?':
      'count the {event} calendar',
    '(please )?[Ff]orward {event} to {other}': 'invite {other} to {event}',
    '(please )?([Aa]dd|[Ii]nvite|[Ii]nclude) (also|too|as well) {other}': 'add {other}',
    '{rest},? (please )?(put|add|stick|write|note) (that|this|it) (in|into|to|under) (the |its )?notes?':
      'note: {rest}',
    [`${SWAP_PLACE} ${ONLINE}`]: 'remove the place and add a video link',
    [`${MAKE} (it|this|that) ${ONLINE} (instead of|rather than|not) (a|the) (room|place)`]:
      'remove the place and add a video link',
  },
  otherTime: phrases(`
    (can|could|shall|should|may) (we|i|you) (maybe |perhaps |also |please )?(do|have|make|say|try|go for|take|get) (it |that |this )?(at |to |on |for )?{when}( instead| please| then| rather)?
    (let[’']?s|lets) (do|have|make|say|take|go for|try) (it |that |this )?(at |on |for |to )?{when}( instead| then| rather)?
    (i[’']?d|id|i would|we[’']?d|we would) (rather|prefer|like)( to)?( have| do| make)?( it| that| this)? (at |on |for |to )?{when}( instead| please)?
    (she|he|they)( says?| said| told me)?( that)?( she| he| they)?([’']d| would)? (rather|prefers?|preferred)( to)?( have| do| make)?( it| that| this)? (at |on |for |to )?{when}( instead| please)?
    (how|what) about (at |on )?{when} instead / (maybe|perhaps|or|rather|make that|better) (rather |at |on )?{when}( instead| rather)?
    (at |on )?{when} (would be|is|would suit (me|us)|suits (me|us)|works|would work|is actually)( much| a bit)? better( for (me|us|her|him|them|everyone))?
    (at |on )?{when} (instead|rather)( please)?`),
  lead: phrases(`
    no / yes / ok / okay / but / and / actually / oh / well / please / sorry / wait / also / can you / could you
    rather / nope / nah / oops / i meant / then / not yet / scratch that
  `),
  leading: phrases(`
    no / nope / nah / not yet / yes / yeah / ok / okay / and / actually / sorry / oops / oh / wait / hold on
    rather / but / better / let's do / scratch that / strike that
  `),
  meaning: phrases('i meant / i mean / i said / i want / it should be / that should be / should be / it must be'),
  slips: phrases(`
    sorry / apologies / apologise / oops / whoops / my (bad|mistake) / a (mistake|slip|typo) / wrong( \\p{L}+)? / actually / instead / rather / after all
    scratch that / i (mean|meant) / i (wanted|was going|intended|was supposed) (to )?(say|write|put|type) / (should|must) (have|['’]ve) (been|said) / should be / (supposed|meant) to be
    no,? (wait|actually|sorry) / on (reflection|second thoughts?) / changed / (has|have|had) to be / (can['’]?t|cannot|can not|won['’]?t|doesn['’]?t|does not) (do|make|work|manage|suit)
    no longer / (not|any) ?more / anymore / no good / (she|he|they)(['’](s|re|ve|d|ll))? / (it|that)(['’]?s| is| will be|['’]ll be) (now |actually |really )?(not|at|on|from|til|till|until)
    (it |and |that )?(takes|lasts|starts|begins|ends|finishes|runs)`),
  between: ['and', 'but', 'also', 'then', 'n', '&'],
  behindBetween: { no: 'without' },
  article: phrases('the / its / a / an / another / my / our / (the )?(event|meeting|appointment)'),
  titles: ['title'],
  rename: [
    '(rename it( to)?|(call|name|title) it( as)?)\\s*:?( an?)? {rest} instead',
    '(rename it( to)?|(call|name|title) it( as)?)\\s*:?( an?)? {rest}',
    '(it|that|this) (should|must|ought to) be (called|named) {rest}',
    '(call|name|title) (that|this|the (event|meeting|appointment|thing|whole thing))( as)?\\s*:? {rest}',
    '(the )?title (?!(of|should|is|must|to|for)(?!\\p{L})){rest}',
    '(?!(put|add|set|use|make|change|note|list|mark|take|write)(?!\\p{L})){rest} (as|for) (the |its |a )?title',
  ],
  renameOther: [
    '(rename|retitle) {of} (to|as|into|->|→|=>) {rest}',
    '(change|set|edit) the (title|name) of {of} (to|as|into|->|→|=>) {rest}',
    '{of} (is|will be|should be) (now )?(called|named|titled) {rest}',
  ],
  correct: [
    "(make (it|that)|(move|change|set) (it|that)( to)?|put it|reschedule it( to)?|let's make it|rather|instead) {rest}",
    '{rest} instead',
    '{rest} (would be|would work|is|works|suits me) better',
  ],
  replace: [
    '((make (it|that)|take|use)\\s+)?{rest} (instead of|rather than|in place of|and not) {of}',
    '(replace|swap) {of} (with|by|for) {rest}',
  ],
  toTime: ['to', 'until', 'till'],
  remove: [
    'take {rest} off .+',
    "{rest} (can't|cannot|can not|won't|isn't|is not)( (make it|come|coming|join|joining|be there|in|available))?",
    "((let's|just) )?(go ahead|go on|carry on|continue|do it|book it|create it) without {rest}",
    '(without|remove|drop|leave out|leave|take off|take out|uninvite|exclude|delete|not|skip|never mind( about)?|forget( about)?) {rest}( out| off)?',
  ],
  add: ['(add|invite|include|plus|with|loop in|bring in|loop)( (also|too|as well))? {rest}'],
  slot: {
    clearOf: ['(remove|delete|drop|clear|take) {slot} (of|from|for|off|on) {of}'],
    clear: ['(remove|delete|drop|clear) {slot}(( (to|into|as))?\\s*[:=]? {rest})?', '(no|without) {slot}$'],
    moreOf: [
      '(add|put|attach) {slot} (to|on|for) {of}(\\s*:| (that|saying|which says)) {rest}',
      '(add|append) to {slot} (of|for) {of}\\s*: {rest}',
      '(add|append|put|write) {rest} (to|in|into|at the end of) {slot} (of|for) {of}',
      '(add|append) to {slot}\\s*: {rest}',
      '(add|append) {rest} to {slot}',
    ],
    more: ['add {slot}(( (to|into|as))?\\s*[:=]? {rest})?'],
    changeOf: [
      '(change|set|edit|update|modify|correct) {slot} (of|for) {of}( (to|into|as)\\s*[:=]?|\\s*[:=]) {rest}',
      '(change|set|edit|update|modify|correct) {slot} (of|for) {of}',
      '(set|put) {slot} on (?![^.]*\\d)(?!(mon|tues|wednes|thurs|fri|satur|sun)day){of}',
      '{slot} of {of} (should|must|ought to) (just |only |simply |rather |really )*be {rest}',
    ],
    change: [
      '(another|a different|some other|a better) {slot}',
      '(change|set|edit|update|modify|correct|make|mark|list|note|record|put|give) {slot}(( (to|into|as|in|at))?\\s*[:=]? {rest})?',
      '(add|put|write|note|list|mark|use|take|set) {rest} (as|for|under|in|into) {slot}',
      '{slot}( (should|must|ought to) (just |only |simply |rather |really )*be | is (just |only |simply )*|\\s*[:=]\\s*){rest}',
    ],
  },
};
