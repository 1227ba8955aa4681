import { strict } from 'chrono-node/en';
import { holidayNames } from '../holidays.ts';
import type { TimeGrammar } from '../words.ts';

/** Words that are said for one another, whose value does not matter. */
const NEXT = 'next|nxt|following|the following|upcoming';
const LAST = 'last|past|previous|prior';
const THIS = 'this|current|the current|this current|this very';
const ALL = 'whole|entire|full|calendar';
const WEEKEND_WORD = 'weekend|week end|wknd|wkend';
const WEEK_WORD = 'week|wk|wk s';
const WORKING = 'working|business|work';
const OF = 'of|in|in the|of the|from|of that|of this';
const ABOUT =
  'about|around|roughly|approximately|approx|like|maybe|just|say|almost|nearly|only|less than|another|exactly';
const SO = 'or so|or thereabouts|max|tops|exactly|approximately|more or less';
const FOR_TIME = 'in|for|during|over|by|since|until|of|throughout|before|after|on|within|till|from';
const PART_LEAD = 'in|at|by|towards|toward|sometime|sometime in|from|around|during|on|some time in|sometime at';
const SHARP = 'sharp|on the dot|exactly|precisely|prompt|promptly|ish|or so|or thereabouts|latest|local time';
const LINK = 'to|until|till|til|untill|through|thru|-|up to|up until';

const numbers = `
ones: one => 1
ones: two => 2
ones: three => 3
ones: four => 4
ones: five => 5
ones: six => 6
ones: seven => 7
ones: eight => 8
ones: nine => 9
teens: ten => 10
teens: eleven => 11
teens: twelve => 12
teens: thirteen => 13
teens: fourteen => 14
teens: fifteen => 15
teens: sixteen => 16
teens: seventeen => 17
teens: eighteen => 18
teens: nineteen => 19
tens: twenty => 20
tens: thirty => 30
tens: forty|fourty => 40
tens: fifty => 50
tens: sixty => 60
tens: seventy => 70
tens: eighty => 80
tens: ninety => 90
below-hundred: <ones>
below-hundred: <teens>
below-hundred: <tens>
below-hundred: <tens> <ones> => sum($1,$2)
word-number: <below-hundred>
word-number: a hundred => 100
word-number: a hundred [and] <below-hundred> => sum(100,$1)
word-number: <ones> hundred [and] [<below-hundred>] => product($1,100,$2)
number: <word-number>
number: #
count: <number>
count: a|an => 1
count: [a] (couple|pair) [of] => 2
count: [a] few|several => 3
count: <number> and a half => sum($1,0.5)
count: # ~. ~# => decimal($1,$2)
count: # , ~# => decimal($1,$2)
count: # ~/ ~# [of an|of a] => fraction($1,$2)
count: half a|half an|half|a half => 0.5
count: three quarters of (a|an) => 0.75
count: [a] quarter of (a|an) => 0.25
year: #4 => between($1,1900,2100)
year: two thousand [and] [<below-hundred>] => sum(2000,$1)
year: twenty <two-digits> => sum(2000,$1)
year: nineteen <two-digits> => sum(1900,$1)
two-digits: <below-hundred> => between($1,10,99)
small-ordinal: first => 1
small-ordinal: second => 2
small-ordinal: third => 3
small-ordinal: fourth => 4
small-ordinal: fifth => 5
small-ordinal: sixth => 6
small-ordinal: seventh => 7
small-ordinal: eighth => 8
small-ordinal: ninth => 9
word-ordinal: <small-ordinal>
word-ordinal: tenth => 10
word-ordinal: eleventh => 11
word-ordinal: twelfth => 12
word-ordinal: thirteenth => 13
word-ordinal: fourteenth => 14
word-ordinal: fifteenth => 15
word-ordinal: sixteenth => 16
word-ordinal: seventeenth => 17
word-ordinal: eighteenth => 18
word-ordinal: nineteenth => 19
word-ordinal: twentieth => 20
word-ordinal: thirtieth => 30
word-ordinal: twenty <small-ordinal> => sum(20,$1)
word-ordinal: thirty <small-ordinal> => sum(30,$1)
digit-ordinal: # [-] (st|nd|rd|th)
ordinal: <word-ordinal>
ordinal: <digit-ordinal>
ordinal: last|final|very last => -1
ordinal: very first => 1
ordinal: (second|next|2nd) [to] last|penultimate|last but one|one before last => -2 @0.5
ordinal: third [to] last|last but two => -3 @0.5
ordinal: fourth [to] last => -4 @0.5
`;

