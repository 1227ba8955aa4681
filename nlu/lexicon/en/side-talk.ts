import type { SideTalkWords } from '../../words/messages.ts';
import { phrases } from '../lists.ts';

const IS = "(is|['’]?s|s|was)";

/** What people ask and say besides their requests, in English. */
export const enSideTalk: SideTalkWords = {
  date: phrases(`
    when${IS} {time} / when ${IS} {time} / when {time} ${IS} / (on )?(what|which) (day|date|weekday|day of the week) ${IS} {time}
    (on )?(what|which) (day|date|weekday|day of the week) does {time} (fall|land)( on)? / when does {time} fall
    what${IS} (the )?(date|day) (of|on|for) {time} / what ${IS} the (date|day|weekday) (of|on|for) {time}
  `),
  days: phrases(`
    how (many|much) (more )?(days|sleeps|weeks|time)( are| is)?( there)?( left| to go)? (until|till|til|to|before|for|'til) {time}
    how long( is it)?( left| to go)? (until|till|til|to|before|'til) {time} / how (far|long) (off|away) ${IS} {time}
  `),
  today: phrases(`
    what${IS} (the )?(date|day) / what ${IS} (the )?(date|day) / (what|which) (day|date|weekday) (${IS} it|it ${IS}) / what${IS} today['’]?s date
    what ${IS} today['’]?s date / what${IS} the day today / (which|what) day of the week ${IS} it
  `),
  week: phrases(`
    (what|which) (calendar )?week( number)?( of the year)? (${IS} (it|this)|(it|this) ${IS}|are we in|we are in|we['’]?re in|do we have)
    what${IS} (the|this) (week|week ?number|calendar week)( now)? / what ${IS} (the|this) (week ?number|calendar week)
  `),
  weekOf: phrases(`(what|which) (calendar )?week( number)? ${IS} {time}( in)?`),
  clock: phrases(`
    what time ${IS} it( now| right now)? (in|at) {place} / what${IS} the (current )?time (now )?in {place} / what ${IS} the (current )?time (now )?in {place}
  `),
  there: phrases(`
    (what time|when) ${IS} {time}( (our|my|your|local|uk) time| here| for (me|us))? (in|for) {place}( time)? / what${IS} {time}( (our|my|local) time| here)? in {place}( time)?
    what (time )?(will|would) it be in {place} (at|when it${IS}) {time}( here)?
  `),
  here: phrases(`
    (what time|what|when) ${IS} {time}( (for|in) (me|us|my time|our time|my time ?zone)| here| my time| our time| in local time)
    what${IS} {time}( (for|in) (me|us|my time|our time|my time ?zone)| here| my time| our time| in local time)
  `),
  zone: phrases(`
    (what|which) time ?zone (am i|are we|is (this|that|my calendar)|do you (use|have)|are you using)( in| on| set to)?
    what${IS} my time ?zone / what ${IS} my time ?zone
  `),
  around: [
    '(today|now|right now|again|exactly|actually|this year|then|please|btw|by the way|anyway)',
    '((can|could|would|will) you )?(please )?tell me( please)?',
    '(do you )?(happen to )?know( by chance)?',
    'any idea',
  ],
  thanks: phrases(`
    (thanks|thank you|thank u|thankyou|thx|cheers|ta|tysm|much obliged|grateful) / you(['’]ve|ve| have) been (very|so|most|really|a great)? ?(helpful|kind|help)
  `),
  praise: phrases(`
    (you|u|ur|you['’]?re|you are|that['’]?s|that is|that was|this is) (so |very |quite |really |pretty |such |a |an |the |most |rather )*(smart|clever|good|great|brilliant|amazing|awesome|star|legend|genius|lifesaver|life saver|best|helpful|kind|useful|sweet|angel|impressive)
    (good|great|nice|well) (bot|job|work|done|one) / (love|like) (it|you|this) / (have a|enjoy your) (nice|good|great|lovely) (day|evening|weekend|one)
  `),
  mood: phrases(`
    (ugh|argh|sigh|goodness|gosh|blimey|omg|oh my|oh dear|wow|lol|lmao|haha+|phew|yikes|damn|heavens|good grief|dear me)
    i (really )?(hate|love|like|dread|can['’]?t (wait|stand)) / (so|too|very) (tired|bored|stressed|busy|excited|early|late)
    (ok|okay|k|kk) (cool|great|fine|good|nice|then) / (cool|nice|sweet|great|lovely|good to know|fair enough|makes sense|got it|i see|never mind me|just (testing|checking|kidding))
  `),
};
