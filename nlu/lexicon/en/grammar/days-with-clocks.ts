import { LINK, OF } from './alternatives.ts';

/** Days with their clock times, and what leads from one to another. */
export const daysWithClocks = `
single-day: <known-day>
single-day: <day>
single-day: <date>
single-day: (on|by|at|this|next|around|on the|in) <holiday>
single-day: (on|by|on the|at|in|the) <single-day>
at: <single-day> [at|,|in|for|the|@|-|s] <clock-beside> => dayClocks($1,$2)
at: <clock-beside> [on|of|for|,] <single-day> => dayClocks($2,$1)
at: <holiday> [at|,|@] <clock-beside> => dayClocks($1,$2)
at: <clock-beside> [,] <holiday> => dayClocks($2,$1)
at: <holiday> [,|in the|at] <any-part> => dayPart($1,$2)
at: <clock-beside> [on|of] <single-day> (to|until|till|til) <end-clock> => dayClocks($2,ended($1,$3)) @0.2
at: [on] [the] <any-weekday> [the] <day-digits> (at|@|from) <clock-beside> => dayClocks(agree($1,dayOfMonth($2)),$3) @0.3
at: [on] [the] <any-weekday> [the] <day-digits> (at|@|from) <h-clock> => dayClocks(agree($1,dayOfMonth($2)),at($3)) @0.3
at: <single-day> <bare-hour> => dayClocks($1,at($2)) @-0.3
arrival: (lands|landing|arrives|arriving|arrival|gets in|getting in|get in|there by) [at|by|around|about] <end-clock> => $1
at: <at> [,] <arrival> => atEnding($1,$2) @0.5
at: <bare-hour> <known-day> => dayClocks($2,at($1)) @-0.3
at: <single-day> [at|in|in the|during the|during|for|for the|the|@|,] <any-part> => dayPart($1,$2)
at: <any-weekday> [at] <year-clock> => dayClocks(weekday($1),at($2)) @-0.2
at: <named-day> (am|a [~.] m [~.]) => dayPart($1,part(8,12))
at: <named-day> (pm|p [~.] m [~.]) => dayPart($1,part(12,17))
named-day: <known-day>
named-day: <day>
named-day: <month-day>
named-day: on <named-day>
at: [the] <ordinal> <any-weekday> <part> (${OF}) [the] <calendar-span> => dayPart(nthWeekday($1,$2,$4),$3)
at: <single-day> [at] <half-day-clock> at night => partClocks(dayPart($1,part(20,24)),at($2)) @0.3
at: <single-day> (at|over|during) <meal-part> => dayPart($1,$2)
at: [in|during|for|on] [the] <any-part> [of|on|for|,] <single-day> => dayPart($2,$1)
at: <any-weekday> <any-part> [of|in] <week> => dayPart(weekdayIn($1,$3),$2)
at: on <any-weekday> <any-part> [of|in] <week> => dayPart(weekdayIn($1,$3),$2)
at: early [on] <single-day> => dayPart($1,part(8,10)) @-0.2
at: <single-day> early => dayPart($1,part(8,10)) @-0.2
at: late [on] <single-day> => dayPart($1,part(20,22)) @-0.2
at: the <part> after [the] <anchor> => dayPart(plusDays($2,1),$1) @0.3
at: the <part> before [the] <anchor> => dayPart(plusDays($2,-1),$1) @0.3
at: <side> [on] <single-day> [in the] <part> => dayPart($2,sideOfPart($1,$3))
at: <single-day> [the] <end-part> => dayPart($1,$2)
at: [at|by|towards] [the] end of <single-day> => dayPart($1,part(16,18))
at: first thing [on] <single-day> => dayPart($1,part(8,10))
at: <single-day> first thing [in the morning] => dayPart($1,part(8,12))
at: first thing in the morning [on] <single-day> => dayPart($1,part(8,12))
at: [early|earlier] this <part> => partToday($1)
at: <side> this <part> => partToday(sideOfPart($1,$2))
at: this <side> <part> => partToday(sideOfPart($1,$2))
at: [for|by|at] <tonight> => partToday($1)
at: <side> <tonight> => partToday(sideOfPart($1,$2))
at: last (night|nite) => dayPart(today(-1),part(20,24))
at: <side> last night => dayPart(today(-1),sideOfPart($1,part(20,24)))
at: last (evening) => dayPart(today(-1),part(17,22))
at: [on|in] (that|the same|that same|the very same|same) <plain-part> => dayPart(spokenDay(0),$1)
at: (next|the next|the following) <plain-part> => dayPart(today(1),$1)
at: <at> <clock-beside> => partClocks($1,$2)
at: <clock-beside> [on] <at> => partClocks($2,$1)
at: <bare-hour> <at> => partClocks($2,at($1)) @-0.2
at: <at> <bare-hour> => partClocks($1,at($2)) @-0.4
at: #4 ~- ~#2 ~- ~#2 [~t] ~#2 ~: ~#2 [~: ~#2] [~z] => dayClocks(monthDay($3,$2,$1),at(clock($4,$5,1)))
day-list: <single-day> (and|n|or|&) <single-day> => dayList($1,$2)
day-list: <day> , <day> => dayList($1,$2)
day-list: <day-list> [,] (and|or|&) <single-day> => longerList($1,$2)
day-list: <day-list> , <day> => longerList($1,$2)
list-of-ats: <day-list> [,] <clocks> => eachAt($1,$2)
part-said: (in|during|for|at|over|by|in the|during the|for the|by the) <any-part> => $1
part-said: [the|in the|at the|by the|by] <end-part> => $1
part-said: (just|only) [in|during|for|in the|during the|for the|the|my] <any-part> => $1
part-said: [the|in the] <any-part> only => $1
part-said: (at|during|over) <meal-part> => $1
part-said: <side> [in|on] [the] <part> => sideOfPart($1,$2)
part-said: to the <any-part> => barePart($1)
part-said: (my|our) <any-part> (look|looks|looking|like|going) => $1
part-said: <any-part> => alonePart($1)
part-said: first thing in the morning => part(8,12)
not-in: not [in|during] [the|my]
part-said: no mornings => eachPart(part(12,17))
part-said: no evenings => eachPart(part(8,17))
part-said: <not-in> (morning|mornings) => eachPart(part(12,17))
part-said: <not-in> (afternoon|afternoons) => eachPart(part(8,12))
part-said: <not-in> (evening|evenings|night|nights) => eachPart(part(8,17))
part-said: why not [in] [the] <any-part> => $1
part-of-some-day: <plain-part> => eachPart($1)
led-part: [the|in|in the|during|during the|for the] <each-part>
parts-of-days: <led-part> [in|of|on|during|over] <period> => partsOf($1,$2)
parts-of-days: <period> <each-part> => daysWithPart($1,$2)
part-said: <any-part> (in|during|of) the (day|week) => $1
day-end: <single-day>
day-end: <holiday>
day-end: <new-year>
day-end: (on|the|on the) <single-day>
range: (from|between|starting|beginning|of|starting on|starting from) [on|the] <day-end> (${LINK}|and) <day-end> [inclusive] => range($1,$2)
range: <single-day> (${LINK}) <day-end> [inclusive] => range($1,$2)
range: <holiday> (${LINK}) <day-end> [inclusive] => range($1,$2)
range: (until|to|till) <day-end> from <day-end> => range($2,$1)
range: [from|on] [the] <day-of-month> (${LINK}) [the] <month-day> => rangeFromDom($1,$2)
range: between [the] <day-of-month> and [the] <month-day> => rangeFromDom($1,$2)
range: (from|between) the <day-of-month> (${LINK}|and) [the] <day-of-month> => range(dayOfMonth($1),dayOfMonth($2))
range: between [the] <digit-ordinal> and [the] <digit-ordinal> => range(dayOfMonth($1),dayOfMonth($2))
range: [from|between] [the] <digit-ordinal> (${LINK}) [the] <digit-ordinal> => range(dayOfMonth($1),dayOfMonth($2))
range: <any-weekday> <digit-ordinal> (${LINK}) <date> => range(agree($1,dayOfMonth($2)),$3) @0.3
range: [from|between] <month> [~.] [between|from] [the] <day-of-month> (${LINK}|and) [the] <day-of-month> => range(monthDay($2,$1),monthDay($3,$1)) @0.2
range: [from|between] <month> [~.] [between|from] [the] <day-of-month> (${LINK}|and) [the] <day-of-month> [,|of|in] <year> => range(monthDay($2,$1,$4),monthDay($3,$1,$4)) @0.2
range: [from|between] [the] <day-digits> (${LINK}|and) [the] <day-digits> [of|in] [the] <relative-month> => daysIn($1,$2,$3)
range: #4 ~- ~#2 ~- ~#2 ~/ ~#4 ~- ~#2 ~- ~#2 => range(isoDay($1,$2,$3),isoDay($4,$5,$6))
range: <number-12> [~.] - <number-12> ~. ~<number-12> ~. ~#4 => rangeFromDom($1,dottedDay($2,$3,$4))
range: <week> [,] [from|between] <any-weekday> (${LINK}|and) <any-weekday> => weekdaysIn($1,$2,$3) @0.4
range: [from|between] <any-weekday> (${LINK}|and) <any-weekday> [of|in|on] <week> => weekdaysIn($3,$1,$2) @0.4
range-span: <month-span>
range-span: <relative-month>
range-span: <quarter-span>
range: (from|between) <range-span> (${LINK}|and) <range-span> => range($1,$2)
range: <certain-month> (${LINK}) <month-span> => range($1,$2)
range: <clear-month> (${LINK}) <month-span> => range(month($1),$2)
range: <month> (${LINK}) <certain-month> => range(month($1),$2)
range: <amount> (starting|beginning|from) [on] [the] <single-day> => lengthFrom($1,$2)
range: for <amount> (starting|beginning|from) [on] [the] <single-day> => lengthFrom($1,$2)
range: (from|between) now (${LINK}|and) [the] <until-day> => untilDay($1)
range: (from|between) today (${LINK}|and) [the] <until-day> => untilDay($1)
days-said: (until|till|til|untill|up until|through|thru) [on|the] <until-day> [inclusive] => untilDay($1)
range: (from|starting|starting on) [on|the] <day-end> (to|until|till|up to) and including [the] <day-end> => range($1,$2)
range: <single-day> (to|until|till|up to) and including [the] <day-end> => range($1,$2)
days-said: (until|till|up to|to) and including [the] <until-day> => untilDay($1) @0.3
days-said: (until|till|til|untill|up until|through|thru) <end-name> [in|at|on|,|i ~. e ~.] [the] <until-day> => untilDay($2) @0.5
end-name: [the|our|my|their] [end|start|beginning] [of] [the|our|my] [school|summer|easter|christmas|autumn|spring|winter|half term|uni|university] (holidays|holiday|hols|break|vacation|vacations|term|semester|season|course|exams|finals)
end-name: [the|our] [end|start|beginning] [of] [the|our] school year
days-said: (go|goes|run|runs|last|lasts|continue|continues|carry on|carries on|extend|extends) [on] (until|till|til|to) [the] <until-day> => untilDay($1) @0.6
days-said: <end-verb> (on|in|at|by|with) [the] <until-day> => endsOnDay($2)
days-said: (last|final) (one|time|session|lesson|class|date|occurrence) (is|s|will be|should be|would be) (on|in|) [the] <until-day> => endsOnDay($1) @0.3
days-said: [with] [the] (last|final) one on [the] <until-day> => endsOnDay($1) @1.2
days-said: <day> (and|n|&|+) [on] <day> => bothDays($1,$2)
month-list: <month> [~.] [the] <day-of-month> => listOf(monthDay($2,$1))
month-list: <month> [~.] [the] <day-of-month> (-|to) [the] <day-of-month> => listOf(range(monthDay($2,$1),monthDay($3,$1)))
month-list: <month-list> (,|, and|and|&|+) [the] <day-of-month> => nextDay($1,$2) @0.1
month-list: <month-list> (,|, and|and|&|+) [the] <day-of-month> (-|to) [the] <day-of-month> => nextDays($1,$2,$3) @0.1
list-month: [the] <day-of-month> [of] <month> => listOf(monthDay($1,$2))
list-month: [the] <day-of-month> (-|to) [the] <day-of-month> [of] <month> => listOf(range(monthDay($1,$3),monthDay($2,$3)))
list-month: [the] <day-of-month> (,|, and|and|&|+) <list-month> => dayBefore($1,$2) @0.1
list-month: [the] <day-of-month> (-|to) [the] <day-of-month> (,|, and|and|&|+) <list-month> => daysBefore($1,$2,$3) @0.1
days-said: [on] <month-list> => whole($1)
days-said: [on] <list-month> => whole($1)
day-after: (the day after|the next day|the following day|the day after that)
days-said: <single-day> (,|and|, and) <day-after> => bothDays($1,plusDays($1,1)) @0.2
days-said: <single-day> (,|and|, and) <day-after> (,|and|, and) [on] <single-day> => severalDays($1,plusDays($1,1),$3) @0.2
days-said: <single-day> , <single-day> (and|, and|&) <single-day> => severalDays($1,$2,$3)
days-said: [on] [the] <digit-ordinal> (and|&|+) [on] [the] <digit-ordinal> => bothDays(dayOfMonth($1),dayOfMonth($2)) @0.2
days-said: <range> [,|each day|daily|every day] <clock-beside> => hoursOfEach($1,$2) @0.2
days-said: <clock-range> [on] <range> => hoursOfEach($2,$1) @0.2
days-said: <loose-range> [on] <range> => hoursOfEach($2,$1) @0.2
days-said: up to [the] <until-day> => onlyAlone(upToDay($1))
days-said: (free|available|away|off|open|out|now) up to [the] <until-day> => upToDay($1)
days-said: before [the] <until-day> => beforeDay($1)
days-said: before [the] end of [the] <divided> => untilDay(partOfPeriod("end",$1)) @0.3
days-said: [any time|anytime|sometime|some time|right|just|only] after [the] <until-day> => afterDay($1)
days-said: (not before|never before|no earlier than|no sooner than|not earlier than|not until|not till|earliest) [the] <until-day> => fromDay($1) @0.1
days-said: (no later than|not later than|not after|at the latest by|latest by|latest) [the] <until-day> => untilDay($1) @0.1
days-said: <month> [~.] [the] <day-of-month> [,] (and|&|+) [the] <day-of-month> => bothDays(monthDay($2,$1),monthDay($3,$1)) @0.2
days-said: <month> [~.] [the] <day-of-month> , [the] <day-of-month> [,] (and|&|+|,) [the] <day-of-month> => severalDays(monthDay($2,$1),monthDay($3,$1),monthDay($4,$1)) @0.2
days-said: [on] [the] <day-of-month> [,] (and|&|+) [the] <day-of-month> [of] <month> => bothDays(monthDay($1,$3),monthDay($2,$3)) @0.2
days-said: [on] [the] <day-of-month> , [the] <day-of-month> [,] (and|&|+) [the] <day-of-month> [of] <month> => severalDays(monthDay($1,$4),monthDay($2,$4),monthDay($3,$4)) @0.2
days-said: by [the] <until-day> => byDay($1) @0.1
days-said: since [the] <until-day> => sinceDay($1)
until-day: <single-day>
until-day: <holiday>
until-day: <period>
until-day: <month-span>
at-range: [from|on] <at> (${LINK}) [on] <at> => atRange($1,$2)
at-range: [for] <amount> (starting|beginning|from) [on] <at> => atFor($2,$1) @0.2
at-range: [from|on] <at> (${LINK}) <four-clock> [on] <single-day> => atRange($1,dayClocks($3,at($2)))
at-range: between <at> and [on] <at> => atRange($1,$2)
at-range: [from|on] <at> (${LINK}) [on|the] <day-end> => atUntilDay($1,$2) @0.3
`;