const names = `
weekday: monday|mon [~.] => 1
weekday: tuesday|tues [~.]|tue [~.] => 2
weekday: wednesday|weds [~.] => 3
weekday: thursday|thurs [~.]|thur [~.]|thu [~.] => 4
weekday: friday|fri [~.] => 5
weekday: saturday => 6
weekday: sunday => 7
short-weekday: wed [~.] => 3
short-weekday: sat [~.] => 6
short-weekday: sun [~.] => 7
plural: mondays => 1
plural: tuesdays => 2
plural: wednesdays => 3
plural: thursdays => 4
plural: fridays => 5
plural: saturdays => 6
plural: sundays => 7
counted-weekday: <any-weekday>
counted-weekday: <plural>
any-weekday: <weekday>
any-weekday: <short-weekday>
clear-month: january => 1
clear-month: february|feb => 2
clear-month: july|jul => 7
clear-month: september|sept => 9
clear-month: october|oct => 10
clear-month: november|nov => 11
clear-month: december => 12
name-month: jan => 1
name-month: march|mar => 3
name-month: april|apr => 4
name-month: may => 5
name-month: june|jun => 6
name-month: august|aug => 8
name-month: sep => 9
name-month: dec => 12
month: <clear-month>
month: <name-month>
season: spring => 3
season: summer|summertime => 6
season: autumn|fall => 9
season: winter => 12
plain-part: morning|morn => part(8,12)
plain-part: afternoon|arvo|aft => part(12,17)
plain-part: evening => part(17,22)
plain-part: night|nite|nighttime|night time => part(20,24)
plain-part: <each-part>
each-part: mornings => eachPart(part(8,12))
each-part: afternoons|arvos => eachPart(part(12,17))
each-part: evenings => eachPart(part(17,22))
each-part: nights => eachPart(part(20,24))
each-part: lunchtimes|lunch times => eachPart(part(12,14))
meal-part: lunchtime|lunch time|lunch => part(12,14)
end-part: end of [the|my|your] (day|business day|work day|working day)|eod|cob|close of (business|play) => part(16,18)
part: <plain-part>
part: lunchtime|lunch time => part(12,14)
early: early|earlier|beginning of|start of|the beginning of|the start of => "beginning"
late: late|later|end of|the end of => "end"
middle: mid|middle of|the middle of => "middle"
side: <early>
side: <late>
side: <middle>
any-part: <part>
any-part: (all|the whole|the entire|all of the|all through the) <plain-part> => $1
any-part: <side> [in|on] [the] <part> => sideOfPart($1,$2)
tonight: tonight|tonite|tonights|tonight s|2 ~nite|2 ~night => part(18,24)
unit: second|seconds|sec|secs => "second"
unit: minute|minutes|min|mins => "minute"
unit: hour|hours|hr|hrs => "hour"
unit: day|days|night|nights => "day"
unit: week|weeks|wk|wks => "week"
unit: month|months => "month"
unit: year|years|yr|yrs => "year"
short-unit: s => "second"
short-unit: m => "minute"
short-unit: d => "day"
short-unit: w => "week"
short-unit: y => "year"
day-units: days => "day"
day-units: weeks => "week"
day-units: months => "month"
day-units: years => "year"
day-unit: day|days => "day"
day-unit: week|weeks => "week"
day-unit: month|months => "month"
day-unit: year|years => "year"
`;

const days = `
known-day: today|2 ~day => today(0)
known-day: tomorrow|tmrw|tmr|tmw|tmrrw|tomorow|tommorow|tommorrow|tomorrows|tomoz|tmoro|2 ~morrow|2 ~moro|2 ~mrw|2 ~moz => today(1)
known-day: [the] day after (tomorrow|tmrw|tmr) => today(2)
known-day: overmorrow => today(2)
known-day: yesterday|yday => today(-1)
known-day: [the] day before yesterday => today(-2)
known-day: [the] (current|present) day => today(0)
known-day: this day => today(0)
known-day: (that|the same|that same|the very same) (day|date) => spokenDay(0)
known-day: next day => today(1)
known-day: (the next|following|the following) day => spokenDay(1)
known-day: (last|previous|the previous) day => today(-1)
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

const holidays = `
name-of-holiday: the <holiday-name>
name-of-holiday: <holiday-name>
name-of-holiday: day of <holiday-name>
holiday: <name-of-holiday> => namedHoliday($1)
holiday: (this|upcoming|the upcoming|coming|the coming|next|the next|this coming) <holiday-name> => namedHoliday($1)
holiday: (last|the last|past|previous|this past) <holiday-name> => holidayBeside($1,-1)
holiday: <name-of-holiday> [,] [of|in] <year> => namedHoliday($1,$2)
holiday: <name-of-holiday> [of|in] [the] next year => namedHoliday($1,1)
holiday: <name-of-holiday> [of|in] [the] (last|previous) year => namedHoliday($1,-1)
holiday: <name-of-holiday> [of|in] this year => namedHoliday($1,0)
holiday: <holiday-name> <number> (year|years) ago => holidayBeside($1,product($2,-1))
holiday: <holiday-name> <number> (year|years) from now => holidayBeside($1,$2)
holiday-weekend: <holiday> (${WEEKEND_WORD}) => weekendAt($1)
holiday-weekend: [the] (${WEEKEND_WORD}) (of|after|around) [the] <holiday> => weekendAt($1)
holiday-weekend: <holiday> (${WEEKEND_WORD}) [of|in] <year> => weekendAt(inYear($1,$2))
`;

const periods = `
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

