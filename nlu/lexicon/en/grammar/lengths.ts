import { ABOUT, LINK, SO } from './alternatives.ts';

/** How long something lasts. */
export const lengths = `
one-amount: <count> [more|full|whole|solid|short|free|spare|clear|quiet|-] <unit> => length($1,$2)
one-amount: <count> <unit> and [a] half => halfMore($1,$2)
one-amount: <count> <unit> and a quarter => bothLengths(length($1,$2),length(0.25,$2))
one-amount: # ~<short-unit> => length($1,$2)
one-amount: # h => length(between($1,0,8),"hour")
one-amount: # ~(.|,) ~# h => length(decimal($1,$2),"hour")
length: (for|lasting|takes|take) # h => lead(length($1,"hour"),"for")
one-amount: # ~/ # (h|hour|hours|hr) => length(fraction($1,$2),"hour")
one-amount: # h ~#2 => hoursAnd(between($1,0,8),$2)
one-amount: # h #2 => hoursAnd(between($1,0,8),$2)
one-amount: <count> [more|full|whole|-] (fortnight|fortnights) => length(product($1,14),"day")
one-amount: <count> (quarters) => length(product($1,3),"month")
one-amount: <count> (decade|decades) => length(product($1,10),"year")
one-amount: [a] (quarter hour) => length(15,"minute")
amount: <one-amount>
amount: <one-amount> [and|,] <amount> => bothLengths($1,$2)
about: about|around|roughly|approximately|approx|up to|at least|some|maybe
length: [a|an|the] <amount> [long] => plainLength($1) @-0.5
length: [<about>] <amount> [long] => plainLength($2) @-0.5
length: for the hour => lead(length(1,"hour"),"for")
length: (squeeze|fit|get|slot|pencil|book) in <amount> => lead($1,"for") @0.5
length: for (the|the full|the whole) hour => lead(length(1,"hour"),"for")
length: for the half hour => lead(length(30,"minute"),"for")
length: (for|during|lasting|lasts|last|takes|take|taking) [<about>|another|a full|the whole] <amount> [long] => lead($2,"for")
length: (will|would|should|can|could|to|may|might|must|does|did|not|t|it|they|that|this) last [<about>] <amount> => lead($2,"for")
length: (extend|stretch|lengthen|shorten|cut|trim|reduce|set|change) (it|that|this|) to <amount> => lead($1,"to")
length: to <amount> => lead($1,"to")
length: by [<about>] <amount> => lead($2,"by") @0.2
length: (make|making) (it|that|this) [<about>] <amount> [long] => lead($2,"to") @-1.5
length: (for|make it|make that|lasting) (-|minus) <amount> => negative()
length: (-|minus) <amount> => negative()
moment: (in|within about|after about) [${ABOUT}] <amount> [${SO}] [s] [time|from now] => momentFromNow($1,1)
moment: [${ABOUT}] <amount> [${SO}] (from now|from today|later|hence|out) => momentFromNow($1,1)
moment: [${ABOUT}] <amount> [${SO}] (ago|back|earlier|before now) => momentFromNow($1,-1)
moment: (right now|immediately|at the moment|at present|straight away|right away) => now()
moment: now => nowAside()
moment: <single-day> [,] in <amount> => momentFromNow($2,1)
moment: (from|between) now (${LINK}|and) <end-clock> => nowUntil($1)
moment: (from|between) <end-clock> (${LINK}|and) now => untilNow($1)
moment: [within|in|for|during|over] [the] next <amount> => momentsWithin($1,1)
moment: [within|in|for|during|over] the next hour => momentsWithin(length(1,"hour"),1)
moment: within (the|an) hour => momentsWithin(length(1,"hour"),1)
moment: (within|not after) <amount> => momentsWithin($1,1)
moment: [within|in|for|during|over] [the] (last|past|previous) <amount> => momentsWithin($1,-1)
moment: (in|within) [about] <number> (to|-|or|till|until) <number> <unit> [s] [time] => betweenFromNow($1,$2,$3)
moment: (in|within) [about] (a|an|one) (to|or) <number> <unit> [s] [time] => betweenFromNow(1,$1,$2)
moment: (in|within) [about] (a|an|one) <unit> or <number> => betweenFromNow(1,$2,$1)
`;
