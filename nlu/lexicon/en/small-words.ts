import { words } from '../lists.ts';
import type { SmallWords } from '../words.ts';
import { enCommonWords } from './common-words.ts';

/** English words that say nothing a calendar could miss. */
export const enSmallWords: SmallWords = {
  words: [
    ...enCommonWords,
    ...words(`
    a an the this that these those some any each every both either all such same one ones thing things stuff bit lot kind sort
    i me my mine myself you your yours u ur we us our ours they them their he him his she her it its itself someone somebody everyone
    anything something everything anyone r
    am is are was were be been being will shall would should could can may might must do does did done doing have has had having
    gonna wanna gotta going goes go went get got getting let lets let's i'm i'd i'll i've it's that's there's what's we're we've
    we'll you're he's she's they're they've isn't doesn't don't didn't won't can't couldn't wouldn't shouldn't dont cant wont ain't
    and or but nor so then than because cause cuz since as if when while where who whom whose which what why how whether though
    at on in into onto to of off from by with for about around over under up down out through during within per via re till til until
    between before after behind near next past upon n w
    please pls plz thanks thank thx ta cheers kindly sorry excuse pardon ok okay k yes yeah yep no not nope nah well oh ah uh um er erm hm hmm
    hey heyy hi hiya hello dear yo yooo yoo omg lol lmao haha btw fyi asap man dude bro mate sir madam assistant bot again also too just
    only even still yet already now right really very quite rather actually basically maybe perhaps possibly probably hopefully
    simply quickly quick soon later earlier instead otherwise anyway anyhow else more most much many few little less least enough
    there here somewhere anywhere good great fine nice lovely perfect cool awesome
    like dunno forget leave sometime someday google use using want wants wanted need needs needed wish hope help make makes made put set keep take bring give tell say says said mean meant
    think thinking guess know works work working come comes coming came whats wats whos wheres whens hows believe suppose see look called named titled entitled title label labelled
    hope hoping hoped fear afraid agree agreed promise promised remember forgot forgotten plan plans planning planned wonder wondering
    happen seems seem appears appear looks sounds goin doin comin sayin lookin tryin attend attending attended involve involves
    engagements engagement bookings booking commitments commitment obligations plans session sessions things reading cal sched
    free busy available del rm mv cxl resched whatcha gotcha lemme gimme y'all yall ya im ive ill id youre theyre hes shes thats theres
    weve dont doesnt didnt cant couldnt wouldnt shouldnt isnt arent wasnt aint orr orrr sorta kinda coz cus tho thru pretty super
    whole entire full rest remaining remainder different new old another several both certain particular following
    request requested wanting ask asking asked reply reminded remind reminding note noted noting record recorded down back away aside
    possible able sure okay alright fine kindly happy glad grateful appreciate appreciated helpful soon ready best
    time times date day days hour hours minute minutes o'clock oclock sharp exactly approximately approx roughly
    appointment appointments event events meeting meetings call calendar diary agenda schedule entry entries slot
    starting starts start beginning begins begin ending ends end finish finishes finishing lasting lasts last long takes from
    yoo bruh seeing sooo soo hyped informed expecting pulled cancelled canceled obliged
    earliest darling dearest honey luv beforehand feasible advised terribly awfully thanking gladly bother bothering pop sling chuck whack stick bung
    happening happens happen held place located location where venue room`),
  ],
  phrases: [
    "(have not|have i not|haven't|haven't i|not)( yet| i)* (answered|responded|replied)( to)?",
    '(did|do) (not|i not) (answer|respond to|reply to)',
    "(i )?hope (you|u|this|all)( (are|is|re|'re))?( (all|doing|having|finds you|keeping))*( (well|good|ok|okay|fine|a (good|great|nice|lovely) (day|week|weekend|morning|one)))?",
    '(many thanks|thanks (a lot|a million|a bunch|so much|very much|in advance|again)|thank you( (so|very|ever so) much| kindly| in advance)?|much appreciated|appreciate it)( for (your|the) help)?',
    "(would|could) you be (so|very) kind( as)?|be so kind( as)?|if (you|it)('re| are| is|'s)? (don't mind|do not mind|would|could|be so kind|able|possible|alright|okay|ok)|if you please|when(ever)? you (can|get a (chance|moment|minute|second))|if possible|at your (earliest )?convenience",
    'wish me luck|fingers crossed|same day|(to )?my (great )?(regret|dismay)|(i )?regret (that|to)( say| inform you)?|(kindly|please) be (advised|informed)|might i trouble you',
    "do me a (solid|favou?r)( and)?|(as|like) (per|we|you|i)?( )?(our (conversation|chat|call|email|discussion)|discussed|said|mentioned|agreed|talked about|requested)|too much trouble|(make|making) sure|(i )?(don't|do not) (want to )?miss|i'm after|just so you know|for your information|heads up|no rush|whenever suits",
    '(kind|best|warm|warmest|many)( regards| wishes)|(yours )?(sincerely|faithfully|truly)|cheers|regards',
    "(good|happy) (morning|afternoon|evening|day|night|monday|friday)(?=[,.!]|$)|what's up|how are you( doing)?( today)?|how's it going",
    "(no|nope|oh)?,? ?(wait|hang on|hold on|scratch that|strike that|never ?mind|my bad|sorry)|(or|and) (whatever|something|so)|you know|as (usual|discussed|agreed|planned|always)|by the way|for (me|us|now)|real quick|one more thing|(don't|do not) (forget|let me forget)|i (won't|can't|cannot) forget|before i forget|it (is|was) (needed|necessary)",
  ],
  errands: [
    '(and|but|then|also|plus)( (please|also|then|just|maybe))* (inform|tell|notify|let|order|ask|email|e-mail|text|message|send|bring|buy|rent|warn|fetch|pick up)( (him|her|them|everyone|everybody))?',
  ],
  leads: words('with without no for about via by from to of as plus except excluding apart'),
  endings: [
    '[aeiou]bly',
    '[aei]lly',
    'edly',
    'ingly',
    '[ae]ntly',
    'ously',
    'ively',
    'essly',
    '[ae]tely',
    '.ible',
    '..[^e]ed',
  ],
  otherwise: ['or( a bit)? (am|pm|a\\.m\\.|p\\.m\\.|later|earlier|sooner|before|after)'],
  stating: [
    "is|are|was|were|has|have|had|gonna|will|won't|can't|cannot|couldn't|isn't|aren't|got|went|came|fell|broke|lost|said|told|\\p{L}{3,}ed|its|it's|he's|she's|they're|i'm|im|we're|there's",
  ],
  reasons: [
    'because|cause|cos|coz|cuz|bc|since|due to|seeing that|given that|now that|so that|in order',
    'as (i|we|he|she|they|it|the|my|our|there|per|a matter)',
    "(i'?m|i am|he'?s|she'?s|they'?re|we'?re|he is|she is|they are|we are) (not |so |too |really |very |still |just |all |kinda |a bit )*(feeling|sick|ill|dying|dead|tired|late|running|stuck|busy|exhausted|away|broke|home|hungover|afraid|worried|off|under|unwell|poorly|stressed|behind|traveling|travelling|starving)",
    '\\p{L}+ (is|are|was|got) (not |so |really |very |still |all )*(sick|ill|unwell|poorly|tired|late|away|busy|dead|broken|stuck|on strike|on holiday|on leave)',
  ],
  negations: words("no without not don't dont never w/o minus except excluding"),
};
