import type { Words } from '../../words/words.ts';
import { phrases } from '../lists.ts';

/** What people say when they notice a mistake. */
const OOPS = '((oh|no|nope|wait|hold on|oops|whoops|ugh|argh|damn|crap|shit|sorry|actually)[ ,.!]+)*';

/** An event spoken of. */
const IT =
  '(it|that|this|them|those|that one|this one|(the|that|this|my) (one|event|meeting|appointment|entry|thing))( again)?';
const DELETE = '(delete|cancel|remove|bin|drop|scrap|lose|get rid of)';
const DELETED = '(deleted|cancell?ed|removed|binned|dropped|scrapped|gone)';
const JUST = "((that )?(you|i|we)( have|ve|'ve)? (just )?)";
const BACK = '(back( in( there)?| on| up| again)?)';
const PUT = '((can|could|would|will) you )?(please )?(just )?(put|bring|get|give( me)?|add|have)';
const RESTORE =
  '((can|could|would|will) you )?(please )?(restore|recover|reinstate|undelete|un-delete|uncancel|un-cancel)';

const NAMED = '(the |my |that )?{which}( {event})?';

/** Whole messages in English that bring back a deleted event by its name. */
export const enPutBack = [
  `${PUT} ${NAMED} ${BACK}`,
  `(bring|give( me)?|get|put) back ${NAMED}`,
  `${RESTORE} ${NAMED}`,
  `(undo|revert|reverse) (the )?(deletion|cancellation|deleting|cancelling|canceling|removal|removing) (of )?${NAMED}`,
  `i still (need|want) ${NAMED}( ${BACK})?`,
  `i (need|want) ${NAMED} ${BACK}`,
  `i (did not|didn'?t|didnt|never) (mean|want|intend) to ${DELETE} ${NAMED}`,
];

