import { ABOUT, LAST, NEXT, OF, SO, WORKING } from './alternatives.ts';

/** Single days: dates, weekdays and days that are counted from another. */
export const days = `
known-day: today|2 ~day => today(0)
known-day: tomorrow|tmrw|tmr|tmw|tmrrw|tomorow|tommorow|tommorrow|tomorrows|tomoz|tmoro|2 ~morrow|2 ~moro|2 ~mrw|2 ~moz => today(1)
known-day: [the] day after (tomorrow|tmrw|tmr) => today(2)
known-day: overmorrow => today(2)
known-day: yesterday|yday => today(-1)
known-day: [the] day before yesterday => today(-2)
known-day: [the] (current|present) day => today(0)
known-day: this day => today(0)
known-day: (that|the same|that same|the very same|same) (day|date) => spokenDay(0)
known-day: next day => today(1)
known-day: (the next|following|the following) day => spokenDay(1)
known-day: (last|previous|the previous) day => today(-1)
day: [on] the (following|next) <any-weekday> => spokenWeekday($1,1) @0.2
day: [on] the <any-weekday> (following|afterwards|after) => spokenWeekday($1,1) @0.2
day: [on] the <any-weekday> before [that] => spokenWeekday($1,-1) @0.2
day: [on] the previous <any-weekday> => spokenWeekday($1,-1) @0.2
day: <weekday> => weekday($1)
day: <short-weekday> => unlessWords(weekday($1))
day: on [a|the] <any-weekday> => on(weekday($1)) @0.05
day: (this|this coming|this upcoming) <any-weekday> => thisWeekday($1)
day: (coming|the coming|upcoming|the upcoming) <any-weekday> => comingWeekday($1) @0.1
day: <any-weekday> coming => thisWeekday($1)
day: [the] (${NEXT}) <any-weekday> => nextWeekday($1)
day: [the|this] (${LAST}) <any-weekday> => lastWeekday($1)
day: <any-weekday> (this|of this|in this) week => weekdayIn($1,period("week",0))
day: <any-weekday> [,] [on|of|in|from] [the] <week> => weekdayIn($1,$2)
day: <week> [s] [,] [on|,] [the] <any-weekday> => weekdayIn($2,$1)
day: <any-weekday> week => weekdayAfter($1,1)
day: today week => today(7)
day: (tomorrow|tmrw) week => today(8)
day: (a week|one week|week) (today) => today(7)
day: (a week|one week|week) (tomorrow|tmrw) => today(8)
day: (a fortnight|fortnight|two weeks|2 weeks) today => today(14)
day: (a fortnight|fortnight|two weeks|2 weeks) tomorrow => today(15)
day: week (from|after) <any-weekday> => weekdayAfter($1,1)
day: [the] (next) <any-weekday> but one => weekdayAfter($1,1)
day: [the] <any-weekday> but one => weekdayAfter($1,1) @-0.3
day: [the] <any-weekday> before last => plusWeeks(lastWeekday($1),-1)
day: <any-weekday> last => lastWeekday($1) @-0.2
day: <any-weekday> week # => weekday($1) @0.5
day: <any-weekday> fortnight => weekdayAfter($1,2)
day: a week on <any-weekday> => weekdayAfter($1,1)
day: (a fortnight|two weeks|2 weeks) on <any-weekday> => weekdayAfter($1,2)
day: [the] <any-weekday> after next => weekdayAfter($1,1)
day: [the] <any-weekday> after [that] => weekdayAfter($1,1) @-0.5
day: [the] <any-weekday> (in|after) <number> (weeks|wks) [time] => weekdayAfter($1,$2)
day: [the] <any-weekday> (in a week|a week from now) => weekdayAfter($1,1)
day: <any-weekday> <number> (weeks|wks) (from now|out|later) => weekdayAfter($1,$2)
day: <number> <counted-weekday> (ago|back) => countedWeekday($1,$2,-1)
day: <number> <counted-weekday> (from now|from today|later|hence) => countedWeekday($1,$2,1)
day: [at] [the] same time [on] <some-day> => $1
number-12: #1
number-12: #2
day-digits: <number-12>
day-digits: <digit-ordinal> => between($1,1,99)
day-words: <word-ordinal> => between($1,1,31)
day-of-month: <day-digits>
day-of-month: <day-words>
late-number: <below-hundred> => between($1,10,31)
spoken-day: <day-of-month>
spoken-day: <below-hundred> => between($1,1,31)
month-day: [the] <day-of-month> [day] [of|in|-|~.] [the month of] <month> [~.] => monthDay($1,$2)
month-day: [the] <day-of-month> [of|in|-|/|~.] <month> [~.] [,|-|of|in|/|~.] <year> => monthDay($1,$2,$3)
month-day: <day-digits> <month> #2 => monthDay($1,$2,$3) @-2
month-day: <month> [~.] [,|the|-|/] <day-of-month> => monthDay($2,$1)
month-day: <clear-month> <ones> => monthDay($2,$1)
month-day: <month> <late-number> => monthDay($2,$1)
month-day: <month> [~.] [the|-|/] <spoken-day> [,|-|of|in|/] <year> => monthDay($2,$1,$3)
month-day: <day-of-month> (-|/) <month> (-|/) #2 => monthDay($1,$2,$3)
month-day: <year> [-|/|~.|,] <month> [~.] [-|/] <spoken-day> => monthDay($3,$2,$1)
month-day: <year> [-|/] <day-of-month> [-|/] <month> => monthDay($2,$3,$1)
month-day: <day-of-month> (-|/) <year> (-|/) <month> => monthDay($1,$3,$2)
month-day: <month> (-|/) <year> (-|/) <day-of-month> => monthDay($3,$1,$2)
month-day: <number-12> ~/ ~<number-12> => numericDay($1,$2)
month-day: <number-12> ~/ ~<number-12> , <year> => numericDay($1,$2,$3)
month-day: <number-12> ~(/|-) ~<number-12> ~(/|-) ~#4 => numericDay($1,$2,$3)
month-day: <number-12> ~(/|-) ~<number-12> ~(/|-) ~#2 => numericDay($1,$2,$3)
month-day: <number-12> ~. ~<number-12> ~. ~#4 => dottedDay($1,$2,$3)
month-day: <number-12> ~. ~<number-12> ~. ~#2 => dottedDay($1,$2,$3)
month-day: # => compactDay($1)
month-day: #4 ~(-|/|.) ~<number-12> ~(-|/|.) ~<number-12> => isoDay($1,$2,$3)
date: <month-day>
date: <month-day> [,] [of|in] [the] next year => monthDayOfYear($1,1)
date: <month-day> [,] [of|in] this year => monthDayOfYear($1,0)
date: <month-day> [,] [of|in] last year => monthDayOfYear($1,-1)
date: <month-day> ~#2 => inYear($1,sum(2000,$2))
date: [the] <day-of-month> [day] [of|in] [the] <relative-month> => dayIn($1,$2)
date: <any-weekday> [,|~.] [the] <month-day> => agree($1,$2)
date: <month-day> [,] [a|on a] <any-weekday> => agree($2,$1)
date: <any-weekday> [,|~.] [the] <digit-ordinal> => agree($1,dayOfMonth($2))
date: <any-weekday> [,|~.] the <day-of-month> => agree($1,dayOfMonth($2))
date: <any-weekday> the <late-number> => agree($1,dayOfMonth($2))
date: <any-weekday> [~.] #2 => unlessWords(agree($1,dayOfMonth(between($2,13,31)))) @-0.2
date: <any-weekday> [,] <day-words> => agree($1,dayOfMonth($2)) @-0.5
date: on [the] <digit-ordinal> => on(dayOfMonth($1)) @0.05
date: on the <day-digits> => on(dayOfMonth($1)) @0.05
date: on the <word-ordinal> => unlessWords(dayOfMonth($1))
date: the <day-digits> => unlessWords(dayOfMonth($1))
date: the <word-ordinal> => unlessWords(dayOfMonth(between($1,3,31)))
date: <any-weekday> [,] the <word-ordinal> => agree($1,dayOfMonth($2))
date: <digit-ordinal> => unlessWords(dayOfMonth($1))
date: (for|by|until|till|from|to|and|before|after|at) <digit-ordinal> => unlessWords(dayOfMonth($1))
date: [on] [the] <ordinal> <any-weekday> (${OF}) [the] <calendar-span> => nthWeekday($1,$2,$3) @0.4
date: [on] [the] last <any-weekday> but one (${OF}) [the] <calendar-span> => nthWeekday(-2,$1,$2) @0.4
date: <relative-month> [,] [on] the <day-of-month> => dayIn($2,$1)
date: [on] [the] <ordinal> day (${OF}) [the] <calendar-span> => nthDay($1,$2) @0.4
date: [on] [the] <ordinal> (${WORKING}) day (${OF}) [the] <calendar-span> => nthWorkday($1,$2) @0.4
date: [the] (next|following) (${WORKING}) day => workday(1)
date: (in|after|within) <number> <workday> [time] => workday($1)
date: <number> <workday> (from now|from today|later|hence|out) => workday($1)
date: <number> <workday> (ago|back|earlier) => workday(product($1,-1))
date: [the] <any-weekday> (after|following) [the] <fixed-day> => weekdayBeside($1,1,$2)
date: [the] <any-weekday> (before|preceding) [the] <fixed-day> => weekdayBeside($1,-1,$2)
date: [the] <ordinal> <any-weekday> after [the] <fixed-day> => weekdayBeside($2,$1,$3)
date: [the] <ordinal> <any-weekday> before [the] <fixed-day> => weekdayBeside($2,product($1,-1),$3)
date: [the] day after [the] <anchor> => plusDays($1,1)
date: [the] (day|eve|night) before [the] <anchor> => plusDays($1,-1)
date: [the] eve of [the] <anchor> => plusDays($1,-1)
date: <amount> (after|from|following|past) [the|on] <anchor> => besideDay($1,1,$2)
date: <amount> (before|prior to) [the|on] <anchor> => besideDay($1,-1,$2)
date: [on] [the] <day-of-month> of the month => dayOfMonth($1) @0.5
date: [the] (week|wk|day|month) (after|before) , [on] [the] <fixed-day> => $1 @0.5
date: (in|within about|after about) [${ABOUT}] <amount> [${SO}] [s] [time] => dayFromNow($1,1)
date: [${ABOUT}] <amount> [${SO}] (from now|from today|later|hence|out) => dayFromNow($1,1)
date: [${ABOUT}] <amount> [${SO}] (ago|back|earlier|before now) => dayFromNow($1,-1)
some-day: <known-day>
some-day: <day>
some-day: <date>
some-day: <holiday>
fixed-day: <date>
fixed-day: <holiday>
fixed-day: <known-day>
fixed-day: <new-year>
new-year: [the] new year => namedHoliday("new years day")
anchor: <some-day>
`;