const clocks = `
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
clocks: (at|around|about) <any-hour> (hours|hrs) => at(clock($1))
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
clocks: (end|the end|its end|end time|the end time|finish|the finish) (to|at|is|should be|is now) <end-clock> => ends($1)
clocks: (end|finish|stop) (it|that|this|them|the event|the meeting) (at|by|around) <end-clock> => ends($1)
clocks: (ending|go until|goes until|go till|last until|lasts until|run until|runs until|go to|goes to|run to|runs to) <end-clock> => ends($1) @0.2
clocks: to <clock> => maybeEnds($1) @-0.2
clocks: to <end-clock> => toClock($1) @-0.1
clock-range: (from|between|starting at|starting from|of) [about|around|like] <end-clock> (${LINK}|and) [about|around|like] <end-clock> => clocks($1,$2)
clock-range: (from|between) [about|around] <end-clock> (${LINK}|and) <end-clock> [early] (in the|in) [early|late] <part> => clocks($1,$2,$3)
clock-range: [from|between] <h-clock> (${LINK}|and) <h-clock> => clocks($1,$2) @0.1
clock-range: (from|between) midnight (${LINK}|and) <end-clock> => clocks(clock(0,0,1),$1) @0.1
clock-range: <hard-clock> (${LINK}) [about|around] <end-clock> => clocks($1,$2)
clock-range: <bare-hour> (${LINK}) <hard-clock> => clocks($1,$2)
clock-range: (at|@|to|for) <bare-hour> (${LINK}) <end-clock> => clocks($1,$2) @-0.2
clock-range: (at|@|to|for) <hard-clock> (${LINK}) <end-clock> => clocks($1,$2) @-0.2
clock-range: <end-clock> (${LINK}) <end-clock> [early] (in the|in) [early|late] <part> => clocks($1,$2,$3)
clock-range: (after|not before|nothing before|never before|no earlier than|not earlier than|nothing earlier than) <end-clock> [,] [but|and] (not after|nothing after|never after|not past|nothing past|no later than|not later than|nothing later than) <end-clock> => clocks($1,$2) @0.5
loose-range: <bare-hour> (-|to|til|till|until) <bare-hour> => looseClocks($1,$2)
clocks: <clock-range>
moved: (my|our|the|that|this|s) [event|meeting|appointment|call|entry|one] [from|at] <end-clock> to <end-clock> => movedClock($1,$2) @0.5
moved: (my|our|the|that|this|s) [event|meeting|appointment|call|entry|one] [from|at] <end-clock> to <at> => movedTo(at($1),$2) @0.5
moved: (my|our|the|that|this|s) [event|meeting|appointment|call|entry|one] [from|at] <end-clock> to <single-day> => movedToDay(at($1),$2) @0.5
moved: [on] <single-day> (from|at) <end-clock> to <end-clock> => movedAt(dayClocks($1,at($2)),$3) @0.6
moved: <at> to <end-clock> => movedAt($1,$2) @0.3
clocks: <hard-clock> [,] [and] not [at] <end-clock> => atNotAt($1) @0.4
clocks: (at|@) <bare-hour> [,] [and] not [at] <end-clock> => atNotAt($1) @0.4
clocks: not [at] <end-clock> [,] but [at] <end-clock> => atNotAt($2) @0.4
correction: uh|um|er|erm|oops
correction: [uh|um|er|oh] (no|nope|sorry|wait|no wait|actually|rather|make that|i mean|scratch that|or rather|correction) [,] [wait|sorry|actually|make it|make that|i mean|rather|i meant]
taken-back: [<correction>] [,] not [on|at|the|to] <taken> [,] (but|<correction>) => correctionOf($2)
taken-back: not [on|at|the|to] <taken> , => correctionOf($1) @-0.3
taken-back: <correction> [,] not [on|at|the|to] <taken> => correctionOf($2)
taken-back: (instead of|rather than) [on|at|the|to] <taken> [,] => correctionOf($1)
taken: <single-day>
taken: <clocks>
taken: <end-clock>
corrected-clock: <correction> [to|at] <end-clock> => correction($2) @-0.6
clock-beside: <clocks>
clock-beside: <four-clock> => at($1)
clock-beside: <dot-clock> => at($1)
clock-beside: <loose-range>
`;

const together = `
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
at: <single-day> <bare-hour> => dayClocks($1,at($2)) @-0.3
arrival: (lands|landing|arrives|arriving|arrival|gets in|getting in|get in|there by) [at|by|around|about] <end-clock> => $1
at: <at> [,] <arrival> => atEnding($1,$2) @0.5
at: <bare-hour> <known-day> => dayClocks($2,at($1)) @-0.3
at: <single-day> [at|in|in the|during the|during|for|for the|the|@|,] <any-part> => dayPart($1,$2)
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
at: (next|the next|the following) <plain-part> => dayPart(today(1),$1)
at: <at> <clock-beside> => partClocks($1,$2)
at: <clock-beside> [on] <at> => partClocks($2,$1)
at: <bare-hour> <at> => partClocks($2,at($1)) @-0.2
at: <at> <bare-hour> => partClocks($1,at($2)) @-0.4
at: #4 ~- ~#2 ~- ~#2 [~t] ~#2 ~: ~#2 [~: ~#2] [~z] => dayClocks(monthDay($3,$2,$1),at(clock($4,$5,1)))
day-list: <single-day> (and|or|&) <single-day> => dayList($1,$2)
day-list: <day> , <day> => dayList($1,$2)
day-list: <day-list> [,] (and|or|&) <single-day> => longerList($1,$2)
day-list: <day-list> , <day> => longerList($1,$2)
list-of-ats: <day-list> [,] <clocks> => eachAt($1,$2)
part-said: (in|during|for|at|over|by|in the|during the|for the|by the) <any-part> => $1
part-said: [the|in the|at the|by the|by] <end-part> => $1
part-said: (at|during|over) <meal-part> => $1
part-said: <side> [in|on] [the] <part> => sideOfPart($1,$2)
part-said: <any-part> => alonePart($1)
part-said: first thing in the morning => part(8,12)
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
range: [from|between] [the] <digit-ordinal> (${LINK}|and) [the] <digit-ordinal> => range(dayOfMonth($1),dayOfMonth($2))
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
days-said: (until|till|til|untill|up until|through|thru) [on|the] <until-day> => untilDay($1)
days-said: (end|ending|finish|finishing) on [the] <until-day> => endsOnDay($1)
days-said: <day> (and|&|+) [on] <day> => bothDays($1,$2)
days-said: up to [the] <until-day> => onlyAlone(upToDay($1))
days-said: (free|available|away|off|open|out|now) up to [the] <until-day> => upToDay($1)
days-said: before [the] <until-day> => beforeDay($1)
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
at-range: between <at> and [on] <at> => atRange($1,$2)
at-range: [from|on] <at> (${LINK}) [on|the] <day-end> => atUntilDay($1,$2) @0.3
`;

