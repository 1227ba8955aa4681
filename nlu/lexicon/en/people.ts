import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';

/** What is said of somebody before they are invited or taken off: "Ben is not coming, remove him". */
const COMES =
  "(is|isn['’]t|are|aren['’]t|has|have|had|can|can['’]t|cannot|won['’]t|will|does|doesn['’]t|wants|should|couldn['’]t|dropped|cancell?ed|said|joins|comes|needs)";

const THEN = '((so|and|then|please|could you|can you) )*';

const OFF = `${THEN}(remove|drop|take|uninvite|disinvite|leave) (him|her|them)( off| out)?`;

const IN = `${THEN}(add|invite|include) (him|her|them)( too| as well)?`;

const COMPANY = '(with|invite|inviting|bring in|loop in|bring along|include|including)';

/** A new event that is to be when somebody is free: "lunch tomorrow whenever Priya is free". */
const BOOK =
  '((please )?([Bb]ook|[Ss]chedule|[Ss]et up|[Aa]rrange|[Aa]dd|[Cc]reate|[Pp]ut in|[Pp]lan|[Oo]rganise|[Oo]rganize) )?';
const NOT_ASKING =
  '(?![Tt]ell|[Nn]otify|[Aa]lert|[Pp]ing|[Ss]how|[Ll]et|[Kk]now|[Ss]ee |[Cc]heck|[Ff]ind|[Aa]sk|[Ww]hat|[Ww]hen|[Dd]o |[Cc]an|[Cc]ould|[Rr]emind|[Mm]ove|[Pp]ush|[Rr]eschedule|[Ii]s |[Aa]re |[Aa]nd |[Oo]k|[Ss]hift|[Cc]hange|[Ss]uggest|[Ll]ook|[Gg]ive|[Ii] |[Ii]nvite|[Cc]ancel|[Dd]elete|[Rr]emove|[Mm]ake )';
const WHEN_FREE = '(whenever|when|as soon as|once|any ?time|sometime when|at a time when)( (?=he|she|they))?';
const IS_FREE = '(((is|are) )?(next )?(free|available|around)|(has|have|got) (some |the )?time|can( make it)?)';

/** Parts of the day, of which a question asks the free ones. */
const PARTS = '(?=(mornings?|afternoons?|evenings?|nights?|lunch ?times?)(?!\\p{L}))';

