import { ALL, FOR_TIME, LAST, NEXT, OF, PART_LEAD, THIS, WEEK_WORD, WEEKEND_WORD, WORKING } from './alternatives.ts';

/** Stretches of days: weeks, months, quarters, seasons, and parts of them. */
export const periods = `
week: (${THIS}) [${ALL}] (${WEEK_WORD}) => period("week",0)
week: (that|that same|the same|in that|the very same) (${WEEK_WORD}) => spokenPeriod("week")
week: (the|my|our|all|all of the|the whole|all of this) [${ALL}] (${WEEK_WORD}) => period("week",0) @-0.2
week: [the|all of|all] (${NEXT}) [${ALL}] (${WEEK_WORD}) => period("week",1)
week: (the coming|coming|this coming|all of next) [${ALL}] (${WEEK_WORD}) => period("week",1)
week: [the|this] (${LAST}) [${ALL}] (${WEEK_WORD}) => period("week",-1)
week: [the] (${WEEK_WORD}) after (next|this one|the next|next one|the next one) => period("week",2)
week: [the] (${WEEK_WORD}) after (this|that) => period("week",1)
week: [the] (${WEEK_WORD}) before last => period("week",-2)
week: [the] (${WEEK_WORD}) (of|commencing|starting|beginning|containing|with|that starts|that begins) [on] [the] <some-day> => periodOf("week",$1)
week: [the|a] (${WEEK_WORD}) after [the] <fixed-week-day> => periodOf("week",$1,1)
week: [the|a] (${WEEK_WORD}) before [the] <fixed-week-day> => periodOf("week",$1,-1)
week: (calendar|the|in|of|during|for) (${WEEK_WORD}) [number|no|no .] # => numberedWeek($1)
week: [calendar] (${WEEK_WORD}) [number|no|no .] # [,] [of|in] <year> => numberedWeek($1,$2)
week: (${WEEK_WORD}) # => numberedWeek($1) @-0.5
week: [the] <ordinal> [${ALL}] (${WEEK_WORD}) (${OF}) [the] <month-of-part> => weekInMonth($1,$2)
fixed-week-day: <date>
fixed-week-day: <holiday>
fixed-week-day: <known-day>
working-week: (${THIS}) (working|work|business) (${WEEK_WORD}) => period("workweek",0)
working-week: [the] (${NEXT}) (working|work|business) (${WEEK_WORD}) => period("workweek",1)
working-week: [the] (${LAST}) (working|work|business) (${WEEK_WORD}) => period("workweek",-1)
working-week: [the] (working|work|business) (${WEEK_WORD}) after next => period("workweek",2)
weekend: (this|the|my|our|on the|over the|at the|in the|all|the whole|this coming|the coming|coming) (${WEEKEND_WORD}) => period("weekend",0)
weekend: (${WEEKEND_WORD}) => unlessWords(period("weekend",0))
weekend: (on|at|over) (${WEEKEND_WORD}) => period("weekend",0)
weekend: [the] (${NEXT}) (${WEEKEND_WORD}) => period("weekend",1)
weekend: [the|this] (${LAST}) (${WEEKEND_WORD}) => period("weekend",-1)
weekend: [the] (${WEEKEND_WORD}) after [the] next => period("weekend",2)
weekend: [the] (${WEEKEND_WORD}) after (this|that) => period("weekend",1)
weekend: [the] (${WEEKEND_WORD}) before last => period("weekend",-2)
weekend: [the] (${WEEKEND_WORD}) (of|around) [the] <some-day> => periodOf("weekend",$1)
weekend: [the] <ordinal> (${WEEKEND_WORD}) (${OF}) [the] <calendar-span> => weekendIn($1,$2)
weekend: <holiday-weekend>
certain-month: [the month of] <month> [~.] [,|-|of|in] <year> => month($1,$2)
certain-month: <year> [,|-|/] <month> => month($2,$1)
certain-month: <month> ~#2 => month($1,sum(2000,$2))
certain-month: <month> [,] [of|in] [the] next year => monthOfYear($1,1)
certain-month: <month> [,] [of|in] this year => monthOfYear($1,0)
certain-month: <month> [,] [of|in] [the] last year => monthOfYear($1,-1)
certain-month: [the] (next|coming|upcoming) <month> => monthBeside($1,1)
certain-month: [the] (${LAST}) <month> => monthBeside($1,-1)
certain-month: this <month> => monthOfYear($1,0)
certain-month: [the] month of <month> => month($1)
certain-month: #4 ~(-|/) ~#2 => month(between($2,1,12),between($1,1900,2100)) @0.5
certain-month: #4 (-|/) #2 => month(between($2,1,12),between($1,1900,2100)) @-0.2
certain-month: <number-12> (-|/) #4 => month(between($1,1,12),between($2,1900,2100))
certain-month: [the] <ordinal> month (${OF}) [the] <year-span> => monthIn($1,$2)
month-span: <month> [~.] => month($1)
month-span: <certain-month>
relative-month: (${THIS}) [${ALL}] month => period("month",0)
relative-month: (the|my|our|all|the whole) [${ALL}] month => period("month",0) @-0.2
relative-month: [the] (next|nxt|following|coming|upcoming) [${ALL}] month => period("month",1)
relative-month: [the|this] (${LAST}) [${ALL}] month => period("month",-1)
relative-month: [the] month after [the] next => period("month",2)
relative-month: [the] month after (this|that) => period("month",1)
relative-month: [the] month before last => period("month",-2)
bare-month: month => period("month",0) @-0.5
year-span: [the] year <year> => year($1)
year-span: <year> => year($1)
year-span: (${THIS}) [${ALL}] year => period("year",0)
year-span: (the|all) [${ALL}] year => period("year",0) @-0.2
year-span: [the] (next|following|coming|upcoming) [${ALL}] year => period("year",1)
year-span: [the|this] (${LAST}) [${ALL}] year => period("year",-1)
year-span: [the] year after [the] next => period("year",2)
year-span: [the] year before last => period("year",-2)
quarter-span: q ~#1 => quarter($1)
quarter-span: q ~#1 [,] [of|in] <year> => quarter($1,$2)
quarter-span: <year> q ~#1 => quarter($2,$1)
quarter-span: q ~#1 [of] next year => quarterIn($1,period("year",1))
quarter-span: [the] <ordinal> quarter => quarter($1)
quarter-span: [the] <ordinal> quarter [,] [of|in] [the] <year-span> => quarterIn($1,$2)
quarter-span: (${THIS}) quarter => period("quarter",0)
quarter-span: the quarter => period("quarter",0) @-0.2
quarter-span: [the] (next|following|coming) quarter => period("quarter",1)
quarter-span: [the] (${LAST}) quarter => period("quarter",-1)
season-span: (this|in|during|by|over|since|until|of|in the|during the|over the|by the) <season> => season($1)
season-span: (next|the next) <season> => season($1,1)
season-span: (last|past|previous) <season> => season($1,-1)
season-span: [in|the|this|in the] <season> [,] [of|in] <year> => seasonOfYear($1,$2)
named-season: <season> => season($1)
calendar-span: <month-span>
calendar-span: <relative-month>
calendar-span: <bare-month>
calendar-span: <year-span>
calendar-span: <quarter-span>
calendar-span: year => period("year",0) @-0.5
calendar-span: quarter => period("quarter",0) @-0.5
period: <week>
period: <working-week>
period: <weekend>
period: <relative-month>
period: <certain-month>
period: <quarter-span> => asAttribute($1)
period: (${FOR_TIME}) [the] <quarter-span>
period: <season-span>
period: (${FOR_TIME}) [the] <year-span>
period: (${THIS}) year => period("year",0)
period: [the] (next|coming) year => period("year",1)
period: (last|the last) year => period("year",-1)
period: [the] year after [the] next => period("year",2)
period: all year [long] => period("year",0)
period: <year> => onlyAlone(year($1))
period: (${FOR_TIME}) [the month of] <clear-month> [~.] => month($1)
period: (in|during|by|since|until|throughout|till|for|the month of|in the month of) <name-month> [~.] => month($1)
period: <clear-month> [~.] => asAttribute(month($1))
period: <name-month> [~.] => onlyAlone(month($1))
period: <period-part> [the|of the] <divided> => asAttribute(partOfPeriod($1,$2))
period: [the] (first|1st) half of [the] <month-of-part> => halfOfMonth(1,$1) @1
period: [the] (second|2nd|last|latter|other) half of [the] <month-of-part> => halfOfMonth(2,$1) @1
period: [the] (first|1st) half of [the] <long-span> => partOfPeriod("beginning",$1) @1
period: [the] (second|2nd|last|latter) half of [the] <long-span> => partOfPeriod("end",$1) @1
period: h ~#1 => half($1)
period: h ~#1 [,] [of|in] <year> => half($1,$2)
period: [the] (month|months) [s] end|eom|end of month => partOfPeriod("end",period("month",0))
period: (year|years) [s] end|eoy => partOfPeriod("end",period("year",0))
period: (quarter|quarters) [s] end|eoq => partOfPeriod("end",period("quarter",0))
period: eow => partOfPeriod("end",period("week",0))
period: [the] (midweek|mid week) => partOfPeriod("middle",period("week",0))
period: (midweek|mid week) [of|in] <week> => partOfPeriod("middle",$1)
period: <number> (weekends) (from now|from today) => period("weekend",sum($1,-1))
period: the <count> <day-units> (before|leading up to|prior to) [the] <fixed-day> => lengthBefore(length($1,$2),$3) @0.2
period: the <count> <day-units> (after|following) [the] <fixed-day> => lengthFrom(length($1,$2),plusDays($3,1)) @0.2
period: the fortnight (from|starting|beginning|commencing) [on] [the] <fixed-day> => lengthFrom(length(14,"day"),$1)
period: later [in|on] [the] <divided> => laterIn($1) @0.1
period: earlier [in|on] [the] <divided> => earlierIn($1) @0.1
period: [the] first <amount> (${OF}) [the] <calendar-span> => endOfPeriod(1,$1,$2)
period: [the] last <amount> (${OF}) [the] <calendar-span> => endOfPeriod(-1,$1,$2)
period: [over|within|in|for|during|on] [the|these|my] (next|coming|following|upcoming|nxt) <count> <day-unit> => nextUnits($1,$2)
period: [over|within|in|for|during] [the|these] <count> (next|coming|following|upcoming) <day-units> => nextUnits($1,$2)
period: within [the] [next] <amount> [(after|from|of) (today|now)] => lengthFrom($1,today(0))
period: [over|within|in|for|during] [the|these] (last|past|previous) <count> <day-unit> => lastUnits($1,$2)
period: [over|within|in|for|during] [the|these] <count> (last|past|previous) <day-units> => lastUnits($1,$2)
period: (the|over the|in the) (next|coming|following) days => nextUnits(3,"day")
period: [over|within|in|for|during] [the] (next|coming|following) <count> (${WORKING}) days => nextUnits($1,"workday")
period: (between|from) #4 (and|to|until|till|through|-) #4 => years(between($1,2000,2100),between($2,2000,2100))
period: [the] #4 ~s => decade($1)
period: [the] #2 ~s => decade($1)
long-span: <year-span>
long-span: <quarter-span>
long-span: <season-span>
long-span: year => period("year",0)
month-of-part: <month-span>
month-of-part: <relative-month>
month-of-part: <bare-month>
divided: <month-span>
divided: <week>
divided: <relative-month>
divided: <bare-month>
divided: <year-span>
divided: <season-span>
divided: <named-season>
divided: <quarter-span>
divided: (${WEEK_WORD}) => period("week",0) @-0.5
divided: year => period("year",0) @-0.5
divided: quarter => period("quarter",0) @-0.5
period-part: [${PART_LEAD}] [the] (beginning|start|top) [of] => "beginning"
period-part: [${PART_LEAD}] [the] end [of] => "end"
period-part: [${PART_LEAD}] [the] mid [of] => "middle"
period-part: [${PART_LEAD}] [the] middle [of] => "middle"
period-part: [${PART_LEAD}] early [in|on] => "early"
period-part: [${PART_LEAD}] late [in|on] => "late"
rest: [for] [the] (rest|remainder|remaining|remaining part) [of] [the|my|this] day => restOfToday()
rest: [for] [the] (rest|remainder) of today => restOfToday()
rest: later (today|on today|in today|in the day) => restOfToday()
rest: [for] [the] (rest|remainder|remaining|remaining part|remaining of) [of] [the|my|our] <divided> => restOf($1)
rest: what (is|s) left of [the|my] <divided> => restOf($1)
`;
