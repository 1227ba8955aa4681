import type { SmallWords } from '../../words/messages.ts';
import { phrases, words } from '../lists.ts';

/** Verbs of asking, planning, thinking and being; what somebody is to do for the speaker ("order") is none of them. */
const verbs = words(`
  add allow announce appear appreciate arrange ask assign assume attend avoid become begin belong block bother cancel care change check
  choose clear clone combine confirm consider continue copy correct count create decide delay delete depend discuss duplicate end enter erase examine expect explain
  extend fear fill finish fit follow forget happen hate help hold hope imagine include intend involve join keep know last lay lead leave like list
  listen log look love manage mark match matter mean mention mind miss modify move name need note notice occur open organise organize owe own
  participate pass pencil permit place plan plug point postpone prefer prepare prevent proceed promise propose provide pull push put reach realise
  paint tint realize reckon recall recommend record refer regret remain remember remind remove rename repeat request require reschedule reserve resolve rest
  return save say schedule seem select set settle shift show sit skip slip slot sort sound spare speak spend squeeze stand start stay stick stop
  suggest suit suppose swap switch take talk tend think throw treat trust try turn understand update use view wait wake want welcome wish wonder
  work worry write`);

/** The forms of a regular verb: "plan", "plans", "planned", "planning". */
const forms = (verb: string): string[] => {
  const stem = verb.replace(/e$/, '');
  const doubled = stem + stem.slice(-1);
  return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`, `${doubled}ed`, `${doubled}ing`];
};

/** Common words of every text, which carry nothing that belongs in a calendar by themselves. */
const enCommonWords: readonly string[] = [
  ...verbs.flatMap(forms),
  ...words(`
    said thought knew known felt kept left lost met took taken went gone came told gave given found heard made brought spoke spoken spent stood
    understood wrote written began begun chose chosen ran sat shown shut supposed been
    absolutely additional almost alone along always apart awful awkward bad barely basic beforehand beautiful big brief briefly careful certainly
    clear clearly close comfortable completely convenient correct currently definitely delighted difficult directly due easy empty entirely
    essential especially eventually ever exact extra fairly far fast final finally firm formal fortunately fully fun general generally gently
    gracious grand hard hardly honestly however huge ideal ideally immediate immediately important incorrect indeed interested keen large
    lately latest likely literally little local loose lucky main mainly meanwhile merely mostly much mutual namely nearly necessary neither normal
    normally obviously odd official once open ordinary original overall own part partly personal personally plain pleasant pleased polite poor
    precise precisely preferable preferably present previous previously prior properly quiet ready real reasonable recent recently relevant rough
    sad safe same serious seriously short shortly simple single slight slightly slow slowly small specific specifically still straight strict
    strictly strong such suitable surely terrible thankful tight tiny together top total totally tough true truly unable unfortunately unlikely
    upcoming usual usually various vital weird wonderful wrong
    arrangement arrangements assistance attention case chance change convenience course deal fact favor favour hand idea information instance item
    kindness length line list luck matter mind moment opportunity option part period plan planner pleasure point presence problem question reason
    regard request rest second sense side spot subject system term thought top trouble type way while word year yr week weeks month months today
    altogether reflection goodness gosh blimey heavens dear whichever whatever whenever
    buddy folks fellas ladies gentlemen`),
];

/** What people exclaim before they say what they want. */
export const enOutbursts = phrases(`
  (kk?|oh|ah|aw|ugh|argh|gah|ouch|oops|whoops|whoa|wow|hm+|er|um|uh|eh|oi|yo|hey|lol|noo+|nope|nah|grr+)
  ((oh )?(my )?(god|gosh|goodness)|omg|jesus( christ)?|christ|for (god|heaven|fuck)['’]?s sake|ffs)
  (what the (hell|heck|fuck)|wtf|wth)
  (oh )?((god|holy) )?(damn( it)?|dammit|shit|crap|bloody hell|fuck( it| me)?|hell|bugger|bollocks)
  (wait( a (minute|moment|second|sec))?|hold on|hang on|stop it|sorry|excuse me|actually|never ?mind|dude|man|mate|come on|seriously)
  not (that|this)( one)? / (i|we) (still |really |do )*(need|want) (it|that|this|them)( one)?
  why (did|have|had|would) (you|u|i) (just )?(delete|deleted|cancel|cancelled|remove|removed|do|done)( (it|that|this|them)( one)?)?
`);

export const enPolite = phrases(`
  very much / so much / please / pls / thanks / thank you / hey / hi / ok / okay / bot / now / well / just / oh
  could you / can you / would you
`);

export const enCourtesy = phrases(`
  could you / can you / would you / will you / please / pls / plz / can u / could u / kindly / again / too / as well
  lol / lmao / haha / thanks / thank you / thx / ty / cheers / ok / okay / bro / dude / mate
  though
`);

export const enNoise = words(`
  somehow long a an the please at on in to for from of and or so then is it it's its that this will be my me i with by maybe
  perhaps about around let us let's say make no yes actually rather instead should would like how ok okay thanks
  time day date all until till between
`);

export const enTrim = words(`
  preferably meets   inviting during jk attend shove nudge scoot shunt punt yank budge bump ditch nuke chuck copy duplicate clone nah nope hm hmm hmmm uh um er
  erm starting title something one now other else any a an the my our me us i i'd i'll i've let's like please at on
  in to for from of and or with by about is it that this called named titled some also then until till between who
  what when where which how does do are what's when's where's who's will be can could would you want need have there
  time
`);

export const enNotNames = phrases(`
  train / flight / bus / ferry / taxi / cab / theme / topic / subject / add / remove / invite / uninvite / drop
  include / bring / take / optional / mandatory / required / as / clash / overlap / collide / conflict / coincide
  am / can't / cannot / won't / isn't / not / after / please / go / after / before / until / since / during / if
  whether / something / anything / nothing / called / titled / named / entitled / with / without / a / an / the / my
  me / myself / i / you / we / us / it / him / her / them / his / their / our / your / another / each / every / both
  new / other / others / somebody / someone / anybody / anyone / everybody / everyone / nobody / people / who / whom
  what / when / any / no / some / this / that / these / those / next / last / in / on / at / for / from / to / about
  and / or / invitations / invites / invitation / meeting / event / events / reminder / video / link / google
  today / tomorrow / calendar / an event / title / room / two / one / sending / starting / beginning / half / more
  all
`);

/** English words that say nothing a calendar could miss. */
export const enSmallWords: SmallWords = {
  words: [
    ...enCommonWords,
    ...words(`
    preferably wherever whenever inclusive theme topic subject jk nothing anybody hrs somehow
    a an the this that these those some any each every both either all such same one ones thing things stuff bit lot kind sort
    i me my mine myself you your yours u ur we us our ours they them their he him his she her it its itself someone somebody everyone
    anything something everything anyone r
    am is are was were be been being will shall would should could can may might must ought do does did done doing have has had having
    gonna wanna gotta going goes go went get got getting let lets let's i'm i'd i'll i've it's that's there's what's we're we've
    we'll you're he's she's they're they've isn't doesn't don't didn't won't can't couldn't wouldn't shouldn't dont cant wont ain't
    and or but nor so then than because cause cuz since as if when while where who whom whose which what why how whether though
    at on in into onto to of off from by with for about around over under up down out through during within per via re till til until
    between before after behind near next past upon n w
    please pls plz thanks thank thx ta cheers kindly sorry excuse beg pardon ok okay k yes yeah yep no not nope nah well oh ah uh um er erm hm hmm
    hey heyy hi hiya hello dear yo yooo yoo omg lol lmao haha btw fyi asap man dude bro mate sir madam assistant bot again also too just
    only even still yet already now right really very quite rather actually basically maybe perhaps possibly probably hopefully
    simply quickly quick soon later earlier instead otherwise anyway anyhow else more most much many few little less least enough
    there here somewhere anywhere good great fine nice lovely perfect cool awesome
    like dunno forget leave sometime someday google use using want wants wanted need needs needed wish hope help make makes made put set keep take bring give tell say says said mean meant
    think thinking guess know works work working come comes coming came whats wats whos wheres whens hows believe suppose see look called named titled entitled title label labelled
    hope hoping hoped fear afraid agree agreed promise promised remember forgot forgotten plan plans planning planned wonder wondering
    happen seems seem appears appear looks sounds goin doin comin sayin lookin tryin attend attending attended involve involves
    meets onwards inviting engagements engagement bookings booking commitments commitment obligations plans session sessions things reading cal sched
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
  phrases: phrases(`
    until further notice / (have not|have i not|haven't|haven't i|not)( yet| i)* (answered|responded|replied)( to)?
    (did|do) (not|i not) (answer|respond to|reply to)
    (i )?hope (you|u|this|all)( (are|is|re|'re))?( (all|doing|having|finds you|keeping))*( (well|good|ok|okay|fine|a (good|great|nice|lovely) (day|week|weekend|morning|one)))?
    (many thanks|thanks (a lot|a million|a bunch|so much|very much|in advance|again)|thank you( (so|very|ever so) much| kindly| in advance)?|much appreciated|appreciate it)( for (your|the) help)?
    (would|could) you be (so|very) kind( as)?|be so kind( as)?|if (you|it)('re| are| is|'s)? (don't mind|do not mind|would|could|be so kind|able|possible|alright|okay|ok)|if you please|when(ever)? you (can|get a (chance|moment|minute|second))|if possible|at your (earliest )?convenience
    wish me luck|fingers crossed|same day|(to )?my (great )?(regret|dismay)|(i )?regret (that|to)( say| inform you)?|(kindly|please) be (advised|informed)|might i trouble you
    do me a (solid|favou?r)( and)?|(as|like) (per|we|you|i)?( )?(our (conversation|chat|call|email|discussion)|discussed|said|mentioned|agreed|talked about|requested)|too much trouble|(make|making) sure|(i )?(don't|do not) (want to )?miss|i'm after|just so you know|for your information|heads up|no rush|whenever suits
    (kind|best|warm|warmest|many)( regards| wishes)|(yours )?(sincerely|faithfully|truly)|cheers|regards
    (good|happy) (morning|afternoon|evening|day|night|monday|friday)(?=[,.!]|$)|what's up|how are you( doing)?( today)?|how's it going
    (his|her|their|the|my)? ?e-?mail( address)?( is|['’]s)
    send (him|her|them|everyone|everybody|both|out)? ?(all )?(the |an? )?(invites?|invitations?)( out)?
    (no|nope|oh)?,? ?(wait|hang on|hold on|scratch that|strike that|never ?mind|my bad|sorry)|(or|and) (whatever|something|so)|you know|as (usual|discussed|agreed|planned|always)|by the way|for (me|us|now)|real quick|one more thing|(don't|do not) (forget|let me forget)|i (won't|can't|cannot) forget|before i forget|it (is|was) (needed|necessary)
  `),
  errands: [
    '(and|but|then|also|plus)( (please|also|then|just|maybe))* (inform|tell|notify|let|order|ask|email|e-mail|text|message|send|bring|buy|rent|warn|fetch|pick up)( (him|her|them|everyone|everybody))?',
  ],
  leads: words('with without no for about via by from to of as plus except excluding apart'),
  endings: words('[aeiou]bly [aei]lly edly ingly [ae]ntly ously ively essly [ae]tely .ible ..[^e]ed'),
  otherwise: [
    '((until|till|til) late|open[ -]end(ed)?)',
    'or( a bit)? (am|pm|a\\.m\\.|p\\.m\\.|later|earlier|sooner|before|after)',
    '((at|in) )?(the |our |my )?(same|usual|normal|regular) (place|spot|location|venue|room)( as (last time|before|usual|always))?',
    '(the )?same ([\\p{L}-]+ )?link( as (last time|before|usual|always))?',
  ],
  reporting: words('said says say saying told asked wrote meant mean thought'),
  runsOn: phrases(`
    (i|we|you|they)['’]?(m|re|ve) / (it|he|she|that|there)['’]?s / (i|we|they|you) (am|are|have|had|was|were|got|need)
    (it|he|she|that|there) (is|was|has|got) / (my|our|his|her|their) \\p{L}+ (is|are|was|has|had|needs|got)
  `),
  stating: [
    "is|are|was|were|has|have|had|gonna|will|won't|can't|cannot|couldn't|isn't|aren't|got|went|came|fell|broke|lost|said|says|say|told|\\p{L}{3,}ed|its|it's|he's|she's|they're|i'm|im|we're|there's",
  ],
  reasons: [
    "so (that )?(i|we|he|she|they|you|it) ((can|could|will|would|don['’]?t)( \\p{L}+){1,3}|have|has|get|gets|need)",
    'because|cause|cos|coz|cuz|bc|since|due to|seeing that|given that|now that|so that|in order',
    'as (i|we|he|she|they|it|the|my|our|there|per|a matter)',
    "(?<=[,;.!?–—-]\\s*)(it|that|this)(['’]?s| is| was|['’]ll be) (?!(the|in|at|on|with|for|about|called|by|near|from|to|my|our|one|just)(?!\\p{L}))\\p{L}+",
    '(?<=[,;.!?–—-]\\s*)(nobody|no one|noone|no-one|everyone|everybody) (?!(needs?|should|must|brings?)(?!\\p{L}))\\p{L}+',
    "(?<=[,;.!?–—-]\\s*)(i|we)( (can['’]?t|cannot|couldn['’]?t|haven['’]?t|don['’]?t (want|like|feel|have)|hate|forgot|missed|overslept|lost)|['’]?ve changed (my|our) minds?)",
    "(i'?m|i am|he'?s|she'?s|they'?re|we'?re|he is|she is|they are|we are) (not |so |too |really |very |still |just |all |kinda |a bit )*(feeling|sick|ill|dying|dead|tired|late|running|stuck|busy|exhausted|away|broke|home|hungover|afraid(?! (that )?(i|we)(?!\\p{L}))|worried|off|under|unwell|poorly|stressed|behind|traveling|travelling|starving)",
    "(?<=(anything|something|stuff|things)( [^,.;?!]{1,25})? )(that |which )?(i|we)(['’](ve|ll))? (need|have|got|should|must|ought)( to)?( \\p{L}+)?",
    '(running|stuck|feeling) (late|behind|sick|ill|unwell|rough|in traffic|at work)',
    "(?!(i|we)(?!\\p{L}))\\p{L}+ (can['’]?t|cannot) do",
    '\\p{L}+ (is|are|was|got) (not |so |really |very |still |all )*(sick|ill|unwell|poorly|tired|late|away|busy|dead|broken|stuck|on strike|on holiday|on leave)',
  ],
  negations: words("no without not don't dont never w/o minus except excluding"),
};

/** What people say before they ask for something. */
export const enSalutations = [
  "(i|we)(['’]d| would| should) (be )?((so|most|very|really|ever so|deeply|extremely|much) )*(grateful|obliged|thankful|glad|delighted|appreciate it|like it)( if| were)? (you|u)( (would|could|can|will|were to|might|kindly|please))*",
  "(sorry,? )?(i )?(should['’]?ve|should have|forgot to|meant to) (said|say|mention|mentioned)( (it |that )?(earlier|before))?[,:]",
  '(please )?(would|could|can|will) you (please |also |kindly )*(be (so|as) (good|kind|nice) (as )?to|be good enough to)',
  '(please )?be (so|as) (good|kind|nice) (as )?to',
  '(dear|esteemed) (assistant|bot|sir|madam|sir or madam|calendar|computer|friend),?',
  "(i|we) (do )?(trust|hope) (that )?(you are|you['’]re|this finds you|you have been|all is) (keeping )?(well|fine|very well|ok|okay|in good health)( today)?[.,!;]",
  '(would|could) you (also |kindly |please )*(let me know|tell me)(?= (at |on |in )?(what|which|when|where|who|how|if|whether)(?!\\p{L}))',
  'in that case,?',
  '(many thanks|thanks|thank you|thank u|cheers|ta)( (so|very|ever so) much| a lot| a million)?( for (that|this|the help|your help))?[.!](?= \\p{L}+ \\p{L})',
  '(lovely|great|perfect|excellent|brilliant|super|cool|nice|awesome|sweet|wonderful|splendid)[.,!](?= (?!(thank|thanks|cheers|ta)(?!\\p{L}))\\p{L}+ )',
  "(good (morning|afternoon|evening|day)|g'day|hello|hi|hey|hiya|howdy|morning|evening|afternoon) (all|everyone|everybody|team|folks|there|again|bot|to you|people)[,.!:]?",
  "(good (morning|afternoon|evening|day)|g'day|hello|hi|hey|hiya|howdy|yo)[,.!:]",
  '(morning|evening|afternoon) ?!+',
  '(morning|evening|afternoon)[,.](?= (what|whats|who|when|where|which|how|can|could|would|please|do|does|have|am|is|are|show|tell|give|list|any|got|put|add|book|move|cancel)(?!\\p{L}))',
];