/** Whole messages in English that are commands. */
export const enCommands: Words['commands'] = {
  cancel: phrases(`
    cancel / cancel it / cancel that / cancel this / stop / stop it
    (never mind|nevermind|scrap)( about)? (that|it|this)( then)? / never mind / nevermind / forget it / forget that
    quit / exit / abort / forget about (it|that|this) / forget (what|everything|all) i( just)? said
    stop (this|that) / let'?s (drop|leave|forget|stop) (it|that|this)
    i (do not|don'?t) want (it|that|this) any ?more
  `),
  'cancel-all': [
    '(just )?(cancel|stop|forget|abort|drop|scrap|quit|kill|ditch|end|leave|never ?mind)( about)? (everything|all|(it|that|this) all|all( of)? (it|that|this)( stuff)?|(this|that|the) whole (thing|lot)|the lot)',
  ],
  help: phrases(`
    help / help me / what can you do / what can i do / what can i say / what do you do / how does this work
    what are you able to do / commands / menu
  `),
  'start-over': ['start over', 'start again', 'start afresh', 'restart', 'reset', 'begin again', 'from the beginning'],
  'sign-out': phrases(
    'sign out / sign me out / log out / log me out / logout / signout / log off / disconnect / disconnect my calendar',
  ),
  'sign-in': phrases(`
    sign in / sign me in / log in / log me in / login / signin / connect / connect my calendar / sign in again
    renew my sign-in / renew sign in
  `),
  'switch-account': phrases(`
    switch account / switch accounts / change account / change my account / use another account
    use a different account / another account / sign in with another account / sign in as someone else
  `),
  greeting: phrases(
    'hello / hi / hey / hello there / hi there / good morning / good afternoon / good evening / greetings',
  ),
  thanks: phrases(`
    thanks / thank you / thank you very much / thanks a lot
    ((great|awesome|perfect|cool|excellent|ok|okay) )?(thanks|thank you|thx)( (so|very|much|a lot|a bunch|again|bot))*( for (all )?(the|your|all your|everything|that|this)( (great|quick|kind|immense))?( (help|assistance|time|support|efforts?|service))?)?( (so much|again))?
    (thanks|thank you|thank u|thx|cheers|ta)( (x+|lol|mate|buddy|pal|dear|love|hun|man|bro|dude|lots|lovely|bot|then|u))+
    i( really| do)? appreciate( (it|that|this|the help|your help))? / many thanks / cheers / great thanks
    ok thanks / thx / ty / you're great / you are great / good job / well done / that's great / very helpful
  `),
  more: phrases(
    'more / show more / show me more / more please / next page / next / go on / and more / (and )?the rest / show( me)? the rest',
  ),
  'who-am-i': phrases(`
    who am i / which account am i using / which account is this / which account / what account am i using
    which calendar is this / whose calendar is this / am i signed in
  `),
  'who-are-you': phrases(`
    who are you / what are you / are you a bot / are you a robot / are you human / are you a human
    are you a person / are you real / am i talking to a person / what's your name / what is your name
  `),
  'small-talk': [
    'how are you',
    'how are you doing',
    "how's it going",
    'how is it going',
    "what's up",
    'nice to meet you',
    'tell me a joke',
  ],
  bye: phrases(`
    bye / bye bye / goodbye / good bye / good night / see you / see you later / cu / that's all / that is all
    that'll be all / that will be all / that is all for now / that's everything / no i'm good / i'm good
    i'm all set / nothing else / not at the moment
    (no,? )?(that's|thats|that is) (all|it|everything)( i need(ed)?)?( for (now|today|right now|the moment))?
    nothing more
    (have|enjoy) (a|your) ((good|nice|great|lovely|wonderful|relaxing) )?(weekend|evening|day|one|night|rest of (the|your) (day|week)|week|holiday|afternoon)( too)?
    (happy|good) weekend
  `),
  wait: phrases(`
    wait / wait a moment / wait a minute / wait a second / hold on / hold on a moment / hang on / one moment
    a moment / just a moment / one second / just a second / give me a second / give me a moment / hm / hmm / hmmm
    er / um / uh / well / let me think / let me see / let me check / i'd have to check / i'll have to check
    i have to check / maybe / perhaps / i'm not sure / i am not sure / not sure / not sure yet / no idea
    i don't know / i do not know / i don't know yet / dunno
  `),
  pardon: phrases(`
    what / pardon / (i )?beg your pardon / sorry / huh / eh / come again / what did you say / what do you mean / what does that mean
    say that again / say again / can you repeat that / repeat that / i don't understand / i do not understand
    where were we
  `),
  undo: [
    `${OOPS}((can|could) (you|we) )?(just )?(undo|revert|reverse|roll back|take back)( (that|it|this|(the|my|your) last (change|action|step|thing|one)|what you( have|'ve)?( just)? (did|done)|(the |that )?(change|delete|deletion|cancellation|removal|move|update)|(deleting|cancelling|canceling|removing|moving) (it|that|this)))?( again)?`,
    `${OOPS}((can|could) you )?(take|roll) (that|it|this|the last (change|thing)) back`,
    'i (want|need|would like)( you)? to (undo|revert) (that|it|this)',
    `${OOPS}(put|set|change) ((it|that|them) all|everything|all of (it|that|them)) back( (to )?(how|the way|where|as) (it|they|everything) (was|were)( before)?)?`,
    `${OOPS}(scratch|strike) that`,
    '(ctrl|control)[ +-]?z',
  ],
  'step-back': ['go back', 'back', '(one|a) step back', 'previous step', 'go one step back'],
  regret: [
    `${OOPS}(i )?(did not|didn'?t|didnt|never) (mean|want|intend)( to( do)?)?( (that|it|this|that one|this one))?`,
    `${OOPS}((that|it|this)( was|'?s|s| is) )?(the )?wrong (one|event|meeting|appointment)`,
    `${OOPS}((that|it|this)( was|'?s|s| is) )?(a|an|my) (mistake|accident|slip|error)`,
    'oops',
    'whoops',
  ],
  restore: [
    `${OOPS}${PUT} ${IT} ${BACK}`,
    `${OOPS}(bring|give( me)?|get|put) back ${IT}`,
    `${OOPS}${RESTORE} (${IT}|(the |that |my )?(last )?(one|event|meeting|appointment|thing)( ${JUST}${DELETED})?|what ${JUST}${DELETED})`,
    `i (still |really )*(want|need) ${IT} back`,
    `${OOPS}i (did not|didn'?t|didnt|never) (mean|want|intend)( for)?( you)? to ${DELETE} (${IT}|anything)`,
    `(do not|don'?t) ${DELETE} ${IT}`,
    `${OOPS}(actually|on second thoughts?),? (keep|leave) ${IT}( (in|there|on))?( (please|after all|then))*`,
    `${OOPS}(keep|leave) ${IT}( (in|there|on))? after all`,
    `${OOPS}i (did not|didn'?t|didnt|never) want ${IT} ${DELETED}`,
    `((you|i)( have|'?ve)?( just)? )?${DELETED} the wrong (one|event|meeting|appointment|thing)`,
    `${IT} (should not|shouldn'?t|shouldnt) (have been|be|have) ${DELETED}`,
    `you (should not|shouldn'?t|shouldnt) have ${DELETED} ${IT}`,
  ],
  back: phrases(`
    back to it / back to that / back to the meeting / back to the event / back to the appointment
    back to the other one / back to the first one / back to what we were doing / go back to the meeting
    go back to the event / let's go back to the meeting / let's get back to the meeting / go back to the other one
  `),
};
