import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';

const IT =
  '(it|that|this|them|those|these|things|everything|all of it|all of them|them all|all|the (event|meeting|appointment|whole thing))';
const ANYTHING = `(${IT}|anything|any of (it|them|that)|a thing)`;
/** What is not wanted where nothing new is: "I don't want any event". */
const NO_EVENT =
  '(nothing|no|(any|an?|one|another|any more)( (new|more))?( (events?|meetings?|appointments?|entry|entries))?)';
const AS_IT_IS =
  '(as (it|they|things) (is|are|was|were)|as is|as before|(just )?the way (it|they|things) (is|are|was|were)|like (it is|that|this)|where (it|they) (is|are|was|were)|unchanged|untouched)';
/** What a change or a deletion is called when it is refused. */
const DO =
  '(do|change|move|touch|delete|remove|send|save|book|create|add|update|bother|bother with|write|schedule|rename|shift|invite|cancel)';

/** "Don't move the interview": what is said of one part of it, or of some of several, is no plain no. */
const NOT_TO_AN_EVENT =
  "(?!.*(?<!\\p{L})(and|but|or|only|just|until|till|before|all|every|each|whole|entire|series)(?!\\p{L}))(do not|don't|dont|never) (move|delete|cancel|remove|reschedule|rename)( [^\\s,;\\d]+){1,6}";

/** Whole messages that say no to what the bot is about to do. */
export const enRefusals: Words['refusing'] = {
  before: phrases(`
    on second thoughts? / on reflection / come to think of it / wait / hold on / sorry / uh / um / er / k / kk / ok / okay
    all right / alright / then / no longer / maybe / perhaps / probably / just / better / hell / god / please
  `),
  phrases: [
    `(do not|don't|dont|never)( you dare)?( ${DO})?( ${ANYTHING})?`,
    NOT_TO_AN_EVENT,
    `(let's |lets |let us |i'll |i will |we'll )?(just )?leave ${IT}( (alone|be|there|in there|at that|${AS_IT_IS}))?`,
    `(let's |lets |let us |i'll |i'd rather |i would rather |we'll )?(just )?keep ${IT}( (there|${AS_IT_IS}))?`,
    'let (it|that|this|them) be',
    "((let's|lets|let us|i'd rather|i would rather|i'd prefer to|rather|better|probably|perhaps|maybe) )?not( (do|change|move|delete|send) (it|that|this|anything))?",
    'never( )?mind( (about )?(it|that|this))?',
    'forget( about)? (it|that|this|everything|the whole thing)',
    '(cancel|stop|abort|quit|drop|scrap)( (it|that|this|everything|the whole thing))?',
    'call it off',
    `((i|we) )?(do not|don't|dont|didn't|no longer) (want|need|like)( you)?( to)?( (make|${DO}))?( (${ANYTHING}|${NO_EVENT}))?`,
    "((it|that|this)('s| is)? )?(not|isn't|no longer) (necessary|needed|required|wanted)",
    "(there's |there is )?no need( (to|for (it|that|this)))?",
    "(i|i've|i have) changed my mind",
  ],
  after: phrases(`
    please / pls / thanks / thank you / thx / then / now / after all / for now / for today / for the moment
    any( )?more / again / at all / actually / just / yet / instead / ok / okay / sorry / though / i guess / i think
  `),
};

export const enAgreeing: Words['agreeing'] = {
  around: phrases(`
    just(?= (do|go|add|put|book|save|send|delete|cancel|remove|move|make|create)(?!\\p{L}))
    i do / (i am|i['’]?m)( (quite|very|really|pretty|absolutely|totally))? (sure|certain|positive) / (great|good) stuff / (that['’]?s|that is) the one / boss
    ((that|this|it) )?(would|will) be( (just|very|really|so|quite))* (great|good|fine|perfect|lovely|wonderful|splendid|super|ideal|grand|smashing|helpful|nice)
    (thanks|thank you|cheers|ta)( (so|very) much| a lot| a million| ever so much| loads)?
    (can|could|would|will) (you|u)( (please|just|now))* / (i|we)( would|['’]d)?( (really|just|still|do))* (want|like|love|need)( you)? to
    let['’]?s / let us / (go ahead|go on|go) and / (feel free|make sure|be sure) to / you (can|may)( (just|now|please))*
  `),
  verbs: {
    add: phrases(`
      add / put / create / save / book / schedule / make / enter / pencil / pop / stick / bang / log / note / record / reserve / block / set / insert
      copy / duplicate / invite / send / do / keep
    `),
    change: phrases(`
      move / change / update / reschedule / postpone / push / shift / rename / extend / shorten / edit / adjust / delay / set / make / swap / bring
      put / save / add / send / do / apply
    `),
    remove: phrases(`
      delete / cancel / remove / get rid of / scrap / drop / bin / erase / clear / kill / ditch / wipe / trash / axe / take / throw / do
    `),
  },
  words: words(`
    it that this them those these one ones the a an my our me us please then now and so in into on at to for of from with until till as is up
    down away out off right straight shown calendar calendars diary schedule event events appointment appointments meeting meetings entry entries
  `),
  only: words('only just'),
  all: words('all everything whole lot each'),
  both: words('both'),
};
