import { LINK, SHARP } from './alternatives.ts';

/** Clock times and parts of the day. */
export const clocks = `
hour: <number-12> => between($1,0,99)
hour-word: <ones>
hour-word: ten => 10
hour-word: eleven => 11
hour-word: twelve => 12
any-hour: <hour>
any-hour: <hour-word>
spoken-minute: <teens>
spoken-minute: <tens> => between($1,20,50)
spoken-minute: <tens> <ones> => between(sum($1,$2),20,59)
spoken-minute: (oh|o|zero) <ones> => $1
colon-clock: <number-12> ~: ~#2 => clock($1,$2)
h-clock: <number-12> h => clock($1)
h-clock: <number-12> ~h ~#2 => clock($1,$2)
h-clock: # h #2 => clock($1,$2)
late-h: <number-12> h => clock(between($1,9,24))
late-h: <number-12> h ~#2 => clock(between($1,9,24),$2)
late-h: # h #2 => clock(between($1,9,24),$2)
colon-clock: #0 ~: ~#2 => clock($1,$2,1) @0.1
colon-clock: <number-12> ~: ~#2 ~: ~#2 => clockWithSeconds($1,$2,$3)
dot-clock: <number-12> ~. ~#2 => clock($1,$2)
four-clock: #4 => fourDigitClock(between($1,0,1859))
four-clock: #4 => fourDigitClock(between($1,2100,2359))
year-clock: #4 => fourDigitClock(between($1,1900,2099))
spoken-clock: <hour-word> <spoken-minute> => clock($1,$2)
spoken-clock: <hour-word> #2 => clock($1,between($2,0,59))
bare-hour: <any-hour> => clock($1)
noon-clock: noon|midday|noonish|noontime|mid day|twelve noon|12 noon|high noon|noon time => clock(12,0,1)
noon-clock: midmorning|mid morning => clock(10,0,1)
noon-clock: midafternoon|mid afternoon => clock(14,0,1)
midnight: midnight|12 midnight|twelve midnight => midnight()
past-clock: [a] half (past|after) <past-base> => plusMinutes($1,30)
past-clock: half <any-hour> => plusMinutes(clock($1),30)
past-clock: [a] quarter (past|after) <past-base> => plusMinutes($1,15)
past-clock: [a] quarter (to|till|before|of|til) <past-base> => minusMinutes($1,15)
past-clock: <minutes-said> (past|after) <past-base> => plusMinutes($2,$1)
past-clock: <minutes-said> (to|till|before|til) <past-base> => minusMinutes($2,$1)
past-clock: <number-12> past <past-base> => plusMinutes($2,$1)
past-clock: <number-12> (min|mins|minute|minutes) (past|after) <past-base> => plusMinutes($2,$1)
past-clock: <number-12> (min|mins|minute|minutes) (to|till|before|til) <past-base> => minusMinutes($2,$1)
past-clock: <number-12> (to|till) <noon-clock> => minusMinutes($2,$1) @0.3
past-clock: 20 (to|till) <past-base> => minusMinutes($1,20)
past-clock: 25 (to|till) <past-base> => minusMinutes($1,25)
past-base: <bare-hour>
past-base: <noon-clock>
past-base: <midnight>
minutes-said: five [minutes|mins] => 5
minutes-said: ten [minutes|mins] => 10
minutes-said: fifteen [minutes|mins] => 15
minutes-said: twenty [minutes|mins] => 20
minutes-said: twenty five [minutes|mins] => 25
half-day-clock: <colon-clock>
half-day-clock: <dot-clock>
half-day-clock: <four-clock>
half-day-clock: <year-clock> @-0.5
half-day-clock: <spoken-clock>
half-day-clock: <bare-hour>
half-day-clock: <past-clock>
half-day-clock: <number-12> #2 => clock($1,between($2,0,59))
half-day-clock: #3 => fourDigitClock($1)
plain-clock: <half-day-clock> [ish|:] [o clock|oclock] (am|a [~.] m [~.]|in the am|in the a m) => halfOfDay($1,0)
plain-clock: <half-day-clock> [ish|:] [o clock|oclock] (pm|p [~.] m [~.]|in the pm|in the p m) => halfOfDay($1,1)
plain-clock: <half-day-clock> (am|pm) ish => $1 @-9
plain-clock: <half-day-clock> ~a => halfOfDay($1,0)
plain-clock: <half-day-clock> ~p => halfOfDay($1,1)
plain-clock: <colon-clock> [h|hrs|hours]
plain-clock: <spoken-clock>
plain-clock: <late-h>
plain-clock: <hour-word> hundred (hours|h) => clock($1,0,1)
plain-clock: <teens> hundred (hours|h) => clock(between($1,0,23),0,1)
plain-clock: <any-hour> (o clock|oclock|oclk|a clock) => clock($1,0)
plain-clock: <any-hour> ish => clock($1)
plain-clock: <noon-clock> [ish]
plain-clock: <midnight>
plain-clock: <past-clock>
plain-clock: <four-clock> (h|hrs|hours|sharp)
plain-clock: <year-clock> (h|hrs|hours|sharp)
clock: <plain-clock> [${SHARP}]
clock: <half-day-clock> [early] (in the|during the|in|on the) [early|late] <part> => inPart($1,$2)
clock: <half-day-clock> at <part> => inPart($1,$2)
clock: <plain-clock> [early] (in the|during the|in) [early|late] <part> => inPart($1,$2)
clock: <plain-clock> at <part> => inPart($1,$2)
clock: (in the|in|at|during the|) <any-part> [at|,|around|@] <half-day-clock> => inPart($2,$1) @-0.2
clock: (in the|in|at|during the|) <any-part> [at|,|around|@] <plain-clock> => inPart($2,$1)
clock: <amount> (before|prior to) <counted-clock> => besideClock($1,-1,$2)
clock: <amount> later than <counted-clock> => besideClock($1,1,$2)
clock: <amount> earlier than <counted-clock> => besideClock($1,-1,$2)
clock: <amount> (after|past|following) <counted-clock> => besideClock($1,1,$2)
counted-clock: <plain-clock>
counted-clock: <bare-hour> => wakingClock($1)
zero-hour: 01 => 1
zero-hour: 02 => 2
zero-hour: 03 => 3
zero-hour: 04 => 4
zero-hour: 05 => 5
zero-hour: 06 => 6
zero-hour: 07 => 7
zero-hour: 08 => 8
zero-hour: 09 => 9
clocks: (at|@|from|around|by|round) <zero-hour> => at(clock($1,0,1)) @0.3
hard-clock: <clock>
hard-clock: <dot-clock>
hard-clock: <four-clock>
hard-clock: <year-clock> @-0.1
end-clock: <hard-clock>
end-clock: <bare-hour>
clocks: <clock> => at($1)
clocks: (at|@|from|around|by|round|about) [about|around|approximately|approx|exactly|like|maybe] <hard-clock> [${SHARP}] => at($1)
clocks: (at|@|from|around|by|round) [about|around|approximately|exactly|like|maybe] <bare-hour> [${SHARP}] => at($1)
clocks: at [about|around] <any-hour> (hours|hrs) => at(clock($1))
clocks: (at|@|from|around|by) <h-clock> => at($1) @0.1
clocks: for #0 => at(clock($1,0,1))
clocks: (approximately|approx) <hard-clock> => at($1)
clocks: (approximately|approx|starting|starting at|starts at|begins at|beginning at|as of|as early as|say|for|time) <clock> => at($1)
clocks: (starting at|starts at|begins at|beginning at|starting from) <end-clock> => at($1)
clocks: (at|around) the <number-12> => at(clock($1)) @0.3
clocks: (at|@) #3 => at(unsure(fourDigitClock($1))) @-0.2
clocks: (at|@|from|around|by) <number-12> #2 => at(clock($1,between($2,0,59)))
clocks: [any time|anytime|sometime|some time] (after|later than|since|past) <end-clock> => from($1)
clocks: [any time|anytime|sometime|some time|right] after (lunch|lunchtime) => from(clock(13,0,1))
clocks: [any time|anytime|sometime|some time] before (lunch|lunchtime) => before(clock(12,0,1))
clocks: (not before|nothing before|never before|no earlier than|no sooner than|not earlier than|nothing earlier than) <end-clock> => from($1)
clocks: [any time|anytime|sometime] from <end-clock> (on|onwards|onward|on out|and later|or later) => from($1)
clocks: <clock> (onwards|onward|and later|or later|or after|and after|and onwards|and on) => from($1)
clocks: [any time|anytime|sometime|some time] (before|earlier than|prior to) <end-clock> => before($1)
clocks: (not after|nothing after|never after|not past|nothing past|no later than|not later than|nothing later than) <end-clock> => before($1)
clocks: <clock> (or earlier|or before|and earlier) => before($1)
clocks: (until|till|til|untill|up to|up until|thru|through) <end-clock> => until($1)
clocks: (until|till|til) <h-clock> => until($1)
clocks: (ending|end|ends|finishing|finish|finishes|wrap up|wraps up|be over|be done|is over|is done) (at|by|around) <end-clock> => ends($1)
clocks: (ends|end|ending|finishes|finish|finishing) <end-clock> => ends($1)
clocks: (end|the end|its end|end time|the end time|finish|the finish) (to|at|is|should be|is now) <end-clock> => ends($1)
clocks: (end|finish|stop) (it|that|this|them|the event|the meeting) (at|by|around) <end-clock> => ends($1)
clocks: (ending|go until|goes until|go till|last until|lasts until|run until|runs until|go to|goes to|run to|runs to) <end-clock> => ends($1) @0.2
clocks: 2 <hard-clock> => toClock($1) @-0.2
clocks: 2 <bare-hour> => toClock($1) @-0.4
clocks: to <clock> => maybeEnds($1) @-0.2
clocks: to <end-clock> => toClock($1) @-0.1
clock-range: (from|between|starting at|starting from|of) [about|around|like] <end-clock> (${LINK}|and) [about|around|like] <end-clock> => clocks($1,$2)
clock-range: (from|between) [about|around] <end-clock> (${LINK}|and) <end-clock> [early] (in the|in) [early|late] <part> => clocks($1,$2,$3)
clock-range: [from|between] <h-clock> (${LINK}|and) <h-clock> => clocks($1,$2) @0.1
clock-range: (from|between) midnight (${LINK}|and) <end-clock> => clocks(clock(0,0,1),$1) @0.1
clock-range: <hard-clock> (${LINK}) [about|around] <end-clock> => clocks($1,$2)
clock-range: <bare-hour> (${LINK}) <hard-clock> => clocks($1,$2)
three-clock: #3 => unsure(fourDigitClock($1))
clock-range: <bare-hour> (-|to|til|till|until) <three-clock> => looseClocks($1,$2)
clock-range: <three-clock> (-|to|til|till|until) <bare-hour> => looseClocks($1,$2)
clock-range: <three-clock> (-|to|til|till|until) <three-clock> => looseClocks($1,$2)
clock-range: (at|@|to|for) <bare-hour> (${LINK}) <end-clock> => clocks($1,$2) @-0.2
clock-range: (at|@|to|for) <hard-clock> (${LINK}) <end-clock> => clocks($1,$2) @-0.2
clock-range: <end-clock> (${LINK}) <end-clock> [early] (in the|in) [early|late] <part> => clocks($1,$2,$3)
clock-range: (after|not before|nothing before|never before|no earlier than|not earlier than|nothing earlier than) <end-clock> [,] [but|and] (not after|nothing after|never after|not past|nothing past|no later than|not later than|nothing later than) <end-clock> => clocks($1,$2) @0.5
clocks: (until|till|til|to) <end-clock> [,] [and] not [at|until|till|til|to] <end-clock> => replacing(until($1)) @0.4
no-idea: (i don t know|i dunno|dunno|idk|let s say|i guess|i think|no idea)
clock-range: (from|between|at|) <hard-clock> (${LINK}) <no-idea> <end-clock> => clocks($1,$3)
clock-range: (from|between|at) <bare-hour> (${LINK}) <no-idea> <end-clock> => clocks($1,$3)
loose-range: <bare-hour> (-|to|til|till|until) <bare-hour> => looseClocks($1,$2)
clocks: <bare-hour> (til|till|until) <bare-hour> => looseClocks($1,$2)
clocks: <clock-range>
moved: (my|our|the|that|this|s) [event|meeting|appointment|call|entry|one] [from|at] <end-clock> to <end-clock> => movedClock($1,$2) @0.5
moved: (my|our|the|that|this|s) [event|meeting|appointment|call|entry|one] [from|at] <end-clock> to <at> => movedTo(at($1),$2) @0.5
moved: (my|our|the|that|this|s) [event|meeting|appointment|call|entry|one] [from|at] <end-clock> to <single-day> => movedToDay(at($1),$2) @0.5
moved: [on] <single-day> (from|at) <end-clock> to <end-clock> => movedAt(dayClocks($1,at($2)),$3) @0.6
moved: <at> to <end-clock> => movedAt($1,$2) @0.3
clocks: <hard-clock> [,] [and] not [at] <end-clock> => atNotAt($1) @0.4
clocks: (at|@) <bare-hour> [,] [and] not [at] <end-clock> => atNotAt($1) @0.4
clocks: not [at] <end-clock> [,] but [at] <end-clock> => atNotAt($2) @0.4
clocks: <loose-range> [,] (instead of|rather than|and not|not) [at] <end-clock> => replacing($1) @0.4
correction: uh|um|er|erm|oops
correction: [uh|um|er|oh] (no|nope|sorry|wait|no wait|actually|rather|make that|i mean|scratch that|or rather|correction) [,] [wait|sorry|actually|make it|make that|i mean|rather|i meant]
taken-back: [<correction>] [,] not [on|at|the|to] <taken> [,] (but|<correction>) => correctionOf($2)
taken-back: not [on|at|the|to] <taken> , => correctionOf($1) @-0.3
taken-back: [and] not [on|the|to] <single-day> => correctionOf($1) @-0.3
taken-back: <correction> [,] not [on|at|the|to] <taken> => correctionOf($2)
taken-back: (instead of|rather than) [on|at|the|to] <taken> [,] => correctionOf($1)
taken-back: (no need for|don t need|doesn t need|does not need|not) [the|a|an|a whole|a full] <one-amount> [,] [but|just|only] => correctionOf($1) @0.3
taken-back: [a|an] <one-amount> (is|s|would be|seems) [a bit|far|way|much] (too long|too short|too much|not enough|not necessary|too little) [,] => correctionOf($1) @0.3
ruled-out: (doesn t work|does not work|won t work|is no good|s no good|isn t possible|is not possible|isn t good|doesn t suit|is out) [,|.]
i-mean: i mean|i meant
day: [on] <single-day> <ruled-out> [on] <single-day> <i-mean> => plusDays($3,0) @0.5
day: [on] <single-day> <ruled-out> (rather|better|but|i mean|i meant|make it) [on] <single-day> => plusDays($3,0) @0.5
taken-back: [on|at|the] <taken> (is|s) (off|out|gone|full|no good|no use|not possible|not good|a no) (,|so) [do|make it|try|take|use|let s do|how about] => correctionOf($1) @0.3
taken-back: [on|at|the] <taken> (doesn t work|does not work|won t work|isn t possible|isn t good|doesn t suit) (,|so) [do|make it|try|take|use|let s do|how about] => correctionOf($1) @0.3
taken: <single-day>
taken: [a|an] <one-amount>
taken: <clocks>
taken: <end-clock>
corrected-clock: <correction> [to|at] <end-clock> => correction($2) @-0.6
clock-beside: <clocks>
clock-beside: <four-clock> => at($1)
clock-beside: <dot-clock> => at($1)
clock-beside: <loose-range>
`;