/** How English tells people from things. */
export const enPeople: Words['people'] = {
  companyCues: phrases(`
    meeting with / meet with / along with / together with / with / without / invite / inviting / uninvite
    attendees: / guests: / participants: / invitees: / with: / invite: / bring in / loop in / bring along
  `),
  cues: words('meet meeting see seeing include including includes add remove'),
  addressCues: ['for'],
  dictated: { at: ['at', 'at sign'], dot: ['dot', 'point'] },
  offCues: ['take'],
  and: ['and', 'or', 'n'],
  coming: [
    '(is|are) (coming|joining)',
    'will (come|join)',
    '(comes|joins|come|join) (too|as well|us|me)',
    '(and|n) (I|me)',
    '(meet|see) (me|us)',
    '(all )?(together|in (one|a|the same) (place|room)|a?round (a|the|one) table|on (a|one) call)',
  ],
  me: ['me', 'myself'],
  behindThings: ['of'],
  behindNames: words(`
    sometime someday anytime whenever maybe perhaps ideally preferably please pls either both at again also instead
    later soon back too first asap there here online downtown called titled named scheduled planned booked set is was are
    were will can as by if so but because before after during until since over via of
  `),
  alsoWords: ['mark', 'will', 'hope', 'chuck', 'skip'],
  endsName: words('on at in to from about for and or next this'),
  ofEvents: ['to', 'from', 'off'],
  noGuests: ['(to|in|into|on) (my|the|our) (calendar|diary|agenda|schedule)'],
  spokenOf: {
    two: [
      `(${COMPANY}|add) (?<who>both of them|them both|the two of them|the both of them|(both|those two|these two){alone})`,
    ],
    one: [`(${COMPANY}|meet|meeting|see|seeing|add) (?<who>him|her{alone})`],
    all: [
      `(${COMPANY}) (?<who>all of them|them all|them|everyone there|the others)`,
      'add (?<who>them)(?= (to|too|as))',
    ],
  },
  inviting: phrases(`
    invit(e|es|ed|ing|ation|ations) / (attendee|guest|participant|invitee)s? / bring in / loop in / e-?mail / send (him|her|them)
  `),
  someoneElse: phrases(`
    someone else / somebody else / someone different / another person / a different person / the wrong person
    none of them / none of these / none of those / neither / neither of them / neither one / not one of them
    not him / not her / not them / not that one / not that person
  `),
  restated: {
    '(please )?([Ff]ind|[Gg]et)( me| us)? {length},? (when|where|that)( suits)? ((me|I|myself),? (and )?)?{all}(,? and (me|I|myself))?( (can|could|are|is|all|both|make|make it|meet|talk|free|do|attend|available|have time))+':
      'find {length} with {all}',
    '(please )?([Ff]ind|[Gg]et)( me| us)? {length} (that|which) (suits|works for|is good for) ((me|I),? (and )?)?{all}(,? and (me|I))?':
      'find {length} with {all}',
    "([Ff]ind|[Gg]et)( me| us)? {length} ({rest} )?(when|where|whenever) (every(one|body)|we all|all of us)([’']s| is| are| can| meet| make it| all)* (free|available|meet|make it)( for {event})?":
      'when is everybody free for {event} {rest}',
    '[Ww]hen (could|can|might|should|would) (the|all) (two |three |four |five |six )?of us {verb}( down| up| together)?( {rest})?[,:] ((me|I),? (and )?)?{all}(,? and (me|I))?':
      'when can {all} and I meet {rest}',
    '[Ww]hen (could|can|might|should|would) (the|all) (two |three |four |five |six )?of us {verb}( down| up| together)?( {rest})?':
      'when is everybody free {rest}',
    [`${NOT_ASKING}${BOOK}{rest} ${WHEN_FREE} (?!(I|i|im|we|you|he|she|they|it)(?!\\p{L})){who}['’]?s? ${IS_FREE}( {when})?`]:
      'find time for {rest} with {who} {when}',
    [`${BOOK}{rest} with {all} ${WHEN_FREE} (he|she|they|we)(['’](s|re))?( both| all)? ${IS_FREE}( {when})?`]:
      'find time for {rest} with {all} {when}',
    '([Gg]et|[Bb]ring) {all} (together|round a table) for {event}': 'find time for {event} with {all}',
    '((I|[Ww]e) )?([Nn]eed|[Ww]ant|[Ll]ike)? ?(to )?([Gg]et|[Bb]ring|[Hh]ave) {all} (all )?(together|a?round (a|the|one) table|in (one|a|the same) (place|room)|on (a|one) call) {rest}':
      'find time with {all} {rest}',
    "([Ww]ho|[Ww]hich( one)?( of them)?)(['’]?s| is) (free|available|around)( to (meet|talk|chat|speak))? {when}[,:] {all}\\??":
      'are {all} free {when}',
    '([Cc]an|[Cc]ould|[Mm]ay) (I|i|we) (finally |still )?(sleep in|sleep late|sleep longer|lie in|have a lie[- ]in|stay in bed)( late)?( on)? {when}\\??':
      'what is my first event {when}',
    "(I|i)(['’]d| had)? (thought|think|believe|believed|assumed|assume)( that)? {event} (was|is) (on|at) {when}[.,;!?]+ ([Ii]s (that|this) (correct|right|so|true)|[Aa]m I (right|correct|wrong|mistaken))\\??":
      'when is {event} on {when}',
    "(I['’]m|I am|[Ii]m) (only |not )?(in|in the office|there|at work|available|back)( the office)? (only )?(until|till|before|from|at|after) {clock} {when}[,;.]? what (do (I|i) (have|need) to|must (I|i)|should (I|i)|can (I|i)) (cancel|move|decline|skip)\\??":
      'what do I have {when} from 6am to {clock}',
    '([Ii]s there |[Dd]o I have |[Hh]ave I got )?(anything|something|[Aa]nything|[Ss]omething) else( on| planned| happening)? (on )?(that|the same) (?=(night|evening|day|morning|afternoon)(?!\\p{L})){verb}\\??':
      'what else is on that {verb}',
    [`{rest} spare ${PARTS}{verb}( {when})?\\??`]: '{rest} free {verb} {when}',
    [`[Ww]hen are (my|our) ${PARTS}{verb} free\\??`]: 'when am I free in the {verb}',
    [`[Ww]hen are (my|our) ${PARTS}{verb} free {when}\\??`]: 'when am I free {verb} {when}',
    '(please )?{verb} (the |my )?(whole|entire|complete) {rest} series': '{verb} {rest}, the whole series',
    '(please )?([Ss]wap|[Rr]eplace|[Ss]witch|[Ee]xchange|[Ss]ub)( out)? {name} (for|with|by) {other} (in|on|at|from|for) {event}':
      'remove {name} from {event} and add {other}',
    '(please )?([Ss]wap|[Rr]eplace|[Ss]witch|[Ee]xchange|[Ss]ub)( out)? {name} (in|on|at|from) {event} (for|with|by) {other}':
      'remove {name} from {event} and add {other}',
    '(please )?([Ii]nvite|[Aa]dd) {who} as (an? )?optional( (guest|attendee|participant|invitee))? to {event}':
      'invite {who} to {event}, optional',
    '(please )?([Ii]nvite|[Aa]dd) {name} to {event} (instead|in place) of {other}':
      'remove {other} from {event} and add {name}',
    '(please )?([Ss]wap|[Rr]eplace|[Ss]witch|[Ee]xchange|[Ss]ub) {name} (for|with|by) {other}':
      '{other} instead of {name}',
    '(please )?([Pp]ropose|[Ss]uggest) {rest} instead (for|to) {event}': 'say maybe to {event} and suggest {rest}',
    '(please )?([Pp]ropose|[Ss]uggest) {rest} instead': 'say maybe to it and suggest {rest}',
    [`{name} ${COMES}( [^,.;]{1,40}?)? (to|for|at) {event}[,.;]? ${OFF}`]: 'remove {name} from {event}',
    [`{name} ${COMES}( [^,.;]{1,40}?)?[,.;]? ${OFF}`]: 'remove {name}',
    [`{name} ${COMES}( [^,.;]{1,40}?)? (to|for|at) {event}[,.;]? ${IN}`]: 'add {name} to {event}',
    [`{name} ${COMES}( [^,.;]{1,40}?)?[,.;]? ${IN}`]: 'add {name}',
  },
  titles: ['mr\\.?', 'mrs\\.?', 'ms\\.?', 'miss', 'mx\\.?', 'dr\\.?', 'prof\\.?', 'professor', 'doctor'],
  another: phrases(
    'not that / not this / not the / another / a different / the other / some other / the wrong / wrong',
  ),
};