const lengths = `
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
length: (squeeze|fit|get|slot|pencil|book) in <amount> => lead($1,"for") @0.5
length: (for|lasting|lasts|last|takes|take|taking) [<about>|another|a full|the whole] <amount> [long] => lead($2,"for")
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
moment: (right now|immediately|asap|at the moment|at present|straight away|right away) => now()
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

const repeats = `
every: every|each
other: other|second|2nd|alternate
and-day: and|,|&|or|/|+
weekday-list: <any-weekday>
weekday-list: <weekday-list> [,] [<and-day>] [on|every|each] <any-weekday> => digits($1,$3)
span-of-week: <any-weekday> (to|through|thru|-|till|until) <any-weekday> => weekdayRange($1,$2) @0.3
plural-list: <plural>
plural-list: <plural-list> [,] <and-day> [on] <plural> => digits($1,$3)
plural-list: <plural> (to|through|thru|-) <plural> => weekdayRange($1,$2)
spread: <any-weekday> [/|+] <any-weekday> [/|+] <any-weekday> => digits(digits($1,$2),$3) @-0.6
spread: <spread> [/|+|&|and] <any-weekday> => digits($1,$2)
short-name: mon|mo => 1
short-name: tue|tues|tu => 2
short-name: wed|weds => 3
short-name: thu|thur|thurs|th => 4
short-name: fri => 5
short-name: sat => 6
short-name: sun => 7
spread: <short-name> (/|+|&) <short-name> => digits($1,$2)
spread: <any-weekday> (/|+) <any-weekday> => digits($1,$2)
letters: mwf|m / w / f => 135
letters: tth|t / th|tuth|tu / th => 24
letters: mtwth => 1234
letters: mtwthf => 12345
any-list: <weekday-list>
any-list: <plural-list>
any-list: <span-of-week>
any-list: <letters>
every-list: <weekday-list>
every-list: <span-of-week>
workday: weekday|week day|weekdays|week days|working day|working days|business day|business days|work day|work days|workday|workdays
repeat-unit: day|days => "day"
repeat-unit: week|weeks|wk|wks => "week"
repeat-unit: month|months|mo => "month"
repeat-unit: quarter|quarters => "quarter"
repeat-unit: year|years|yr|yrs => "year"
adverb: daily => every("day")
adverb: weekly => every("week")
adverb: fortnightly|biweekly|bi weekly => every("week",2)
adverb: monthly => every("month")
adverb: bimonthly|bi monthly => every("month",2)
adverb: quarterly => every("quarter")
adverb: yearly|annually => every("year")
often: <adverb> => maybeName($1)
often: (a|an|new|recurring|repeating|repeats|repeat|repeating) <adverb>
often: <every> <repeat-unit> => every($2)
often: <every> <other> <repeat-unit> => every($3,2)
often: <every> <number> <repeat-unit> => every($3,$2)
often: <every> fortnight => every("week",2)
often: <every> <number> fortnights => every("week",product($2,2))
often: (once|one time|1 ~x) (a|an|per|each|every) <repeat-unit> => every($1)
often: (once|one time) (a|per|each|every) fortnight => every("week",2)
of-every-month: [of|in] <every> month => 1
of-every-month: [of|in] <every> <other> month => 2
of-every-month: [of|in] <every> <number> months => $2
of-month: (of|in) (the|a) month
monthly: monthly|<every> month => 1
monthly: <every> <other> month => 2
monthly: <every> <number> months => $2
nth: <ordinal>
other-nth: (and|,|&) [the] <ordinal>
dom: <ordinal>
repeat: <often>
repeat: <often> [on|,] <any-list> => onWeekdays($1,$2) @0.1
repeat: [on] <plural-list> => everyWeekday($1)
repeat: [on|every|for] <spread> => everyWeekday($1)
repeat: [on|every] <letters> => everyWeekday($1)
repeat: <every> <every-list> => everyWeekday($2)
repeat: <every> <other> <every-list> => everyWeekday($3,2)
repeat: <every> <number> <every-list> => everyWeekday($3,$2)
repeat: <every-list> [of] <every> week => everyWeekday($1)
repeat: <every-list> <every> <other> week => everyWeekday($1,2)
repeat: <every> <workday> => everyWeekday(12345)
repeat: [on] (weekdays|workdays) => everyWeekday(12345)
repeat: on working days => everyWeekday(12345)
repeat: <every> (weekend|weekends) => everyWeekday(67)
repeat: [on|at] (weekends) => everyWeekday(67)
repeat: <every> <other> weekend => everyWeekday(67,2)
daily: <every> <plain-part> => everyDayPart($2)
daily: <every> (lunchtime|lunch time) => everyDayPart(part(12,14))
repeat: <daily>
daily: [on] <every-list> <each-part> => onPart(everyWeekday($1),$2) @0.1
daily: [on] <spread> <each-part> => onPart(everyWeekday($1),$2) @0.7
daily: <every> <any-weekday> <plain-part> => onPart(everyWeekday($2),$3)
daily: <every> <other> <any-weekday> <plain-part> => onPart(everyWeekday($3,2),$4)
repeat: <every> [the] <nth> <any-weekday> => everyNth($2,$3) @-0.2
repeat: <every> [the] <nth> <any-weekday> <of-month> => everyNth($2,$3) @0.7
repeat: [on] [the] <nth> <any-weekday> <of-every-month> => everyNth($1,$2,$3) @0.7
repeat: [on] [the] <nth> <other-nth> <any-weekday> <of-every-month> => bothNths(everyNth($1,$3,$4),everyNth($2,$3,$4)) @0.7
repeat: <monthly> [,] [on] [the] <nth> <any-weekday> => everyNth($2,$3,$1) @0.7
repeat: <monthly> [,] [on] [the] <nth> <any-weekday> and [the] <nth> <any-weekday> => bothNths(everyNth($2,$3,$1),everyNth($4,$5,$1)) @0.7
repeat: <monthly> [,] [on] [the] <nth> <other-nth> <any-weekday> => bothNths(everyNth($2,$4,$1),everyNth($3,$4,$1)) @0.7
repeat: <every> [year on] [the] <nth> <any-weekday> (of|in) <month> => everyNthOfYear($2,$3,$4) @0.7
repeat: (yearly|annually) on [the] <nth> <any-weekday> (of|in) <month> => everyNthOfYear($1,$2,$3) @0.7
repeat: <every> [the] <nth> <workday> <of-month> => everyNthWorkday($2) @0.7
repeat: [on] [the] <nth> <workday> <of-every-month> => everyNthWorkday($1,$3) @0.7
repeat: <monthly> [,] on [the] <nth> <workday> => everyNthWorkday($2,$1) @0.7
repeat: [on] [the] <nth> day <of-every-month> => everyMonthDay($1,$2) @0.5
repeat: <monthly> [,] on [the] <nth> [to last] day => everyMonthDay($2,$1) @0.5
repeat: <every> [the] <nth> day <of-month> => everyMonthDay($2) @0.5
repeat: <monthly> [,] on [the] <dom> => everyMonthDay($2,$1) @0.5
repeat: <monthly> [,] on [the] #2 => everyMonthDay($2,$1) @0.4
repeat: <monthly> [,] on [the] <dom> (and|,|&) [on] [the] <dom> => everyMonthDays($2,$3,$1) @0.5
repeat: [on] [the] <dom> <of-every-month> => everyMonthDay($1,$2) @0.5
repeat: [on] [the] <dom> (and|,|&) [on] [the] <dom> <of-every-month> => everyMonthDays($1,$2,$3) @0.5
repeat: <every> [the] <dom> <of-month> => everyMonthDay($2) @0.5
repeat: <every> [the] <digit-ordinal> => everyMonthDay(between($2,1,31)) @-0.5
repeat: <every> <month-day> => everyYearOn($2)
repeat: (repeat|repeats|repeating|repeated) <repeat>
unclear-repeat: (twice|thrice|<number> times|# ~x) (a|an|per|each|every) <repeat-unit> => unclearRepeat()
repeat: (twice|thrice|<number> times|# ~x) (a|an|per|each|every) week [,] [on] <any-list> => everyWeekday($3) @0.5
repeat-at: <repeat> [,] <clocks> => onClocks($1,$2)
repeat-at: <repeat> [,] <loose-range> => onClocks($1,$2)
repeat-at: <daily> [,] (at|around|from|by|) <end-clock> => everyDayAt($1,$2)
limit: [on] [the] <nth> <any-weekday> => nthOfMonths($1,$2) @0.3
limit: [on] [the] <nth> <workday> => nthWorkdayOfMonths($1) @0.3
limit: [for] <number> (times|occurrences|sessions) => times($1)
limit: [for] # ~x => times($1)
limit: [for] # x => times($1)
but-for: except|excepting|excluding|but not|other than|apart from|except for|just not|only not
limit: <but-for> [on|for|at] <any-list> => except($2)
limit: <but-for> [on|for|at] [the] (weekends|weekend) => except(67) @1
limit: <but-for> [on|for|at] weekdays => except(12345) @1
no-end: (until|till|til|through|up to|ending) [the] # ~(.|-) ~# [~(.|-)] [~#] => noSuchEnd(between($1,25,99)) @0.2
no-end: (until|till|til|through|up to|ending) [the] #4 ~- ~# => noSuchEnd() @-1
no-end: (until|till|til|through|up to|ending) [the] #2 => noSuchEnd(between($1,25,31)) @-0.5
exception: <but-for> [on|for|at] [the] <single-day> => exception() @-0.4
exception: <but-for> [on|for|at|over] <holiday> => exception() @0.3
exception: <but-for> [in|during|for] [the] <period> => exception() @0.6
exception: <but-for> [in|during|for] <month-span> => exception() @0.6
exception: <but-for> [in|on|during|over|for] [the] [school|public|bank|summer|christmas|easter] (holidays|holiday|vacation|break|vacations) => exception() @0.6
`;

const reminders = `
mail: mail|email|e mail
pop-up: popup|pop up
remind: [and] (remind|notify|alert) (me|us)
remind: [and|with|set|add|plus] [a|an] [<pop-up>] (reminder|reminders|notification|notifications|alert|alerts) [of] => 1
remind-mail: [and] <mail> (me|us)
remind-mail: [and|with|set|add|plus] [a|an] <mail> (reminder|reminders|notification|notifications|alert|alerts) [of]
by-mail: (by|via|per|as a|as an) <mail>
by-pop-up: (by|via|per|as a|as an) <pop-up>
ahead: before|beforehand|earlier|in advance|ahead|prior
reminder: [and] <amount> <ahead> => reminder($1)
reminder: [and] <amount> <ahead> <by-mail> => reminder($1,1)
reminder: [and] <amount> <ahead> <by-pop-up> => reminder($1)
reminder: <remind> <amount> <ahead> [<by-pop-up>] => reminder($2) @0.5
reminder: <remind> <amount> <ahead> <by-mail> => reminder($2,1) @0.5
reminder: <remind-mail> <amount> <ahead> => reminder($2,1) @0.5
reminder: [and] [<remind>] <by-mail> <amount> <ahead> => reminder($3,1) @0.5
reminder: [and] [<remind>] <by-pop-up> <amount> <ahead> => reminder($3) @0.5
reminder: <remind> the <reminded-unit> <ahead> => reminder(length(1,$2)) @0.5
reminder: <remind-mail> the <reminded-unit> <ahead> => reminder(length(1,$2),1) @0.5
reminder: the <reminded-unit> <ahead> <by-mail> => reminder(length(1,$1),1) @0.5
reminder: <by-mail> the <reminded-unit> <ahead> => reminder(length(1,$2),1) @0.5
reminded-unit: day => "day"
reminded-unit: week => "week"
reminded-unit: hour => "hour"
`;

const shifts = `
extra: extra|additional|another|an extra|an additional
shift: postpone|postponed|postponing|delay|delayed|delaying|defer|deferred|deferring|push|pushed|pushing|put off|putting off => shiftStart(1)
shift: prepone => shiftStart(-1)
shift: extend|extended|extending|lengthen|lengthened|lengthening|prolong|stretch|stretched|stretching => shiftLength(1)
shift: shorten|shortened|shortening|trim => shiftLength(-1)
shift: move|moved|moving|shift|shifting|bump|slide|sliding|reschedule|rescheduled|rescheduling => shiftBy("start",1)
shift: cut|cutting|reduce => shiftBy("length",-1)
shift: [by] [<about>] <amount> later => changedBy($2,"later") @0.2
shift: [by] [<about>] <amount> (back|out) => changedBy($2,"back") @0.2
shift: [by] [<about>] <amount> (earlier|sooner) => changedBy($2,"earlier") @0.2
shift: [by] [<about>] <amount> (forward|up|ahead) => changedBy($2,"forward") @0.2
shift: later [by] [<about>] <amount> => changedBy($2,"later") @0.2
shift: (back|out) [by] [<about>] <amount> => changedBy($2,"back") @0.2
shift: (earlier|sooner) [by] [<about>] <amount> => changedBy($2,"earlier") @0.2
shift: (forward|up|ahead) [by] [<about>] <amount> => changedBy($2,"forward") @0.2
shift: <amount> late => changedBy($1,"late") @0.2
shift: <amount> over => changedBy($1,"over") @0.2
shift: <amount> early => changedBy($1,"early") @0.2
shift: <amount> longer => shiftLength(1,$1) @0.2
shift: <amount> shorter => shiftLength(-1,$1) @0.2
shift: # longer => shiftLength(1,bareMinutes($1)) @0.2
shift: # shorter => shiftLength(-1,bareMinutes($1)) @0.2
shift: # later => shiftStart(1,bareMinutes($1)) @0.2
shift: # (earlier|sooner) => shiftStart(-1,bareMinutes($1)) @0.2
length: by # => byMinutes($1) @0.3
shift: (add|adding|stick|tack|put|throw|slap) [<extra>] <amount> [more|extra] (to|onto|on|on to) => shiftLength(1,$2) @0.2
length: (add|adding|stick|tack|put|throw|slap) [<extra>] <amount> [more|extra] (to|onto|on|on to) (my|the|our) (calendar|diary|schedule|agenda|day) => plainLength($2)
shift: <extra> <amount> => changedBy($2,"extra") @0.2
shift: <amount> (extra|more) => changedBy($1,"extra") @0.2
shift: (knock|knocking|shave|shaving|cut|cutting|take|taking|trim|chop|lop) [<about>|another] <amount> (off|from) => shiftLength(-1,$2) @0.2
`;

const others = `
nothing: (good|nice|great|lovely|happy|wonderful|pleasant|fantastic|beautiful|terrific) (morning|afternoon|evening|night|day|weekend|week|one|new year|holidays|holiday|trip) => nothing() @1
nothing: (the|this|that|which|only|other|another|first|second|last|next) one => nothing() @1
nothing: enjoy [your|the] (morning|afternoon|evening|night|day|weekend|week|holidays) => nothing() @1
nothing: (room|rm|flat|suite|gate|version|v|order|ticket|po|number|no ~.|nr|odds|page|chapter|apartment|apt|platform|flight|line|section|code|pin|id|level|row|grade|table|terminal|bus|route|floor|item|step|part|episode|season|unit|building|track|lane|exit|interstate|highway|step|lot|seat|slide|section|question|exercise|invoice|ref|reference|team|group|class|lesson|stage|phase|round|court|studio|desk|case|zone) [no|number|nr|is|:|.] # [~(.|/) ~#] [~. ~#] => nothing() @1
nothing: (#|<word-number>) (people|persons|person|guests|guest|others|other|more|percent|dollars|dollar|euros|euro|pounds|bucks|kilos|kilometres|kilometers|km|k|miles|mile|degrees|players|kids|friends|tickets|units|items|pages|points|rooms|seats|men|women|children|adults|colleagues|team|members|students|chairs|tables|slides|copies|bottles|beers|pizzas|of (us|them|you|the|these|those)) => nothing() @1
nothing: (at|from|around|about|by|for|after|before|with|to|of|over) (#|<word-number>) (people|persons|person|guests|guest|others|other|more|percent|dollars|euros|pounds|bucks|kilos|kilometres|kilometers|km|k|miles|degrees|players|kids|friends|tickets|units|items|pages|points|rooms|seats|men|women|children|adults|colleagues|members|students|of (us|them|you|the|these|those)) => nothing() @1
nothing: (<word-ordinal>|<digit-ordinal>) (floor|avenue|ave|street|st|level|row|grade|edition|attempt|time|birthday|anniversary|class|option|place|draft|opinion|element|round|person|one|try|choice|exit|base|half|point|draught|year|century|property|cousin|language) => nothing() @1.2
nothing: ($|€|£) # [~. ~#] => nothing() @1
nothing: # [~. ~#] (%|$|€|£) => nothing() @1
nothing: # ~. ~# ~. ~# [~. ~#] => nothing() @-1
nothing: #3 - #4 => nothing() @1
nothing: [+] # # # # [#] => nothing() @1
nothing: (call|dial|phone|ring|tel|at) [+] # [-] # [-] # [-] [#] => nothing() @1
nothing: 24 ~/ ~7 => nothing() @1
nothing: 24 (hour|hours|hr) => nothing() @1
nothing: # ~/ # (of|majority|full) => nothing() @1
nothing: the # (a day) [rule] => nothing() @1
nothing: (the|a|an|we|i|you|he|she|they|who|to|our|my) (sun|sat|wed) => nothing() @0.5
nothing: now , (where|what|let|who|how|i|we|about|can|could|if) => nothing() @0.5
nothing: for now|now that|by now|until now|just now|now ~then => nothing() @0.5
nothing: (stand|follow|catch|check|wrap|sign|kick|meet|warm|clean) up => nothing() @0.7
nothing: night (shift|train|owl|club|mode|bus) => nothing()
nothing: (movie|date|game|quiz|girls|boys|ladies|opening) night => nothing()
nothing: (over|under|less than|more than) # => nothing() @-0.5
nothing: <every> [<other>|<number>] (hour|hours|minute|minutes) => nothing()
nothing: <amount> after (the|my|our|his|her|their|your|each|that) => nothing() @-0.5
nothing: (no|not|nothing|any) later than => nothing() @-0.5
nothing: # (street|avenue|ave|road|lane|drive|blvd|broadway|way) => nothing() @1
nothing: # (<month>|<season>) (street|st|avenue|ave|road|rd|lane|drive|blvd|way) => nothing() @2
`;

const root = `
root: [for|from|of|starting|starting on|beginning|as of|around|and|or|to|about] <single-day>
root: <single-day> [,] am (i|we) => $1 @1.1
root: [the] <holiday> => asAttribute($1)
root: [for|from|to|around] <at>
root: <clocks>
root: the <clocks> @0.2
root: <loose-range> => aloneClocks($1)
root: <moved>
root: <part-said>
root: <parts-of-days>
root: <plain-part> (meetings|meeting|events|event|appointments|appointment|calls|slots|plans|schedule|agenda)
root: [for|from|to|around|sometime|anytime] <period>
root: (on|by|at|in|during|over|throughout|within|the|all) <period> => $1
root: (from|starting|starting in|starting from|as of|since) [the] <period> [on|onwards|onward] => begins($1) @0.1
root: (from|starting|starting in|starting from|as of) [the] <month-span> [on|onwards|onward] => begins($1) @0.1
root: (beginning|beginning in|begins|begin) [on|with] <period> => begins($1) @0.3
root: [for|on|during|in] <range>
root: [from|for] <days-said>
root: <at-range>
root: [for] <list-of-ats>
root: <moment>
root: <rest>
root: <length>
root: <repeat>
root: <unclear-repeat>
root: <repeat-at>
root: <no-end>
root: <limit>
root: <reminder>
root: <shift>
root: <exception>
root: <correction> => correction()
root: <corrected-clock>
root: <taken-back>
root: <nothing>
`;

const holidayRules = holidayNames.map(name => `holiday-name: ${spelled(name)} => "${name}"`).join('\n');

/** The ways of writing a holiday's name: "st. patrick's day", "saint patricks day". */
function spelled(name: string): string {
  const words = name.split(/[^a-z]+/).filter(word => word !== '');
  const ways = words.map(word => {
    if (word === 'saint') return '(saint|st [~.])';
    if (word === 'jr') return 'jr [~.]';
    return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? `(${word}|${word.slice(0, -1)} s)` : word;
  });
  return ways.join(' ');
}

/** How times and lengths are said in English. */
export const grammar: TimeGrammar = {
  productions: [
    numbers,
    names,
    days,
    holidays,
    holidayRules,
    periods,
    clocks,
    together,
    lengths,
    repeats,
    reminders,
    shifts,
    others,
    root,
  ].join('\n'),
  fillers: ['um', 'uh', 'er', 'erm', 'hmm', 'like', 'maybe', 'perhaps'],
  apart: [
    ...[
      'at',
      'from',
      'to',
      'until',
      'till',
      'til',
      'through',
      'and',
      'or',
      'with',
      'w',
      'for',
      'in',
      'on',
      'of',
      'between',
      'please',
      'pls',
      'plz',
    ],
    ...[
      'is',
      'was',
      'are',
      'by',
      'morning',
      'afternoon',
      'evening',
      'night',
      'noon',
      'midnight',
      'around',
      'about',
      'before',
      'after',
    ],
    ...[
      'then',
      'but',
      'if',
      'so',
      'when',
      'because',
      'as',
      'that',
      'who',
      'we',
      'i',
      'you',
      'he',
      'she',
      'they',
      'it',
      'there',
      'instead',
    ],
    ...[
      'too',
      'again',
      'lol',
      'thanks',
      'thx',
      'ok',
      'okay',
      'works',
      'work',
      'suits',
      'would',
      'will',
      'can',
      'could',
      'should',
      'not',
      'only',
    ],
  ],
  cues: {
    moving: [
      'move',
      'moved',
      'mv',
      'rearrange',
      'slide',
      'swap',
      'shift',
      'push',
      'reschedule',
      'bring',
      'bump',
      'shove',
      'nudge',
      'scoot',
      'shunt',
      'punt',
      'yank',
      'budge',
      'change',
      'postpone',
      'delay',
      'switch',
      'drag',
    ],
    searching: ['find', 'finding', 'search', 'slot', 'slots', 'squeeze', 'fit'],
    free: ['free', 'available'],
    past: ['did', 'was', 'were', 'had', 'went', 'happened', 'came', 'met', 'saw', 'took', 'made', 'said', 'been'],
    early: ['breakfast', 'morning', 'mornings', 'sunrise', 'dawn', 'wake', 'wakeup', 'alarm'],
    changing: [
      ...['make', 'start', 'starts', 'have', 'do', 'it', 'that', 'be', 'put', 'pull', 'pulled', 'pulling', 'brought'],
      ...['bringing', 'moving', 'pushing', 'pushed', 'shifting', 'shifted', 'bumping', 'bumped', 'sliding'],
    ],
    shifting: [
      ...['extend', 'extended', 'extending', 'lengthen', 'prolong', 'stretch', 'shorten', 'shortened', 'trim', 'cut'],
      ...[
        'postpone',
        'postponed',
        'delay',
        'delayed',
        'defer',
        'push',
        'pushed',
        'move',
        'moved',
        'shift',
        'bump',
        'slide',
      ],
      ...['bring', 'brought', 'pull', 'reduce', 'reschedule'],
    ],
    beginning: ['start', 'starts', 'starting', 'begin', 'begins', 'beginning'],
    ending: [
      ...['end', 'ends', 'ending', 'finish', 'finishes', 'finishing', 'wrap', 'wraps', 'wrapping', 'stop', 'stopping'],
      ...['run', 'runs', 'running', 'go', 'goes', 'last', 'lasts'],
    ],
    adding: [
      ...[
        'give',
        'giving',
        'add',
        'adding',
        'need',
        'needs',
        'needing',
        'allow',
        'tack',
        'stick',
        'put',
        'have',
        'make',
      ],
    ],
    monthly: ['monthly', 'quarterly', 'bimonthly'],
    series: [
      'every',
      'each',
      'daily',
      'weekly',
      'fortnightly',
      'biweekly',
      'monthly',
      'quarterly',
      'yearly',
      'annually',
    ],
    repeating: [
      'repeat',
      'repeats',
      'repeating',
      'recurring',
      'every',
      'each',
      'start',
      'starting',
      'starts',
      'from',
      'until',
      'till',
    ],
  },
  beforeNouns: [
    ...['night', 'day', 'morning', 'evening', 'late', 'early', 'double', 'first', 'second', 'last', 'big', 's'],
    ...['the', 'a', 'my', 'our', 'his', 'her', 'their', 'this', 'that', 'next', 'no', 'one'],
  ],
  joined: [],
  namesHaveCapitals: false,
  earliest: 8,
  chrono: strict,
};
